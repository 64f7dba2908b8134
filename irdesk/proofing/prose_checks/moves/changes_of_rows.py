"""Changes that stand before the line that changed: "partly offset by a $1.7 million increase in interest expense"."""

import re
from collections.abc import Iterator
from itertools import combinations

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.metrics import mentions
from irdesk.proofing.prose.misprints import short_slip, slip
from irdesk.proofing.prose.periods import Slot, months_back
from irdesk.proofing.prose.row_names import facts_named, row_names
from irdesk.proofing.prose_checks.sayings import sayings, span
from irdesk.proofing.tables.facts import Fact

_IN = re.compile(
    r"\)? (?:(?P<up>increase|rise)|(?P<down>decrease|decline|reduction|drop)) in (?:the |our |its )?", re.IGNORECASE
)
_ENDS = re.compile(
    r"(?:[,.;)]|$| (?:and|or|due|as|compared|versus|over|from the|from last|from a|during|in the|for the|partially"
    r"|was|were|is|are|reflects?|reflected|resulted|results|stems?|came|partly|primarily|mainly|largely|driven|because|resulting|reflecting|which|while|offset|that"
    r"|year[- ]over[- ]year)\b)"
)
_LONGEST = 60


class _Move(msgspec.Struct, frozen=True):
    """A row's change from an earlier column to a later one."""

    now: Fact
    before: Fact

    @property
    def amount(self) -> Amount:
        """By how much the row grew, whatever its sign."""
        return self.now.worth.magnitude() - self.before.worth.magnitude()


def changes_of_rows(book: Book) -> Iterator[Finding]:
    """Yield a finding for each change of a row that the words right behind it name in full."""
    for saying in sayings(book):
        for claim in saying.claims:
            if claim.quantity.kind == "money" and claim.quantity.mode == "as shown" and not claim.expected:
                found = _IN.match(saying.paragraph.text, claim.quantity.end, saying.end)
                if found is not None:
                    yield from _held(book, claim, found)


def _held(book: Book, claim: Claim, found: re.Match[str]) -> Iterator[Finding]:
    text, end = claim.paragraph.text, min(claim.sentence[1], found.end() + _LONGEST)
    moves = list(_moves([fact for fact in _named(book, text, found.end(), end) if _in_like_units(fact, claim)]))
    stated = claim.quantity.amount if found["up"] else -claim.quantity.amount
    right = next((each for each in moves if verdict(stated, each.amount) == "exact"), None)
    own = [each for each in moves if claim.slot is not None and _is_own(claim.slot, each)] or moves
    if right is not None:
        yield _finding(book, claim, right, "ok")
    elif len({each.amount.value for each in own}) == 1 and (severity := _misprinted(stated, own[0], moves)):
        yield _finding(book, claim, own[0], severity)


def _named(book: Book, text: str, start: int, end: int) -> tuple[Fact, ...]:
    """Return the row, or the whole company's metric, that is named from `start` on, and by no more words."""
    name = next(iter(row_names(book, text, start, end)), None)
    if name is not None and name.start == start:
        return facts_named(book, name.words) if _ENDS.match(text, name.end) else ()
    metric = next(mentions(text, start, end), None)
    if metric is None or metric.start != start or not metric.whole or not _ENDS.match(text, metric.end):
        return ()
    return tuple(fact for fact in book.by_key.get(metric.key, ()) if not fact.other_basis)


def _in_like_units(fact: Fact, claim: Claim) -> bool:
    """Say whether a cell is an amount whose table says what it counts in, as the text does."""
    return fact.unit == "currency" and (fact.sheet.statement.scale == 1) == (claim.quantity.scale == 1)


def _misprinted(stated: Amount, own: _Move, moves: list[_Move]) -> str:
    """Return how grave it is that a change looks like the row's own misprinted, and can be none of its others."""
    one_way = stated.value * own.amount.value > 0
    if not one_way or any(verdict(stated, each.amount) != "impossible" for each in moves):
        return ""
    pair = stated.magnitude(), own.amount.magnitude()
    return "error" if slip(*pair) else ("warning" if short_slip(*pair) else "")


def _moves(facts: list[Fact]) -> Iterator[_Move]:
    """Yield the changes of each row between two of its columns of one length."""
    ordered = sorted(facts, key=lambda fact: fact.period[1])
    for before, now in combinations(ordered, 2):
        alike = (before.sheet, before.row) == (now.sheet, now.row) and _days(before) == _days(now)
        if alike and before.period != now.period:
            yield _Move(now, before)


def _days(fact: Fact) -> int:
    """Return how many months a period has, 0 for a day."""
    start, end = fact.period
    return 0 if start is None else round((end - start).days / _DAYS)


_DAYS = 30.4


def _is_own(slot: Slot, move: _Move) -> bool:
    earlier = Slot(slot.length, months_back(slot.end, 12))
    return slot.fits(move.now.period) and earlier.fits(move.before.period)


def _finding(book: Book, claim: Claim, move: _Move, severity: str) -> Finding:
    now, before = move.now, move.before
    cells = f"{before.cell} to {now.cell}"
    by = shown(abs(move.amount.value) / claim.quantity.scale)
    way = "up" if move.amount.value >= 0 else "down"
    message = f"A change of {claim.quantity.printed} in {now.name}: from {cells} is {way} {by}"
    return finding(
        book.text,
        "change",
        severity,
        "exact" if severity == "ok" else "impossible",
        f"{message}." if severity == "ok" else f"{message}; that cannot be.",
        span(claim),
        now.span,
        before.span,
        stated=claim.quantity.printed,
        computed=move.amount.magnitude(),
    )
