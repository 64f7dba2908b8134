"""Shares bought at a price, and dividends paid to holders of record, told in a row or over two sentences."""

import pytest

from tests.proofing.marlow import HEAD, TABLE, tells
from tests.proofing.pelworth import told

_BOUGHT = "We repurchased 1.2 million shares for $26.2 million at an average price of $22.11 per share."
_STOCK = (
    "Marlow bought 1.2 million shares of its common stock for $26.2 million, at an average price of $22.11 per share."
)
_DECLARED = (
    "The Board declared a quarterly dividend of $0.09 per share. It will be paid Wednesday, {}, 2025 to holders of "
)
_PAID = _DECLARED.format("September 3") + "record on Wednesday, August 27, 2025."
_PAYABLE = (
    "The Board declared a quarterly dividend of $0.09 per share. It is payable on {}, 2025 to shareholders of record "
    "as of {}, 2025."
)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (_BOUGHT, "1.2 million", "2.1 million"),
        (_BOUGHT, "$26.2", "$62.2"),
        (_STOCK, "1.2 million", "2.1 million"),
        (_BOUGHT.replace("for $", "for a total of $"), "1.2 million", "2.1 million"),
    ],
)
def test_shares_at_their_price_are_what_they_cost(words: str, right: str, slip: str) -> None:
    tells(words, right, slip)


@pytest.mark.parametrize(
    "words",
    [
        _BOUGHT.replace("$26.2", "$27.8"),  # with commissions
        "We repurchased 2.1 million shares this year, and in the quarter spent $26.2 million at an average of $22.11.",
    ],
)
def test_a_cost_that_may_be_of_more_is_left(words: str) -> None:
    assert not told(words, TABLE, head=HEAD)


def test_a_dividend_is_paid_after_its_holders_are_counted_though_another_sentence_says_so() -> None:
    swapped = _DECLARED.format("August 27") + "record on Wednesday, September 3, 2025."
    assert not told(_PAID, TABLE, head=HEAD)
    assert told(swapped, TABLE, head=HEAD) == {("dividend", "error")}
    assert not told(_PAYABLE.format("September 3", "August 27"), TABLE, head=HEAD)
    assert told(_PAYABLE.format("August 27", "September 3"), TABLE, head=HEAD) == {("dividend", "error")}


def test_days_without_a_dividend_are_left() -> None:
    words = "The merger consideration is paid on August 27, 2025 to holders of record on September 3, 2025."
    assert not told(words, TABLE, head=HEAD)
