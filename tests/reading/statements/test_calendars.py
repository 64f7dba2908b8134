"""Periods that houses of other calendars name: halves and years to a day, quarters in a run, quarters of weeks."""

import datetime as dt

import pytest

from irdesk.domain.release import Period
from irdesk.reading.masthead import Masthead
from irdesk.reading.statements.calendar.dates import Length, days, length
from irdesk.reading.statements.heads.casing import sentence_case
from tests.reading.statements.support import dates, one, read_html, read_text, values

INTERIM = """
CONSOLIDATED INCOME STATEMENT
for the half year ended 30 June 2011

                                          Half year to   Half year to        Year to
                                               30 June        30 June    31 December
                                                  2011           2010           2010
                                   Notes            £m             £m             £m
                                           (unaudited)    (unaudited)      (audited)
Revenue                                2         412.4          370.9          788.0
Cost of sales                                   (301.1)        (280.2)        (582.7)
Gross profit                                     111.3           90.7          205.3
Finance costs                          4         (14.7)         (16.1)         (31.8)
Profit before tax                                 96.6           74.6          173.5
"""


def test_a_year_to_a_day_is_no_half_year_and_the_numbers_of_notes_are_no_column() -> None:
    statement = one(INTERIM)
    assert dates(statement) == [
        ("2011-01-01", "2011-06-30"),
        ("2010-01-01", "2010-06-30"),
        ("2010-01-01", "2010-12-31"),
    ]
    assert values(statement)[:2] == [
        ("Revenue", "412.4", "370.9", "788.0"),
        ("Cost of sales", "-301.1", "-280.2", "-582.7"),
    ]


@pytest.mark.parametrize(
    ("head", "months"),
    [
        ("Year to 31 December 2010", 12),
        ("Q1-Q3 2009", 9),
        ("Q1 to Q2 2009", 6),
        ("9M 2009", 9),
        ("Jan-Sep 2009", 9),
        ("April – June 2009", 3),
        ("October to March 2009", 6),
        ("1-9/2012", 9),
        ("7-9/2012", 3),
    ],
)
def test_periods_named_by_their_ends(head: str, months: int) -> None:
    assert length(head) == Length(months=months)


def test_a_date_with_its_day_is_no_run_of_months() -> None:
    assert length("June 30 to December 31, 2009") is None


def test_months_by_number_end_with_the_second() -> None:
    assert [(day.month, day.day, day.year) for day in days("1-9/2012")] == [(9, None, 2012)]


def test_a_run_of_quarters_begins_with_the_first() -> None:
    text = """
Key figures (EUR million)              Q3         Q3       Q1-Q3       Q1-Q3
                                     2009       2008        2009        2008
Order intake                        412.3      588.0     1,204.4     1,811.9
Revenue                             455.1      570.2     1,350.8     1,690.0
EBIT                                 19.2       52.8        44.9       160.3
Net income                           10.1       33.9        20.8       101.4
"""
    masthead = Masthead(period=Period("third quarter 2009", dt.date(2009, 7, 1), dt.date(2009, 9, 30)))
    statements, _ = read_text(text, masthead)
    assert dates(statements[0]) == [
        ("2009-07-01", "2009-09-30"),
        ("2008-07-01", "2008-09-30"),
        ("2009-01-01", "2009-09-30"),
        ("2008-01-01", "2008-09-30"),
    ]
    assert sentence_case("FOR Q1-Q3 2009 ENDED") == "For Q1-Q3 2009 ended"


def _quarters(dated: str) -> str:
    return f"""
        Condensed Statement of Earnings
                 (in millions)

{dated}
Net sales                          $ 1,204       $ 1,150
Net income                             204           190


        Sales by Region
                 (in millions)

                               Fourth Quarter     Full Year
                                2022    2021    2022    2021
Americas                       $ 804   $ 760  $3,101  $2,960
Asia                             400     390   1,580   1,512
"""


WEEKS_OF_A_YEAR = """                                    Fourth Quarter Ended
                                   Jan 1,        Jan 2,
                                     2023          2022"""


def test_heads_that_date_a_quarter_date_it_in_other_tables_too() -> None:
    statements, _ = read_text(_quarters(WEEKS_OF_A_YEAR), Masthead(period=Period("fourth quarter 2022")))
    assert dates(statements[1]) == [
        ("2022-10-03", "2023-01-01"),
        ("2021-10-04", "2022-01-02"),
        ("2022-01-03", "2023-01-01"),
        (None, "2022-01-02"),
    ]


