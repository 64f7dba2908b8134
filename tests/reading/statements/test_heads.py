"""Heads over monospaced columns: which columns each one means, and where a new head begins a new table."""

from tests.reading.statements.support import dates, labels, one, read_text, values

QUARTERS_AND_YEARS = """
                         ALDERMOOR INSTRUMENTS
                 CONSOLIDATED STATEMENTS OF OPERATIONS
                             (in thousands)

                                                       Twelve Months
                            Three Months Ended             Ended
                        Jun 30,  Mar 31,  Jun 30,   Jun 30,   Jun 30,
                          2003     2003     2002      2003      2002
Net revenues           $11,500  $11,400  $12,900   $44,900   $47,500
Cost of revenues         8,000    8,100    8,200    31,400    33,800
   Gross profit          3,500    3,300    4,700    13,500    13,700
"""


def test_a_head_of_two_lines_stands_over_the_columns_below_it() -> None:
    assert dates(one(QUARTERS_AND_YEARS)) == [
        ("2003-04-01", "2003-06-30"),
        ("2003-01-01", "2003-03-31"),
        ("2002-04-01", "2002-06-30"),
        ("2002-07-01", "2003-06-30"),
        ("2001-07-01", "2002-06-30"),
    ]


SHIFTED = """
             Condensed Statement of Cash Flows

                                   Three Months Ended                      Six Months Ended
                                            June 30,                              June 30,
                                   2023                 2022               2023                 2022
                                                     (In millions)
Cash from operations          $          605     $          577     $        1,446     $      1,206
Purchases of equipment                  (113)              (111)              (245)            (194)
Free cash flow                $          492     $          466     $        1,201     $      1,012
"""


def test_heads_stand_over_the_heads_below_them_not_over_the_figures() -> None:
    assert dates(one(SHIFTED)) == [
        ("2023-04-01", "2023-06-30"),
        ("2022-04-01", "2022-06-30"),
        ("2023-01-01", "2023-06-30"),
        ("2022-01-01", "2022-06-30"),
    ]


OFF_CENTRE = """
           Reconciliation of adjusted earnings

                                        Three Months Ended
                                             March 31,
                                                        Per
                                      Earnings         Share
                                     2023     2022     2023     2022
Earnings as reported                $ 569    $ 475    $0.27    $0.22
Restructuring                          15       24     0.01     0.01
Adjusted earnings                   $ 584    $ 499    $0.28    $0.23
"""


def test_the_only_length_is_that_of_all_columns() -> None:
    assert dates(one(OFF_CENTRE)) == [("2023-01-01", "2023-03-31"), ("2022-01-01", "2022-03-31")] * 2


FACTORS = """
                Factors in earnings per share

                          3 Months Ended December        12 Months Ended December
                          -----------------------        ------------------------
                            2004    2003  Change            2004    2003 Change
                            ----    ----  ------            ----    ---- ------
As reported               $ 0.24  $ 0.22   $0.02           $2.04   $1.97  $0.07
Mills                                          -                           0.06
Ferries                                     0.02                          (0.01)
Leasing                                        -                           0.02
Parent                                      0.01                           0.04
More shares                                (0.01)                         (0.04)
Weather                                        -                              -
Total                                      $0.02                          $0.07
"""


def test_a_column_of_one_figure_stays_where_it_has_a_head_of_its_own() -> None:
    statement = one(FACTORS)
    assert values(statement)[0] == ("As reported", "0.24", "0.22", "0.02", "2.04", "1.97", "0.07")
    assert dates(statement)[4] == ("2003-01-01", "2003-12-31")
    assert [column.kind for column in statement.columns][2::3] == ["change", "change"]


TWO_IN_ONE = """
                                  Revenue growth, %

                         Reported        Foreign         Organic
                          Change         Exchange         Change
Northern mills              25              1               18
Southern mills              16              -               10
Total                       21              1               15

                                  Profit growth, %

                            Items Affecting      Core
                             Comparability      Change
Northern mills                     7              16
Southern mills                    (3)              1
Total                             11              24
"""


def test_names_of_other_columns_begin_another_table() -> None:
    statements, _ = read_text(TWO_IN_ONE)
    assert [len(statement.columns) for statement in statements] == [3, 2]
    assert values(statements[1])[1] == ("Southern mills", "-3", "1")


