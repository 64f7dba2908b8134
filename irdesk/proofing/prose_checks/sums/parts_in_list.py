"""Lists of parts, "Electric: $1.21 per share, compared with $1.12": all of them make the total of their period."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, total
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import Slot
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings, span
from irdesk.proofing.tables.facts import Fact

_ITEM = re.compile(r"^(?:[-–—•●*▪]\s*)?[A-Z][\w&’' -]{1,40}(?::| (?:was|were|contributed|earned|added)\b)")
_FEWEST = 2


def parts_in_list(book: Book) -> Iterator[Finding]:
    """Yield an error where the parts of one year make the total and those of the other miss it by a slip."""
    row: list[Saying] = []
    for saying in (*sayings(book), None):
        if saying is not None and _ITEM.match(saying.text) and _pair(saying) is not None:
            row.append(saying)
            continue
        if len(row) >= _FEWEST:
            yield from _check(book, row)
        row = []


def _pair(saying: Saying) -> tuple[Claim, Claim] | None:
    """Return the two figures of an item: now, and compared."""
    kept = [c for c in saying.claims if c.quantity.kind == "per_share" and not c.change]
    return (kept[0], kept[1]) if len(kept) == _FEWEST and kept[1].compared and not kept[0].compared else None


def _signed(claim: Claim) -> Amount:
    return -claim.quantity.amount if claim.quantity.negative or claim.loss else claim.quantity.amount


def _check(book: Book, row: list[Saying]) -> Iterator[Finding]:
    pairs = [pair for saying in row if (pair := _pair(saying)) is not None]
    sides = [[pair[n] for pair in pairs] for n in (0, 1)]
    wholes = [_total(book, side[0].slot) for side in sides]
    if not all(wholes):
        return
    made = [total(_signed(c) for c in side) for side in sides]
    fits = [any(fact.worth.value == m.value for fact in whole) for m, whole in zip(made, wholes, strict=True)]
    if fits[0] == fits[1]:
        return
    side, sum_, whole = next((s, m, w) for s, m, w, fit in zip(sides, made, wholes, fits, strict=True) if not fit and w)
    actual = whole[0].worth.value
    slip = any(misprinted(c.quantity.amount, actual - sum_.value + _signed(c).value) for c in side)
    if slip:
        message = f"{' and '.join(c.quantity.printed for c in side)} make {shown(sum_.value)}; "
        message += f"{whole[0].name} is {shown(actual)}."
        yield finding(
            book.text,
            "sum",
            "error",
            "impossible",
            message,
            *(span(c) for c in side),
            whole[0].span,
            stated=shown(sum_.value),
            expected=shown(actual),
        )


def _total(book: Book, slot: Slot | None) -> list[Fact]:
    return [
        fact
        for fact in book.facts
        if fact.unit == "per_share"
        and slot is not None
        and slot.fits(fact.period)
        and "dividend" not in fact.label
        and fact.sheet.statement.kind == "operations"
    ]
