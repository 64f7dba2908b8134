"""Highlights without marks: the lines and short paragraphs of a section, and what is none."""

import pytest

from tests.reading.test_highlights import texts

BARE = ["Sales rose by nine percent to $12 million.", "The plant in Erie was sold to a brewery."]


@pytest.mark.parametrize(
    "heading",
    [
        "Highlights",
        "Third Quarter 2023 Highlights:",
        "Financial and Operating Highlights (unaudited)",
        "Highlights of the quarter include:",
        "Recent Achievements",
    ],
)
@pytest.mark.parametrize(("above", "between"), [("\n", "\n"), ("\n\n", "\n"), ("\n\n", "\n\n")])
def test_a_section_of_highlights_without_marks(heading: str, above: str, between: str) -> None:
    assert texts(f"{heading}{above}{between.join(BARE)}\n\nOutlook\n\nSales may rise by two percent.\n") == BARE


def test_unmarked_lines_without_full_stops() -> None:
    text = "Highlights\n\nSales of $12 million, up 9%\nOpened two stores in the west of Ohio\n\nThe rest follows.\n"
    assert texts(text) == ["Sales of $12 million, up 9%", "Opened two stores in the west of Ohio"]


@pytest.mark.parametrize(
    "behind",
    [
        "TROY, N.Y. (May 4, 2023) -- Selby Lathes, Inc. today reported its results.",
        "“We sold lathes to breweries all year long and shall sell more,” said Ada Vane.",
        "Business Review\n\nThe year was a good one for lathes.",
    ],
)
def test_what_ends_a_section_without_marks(behind: str) -> None:
    between = "\n\n".join(BARE)
    assert texts(f"Company Highlights\n\n{between}\n\n{behind}\n\nThe plant is old.\n") == BARE


@pytest.mark.parametrize(
    "entries",
    [
        ["Sales rose by nine percent to $12 million.", "Orders fell by 2.5% to $7 million."],
        ["Sales of $12 million, up 9%", "Orders of the plant in Erie up 4%"],
    ],
)
def test_running_text_unlike_the_entries_ends_them(entries: list[str]) -> None:
    between = "\n\n".join(entries)
    assert texts(f"Highlights\n\n{between}\n\nSelby makes lathes and has done so for a long time.\n") == entries


def test_unmarked_highlights_below_the_title_in_one_block() -> None:
    text = f"SELBY REPORTS RESULTS\nHighlights:\n{BARE[0]}\n{BARE[1]}\nTROY, N.Y. (May 4, 2023) -- Selby reported.\n"
    assert texts(text) == BARE


@pytest.mark.parametrize(
    "section",
    [
        "Jane Roe, Investor Relations\n(303) 555-0100\n\nJohn Doe, Media Relations\n(303) 555-0101",
        "12 Mill Road, Suite 4\nTroy, New York 12180",
        "                     2023    2022\nSales of lathes      900     800\nEarnings of stores    90      80",
        "Three Months Ended March 31\n\nSales of Lathes\n\n900\n\n800",
        "The following table shows the sales of the quarter.\n\nSee the notes to the tables below for more.",
        f"{BARE[0]}\n\n{'The plant in Erie made lathes and sold them to breweries. ' * 12}",
        f"{BARE[0]}\n\nOutlook\n\n{BARE[1]}",
        "Sales rose by nine percent to $12 million in the quarter, on\norders from two.\nErie, the old plant, was sold",
    ],
)
def test_what_is_no_section_without_marks(section: str) -> None:
    assert texts(f"Highlights\n\n{section}\n") == []


def test_marks_below_an_introduction_are_the_highlights() -> None:
    text = f"Highlights\n\n{BARE[0]}\n\n{BARE[1]}\n\n• Orders fell by a tenth on floods.\n"
    assert texts(text) == ["Orders fell by a tenth on floods."]


def test_the_title_of_a_release_opens_no_section() -> None:
    assert texts(f"Selby Lathes Announces Results and Highlights\n\n{BARE[0]}\n\n{BARE[1]}\n") == []


def test_bars_of_a_table_around_unmarked_highlights() -> None:
    text = f"Quarterly Highlights\n|\n|\n{BARE[0]} |\n|\n|\n{BARE[1]} |\nGuidance\n|\n"
    assert texts(text) == BARE


def test_notes_in_letters_that_a_highlight_refers_to_are_none() -> None:
    text = f"Highlights\n\n{BARE[0]}\n{BARE[1]}\n\n(a) Sales are those of nine stores.\n"
    assert texts(text) == BARE
    text = "Highlights (a)\n\n(a) Sales are those of nine stores.\n(b) Stores count when they are old.\n"
    assert "Sales are those of nine stores." not in texts(text)
