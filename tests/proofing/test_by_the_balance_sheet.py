"""Working capital, the current ratio and changes of balances, by whichever day the balance sheet has."""

import pytest

from tests.proofing.marlow import HEAD, tells
from tests.proofing.marlow_half import BALANCE
from tests.proofing.pelworth import told
from tests.proofing.tarn import HEAD as TARN
from tests.proofing.tarn import TABLES

_BOTH = "As of June 30, 2025, we had working capital of $87.3 million and a current ratio of 2.56 to 1."


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Working capital was $87.3 million at June 30, 2025.", "$87.3", "$78.3"),
        ("Working capital was $87.3 million at June 30, 2025.", "$87.3", "$87.8"),
        ("At December 31, 2024, working capital was $76.1 million.", "$76.1", "$71.6"),
        (_BOTH, "$87.3", "$78.3"),
        (_BOTH, "2.56", "2.65"),
        ("Our current ratio was 2.56x at the end of June, which is plenty.", "2.56", "2.46"),
    ],
)
def test_what_is_current_is_held_against_what_is_due(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=BALANCE, head=HEAD)


@pytest.mark.parametrize(
    "words",
    [
        "Net working capital was $78.3 million at June 30, 2025.",
        "Adjusted working capital was $78.3 million at June 30, 2025.",
        "Operating working capital was $78.3 million at June 30, 2025.",
        "Working capital was $61.4 million at June 30, 2025.",
        "Working capital was $78.3 million at March 31, 2025.",
        "The current ratio was 2.6:1 at the end of the quarter.",
    ],
)
def test_working_capital_reckoned_otherwise_is_left(words: str) -> None:
    assert not told(words, BALANCE, head=HEAD)


@pytest.mark.parametrize("slip", ["$43.6", "$64.3", "$46.8"])
def test_a_change_misprinted_is_told_from_whichever_day_the_tables_have(slip: str) -> None:
    words = f"Time deposits rose {slip} million to $368.5 million."
    assert told(words, TABLES, head=TARN) == {("change", "error")}


def test_a_change_from_a_year_ago_ties() -> None:
    tells("Time deposits rose $69.9 million to $368.5 million.", "$69.9", "$96.9", table=TABLES, head=TARN)


def test_a_change_from_a_day_that_no_table_has_is_left() -> None:
    assert not told("Time deposits rose $12.8 million to $368.5 million.", TABLES, head=TARN)
