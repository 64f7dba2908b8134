"""Amounts that are ten times more than anything the statements show: a billion for a million."""

import re
from decimal import Decimal
from functools import lru_cache

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import shown
from irdesk.proofing.prose.claim import Claim

_TIMES = 10
_LEAST = 10_000_000
"""In a table that does not say its scale, less may be thousands, or millions."""
_OTHERS = re.compile(
    r"\bface\b|volumes?\b|transact|market|industry|assets under|benchmark|invested|manage[ds]?\b|originat|payments?\b"
    r"|econom|portfolio|facilitat|process|\bspend|since (?:its|our|inception)|addressable|backlog|pipeline|merger|acqui"
    r"|valued|opportunit|cumulative|program|authoriz|customers|clients|gross (?:merchandise|bookings)|world|global"
    r"|servic(?:e|ing)|insured|notional|trust|deposits|premiums in force|contracts?\b",
    re.IGNORECASE,
)
"""Words of amounts that are not the company's own: what it handles, manages, or may sell."""


@lru_cache(maxsize=8)
def _most(book: Book) -> tuple[Decimal, Decimal] | None:
    """Return the largest amount of the tables and what is too much beside it; None where their scale is not known.

    Where only sales are known, what a company owns may be ten times as much: a bank's loans.
    """
    largest = max((fact.worth.magnitude().value for fact in book.by_unit.get("currency", ())), default=Decimal(0))
    for key, times in (("total_assets", _TIMES), ("revenue", _TIMES * _TIMES)):
        if any(fact.sheet.statement.scale > 1 or fact.worth.value >= _LEAST for fact in book.by_key.get(key, ())):
            return largest, times * largest
    return None


def beyond_tables(book: Book, claim: Claim) -> Finding | None:
    """Return a warning for an amount that is ten times the largest of the tables, and of nothing that may be so."""
    amount, most = claim.quantity, _most(book)
    if most is None or amount.kind != "money" or amount.amount.value <= most[1]:
        return None
    if claim.expected or amount.translated or amount.scale == 1:
        return None
    if claim.subject is None and _OTHERS.search(claim.words):
        return None
    message = f"{amount.printed} is more than ten times the largest amount of the tables, {shown(most[0])}: "
    message += "is its unit right?"
    where = claim.paragraph.span(amount.start, amount.end)
    return finding(book.text, "prose-table", "warning", "inconsistent", message, where, stated=amount.printed)
