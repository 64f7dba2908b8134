"""Growth of a quarter told as the year's: "loans grew $57.2 million, or 4.8% annualized, to $4.86 billion"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings, span

_BEHIND = re.compile(r",? (?:on an )?annuali[sz]ed\b", re.IGNORECASE)
_JOINED = re.compile(r",? (?:or|\()\s?(?:by )?(?:about |approximately )?$", re.IGNORECASE)
_DOWN = re.compile(r"\b(?:decreas|declin|fell|down|lower|reduc|contract)\w*\b[^.;$]{0,40}$", re.IGNORECASE)
_UP = re.compile(r"\b(?:increas|grew|grow|rose|up|higher|expand)\w*\b[^.;$]{0,40}$", re.IGNORECASE)
_FEWEST, _MOST = Decimal("3.94"), Decimal("4.08")
"""How many quarters of 90 to 92 days a year of 365 or 366 has, and of four a little less by months."""
_NEAR = 2


def annualized(book: Book) -> Iterator[Finding]:
    """Yield a finding for each annualized growth of a quarter whose change and whose figure stand beside it."""
    for saying in sayings(book):
        for claim in saying.claims:
            behind = _BEHIND.match(saying.paragraph.text, claim.quantity.end)
            if claim.quantity.kind == "percent" and behind is not None and not claim.expected:
                yield from _held(book, saying, claim)


def _held(book: Book, saying: Saying, claim: Claim) -> Iterator[Finding]:
    before = [c for c in saying.claims if c.quantity.end <= claim.quantity.start]
    moved = before[-1] if before and _JOINED.fullmatch(saying.between(before[-1], claim)) else None
    if moved is None or moved.quantity.kind != "money" or moved.quantity.mode != "as shown":
        return
    lead = saying.paragraph.text[saying.start : moved.quantity.start]
    sign = -1 if _DOWN.search(lead) else 1 if _UP.search(lead) else 0
    level = _level(saying, moved)
    if not sign or level is None:
        return
    made = _made(moved.quantity.amount, level.quantity.amount, sign)
    stated = claim.quantity.amount
    right = made.low <= stated.high and stated.low <= made.high
    if not right and not (abs(stated.value - made.value) <= _NEAR or misprinted(stated, made.value)):
        return
    message = (
        f"{claim.quantity.printed} annualized: {moved.quantity.printed} of {level.quantity.printed} in a quarter is "
    )
    message += f"{shown(round(made.low, 2))} to {shown(round(made.high, 2))} percent a year."
    yield finding(
        book.text,
        "growth",
        "ok" if right else "warning",
        "exact" if right else "impossible",
        message,
        span(claim),
        span(moved),
        span(level),
        stated=claim.quantity.printed,
        computed=made,
    )


def _level(saying: Saying, moved: Claim) -> Claim | None:
    """Return the figure that a change led to: the one larger amount of its sentence that is no base."""
    alike = (c for c in saying.claims if c.quantity.kind == "money" and c.quantity.currency == moved.quantity.currency)
    levels = [
        c for c in alike if not (c.change or c.compared) and c.quantity.amount.value > moved.quantity.amount.value
    ]
    return levels[0] if len(levels) == 1 else None


def _made(moved: Amount, level: Amount, sign: int) -> Amount:
    """Return the year's growth, as wide as the rounding of the two and the days of a quarter leave it."""

    def rate(change: Decimal, now: Decimal, quarters: Decimal) -> Decimal:
        return change / (now - sign * change) * quarters * 100

    low, high = rate(moved.low, level.high, _FEWEST), rate(moved.high, level.low, _MOST)
    return Amount(rate(moved.value, level.value, Decimal(4)), low, high)
