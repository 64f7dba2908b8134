"""Fiscal years by number under days of the lines above, and years to date with their own ends."""

import datetime as dt

import pytest

from irdesk.domain.release import Period
from irdesk.reading.masthead import Masthead
from irdesk.reading.statements.fiscal import fiscal_ends, fiscal_year
from tests.reading.statements.support import dates, one, read_html, read_text

TWO = ["Fiscal 2024", "Fiscal 2023"]
LAST, BEFORE = dt.date(2025, 2, 1), dt.date(2024, 2, 3)


@pytest.mark.parametrize(
    ("above", "ends"),
    [
        ("Fiscal Years Ended February 1, 2025 and February 3, 2024", {2024: LAST, 2023: BEFORE}),
        ("For the fiscal year ended February 1, 2025", {2024: LAST}),
        ("Fiscal years ended January 31", {}),
        ("Fiscal years ended June 30", {2024: dt.date(2024, 6, 30), 2023: dt.date(2023, 6, 30)}),
        ("For the fiscal year ended March 31, 2025", {2024: dt.date(2025, 3, 31), 2023: dt.date(2024, 3, 31)}),
        ("Years ended February 1, 2025, February 3, 2024 and January 28, 2023", {}),
        ("For the fiscal year ended February 3, 2027", {}),
        ("", {}),
    ],
)
def test_fiscal_years_end_on_the_days_stated_above(above: str, ends: dict[int, dt.date]) -> None:
    assert fiscal_ends(TWO, above) == ends


@pytest.mark.parametrize(
    ("label", "year"),
    [
        ("Fiscal 2024", 2024),
        ("Fiscal Year 2024 (52 weeks)", None),
        ("FY24", 2024),
        ("FY2024 Actual", 2024),
        ("2024", None),
        ("Q4 FY24", None),
        ("Fiscal 2024 and FY23", None),
        ("Fiscal year ended June 30, 2024", None),
    ],
)
def test_which_heads_name_a_fiscal_year(label: str, year: int | None) -> None:
    assert fiscal_year(label) == year


def test_columns_of_fiscal_years_have_the_days_above() -> None:
    statement = one("""
Consolidated Statements of Income
52 Weeks Ended February 1, 2025 and 53 Weeks Ended February 3, 2024

                          Fiscal 2024  Fiscal 2023
Fares                       $12,516      $12,163
Freight                      11,190       10,641
Total revenues              $23,706      $22,804
""")
    assert dates(statement) == [(None, "2025-02-01"), (None, "2024-02-03")]


QUARTERS = """
Consolidated Statements of Income

                               Quarter Ended                      Year to Date
                      Sep. 30,   Jun. 30,   Sep. 30,          Sep. 30,   Sep. 30,
                        2025       2025       2024              2025       2024
Fares                 $12,516    $12,163    $11,904           $36,516    $35,163
Freight                11,190     10,641     10,511            32,190     31,641
Total revenues        $23,706    $22,804    $22,415           $68,706    $66,804
"""


@pytest.mark.parametrize(
    ("period", "starts"),
    [
        (Period("third quarter 2025", None, dt.date(2025, 9, 30)), ["2025-01-01", "2024-01-01"]),
        (Period("first quarter fiscal 2026", None, dt.date(2025, 9, 30)), ["2025-07-01", "2024-07-01"]),
        (None, [None, None]),
    ],
)
def test_a_year_to_date_with_its_end_begins_with_the_fiscal_year(
    period: Period | None, starts: list[str | None]
) -> None:
    (statement,), _ = read_text(QUARTERS, Masthead(period=period))
    assert [start for start, _ in dates(statement)] == ["2025-07-01", "2025-04-01", "2024-07-01", *starts]
    assert [end for _, end in dates(statement)][3:] == ["2025-09-30", "2024-09-30"]


ROWS = "".join(
    f"<tr><td>{label}</td>{''.join(f'<td>{figure + place:,}</td>' for place in range(4))}</tr>"
    for label, figure in (("Fares", 12516), ("Freight", 11190), ("Total revenues", 23706))
)
WHOLE = "<td></td><td colspan=4>For the periods ended September 30</td></tr><tr>"
YEARS = "<tr><td></td><td>2025</td><td>2024</td><td>2025</td><td>2024</td></tr>"
PERIODS = [
    ("2025-07-01", "2025-09-30"),
    ("2024-07-01", "2024-09-30"),
    ("2025-01-01", "2025-09-30"),
    ("2024-01-01", "2024-09-30"),
]


@pytest.mark.parametrize(
    "heads",
    [
        "<td></td><td>Three Months Ended September 30,</td><td>Nine Months Ended September 30,</td>",
        "<td></td><td>Three Months Ended September 30,</td><td></td><td>Nine Months Ended September 30,</td><td></td>",
        WHOLE + "<td></td><td>Three Months</td><td></td><td>Nine Months</td><td></td>",
    ],
)
def test_heads_of_one_cell_each_reach_over_the_years_they_share(heads: str) -> None:
    (statement,), _ = read_html(f"<p>Statements of Income</p><table><tr>{heads}</tr>{YEARS}{ROWS}</table>")
    assert dates(statement) == PERIODS
