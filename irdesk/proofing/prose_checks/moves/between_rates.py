"""Changes in points of what no table shows: "95.4% leased, up 30 basis points from 95.1%" lies between two rates."""

import re
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, Verdict, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.levels import name_of
from irdesk.proofing.prose_checks.moves.two_rates import Rates, compared_rates, rate_of, two_rates
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings, span

_SMALL = re.compile(r"\bbasis[ -]points?\b|\bbps\b", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:exclud\w+|constant|local currenc\w+|organic\w*|adjust(?:ed|ing) for|like[- ]for[- ]like|pro forma|underlying"
    r"|net of|currenc\w+|comparable basis|normali[sz]ed|aggregate|cumulative)\b",
    re.IGNORECASE,
)
"""Words by which the points may be counted otherwise than the rates."""
_LOSS = re.compile(r"\b(?:loss|negative|minus|deficit|discount)\b", re.IGNORECASE)
"""Where a rate may lie below nothing, so that what widens falls."""
_QUARTER = re.compile(r"sequential|(?:linked|prior|previous|preceding|last) quarter", re.IGNORECASE)
_DIGITS = 2
_MOST_ROUGH = 6
"""Points that are called approximate are not off by more than a sixth of what they are."""
_TENS, _FAR = Decimal("0.1"), 5


def unit_of(changed: Claim) -> Decimal:
    """Return what one of the points is in per cent."""
    return Decimal("0.01") if _SMALL.search(changed.quantity.printed) else Decimal(1)


def between_rates(book: Book, saying: Saying, changed: Claim) -> Finding | None:
    """Hold a change in points against the only two rates of its sentence that it can lie between."""
    rates = two_rates(saying, changed)
    words = _clause(saying, changed) if rates is None else _from_rates(saying, changed, rates)
    if changed.expected or _OTHER.search(words):
        return None
    return _held(book, saying, changed, rates) if rates is not None else _of_another(book, saying, changed)


def _clause(saying: Saying, changed: Claim) -> str:
    """Return the words between the semicolons on either side of a change."""
    before, after = (
        saying.text[: changed.quantity.start - saying.start],
        saying.text[changed.quantity.end - saying.start :],
    )
    return f"{before.rpartition(';')[2]} {after.partition(';')[0]}"


def _from_rates(saying: Saying, changed: Claim, rates: Rates) -> str:
    """Return the words of the clause from two rates on that a change follows: what is before is said of them all."""
    first = min(rates.now.quantity.start, rates.before.quantity.start)
    if changed.quantity.start < max(rates.now.quantity.start, rates.before.quantity.start):
        return _clause(saying, changed)
    return saying.paragraph.text[first : saying.end].partition(";")[0]


def _held(book: Book, saying: Saying, changed: Claim, rates: Rates) -> Finding | None:
    made, stated = rates.now.quantity.signed - rates.before.quantity.signed, stated_points(changed)
    below = _LOSS.search(saying.text) or rates.now.quantity.negative or rates.before.quantity.negative
    way = "either" if below else rates.way
    v = verdict(stated, {"up": made, "down": -made}.get(way, made.magnitude()))
    quantities = (changed.quantity, rates.now.quantity, rates.before.quantity)
    rough = any(each.mode != "as shown" for each in quantities)
    off = abs(stated.value - abs(made.value))
    turned = way != "either" and verdict(stated, made.magnitude()) != "impossible"
    slipped = misprinted(stated, made.value)
    rough = rough and not (slipped and off * _MOST_ROUGH > abs(made.value))
    if v == "impossible" and not turned and (rough or (off > _FAR and not slipped)):
        return None
    return _told(book, changed, rates, made, v)


def stated_points(changed: Claim) -> Amount:
    """Return the points in per cent; tens of basis points may be rounded to tens."""
    amount = changed.quantity.amount.scaled(unit_of(changed))
    if unit_of(changed) == 1 or amount.value % _TENS:
        return amount
    return Amount(amount.value, amount.value - _TENS / 2, amount.value + _TENS / 2, _TENS)


def _of_another(book: Book, saying: Saying, changed: Claim) -> Finding | None:
    """Return a warning where another sentence gives the same rate, and the one before, and the change is misprinted."""
    now = rate_of(saying, changed)
    name = name_of(now) if now is not None else None
    if now is None or name is None or _QUARTER.search(saying.text) or changed.quantity.mode != "as shown":
        return None
    pairs = [
        Rates(one, other, "either")
        for each in sayings(book)
        if each is not saying and not _QUARTER.search(each.text)
        for one, other in compared_rates(each)
        if one.quantity.amount == now.quantity.amount and (name_of(one) or "").split()[-1:] == name.split()[-1:]
    ]
    if len(pairs) != 1 or len(set(now.quantity.printed) & set("0123456789")) < _DIGITS:
        return None
    made, stated = pairs[0].now.quantity.amount - pairs[0].before.quantity.amount, stated_points(changed)
    v = verdict(stated, made.magnitude())
    if v == "impossible" and not misprinted(stated, made.value):
        return None
    return _told(book, changed, pairs[0], made, v, grave="warning")


def _told(book: Book, changed: Claim, rates: Rates, made: Amount, v: Verdict, *, grave: str = "error") -> Finding:
    one, other = rates.now.quantity.printed, rates.before.quantity.printed
    went = "up" if made.value > 0 else "down"
    size = shown((abs(made.value) / unit_of(changed)).normalize())
    message = f"{changed.quantity.printed}: from {other} to {one} is {went} {size}"
    message += {"exact": ".", "rounding": "; only rounding explains it."}.get(v, "; that cannot be.")
    return finding(
        book.text,
        "points",
        {"exact": "ok", "rounding": "note"}.get(v, grave),
        v,
        message,
        span(changed),
        span(rates.now),
        span(rates.before),
        stated=changed.quantity.printed,
        computed=made.scaled(1 / unit_of(changed)),
    )
