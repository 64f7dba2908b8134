"""What a measure is, behind its name or before a colon, and the words of a heading and of time that narrow nothing."""

import pytest

from tests.proofing.garnock import HEAD, RATIOS
from tests.proofing.marlow import HEAD as MARLOW
from tests.proofing.marlow import TABLE, tells
from tests.proofing.marlow_half import HALF
from tests.proofing.pelworth import told

_UNDERLYING = "The underlying combined ratio, which excludes catastrophe losses, improved to 87.5% from 89.4%."
_TITLE = "Second Quarter 2025 Highlights (all comparisons to second quarter 2024):"
_SHOPS = (
    TABLE.replace("231,462", "222,166").replace("155,318", "146,022")
    + """
NET SALES BY LINE
(In thousands) (Unaudited)

                                          Three Months Ended
                                               June 30,
                                          2025          2024
                                     ---------     ---------
Bakery sales                          $141,802      $128,417
Cafe sales                              62,390        57,662
Wholesale sales                         44,125        36,087
                                     ---------     ---------
Net sales                             $248,317      $222,166
                                     =========     =========
"""
)
_ADJUSTED = f"""{HALF}
RECONCILIATION OF NET INCOME TO ADJUSTED NET INCOME
(In thousands, except per share data) (Unaudited)

                              Three Months Ended            Six Months Ended
                                   June 30,                     June 30,
                              2025          2024          2025          2024
Net income                  $5,424        $4,998       $11,274       $10,140
Amortization                 1,210         1,104         2,350         2,204
Adjusted net income         $6,634        $6,102       $13,624       $12,344
Adjusted diluted earnings per share $0.39 $0.36         $0.80         $0.72
"""


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("The underlying combined ratio, which excludes catastrophe losses, was 87.5%.", "87.5%", "85.7%"),
        (_UNDERLYING, "87.5%", "85.7%"),
        (_UNDERLYING, "89.4%", "84.9%"),
        ("The loss ratio, which was hurt by hail, was 63.2%.", "63.2%", "62.3%"),
        ("Premiums earned, which are net of what is ceded, were $412.6 million.", "412.6", "421.6"),
    ],
)
def test_what_a_measure_is_stands_between_it_and_its_figure(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=RATIOS, head=HEAD)


def test_a_heading_that_says_what_is_compared_narrows_nothing() -> None:
    words = f"{_TITLE}\n\n* Net sales rose 7.3% to $248.3 million\n\n* Diluted earnings per share were $1.24"
    tells(words, "$1.24", "$1.42")


def test_a_heading_that_names_a_line_narrows_what_is_below() -> None:
    words = "Second Quarter 2025 Highlights for Urns (all comparisons to second quarter 2024):\n\n"
    assert not told(
        f"{words}* Net sales were $62.4 million\n\n* Operating income was $32.5 million", TABLE, head=MARLOW
    )


_GROWTHS = [
    "Comparable sales: up 3.2% (bakeries up 2.6%, cafes up 5.1%).",
    "Comparable sales: bakery sales were up 4.4% and cafe sales were up 2.8%.",
    "Comparable sales: bakery sales were up 4.4%, while cafe sales were up 2.8%.",
    "Comps: cafe sales were up 2.8% and bakery sales were up 4.4%.",
]


@pytest.mark.parametrize("words", _GROWTHS)
def test_growths_behind_a_label_are_of_what_it_says(words: str) -> None:
    assert not told(words, _SHOPS, head=MARLOW)


@pytest.mark.parametrize("label", ["Sales: ", ""])
def test_growths_behind_no_such_label_are_of_the_rows(label: str) -> None:
    words = f"{label}Bakery sales were up 10.4%, while cafe sales were up 8.2%."
    tells(words, "8.2%", "2.8%", table=_SHOPS, head=MARLOW)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Pro forma net income was $6.6 million, compared to $6.1 million a year ago.", "$6.6", "$6.8"),
        ("Pro forma net income was $6.6 million, compared to $6.1 million a year ago.", "$6.1", "$7.1"),
        ("Pro forma earnings per diluted share were $0.39, compared to $0.36 a year ago.", "$0.39", "$0.49"),
        ("Pro forma net income was $6.6 million, or $0.39 per share.", "$0.39", "$0.49"),
    ],
)
def test_pro_forma_in_the_name_of_a_measure_narrows_nothing(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=_ADJUSTED, head=MARLOW)


def test_pro_forma_for_a_sale_narrows() -> None:
    assert not told("Pro forma for the sale of the mill, net income was $5.9 million.", _ADJUSTED, head=MARLOW)
