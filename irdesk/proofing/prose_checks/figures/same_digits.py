"""One figure in two units: the same digits as millions here and as billions there."""

from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose_checks.sayings import span

_DIGITS = 3
_STEPS = (3, 6, 9)


def same_digits(book: Book) -> Iterator[Finding]:
    """Yield a warning for each amount whose very digits stand elsewhere with another unit word."""
    seen: dict[tuple[str, str], Claim] = {}
    for claim in claims(book):
        number = "".join(map(str, claim.quantity.amount.value.normalize().as_tuple().digits))
        scaled = claim.quantity.scale > 1 and claim.quantity.kind in {"money", "count"}
        if not scaled or len(number) < _DIGITS:
            continue
        former = seen.setdefault((number, claim.quantity.currency), claim)
        apart = abs(former.quantity.amount.value.adjusted() - claim.quantity.amount.value.adjusted())
        if apart in _STEPS and _alike(former, claim):
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


def _alike(one: Claim, other: Claim) -> bool:
    """Say whether two figures have as many places: 187.3 and 187.3, not 1.87 and 187."""
    steps = [c.quantity.amount.step for c in (one, other)]
    values = [c.quantity.amount.value for c in (one, other)]
    return None not in steps and len({v / s for v, s in zip(values, steps, strict=True) if s}) == 1
