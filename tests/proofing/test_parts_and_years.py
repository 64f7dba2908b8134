"""Figures of another part, on another basis, of a fiscal year by its own name; and the slips that still are told."""

import pytest

from irdesk.proofing import proof
from tests.proofing.drafts import grave, read
from tests.proofing.tables import wrong

HEAD = (
    "Tarn Hollow Reports First Quarter Fiscal 2027 Results\n\n"
    "AKRON, Ohio, July 29, 2026 - Tarn Hollow, Inc. (NYSE: TNH) today reported results for the first quarter ended "
    "June 27, 2026.\n\n"
)
TABLES = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands, except per share data) (Unaudited)

                                     Quarter Ended
                                 June 27,      June 28,
                                   2026          2025
Sales                           318,406       331,277
Cost of sales                   207,204       212,806
Gross profit                    111,202       118,471
Operating expenses              107,118       125,206
Operating income (loss)           4,084        (6,735)
Income tax benefit                 (612)       (1,904)
Net income (loss)                 4,696        (4,831)

Reconciliation of Adjusted EBITDA
(In thousands) (Unaudited)

                                     Quarter Ended
                                 June 27,      June 28,
                                   2026          2025
Net income (loss)                 4,696        (4,831)
Income tax benefit                 (612)       (1,904)
Depreciation                     18,104         6,402
Adjusted EBITDA                  22,188          (333)

Sales by line
(In thousands) (Unaudited)

                                     Quarter Ended
                                 June 27,      June 28,
                                   2026          2025
Tyres                           239,102       259,303
Brakes and springs               79,304        71,974
Sales                           318,406       331,277
"""
NAMED = (
    "Sales for the first quarter of the fiscal year ending March 27, 2027 (“fiscal 2027”) were $318.4 million, as "
    "compared to sales of $331.3 million for the first quarter of the fiscal year ended March 28, 2026 "
    "(“fiscal 2026”). Gross profit was $111.2 million, against $118.5 million in the first quarter of fiscal 2026."
)


def told(words: str) -> set[tuple[str, str]]:
    found = grave(proof(read(f"{HEAD}{words}\n{TABLES}")))
    return {each for each in found if each[0] not in {"notice", "non-gaap", "contact"}}


def test_a_fiscal_year_has_the_name_that_the_text_gives_it() -> None:
    assert told(NAMED) == set()


@pytest.mark.parametrize(("old", "new"), [("$331.3", "$313.3"), ("$118.5", "$118.7"), ("$111.2", "$112.1")])
def test_a_wrong_figure_of_a_named_year_is_told(old: str, new: str) -> None:
    assert told(NAMED.replace(old, new)) == {("prose-table", "error")}


def test_a_word_makes_an_amount_one_below_nothing() -> None:
    words = "Adjusted EBITDA was $22.2 million, compared to negative $0.3 million, an increase of $22.5 million."
    assert told(words) == set()
    assert told(words.replace("$22.5", "$25.2")) & {("change", "error"), ("change", "warning")}


def test_a_growth_whose_change_is_another_rows_is_not_of_the_whole() -> None:
    words = "Sales for the quarter increased $7 million, or 11%, with more brakes sold.\n"
    assert told(f"Brakes and springs\n\n{words}") == set()
    slip = "Sales for the quarter decreased $12.9 million, or 9.3%.\n"
    assert told(slip) == {("growth", "error")}


def test_a_rate_compared_is_that_of_the_rate_beside_it() -> None:
    whole = "Adjusted operating margin of 5.2%, compared to 1.4% in the prior year.\n\n"
    part = "• Tyre sales rose well.\n\n• Adjusted operating margin of {}%, up {} basis points compared to prior year.\n"
    assert told(whole + part.format("9.0", "280")) == set()
    assert told(whole + part.format("5.2", "380")) == set()
    assert {check for check, _ in told(whole + part.format("5.2", "830"))} == {"points"}


@pytest.mark.parametrize("basis", ["On an adjusted basis,", "Excluding closures,"])
def test_one_fact_is_said_twice_only_on_one_basis(basis: str) -> None:
    assert told(f"Fleet revenue was $21.2 million.\n\n{basis} fleet revenue was $21.3 million.") == set()
    assert told("Fleet revenue was $21.2 million.\n\nFleet revenue was $21.3 million.") == {("prose-table", "warning")}


def test_earnings_have_the_sign_of_the_income_in_their_own_block() -> None:
    rows = (
        "# As reported",
        "Net income (loss): 998 -2469 -9408",
        "Diluted earnings per share [per_share]: 0.03 -0.07 -0.28",
        "# Without what was amortized",
        "Net income (loss): 12172 5287 -469",
        "Diluted earnings per share [per_share]: 0.34 0.15 -0.01",
    )
    assert not [each for each in wrong(*rows) if each[0] == "per-share"]
    slip = (*rows[:2], rows[2].replace("-0.07", "0.07"), *rows[3:])
    assert ("per-share", "0.07") in wrong(*slip)


def test_what_is_used_improves_when_it_is_less() -> None:
    words = "Free cash flow used in the quarter was $3.1 million, a 78% improvement as compared to $13.9 million used."
    assert told(words) == set()
    assert {check for check, _ in told(words.replace("78%", "87%"))} == {"growth"}
