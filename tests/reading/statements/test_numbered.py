"""Fiscal years by number under days of the lines above, and years to date with their own ends."""

import datetime as dt

import pytest

from irdesk.domain.release import Period
from irdesk.reading.masthead import Masthead
from irdesk.reading.statements.calendar.fiscal import fiscal_ends, fiscal_year, years_after
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


def test_years_that_end_early_in_the_next_have_the_days_above_in_order() -> None:
    heads, above = ["2024", "2023"], "Years ended February 1, 2025 and February 3, 2024"
    assert years_after(heads, above) == {2024: LAST, 2023: BEFORE}
    assert years_after(["2025", "2024"], above) == {}
    assert years_after(["2024", "2023", "2022"], above) == {}
    assert years_after(heads, "Years ended June 28, 2025 and June 29, 2024") == {}


BARE = """
Consolidated Statements of Income
{}

                             {}
Fares                       $12,516      $12,163
Freight                      11,190       10,641
Total revenues              $23,706      $22,804
"""


@pytest.mark.parametrize(
    ("above", "heads", "ends"),
    [
        ("Years ended February 1, 2025 and February 3, 2024", "2024         2023", ["2025-02-01", "2024-02-03"]),
        ("For the year ended January 31, 2025", "2025         2024", ["2025-01-31", "2024-01-31"]),
        ("For the year ended February 1, 2025", "2025         2024", ["2025-02-01", None]),
        ("Year ended December 31, 2024 2023", "Fares        Share", [None, None]),
        ("Year ended December 31, 2024", "Fares        Share", ["2024-12-31", "2024-12-31"]),
    ],
)
def test_no_two_years_end_on_one_day(above: str, heads: str, ends: list[str | None]) -> None:
    assert [end for _, end in dates(one(BARE.format(above, heads)))] == ends


@pytest.mark.parametrize(
    ("above", "start"),
    [
        ("Year ended December 31, 2024 and nine months ended September 30, 2025", None),
        ("Quarter and nine months ended September 30, 2025", None),
        ("Nine months ended September 30, 2025", "2025-01-01"),
        ("For the half-year ended September 30, 2025", "2025-04-01"),
    ],
)
def test_two_lengths_above_are_no_column_s(above: str, start: str | None) -> None:
    heads = "Sept. 30,     Dec. 31,\n                             2025          2024"
    assert dates(one(BARE.format(above, heads)))[0] == (start, "2025-09-30")


@pytest.mark.parametrize(
    ("period", "heads", "found"),
    [
        (
            Period("half year ended 30 June 2025", dt.date(2025, 1, 1), dt.date(2025, 6, 30)),
            "H1 2025       FY 2024",
            [("2025-01-01", "2025-06-30"), ("2024-01-01", "2024-12-31")],
        ),
        (
            Period("six months ended 31 December 2024", dt.date(2024, 7, 1), dt.date(2024, 12, 31)),
            "1H25          FY24",
            [("2024-07-01", "2024-12-31"), ("2023-07-01", "2024-06-30")],
        ),
        (
            Period("year ended 30 June 2025", dt.date(2024, 7, 1), dt.date(2025, 6, 30)),
            "FY 2025       FY 2024",
            [("2024-07-01", "2025-06-30"), ("2023-07-01", "2024-06-30")],
        ),
        (
            Period("year ended 31 March 2025", dt.date(2024, 4, 1), dt.date(2025, 3, 31)),
            "FY 2025       FY 2024",
            [(None, None), (None, None)],
        ),
        (
            Period("half year ended 30 June 2025", dt.date(2025, 1, 1), dt.date(2025, 6, 30)),
            "H1 2025       H2 2024",
            [(None, None), (None, None)],
        ),
    ],
)
def test_halves_and_years_by_number_take_the_days_of_the_release(
    period: Period, heads: str, found: list[tuple[str | None, str | None]]
) -> None:
    (statement,), _ = read_text(BARE.format("", heads), Masthead(period=period))
    assert dates(statement) == found


def test_a_head_over_no_figures_moves_no_other() -> None:
    statement = one("""
Consolidated Statements of Income

                                Three Months Ended
                           3/31/25      12/31/24     % Change
Fares                       $12,516      $12,163
Freight                      11,190       10,641
Total revenues              $23,706      $22,804
""")
    assert dates(statement) == [("2025-01-01", "2025-03-31"), ("2024-10-01", "2024-12-31")]


@pytest.mark.parametrize(
    ("heads", "labels"),
    [
        ("Q2 2024       6M 2024", ["Q2 2024", "6M 2024"]),
        ("2Q24          6M24", ["2Q24", "6M24"]),
        ("Q2 FY24       YTD FY24", ["Q2 FY24", "YTD FY24"]),
        ("Q2 2024       YTD 2024", ["Q2 2024", "YTD 2024"]),
    ],
)
def test_months_to_date_are_no_whole_year(heads: str, labels: list[str]) -> None:
    period = Period("second quarter 2024", dt.date(2024, 4, 1), dt.date(2024, 6, 30))
    (statement,), _ = read_text(BARE.format("", heads), Masthead(period=period))
    assert dates(statement) == [("2024-04-01", "2024-06-30"), ("2024-01-01", "2024-06-30")]
    assert [column.label for column in statement.columns] == labels