NOTED = """
                 RECONCILIATION OF NET LOSS
                       (in thousands)
                               Three Months Ended
                              June 30,    June 30,
                                2005        2004
Net loss                     $ (1,370)   $ (1,690)
Write off of machines
  (Note 5)                        450           -
Moving cost (Note 6)               20          10
Pulp excluding the mill that burned
   Home                         1,100       1,200
   Abroad                         500         400
Total                           1,600       1,600
"""


def test_a_label_that_ends_with_a_bracket_below_and_a_heading_as_wide_as_the_labels() -> None:
    statement = one(NOTED)
    assert labels(statement)[1] == "Write off of machines (Note 5)"
    assert [(row.section, row.label) for row in statement.rows[3:5]] == [
        ("Pulp excluding the mill that burned", "Home"),
        ("Pulp excluding the mill that burned", "Abroad"),
    ]


MEANINGLESS = """
                 Sales by region
                                 2022        2021      % Change
Home                              603         483       24.9%
Abroad                              0         213           *
Vaccine                           120           -           *     *
All                               723         696        3.9%
"""


def test_a_star_where_a_figure_would_mean_nothing_is_no_figure() -> None:
    statement = one(MEANINGLESS)
    assert values(statement)[1:3] == [("Abroad", "0", "213", "."), ("Vaccine", "120", "0", ".")]


def test_three_and_six_months_above_the_heads_say_nothing_of_one_column() -> None:
    text = """
              Consolidated Statement of Income
     For the three and six months ended June 30, 2003 and 2002

                                  2003        2002
Revenues                        $1,200      $1,100
Expenses                           900         950
Net income                      $  300      $  150
"""
    assert dates(one(text)) == [(None, "2003-06-30"), (None, "2002-06-30")]


def test_weeks_and_months_abbreviated() -> None:
    text = """
                   Statement of Income (in thousands)
                         13 Wks. Ended          39 Wks. Ended
                     Apr. 28,   Apr. 29,    Apr. 28,   Apr. 29,
                         2007       2006        2007       2006
Sales                $255,314   $244,873    $777,179   $754,356
Cost of sales         185,635    178,090     568,550    555,232
Gross profit           69,679     66,783     208,629    199,124
"""
    assert dates(one(text)) == [
        ("2007-01-28", "2007-04-28"),
        ("2006-01-29", "2006-04-29"),
        ("2006-07-30", "2007-04-28"),
        ("2005-07-31", "2006-04-29"),
    ]


def test_a_quarter_by_its_number_takes_no_other_quarters_last_day() -> None:
    text = """
         Operating highlights
         Quarter ended December 31, 2024

                            Q4 2024     Q3 2024
Tonnes sold                 111,602     116,088
Tonnes mined                 48,139      49,810
Price per tonne              $ 4.17      $ 4.24
"""
    assert dates(one(text)) == [(None, None), (None, None)]


GUIDANCE = """
Undefined words have the meanings in the report on Form 10-Q for the quarter ended March 31, 2023.

Aldermoor's 2023 Earnings Guidance

                                                    2023
EPS Guidance                                  Low           High
Estimated EPS as reported                   $ 1.00        $ 1.13
Storm damage                                  0.16          0.16
Estimated core EPS                          $ 1.16        $ 1.29
"""


def test_guidance_takes_no_period_from_the_prose_above() -> None:
    assert dates(one(GUIDANCE)) == [(None, None), (None, None)]


def test_a_footnote_is_no_title() -> None:
    text = """
(3) Refer to the schedule of sales adjustments.

                                      2022        2021
Sales at home                       $12,516     $12,163
Sales abroad                         11,190      12,641
Sales                               $23,706     $24,804
"""
    assert one(text).title is None


def test_a_scale_for_shares_in_the_heading_above_them() -> None:
    text = """
              Statement of Operations
       (In millions, except share and per share amounts)
                                            June 26,    June 28,
Three months ended                            2004        2003
Net sales                                  $ 2,014     $ 1,545
Net income                                      61          19
Earnings per share:
  Basic                                     $ 0.16      $ 0.05
Shares used in the computation (in thousands):
  Basic                                    375,023     360,793
"""
    assert one(text).shares_scale == 1000


def test_revenues_below_a_heading_per_share_are_money() -> None:
    text = """
                 Financial highlights (in millions)
                               3 Months Ended December
                                   2004       2003
Net income                      $   180    $   162
Earnings per share
- as reported                   $  0.27    $  0.17
Operating revenues              $ 2,721    $ 2,520
"""
    assert [row.unit for row in one(text).rows] == ["currency", "per_share", "currency"]


