"""Whether a growth of the text looks like the one that its two figures give, misprinted."""

from decimal import Decimal

from irdesk.proofing.intervals import Amount
from irdesk.proofing.prose.misprints import short_slip, slip


def near_growth(stated: Amount, computed: Amount) -> bool:
    """Say whether a growth looks like the one worked out, misprinted or turned."""
    off = abs(stated.value - computed.value)
    near = off <= 3 or off * 2 <= abs(computed.value) or slip(stated.magnitude(), computed.magnitude())
    near = near or (stated.value * computed.value > 0 and _of_one_digit(stated) and _of_one_digit(computed))
    turned = stated.value * computed.value < 0 and abs(stated.value + computed.value) * 2 <= abs(computed.value) + 6
    return near or turned


def short_of(stated: Amount, computed: Amount) -> bool:
    """Say whether a growth of two digits is the one worked out with one of them off, or exchanged."""
    return stated.value * computed.value > 0 and short_slip(stated.magnitude(), computed.magnitude())


def _of_one_digit(amount: Amount) -> bool:
    """Say whether a growth is printed as one digit: then any other one is a digit off."""
    return Decimal("0.5") <= abs(amount.value) < _TEN and (amount.step is None or amount.step == 1)


_TEN = Decimal("9.5")
