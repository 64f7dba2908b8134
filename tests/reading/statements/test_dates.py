"""From the heads of a column to its first and last day."""

import datetime as dt

import pytest

from irdesk.domain.release import Period
from irdesk.reading.statements.calendar.calendars import read_calendar
from irdesk.reading.statements.calendar.dates import Length, count, length, period_start
from irdesk.reading.statements.calendar.periods import Dated, date_columns, read_column
from irdesk.reading.statements.calendar.quarters import date_quarters


@pytest.mark.parametrize(
    ("words", "number"),
    [("three", 3), ("13", 13), ("Thirteen", 13), ("twenty-six", 26), ("fifty two", 52), ("fifty-three", 53)],
)
def test_numbers_in_words(words: str, number: int) -> None:
    assert count(words) == number


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Three Months Ended", Length(months=3)),
        ("For the 13 Weeks Ended", Length(weeks=13)),
        ("Fifty-two weeks ended", Length(weeks=52)),
        ("Nine-month period ended", Length(months=9)),
        ("Quarters ended", Length(months=3)),
        ("Three Quarters Ended", Length(months=9)),
        ("Two quarters ended", Length(months=6)),
        ("Fiscal Year Ended", Length(months=12)),
        ("Twelve Months Ended", Length(months=12)),
        ("December 31,", None),
        ("Year-to-date", None),
    ],
)
def test_lengths(head: str, expected: Length | None) -> None:
    assert length(head) == expected


@pytest.mark.parametrize(
    ("heads", "above", "end"),
    [
        (["Three Months Ended", "September 30,", "2005"], "", "2005-09-30"),
        (["Jun 30", "2004"], "", "2004-06-30"),
        (["As of", "Jun 30, 2003"], "", "2003-06-30"),
        (["For the 13 Weeks Ended", "July 3, 2004 and", "June 28, 2003", "2003"], "", "2003-06-28"),
        (["AS OF APRIL 1,2006"], "", "2006-04-01"),
        (["12/31/24"], "", "2024-12-31"),
        (["30 June 2024"], "", "2024-06-30"),
        (["2003"], "for the years ended December 31, 2004 and 2003", "2003-12-31"),
        (["2003"], "For the 13 Weeks Ended July 3, 2004 and June 28, 2003", "2003-06-28"),
        (["Retail"], "for the 13 weeks ended June 28, 2003", "2003-06-28"),
        (["First Quarter", "2022"], "April 28, 2022", None),
        (["2003"], "", None),
        (["March 31,"], "", None),
    ],
)
def test_ends(heads: list[str], above: str, end: str | None) -> None:
    column = read_column(heads, above, instants=False, percent=False)
    assert (column.end.isoformat() if column.end else None) == end


def test_change_and_per_cent_columns_have_no_dates() -> None:
    above = "three months ended June 30, 2024 and 2023"
    change = read_column(["Three months ended June 30,", "$ Change"], above, instants=False, percent=False)
    percent = read_column(["% Change"], above, instants=False, percent=False)
    share = read_column(["Three months ended", "June 30, 2024"], above, instants=False, percent=True)
    assert [(column.kind, column.end) for column in (change, percent, share)] == [
        ("change", None),
        ("percent", None),
        ("percent", None),
    ]


@pytest.mark.parametrize(
    ("end", "span", "weekly", "start"),
    [
        (dt.date(2004, 3, 31), Length(months=3), False, dt.date(2004, 1, 1)),
        (dt.date(2004, 2, 29), Length(months=6), False, dt.date(2003, 9, 1)),
        (dt.date(2004, 7, 3), Length(weeks=13), True, dt.date(2004, 4, 4)),
        (dt.date(2010, 12, 25), Length(months=3), True, dt.date(2010, 9, 26)),
        (dt.date(2023, 1, 28), Length(months=12), True, dt.date(2022, 1, 30)),
        (dt.date(2004, 7, 15), Length(months=3), False, None),
    ],
)
def test_a_period_begins_on_the_day_its_length_says(
    end: dt.date, span: Length, weekly: bool, start: dt.date | None
) -> None:
    assert period_start(end, span, weekly=weekly) == start


def test_a_fiscal_year_begins_the_day_after_the_one_before() -> None:
    ends = (dt.date(2022, 12, 31), dt.date(2023, 12, 30))
    columns = date_columns([Dated("", ends[1], Length(months=12), "period")], ends, weekly=True)
    assert columns[0].start == dt.date(2023, 1, 1)


def test_quarters_by_number_take_the_calendar_of_the_quarter_reported_on() -> None:
    period = Period("second quarter 2024", dt.date(2024, 4, 1), dt.date(2024, 6, 30))
    columns = date_quarters(
        [Dated("Q2 2024"), Dated("Q1 2024"), Dated("Second Quarter 2023"), Dated("Full Year 2023")],
        read_calendar([], period),
    )
    assert [column.end for column in columns] == [
        dt.date(2024, 6, 30), dt.date(2024, 3, 31), dt.date(2023, 6, 30), dt.date(2023, 12, 31)
    ]  # fmt: skip


def test_halves_and_fiscal_years_by_number() -> None:
    period = Period("second quarter 2024", dt.date(2024, 4, 1), dt.date(2024, 6, 30))
    columns = date_columns(
        date_quarters([Dated("1H24"), Dated("H2 2023"), Dated("FY2023"), Dated("2Q24")], read_calendar([], period)),
        (),
        weekly=False,
    )
    assert [(column.start, column.end) for column in columns] == [
        (dt.date(2024, 1, 1), dt.date(2024, 6, 30)),
        (dt.date(2023, 7, 1), dt.date(2023, 12, 31)),
        (dt.date(2023, 1, 1), dt.date(2023, 12, 31)),
        (dt.date(2024, 4, 1), dt.date(2024, 6, 30)),
    ]


def test_a_weekly_calendar_dates_only_the_quarter_reported_on() -> None:
    period = Period("second quarter 2024", None, dt.date(2024, 6, 29))
    columns = date_quarters([Dated("Q2 2024"), Dated("Q2 2023")], read_calendar([], period))
    assert [column.end for column in columns] == [dt.date(2024, 6, 29), None]


def test_no_period_of_the_release_dates_nothing() -> None:
    assert date_quarters([Dated("Q2 2024")], read_calendar([Dated("Q2 2024")], None))[0].end is None
