"""Ratios and amounts a share that are made of the rows their names give."""

import pytest

from tests.proofing.tables import wrong

BALANCE = (
    "Loans, net: 1620447 1588205 1503312", "Other assets: 564997 558294 524936",
    "Total assets: 2185444 2146499 2028248",
    "Deposits: 1784320 1751102 1665870", "Borrowings: 174611 171980 162477",
    "Total liabilities: 1958931 1923082 1828347",
    "Total shareholders' equity: 226513 223417 199901",
    "Total liabilities and shareholders' equity: 2185444 2146499 2028248",
    "Common shares outstanding [shares]: 9412 9405 9377",
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "slip"),
    [
        ("Book value per share [per_share]: 24.07 23.76 21.32", "23.67"),
        ("Loans to deposits [percent]: 90.8 90.7 90.2", "97.0"),
        ("Ratio of equity to assets [percent]: 10.4 10.4 9.9", "11.4"),
    ],
)
def test_a_name_gives_both_rows(line: str, slip: str) -> None:
    assert not wrong(*BALANCE, line, kind="balance_sheet")
    label, _, figures = line.partition(": ")
    cells = figures.split()
    cells[1] = slip
    assert ("row-ratio", slip) in wrong(*BALANCE, f"{label}: {' '.join(cells)}", kind="balance_sheet")


def test_a_price_an_ounce_is_revenue_over_the_ounces_sold() -> None:
    rows = ("Gold sold (ounces) [count]: 60975 59210 56840", "Revenue: 199.876 169.400 132.835")
    name = "Average realized gold price per ounce [per_share]"
    assert not wrong(*rows, f"{name}: 3278 2861 2337")
    assert ("row-ratio", "2816") in wrong(*rows, f"{name}: 3278 2816 2337")


def test_free_cash_flow_begins_with_operating_cash_flow() -> None:
    rows = ("Ounces: 614 588 573", "Operating cash flow: 88.4 71.2 52.9", "Capital expenditures: 31.5 29.8 27.7")
    assert not wrong(*rows, "Free cash flow: 56.9 41.4 25.2")
    assert ("foot", "52.2") in wrong(*rows, "Free cash flow: 56.9 41.4 52.2")


def test_earnings_a_share_over_the_only_average_of_shares() -> None:
    rows = ("Profit for the period: 138.0 106.5", "Weighted average number of shares [shares]: 80.4 80.9")
    assert not wrong(*rows, "Basic earnings per share [per_share]: 1.72 1.32")
    assert ("per-share", "1.23") in wrong(*rows, "Basic earnings per share [per_share]: 1.72 1.23")
