"""Figures that a sentence gives to a period that no table has, and that all stand in the column of another one."""

from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.sayings import sayings, span
from irdesk.proofing.tables.facts import Fact

_DIGITS = 2
_ENOUGH = 2


def misdated(book: Book) -> Iterator[Finding]:
    """Yield a warning for a period of the text that two figures beside it show to be another one.

    One figure agrees by chance; `prose-table` tells a long one by itself.
    """
    for saying in sayings(book):
        phrases = dict.fromkeys((c.when, c.compared) for c in saying.claims if c.named and c.when)
        for when, compared in phrases:
            alike = [c for c in saying.claims if (c.when, c.compared) == (when, compared)]
            yield from _check(book, alike)


def _check(book: Book, alike: list[Claim]) -> Iterator[Finding]:
    shown: list[tuple[Claim, list[Fact]]] = []
    for claim in alike:
        if claim.quantity.kind not in {"money", "per_share"} or claim.change or claim.expected or claim.scoped:
            continue
        cells = facts_of(book, claim)
        if not cells:
            continue
        if claim.slot is None or claim.slot.length == "I" or any(claim.slot.fits(fact.period) for fact in cells):
            return
        digits = len(claim.quantity.amount.value.normalize().as_tuple().digits)
        shown.append((claim, [f for f in cells if digits >= _DIGITS and hold(claim, f).verdict == "exact"]))
    if len(shown) < _ENOUGH:
        return
    periods = [{fact.period for fact in cells if fact.period[0] is not None} for _, cells in shown]
    shared = set.intersection(*periods)
    if len(shared) != 1:
        return
    claim, cells = shown[0]
    fact = next(fact for fact in cells if fact.period in shared)
    name = fact.sheet.column_name(fact.column)
    message = f"{' and '.join(c.quantity.printed for c, _ in shown)} are given for “{claim.when}”; "
    message += f"in {fact.sheet.title} they are the figures of {name}."
    yield finding(
        book.text, "period", "error", "inconsistent", message, span(claim), fact.span, stated=claim.when, expected=name
    )
