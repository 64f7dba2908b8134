"""How houses differ: decimal commas, units behind figures, marks between them, titles that carry their scale."""

from tests.reading.statements.support import dates, one, read_html, read_text, values

CONTINENTAL = """
SOLVEIG SHIPPING ASA
Condensed consolidated balance sheet

NOK million                        31.03.2014    31.12.2013
Vessels                              12 404,5      12 118,0
Other non-current assets              1.902,1         890,7
Equipment                               -20,1          -4,6
Total non-current assets             14 286,5      13 004,1
"""


def test_decimal_commas_are_points_where_the_whole_text_has_them() -> None:
    statement = one(CONTINENTAL)
    assert dates(statement) == [(None, "2014-03-31"), (None, "2013-12-31")]
    assert values(statement) == [
        ("Vessels", "12404.5", "12118.0"),
        ("Other non-current assets", "1902.1", "890.7"),
        ("Equipment", "-20.1", "-4.6"),
        ("Total non-current assets", "14286.5", "13004.1"),
    ]
    span = statement.rows[0].figures[0].span
    assert span is not None
    assert CONTINENTAL[span.start : span.end] == "12 404,5"


def test_decimal_commas_in_a_grid() -> None:
    rows = "".join(f"<tr><td>Sales {n}</td><td>1.20{n},5</td><td>(88{n},1)</td></tr>" for n in range(4))
    head = "<tr><td></td><td>31 March 2014</td><td>31 March 2013</td></tr>"
    statements, _ = read_html(f"<p>Sales by region in millions of euros</p><table>{head}{rows}</table>")
    assert values(statements[0])[0] == ("Sales 0", "1200.5", "-880.1")


def test_a_unit_in_words_behind_a_figure_makes_no_column_of_its_own() -> None:
    statement = one("""
                    Financial Highlights
       ($ in millions, except per share amounts)

                               Three months ended
                                    March 31,
                            -----------------------     Percent
                               2012        2011         Change
                            ----------  -----------   -----------
Premiums written            $   812.3   $   790.1          2.8%
Net investment income            66.1        70.4         (6.1)
Net income                  $    58.8   $    12.7          N/M
Combined ratio                   94.1%      101.2%    (7.1) pts
Book value per share        $   41.20   $   38.77          6.3%
""")
    assert len(statement.columns) == 3
    assert values(statement)[3] == ("Combined ratio", "94.1", "101.2", "-7.1")


def test_several_marks_behind_one_figure() -> None:
    statement = one("""
                 Reconciliation of GAAP to Non-GAAP Results
                              (in thousands)
                                 Quarter Ended September 30, 2015
                            ----------------------------------------------
                                 GAAP        Adjustments       Non-GAAP
Revenue                     $    80,118     $         -      $    80,118
Cost of revenue                  30,220          (1,118) (a)      29,102
Operating expenses               41,004          (5,220) (a)(b)   35,784
""")
    assert values(statement)[2] == ("Operating expenses", "41004", "-5220", "35784")


def test_pence_and_a_half_year_ended_on_a_day_before_its_month() -> None:
    statement = one("""
CONDENSED CONSOLIDATED INCOME STATEMENT
FOR THE HALF-YEAR ENDED 31 DECEMBER 2018

                                            31 December    31 December
                                               2018           2017
                                                £m             £m
Revenue                                         40.1           38.2
Profit for the period                           10.1            9.1
Basic earnings per share                        18.8p          15.1p
""")
    assert dates(statement) == [("2018-07-01", "2018-12-31"), ("2017-07-01", "2017-12-31")]
    assert (statement.scale, statement.currency) == (1000000, "GBP")
    assert values(statement)[2] == ("Basic earnings per share", "18.8", "15.1")


def test_yen_with_a_plain_letter() -> None:
    statement = one("""
Consolidated Statements of Income
                                                     Millions of yen
                                             -------------------------------
                                               Three months     Three months
                                                  ended            ended
                                              June 30, 2012    June 30, 2011
Net sales                                        Y  120,118       Y  112,204
Cost of sales                                        84,220           80,003
Net income                                       Y    8,812       Y    7,004
""")
    assert statement.scale == 1000000
    assert values(statement)[0] == ("Net sales", "120118", "112204")


def test_dollars_and_shares_of_one_scale() -> None:
    statement = one("""
            Condensed Statements of Earnings
        (Dollars and shares in thousands, except per share data)

                          Quarter Ended June 30,
                            2009         2008
Revenues                 $ 210,118    $ 204,220
Net earnings             $  12,118    $  10,009
Average shares              22,118       22,450
""")
    assert (statement.scale, statement.shares_scale) == (1000, 1000)


def test_a_title_that_ends_with_its_scale() -> None:
    statements, _ = read_html("""<p>Net Sales by Product Line (in thousands)</p>
<table><tr><th rowspan="2"></th><th colspan="2">Quarter Ended June 30,</th></tr><tr><th>2019</th><th>2018</th></tr>
<tr><td>Lighting</td><td>$44,118</td><td>$40,220</td></tr><tr><td>Fixtures</td><td>20,004</td><td>21,440</td></tr>
</table>""")
    assert (statements[0].title, statements[0].kind, statements[0].scale) == (
        "Net Sales by Product Line", "segments", 1000
    )  # fmt: skip


