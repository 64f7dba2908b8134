"""Shares outstanding against the average of the period: ten times as many is a slip of a digit."""

import re
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose_checks.sayings import span

_OUTSTANDING = re.compile(
    r"\bshares?\b[^.;$]{0,60}\boutstanding\b|\boutstanding\b[^.;$]{0,40}\bshares?\b", re.IGNORECASE
)
_OTHER = re.compile(
    r"initial public|\bIPO\b|split|merger|conver|option|warrant|preferred|class [b-z]\b|repurchas|authori[sz]"
    r"|unvested|restricted",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"[Ii]nitial public offering|[Ss]tock split|\bIPO\b|INITIAL PUBLIC OFFERING|STOCK SPLIT")
_NEAR = (Decimal("8.5"), Decimal("11.5"))


def outstanding(book: Book) -> Iterator[Finding]:
    """Yield a warning for a count of shares outstanding that is about ten times, or a tenth of, the average."""
    averages = [
        f.worth.value for f in book.facts if f.unit == "shares" and f.worth.value > 0 and f.period[0] is not None
    ]
    if not averages:
        return
    low, high = min(averages), max(averages)
    for claim in claims(book):
        if claim.quantity.kind != "shares" or not _OUTSTANDING.search(claim.words) or _OTHER.search(claim.words):
            continue
        stated = claim.quantity.amount.value
        if _CHANGED.search(book.text):
            return  # the count itself was another one
        if _NEAR[0] <= stated / high <= _NEAR[1] or (stated and _NEAR[0] <= low / stated <= _NEAR[1]):
            message = f"{claim.quantity.printed} shares outstanding; the statement's average is {high:,.0f}: "
            message += "a digit too many or too few?"
            yield finding(
                book.text, "basis", "warning", "inconsistent", message, span(claim), stated=claim.quantity.printed
            )
