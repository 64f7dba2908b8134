"""The way of a rate that a verb tells, against what it was: "Operating Margin Widens to 10.2%", from 6.0%."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import verdict
from irdesk.proofing.prose.claim import Claim
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.periods import Slot, calendar_of, months_back, periods
from irdesk.proofing.prose_checks.levels import Level, is_level, levels, name_of
from irdesk.proofing.prose_checks.moves.bases import SEQUENTIAL
from irdesk.proofing.prose_checks.sayings import span

_UP = r"widen(?:s|ed)|expand(?:s|ed)|r(?:ises|ose)|gr(?:ows|ew)|increase[sd]|climb(?:s|ed)|advance[sd]"
_DOWN = (
    r"narrow(?:s|ed)|contract(?:s|ed)|f(?:alls|ell)|decline[sd]|decrease[sd]|drop(?:s|ped)|slip(?:s|ped)"
    r"|shr(?:inks|ank)"
)
_TO = re.compile(
    rf"\bmargins? (?:(?P<up>{_UP})|{_DOWN}) (?:slightly |sharply )?to (?:a record |about )?$", re.IGNORECASE
)
_QUARTER, _YEAR, _NEAR = 3, 12, 60


def rate_ways(book: Book) -> Iterator[Finding]:
    """Yield an error for each margin that is said to have gone one way and went the other from all that it was."""
    for claim in claims(book):
        if is_level(claim) and claim.slot is not None and not (claim.expected or claim.compared or claim.scoped):
            text = claim.paragraph.text
            found = _TO.search(text, max(claim.sentence[0], claim.quantity.start - _NEAR), claim.quantity.start)
            if found is not None and not SEQUENTIAL.search(claim.words):
                yield from _held(book, claim, up=found["up"] is not None)


def _held(book: Book, claim: Claim, *, up: bool) -> Iterator[Finding]:
    name, slot = name_of(claim), claim.slot
    if name is None or slot is None:
        return
    behind = periods(claim.paragraph.text, claim.quantity.end, claim.sentence[1], calendar_of(book))
    if any(when.slot is not None and when.slot.end < slot.end for when in behind):
        return  # what it is held against is told
    worth = claim.quantity.amount
    known = [each for each in levels(book, name, slot) if verdict(worth, each.worth) != "impossible"]
    year = _before(book, name, slot, known, _YEAR)
    before = [*year, *(_before(book, name, slot, known, _QUARTER) if slot.length == "Q" else ())]
    right = any(each.worth.low <= worth.high if up else each.worth.high >= worth.low for each in before)
    if right or not (known and year):
        return
    went = "up" if up else "down"
    was = f"{round(year[0].worth.value, 1)}%"
    message = f"The text says that the {name} went {went} to {claim.quantity.printed}; a year before it was {was}."
    spans = (span(claim), year[0].where)
    yield finding(book.text, "direction", "error", "impossible", message, *spans, stated=claim.quantity.printed)


def _before(book: Book, name: str, slot: Slot, known: list[Level], months: int) -> list[Level]:
    """Return what the rate was so many months before, in the rows of those known, or by no row."""
    rows = {None, *(each.row for each in known)}
    return [each for each in levels(book, name, Slot(slot.length, months_back(slot.end, months))) if each.row in rows]
