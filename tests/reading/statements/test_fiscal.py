"""Columns dated by the fiscal calendar of the release: quarters and years by number, from heads, title and margin."""

import datetime as dt

import pytest

from irdesk.domain.release import Period
from irdesk.reading.masthead import Masthead
from irdesk.reading.statements.calendar.calendars import read_calendar
from irdesk.reading.statements.calendar.dates import Length
from irdesk.reading.statements.calendar.periods import Dated
from irdesk.reading.statements.calendar.quarters import date_quarters
from irdesk.reading.statements.calendar.spans import part_alone
from tests.reading.statements.support import dates, read_html, read_text

FOURTH = Masthead(period=Period("fourth quarter 2022", None, None), date=dt.date(2023, 2, 2))
THIRD = Masthead(period=Period("third quarter 2022", dt.date(2022, 7, 1), dt.date(2022, 9, 30)))
ROWS = """Sales at home                       $12,516     $12,163
Sales abroad                         11,190      12,641
Sales                               $23,706     $24,804
"""
QUARTER = f"""
                                      Three months ended
                                          December 31,
                                      2022        2021
{ROWS}"""


def read(text: str, masthead: Masthead) -> list[list[tuple[str | None, str | None]]]:
    """Return the dates of the columns of each table."""
    return [dates(statement) for statement in read_text(text, masthead)[0]]


def test_the_quarter_reported_on_ends_with_the_last_that_a_head_dates() -> None:
    text = QUARTER + f"\n\nNet sales\n\n                                    Q4 2022     Q4 2021\n{ROWS}"
    assert read(text, FOURTH)[1] == [("2022-10-01", "2022-12-31"), ("2021-10-01", "2021-12-31")]


def test_a_quarter_that_ended_long_before_the_release_is_not_the_one_it_reports_on() -> None:
    columns = [Dated("Three months ended December 31, 2021", dt.date(2021, 12, 31), Length(months=3), "period")]
    assert read_calendar(columns, FOURTH.period, FOURTH.date) is None
    assert read_calendar(columns, FOURTH.period, dt.date(2022, 2, 2)) is not None


def test_a_bare_year_beside_a_quarter_is_a_year() -> None:
    text = QUARTER + f"\n\nNet sales\n\n                                    2022 Sales  Q4 2022 Sales\n{ROWS}"
    assert read(text, FOURTH)[1] == [("2022-01-01", "2022-12-31"), ("2022-10-01", "2022-12-31")]


def test_a_part_of_a_year_left_of_the_years() -> None:
    text = """
Sales by Country
 Q3                                                                % Change
 ($ in Millions)                      2022        2021        Reported    Adjusted
Sales at home                       $12,516     $12,163           2.9%        2.7%
Sales abroad                         11,190      12,641         (11.5)       (1.0)
Sales                               $23,706     $24,804          (4.4)%       0.8%
"""
    assert read(text, THIRD) == [
        [("2022-07-01", "2022-09-30"), ("2021-07-01", "2021-09-30"), (None, None), (None, None)]
    ]


@pytest.mark.parametrize(
    ("text", "part"),
    [("Q4", "Q4"), ("Full Year", "Full Year"), ("Third quarter:", "Third quarter"), ("Q4 sales", None), ("2022", None)],
)
def test_what_stands_alone(text: str, part: str | None) -> None:
    assert part_alone(text) == part


def test_the_title_has_the_year_of_heads_without_one() -> None:
    text = f"""
Results of the Third Quarter and First Half 2022

                                Third Quarter  First Quarter
{ROWS}"""
    assert read(text, THIRD) == [[("2022-07-01", "2022-09-30"), ("2022-01-01", "2022-03-31")]]


def test_the_title_dates_columns_whose_heads_are_no_dates() -> None:
    text = f"""
Reconciliation of Q4 2022 Outlook

                                    Low End     High End
{ROWS}"""
    assert read(text, THIRD) == [[("2022-10-01", "2022-12-31")] * 2]


def test_a_bare_year_of_guidance_is_the_year() -> None:
    text = f"""
                                         2023
                                    Low guidance  High guidance
                                        range       range
{ROWS}"""
    statements, _ = read_text(text, THIRD)
    assert statements[0].kind == "guidance"
    assert dates(statements[0]) == [("2023-01-01", "2023-12-31")] * 2
    titled = f"\n2023 Guidance\n\n                                        Low         High\n{ROWS}"
    assert read(titled, THIRD) == [[("2023-01-01", "2023-12-31")] * 2]


def test_bare_years_of_no_plans_and_beside_no_quarter_stay_without_a_date() -> None:
    assert read(f"\nSales\n\n                                      2022        2021\n{ROWS}", THIRD) == [
        [(None, None)] * 2
    ]


