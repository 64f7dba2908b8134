"""Columns dated by what stands beside and above them, and those whose dates nobody states."""

import datetime as dt

import pytest

from irdesk.domain.release import Period
from irdesk.reading.statements.calendar.calendars import read_calendar
from irdesk.reading.statements.calendar.dates import Length
from irdesk.reading.statements.calendar.neighbours import date_together
from irdesk.reading.statements.calendar.periods import Dated
from tests.reading.statements.support import dates, one, read_html, read_text

ROWS = """Fares                               $12,516     $12,163
Freight                              11,190      12,641
Total revenues                      $23,706     $24,804
"""
FOUR = """
Statements of Income

                              2014 Quarter Ended
                   {}
Fares                 $412       $388       $401       $397
Freight                118        126        131        122
Total revenues        $530       $514       $532       $519
"""


def test_quarters_of_a_fiscal_year_that_do_not_follow_each_other_in_it_have_no_dates() -> None:
    statement = one(FOUR.format("October 4  January 3    April 4     July 4"))
    assert dates(statement) == [(None, None)] * 4


@pytest.mark.parametrize(
    "days", ["March 31    June 30  September 30  December 31", "December 31  September 30  June 30   March 31"]
)
def test_quarters_that_follow_each_other_have_the_year_above_them(days: str) -> None:
    ends = [end for _, end in dates(one(FOUR.format(days)))]
    assert sorted(filter(None, ends)) == ["2014-03-31", "2014-06-30", "2014-09-30", "2014-12-31"]


def test_what_leads_from_the_reported_to_the_adjusted_is_of_the_same_period() -> None:
    end = dt.date(2022, 1, 2)
    reported = Dated("Fourth Quarter Jan 2, 2022 GAAP", end, Length(months=3), "period")
    adjusted = Dated("Fourth Quarter Jan 2, 2022 Non-GAAP", end, Length(months=3), "period")
    between, change = Dated("Litigation"), Dated("% Change", kind="percent")
    found = date_together([reported, between, change, adjusted])
    assert [column.end for column in found] == [end, end, None, end]
    assert found[1].label == "Litigation"
    other = Dated("Third Quarter Oct 3, 2021 Non-GAAP", dt.date(2021, 10, 3), Length(months=3), "period")
    assert date_together([reported, between, other])[1].end is None
    assert date_together([adjusted, between, reported])[1].end is None


def test_a_period_from_a_day_named_above_begins_then() -> None:
    statement = one(f"""
LARKSPUR LINES INC.
STATEMENTS OF OPERATIONS
YEAR ENDED DECEMBER 31, 2007 AND PERIOD FROM
MAY 9, 2006 (INCEPTION) TO DECEMBER 31, 2006

                                     2007        2006
{ROWS}""")
    assert dates(statement) == [("2007-01-01", "2007-12-31"), ("2006-05-09", "2006-12-31")]


def test_a_year_that_ends_with_a_longer_period_begins_with_the_year() -> None:
    statement = one(f"""
STATEMENTS OF OPERATIONS
YEARS ENDED DECEMBER 31, 2007 AND 2006 AND PERIOD FROM MAY 9, 2001 (INCEPTION) TO DECEMBER 31, 2007

                                     2007        2006
{ROWS}""")
    assert dates(statement) == [("2007-01-01", "2007-12-31"), ("2006-01-01", "2006-12-31")]


def test_a_numbered_quarter_ends_where_the_title_says_its_months_end() -> None:
    statement = one(f"""
STATEMENTS OF INCOME (UNAUDITED)
For the 3 months ended September 30, 2009 and 2008

                                         3rd Quarter
                                     2009        2008
{ROWS}""")
    assert dates(statement) == [("2009-07-01", "2009-09-30"), ("2008-07-01", "2008-09-30")]


def test_two_numbered_quarters_do_not_both_end_there() -> None:
    statement = one(f"""
STATEMENTS OF INCOME (UNAUDITED)
For the 3 months ended September 30, 2009

                                   3rd Quarter  2nd Quarter
                                       2009        2009
{ROWS}""")
    assert dates(statement) == [(None, None), (None, None)]


@pytest.mark.parametrize(
    ("label", "end", "known"),
    [
        ("third quarter 2008", dt.date(2009, 9, 30), False),
        ("third quarter 2009", dt.date(2009, 9, 30), True),
        ("third quarter 2009", dt.date(2008, 12, 31), True),
        ("fourth quarter 2009", dt.date(2010, 3, 31), True),
        ("first quarter 2010", dt.date(2009, 1, 31), False),
    ],
)
def test_a_quarter_ends_in_a_year_that_can_have_its_number(label: str, end: dt.date, *, known: bool) -> None:
    assert (read_calendar([], Period(label, None, end)) is not None) is known


