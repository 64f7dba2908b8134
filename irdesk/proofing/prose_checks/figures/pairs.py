"""An amount and the same a share, "$81 million, or $0.74 per share": both are figures of one period."""

import re
from collections.abc import Iterator
from itertools import pairwise

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import sayings, span
from irdesk.proofing.tables.facts import Fact

_OR = re.compile(r"^,? (?:or|\()\s?$")
_DIGITS = 3


def pairs(book: Book) -> Iterator[Finding]:
    """Yield an error where the amount is one period's figure and what it is a share another one's."""
    for saying in sayings(book):
        for amount, share in pairwise(saying.claims):
            kinds = (amount.quantity.kind, share.quantity.kind)
            plain = not (amount.expected or amount.change or amount.scoped or share.expected)
            if kinds == ("money", "per_share") and plain and _OR.match(saying.between(amount, share)):
                yield from _held(book, amount, share)


def _held(book: Book, amount: Claim, share: Claim) -> Iterator[Finding]:
    one, other = _shown(book, amount), _shown(book, share)
    digits = len(amount.quantity.amount.value.normalize().as_tuple().digits)
    if digits < _DIGITS or not one or not other or {f.period for f in one} & {f.period for f in other}:
        return
    fact, second = one[0], other[0]
    if len({f.period for f in one}) > 1 or any(f.period == fact.period for f in facts_of(book, share)) is False:
        return
    message = f"{amount.quantity.printed} is the figure of {fact.sheet.column_name(fact.column)}, "
    message += f"{share.quantity.printed} a share that of {second.sheet.column_name(second.column)}."
    spans = (span(share), fact.span, second.span)
    yield finding(book.text, "period", "error", "inconsistent", message, *spans, stated=share.quantity.printed)


def _shown(book: Book, claim: Claim) -> list[Fact]:
    return [fact for fact in facts_of(book, claim) if hold(claim, fact).verdict == "exact"]