def test_a_table_that_repeats_the_rows_of_the_one_above_is_of_its_kind() -> None:
    rows = """Operating revenues                       $ 1,510.7   $ 1,466.2
Fuel and purchased power                     702.9       688.4
Net income                               $   160.3   $   155.9
"""
    statements, _ = read_text(f"""
                 SUMMARY OF CONSOLIDATED EARNINGS
                          (In Millions)
                                       Three Months Ended March 31
                                             2005        2004
{rows}

                                       Twelve Months Ended March 31
                                             2005        2004
{rows}""")
    assert [statement.kind for statement in statements] == ["operations", "operations"]


def test_periods_that_state_their_first_day() -> None:
    statement = one("""
                    STATEMENTS OF OPERATIONS
             (in thousands, except per share amounts)

                                                                    Period from
                                                                   Inception
                                       Three Months Ended          (May 4, 1999) to
                                           March 31,               March 31,
                                     2006            2005            2006
                                   --------        --------        --------
Grant revenue                      $    118        $    204        $  1,118
Research and development              4,004           3,118          40,220
Net loss                           $ (3,886)       $ (2,914)       $(39,102)
""")
    assert dates(statement) == [
        ("2006-01-01", "2006-03-31"),
        ("2005-01-01", "2005-03-31"),
        ("1999-05-04", "2006-03-31"),
    ]


def test_as_of_and_for_a_quarter_is_a_period() -> None:
    statements, _ = read_html("""<p>Quarterly Trend</p><p>(Dollars in thousands)</p><table>
<tr><td></td><td colspan=4>As of and for the quarter ended</td></tr>
<tr><td></td><td colspan=2>12/31/2020</td><td colspan=2>9/30/2020</td></tr>
<tr><td>Net interest income</td><td>$</td><td>8,118</td><td>$</td><td>8,004</td></tr>
<tr><td>Deposits</td><td>$</td><td>702,118</td><td>$</td><td>690,004</td></tr></table>""")
    assert dates(statements[0]) == [("2020-10-01", "2020-12-31"), ("2020-07-01", "2020-09-30")]


def test_a_title_with_its_period_is_no_head_over_the_segments() -> None:
    statement = one("""
                       PENMARKET HOLDINGS
              SEGMENT RESULTS - THIRD QUARTER ENDED SEPTEMBER 30, 2011
                      (millions of dollars)

                      Retail     Wholesale    Corporate     Total
                     --------    ---------    ---------    --------
Net sales            $  120.4    $    44.1    $      --    $  164.5
Operating profit         18.2          6.0         (5.1)       19.1
""")
    assert [column.label for column in statement.columns] == ["Retail", "Wholesale", "Corporate", "Total"]
    assert dates(statement) == [("2011-07-01", "2011-09-30")] * 4
    assert statement.kind == "segments"


def _weekly(head: str) -> str:
    return f"""
              Condensed Consolidated Statements of Income
                 (in millions, except per share amounts)

                                  {head}
                            September 4,    September 6,
                                2004            2003
Net revenue                    $ 7,257         $ 6,830
Cost of sales                    3,320           3,124
Net income                     $ 1,364         $ 1,011
"""


def test_a_quarter_of_weeks_that_nobody_counted_is_a_doubt() -> None:
    _, doubts = read_text(_weekly("     Quarter Ended"))
    assert [doubt.field for doubt in doubts] == ["statements[0].columns[0].start", "statements[0].columns[1].start"]


def test_stated_weeks_and_months_are_no_doubt() -> None:
    for head in ("   12 Weeks Ended", "   13 Weeks Ended", "   Three Months Ended"):
        statements, doubts = read_text(_weekly(head))
        assert (doubts, statements[0].columns[0].start is None) == ((), False)


def test_a_head_over_five_columns_is_not_held_to_the_rule_of_the_middle_one() -> None:
    statement = one("""
                 FIVE-YEAR FINANCIAL SUMMARY
            (in thousands, except per share amounts)

                               Fiscal Years Ended June 30,
                       1999      1998      1997      1996      1995
                     --------  --------  --------  --------  --------
Net sales            $ 40,118  $ 38,004  $ 36,220  $ 33,118  $ 30,004
Net income              4,004     3,818     3,220     2,990     2,404
Per share                 .80       .76       .64       .60       .48
""")
    assert dates(statement) == [(f"{year - 1}-07-01", f"{year}-06-30") for year in range(1999, 1994, -1)]


def test_heads_of_a_pipe_table_without_outer_bars_share_the_columns() -> None:
    statement = one("""
Condensed Consolidated Statements of Operations
(Unaudited; in thousands, except per share)

Three Months Ended June 30, | Six Months Ended June 30,
2025 | 2024 | 2025 | 2024
Net sales | $ 40,118 | $ 38,220 | $ 80,004 | $ 75,118
Cost of sales | 22,004 | 21,118 | 44,220 | 42,004
Net income | $ 2,118 | $ (404) | $ 4,004 | $ —
""")
    assert dates(statement) == [
        ("2025-04-01", "2025-06-30"),
        ("2024-04-01", "2024-06-30"),
        ("2025-01-01", "2025-06-30"),
        ("2024-01-01", "2024-06-30"),
    ]
