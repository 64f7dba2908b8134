"""Monospaced tables: columns, heads, labels, sections, units."""

from tests.reading.statements.support import dates, labels, one, read_text, values

OPERATIONS = """
                         HARBORLIGHT SYSTEMS, INC.
               CONDENSED CONSOLIDATED STATEMENTS OF OPERATIONS
              (Unaudited, in thousands, except per share amounts)

                                          Three Months Ended      Six Months Ended
                                               June 30,               June 30,
                                          ------------------     ------------------
                                            2009       2008        2009       2008
                                          -------    -------     -------    -------
Revenues:
   Services                               $ 8,120    $ 7,405     $15,900    $14,210
   Licences and                             1,000        950       2,000      1,800
                                          -------    -------     -------    -------
      Total revenues                        9,120      8,355      17,900     16,010

Costs and expenses, excluding
  depreciation shown below                  4,020      4,100       8,010      8,300
Depreciation                                  600        555       1,200      1,110
                                          -------    -------     -------    -------
Income from operations                      4,500      3,700       8,690      6,600
Loss on early retirement
  of debt                                    (500)        --        (500)        --
                                          -------    -------     -------    -------
Net income                                $ 4,000    $ 3,700     $ 8,190    $ 6,600
                                          =======    =======     =======    =======
Basic earnings per share:
   Net income                             $  0.40    $  0.37     $  0.82    $  0.66
   Weighted average shares outstanding     10,000     10,000      10,000     10,000
                                          =======    =======     =======    =======
"""


def test_a_statement_of_operations() -> None:
    statement = one(OPERATIONS)
    assert statement.kind == "operations"
    assert statement.title == "Condensed Consolidated Statements of Operations"
    assert (statement.scale, statement.shares_scale, statement.per_share_scale) == (1000, 1000, 1)
    assert (statement.currency, statement.audited) == ("USD", False)
    assert dates(statement) == [
        ("2009-04-01", "2009-06-30"),
        ("2008-04-01", "2008-06-30"),
        ("2009-01-01", "2009-06-30"),
        ("2008-01-01", "2008-06-30"),
    ]
    assert values(statement)[3] == (
        "Costs and expenses, excluding depreciation shown below", "4020", "4100", "8010", "8300"
    )  # fmt: skip
    assert values(statement)[6] == ("Loss on early retirement of debt", "-500", "0", "-500", "0")


def test_sections_depths_and_units() -> None:
    statement = one(OPERATIONS)
    by_label = {(row.section, row.label): row for row in statement.rows}
    assert by_label["Revenues", "Services"].depth == 1
    assert by_label["Basic earnings per share", "Net income"].unit == "per_share"
    assert by_label["Basic earnings per share", "Weighted average shares outstanding"].unit == "shares"
    assert by_label[None, "Net income"].unit == "currency"


def test_a_dash_is_nil_and_spans_show_the_figure() -> None:
    statement = one(OPERATIONS)
    row = next(row for row in statement.rows if row.label.startswith("Loss on"))
    assert [figure.nil for figure in row.figures] == [False, True, False, True]
    assert [OPERATIONS[figure.span.start : figure.span.end] for figure in row.figures if figure.span] == [
        "(500)",
        "--",
    ] * 2
    assert row.span is not None
    assert OPERATIONS[row.span.start : row.span.end].split() == row.label.split()
    title = statement.span("title")
    assert title is not None
    assert OPERATIONS[title.start : title.end] == "CONDENSED CONSOLIDATED STATEMENTS OF OPERATIONS"


def test_every_sum_of_the_statement_is_proven() -> None:
    statement = one(OPERATIONS)
    proven = {
        row.label for row in statement.rows if all(figure.proven for figure in row.figures) and row.section is None
    }
    assert {"Income from operations", "Depreciation", "Loss on early retirement of debt"} <= proven


BALANCE = """
                 PELLWORM FOODS CORP. AND SUBSIDIARIES
                      CONSOLIDATED BALANCE SHEETS
                             (in millions)

                                               March 31,      December 31,
                                                 2011             2010
                                            -------------    -------------
ASSETS:
   Cash                                     $        40.1    $        12.4
   Receivables, net of allowance of $1.2
     in 2011 and $1.1 in 2010                         8.0              6.6
                                            -------------    -------------
                                                     48.1             19.0
   Equipment                                         10.0             11.0
                                            -------------    -------------
                                            $        58.1    $        30.0
                                            =============    =============

LIABILITIES AND STOCKHOLDERS' EQUITY:
   Payables                                 $         9.1    $         8.0
   Stockholders' equity                              49.0             22.0
                                            -------------    -------------
                                            $        58.1    $        30.0
                                            =============    =============
"""


