"""How long a period is: told by the amount before a figure a share, by a word of months, and by no table at all."""

import pytest

from tests.proofing.marlow import HEAD, tells
from tests.proofing.marlow_half import HALF
from tests.proofing.pelworth import told


@pytest.mark.parametrize("slip", ["$0.86", "$0.76"])
@pytest.mark.parametrize(
    "words",
    [
        "Marlow had net income of $11.3 million, or $0.66 per diluted share.",
        "Marlow had net income of $11.3 million, or $0.66 per share.",
        "Net income for the period was $11.3 million, or $0.66 per diluted share.",
    ],
)
def test_a_figure_a_share_is_of_the_length_of_the_amount_before_it(words: str, slip: str) -> None:
    tells(words, "$0.66", slip, table=HALF, head=HEAD)


def test_a_figure_a_share_of_the_quarter_is_held_against_the_quarter() -> None:
    tells("Marlow had net income of $5.4 million, or $0.32 per share.", "$0.32", "$0.42", table=HALF, head=HEAD)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Net income for the six-month period was $11.3 million.", "income", "loss"),
        ("Net income for the six-month period was $11.3 million, or $0.66 per diluted share.", "$0.66", "$0.76"),
    ],
)
def test_a_period_of_so_many_months_narrows_nothing(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=HALF, head=HEAD)


@pytest.mark.parametrize(
    "words",
    [
        "Net sales for the six months ended June 30, 2025 were $121.6 million.",
        "In the six months ended June 30, net income was $11.3 million.",
        "We opened two mills in the six months ended June 30, 2025.",
    ],
)
def test_months_that_end_where_the_tables_end_others(words: str) -> None:
    assert not told(words, HALF, head=HEAD)
    assert ("period", "warning") in told(words.replace("six months", "nine months"), HALF, head=HEAD)


@pytest.mark.parametrize(
    "words",
    [
        "In the nine months ended March 31, 2025, we opened two mills.",
        "In the twelve months ended June 30, 2025, we opened two mills.",
        "In the nine months before June 30, 2025, we opened two mills.",
    ],
)
def test_months_that_may_be_meant(words: str) -> None:
    assert not told(words, HALF, head=HEAD)
