"""Rows that are called by initials, and rows that are told as whose something is."""

import pytest

from irdesk.proofing import proof
from tests.proofing.drafts import grave, read
from tests.proofing.marlow import HEAD, TABLE, tells

_OPERATING = f"""{TABLE}
SUPPLEMENTAL DATA
(In thousands) (Unaudited)

                                             Three Months Ended
                                                  June 30,
                                             2025          2024
Hadley                                    $41,806       $37,254
Tenby                                      96,315        88,107
Total NOI                                 138,121       125,361
Interest                                   12,480        13,062
FFO                                      $125,641      $112,299
EMEA                                       $9,417        $8,836
"""
_NOI = "NOI was $138.1 million in the second quarter, compared to $125.4 million a year ago."
_FFO = "FFO of $125.6 million compares with $112.3 million in the second quarter of 2024."
_BRANDS = f"""{TABLE}
NET SALES BY BRAND
(In thousands) (Unaudited)

                                             Three Months Ended
                                                  June 30,
                                             2025          2024
Hadley                                   $141,806      $137,254
Tenby                                     106,511        94,208
Net sales                                $248,317      $231,462
"""
_HADLEY = "Hadley’s sales were $141.8 million, compared to $137.3 million a year ago."


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (_NOI, "$138.1", "$131.8"),
        (_NOI, "$125.4", "$152.4"),
        (_FFO, "$125.6", "$126.5"),
        (_FFO, "$112.3", "$121.3"),
    ],
)
def test_initials_name_a_row(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=_OPERATING, head=HEAD)


@pytest.mark.parametrize(("right", "slip"), [("$141.8", "$148.1"), ("$137.3", "$133.7")])
def test_a_brand_is_told_as_whose_sales_they_are(right: str, slip: str) -> None:
    tells(_HADLEY, right, slip, table=_BRANDS, head=HEAD)


def test_a_region_in_capitals_names_no_row_by_itself() -> None:
    words = "EMEA was $94.1 million of the backlog that Marlow has won."
    assert not grave(proof(read(f"{HEAD}{words}\n{_OPERATING}")))