WEEKLY = """
                                    Fiscal year ended
                                  Jan. 29,    Jan. 30,
                                     2011        2010
{}{}"""


@pytest.mark.parametrize(
    ("said", "starts"),
    [
        ("", ["2010-01-31", None]),
        ("\nEach year has 52 weeks.\n", ["2010-01-31", "2009-02-01"]),
        ("\nFiscal 2011 has 53 weeks, each other year 52 weeks.\n", ["2010-01-31", None]),
        ("\nIts shares fell to a 52-week low.\n", ["2010-01-31", None]),
    ],
)
def test_a_year_in_weeks_begins_where_a_text_bears_it_out(said: str, starts: list[str | None]) -> None:
    (statement,), doubts = read_text(WEEKLY.format(ROWS, said))
    assert [start for start, _ in dates(statement)] == starts
    told = [doubt.field for doubt in doubts if "52 or 53" in doubt.why]
    assert told == (["statements[0].columns[1].start"] if None in starts else [])


def test_what_has_heads_of_months_is_no_balance_sheet_by_its_rows() -> None:
    heads = "<tr><td></td><td>At or For the Six Months Ended June 30, 2001</td><td>For the Year Ended</td></tr>"
    rows = "".join(
        f"<tr><td>{label}</td><td>{index},071</td><td>{index},578</td></tr>"
        for index, label in enumerate(("Total assets", "Stockholders' equity", "Goodwill", "Net income"), 1)
    )
    (statement,), _ = read_html(f"<p>Selected data</p><table>{heads}{rows}</table>")
    assert statement.kind == "other"
    assert dates(statement)[0] == ("2001-01-01", "2001-06-30")


def test_a_quarter_at_the_end_of_53_weeks_may_have_fourteen() -> None:
    (statement,), doubts = read_text(f"""
                                  Three Months Ended
                              February 3,  January 28,
                                     2024        2023
{ROWS}""")
    assert dates(statement) == [(None, "2024-02-03"), ("2022-10-30", "2023-01-28")]
    assert [doubt.field for doubt in doubts if "53 weeks" in doubt.why] == ["statements[0].columns[0].start"]


def test_weeks_that_are_stated_count_at_the_end_of_53() -> None:
    statement = one(f"""
                                    14 Weeks     13 Weeks
                                      Ended        Ended
                                 February 3,  January 28,
                                        2024        2023
{ROWS}""")
    assert dates(statement)[0] == ("2023-10-29", "2024-02-03")


LINKED = """
Statements of Operations
(In thousands)

{}
                  September 30,      June 30, September 30, September 30, September 30,
                           2025          2025          2024          2025          2024
Fares                    70,764        70,837        54,065       189,556       166,053
Freight                  37,301        32,441        29,950        99,855        82,558
Total revenues          108,065       103,278        84,015       289,411       248,611
"""
QUARTER, NINE = "Three Months Ended", "Nine Months Ended"


@pytest.mark.parametrize(
    "heads",
    [
        f"{QUARTER:>59}{NINE:>28}",
        f"{QUARTER:>46}{NINE:>38}",
        f"{QUARTER.center(34, '-'):>52}  {NINE.center(24, '-'):>28}",
    ],
)
def test_a_head_over_some_of_its_columns_is_that_of_the_ones_beside_them(heads: str) -> None:
    quarters = [("2025-07-01", "2025-09-30"), ("2025-04-01", "2025-06-30"), ("2024-07-01", "2024-09-30")]
    assert dates(one(LINKED.format(heads))) == [*quarters, ("2025-01-01", "2025-09-30"), ("2024-01-01", "2024-09-30")]


def test_a_column_that_may_be_of_either_length_beside_it_has_none() -> None:
    three, nine = Length(months=3), Length(months=9)
    ends = [
        dt.date(2025, 9, 30),
        dt.date(2024, 9, 30),
        dt.date(2023, 9, 30),
        dt.date(2025, 9, 30),
        dt.date(2024, 9, 30),
    ]
    lengths = [three, three, None, nine, nine]
    columns = [Dated("", end, length, "period" if length else None) for end, length in zip(ends, lengths, strict=True)]
    assert [column.length for column in date_together(columns)] == lengths
    first = [*columns[:2], Dated("", dt.date(2025, 6, 30)), *columns[3:]]  # a day that no period here ends on
    assert [column.length for column in date_together(first)] == lengths