INCEPTION = """
               FERNWOOD MEDICINES INC.
               (A Development Stage Company)
              CONDENSED STATEMENTS OF OPERATIONS
                                                                            Period from
                                                                           July 1, 1996
                                     Three Months Ended   Six Months Ended  (inception)
                                          June 30,            June 30,           to
                                     ------------------   ----------------   June 30,
                                       2001       2000     2001      2000       2001
                                     -------    -------   -------  -------   --------
Revenue                              $   310    $   120   $   610  $   240   $  2,410
Research                               4,120      3,010     8,200    6,015     41,310
Net loss                             $(3,810)   $(2,890)  $(7,590) $(5,775)  $(38,900)
"""


def test_a_rule_beside_a_head_and_a_period_since_inception() -> None:
    statement = one(INCEPTION)
    assert dates(statement) == [
        ("2001-04-01", "2001-06-30"),
        ("2000-04-01", "2000-06-30"),
        ("2001-01-01", "2001-06-30"),
        ("2000-01-01", "2000-06-30"),
        ("1996-07-01", "2001-06-30"),
    ]
    assert statement.scale == 1


def test_the_year_2000_is_no_scale_and_the_words_thousands_of_dollars_are() -> None:
    text = """
              Statement of Cash Flows
         (Unaudited - {} of Dollars)
                                 2001        2000
Net income (loss)              $(41.2)     $ 28.1
Depreciation                     31.0        29.8
Cash from operations           $(10.2)     $ 57.9
"""
    assert one(text.format("Millions")).scale == 1000000
    assert one(text.replace("(Unaudited - {} of Dollars)", "")).scale == 1


def test_the_end_of_the_fiscal_year_is_not_that_of_nine_months() -> None:
    text = """
                      Year Ending December 31
                 First Half               Nine Months
                2006      2005          2006      2005
Revenues      $210.1    $198.0        $648.8    $610.3
Net income      12.1      10.4          38.8      32.0
"""
    assert dates(one(text)) == [(None, None)] * 4


def test_a_list_of_notes_is_no_part_of_a_label_and_an_escaped_rule_no_heading() -> None:
    text = """
                        Notes      2003          2002
- ------------------------------------------------------
Net sales                 1    $ 141,220     $ 138,404
Selling expenses          2       22,118        21,940
Restructuring           3,4          900             -
Operating income               $ 118,202     $ 116,464
"""
    statement = one(text)
    assert labels(statement)[2] == "Restructuring"
    assert {row.section for row in statement.rows} == {None}


def test_dividends_below_the_net_income_per_share_are_per_share() -> None:
    text = """
                  Highlights
                             2004        2003
EARNINGS
Net interest income       $ 12,410    $ 11,500
Net income                   4,140       3,590

PER SHARE
Net income - basic          $ 0.52      $ 0.45
Net income - diluted          0.51        0.44
Cash dividends                0.18        0.16
"""
    assert [row.unit for row in one(text).rows][2:] == ["per_share"] * 3


def test_a_scale_in_the_labels_of_all_rows_in_money() -> None:
    text = """
                           Second Quarter       Six Months
                           2000     1999      2000      1999
Sales ($ millions)         410.2    388.1     801.5     755.0
Net income ($ millions)     22.1     18.0      41.0      33.9
Earnings per share         $ .55    $ .44     $1.02     $ .83
"""
    statement = one(text)
    assert (statement.scale, statement.rows[2].unit) == (1000000, "per_share")


FILLED = """
                    Condensed Consolidated Statements of Operations
               ($ and shares in thousands, except per share; unaudited)

                                  Three Months Ended Jul 31, Six Months Ended Jul 31,
                                          2025         2024         2025         2024
Subscription                         $ 152,384    $ 123,917    $ 297,816    $ 241,022
Services                                 9,127        9,846       18,394       19,530
Total revenue                          161,511      133,763      316,210      260,552
"""


def test_heads_that_fill_their_columns_stand_but_a_space_apart() -> None:
    statement = one(FILLED)
    assert dates(statement) == [
        ("2025-05-01", "2025-07-31"),
        ("2024-05-01", "2024-07-31"),
        ("2025-02-01", "2025-07-31"),
        ("2024-02-01", "2024-07-31"),
    ]
    assert (statement.scale, statement.shares_scale) == (1000, 1000)
