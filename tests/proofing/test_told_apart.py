"""Figures told apart from what they are made of: midpoints, liquidity, margins of parts, shares of one line."""

import pytest

from irdesk.proofing import proof
from tests.proofing.drafts import grave, read
from tests.proofing.ellery import HEAD, TABLES, slips, told

_END = "\n\nThe board met on Monday. It thanked all who work here.\n"
_OUTLOOK = (
    "Outlook\n\nFor the full year we now expect net sales of $1,240 million to $1,260 million, compared with an "
    "earlier range of $1,210 million to $1,240 million, and capital expenditures of $44 million to $48 million.\n\n"
)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("The new midpoint of $1,250 million is $25 million above the previous one.", "$25 million", "$35 million"),
        ("The $1,250 million midpoint is $25 million higher than the prior midpoint.", "$25 million", "$15 million"),
        (
            "The $1,250 million midpoint is $25 million above the prior midpoint of $1,225 million.",
            "$1,225 million",
            "$1,235 million",
        ),
        ("We are raising the midpoint of our net sales outlook by $25 million.", "$25 million", "$52 million"),
        ("The new midpoint of $1,250 million is $25 million above the former one.", "above", "below"),
    ],
)
def test_how_far_a_midpoint_stands_from_the_former_one(words: str, right: str, slip: str) -> None:
    assert {check for check, _ in slips(_OUTLOOK + words + _END, right, slip)} == {"range"}


@pytest.mark.parametrize(
    "words",
    [
        "The midpoint of our tax rate is half a point above the previous one.",
        "We are raising the midpoint of our earnings outlook by $35 million.",
        "The $1,250 million midpoint is 7.3% above last year.",
    ],
)
def test_steps_of_what_no_range_is_of_are_left_alone(words: str) -> None:
    assert not told(_OUTLOOK + words + _END)


_HELD = "We held cash of $148.2 million at June 30, 2025. "
_LINE = "$405.0 million available under its $600.0 million credit facility"


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (f"{_HELD}Including {_LINE}, the Company had total liquidity of $553.2 million.", "$553.2", "$533.2"),
        (f"{_HELD}With {_LINE}, liquidity was $553.2 million.", "$553.2", "$563.2"),
        (
            "Liquidity, consisting of $207 million of cash and $1.62 billion of unused lines, came to $1.83 billion.",
            "$1.83",
            "$1.93",
        ),
    ],
)
def test_liquidity_is_its_cash_and_its_lines(words: str, right: str, slip: str) -> None:
    assert {check for check, _ in slips(words + _END, right, slip)} == {"sum"}


_PART = "Bottle Works. Net sales were $158.4 million. Segment operating income was $24.6 million, and segment margin "


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (f"{_PART}expanded 180 basis points to 15.6%.", "180", "280"),
        (f"{_PART}expanded 180 basis points to 15.6%.", "expanded", "contracted"),
        ("As a percentage of net sales, other operating expenses decreased 30 basis points to 5.8%.",
         "30 basis", "80 basis"),
        ("As a percentage of net sales, other operating expenses decreased 30 basis points to 5.8%.", "5.8%", "5.3%"),
    ],
)  # fmt: skip
def test_points_to_a_rate_that_two_rows_make(words: str, right: str, slip: str) -> None:
    found = {check for check, _ in slips(words + _END, right, slip)}
    assert found in ({"points"}, {"margin"})


_CASH_FLOWS = """
CONSOLIDATED STATEMENTS OF CASH FLOWS
(In thousands) (Unaudited)

                                   Six Months Ended June 30,
                                          2025           2024
Net cash provided by operating activities 75,064       58,411
Dividends paid                         (12,204)       (11,840)
Repurchases of common stock            (19,350)       (10,115)
Net cash used in financing activities  (31,554)       (21,955)
"""


def test_what_was_returned_is_what_was_paid_and_bought_back() -> None:
    words = "In the first half we returned $31.6 million to shareholders."
    right, slip = (f"{HEAD}{each}{_END}{TABLES}{_CASH_FLOWS}" for each in (words, words.replace("31.6", "36.1")))
    assert grave(proof(read(slip))) - grave(proof(read(right))) == {("sum", "warning")}


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Loans grew $57.2 million, or 4.8% annualized, during the quarter to $4.86 billion.", "4.8%", "4.3%"),
        ("Deposits fell by $31.0 million, or 2.5% annualized, to $4.97 billion.", "2.5%", "5.2%"),
    ],
)
def test_growth_told_as_the_years(words: str, right: str, slip: str) -> None:
    assert ("growth", slip) in slips(words + _END, right, slip)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Sales per shop rose 2.8%, consisting of a 3.2% increase in average check and a 0.4% decrease in traffic.",
         "decrease in traffic", "increase in traffic"),
        ("We had a 2.8% gain, which consisted of a 3.2% increase in average check less a 0.4% decline in traffic.",
         "2.8%", "3.8%"),
        ("Of the 140 basis point improvement, 110 came from price and 30 from mix.", "110", "120"),
        ("Our card ended June with 318,000 holders, 41,000 more than the 277,000 we had.", "277,000", "287,000"),
        ("Sales were outstanding for 54 days, a two-day improvement from 56 days.", "two-day", "three-day"),
        ("The Company paid dividends of $1.08 per share ($0.27 per quarter).", "$0.27", "$0.24"),
    ],
)  # fmt: skip
def test_what_a_sentence_makes_of_its_parts(words: str, right: str, slip: str) -> None:
    assert slips(words + _END, right, slip)


@pytest.mark.parametrize(
    "words",
    [
        "Sales per shop rose 2.8%, reflecting a 1.2% increase in average check and a 0.4% increase in traffic.",
        "Of the 140 basis point improvement, 40 came from price and 30 from mix, with currency behind the rest.",
        "Our card ended June with 318,000 holders, more than the 277,000 we had.",
        "The Company paid dividends of $1.08 per share ($0.36 per quarter).",
    ],
)
def test_parts_of_which_some_are_not_told_are_left_alone(words: str) -> None:
    assert not told(words + _END)
