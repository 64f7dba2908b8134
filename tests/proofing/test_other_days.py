"""Balances under another day, figures of another length, and lists over periods in the wrong order."""

import pytest

from tests.proofing.corley import HEAD as CORLEY
from tests.proofing.corley import INCOME
from tests.proofing.marlow import HEAD, TABLE
from tests.proofing.pelworth import told

_SHEET = f"""{TABLE}
CONSOLIDATED BALANCE SHEETS
(In thousands) (Unaudited)

                                        June 30,   December 31,
                                          2025          2024
                                     ---------     ---------
Cash and cash equivalents              $52,318       $47,906
Short-term investments                  31,275        28,144
Inventories                             61,207        58,615
                                     ---------     ---------
Total assets                          $144,800      $134,665
                                     =========     =========
Long-term debt                         $40,250       $44,750
Shareholders' equity                   104,550        89,915
                                     ---------     ---------
Total liabilities and shareholders' equity  $144,800  $134,665
                                     =========     =========
"""
_MORE = "\n\nThe board met on Monday. It thanked all who work here.\n"
_A_SHARE = f"{INCOME}Diluted earnings per share    $1.10         $1.41         $2.54         $2.07\n"


@pytest.mark.parametrize(
    ("words", "right", "slip", "found"),
    [
        (
            "As of June 30, 2025, we had cash of $52.3 million and shareholders’ equity of $104.6 million.",
            "June 30, 2025",
            "March 31, 2025",
            ("period", "error"),
        ),
        (
            "At December 31, 2024, cash was $47.9 million and shareholders’ equity stood at $89.9 million.",
            "December 31, 2024",
            "June 30, 2024",
            ("period", "error"),
        ),
        (
            "Cash and short-term investments were $83.6 million, compared to $76.05 million as of December 31, 2024.",
            "as of December 31, 2024",
            "as of June 30, 2024",
            ("prose-table", "warning"),
        ),
    ],
)
def test_balances_of_another_day(words: str, right: str, slip: str, found: tuple[str, str]) -> None:
    assert not told(words + _MORE, _SHEET, head=HEAD)
    assert found in told(words.replace(right, slip) + _MORE, _SHEET, head=HEAD)


@pytest.mark.parametrize(
    "words",
    [
        "As of March 31, 2025, we had cash of $50.1 million and shareholders’ equity of $97.2 million.",
        "Since March 31, 2025, as at June 30, 2025, cash was $52.3 million and shareholders’ equity $104.6 million.",
        "As of June 28, 2025, we had cash of $52.3 million and shareholders’ equity of $104.6 million.",
        "Cash and short-term investments were $83.6 million, compared with $70.2 million as of June 30, 2024.",
    ],
)
def test_balances_that_may_be_of_that_day(words: str) -> None:
    assert not told(words + _MORE, _SHEET, head=HEAD)


def test_an_amount_and_the_same_a_share_of_another_length() -> None:
    words = "With two new stores, net income came to $94.1 million ($2.54 per diluted share), versus $76.5 million "
    words += "($2.07 per diluted share) for the {} months ended December 31, 2024."
    assert ("period", "warning") in told(words.format("three") + _MORE, _A_SHARE, head=CORLEY)
    assert not told(words.format("six") + _MORE, _A_SHARE, head=CORLEY)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (
            "With new stores, gross profit was $87.1 million and $76.1 million in Q2 2025 and 2024, respectively.",
            "2025 and 2024",
            "2024 and 2025",
        ),
        (
            "Sales rose; earnings on a per diluted share basis were $1.24 and $0.97 in 2025 and 2024, respectively.",
            "$1.24 and $0.97",
            "$0.97 and $1.24",
        ),
        (
            "Operating income was $35.2 million and $27.4 million, or 14.2% and 11.8% of net sales, respectively.",
            "$35.2 million and $27.4 million",
            "$27.4 million and $35.2 million",
        ),
        (
            "Operating income was $27.4 million and $35.2 million, or 11.8% and 14.2% of net sales, respectively.",
            "11.8% and 14.2%",
            "14.2% and 11.8%",
        ),
    ],
)
def test_figures_in_the_order_of_the_other_list(words: str, right: str, slip: str) -> None:
    assert not told(words + _MORE, _SHEET, head=HEAD)
    assert ("prose-table", "error") in told(words.replace(right, slip) + _MORE, _SHEET, head=HEAD)


@pytest.mark.parametrize(
    "words",
    [
        "Operating income and income tax expense were $35.2 million and $8.2 million, respectively.",
        "Sales of new stores were $12.4 million and $11.8 million in Q2 2024 and 2025, respectively.",
        "We paid $76.1 million and $87.1 million for stores in the second quarters of 2025 and 2024, respectively.",
    ],
)
def test_lists_of_something_else_are_left(words: str) -> None:
    assert not told(words + _MORE, _SHEET, head=HEAD)


_PARTS = f"""{INCOME}
SEGMENT RESULTS
(In thousands) (Unaudited)

                              Three Months Ended            Six Months Ended
                                 December 31,                 December 31,
                              2025          2024          2025          2024
Revenue:
Springs                     300,514       318,002       619,274       583,411
Wire                        112,292       120,112       232,103       219,554
Total revenue               412,806       438,114       851,377       802,965
Operating income:
Springs                      40,126        51,433        92,318        74,905
Wire                         12,111        15,833        28,539        23,007
Total operating income       52,237        67,266       120,857        97,912
"""


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("For the first six months, Springs earned $92.3 million on revenue of $619.3 million.", "92.3", "40.1"),
        ("In the second quarter, Wire earned $12.1 million on revenue of $112.3 million.", "12.1", "28.5"),
    ],
)
def test_a_part_earned_what_it_did_in_another_length_of_time(words: str, right: str, slip: str) -> None:
    assert not told(words + _MORE, _PARTS, head=CORLEY)
    assert told(words.replace(right, slip) + _MORE, _PARTS, head=CORLEY) == {("period", "warning")}


@pytest.mark.parametrize(
    "words",
    [
        "For the first six months, Springs had $619.3 million of revenue and $40.2 million of new orders.",
        "For the first six months, Springs earned $92.3 million, $40.1 million of it in the second quarter.",
        "For the first six months, Springs spent $61.2 million on revenue of $619.3 million.",
    ],
)
def test_a_part_may_have_other_figures(words: str) -> None:
    assert not told(words + _MORE, _PARTS, head=CORLEY)
