"""A figure compared that its sentence calls by a shorter name than the one now: it is of the same row.

"Income from continuing operations was $49.1 million, compared with net income of $37.9 million" is of two of the first.
"""

import msgspec

from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import saying_of

_SHORTER = {"net_income", "net_income_common", "net_income_attributable", "eps"}
_NAMED = {"income", "earning", "loss", "profit"}


def with_main_row(book: Book, claim: Claim) -> Claim:
    """Return a compared income as one of the row that its sentence is about, where its own row does not show it."""
    if not claim.compared or claim.row is not None or claim.metric is None or claim.metric.key not in _SHORTER:
        return claim
    before = (c for c in saying_of(book, claim).claims if c.quantity.end <= claim.quantity.start and not c.compared)
    row = next((c.row for c in before if c.row is not None and not _NAMED.isdisjoint(c.row)), None)
    if row is None or _shown(book, claim):
        return claim
    other = msgspec.structs.replace(claim, row=row, scoped=False)
    return other if _fitting(book, other) else claim


def _fitting(book: Book, claim: Claim) -> bool:
    return claim.slot is not None and any(claim.slot.fits(fact.period) for fact in facts_of(book, claim))


def _shown(book: Book, claim: Claim) -> bool:
    cells = (fact for fact in facts_of(book, claim) if claim.slot is not None and claim.slot.fits(fact.period))
    return any(hold(claim, fact).verdict == "exact" for fact in cells)
