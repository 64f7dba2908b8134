"""Operating figures whose row is a total under the heading that names it; and their growth, before or behind them."""

import pytest

from tests.proofing.marlow import TABLE, tells
from tests.proofing.pelworth import told

PUPILS = """
MEMBERSHIP (Unaudited)

                                         2025        2024      Change    % change
Total membership at June 30:
  Riverside Clubs                      41,874      38,952       2,922         7.5%
  Harbor Studios                       17,306      16,848         458         2.7%
                                    ---------   ---------   ---------   ---------
  Total                                59,180      55,800       3,380         6.1%
New memberships in the quarter:
  Riverside Clubs                       5,218       4,790         428         8.9%
  Harbor Studios                        2,046       2,117         (71)       (3.4)%
                                    ---------   ---------   ---------   ---------
  Total                                 7,264       6,907         357         5.2%
"""
BOTH = TABLE + PUPILS


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("New memberships of 7,264, an increase of 5.2%, were a record for a summer.", "5.2%", "5.7%"),
        ("New memberships were 7,264 (+5.2%).", "5.2%", "2.5%"),
        ("New memberships rose 5.2% to 7,264.", "7,264", "7,624"),
        ("New memberships rose 5.2% to 7,264.", "5.2%", "2.5%"),
        ("Total membership grows again: total membership rose 6.1% to a record 59,180.", "59,180", "59,810"),
        ("Total membership rises 6.1% to 59,180; company raises its outlook for the year.", "59,180", "59,810"),
    ],
)
def test_a_total_goes_by_its_heading(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=BOTH)


@pytest.mark.parametrize(
    "words",
    [
        "Riverside's total membership rose 7.5% to 41,874, and Harbor's to 17,306.",
        "Total membership at Harbor Studios was 17,306, an increase of 2.7%.",
        "New memberships rose 5.9% sequentially to 7,264.",
        "New memberships of 7,264, up 12.4% from the first quarter, were a record.",
        "We expect total membership of 59,810 by September.",
        "We plan to open clubs; total membership should reach 59,810.",
        "Trial memberships rose 11.0% to 7,624 in the quarter.",
        "At March 31, 2025, total membership was 58,190.",
    ],
)
def test_what_may_be_another_count_is_left_alone(words: str) -> None:
    assert not told(words, BOTH)


HEADED = """
OPERATING DATA BY REGION (Unaudited)

                   Quarter        Ended     June 30
                      2025         2024        % Chg
Boats delivered
  Lakes                351          329         6.7%
  Coast                482          441         9.3%
                ----------   ----------   ----------
  Total                833          770         8.2%
"""


def test_the_year_before_needs_no_date_of_its_own() -> None:
    tells("Deliveries of 833 boats (+8.2%) were a record.", "8.2%", "2.8%", table=TABLE + HEADED)
    assert not told("Deliveries of 833 boats, up 3.0% sequentially, were a record.", TABLE + HEADED)
