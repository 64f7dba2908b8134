"""Which of the lines above a table are its title, and which are a headline, a note, a row of heads or prose."""

import pytest

from tests.reading.statements.support import one, read_html, read_text

ROWS = """
                                      2022        2021
Sales at home                       $12,516     $12,163
Sales abroad                         11,190      12,641
Sales                               $23,706     $24,804
"""
NARROW = """
Reconciliation
of adjusted
measure - per
share earnings
excluding
certain items         Three Months Ended
                    -------------------------
                    December 31,  September 30,
                        2024          2024
                    ------------  -----------
Diluted earnings
 per share, as
 reported               $1.29       $0.38
Amortization             0.11        0.12
Adjusted
 earnings per
 share                  $1.40       $0.50
"""


def test_a_title_wraps_within_the_column_of_the_labels() -> None:
    expected = "Reconciliation of adjusted measure - per share earnings excluding certain items"
    assert one(NARROW).title == expected


def test_a_title_in_capitals_goes_on_over_a_longer_line() -> None:
    text = f"""
   NET INCOME ATTRIBUTABLE TO ACME INC. TO ADJUSTED NET INCOME
 ATTRIBUTABLE TO ACME INC. EXCLUDING OTHER COSTS RECONCILIATION
{ROWS}"""
    assert one(text).title == (
        "Net Income Attributable to Acme Inc. to Adjusted Net Income"
        " Attributable to Acme Inc. Excluding Other Costs Reconciliation"
    )


@pytest.mark.parametrize(
    "note",
    [
        '(1) Refer to "Other Measures" in the segment notes above.',
        "Note: percentages of the segments are rounded and may not sum",
        "¹ Adjusted measure; refer to the reconciliation of the schedules",
    ],
)
def test_a_note_below_the_table_before_is_no_title(note: str) -> None:
    assert one(f"{note}\n\n{ROWS}").title is None


def test_a_row_of_heads_is_no_title_and_none_of_its_words_is_one() -> None:
    text = """
           Special Items of the Quarter
   Item                                              After      EPS
Description    Segment    Line Item     Amount        Tax     Impact
------------   --------   ----------   --------     -------  ---------
Recall         Salt       Expense      $   0.9      $   0.7  $    0.02
Closing        Water      Expense          2.1          1.6       0.05
Total                                  $   3.0      $   2.3  $    0.07
"""
    assert one(text).title == "Special Items of the Quarter"


def test_the_head_of_the_labels_does_not_go_on_with_the_title() -> None:
    text = """
Full Year and Fourth Quarter Net Sales by End Market

                            Net Sales        Net Sales
  End Market                     2024             2023
--------------          --------------  --------------
Highway                         $1,752            $223
Off-Highway                         80              55
Total                           $1,832            $278
"""
    assert one(text).title == "Full Year and Fourth Quarter Net Sales by End Market"


def test_the_heading_over_the_paragraph_above_a_table_is_its_title() -> None:
    text = f"""
Underwriting Segment Data

The company has one segment and offers insurance of several lines to small firms. Premiums by line and place
are presented in the table below.

{ROWS}"""
    assert one(text).title == "Underwriting Segment Data"
    assert one(text).kind == "segments"


@pytest.mark.parametrize(
    "above",
    [
        "Net Income of $340.8 Million or $6.68 Per Share\n\nDAYTON, Ohio--(BUSINESS WIRE)-- Acme announced results.",
        "Acme Reports Results of the First Quarter\n\nThe first quarter was one of steady work in every plant we run.",
    ],
)
def test_a_headline_is_no_title(above: str) -> None:
    assert one(f"{above}\n{ROWS}").title is None


def test_the_last_word_of_a_headline_is_no_title() -> None:
    text = f"""
      Acme Reports First-Quarter 2022 Results; Raises Full-Year
                             Guidance
              Reported Results of the First Quarter
{ROWS}"""
    assert one(text).title == "Reported Results of the First Quarter"


def test_the_middle_of_a_sentence_is_no_title() -> None:
    text = f"""
Under the new standard the company continued to
estimate the cost of options and shares, and these
were the amounts of the quarters

{ROWS}"""
    assert one(text).title is None


def test_the_first_line_of_a_paragraph_may_be_a_heading() -> None:
    text = f"""
Sales by Category
The following table sets forth the sales of the company by primary category:

{ROWS}"""
    assert (one(text).title, one(text).kind) == ("Sales by Category", "segments")


def test_a_firm_that_runs_into_the_title_below_a_paragraph() -> None:
    statements, _ = read_html(
        "<h3>Available Information</h3><p>The company puts its reports on its site for all who want to read them.</p>"
        "<p>ACME CAPITAL CORPORATION AND SUBSIDIARIESSTATEMENTS OF ASSETS AND LIABILITIES(In thousands)</p>"
        "<table><tr><td></td><td>June 30, 2012</td><td>March 31, 2012</td></tr>"
        "<tr><td>Investments</td><td>$1,204</td><td>$1,118</td></tr>"
        "<tr><td>Cash</td><td>310</td><td>295</td></tr></table>".replace("IESSTAT", "IESCONSOLIDATED STAT")
    )
    assert (statements[0].title, statements[0].kind) == (
        "Consolidated Statements of Assets and Liabilities",
        "balance_sheet",
    )


def test_a_table_of_the_rows_before_is_of_their_kind_unless_it_has_a_title() -> None:
    first = "Summary of Operating Results" + ROWS.replace("Sales at home", "Adjusted sales")
    second = "\n" + ROWS.replace("2022", "2020").replace("2021", "2019").replace("Sales at home", "Adjusted sales")
    statements, _ = read_text(first + second)
    assert [statement.kind for statement in statements] == ["operations", "operations"]