def test_a_balance_sheet_with_instants_and_unlabelled_totals() -> None:
    statement = one(BALANCE)
    assert statement.kind == "balance_sheet"
    assert dates(statement) == [(None, "2011-03-31"), (None, "2010-12-31")]
    assert [column.kind for column in statement.columns] == ["instant", "instant"]
    assert labels(statement) == [
        "Cash",
        "Receivables, net of allowance of $1.2 in 2011 and $1.1 in 2010",
        "",
        "Equipment",
        "",
        "Payables",
        "Stockholders' equity",
        "",
    ]
    assert all(figure.proven for row in statement.rows for figure in row.figures)


MOVED = """
What EBITDA is made of is told by our reconciliation of EBITDA with net income for
the first quarters of two years (in millions):

                                        THREE MONTHS ENDED MARCH 31,
                                  ------------------------------------------
                                          2009                   2008
                                  -------------------    -------------------
                                  $             1.8      $             1.3
Net income
   Add back:
     Taxes                                      0.2                    0.1
     Interest                                   0.7                    0.6
                                     ----------------       ----------------
EBITDA                            $             2.7      $             2.0
                                     ================       ================
"""


def test_amounts_a_line_above_their_label_are_placed_and_doubted() -> None:
    statements, doubts = read_text(MOVED)
    assert values(statements[0]) == [
        ("Net income", "1.8", "1.3"), ("Taxes", "0.2", "0.1"), ("Interest", "0.7", "0.6"), ("EBITDA", "2.7", "2.0")
    ]  # fmt: skip
    assert statements[0].kind == "reconciliation"
    assert statements[0].title == "reconciliation of EBITDA with net income"
    assert statements[0].scale == 1000000
    assert [row.section for row in statements[0].rows] == [None, "Add back", "Add back", None]
    assert [doubt.field for doubt in doubts] == ["statements[0].rows[0].label"]


SEGMENTS = """
    NORDSTRAND STORES PLC
    Income by Segment
    (in millions of dollars)

    For the 13 Weeks Ended July 3, 2004 and June 28, 2003

                            Domestic          Islands        Consolidated

                         2004     2003*    2004     2003     2004     2003

    Merchandise sales
     and services       $5,673   $5,871   $1,027   $  980   $6,700  $ 6,851
    Credit revenues          -      266       81       79       81      345

    Total revenues       5,673    6,137    1,108    1,059    6,781    7,196

    Foreign exchange rate
     (quarterly average)                  0.7411   0.7218

    Net income                                              $   61  $   287

    * As restated.
"""


def test_segments_with_sparse_rows_and_dates_given_once() -> None:
    statement = one(SEGMENTS)
    assert statement.kind == "segments"
    assert dates(statement)[:2] == [("2004-04-04", "2004-07-03"), ("2003-03-30", "2003-06-28")]
    assert [column.label for column in statement.columns][2:4] == ["Islands 2004", "Islands 2003"]
    assert values(statement)[3] == ("Foreign exchange rate (quarterly average)", ".", ".", "0.7411", "0.7218", ".", ".")
    assert values(statement)[4] == ("Net income", ".", ".", ".", ".", "61", "287")
    assert statement.notes == ("* As restated.",)


def test_a_table_split_over_pages_is_one() -> None:
    head = "\n".join(BALANCE.splitlines()[1:8])
    first, second = BALANCE.split("LIABILITIES AND", 1)
    split = f"{first}\n<PAGE>\n{head}\n\nLIABILITIES AND{second}"
    assert values(one(split)) == values(one(BALANCE))


def test_columns_that_shift_at_a_page_break_stay_the_same_columns() -> None:
    first, second = BALANCE.split("LIABILITIES AND", 1)
    shifted = "\n".join(line[:30] + " " * 12 + line[30:] if len(line) > 50 else line for line in second.splitlines())
    assert values(one(f"{first}LIABILITIES AND{shifted}")) == values(one(BALANCE))