def test_a_release_that_names_no_quarter_has_the_calendar_of_its_years() -> None:
    half = Masthead(period=Period("half year results 2017", None, None))
    head = "                               Year ended December 31, 2016    Year ended December 31, 2015"
    text = f"\n{head}\n{ROWS}\n\nSales\n\n                                    Q2 2017     Q2 2016\n{ROWS}"
    assert read(text, half)[1] == [("2017-04-01", "2017-06-30"), ("2016-04-01", "2016-06-30")]
    assert read(text.replace("December 31", "June 30"), half)[1] == [(None, None)] * 2


def test_a_quarter_by_number_of_a_calendar_in_weeks_is_doubted() -> None:
    weekly = Masthead(period=Period("third quarter 2022", dt.date(2022, 7, 3), dt.date(2022, 10, 1)))
    text = (
        "\nThe quarter had 16 weeks.\n" + f"\nSummary of the Third Quarter 2022\n\n{' ' * 36}Volume      Price\n{ROWS}"
    )
    assert read(text, weekly) == [[(None, "2022-10-01")] * 2]


def test_a_day_above_the_table_is_not_the_end_of_its_period() -> None:
    text = f"""
20 May 2014

Income statement
for the year ended 31 March 2014

                                      2014        2013
{ROWS}"""
    assert read(text, Masthead()) == [[("2013-04-01", "2014-03-31"), ("2012-04-01", "2013-03-31")]]


def test_the_day_of_the_release_ends_no_column() -> None:
    page = f"\n20 May 2014\n\nIncome statement\n\n                                      2014        2013\n{ROWS}"
    assert read(page, Masthead(date=dt.date(2014, 5, 20))) == [[(None, None)] * 2]
    assert read(page, Masthead(date=dt.date(2014, 7, 20)))[0][0][1] == "2014-05-20"


def test_heads_on_two_lines_over_the_only_column() -> None:
    text = """
Gross Margin Growth
                                                   12 Weeks Ended
                                                      3/25/2023
 Reported growth of the margin                             112  bps
   Market impact                                            28
   Restructuring                                            (2)
 Core growth of the margin                                 138  bps
"""
    assert read(text, Masthead()) == [[("2023-01-01", "2023-03-25")]]


def test_a_sentence_that_estimates_makes_no_guidance() -> None:
    page = (
        "<p>We continued to estimate the cost of options; the following are the amounts of the three and nine months"
        " ended April 1, 2006:</p><table><tr><td></td><td>Three Months</td><td>Nine Months</td></tr>"
        "<tr><td>Cost of sales</td><td>$26,000</td><td>$70,000</td></tr>"
        "<tr><td>Research and development</td><td>151,000</td><td>377,000</td></tr></table>"
    )
    statement = read_html(page)[0][0]
    assert statement.kind == "operations"
    assert [end for _, end in dates(statement)] == ["2006-04-01", "2006-04-01"]


def test_year_to_date_ends_with_the_quarter_that_the_release_reports_on() -> None:
    text = """
                                     Quarter Ended
                                     September 30     Year to Date
                                        2022              2022
Sales at home                          $12,516           $36,163
Sales abroad                            11,190            32,641
Sales                                  $23,706           $68,804
"""
    assert read(text, THIRD) == [[("2022-07-01", "2022-09-30"), ("2022-01-01", "2022-09-30")]]


def test_a_calendar_in_weeks_dates_quarters_near_an_end_that_a_head_states() -> None:
    weekly = Masthead(period=Period("second quarter fiscal 2024", None, dt.date(2023, 7, 29)))
    columns = [Dated("Three months ended April 29, 2023", dt.date(2023, 4, 29), Length(months=3), "period")]
    calendar = read_calendar(columns, weekly.period)
    dated = date_quarters([Dated("Q2 FY24"), Dated("Q1 FY24"), Dated("Q2 FY23")], calendar)
    assert [column.end for column in dated] == [dt.date(2023, 7, 29), dt.date(2023, 4, 29), None]


def test_a_column_that_ends_after_the_release_is_doubted_unless_it_is_of_plans() -> None:
    head = "\n                                    Dec 31, 2022   Dec 31, 2021\n"
    doubts = read_text(f"\nIncome statements{head}{ROWS}", Masthead(date=dt.date(2022, 8, 16)))[1]
    assert [(doubt.field, doubt.why) for doubt in doubts] == [
        ("statements[0].columns[0].end", "the column ends after the date of the release")
    ]
    planned = head.replace("Dec 31, 2022   Dec 31, 2021", "Quarter Ending\n" + " " * 36 + "Dec 31, 2022   Mar 31, 2023")
    statements, doubts = read_text(f"\nIncome statements{planned}{ROWS}", Masthead(date=dt.date(2022, 8, 16)))
    assert (statements[0].kind, list(doubts)) == ("guidance", [])
