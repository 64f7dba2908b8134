"""One figure in two units: the same digits as millions here and as billions there."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose_checks.sayings import span

_DIGITS, _NEAR, _TIMES = 3, 80, 3
_WORD = re.compile(r"[a-z]{4,}")
_COMMON = frozenset({
    "million", "billion", "thousand", "quarter", "quarters", "year", "years", "months", "first", "second", "third",
    "fourth", "fiscal", "full", "compared", "with", "from", "that", "this", "which", "were", "total", "approximately",
    "about", "increase", "increased", "decrease", "decreased", "more", "than", "over", "company", "prior", "same",
    "period", "ended", "december", "march", "june", "september",
})  # fmt: skip
_STEPS = (3, 6, 9)


def same_digits(book: Book) -> Iterator[Finding]:
    """Yield a warning for each amount whose very digits stand elsewhere with another unit word."""
    seen: dict[tuple[str, str], Claim] = {}
    most = max((fact.worth.magnitude().value for fact in book.by_unit.get("currency", ())), default=Decimal(0))
    sizes = Counter(claim.quantity.scale for claim in claims(book))
    for claim in claims(book):
        number = "".join(map(str, claim.quantity.amount.value.normalize().as_tuple().digits))
        scaled = claim.quantity.scale > 1 and claim.quantity.kind in {"money", "count"}
        if not scaled or len(number) < _DIGITS:
            continue
        former = seen.setdefault((number, claim.quantity.currency), claim)
        apart = abs(former.quantity.amount.value.adjusted() - claim.quantity.amount.value.adjusted())
        larger = max((former, claim), key=lambda each: each.quantity.scale).quantity
        alone = sizes[larger.scale] == 1 or larger.amount.value > _TIMES * most  # nothing else is told in billions
        sure = len(number) > _DIGITS or alone or _words(former) & _words(claim)
        if apart in _STEPS and _alike(former, claim) and sure:
            message = f"{claim.quantity.printed} here, {former.quantity.printed} elsewhere: one of the units is a slip."
            yield finding(
                book.text,
                "unit",
                "warning",
                "inconsistent",
                message,
                span(claim),
                span(former),
                stated=claim.quantity.printed,
                expected=former.quantity.printed,
            )


def _words(claim: Claim) -> set[str]:
    """Return the words around a figure that may say what it is of."""
    text, (first, last) = claim.paragraph.text.lower(), claim.sentence
    around = text[max(first, claim.quantity.start - _NEAR) : min(last, claim.quantity.end + _NEAR)]
    return set(_WORD.findall(around)) - _COMMON


def _alike(one: Claim, other: Claim) -> bool:
    """Say whether two figures have as many places: 187.3 and 187.3, not 1.87 and 187."""
    steps = [c.quantity.amount.step for c in (one, other)]
    values = [c.quantity.amount.value for c in (one, other)]
    return None not in steps and len({v / s for v, s in zip(values, steps, strict=True) if s}) == 1
