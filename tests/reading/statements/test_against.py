"""Columns that say "vs." of themselves, under a head of another year, and quarters to date."""

import datetime as dt

import pytest

from irdesk.domain.release import Period
from irdesk.reading.masthead import Masthead
from tests.reading.statements.support import dates, read_html

TABLE = """
<p>Fares and Freight</p>
<table>
<tr><td></td><td colspan="2">{}</td></tr>
<tr><td>(in millions)</td><td>{}</td><td>{}</td></tr>
<tr><td>Fares</td><td>12,516</td><td>12,163</td></tr>
<tr><td>Freight</td><td>11,190</td><td>10,641</td></tr>
<tr><td>Total revenues</td><td>23,706</td><td>22,804</td></tr>
</table>
"""


@pytest.mark.parametrize(
    ("over", "heads", "first"),
    [
        ("Q2 2024 Summary", ("Q2 2024", "vs. Q2 2023"), ["2024-04-01", "2023-04-01"]),
        ("Q2 YTD 2024 Summary", ("2024 YTD", "vs. 2023 YTD"), ["2024-01-01", "2023-01-01"]),
    ],
)
def test_a_column_against_last_year_under_a_head_of_this_one(
    over: str, heads: tuple[str, str], first: list[str]
) -> None:
    period = Period("second quarter 2024", dt.date(2024, 4, 1), dt.date(2024, 6, 30))
    (statement,), _ = read_html(TABLE.format(over, *heads), Masthead(period=period))
    assert dates(statement) == [(first[0], "2024-06-30"), (first[1], "2023-06-30")]
