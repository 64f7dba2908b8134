"""Six months said to end where the tables' year to date ends after nine, or the other way: rarely what is meant."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.cells import facts_of, hold
from irdesk.proofing.prose.claims import claims
from irdesk.proofing.prose.periods import calendar_of, length, periods
from irdesk.proofing.words.seek import places_of
from irdesk.proofing.words.sentences import sentences

_MONTHS = {"H": "six", "9": "nine", "Y": "twelve"}
_AND = re.compile(r"\bthree(?:[- ]months?)?(?: (?:ended|periods?))?,? and (?:the )?$", re.IGNORECASE)
"""Before the year to date: "three and twelve months ended"; where the year is over, six of its months may be told."""
_NEAR_DAYS, _DIGITS = 10, 2


_WEEKS = re.compile(r"\b(?P<count>[1-5]\d)[- ]weeks?\b")
_COUNT = len("26 ")
_NEAR_WEEKS = range(2, 5)
"""By so many a count of weeks is off by a slip; years and quarters of a week more are told beside the usual ones."""


def _weeks(book: Book) -> Iterator[Finding]:
    """Yield a warning for a count of weeks that the release gives once, where it often gives one near to it."""
    weeks = sorted(places_of(book.lower, ("week",), 0, len(book.lower)))
    every = [found for at in weeks if at >= _COUNT and (found := _WEEKS.match(book.lower, at - _COUNT)) is not None]
    counts = Counter(found["count"] for found in every)
    for found in every:
        near = [n for n in counts if counts[n] > 1 and abs(int(n) - int(found["count"])) in _NEAR_WEEKS]
        if counts[found["count"]] == 1 and near:
            message = f"{found.group()}, once; elsewhere the release tells of {near[0]} weeks."
            where = book.span(*found.span())
            yield finding(book.text, "period", "warning", "inconsistent", message, where, stated=found["count"])


def no_such_length(book: Book) -> Iterator[Finding]:
    """Yield a warning for each period of six or nine months that ends where the year to date is the other."""
    yield from _weeks(book)
    calendar = calendar_of(book)
    own = {length(fact.period) for fact in book.facts if calendar.end and fact.period[1] == calendar.end}
    known = own & set(_MONTHS)
    if len(known) != 1 or calendar.end is None:
        return
    told = known.pop()
    yield from _undated(book, told, calendar.end)
    for paragraph in book.numbered:
        if "months" not in paragraph.text and "weeks" not in paragraph.text:
            continue
        for start, end in sentences(paragraph.text):
            for when in periods(paragraph.text, start, end, calendar):
                slot = when.slot
                if slot is None or when.kind != "ended" or slot.length not in {"H", "9"} - {told}:
                    continue
                if told == "Y" and not _AND.search(paragraph.text[start : when.start]):
                    continue
                if abs((slot.end - calendar.end).days) <= _NEAR_DAYS:
                    where = paragraph.span(when.start, when.end)
                    message = f"“{when.text}”: the tables show {_MONTHS[told]} months that end on that day."
                    yield finding(book.text, "period", "warning", "inconsistent", message, where, stated=when.text)


def _undated(book: Book, told: str, end: dt.date) -> Iterator[Finding]:
    """Yield a warning for months without a day, "for the nine months", whose figure is that of the tables' months."""
    for claim in claims(book):
        slot = claim.slot
        plain = claim.named and not (claim.compared or claim.expected or claim.change or claim.scoped)
        if not plain or slot is None or slot.length not in {"H", "9"} - {told} or "months" not in claim.when.lower():
            continue
        digits = len(claim.quantity.amount.value.normalize().as_tuple().digits)
        cells = [fact for fact in facts_of(book, claim) if fact.period[1] == end and length(fact.period) == told]
        if digits < _DIGITS or not any(hold(claim, fact).verdict == "exact" for fact in cells):
            continue
        at = claim.paragraph.text.find(claim.when, *claim.sentence)
        where = claim.paragraph.span(at, at + len(claim.when)) if at >= 0 else None
        message = f"“{claim.when}”: {claim.quantity.printed} is the tables' figure of {_MONTHS[told]} months."
        yield finding(book.text, "period", "warning", "inconsistent", message, where, cells[0].span, stated=claim.when)
