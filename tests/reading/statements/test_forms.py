"""Forms in which tables were met for the first time after the rules were made."""

import datetime as dt

from irdesk.domain.release import Period
from irdesk.reading.masthead import Masthead
from tests.reading.statements.support import dates, labels, one, read_text, values

ALLOWANCES = """
              CONDENSED CONSOLIDATED BALANCE SHEETS
                         (in thousands)

                                              June 30,      December 31,
                                                1998            1997
    Cash                                    $   18,204        $   22,918
    Receivables, less allowances
        of $1,204 and $1,118                    64,882            58,310
    Inventories, net of a reserve of $902       71,345            66,027
        Total current assets                $  154,431        $  147,255
"""


def test_an_amount_in_a_label_that_goes_on_is_no_figure() -> None:
    statement = one(ALLOWANCES)
    assert labels(statement)[1:3] == [
        "Receivables, less allowances of $1,204 and $1,118",
        "Inventories, net of a reserve of $902",
    ]
    assert [row[1:] for row in values(statement)] == [
        ("18204", "22918"),
        ("64882", "58310"),
        ("71345", "66027"),
        ("154431", "147255"),
    ]


CENTRED = """
                                 STATEMENTS OF CASH FLOWS

                                                                       Nine Months Ended September 30,
                                                            2015                              2014

Net income                                                                  $ 44,120                        $ 39,871
Depreciation                                                                  21,005                          19,322
Net cash provided by operating activities                                     65,125                          59,193
"""


def test_heads_centred_in_wide_columns_stand_over_the_figures_at_their_right() -> None:
    assert dates(one(CENTRED)) == [("2015-01-01", "2015-09-30"), ("2014-01-01", "2014-09-30")]


CRORE = """
UNAUDITED FINANCIAL RESULTS FOR THE QUARTER ENDED JUNE 30, 2010
                                                  ({})
                                               Quarter ended
                                          June 30,      June 30,
                                            2010          2009
Income from operations                    3,412.55      2,988.10
Total expenditure                         2,835.15      2,551.72
Profit before tax                           577.40        436.38
"""


def test_figures_in_crore_and_lakh_and_in_letters_have_their_scale() -> None:
    stated = [
        *("Rs. in crore", "₹ in lakhs", "Rs. Crores", "Rs in lacs", "EUR m", "SEKm", "US$ bn"),
        *(
            "MSEK",
            "KSEK",
            "TEUR",
            "(MNOK)",
            "TCHF",
            "millions of €",
            "in millions of KRW",
            "in thousands of Mexican pesos",
            "dollar amounts, other than per share amounts, in millions",
        ),
    ]
    found = [(statement.scale, statement.currency) for statement in (one(CRORE.format(words)) for words in stated)]
    assert found == [
        (10_000_000, "INR"),
        (100_000, "INR"),
        (10_000_000, "INR"),
        (100_000, "INR"),
        (1_000_000, "EUR"),
        (1_000_000, "SEK"),
        (1_000_000_000, "USD"),
        (1_000_000, "SEK"),
        (1_000, "SEK"),
        (1_000, "EUR"),
        (1_000_000, "NOK"),
        (1_000, "CHF"),
        (1_000_000, "EUR"),
        (1_000_000, "KRW"),
        (1_000, "MXN"),
        (1_000_000, None),
    ]


BETWEEN = """
    Third Quarter                                                    Nine Months
   1997      1996      (Dollars in millions, except per share)      1997      1996
  ------    ------                                                 ------    ------
$  1,204   $ 1,118     Sales and other revenues                   $ 3,540   $ 3,321
     (12)       20     Other income (loss)                              8        44
   1,192     1,138       Total revenues                             3,548     3,365
$   1.02   $  0.88     Net income per share                       $  3.01   $  2.55
"""


def test_labels_stand_between_the_columns_of_two_periods() -> None:
    statement = one(BETWEEN)
    assert [column.label for column in statement.columns] == [
        "Third Quarter 1997",
        "Third Quarter 1996",
        "Nine Months 1997",
        "Nine Months 1996",
    ]
    assert values(statement)[:2] == [
        ("Sales and other revenues", "1204", "1118", "3540", "3321"),
        ("Other income (loss)", "-12", "20", "8", "44"),
    ]
    assert statement.scale == 1_000_000


UNITS = """
OPERATING HIGHLIGHTS
                                              Three months ended    Nine months ended
                                                 September 30,         September 30,
                                                2008       2007       2008       2007
Ore sold (thousands of tons)                     120         98        343        290
Revenue (US$ thousands)                       41,912     30,625    125,049     88,089
Net income (US$ thousands)                     6,204      4,118     20,877     11,902
Cash and equivalents (US$ millions)             88.1       61.0       88.1       61.0
"""


