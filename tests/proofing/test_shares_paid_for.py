"""What shares cost in a statement of cash flows is money that its sums need; how many were bought is a count."""

import pytest

from irdesk.reading import read_bytes
from tests.proofing.marlow import HEAD
from tests.proofing.pelworth import told

_CASH = """
CONSOLIDATED STATEMENTS OF CASH FLOWS
(In thousands) (Unaudited)

                                          Six Months Ended
                                               June 30,
                                          2025          2024
                                     ---------     ---------
Net income                             $51,208       $40,117
Depreciation                             9,614         9,032
                                     ---------     ---------
Net cash provided by operating activities  60,822    49,149
                                     ---------     ---------
Capital expenditures                   (14,205)      (12,870)
                                     ---------     ---------
Net cash used in investing activities  (14,205)      (12,870)
                                     ---------     ---------
Payments on long-term debt              (6,250)       (6,000)
Shares withheld for taxes               (2,318)       (1,947)
Common shares repurchased              (18,406)      (15,213)
Dividends paid                          (5,127)       (4,890)
                                     ---------     ---------
Net cash used in financing activities  (32,101)      (28,050)
                                     ---------     ---------
Net increase in cash                    14,516         8,229
Cash at beginning of period             37,802        33,471
                                     ---------     ---------
Cash at end of period                  $52,318       $41,700
                                     =========     =========
"""
_DATA = """
SELECTED OPERATING DATA
(In thousands) (Unaudited)

                                          Three Months Ended
                                               June 30,
                                          2025          2024
Stores open                                    94            88
Shares repurchased                          1,204           815
"""


def _units(table: str) -> dict[str, str]:
    statements = read_bytes(f"{HEAD}The board met on Monday.\n{table}".encode(), "draft.txt").statements
    return {row.label: row.unit for statement in statements for row in statement.rows}


def test_what_shares_cost_is_money() -> None:
    units = _units(_CASH)
    assert units["Shares withheld for taxes"] == units["Common shares repurchased"] == "currency"


def test_shares_bought_are_counted_in_a_table_of_operating_data() -> None:
    assert _units(_DATA)["Shares repurchased"] == "shares"


@pytest.mark.parametrize(
    ("right", "slip"),
    [("(18,406)", "(18,460)"), ("(2,318)", "(2,381)"), ("(15,213)", "(15,231)"), ("32,101", "32,011")],
)
def test_a_slip_among_the_shares_paid_for_is_an_error(right: str, slip: str) -> None:
    assert not told("The board met on Monday.", _CASH, head=HEAD)
    assert ("foot", "error") in told("The board met on Monday.", _CASH.replace(right, slip), head=HEAD)
