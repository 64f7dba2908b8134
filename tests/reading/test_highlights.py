"""Highlights: bullets of every mark, and the bullets that are none."""

import pytest

from irdesk.reading.document import Document
from irdesk.reading.highlights import read_highlights

LEAD = "The quarter brought the following:\n\n"


def texts(text: str) -> list[str]:
    highlights = read_highlights(Document(text=text))
    assert [highlight.order for highlight in highlights] == list(range(len(highlights)))
    for highlight in highlights:
        span = highlight.spans["text"]
        assert " ".join(text[span.start : span.end].split())[:20] == highlight.text[:20]
    return [highlight.text for highlight in highlights]


@pytest.mark.parametrize(
    "mark", [*"o•-*·–▪●§>»□➤→⇒➔➜★☆☑✓✔✅❖▶▷◆○❯⮞−‐", "--", "\uf0d8", "\U0001f539", "✔\ufe0f", "☑\ufe0f"]
)
def test_bullets_of_every_mark_wrapped_and_justified(mark: str) -> None:
    text = (
        f"{LEAD}{mark}    The  new kiln was  lit in  March and  has burned\n     without a stop.\n\n"
        f"{mark}    Orders of $12 million came from two\n     breweries.\n\nMore words follow here.\n"
    )
    assert texts(text) == [
        "The new kiln was lit in March and has burned without a stop.",
        "Orders of $12 million came from two breweries.",
    ]


def test_numbered_bullets_count_under_a_heading_only() -> None:
    bullets = "(1) Sales rose by nine percent.\n(2) The plant in Erie was sold.\n"
    assert texts(f"Second Quarter Highlights\n\n{bullets}") == [
        "Sales rose by nine percent.",
        "The plant in Erie was sold.",
    ]
    assert texts(f"The table is explained below.\n\n{bullets}") == []


@pytest.mark.parametrize("heading", ["Outlook", "Conference Call Information", "Use of Non-GAAP Financial Measures"])
def test_other_sections_hold_no_highlights(heading: str) -> None:
    assert texts(f"Highlights\n\n• Sales rose by nine percent.\n\n{heading}\n\n• Sales may rise by two percent.\n") == [
        "Sales rose by nine percent."
    ]


def test_a_number_to_dial_is_no_highlight() -> None:
    assert texts("Highlights\n\n• Sales rose by nine percent.\n• Dial 1-800-555-0199 for the call.\n") == [
        "Sales rose by nine percent."
    ]


def test_a_list_of_semicolons() -> None:
    text = (
        "ERIE, PA - 4 May 2023:\nSales of $26 million, up 7 percent;\nEarnings of $2.26 per"
        " share;\nOrders of $17 million, up 55 percent.\n\nThe rest.\n"
    )
    assert texts(text)[0] == "Sales of $26 million, up 7 percent"
    assert len(texts(text)) == 3


def test_subheadlines_between_dashes_and_table_rows_are_none() -> None:
    assert (
        texts("   - DIVIDEND RAISED TO NINE CENTS -\n\n- ----------\n\n-  Net sales        $   12,300     $  11,200\n")
        == []
    )


def test_a_mark_on_a_line_of_its_own() -> None:
    text = (
        "TROY, N.Y. - May 4, 2023 - Selby reported.\n\nHighlights\n\n•\nSales rose by nine"
        " percent.\n\n▪\nThe plant was sold\nto a brewery.\n"
    )
    assert texts(text) == ["Sales rose by nine percent.", "The plant was sold to a brewery."]


def test_footnotes_of_a_table_are_none() -> None:
    text = (
        "Quarterly Highlights\n\n                     2023    2022\nSales                 900     800\nEarnings"
        "              90      80\n\n(1) Earnings are counted before tax and interest.\n"
    )
    assert texts(text) == []


def test_below_bullets_at_the_top_only_sections_hold_highlights() -> None:
    text = (
        "Selby Reports Results\n\n• Sales rose by nine percent.\n\nTROY, N.Y. - May 4, 2023 - Selby"
        " Lathes, Inc. today"
        " reported results for its first quarter, which were good in every way.\n\nSales by Region\n\n"
        "• In Ohio, sales rose for lack of rain.\n\nBusiness Highlights\n\n• The plant in Erie was sold.\n"
    )
    assert texts(text) == ["Sales rose by nine percent.", "The plant in Erie was sold."]


