"""The one engine for displayed numbers: each stands for an interval, and a statement about them has three verdicts.

15.2 (in millions) is any amount from 15.15 to 15.25. A statement is *exact* if the displayed figures give it,
*rounding* if only figures hidden by the display could, and *impossible* if none can.
"""

from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import lru_cache
from typing import Literal

import msgspec

Verdict = Literal["exact", "rounding", "impossible"]

ZERO = Decimal(0)
ONE = Decimal(1)
_PRECISION = 34
_CONTEXT = Context(prec=_PRECISION)


class Amount(msgspec.Struct, frozen=True, gc=False):
    """A displayed or computed number: `value` as displayed (or as the displayed figures give it), within [low, high].

    `step` is the unit of the last displayed place (None for a computed number).
    """

    value: Decimal
    low: Decimal
    high: Decimal
    step: Decimal | None = None

    def __add__(self, other: "Amount") -> "Amount":
        """Return the sum."""
        return Amount(self.value + other.value, self.low + other.low, self.high + other.high)

    def __neg__(self) -> "Amount":
        """Return the number with its sign turned."""
        return Amount(-self.value, -self.high, -self.low, self.step)

    def __sub__(self, other: "Amount") -> "Amount":
        """Return the difference."""
        return self + -other

    def __mul__(self, other: "Amount") -> "Amount":
        """Return the product."""
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Amount(self.value * other.value, min(ends), max(ends))

    def over(self, other: "Amount") -> "Amount | None":
        """Return the quotient, or None where the divisor may be zero."""
        if other.low <= 0 <= other.high or other.value == 0:
            return None
        by = _CONTEXT.divide
        if self.low >= 0 and other.low > 0:
            return Amount(by(self.value, other.value), by(self.low, other.high), by(self.high, other.low))
        ends = [by(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Amount(by(self.value, other.value), min(ends), max(ends))

    def scaled(self, factor: Decimal | int) -> "Amount":
        """Return the number in another unit: times a positive `factor`."""
        if factor == 1:
            return self
        step = None if self.step is None else self.step * factor
        return Amount(self.value * factor, self.low * factor, self.high * factor, step)

    def magnitude(self) -> "Amount":
        """Return the number without its sign."""
        return -self if self.value < 0 else self

    def within(self, low: Decimal, high: Decimal) -> bool:
        """Say whether the whole interval lies in [low, high]."""
        return low <= self.low and self.high <= high

    def meets(self, other: "Amount") -> bool:
        """Say whether some number can be both: the intervals share more than an end, unless one of them is a point."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        return low < high or (low == high and (self.low == self.high or other.low == other.high))


@lru_cache(maxsize=256)
def _places(exponent: int, about: int) -> tuple[Decimal, Decimal]:
    """Return the unit of the last place, and so many halves of it."""
    step = Decimal(1).scaleb(exponent)
    return step, step * about / 2


def displayed(value: str | Decimal, scale: Decimal | int = 1, *, about: int = 1) -> Amount:
    """Return the number shown as `value` (a plain decimal) in units of `scale`.

    `about` widens it to that many half steps, for a number that is called approximate.
    """
    if isinstance(value, str):
        return _read(value, scale, about)
    return _display(value, scale, about)


@lru_cache(maxsize=8192)
def _read(value: str, scale: Decimal | int, about: int) -> Amount:
    """Return the number of a text; many tables of a release show the same ones."""
    return _display(Decimal(value), scale, about)


def _display(shown: Decimal, scale: Decimal | int, about: int) -> Amount:
    exponent = shown.as_tuple().exponent
    step, half = _places(exponent if isinstance(exponent, int) else 0, about)
    if scale == 1:
        return Amount(shown, shown - half, shown + half, step)
    return Amount(shown * scale, (shown - half) * scale, (shown + half) * scale, step * scale)


def read(value: str) -> Amount | None:
    """Return the number shown as `value`, None for what is none."""
    try:
        return _read(value, 1, 1)
    except InvalidOperation:
        return None


def nothing(step: Decimal) -> Amount:
    """Return a dash: nothing, as far as displayed places of `step` tell."""
    return Amount(ZERO, -step / 2, step / 2, step)


def exactly(value: Decimal | int) -> Amount:
    """Return a number that hides nothing, such as a count in words."""
    number = Decimal(value)
    return Amount(number, number, number, None)


def total(amounts: Iterable[Amount]) -> Amount:
    """Return the sum of `amounts`."""
    value = low = high = ZERO
    for amount in amounts:
        value, low, high = value + amount.value, low + amount.low, high + amount.high
    return Amount(value, low, high)


def growth(now: Amount, before: Amount) -> Amount | None:
    """Return the change from `before` to `now` in per cent of `before`, or None where that has no meaning.

    Growth from nothing or from a loss has none (the sign of the result would mislead).
    """
    ratio = now.over(before) if before.low > 0 else None
    if ratio is None:
        return None
    return Amount((ratio.value - ONE) * 100, (ratio.low - ONE) * 100, (ratio.high - ONE) * 100)


def rounds_to(number: Decimal, step: Decimal, shown: Decimal) -> bool:
    """Say whether `number` shown in units of `step` is `shown`, by either rule for halves."""
    ratio = _CONTEXT.divide(number, step)
    if _CONTEXT.multiply(ratio.quantize(ONE, ROUND_HALF_UP, _CONTEXT), step) == shown:
        return True
    return _CONTEXT.multiply(ratio.quantize(ONE, ROUND_HALF_EVEN, _CONTEXT), step) == shown


def verdict(stated: Amount, computed: Amount) -> Verdict:
    """Hold a stated number against what other displayed numbers give."""
    if stated.value == computed.value:
        return "exact"
    if computed.high < stated.low or stated.high < computed.low:
        return "impossible"  # most pairs are far apart: nothing is rounded for them
    if stated.step is not None and rounds_to(computed.value, stated.step, stated.value):
        return "exact"
    return "rounding" if stated.meets(computed) else "impossible"


def same(one: Amount, other: Amount) -> Verdict:
    """Hold two displays of one number against each other; the coarser must be the rounding of the finer."""
    coarse, fine = (one, other) if (one.step or ZERO) >= (other.step or ZERO) else (other, one)
    return verdict(coarse, fine)


_SHOWN = 4
"""So many decimals are shown as they are."""


@lru_cache(maxsize=64)
def _in_places(precision: int) -> Context:
    return Context(prec=precision)


def shown(number: Decimal) -> str:
    """Return a decimal in plain notation, without a tail of zeros behind many digits."""
    if not number:
        return "0"
    text = str(number)
    if "E" in text:
        text = f"{number:f}"
    point = text.find(".")
    if point < 0 or len(text) - point - 1 <= _SHOWN:
        return text
    text = _plain(_in_places(6 + max(0, number.adjusted())).plus(number))
    return text.rstrip("0").rstrip(".") if _decimals(text) > _SHOWN else text


def _plain(number: Decimal) -> str:
    text = str(number)
    return f"{number:f}" if "E" in text else text


def _decimals(text: str) -> int:
    point = text.find(".")
    return 0 if point < 0 else len(text) - point - 1
