"""What is left of a program, over sentences, and what the shares cost that were bought under it."""

import pytest

from irdesk.proofing import proof
from tests.proofing.corley import HEAD, INCOME
from tests.proofing.drafts import grave, read

END = "\n\nThe full results follow in the tables below, and they should be read with them.\n"


def _told(words: str) -> set[tuple[str, str]]:
    return grave(proof(read(f"{HEAD}{words}{END}{INCOME}"))) - grave(proof(read(f"{HEAD}{END}{INCOME}")))


_YEAR = (
    "For the year we repurchased 812,000 shares at an average price of $31.96, or $26.0 million. At year end, $14.0 "
    "million remained under the $40.0 million authorization."
)
_ALL = "All were bought under the $300.0 million program, of which $184.0 million remains."
_BOUGHT = f"We bought 650,000 shares at $84.62, for $55.0 million, and 1.4 million for $116.0 million. {_ALL}"
_USED = "We have used $30.0 million of the $100.0 million that the Board authorized; $70.0 million remains."
_BEGAN = (
    "We bought stock for $8.9 million; of the $41.6 million available when the quarter began, $32.7 million remains."
)
_OF_IT = (
    "We repurchased stock for $30.0 million, and $156.2 million of the $186.2 million available at April 30 remained."
)
_DRAWN = "Of our debt $125.0 million was drawn on the $500.0 million facility, leaving $375.0 million available."
_STANDS = (
    "We bought stock for $3.7 million. Authorization of $24.5 million at the start of March stands at $20.8 million."
)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (_YEAR, "$14.0", "$16.0"),
        (_BOUGHT, "$184.0", "$148.0"),
        (_USED, "$70.0", "$80.0"),
        (_BEGAN, "$32.7", "$37.2"),
        (_BEGAN, "$41.6", "$46.1"),
        (_OF_IT, "$156.2", "$165.2"),
        (_DRAWN, "$375.0", "$325.0"),
        (_STANDS, "$20.8", "$28.0"),
    ],
)
def test_what_is_left_is_the_whole_without_what_was_used(words: str, right: str, slip: str) -> None:
    assert not _told(words)
    assert ("sum", "warning") in _told(words.replace(right, slip))


@pytest.mark.parametrize(
    "words",
    [
        "We repurchased stock for $8.9 million in the quarter. $30.7 million remains under the $41.6 million program.",
        "We paid $8.9 million in dividends. $23.7 million remains under the $41.6 million authorization.",
        "We bought a mill for $8.9 million. $20.0 million remains under the $150.0 million program.",
    ],
)
def test_other_amounts_may_have_been_used(words: str) -> None:
    assert not _told(words)


_TWO = (
    "We repurchased 214,000 shares at an average price of $34.15, or $7.3 million; for the year, 812,000 shares at an "
    "average price of $31.96, or $26.0 million."
)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (_TWO, "$7.3", "$8.3"),
        (_TWO, "$26.0", "$20.6"),
        ("We bought 214,600 shares at an average of $17.45 a share, at a cost of $3.7 million.", "$3.7", "$37"),
        ("We bought 840,000 shares in the quarter at an average of $34.26, for $28.8 million.", "$34.26", "$36.24"),
    ],
)
def test_each_purchase_costs_its_shares_times_their_price(words: str, right: str, slip: str) -> None:
    assert not _told(words)
    assert ("product", "error") in _told(words.replace(right, slip))