def test_two_lists_of_semicolons_under_headings() -> None:
    text = (
        "Fourth Quarter:\n\nSales of $26 million, up 7 percent;\nOrders of $17 million, up 55"
        " percent.\n\nFull Year:\n\n"
        "Sales of $99 million, up 4 percent;\nOrders of $61 million, up 9 percent;\nNet income of $14"
        " million, a record.\n"
    )
    text = text.replace("up 7 percent;\n", "up 7 percent;\nEarnings of $2.26 per share;\n")
    assert len(texts(text)) == 6


@pytest.mark.parametrize("heading", ["Key Financial Information for the First Quarter", "Executive Summary"])
def test_key_information_counts_below_headline_bullets(heading: str) -> None:
    top = "• Sales rose by a tenth to a record\n\n"
    prose = "ROME, May 4, 2006 -- Tiller Plows, Inc., a maker of plows, today reported its results for the quarter.\n\n"
    assert texts(f"{top}{prose}{heading}\n\n• Orders fell by a tenth on floods\n")[1:] == [
        "Orders fell by a tenth on floods"
    ]


def test_running_text_below_a_bullet_whose_mark_stands_alone() -> None:
    text = (
        "Highlights\n•\nThe new kiln was lit in March and burned on.\n•\nOrders came from two breweries in Kent.\n"
        'The company made its first bricks in 1871 and still does.\n"We bake," said Ada Vane.\n'
    )
    assert texts(text) == ["The new kiln was lit in March and burned on.", "Orders came from two breweries in Kent."]


def test_bullets_below_what_somebody_expects_are_no_highlights() -> None:
    text = "Highlights\n\n- Revenue of $61.2 million\n\nFor 2018, Selby expects:\n\n- Revenue of $63 to $65 million\n"
    assert texts(text) == ["Revenue of $61.2 million"]


@pytest.mark.parametrize("marks", ["a) b)", "A) B)", "(a) (b)", "(i) (ii)", "i) ii)", "(I) (II)"])
def test_lettered_bullets_count_under_a_heading_only(marks: str) -> None:
    first, second = marks.split()
    bullets = f"{first} Sales rose by nine percent.\n{second} The plant in Erie was sold.\n"
    assert texts(f"Second Quarter Highlights\n\n{bullets}") == [
        "Sales rose by nine percent.",
        "The plant in Erie was sold.",
    ]
    assert texts(f"The table is explained below.\n\n{bullets}") == []


def test_letters_in_a_wrapped_sentence_open_no_bullets() -> None:
    text = "Highlights\n\n• Sales rose thanks to\n(a) orders of two breweries and\n(b) the new kiln in Erie.\n"
    assert texts(text) == ["Sales rose thanks to (a) orders of two breweries and (b) the new kiln in Erie."]
    assert texts("Highlights\n\nSales rose thanks to\n(a) orders of two breweries and\n(b) a kiln\n") == []


@pytest.mark.parametrize("mark", ["☐", "☒", "▲", "▼", "↑", "☎"])
def test_boxes_to_tick_and_arrows_up_and_down_are_no_marks(mark: str) -> None:
    assert texts(f"{LEAD}{mark} Written messages of the plant in Erie\n{mark} Sales of nine stores there\n") == []


def test_bullets_that_are_rows_between_bars() -> None:
    text = "Highlights\n· | Sales rose by nine percent |\n● | The plant in Erie was sold |\nThe rate is 1.20.\n"
    assert texts(text) == ["Sales rose by nine percent", "The plant in Erie was sold"]


def test_marks_alone_with_a_semicolon_and_marks_below_marks() -> None:
    text = "Key Figures\n\n·;\n\nSales rose to $12 million\n\n·;\n\nThe plant in Erie was sold\n"
    assert texts(text) == ["Sales rose to $12 million", "The plant in Erie was sold"]
    text = "Highlights\n·\nThe plants did well:\no\nErie made nine lathes\no\nTroy made eleven lathes\n"
    assert texts(text) == ["The plants did well:", "Erie made nine lathes", "Troy made eleven lathes"]


def test_the_hour_of_a_call_is_no_highlight() -> None:
    text = "Highlights\n\n• Sales rose by nine percent.\n• Conference Call Today at 4:30 PM ET\n"
    assert texts(text) == ["Sales rose by nine percent."]
