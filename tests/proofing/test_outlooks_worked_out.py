"""What an outlook works out itself: its growth, what a quarter makes in a year, how far its middle moved."""

import pytest

from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.drafts import grave
from tests.proofing.talverno import told

GROWN = [
    (("Talverno expects revenue of $612 million to $624 million, growth of 4.0% to 6.1% over 2024 revenue of $588.3 "
      "million."), "6.1%", "6.7%"),
    (("For the year Talverno expects fares of $612 million to $624 million (prior outlook: $600 million to $620 "
      "million), which represents an increase of 4.0% to 6.1% on last year’s $588.3 million."), "4.0%", "4.9%"),
    (("For the year fares are expected to be between €612 million and €624 million, against €588.3 million in 2024 "
      "(growth of 4.0% to 6.1%)."), "6.1%", "5.1%"),
    ("We expect fares of $612-$624 million, up 4%-6% from $588.3 million.", "4%-6%", "4%-8%"),
    ("We expect fares of $612-$624 million, or 4-6% year-over-year growth over the $588.3 million of 2024.", "-6%",
     "-9%"),
    ("We expect fares of $552 million to $570 million ($588.3 million in 2024), a decrease of 3% to 6%.", "3%", "5%"),
    (("We expect fares of $612 million to $624 million, representing growth of approximately 5.1% at the midpoint "
      "compared to $588.3 million in 2024."), "5.1%", "5.9%"),
    ("We expect fares of $612 million to $624 million, a 4.0% to 6.1% increase over $588.3 million.", "6.1%", "7.1%"),
    ("We expect fares of $612 million to $624 million, up from $588.3 million in 2024, implying growth of 4% to 6%.",
     "6%", "9%"),
    ("We expect fares of $612 million to $624 million compared with $588.3 million in 2024, an increase of 4% to 6%.",
     "6%", "3%"),
    ("Fares should grow 4.0% to 6.1% to a range of $612 million to $624 million from $588.3 million.", "6.1%", "6.9%"),
    (("We expect fares of $612 million to $624 million. This represents growth of 4% to 6% over the $588.3 million of "
      "2024."), "6%", "9%"),
    (("We expect fares of $612 million to $624 million. At the midpoint, this represents growth of 5% over 2024 fares "
      "of $588.3 million."), "5%", "7%"),
    ("We expect fares of approximately $618 million, growth of 5% over the $588.3 million of 2024.", "5%", "8%"),
    ("We expect earnings of $1.52 to $1.58 per share, growth of 7% to 11% from $1.42 per share in 2024.", "11%",
     "14%"),
]  # fmt: skip
BY_THE_YEAR = [
    ("We expect quarterly costs of $11.5 million to $12.0 million (that is, $46 million to $48 million for the year).",
     "$48", "$49"),
    ("We expect interest of approximately $6 million per quarter, or $24 million annually.", "$24", "$42"),
    (("We expect to save $1.5 million to $2.0 million a month, equivalent to $18 million to $24 million on an annual "
      "basis."), "$18", "$21"),
]  # fmt: skip
MOVED = [
    (("We now expect capital expenditures of $63 million to $71 million (previously $70 million to $80 million, so "
      "that the midpoint comes down by $8.0 million)."), "$8.0", "$6.0"),
    (("We raise our outlook for fares to $612 million to $624 million from $604 million to $622 million, raising the "
      "midpoint by $5 million."), "$5 ", "$8 "),
    ("Earnings are expected to be $1.52 to $1.58 per share, up from $1.46 to $1.54, a raise of $0.05 at the midpoint.",
     "$0.05", "$0.08"),
    (("Talverno now expects fares of $612-$624 million, an increase of $5 million at the midpoint from the previous "
      "range of $604-$622 million."), "$5 ", "$3 "),
    (("We expect a margin of 8.0% to 9.0%, compared to the previous range of 7.0% to 9.0%, up 50 basis points at the "
      "midpoint."), " 50", " 80"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "right", "slip"), [*GROWN, *BY_THE_YEAR, *MOVED])
def test_what_an_outlook_works_out_is_held_against_its_own_figures(words: str, right: str, slip: str) -> None:
    assert words.count(right) == 1
    assert not told(words)
    assert {check for check, _ in told(words.replace(right, slip))} & {"growth", "range"}


def test_a_base_that_neither_end_fits_is_a_warning() -> None:
    words = GROWN[0][0].replace("588.3", "583.8")
    assert told(words) == {("growth", "warning")}


