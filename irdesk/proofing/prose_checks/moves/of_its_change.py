"""A growth beside the change and the figure that it is of: "$0.25 per share, an increase of $0.01, or 4.2%"."""

import re

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.directions import Direction
from irdesk.proofing.prose_checks.moves.growth_words import narrowed
from irdesk.proofing.prose_checks.sayings import saying_of, span

_A_SHARE = r"(?: (?:per|a) (?:[\w-]+ ){0,2}(?:share|unit|ADS))?"
_LEADS = re.compile(
    rf"{_A_SHARE},? (?:which (?:is|was) |representing |reflecting |or )?an? (?:[\w-]+ )?"
    r"(?:increase|decrease|rise|decline|improvement|reduction|gain|drop) of (?:approximately |about )?",
    re.IGNORECASE,
)
"""From a figure to its change."""
_OR = re.compile(rf"{_A_SHARE}(?:,? or |,? \()(?:approximately |about )?", re.IGNORECASE)
"""From the change to the growth that it is."""
_LEVELS = {"money", "per_share", "shares", "count"}


def of_its_change(book: Book, claim: Claim, way: Direction) -> Finding | None:
    """Hold a growth against the change before it and the figure that both are of, whatever that measures."""
    found = _beside(book, claim)
    if found is None or claim.expected or narrowed(claim):
        return None
    level, change = found
    now, moved = level.quantity.amount, change.quantity.amount
    if "dividend" in claim.words or "distribution" in claim.words:
        now, moved = (Amount(each.value, each.value, each.value) for each in (now, moved))  # paid to the cent
    before = now - moved if way == "up" else now + moved
    ratio = moved.over(before) if before.low > 0 else None
    if ratio is None or "about" in {level.quantity.mode, change.quantity.mode, claim.quantity.mode}:
        return None
    made, stated = ratio.scaled(100), claim.quantity.amount
    return _finding(book, (claim, change, level), stated, made)


def _beside(book: Book, claim: Claim) -> tuple[Claim, Claim] | None:
    """Return the figure and the change that a growth stands beside."""
    saying = saying_of(book, claim)
    row = saying.claims
    at = next((number for number, each in enumerate(row) if each is claim), 0)
    change = row[at - 1] if at else None
    if change is None or change.quantity.kind not in _LEVELS or not _OR.fullmatch(saying.between(change, claim)):
        return None
    before = row[at - 2] if at > 1 else None
    if before is not None and _alike(before, change) and _LEADS.fullmatch(saying.between(before, change)):
        return before, change
    return None


def _alike(level: Claim, change: Claim) -> bool:
    one, other = level.quantity, change.quantity
    same = one.currency == other.currency and {one.kind, other.kind} <= {one.kind, "money"}
    return same and one.kind in _LEVELS and not level.change and not one.bracketed


def _finding(book: Book, three: tuple[Claim, Claim, Claim], stated: Amount, made: Amount) -> Finding:
    claim, change, level = three
    v = verdict(stated, made)
    given = f"{change.quantity.printed} of {level.quantity.printed} is {shown(round(made.value, 1))} percent"
    return finding(
        book.text,
        "growth",
        {"exact": "ok", "rounding": "note"}.get(v, "error"),
        v,
        f"{claim.quantity.printed} growth: {given}." if v != "impossible" else f"{claim.quantity.printed}: {given}.",
        span(claim),
        span(change),
        span(level),
        stated=claim.quantity.printed,
        computed=made,
    )
