"""What figures are compared with, where it is not the column beside them; and names that stand right behind them."""

import pytest

from tests.proofing.corley import HEAD, INCOME
from tests.proofing.pelworth import told

A_SHARE = (
    f"{INCOME}Earnings per share:\n  Basic                        1.02          1.31          2.35          1.92\n"
)
A_SHARE += "  Diluted                      0.99          1.28          2.29          1.88\n"
NON_GAAP = """
NON-GAAP MEASURES
(In thousands, except per share data) (Unaudited)

                                       Three Months Ended            Six Months Ended
                                          December 31,                 December 31,
                                       2025          2024          2025          2024
Net income                           40,757       (52,232)       94,147        76,505
Non GAAP net income per share          1.04          1.36          2.40          1.97
"""


def alarms(words: str, table: str = INCOME) -> set[tuple[str, str]]:
    return told(words, table, head=HEAD)


@pytest.mark.parametrize(
    ("words", "right", "wrong", "check"),
    [
        (
            "Gross profit rose 1.9% to $171.5 million, as compared to the {} quarter of fiscal 2026.",
            "first",
            "",
            "",
        ),
        (
            "Revenue totaled $412.8 million, a decrease of {} relative to $438.6 million in Q1 2026.",
            "5.9%",
            "9.5%",
            "growth",
        ),
        ("Gross margin for the same period was {} compared with 43.1% a year ago.", "41.5%", "45.1%", "margin"),
        (
            "Revenue fell $25.8 million, of which $0.9 million came from {}, compared to the first quarter.",
            "closures",
            "",
            "",
        ),
        (
            "Sales of $9.1 million versus $9.9 million in the prior year period; EPS was {}.",
            "$0.99",
            "$0.89",
            "prose-table",
        ),
        ("Revenue of $412.8 million fell 6%, as {} higher average fuel prices weighed on demand.", "9%", "", ""),
        (
            "Capex was $25 million, {} less than the prior quarter, resulting in free cash of $2 million.",
            "$11 million",
            "",
            "",
        ),
        ("Net income was $40.8 million or $1.02 basic EPS and {} diluted EPS.", "$0.99", "$0.95", "prose-table"),
        ("Net income was $40.8 million or {} basic EPS and $0.99 diluted EPS.", "$1.02", "$1.20", "prose-table"),
        ("Results (unaudited, amounts in thousands)\n\nRevenue was {}.", "$412,806", "$421,806", "prose-table"),
        (
            "Net income was $40.8 million, down 22%, and revenue from care was $30 million, up {}, each from 2024.",
            "14%",
            "",
            "",
        ),
    ],
)
def test_what_it_is_compared_with(words: str, right: str, wrong: str, check: str) -> None:
    assert not alarms(words.format(right), A_SHARE)
    assert not wrong or check in {name for name, _ in alarms(words.format(wrong), A_SHARE)}


@pytest.mark.parametrize(("change", "wrong"), [("$25.3", False), ("$25.4", False), ("$25.5", True)])
def test_a_change_may_be_of_figures_rounded_first(change: str, wrong: bool) -> None:
    table = INCOME.replace("438,114", "438,149").replace("188,906", "188,941")
    table = table.replace("412,806", "412,751").replace("171,454", "171,399")
    words = f"Revenue was $413 million in the quarter, a decrease of {change} million compared to the year-ago quarter."
    assert (("change", "error") in alarms(words, table)) is wrong


def test_a_measure_beside_gaap_may_have_its_own_sign() -> None:
    assert not alarms("", NON_GAAP)
    assert ("per-share", "error") in alarms("", NON_GAAP.replace("Non GAAP net", "Net"))


def test_the_same_earnings_are_not_added_twice() -> None:
    table = """
SECOND QUARTER OVERVIEW
(In millions, except per share data)

                                   Three Months Ended
                                      December 31,
                                   2025          2024
Net income                         40.8          52.2
Basic EPS                          0.03          0.16
Diluted EPS                        0.03          0.16
Adjusted diluted EPS               0.14          0.32
"""
    assert not alarms("", table)


IN_LOSS = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands, except share and per share data) (Unaudited)

                                       Three Months Ended            Six Months Ended
                                          December 31,                 December 31,
                                       2025          2024          2025          2024
Net loss                            (27,610)      (11,404)      (15,330)      (21,400)
Net loss per share:
Basic                                 (0.23)        (0.10)        (0.13)        (0.19)
Diluted                               (0.23)        {}        (0.13)        (0.19)
Weighted average shares:
Basic                           120,043,478   114,044,057   117,923,076   113,046,607
Diluted                         120,043,478   119,484,716   117,923,076   113,046,607
"""


def test_a_larger_diluted_loss_is_of_what_dilutes() -> None:
    assert ("per-share", "warning") not in alarms("", IN_LOSS.format("(0.13)"))
    assert ("per-share", "warning") in alarms("", IN_LOSS.format("(0.10)"))
