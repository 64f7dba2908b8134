"""Periods that had not ended, "the quarter ended June 30, 2027" in a release of August 2026, and quarters of another
year than the one reported."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.months import month_number
from irdesk.domain.prose import Paragraph
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.claim_words import EXPECTED
from irdesk.proofing.prose.periods import Calendar, calendar_of
from irdesk.proofing.words.period_words import MONTH, ORDINALS
from irdesk.proofing.words.sentences import lowered, sentences

_ENDED = re.compile(
    r"\b(?:(?:quarters?|months?|weeks?|years?|periods?)(?: periods?| (?:of )?(?:fiscal )?(?:year )?20\d\d,?)? ended "
    r"(?:on )?|(?P<at>as of|at) )"
    rf"(?P<month>{MONTH}) (?P<day>\d{{1,2}}),? (?P<year>20\d\d)"
)
_NEAR = 4
_YEAR = 365
_RESULTS = re.compile(
    r"\bresults for (?:the|its|our) (?:fiscal )?(?P<ordinal>first|second|third|fourth)[- ](?:fiscal )?quarter"
    r" (?:of )?(?:the )?(?:fiscal )?(?:year )?(?P<year>20\d\d)\b"
)
_HEAD = 6
"""So many paragraphs may say what is reported."""


def yet_to_end(book: Book) -> Iterator[Finding]:
    """Yield an error for each period told as ended that ends a year after the one reported, or after the release."""
    calendar = calendar_of(book)
    if calendar.end is not None:
        late = calendar.end > (book.release.date or calendar.end)
        year = str(calendar.end.year + (not late))  # what ends a year too late, or as late as all else says
        every = [(each, found) for each in book.saying(year) for found in _ENDED.finditer(lowered(each.text))]
        days = Counter(_day(found) for _, found in every)
        known = {day for day, times in days.items() if times > 1 and book.release.date is None}
        for paragraph, found in every:
            yield from _ended(book, paragraph, found, calendar.end, known)
    yield from _results(book, calendar)


def _ended(
    book: Book, paragraph: Paragraph, found: re.Match[str], last: dt.date, known: set[dt.date | None]
) -> Iterator[Finding]:
    day, date = _day(found), book.release.date
    if day is None or day in known or day < last or (day <= date if date is not None else day == last):
        return
    apart = (day - last).days
    if (apart and abs(apart - _YEAR) > _NEAR) or _is_ahead(
        lowered(paragraph.text), found.start(), as_of=found["at"] is not None
    ):
        return
    where = paragraph.span(*found.span())
    message = f"“{paragraph.text[found.start() : found.end()]}” had not ended; "
    message += f"the period reported ended on {last}." if apart else f"the release is of {date}."
    yield finding(book.text, "period", "error", "inconsistent", message, where, stated=str(day), expected=str(last))


def _day(found: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(found["year"]), month_number(found["month"]), int(found["day"]))
    except ValueError:
        return None


_HAD = re.compile(r"\b(?:was|were|had|totall?ed|amounted to|stood at|compared (?:to|with))\b")


def _is_ahead(lower: str, at: int, *, as_of: bool) -> bool:
    """Say whether the sentence of a period, or of a day that no verb tells to be past, speaks of the future."""
    start, end = next(((first, last) for first, last in sentences(lower) if first <= at < last), (at, at))
    return EXPECTED.search(lower, start, end) is not None or (as_of and _HAD.search(lower, start, end) is None)


def _results(book: Book, calendar: Calendar) -> Iterator[Finding]:
    """Yield an error where the first paragraphs report a quarter of another year than the one reported."""
    ordinal, year = calendar.ordinal, calendar.year
    if ordinal is None or year is None or "results for " not in book.lower:
        return
    near = book.saying("results for ")
    said = [(paragraph, found) for paragraph in near for found in _RESULTS.finditer(lowered(paragraph.text))]
    same = [(paragraph, found) for paragraph, found in said if ORDINALS[found["ordinal"]] == ordinal]
    if any(int(found["year"]) == year for _, found in same):
        return
    first = book.prose[:_HEAD]
    for paragraph, found in same:
        if abs(int(found["year"]) - year) == 1 and any(paragraph is each for each in first):
            message = f"The {found['ordinal']} quarter of {found['year']} is reported here, that of {year} elsewhere."
            where = paragraph.span(*found.span())
            yield finding(
                book.text, "period", "error", "inconsistent", message, where, stated=found["year"], expected=str(year)
            )
