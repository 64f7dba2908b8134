"""What was returned to shareholders as what was paid and bought back: "repurchased shares for $32.5 million. Together
with dividends of $20.7 million, the Company has returned $53.2 million to stockholders"."""

import re
from collections.abc import Iterator
from itertools import product

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.misprints import turned
from irdesk.proofing.prose.periods import calendar_of
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings, span

_RETURNED = re.compile(
    r"\breturn(?:ed|ing)(?: (?:a )?(?:total|combined) of)? (?:approximately |about |nearly )?$", re.IGNORECASE
)
_TO = re.compile(r" (?:of (?:cash|capital) )?to (?:our |its |the )?(?:share|stock|unit)?holders\b", re.IGNORECASE)
_DIVIDENDS = re.compile(
    r"\b(?:dividends?|distributions?) (?:paid|to)|\bpayments? of (?:cash )?dividends?|^dividends?\b"
)
_BOUGHT = re.compile(
    r"\b(?:repurchases?|purchases?|buybacks?|acquisitions?) (?:of|and) .*\b(?:stock|shares?|retire\w*)\b"
    r"|\btreasury (?:stock|shares)\b"
    r"|\b(?:stock|share) (?:repurchase|buyback)"
)
_NONE = re.compile(r"withh|tax|employee|issu|proceeds|noncontrolling|non-controlling|preferred")

_Part = tuple[Amount, str, Span | None]


def returned(book: Book) -> Iterator[Finding]:
    """Yield a finding for each amount returned to shareholders that a dividend and a purchase of the tables make."""
    pairs: list[tuple[_Part, _Part]] | None = None
    for saying in sayings(book):
        for claim in saying.claims:
            if _is_returned(saying, claim):
                pairs = list(_pairs(book)) if pairs is None else pairs
                yield from _held(book, claim, pairs)


def _is_returned(saying: Saying, claim: Claim) -> bool:
    text = saying.paragraph.text
    lead = text[max(saying.start, claim.quantity.start - 60) : claim.quantity.start]
    plain = claim.quantity.kind == "money" and claim.quantity.scale > 1 and not claim.expected
    return plain and _RETURNED.search(lead) is not None and _TO.match(text, claim.quantity.end) is not None


def _pairs(book: Book) -> Iterator[tuple[_Part, _Part]]:
    """Yield the dividends and the purchases of each column of the cash flow that ends with the period reported."""
    end = calendar_of(book).end
    own = [fact for fact in book.facts if fact.sheet.statement.kind == "cash_flows" and fact.period[1] == end]
    own = [fact for fact in own if fact.unit == "currency" and not _NONE.search(fact.label)]
    paid, bought = ([fact for fact in own if pattern.search(fact.label)] for pattern in (_DIVIDENDS, _BOUGHT))
    for one, other in product(paid, bought):
        if one.period == other.period and one.row != other.row:
            first, second = ((each.worth.magnitude(), f"{each.name} {each.cell}", each.span) for each in (one, other))
            yield first, second


def _held(book: Book, claim: Claim, pairs: list[tuple[_Part, _Part]]) -> Iterator[Finding]:
    stated = claim.quantity.amount
    made = [(one[0] + other[0], one, other) for one, other in pairs]
    right = next((each for each in made if verdict(stated, each[0]) == "exact"), None)
    near = [each for each in made if turned(stated, each[0]) or misprinted(stated, each[0].value)]
    found = right or (near[0] if len(near) == 1 else None)
    if found is None:
        return
    total, one, other = found
    message = f"{claim.quantity.printed}: {one[1]} and {other[1]} make {shown(total.value / claim.quantity.scale)}."
    severity, kind = ("ok", "exact") if right else ("warning", "impossible")
    spans = (span(claim), one[2], other[2])
    yield finding(book.text, "sum", severity, kind, message, *spans, stated=claim.quantity.printed, computed=total)
