"""What looks like a contradiction and is none: a part, another period, figures rounded twice; and what still is one."""

import pytest

from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.drafts import grave
from tests.proofing.pelworth import GROWN, HEAD, INCOME, found, told


@pytest.mark.parametrize(
    "words",
    [
        "Hand tool revenue was $61.3 million, a decrease of $6.1 million.",
        (
            "Total revenue was $412.8 million, compared with $406.7 million a year ago, an increase of $6.1 million, "
            "and saw revenue was $195.0 million, compared with $178.0 million a year ago, an increase of $17.0 million."
        ),
    ],
)
def test_a_part_may_fall_by_as_much_as_the_whole_rose(words: str) -> None:
    assert not told(words, GROWN)


def test_the_whole_that_rose_is_not_called_fallen() -> None:
    assert ("change", "error") in told("Total revenue was $412.8 million, a decrease of $6.1 million.", GROWN)


def test_a_change_that_is_told_is_in_the_unit_of_the_text() -> None:
    wrong = found("Total revenue was $412.8 million, a decrease of $6.1 million.", GROWN)
    assert any("is up 6.1" in each.message for each in wrong if each.check == "change")


def test_a_loss_in_brackets_before_its_scale_is_a_loss() -> None:
    assert not told("Net income (loss) for the quarter was ($4.9) million, compared to $19.3 million a year ago.")
    assert told("Net income for the quarter was $4.9 million, compared to $19.3 million a year ago.")


def test_a_record_is_of_what_stands_right_behind_the_word() -> None:
    assert not told("Our workshops had a record quarter, with repair revenue up a lot.")
    assert ("history", "error") in told("We are proud of record second-quarter revenue.")


def test_a_margin_named_behind_a_comparison_is_this_periods() -> None:
    words = (
        "The operating income margin went up by 52 bps to 7.3% in the second quarter of 2025.\n\n"
        "Operating income was $31.8 million, an increase of 8.0% compared to the prior year's second quarter and "
        "operating income margin was 7.3% of total revenue, which was 52 basis points more than in the prior year."
    )
    assert not told(words, "")


def test_a_margin_behind_while_is_not_of_the_period_compared_with() -> None:
    words = (
        "Total revenue fell 1.3% from the prior-year quarter, while gross profit margin moved to {}, compared to 31.0% "
        "in the prior year."
    )
    assert not told(words.format("29.7%"))
    assert ("margin", "error") in told(words.format("29.1%"))


def page(words: str, *rows: tuple[str, ...]) -> set[tuple[str, str]]:
    """Return what is told of a page of paragraphs with a table behind them."""
    body = "".join(f"<p>{each}</p>" for each in words.strip().split("\n\n"))
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return grave(proof(read_bytes(f"{body}<table>{table}</table>".encode(), "draft.htm"))) - NOTICES


NOTICES = {("notice", "warning"), ("non-gaap", "warning")}


def test_the_columns_of_an_outlook_are_no_statement() -> None:
    assert not page(
        HEAD + "The outlook is as follows:",
        ("Three months ending", "", ""),
        ("September 30, 2025", "", ""),
        ("(In millions)", "Operating margin", "Tax expense"),
        ("GAAP", "(11.0)% - (8.0)%", "$0.7-$1.7"),
        ("Share-based pay", "4.8%", "-"),
        ("Amortization", "3.2%", "-"),
        ("Tax adjustments", "-", "0.4"),
        ("Non-GAAP", "(3.0)% - 0.0%", "$1.1 - $2.1"),
    )


def test_the_period_that_a_lead_compares_with_is_not_the_one_reported() -> None:
    assert not page(
        "Sallow Creek Bancorp Announces Earnings for Second Quarter of 2025\n\n"
        "SALLOW CREEK, Ohio, July 22, 2025 (NEWSWIRE) - Sallow Creek Bancorp (OTCQX: SLWC) today announced net income "
        "of $289,600 or $0.07 a diluted share for the second quarter compared to net income of $1,160,300, or "
        "$0.28 a diluted share for the three months ended March 31, 2025, and net income of $799,800 for the three "
        "months ended June 30, 2024.\n\nSTATEMENTS OF OPERATIONS (Unaudited)",
        ("", "For the three", "For the three"),
        ("", "months ended", "months ended"),
        ("", "June 30, 2025", "June 30, 2024"),
        ("Interest income", "1,372,361", "1,487,545"),
        ("Interest expense", "674,449", "799,928"),
        ("Other (expense) income", "(408,312)", "112,183"),
        ("Net income", "289,600", "799,800"),
    )


CONVERTED = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands, except per share data) (Unaudited)

                                          Three Months Ended
                                               June 30,
                                          2025          2024
                                     ---------     ---------
Net income                             $18,400       $15,100
Earnings per share:
  Basic                                  $0.92         $0.75
  Diluted                                $0.{0}         $0.74
Weighted average shares:
  Basic                                 20,000        20,133
  Diluted                               23,000        20,405
"""


def test_interest_on_convertible_notes_may_be_added_back() -> None:
    words = "The company has $120 million of convertible senior notes outstanding."
    assert not told(words, CONVERTED.replace("{0}", "85"))
    assert ("per-share", "error") in told(words, CONVERTED.replace("{0}", "75"))
    assert ("per-share", "error") in told("", CONVERTED.replace("{0}", "85"))


SWAPS = """
Oil swaps after June 30, 2025:

