"""Figures whose thousands a space parts."""

import pytest

from irdesk.reading.statements.lines.commas import with_commas
from tests.reading.statements.support import dates, one, values

SHEET = """
Balance sheet

                                30 June    31 Dec
                                2009       2008
                                £m         £m
Goodwill                        490        417
Property, plant and equipment   12 401     11 288
Trade receivables               1 825      1 031
Inventories                     86         (2 095)
                                14 802     10 641
"""


def test_a_space_between_thousands_is_a_comma() -> None:
    statement = one(SHEET)
    assert dates(statement) == [(None, "2009-06-30"), (None, "2008-12-31")]
    assert values(statement) == [
        ("Goodwill", "490", "417"),
        ("Property, plant and equipment", "12401", "11288"),
        ("Trade receivables", "1825", "1031"),
        ("Inventories", "86", "-2095"),
        ("", "14802", "10641"),
    ]
    span = statement.rows[1].figures[0].span
    assert span is not None
    assert SHEET[span.start : span.end] == "12 401"
    assert statement.kind == "balance_sheet"


@pytest.mark.parametrize(
    "text",
    [
        "Sales   412 388   401 397\nCosts   118 126   131 122\nProfit   294 262   270 275\n",
        "Sales   412 088   401 397\nCosts   118 26   131 22\nProfit   294 262   270 275\nTax   104 162   99 118\n",
        "Sales   412 088   401 397\nCosts   1,118   1,131\nProfit   294 262   270 275\nTax   104 162   129 118\n",
        "Sales   412 088   401 397\n",
    ],
)
def test_two_columns_a_space_apart_stay_two(text: str) -> None:
    assert with_commas(text) == text