@pytest.mark.parametrize(
    "words",
    [
        "We expect fares of $612 million to $624 million, organic growth of 7% to 9% over the $588.3 million of 2024.",
        "We expect fares of $612 million to $624 million, growth of 7% to 9% in constant currency over $588.3 million.",
        "We expect fares of $612 million to $624 million, and costs up 7% to 9% from $501.2 million.",
        "We expect fares of $612 million to $624 million, growth of 7% to 9%, and costs of $501.2 million.",
        "We expect fares of $612 million to $624 million, up from our guidance of $600 million, or growth of 9%.",
        "We expect costs to rise 7% to 9%, and fares of $612 million to $624 million, compared to $588.3 million.",
        "We expect growth of 7% to 9%, or $41 million to $53 million, compared to fares of $588.3 million.",
        "We expect fares of $612 million to $624 million. We expect costs to rise 7% to 9% from $501.2 million.",
        (
            "We raise our outlook for fares to $612 million to $624 million from $604 million to $622 million, and for "
            "costs by $3 million at the midpoint."
        ),
        "We raise our outlook for earnings to $1.52 to $1.58 from $1.46 to $1.54, up $5 million at the midpoint.",
        (
            "We raise the midpoint of our outlook for fares by $3 million, and see costs of $512 million to $524 "
            "million, compared to the previous range of $504 million to $522 million."
        ),
        "We expect a loss of $96 million to $97 million, an improvement of 3% to 4% over the $100 million of 2024.",
        (
            "Compared to 2024, we see earnings of $70 million to $80 million and costs of $60 million to $65 million, "
            "up $3 million at the midpoint."
        ),
        "We expect fares of at least $612 million, growth of more than 3% over $588.3 million.",
        "We expect fares of $612 million to $624 million, a margin of 9% to 11%, over $588.3 million last year.",
        "We expect fares of $612 million to $624 million, growth of 9% over the $588.3 million of 2024.",
        "We expect quarterly costs of $11.5 million to $12.0 million, and $49 million to $51 million for the year.",
        "We expect costs of $12 million in the third quarter, or $49 million for the year.",
        "We pay a quarterly dividend of $0.12 per share.",
        (
            "We expect fares of $612 million to $624 million from $604 million to $622 million, with a midpoint of "
            "$618 million."
        ),
        (
            "We expect fares of $612 million to $624 million, costs of $50 million to $51 million, $5 million lower at "
            "the midpoint."
        ),
    ],
)
def test_what_is_of_something_else_is_left_alone(words: str) -> None:
    assert not {each for each in told(words) if each[0] in {"growth", "range"}}


YEAR = """
CONSOLIDATED STATEMENTS OF INCOME
(In millions) (Unaudited)

                                          Year Ended
                                         December 31,
                                        2024      2023
                                     -------   -------
Total revenue                         $588.3    $561.0
Cost of revenue                        401.2     390.4
                                     -------   -------
Gross profit                           187.1     170.6
                                     =======   =======
"""
YEARS_HEAD = (
    "Talverno Group Announces Fiscal Year 2024 Results\n\nDENVER, February 4, 2025 - Talverno Group, Inc. (NYSE: TAL) "
    "today reported results for the year ended December 31, 2024.\n\n"
)


def of_year(words: str, table: str = YEAR) -> set[tuple[str, str]]:
    return grave(proof(read_bytes((YEARS_HEAD + words + "\n" + table).encode(), "draft.txt")))


def test_an_outlook_for_the_next_year_is_held_against_the_year_in_the_tables() -> None:
    words = "For 2025, we expect total revenue of $612 million to $624 million, representing growth of 4.0% to 6.1%."
    assert not {each for each in of_year(words) if each[0] == "growth"}
    assert ("growth", "warning") in of_year(words.replace("6.1%", "7.1%"))


@pytest.mark.parametrize("rates", ["4.6% to 6.7%", "2% to 4%", "4.0% to 6.2%"])
def test_growth_from_another_base_than_the_tables_have_is_left_alone(rates: str) -> None:
    words = f"For 2025, we expect total revenue of $612 million to $624 million, representing growth of {rates}."
    assert not {each for each in of_year(words) if each[0] == "growth"}


OUTLOOK = """
2025 Outlook

                                          Low       High
Net income per diluted share           $ 1.12    $ 1.18
Amortization of routes                   0.21      0.21
Core income per diluted share          $ 1.33    $ 1.39
"""


@pytest.mark.parametrize(("shown", "wrong"), [("$1.33 to $1.39", False), ("$1.33 to $1.93", True)])
def test_a_range_of_the_text_is_held_against_the_low_and_the_high_column(shown: str, wrong: bool) -> None:
    words = (
        f"We now expect net income of $1.12 to $1.18 per diluted share and core income of {shown} per diluted share."
    )
    assert (("range", "warning") in of_year(words, OUTLOOK + YEAR)) is wrong


@pytest.mark.parametrize(
    "words",
    [
        "The earlier outlook was for core income of $1.33 to $1.36 per diluted share.",
        "We expect adjusted core income of $1.33 to $1.36 per diluted share.",
        "We expect core income of $1.29 to $1.36 per diluted share.",
    ],
)
def test_a_range_that_is_not_the_row_is_left_alone(words: str) -> None:
    assert ("range", "warning") not in of_year(words, OUTLOOK + YEAR)
