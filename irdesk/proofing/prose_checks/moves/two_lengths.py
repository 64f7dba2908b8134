"""A figure of another length of time than the one, or the growth, beside it: "$40.2 million, versus $12.1 million".

Where the words leave open whether the quarter or the year to date is meant, either ties; but both ends of a comparison
are of one length, and so is the growth between them.
"""

import re
from collections.abc import Iterator

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import growth, verdict
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.directions import direction
from irdesk.proofing.prose.other_periods import open_slots
from irdesk.proofing.prose.periods import Calendar, Slot, calendar_of, length, months_back
from irdesk.proofing.prose_checks.moves.growth_words import narrowed
from irdesk.proofing.prose_checks.sayings import Saying, sayings, span
from irdesk.proofing.tables.facts import Fact

_FIRM = 3
"""Significant digits that tie a figure to a cell."""
_KINDS = {"money", "per_share"}


class _Tie(msgspec.Struct, frozen=True):
    """A figure with the cells of its last day that show it, by the length of their period."""

    claim: Claim
    cells: dict[str, Fact]


def two_lengths(book: Book) -> Iterator[Finding]:
    """Yield an error for each figure that only another length of time shows than the one it is compared with."""
    calendar = calendar_of(book)
    if len(calendar.lengths - {"X"}) < len(("a quarter", "a year")):
        return
    for saying in sayings(book):
        levels = [tie for claim in saying.claims if (tie := _tied(book, claim, calendar)) is not None]
        for number, now in enumerate(levels):
            if not now.claim.compared:
                yield from _against(book, now, levels[number + 1 :])
                yield from _grown(book, saying, now) if _alone(saying, now.claim) else ()


def _alone(saying: Saying, now: Claim) -> bool:
    """Say whether a sentence tells no other amount, tied or not, that a growth of the figure may belong to."""
    kinds = (now.subject, now.quantity.kind)
    alike = [c for c in saying.claims if (c.subject, c.quantity.kind) == kinds]
    return sum(not (c.compared or c.change or c.expected) for c in alike) == 1


def _tied(book: Book, claim: Claim, calendar: Calendar) -> _Tie | None:
    quantity = claim.quantity
    plain = quantity.kind in _KINDS and quantity.mode == "as shown" and not (claim.change or claim.expected)
    if not plain or claim.subject is None or claim.listed or len(open_slots(claim, calendar)) < len(("one", "another")):
        return None
    if len(quantity.amount.value.normalize().as_tuple().digits) < _FIRM:
        return None
    cells = {length(fact.period): fact for fact in _of_end(book, claim) if hold(claim, fact).verdict == "exact"}
    return _Tie(claim, cells) if cells else None


def _of_end(book: Book, claim: Claim) -> list[Fact]:
    """Return the cells of periods that end on the claim's last day."""
    slot = claim.slot
    if slot is None:
        return []
    every = facts_of(book, claim)
    return [fact for fact in every if fact.period[0] is not None and Slot("?", slot.end).fits(fact.period)]


def _against(book: Book, now: _Tie, others: list[_Tie]) -> Iterator[Finding]:
    """Hold a figure against the first one of its subject that it is compared with."""
    like = (now.claim.subject, now.claim.quantity.kind)
    before = next((each for each in others if (each.claim.subject, each.claim.quantity.kind) == like), None)
    if before is None or not before.claim.compared or not now.cells.keys().isdisjoint(before.cells):
        return
    if before.claim.slot is None or now.claim.slot is None or before.claim.slot.end >= now.claim.slot.end:
        return
    own = now.claim.slot.length
    wrong, right = (before, now) if own in now.cells else (now, before)
    yield _finding(book, wrong, right.claim, f"{right.claim.quantity.printed} beside it", right.cells)


def _grown(book: Book, saying: Saying, now: _Tie) -> Iterator[Finding]:
    """Hold a figure against a growth of its sentence that only another length of time has."""
    if now.claim.slot is None:
        return
    grown = [c for c in saying.claims if c.quantity.kind == "percent" and _beside(c, now.claim)]
    if len(grown) != 1 or narrowed(grown[0]):
        return
    way = direction(grown[0])
    amount = grown[0].quantity.amount
    stated = amount if way == "up" else -amount
    cells = _of_end(book, now.claim)
    ago = months_back(now.claim.slot.end, 12)
    fitting: dict[str, Fact] = {}
    for fact in facts_of(book, now.claim):
        if Slot("?", ago).fits(fact.period) and fact.period[0] is not None:
            ends = [each for each in cells if (each.sheet, each.row) == (fact.sheet, fact.row)]
            ends = [each for each in ends if length(each.period) == length(fact.period)]
            made = growth(ends[0].worth.magnitude(), fact.worth.magnitude()) if ends else None
            if made is not None and verdict(stated, made) != "impossible":
                fitting[length(fact.period)] = ends[0]
    if fitting and fitting.keys().isdisjoint(now.cells):
        yield _finding(book, now, grown[0], f"the growth of {grown[0].quantity.printed}", fitting)


def _beside(grown: Claim, now: Claim) -> bool:
    between = sorted((grown.quantity.start, now.quantity.start))
    near = now.paragraph.text[between[0] : between[1]]
    if now.quantity.kind == "per_share" and _AMOUNT.search(near):
        return False  # "increased 18.2% to $115.4 million, or $2.17 per share": the growth is the amount's
    return direction(grown) is not None and grown.subject == now.subject and len(near) < _NEAR and ";" not in near


_NEAR = 60
_AMOUNT = re.compile(r"\d (?:million|billion|thousand)\b")


def _finding(book: Book, wrong: _Tie, right: Claim, words: str, cells: dict[str, Fact]) -> Finding:
    cell, other = next(iter(wrong.cells.values())), next(iter(cells.values()))
    mine, theirs = (each.sheet.column_name(each.column) for each in (cell, other))
    message = f"{wrong.claim.quantity.printed} is the figure of {mine}; {words} is of {theirs}."
    spans = (span(wrong.claim), span(right), cell.span, other.span)
    printed = wrong.claim.quantity.printed
    return finding(book.text, "prose-table", "error", "inconsistent", message, *spans, stated=printed)
