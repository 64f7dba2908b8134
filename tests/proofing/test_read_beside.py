"""Figures read by what stands beside them: in brackets, behind a comparison, under a headline or a heading."""

import pytest

from irdesk.proofing.book import Book
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.words.sentences import sentences
from tests.proofing import pelworth
from tests.proofing.drafts import read
from tests.proofing.ellery import HEAD, TABLES, slips, told


def compared(words: str) -> list[str]:
    """Return the figures of the words that are read as what others are held against."""
    book = Book(read(f"{HEAD}{words}\n\n{TABLES}"))
    end = len(HEAD) + len(words)
    return [c.quantity.printed for c in claims(book) if len(HEAD) <= c.paragraph.start < end and c.compared]


INCOME = "Net income: $33.7 million, $1.27 per diluted share ($27.3 million, $1.03)."
BOTH = "Net sales were $318.6 million ($289.3 million) and gross profit was $95.6 million ($83.9 million)."


@pytest.mark.parametrize(
    ("words", "right", "slip", "check"),
    [
        (INCOME, "$27.3", "$23.7", "prose-table"),
        (INCOME, "$33.7", "$37.3", "prose-table"),
        (BOTH, "$289.3", "$298.3", "prose-table"),
        (BOTH, "$95.6", "$96.5", "prose-table"),
        (BOTH, "$83.9", "$89.3", "prose-table"),
        ("Diluted earnings per share: $1.27 ($1.03).", "$1.03", "$1.30", "prose-table"),
        ("Net income was $33.7 million, or $1.27 a share ($1.03).", "$1.03", "$1.30", "prose-table"),
        ("Gross margin: 30.0% (29.0%).", "29.0%", "92.0%", "margin"),
    ],
)
def test_a_figure_in_brackets_behind_its_like_is_last_years(words: str, right: str, slip: str, check: str) -> None:
    assert [(kind, stated.startswith(slip)) for kind, stated in slips(words, right, slip)] == [(check, True)]


def test_figures_in_brackets_are_compared_in_their_order() -> None:
    assert compared(INCOME) == ["$27.3 million", "$1.03"]
    assert compared(BOTH) == ["$289.3 million", "$83.9 million"]


@pytest.mark.parametrize(
    "words",
    [
        "The loss per diluted share was ($1.03).",
        "Net sales were $318.6 million (€289.3 million).",
        "Net sales were $318.6 million (€289.3 million, €1.1 million).",
        "Net sales were $318.6 million (+10.1%).",
        "Net sales grew 10.1% (+10.1% at our own stores).",
        "Net income was $33.7 million ($2.1 million after tax).",
        "Net income was $33.7 million ($1.27 per diluted share).",
        "Net income for the whole of the group was $33.7 million, as in no quarter before ($31.3 million).",
    ],
)
def test_other_figures_in_brackets_are_not(words: str) -> None:
    assert not compared(words)
    assert not told(words)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Operating margin was stable versus the second quarter of 2024 at 13.8%.", "13.8%", "18.3%"),
        ("Net sales were flat compared with the prior year at $318.6 million.", "$318.6", "$381.6"),
        ("Gross margin was unchanged from the second quarter of 2024 at 30.0%.", "30.0%", "29.0%"),
        ("Gross margin was virtually unchanged from the second quarter of 2024 at 30.0%.", "30.0%", "29.0%"),
    ],
)
def test_what_is_as_it_was_is_told_of_now(words: str, right: str, slip: str) -> None:
    assert not compared(words)
    assert [stated.startswith(slip) for _, stated in slips(words, right, slip)] == [True]


def test_what_a_margin_rose_from_is_still_compared() -> None:
    assert compared("Gross margin rose from 29.0% in the second quarter of 2024 to 30.0%.") == ["29.0%"]
    assert compared("Gross profit was stable compared with $83.9 million a year ago.") == ["$83.9 million"]


@pytest.mark.parametrize(
    "words",
    [
        "Net sales were up 10.1% (second quarter of 2024: $289.3 million).",
        "Net sales were $318.6 million, up 10.1% (in the second quarter of 2024: $289.3 million).",
    ],
)
def test_a_figure_in_brackets_behind_its_period_is_of_then(words: str) -> None:
    assert compared(words) == ["$289.3 million"]
    assert slips(words, "$289.3", "$298.3") == {("prose-table", "$298.3 million")}


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Net income was $1.27 per diluted share on 25.6 million shares.", "25.6", "26.5"),
        ("Earnings were $1.27 per diluted share, based on 25.6 million shares.", "25.6", "26.5"),
        ("Earnings were $1.27 per diluted share (using 25.6 million shares).", "25.6", "22.6"),
        ("Earnings were $1.27 per diluted share, calculated on 25.6 million shares.", "25.6", "22.6"),
        (
            "We earned $1.27 per diluted share, compared to $1.03 per diluted share on 25.5 million shares last year.",
            "25.5",
            "22.5",
        ),
    ],
)
def test_shares_behind_what_each_earned_are_held(words: str, right: str, slip: str) -> None:
    assert slips(words, right, slip) == {("prose-table", f"{slip} million")}


@pytest.mark.parametrize(
    "words",
    [
        "Earnings were $1.27 per diluted share, and we bought 26.5 million shares.",
        "Earnings were $1.27 per share on 26.5 million shares.",
        "Earnings were $1.27 per diluted share on sales of 26.5 million shares of a venture.",
    ],
)
def test_other_shares_are_not(words: str) -> None:
    assert not told(words)


