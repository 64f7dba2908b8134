"""What the rest of a sentence, of a column or of a sum tells: no error where it means something else."""

from irdesk.proofing import proof
from irdesk.proofing.table_checks.weak_sums import cancels, left_out
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.sums import Part, Sum
from irdesk.reading import read_bytes
from tests.proofing.drafts import grave
from tests.proofing.marlow import HEAD, TABLE
from tests.proofing.pelworth import told
from tests.proofing.tables import statement

HOLDERS = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands, except per share data) (Unaudited)

                                          Three Months Ended
                                               June 30,
                                          2025          2024
                                     ---------     ---------
Net sales                             $248,317      $231,462
Cost of goods sold                     221,306       210,753
                                     ---------     ---------
Earnings from continuing operations     27,011        20,709
                                     =========     =========
Diluted earnings per share               $1.29         $0.99
Diluted average shares                  20,421        20,290

Freight and duties                     $11,670        $8,560
"""


def _errors(words: str, table: str = TABLE) -> set[str]:
    return {check for check, severity in told(words, table, head=HEAD) if severity == "error"}


def test_a_share_behind_last_years_amount_is_of_last_year() -> None:
    words = (
        "Operating income was $35.2 million, or 14.2% of net sales, compared to $27.4 million, or {}% of net sales, "
    )
    words += "in the year-ago quarter."
    assert not _errors(words.format("11.8"))
    assert _errors(words.format("18.1"))


def test_growth_on_another_basis_is_not_that_of_the_row() -> None:
    words = "Net sales were $248.3 million, an increase of 7.3% year-over-year, or an increase of {} on {} basis."
    assert not _errors(words.format("6.1%", "a non-GAAP"))
    assert not _errors(words.format("8.2%", "an adjusted"))


def test_income_that_became_a_loss_changed_by_both() -> None:
    words = "Net income fell by $64.9 million to a net loss of $46.6 million in the second quarter of 2025, "
    words += "against net income of $18.4 million a year earlier."
    assert "change" not in _errors(words, "")


def test_an_adjective_before_the_companys_name_narrows_its_income() -> None:
    words = "{} net income was $27.9 million."
    assert _errors(words.format("Marlow Kettles")) == {"prose-table"}
    assert not _errors(words.format("Adjusted Marlow Kettles"))


def test_the_figure_a_share_tells_whose_income_is_meant() -> None:
    words = "Earnings from continuing operations were ${} million, or $1.29 per diluted share."
    assert not told(words.format("26.3"), HOLDERS, head=HEAD)
    assert "prose-table" in _errors(words.format("27.9"), HOLDERS)


def test_a_column_that_ends_with_the_period_is_of_it_however_long() -> None:
    year_ago = TABLE.replace("2025          2024", "2024          2023")
    balance = "\nSELECTED BALANCE SHEET DATA\n(In thousands)\n\n                     June 30,    June 30,\n"
    balance += "                       2025        2024\nCash                 $41,207     $38,114\n"
    balance += "Inventories           62,530      60,871\n"
    text = f"{HEAD}All is well.\n{year_ago}{{}}"
    found = [grave(proof(read_bytes(text.format(more).encode(), "draft.txt"))) for more in ("", balance)]
    assert [("period", "error") in each for each in found] == [True, False]


RECONCILED = """
RECONCILIATION OF ADJUSTED NET INCOME
(In thousands) (Unaudited)

                                     Three Months Ended      Six Months Ended
                                          June 30,               June 30,
                                      2025       2024        2025       2024
Net income                          $ 9,863    $10,879     $19,623    $19,147
Cost of a changed loan                   --         --          --         38
Stock compensation                    2,283      3,206       4,371      4,792
Severance                             1,531        395       5,500      2,594
Tax effect                           (5,084)    (3,244)     (9,941)    (6,800)
Adjusted net income                 $ 8,593    $11,236     $19,553    ${}
"""
HIGHLIGHTS = """
FINANCIAL HIGHLIGHTS
(In millions) (Unaudited)

                                     Three Months Ended
                                          June 30,
                                      2025       2024
Sales                               $ 523.8    $593.8
Operating income                    $   2.3    $ 33.8
Adjusted operating income           $   2.3    $ 34.9
Net income                          $  (5.0)   $  8.5
Adjusted net income                 $  (5.0)   $  9.6
"""


def _sums(table: str) -> set[tuple[str, str]]:
    return {each for each in told("All is well.", table, head=HEAD) if each[0] in {"foot", "reconcile"}}


def test_a_row_that_is_nothing_but_in_one_column() -> None:
    assert not _sums(RECONCILED.format("19,771"))
    assert ("reconcile", "error") in _sums(RECONCILED.format("17,971"))


def test_parts_that_undo_each_other_make_no_sum() -> None:
    assert not _sums(HIGHLIGHTS)


def test_what_makes_a_broken_sum_weak() -> None:
    rows = ("Net income: 9863 19147", "Cost of a changed loan: - 38", "Stock compensation: 2283 4792",
            "Adjusted net income: 12146 23977")  # fmt: skip
    verdicts = {0: "exact", 1: "impossible"}
    claimed = Sum(3, (Part(0, 1), Part(2, 1)), verdicts, 9.0, claimed=True)
    assert left_out(Sheet(statement(*rows)), claimed, 1)
    assert not left_out(Sheet(statement(rows[0], "Loan cost: 12 38", *rows[2:])), claimed, 1)
    assert not cancels(Sheet(statement(*rows)), claimed)
    rows = ("Income: 2.3 33.8", "Adjusted income: 2.3 34.9", "Net income: -5.0 8.5", "Adjusted net income: -5.0 9.6")
    assert cancels(Sheet(statement(*rows)), Sum(3, (Part(0, 1), Part(1, -1), Part(2, 1)), verdicts, 2.0, claimed=False))