def test_a_row_in_another_scale_than_the_table_is_doubted() -> None:
    statements, doubts = read_text(UNITS)
    assert statements[0].scale == 1000
    assert [doubt.field for doubt in doubts] == ["statements[0].rows[3].label"]


CHANGES = """
                              Sales by Region
(Unaudited; dollars in millions)                        FOURTH QUARTER
                                                                          Percent Change
                                     2022        2021          Total        Operations     Currency
Home                               $ 1,696      1,529           10.9%          10.9             -
Abroad                               2,071      2,199           (5.8)           3.2          (9.0)
                                   $ 3,767      3,728            1.0%           6.4          (5.4)
"""


def test_a_head_of_changes_stands_over_no_year() -> None:
    assert [column.label.capitalize() for column in one(CHANGES).columns] == [
        "Fourth quarter 2022",
        "Fourth quarter 2021",
        "Fourth quarter percent change total",
        "Fourth quarter percent change operations",
        "Fourth quarter percent change currency",
    ]


WRAPPED_DATE = """
                     CONSOLIDATED BALANCE SHEETS
                          (in millions)

                                             May 7, 2023    August 28,
                                                              2022
Cash                                          $   12,493     $   10,203
Receivables                                        2,502          2,241
  Total current assets                        $   14,995     $   12,444
"""


def test_a_year_below_belongs_to_the_date_that_lacks_one() -> None:
    statement = one(WRAPPED_DATE)
    assert dates(statement) == [(None, "2023-05-07"), (None, "2022-08-28")]
    assert [column.label for column in statement.columns] == ["May 7, 2023", "August 28, 2022"]


TIGHT = """
                          Statements of Operations
                                Three Months Ended           Year Ended
                                   December 31,             December 31,
                                 1999        1998         1999          1998
Revenue                       $ 250,000   $ 125,000  $    900,000  $    610,000
Expenses                      2,822,008   2,282,331    10,598,907     8,434,558
Net loss                    $(2,572,008)$(2,157,331) $ (9,698,907) $ (7,824,558)
Net loss per share          $      (.21)$      (.19) $       (.80) $       (.71)
"""


def test_figures_that_touch_are_parted_at_their_sign() -> None:
    assert values(one(TIGHT))[2:] == [
        ("Net loss", "-2572008", "-2157331", "-9698907", "-7824558"),
        ("Net loss per share", "-0.21", "-0.19", "-0.80", "-0.71"),
    ]


BESIDE = """
CONSOLIDATED STATEMENTS OF CASH FLOWS
(unaudited, in thousands of Canadian dollars)

For the three months ended March 31                        2012            2011

Net income (loss)                                       $ (1,204)       $  3,118
Depreciation                                               4,440           4,118
Cash, end of period                                     $  7,682        $  9,352
"""


def test_a_period_beside_the_years_dates_them() -> None:
    statement = one(BESIDE)
    assert dates(statement) == [("2012-01-01", "2012-03-31"), ("2011-01-01", "2011-03-31")]
    assert labels(statement) == ["Net income (loss)", "Depreciation", "Cash, end of period"]


NOTED = """
                                Consolidated Statement of Financial Position
                                     Note                     As at 30 June 2021            As at 31 December 2020
                                                                     $'000                            $'000

Property, plant and equipment           5                           88,204                           84,118
Intangible assets                       6                           12,330                           13,002
Total non-current assets                                           100,534                           97,120
"""


def test_dates_wider_than_their_columns_stand_beside_a_column_of_notes() -> None:
    statement = one(NOTED)
    assert dates(statement) == [(None, "2021-06-30"), (None, "2020-12-31")]
    assert statement.title == "Consolidated Statement of Financial Position"
    assert labels(statement) == ["Property, plant and equipment", "Intangible assets", "Total non-current assets"]


def test_a_year_of_two_digits_is_dated_with_the_quarter_reported_on() -> None:
    text = """
Reconciliation of Adjusted EBITDA ($ in thousands)
                              Q4'22       FY22      Q1'23
Net loss                   $ (6,440) $ (37,790)  $ (4,118)
Interest expense              1,402      5,054      1,440
"""
    period = Period("first quarter 2023", dt.date(2023, 1, 1), dt.date(2023, 3, 31))
    statements, _ = read_text(text, Masthead(period=period))
    assert dates(statements[0]) == [
        ("2022-10-01", "2022-12-31"),
        ("2022-01-01", "2022-12-31"),
        ("2023-01-01", "2023-03-31"),
    ]


def test_an_insurers_rows_are_operations() -> None:
    text = """
                             First Quarter
                          2003          2002
Net premiums earned   $110,330      $ 99,440
Losses incurred         68,404        65,630
Underwriting gain     $ 41,926      $ 33,810
"""
    assert one(text).kind == "operations"