@pytest.mark.parametrize(("right", "slip"), [("$1.03", "$1.30"), ("$1.27", "$1.72")])
def test_an_amount_held_against_one_a_share_is_one_too(right: str, slip: str) -> None:
    words = "We earned $1.27 per diluted share in the quarter, versus $1.03 a year ago."
    assert slips(words, right, slip) == {("prose-table", slip)}


@pytest.mark.parametrize(
    "headline",
    [
        "RECORD SALES OF BOTTLES EXCLUDING THE ACQUIRED STORES",
        "ELLERY EXPECTS TO SELL MORE BOTTLES NEXT YEAR",
        "BOTTLE SEGMENT LEADS IN ITS SECOND QUARTER",
        "SALES WERE $450 MILLION AT STORES THAT SELL BOTTLES",
    ],
)
def test_a_headline_joined_to_the_line_below_narrows_nothing(headline: str) -> None:
    words = f"{headline} Net sales rose to $318.6 million."
    assert slips(words, "$318.6", "$381.6") == {("prose-table", "$381.6 million")}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "ELLERY GLASS SELLS MORE BOTTLES THAN EVER Net sales rose. Profit fell.",
            ["ELLERY GLASS SELLS MORE BOTTLES THAN EVER", "Net sales rose.", "Profit fell."],
        ),
        ("NET SALES Net sales rose.", ["NET SALES Net sales rose."]),
        ("ELLERY GLASS SELLS MORE BOTTLES THAN EVER", ["ELLERY GLASS SELLS MORE BOTTLES THAN EVER"]),
        ("Bottles sold as never before IN ERIE AND ALL OF PENNSYLVANIA Net sales rose.", None),
    ],
)
def test_a_headline_in_capitals_is_a_sentence(text: str, parts: list[str] | None) -> None:
    assert [text[start:end] for start, end in sentences(text)] == (parts or [text])


BACKLOG = """
SELECTED DATA
(In thousands) (Unaudited)

                                      June 30,      March 31,      June 30,
                                          2025           2025          2024
Backlog                               $402,700       $390,100      $371,200
Orders                                 198,700        190,100       171,200
"""
HEADED = "Net sales were $318.6 million."


@pytest.mark.parametrize(
    "heading",
    [
        "Second Quarter Results (13 Weeks Ended June 30, 2025)",
        "Second Quarter Results – Thirteen Weeks Ended June 30, 2025",
        "Takeaways for Shareholders",
        "Financial Condition",
        "Notable Subsequent Events",
        "Profit Margins in Detail",
    ],
)
def test_a_heading_of_weeks_or_of_the_reader_narrows_nothing(heading: str) -> None:
    assert slips(f"{heading}\n\n{HEADED}", "$318.6", "$381.6") == {("prose-table", "$381.6 million")}


@pytest.mark.parametrize("heading", ["Second Quarter Bottles (13 Weeks Ended June 30, 2025)", "Takeaways for Brewers"])
def test_a_heading_of_a_part_still_narrows(heading: str) -> None:
    assert not told(f"{heading}\n\n{HEADED.replace('318.6', '381.6')}")


@pytest.mark.parametrize(
    "again",
    [
        "Backlog of $420.7 million at June 30, 2025 was a record.",
        "“Backlog was $420.7 million,” said Ann Roe, Chief Executive.",
    ],
)
def test_a_backlog_told_twice_with_two_figures_is_told(again: str) -> None:
    words = f"Backlog was $402.7 million at June 30, 2025.\n\n{again}"
    assert told(words) == {("prose-table", "warning", "$420.7 million")}
    assert not told(words.replace("420.7", "402.7"))


def test_a_backlog_is_held_against_its_row_wherever_its_name_stands() -> None:
    words = "We ended the quarter with a backlog of $402.7 million."
    tables = f"{TABLES}{BACKLOG}"
    assert not pelworth.told(words, tables, head=HEAD)
    assert pelworth.told(words.replace("402.7", "420.7"), tables, head=HEAD) == {("prose-table", "error")}


@pytest.mark.parametrize(
    "again",
    [
        "Backlog was $420.7 million at June 30, 2024.",
        "Bottle backlog was $420.7 million at June 30, 2025.",
        "The backlog of the segment was $420.7 million at June 30, 2025.",
        "We expect a backlog of $420.7 million.",
    ],
)
def test_a_backlog_of_another_day_or_part_is_left_alone(again: str) -> None:
    assert not told(f"Backlog was $402.7 million at June 30, 2025.\n\n{again}")


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Net sales were $318.6 million, 10.1% above the $289.3 million recorded a year ago.", "289.3", "298.3"),
        ("Net sales were $318.6 million, 10.1 percent more than $289.3 million.", "289.3", "298.3"),
        (
            "Gross profit was $95.6 million, 13.9% higher than the $83.9 million of a year ago.",
            "83.9",
            "89.3",
        ),
        ("Salaries and employee benefits were $31.8 million, 7.4% above the $29.6 million of 2024.", "29.6", "26.9"),
        ("Net sales were $318.6 million, 10.1% higher than the $289.3 million of a year ago.", "318.6", "381.6"),
    ],
)
def test_what_a_figure_is_above_or_below_is_what_it_is_held_against(words: str, right: str, slip: str) -> None:
    assert len(compared(words)) == 1
    assert slips(words, right, slip)