def test_two_statements_on_a_page_are_two() -> None:
    statements, _ = read_text(OPERATIONS + BALANCE)
    assert [statement.kind for statement in statements] == ["operations", "balance_sheet"]
    assert [statement.order for statement in statements] == [0, 1]


def test_a_scale_is_carried_to_the_tables_below_it_that_count_money() -> None:
    text = """
    TIDEWATER MILLS, INC.
    SUPPLEMENTAL INFORMATION
    ($ in millions)

    Inventories:
                               July 3,   June 28,
                                2004      2003
      First in                 $4,945    $4,881
      Last in                  $5,526    $5,507

    Outlets:
                               July 3,   June 28,
                                2004      2003
      City                        871       869
      Country                   1,109     1,307
        Total                   1,980     2,176
"""
    statements, _ = read_text(text)
    assert [(statement.scale, statement.currency) for statement in statements] == [(1000000, "USD"), (1, None)]


def test_a_range_keeps_its_signs() -> None:
    text = """
                 Third Quarter 2009 Guidance
                       (in millions)
                                           Low - High
    Revenue                             $24.5 - $25.5
    Operating income                      2.0 - 2.4
    Capital spending                      1.0 - 1.5
"""
    statements, _ = read_text(text)
    assert [
        value for statement in statements for row in values(statement) for value in row[1:] if value.startswith("-")
    ] == []


def test_small_negative_figures_are_no_footnotes() -> None:
    text = """
                       STATEMENTS OF OPERATIONS
                            (in millions)
                              Three Months Ended June 30,
                                 2009              2008
                              ----------        ----------
    Operating income               23               147
    Interest expense
     (income), net                 (2)               (1)
    Income tax
     (benefit)                     (7)               (6)
                              ----------        ----------
    Net income                     14               140
"""
    assert values(one(text))[1:3] == [
        ("Interest expense (income), net", "-2", "-1"),
        ("Income tax (benefit)", "-7", "-6"),
    ]


def test_words_in_the_columns_are_no_part_of_a_label() -> None:
    text = """
                       Fiscal 2010 Outlook
                                              Low        High
    Sales growth                               4%          5%
    New stores                                   20 - 30 sites
    Tax rate                                  24%         26%
    Margin                                    14%         15%
"""
    statements, _ = read_text(text)
    assert [label for statement in statements for label in labels(statement)] in (
        ["Sales growth", "Tax rate", "Margin"],
        [],
    )


def test_a_balance_sheet_with_changes_in_a_double_spaced_table() -> None:
    text = """
                   CONSOLIDATED STATEMENTS OF CONDITION
                       (Dollars in thousands)

                                SEPTEMBER 30,   DECEMBER 31,    $ CHANGE    % CHANGE
                                    2005            2004
                                -------------   ------------    --------    --------
Cash and due from

  banks ......................  $    12,345     $    11,000     $  1,345        12.2 %

Loans ........................      300,000         280,000       20,000         7.1

  Less: allowance ............       (3,000)         (2,800)        (200)        7.1

TOTAL ASSETS .................  $   309,345     $   288,200     $ 21,145         7.3 %
"""
    statement = one(text)
    assert [column.kind for column in statement.columns] == ["instant", "instant", "change", "percent"]
    assert labels(statement) == ["Cash and due from banks", "Loans", "Less: allowance", "TOTAL ASSETS"]
    assert [figure.proven for figure in statement.rows[3].figures] == [True, True, True, False]


def test_figures_that_carry_their_scale() -> None:
    text = """
                       First Quarter Highlights
                                     Q1 2010      Q1 2009     Change
    Revenue                           $15.2M       $13.1M        16%
    Operating income                   $1.3M        $0.9M        44%
    Net income                         $0.8M        $0.3M       167%
"""
    statement = one(text)
    assert statement.scale == 1000000
    assert values(statement)[0] == ("Revenue", "15.2", "13.1", "16")


def test_a_figure_with_another_scale_than_its_table_is_a_doubt_not_a_value() -> None:
    text = """
                       CONSOLIDATED STATEMENTS OF OPERATIONS
                                (in thousands)
                                       June 30, 2010   June 30, 2009
    Revenue                             $3 million      $2 million
    Operating income                        1,300             900
    Net income                                800             300
"""
    statements, doubts = read_text(text)
    assert values(statements[0])[0] == ("Revenue", ".", ".")
    assert [doubt.field for doubt in doubts] == ["statements[0].rows[0].values[0]", "statements[0].rows[0].values[1]"]
