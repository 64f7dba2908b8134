"""Months compared with another number of months: "in the first six months, revenue was $818.0 million, compared with
$677.3 million in the first nine months of the year before", where the tables show the first figure for nine."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.periods import Slot
from irdesk.proofing.prose_checks.sayings import sayings, span
from irdesk.proofing.tables.facts import Fact

_LONGER = frozenset({"H", "9", "Y"})
_TOLD = re.compile(r"\b(?:six|nine|twelve)[- ]months?\b|\bhalf\b|\b(?:full|fiscal)[- ]year\b", re.IGNORECASE)


def unlike_lengths(book: Book) -> Iterator[Finding]:
    """Yield a warning for each figure told for so many months that is the one of as many as its base is told for."""
    for saying in sayings(book):
        told = [c for c in saying.claims if c.named and not (c.change or c.expected) and _TOLD.search(c.when)]
        for now in told:
            before = next((c for c in told if c.compared and c.subject == now.subject), None)
            if now.compared or before is None or now.slot is None or before.slot is None:
                continue
            lengths = {now.slot.length, before.slot.length}
            if len(lengths) == 1 or not lengths <= _LONGER:
                continue
            meant = _cell(book, now, Slot(before.slot.length, now.slot.end))
            if meant is not None and _cell(book, now, now.slot) is None:
                yield _finding(book, now, before, meant)


def _cell(book: Book, claim: Claim, slot: Slot) -> Fact | None:
    """Return the cell of a figure's line in a period of that length that shows it."""
    cells = (fact for fact in facts_of(book, claim) if Slot(slot.length, fact.period[1]).fits(fact.period))
    return next((fact for fact in cells if hold(claim, fact).verdict == "exact"), None)


def _finding(book: Book, now: Claim, before: Claim, meant: Fact) -> Finding:
    name = meant.sheet.column_name(meant.column)
    message = f"{now.quantity.printed} is given for “{now.when}” and compared with “{before.when}”; "
    message += f"in {meant.sheet.title} it is the figure of {name}."
    spans = (span(now), meant.span)
    return finding(book.text, "period", "warning", "inconsistent", message, *spans, stated=now.when, expected=name)