def test_a_release_that_dates_no_quarter_leaves_them_undated() -> None:
    undated = """                                    Fourth Quarter
                                     2022          2021"""
    statements, _ = read_text(_quarters(undated), Masthead(period=Period("fourth quarter 2022")))
    assert [end for statement in statements for _, end in dates(statement)] == [None] * 6


def test_where_quarters_have_other_lengths_none_is_taken_to_have_thirteen_weeks() -> None:
    text = f"The fourth quarter of this year has 17 weeks, the others have 12.\n\n{_quarters(WEEKS_OF_A_YEAR)}"
    statements, doubts = read_text(text)
    assert dates(statements[0]) == [(None, "2023-01-01"), (None, "2022-01-02")]
    assert [doubt.field for doubt in doubts] == ["statements[0].columns[0].start", "statements[0].columns[1].start"]


def test_a_head_reaches_over_the_empty_cells_behind_it_where_no_cell_covers_two() -> None:
    def row(*cells: str) -> str:
        inner = "".join(f"<div style='display:table-cell'>{cell}</div>" for cell in cells)
        return f"<div style='display:table-row'>{inner}</div>"

    rows = (
        row("", "Three Months Ended June 30,", "", "Six Months Ended June 30,", ""),
        row("", "2012", "2011", "2012", "2011"),
        row("Revenue", "$101", "$97", "$204", "$190"),
        row("Net income", "11", "9", "21", "18"),
    )
    statements, _ = read_html(f"<div style='display:table'>{''.join(rows)}</div>")
    assert dates(statements[0]) == [
        ("2012-04-01", "2012-06-30"),
        ("2011-04-01", "2011-06-30"),
        ("2012-01-01", "2012-06-30"),
        ("2011-01-01", "2011-06-30"),
    ]


def test_quarters_with_a_stroke_before_the_year_make_a_table_of_plain_figures() -> None:
    rows = (("", "Q1/2020", "Q2/2020", "Q1/2021"), ("Revenue", "412", "430", "470"), ("EBITA", "38", "-4", "52"))
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    statements, _ = read_html(f"<p>Key figures by quarter</p><table>{body}</table>")
    assert values(statements[0]) == [("Revenue", "412", "430", "470"), ("EBITA", "38", "-4", "52")]
    masthead = Masthead(period=Period("first quarter 2021", dt.date(2021, 1, 1), dt.date(2021, 3, 31)))
    statements, _ = read_text(
        "\n                     Q1/2020     Q2/2020     Q1/2021\n"
        "Revenue                  412         430         470\n"
        "EBITA                     38          -4          52\n",
        masthead,
    )
    assert [end for _, end in dates(statements[0])] == ["2020-03-31", "2020-06-30", "2021-03-31"]


def test_a_bare_year_is_dated_like_the_one_that_stands_above() -> None:
    text = """
CONSOLIDATED CASH FLOW STATEMENT
for the year ended 31 {month} 2012
                                                   2012        2011
                                                     £m          £m
Operating profit                                  104.8        91.4
Depreciation                                       62.0        58.8
Net cash from operating activities                166.8       150.2
"""
    whole = dates(one(text.format(month="December")))
    assert whole == [("2012-01-01", "2012-12-31"), ("2011-01-01", "2011-12-31")]
    weekly = dates(one(text.format(month="December").replace("31 December", "29 December")))
    assert weekly[1] == (None, None)


def test_a_paragraph_that_turns_to_something_else_dates_no_table() -> None:
    text = """
The company provides measures that are not those of its statements, for reasons that it has given
elsewhere. Its year has one week more than the last one had, and so has its last quarter, as happens
now and then. It refers to its annual report for the year ended December 31, 2022 for all the rest.

                                  Foreign         Other         Organic
                                 Exchange        Changes         Growth
Snacks                              (1.2)           0.4            7.1
Drinks                              (0.8)           1.1            5.5
Elsewhere                           (2.0)           0.2            9.8
"""
    told = "elsewhere. The following table shows them for the year ended December 31, 2022 and is not audited."
    assert dates(one(text)) == [(None, None)] * 3
    begin = text.index("elsewhere.")
    introduced = text[:begin] + told + "\n\n" + text[text.index("                                  Foreign") :]
    assert dates(one(introduced))[0] == ("2022-01-01", "2022-12-31")
