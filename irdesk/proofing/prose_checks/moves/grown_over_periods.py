"""Growths listed like the figures before them: "$40.1 million and $134.9 million, an increase of 25% and 16%"."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claim_words import RESPECTIVELY
from irdesk.proofing.prose.directions import direction
from irdesk.proofing.prose.periods import Slot, months_back
from irdesk.proofing.prose_checks.moves.ends import FROM_LAST_QUARTER, grown_in_row
from irdesk.proofing.prose_checks.moves.growth_words import narrowed
from irdesk.proofing.prose_checks.sayings import Saying, misprinted, sayings, span
from irdesk.proofing.tables.facts import Fact

_LEAD = re.compile(r"[^;:.$€£%]{0,80}?,\s(?:(?:which|that|this)\s)?(?:was\s|were\s)?[a-z ]{2,30}\s", re.IGNORECASE)
"""From the last figure to the first growth; a period may stand between: "for the full year, an increase of"."""
_AND = re.compile(r"(?:,|,? and)\s(?P<anew>[a-z][a-z ]{1,30}\s)?", re.IGNORECASE)
_HEDGE = re.compile(r"(?:by |approximately |about )*", re.IGNORECASE)
_TWO = 2


class Grown(msgspec.Struct, frozen=True):
    """A growth, signed as its words say, with the cells of the figure at its place, now and a year before."""

    claim: Claim
    stated: Amount
    now: Fact
    before: Fact
    made: Amount

    def fits(self, stated: Amount) -> bool:
        """Say whether a growth is that of the two cells."""
        return verdict(stated, self.made) != "impossible"


def grown_over_periods(book: Book) -> Iterator[Finding]:
    """Yield a finding for the two growths of each such list: that they tie, or which one does not."""
    for saying in sayings(book):
        words = saying.paragraph.text[saying.start : saying.end]
        if RESPECTIVELY.search(words) is None or FROM_LAST_QUARTER.search(words) is not None:
            continue
        for at in range(len(saying.claims) - 3):
            grown = _grown(book, saying, saying.claims[at : at + 4])
            if len(grown) == _TWO:
                yield from _held(book, grown[0], grown[1])


def _grown(book: Book, saying: Saying, row: Sequence[Claim]) -> list[Grown]:
    """Return the growths of two figures of one name over two periods, as their words stand beside each other."""
    levels, rates = row[:2], row[2:]
    if not all(_is_level(each) for each in levels) or levels[0].subject != levels[1].subject:
        return []
    if not all(_is_growth(each) for each in rates) or _LEAD.fullmatch(saying.between(levels[1], rates[0])) is None:
        return []
    anew = _AND.fullmatch(saying.between(rates[0], rates[1]))
    first = direction(rates[0])
    if anew is None or first is None:
        return []
    other = direction(rates[1]) or (first if _HEDGE.fullmatch(anew["anew"] or "") else None)
    if other is None:
        return []
    made = zip(levels, rates, (first, other), strict=True)
    return [each for level, rate, way in made if (each := _of(book, level, rate, way)) is not None]


def _is_level(claim: Claim) -> bool:
    plain = claim.quantity.kind in {"money", "per_share"} and claim.quantity.mode == "as shown"
    return plain and claim.listed and claim.subject is not None and not (claim.compared or claim.change)


def _is_growth(claim: Claim) -> bool:
    plain = claim.quantity.kind == "percent" and claim.quantity.mode == "as shown"
    return plain and not claim.expected and not narrowed(claim)


def _of(book: Book, level: Claim, rate: Claim, way: str) -> Grown | None:
    """Return a growth with a row that shows the figure at its place, the one that it is of where several do."""
    slot = level.slot
    if slot is None:
        return None
    stated = rate.quantity.amount if way == "up" else -rate.quantity.amount
    every = facts_of(book, level)
    ago = Slot(slot.length, months_back(slot.end, 12))
    ties = [fact for fact in every if slot.fits(fact.period) and hold(level, fact).verdict == "exact"]
    rows = dict.fromkeys((fact.sheet, fact.row) for fact in ties)
    made = (grown_in_row((fact for fact in every if (fact.sheet, fact.row) == row), slot, ago) for row in rows)
    found = [Grown(rate, stated, *ends) for ends in made if ends is not None]
    return next((each for each in found if each.fits(stated)), found[0] if found else None)


def _held(book: Book, one: Grown, other: Grown) -> Iterator[Finding]:
    wrong = [each for each in (one, other) if not each.fits(each.stated)]
    if not wrong:
        yield from (_finding(book, each, verdict(each.stated, each.made)) for each in (one, other))
    elif len(wrong) == 1:
        yield _finding(book, wrong[0], "impossible", sure=misprinted(wrong[0].stated, wrong[0].made.value))
    elif one.fits(other.stated) and other.fits(one.stated):
        yield from (_finding(book, each, "impossible", sure=True) for each in wrong)


def _finding(book: Book, each: Grown, kind: str, *, sure: bool = False) -> Finding:
    sheet = each.now.sheet
    ends = [sheet.text(fact.row, fact.column) for fact in (each.before, each.now)]
    printed = each.claim.quantity.printed
    where = sheet.column_name(each.now.column)
    severity = {"exact": "ok", "rounding": "note"}.get(kind, "error" if sure else "warning")
    message = f"{printed} growth of {each.now.name}, {where}: {ends[0]} to {ends[1]} is "
    message += f"{shown(round(each.made.value, 1))} percent."
    spans = (span(each.claim), each.now.span, each.before.span)
    return finding(book.text, "growth", severity, kind, message, *spans, stated=printed, computed=each.made)
