"""Shares "as of" a day that are the weighted average of a period: two different counts."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import same
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.tables.facts import Fact

_AVERAGE = re.compile(r"weighted|average", re.IGNORECASE)
_AT_END = re.compile(r"\bend of\b|\b(?:period|year|quarter)[- ]end\b|^ending\b|^issued\b")


def share_basis(book: Book) -> Iterator[Finding]:
    """Yield a finding for each count of shares as of a day that a table shows as a period's average.

    For the day of the release's own period it misleads (an error); for the day compared with, it is a trap.
    """
    averages = [
        fact
        for fact in book.facts
        if fact.unit == "shares" and fact.period[0] is not None and fact.worth.value > 0
        if _AT_END.search(fact.label) is None
    ]
    for claim in claims(book):
        if claim.quantity.kind != "shares" or claim.slot is None or claim.slot.length != "I":
            continue
        if "outstanding" not in claim.words or _AVERAGE.search(claim.words):
            continue
        ends = [fact for fact in averages if fact.period[1] == claim.slot.end]
        match = next((fact for fact in ends if same(claim.quantity.amount, fact.worth) == "exact"), None)
        if match is None and "dilut" in claim.words.lower():
            match = next((fact for fact in ends if _close(claim, fact)), None)
        if match is not None:
            yield _mistaken(book, claim, match)


def _close(claim: Claim, fact: Fact) -> bool:
    """Say whether a count differs from an average by so little that it must be meant for it."""
    return abs(claim.quantity.amount.value - fact.worth.value) <= fact.worth.value / 50


def _mistaken(book: Book, claim: Claim, fact: Fact) -> Finding:
    shown = fact.cell
    return finding(
        book.text,
        "basis",
        "warning" if claim.compared else "error",
        "inconsistent",
        f"{claim.quantity.printed} shares {claim.when} is the weighted average of the period "
        f"({fact.name}, {fact.sheet.column_name(fact.column)}: {shown}), not a count on that day.",
        claim.paragraph.span(claim.quantity.start, claim.quantity.end),
        fact.span,
        stated=claim.quantity.printed,
    )
