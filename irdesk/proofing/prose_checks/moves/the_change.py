"""A sentence that goes on with "The increase of …": by how much, and which way, the figures before it went."""

import re
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose_checks.levels import is_level
from irdesk.proofing.prose_checks.moves.ends import best_amount
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span

_OPENS = re.compile(
    r"(?:The|This) (?:(?P<up>increase|growth|rise|gain)|(?P<down>decrease|decline|reduction|drop)|(?P<either>change"
    r"|improvement)) of (?:approximately |about )?$"
)
_SMALL = re.compile(r"basis points|bps", re.IGNORECASE)


def the_change(book: Book) -> Iterator[Finding]:
    """Yield an error where "the increase of $8.8 million" is not what lies between the two figures before it."""
    former: Saying | None = None
    for saying in sayings(book):
        first = saying.claims[0]
        found = _OPENS.fullmatch(saying.paragraph.text[saying.start : first.quantity.start])
        if found is not None and former is not None and former.paragraph is saying.paragraph:
            pair = _pair(former, first)
            if pair is not None:
                yield from _held(book, first, pair, found)
        former = saying


def _pair(former: Saying, change: Claim) -> tuple[Claim, Claim] | None:
    """Return the only two figures of a sentence that can have changed: the one now, and the one compared."""
    if change.quantity.kind == "points":
        alike = [c for c in former.claims if is_level(c)]
        moved = any(c.quantity.kind == "points" for c in former.claims)
    else:
        alike = [c for c in former.claims if c.quantity.kind == change.quantity.kind and not c.quantity.translated]
        moved = change.quantity.kind not in {"money", "per_share"} or any(c.change for c in alike)
    if moved or len(alike) != len(("now", "before")) or any(c.loss or c.expected for c in alike):
        return None
    now, before = alike
    return (now, before) if before.compared and not now.compared else None


def _held(book: Book, change: Claim, pair: tuple[Claim, Claim], found: re.Match[str]) -> Iterator[Finding]:
    made = pair[0].quantity.amount - pair[1].quantity.amount
    cells = best_amount(book, pair[0])[0] - best_amount(book, pair[1])[0]
    points = change.quantity.kind == "points"
    unit = Decimal("0.01") if points and _SMALL.search(change.quantity.printed) else Decimal(1)
    stated = change.quantity.amount.scaled(unit)
    verdicts = {verdict(stated, _signed(each, found)) for each in (made, cells)}
    if verdicts != {"impossible"}:
        return
    scale = unit if points else Decimal(change.quantity.scale)
    went = "up" if made.value > 0 else "down"
    message = (
        f"“{found.group()}{change.quantity.printed}”: from {pair[1].quantity.printed} to {pair[0].quantity.printed} "
    )
    message += f"is {went} {shown(abs(made.value) / scale)}."
    check = "points" if points else "change"
    spans = (span(change), span(pair[0]), span(pair[1]))
    yield finding(book.text, check, "error", "impossible", message, *spans, stated=change.quantity.printed)


def _signed(made: Amount, found: re.Match[str]) -> Amount:
    """Return a difference as the word before it counts it."""
    if found["either"]:
        return made.magnitude()
    return made if found["up"] else -made