Index        Volume (Bbls)       Price   Premium
-----        -------------      ------   -------
Crown Blend        490,600      $65.01    $1.015
Crown Blend        360,000      $70.60    $1.340
Crown Blend        360,000      $70.60    $1.340
Crown Blend        360,000      $70.80    $1.340
Crown Blend        270,000      $70.60    $1.340
"""


def test_rows_of_one_label_may_be_entries_of_a_list() -> None:
    assert not told("", SWAPS)


MEMBERS = """
Members at the end of the period

                                 June 30,      June 30,
                                   2025          2024        Change
                                ---------     ---------     -------
Northern plans                    437,000       498,000       (12)%
Southern plans                    112,000       116,000        (3)%
Total members                     549,000       614,000       {0}%
Average northern members          447,000       498,000       (10)%
"""


def test_growth_of_figures_that_end_in_thousands_may_be_of_what_they_hide() -> None:
    assert not told("", MEMBERS.replace("{0}", "(10)"))
    assert ("cross-foot", "error") in told("", MEMBERS.replace("{0}", "(14)"))


OWED = """
CONSOLIDATED BALANCE SHEETS
(In thousands) (Unaudited)

                                           June 30,    December 31,
                                               2025            2024
                                          ---------       ---------
Total assets                               $410,200        $402,600
                                          =========       =========
Current liabilities:
  Accounts payable                          $36,420         $38,780
  Deferred revenue                           92,950         106,530
  Total current liabilities                 129,370         145,310
Other liabilities                            50,830          47,290
                                          ---------       ---------
Total liabilities                           180,200         192,600
Shareholders' equity                        230,000         210,000
                                          ---------       ---------
Total liabilities and equity               $410,200        $402,600
                                          =========       =========
"""


def test_more_than_the_current_part_of_a_liability_may_be_owed() -> None:
    words = "Deferred revenue was ${} million at June 30, 2025."
    assert not told(words.format("96.0"), OWED)
    assert ("prose-table", "error") in told(words.format("92.0"), OWED)


def test_a_table_without_a_scale_is_read_at_the_one_that_fits() -> None:
    assert not page(
        HEAD + "Cash rose to $51.3 million at June 30, 2025 from $36.2 million at March 31, 2025.\n\nBALANCE SHEET",
        ("", "June 30, 2025", "December 31, 2024"),
        ("Cash", "51,282", "32,623"),
        ("Other assets", "100,000", "101,000"),
        ("Total assets", "151,282", "133,623"),
    )


FISCAL = """
CONSOLIDATED BALANCE SHEETS
(In thousands) (Unaudited)

                                            May 31,    February 28,
                                               2026            2026
                                          ---------       ---------
Cash                                        $51,282         $36,170
Other assets                                314,436         322,341
                                          ---------       ---------
Total assets                               $365,718        $358,511
                                          =========       =========
"""


def test_a_year_is_called_by_where_it_ends_if_the_text_does_so() -> None:
    head = (
        "Pelworth Forms Reports Results for the Quarter Ended May 31, 2026\n\n"
        "AKRON, Ohio, June 22, 2026 - Pelworth Forms, Inc. (NYSE: PLF) today reported results for the first quarter "
        "ended May 31, 2026. Margins rose on the fourth quarter of fiscal 2026, and fiscal 2027 looks well.\n\n"
    )
    words = "Cash grew to $51.3 million from $36.2 million at the end of fiscal year 2026."
    assert not told(words, FISCAL, head=head)


def test_a_growth_that_is_right_of_the_rounded_amounts_beside_it_is_no_error() -> None:
    table = INCOME.replace("412.8", "88,640").replace("418.1", "87,360").replace("In millions", "In thousands")
    words = "Total revenue was $88.6 million compared to $87.4 million for the same quarter last year, up {}%."
    right = {(each.severity, each.verdict) for each in found(words.format("1.4"), table) if each.check == "growth"}
    assert ("warning", "rounding") in right
    assert "error" not in {severity for severity, _ in right}
    assert ("growth", "error") in told(words.format("1.9"), table)


YEAR = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands) (Unaudited)

                               Three Months Ended        Six Months Ended
                                    June 30,                 June 30,
                               2025        2024         2025        2024
                            --------    --------    --------    --------
Net sales                   $120,400    $119,200    $239,500    $231,200
Cost of goods sold            84,300      90,500     173,200     181,100
Gross profit                  36,100      28,700      66,300      50,100
Operating expenses            18,400      13,900      42,900      38,000
Operating income              17,700      14,800      23,400      12,100
"""


def test_a_period_behind_the_share_of_an_amount_is_that_of_the_amount() -> None:
    words = (
        "Operating income was $17.7 million or 14.7% of net sales for the second quarter and ${} million or 9.8% of "
        "net sales for the first six months compared to $14.8 million or 12.4% of net sales in the prior year quarter."
    )
    assert not told(words.format("23.4"), YEAR)
    assert ("prose-table", "error") in told(words.format("23.7"), YEAR)


def test_a_period_that_gives_the_reason_is_not_the_figures_own() -> None:
    words = "Net sales rose 1% to ${} million, as Q2 2024 had a recall worth $3.5 million."
    assert not told(words.format("120.4"), YEAR)
    assert told(words.format("120.9"), YEAR)


def test_points_between_two_rates_as_the_text_shows_them() -> None:
    words = "Gross margin for the quarter was 30.0%, compared to 24.1% for the prior year quarter, up {} basis points."
    assert not told(words.format("590"), YEAR)
    assert ("points", "error") in told(words.format("600"), YEAR)
    assert ("points", "error") in told(words.format("620"), YEAR)
