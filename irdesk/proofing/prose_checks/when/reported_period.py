"""The period that a release says it reports, against its tables and against itself."""

import datetime as dt
import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.months import month_number
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.words.period_words import MONTH, ORDINALS

_NAMED = re.compile(
    rf"\b(?=[fst])(?P<ordinal>first|second|third|fourth)[- ](?:fiscal\s+)?quarter\s+"
    rf"(?:of\s+(?:fiscal\s+)?(?:year\s+)?\d{{4}},?\s+)?(?:which\s+)?(?:ended|ending)\s+(?:on\s+)?(?P<month>{MONTH})\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})"
)
_ENDED = re.compile(
    rf"\b(?:quarter|months|weeks|year)\s+(?:ended|ending)\s+(?P<month>{MONTH})\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})",
    re.IGNORECASE,
)

_COMPARED = re.compile(r"\b(?:compared (?:to|with)|versus)\b(?:(?!\.\s)[^;])*$", re.IGNORECASE)

_OF_A_YEAR = re.compile(r"\b(?:quarter|months|half|weeks)\s+of\s+(?:its|our|the)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)


def reported_period(book: Book) -> Iterator[Finding]:
    """Yield findings on the period of the headline and the lead."""
    yield from _against_tables(book)
    yield from _against_itself(book)


def _day(found: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(found["year"]), month_number(found["month"]), int(found["day"]))
    except ValueError:
        return None


_OF_A_MONTH = re.compile(rf"\b(?:{MONTH})\b|\d/\d", re.IGNORECASE)


def _against_tables(book: Book) -> Iterator[Finding]:
    """Hold the period's end in the headline and the lead against the columns of the statements."""
    columns = [
        column for sheet in book.sheets if sheet.statement.kind not in {"guidance", "other"} for column in sheet.columns
    ]
    ends = {column.end for column in columns if column.end is not None and column.start is not None}
    issued = book.release.date
    ends = {end for end in ends if issued is None or end <= issued}  # an outlook's columns lie ahead
    if not ends:
        return
    for where in _heads(book):
        found = _ENDED.search(book.text, where.start, where.end)
        day = _day(found) if found else None
        if found is not None and _COMPARED.search(book.text[where.start : found.start()]):
            continue  # the period that it is compared with
        if found is not None and _OF_A_YEAR.search(book.text[where.start : found.start()]):
            continue  # "the first nine months of its fiscal year ending June 30"
        if found is None or day is None:
            continue
        fits = any(abs((end - day).days) <= 3 for end in ends)
        if not fits and any(abs((column.end - day).days) <= 3 for column in columns if column.end is not None):
            continue  # a column ends then of which nobody says how long it is
        latest = max(ends)
        heads = [column.label for column in columns if column.end == latest]
        if not fits and "fiscal" in book.lower and not any(_OF_A_MONTH.search(head) for head in heads):
            continue  # heads that name a quarter by its number alone: of which year only the company knows
        yield finding(
            book.text,
            "period",
            "ok" if fits else "error",
            "exact" if fits else "inconsistent",
            f"The period ended {day} is that of the statements."
            if fits
            else f"The text reports the period ended {day}; the statements' latest ends on {latest}.",
            book.span(found.start(), found.end()),
            stated=day.isoformat(),
            expected=None if fits else latest.isoformat(),
        )


def _heads(book: Book) -> Iterator[Span]:
    """Yield the headline, the subheadline and the lead (the paragraph of the dateline)."""
    for field in ("headline", "subheadline"):
        span = book.release.span(field)
        if span is not None:
            yield span
    dateline = book.release.span("date")
    for paragraph in book.prose if dateline is not None else ():
        if dateline is not None and paragraph.start <= dateline.start < paragraph.end:
            yield paragraph.span(0, len(paragraph.text))


_VERSUS = re.compile(
    r"\b(?:versus|vs\.?|compared (?:to|with)|against|than|over|from|since)\s(?:in )?(?:the )?$", re.IGNORECASE
)
"""What stands right before a quarter that a headline only compares with."""
_ORDINAL = re.compile(r"\b(?P<ordinal>first|second|third|fourth)[- ](?:fiscal\s+)?quarter\b", re.IGNORECASE)


def _against_itself(book: Book) -> Iterator[Finding]:
    """Yield an error where one day ends two different quarters; the headline's quarter ends on the period's day."""
    seen: dict[dt.date, tuple[int, Span]] = {}
    head, period = book.release.span("headline"), book.release.period
    every = _ORDINAL.finditer(book.text, head.start, head.end) if head is not None else ()
    named = [found for found in every if not _VERSUS.search(book.text[max(0, found.start() - 24) : found.start()])]
    if len(named) == 1 and period is not None and period.end is not None:
        seen[period.end] = (ORDINALS[named[0]["ordinal"].lower()], book.span(*named[0].span()))
    for found in book.around_lower(_NAMED, ("first", "second", "third", "fourth")):
        day, number = _day(found), ORDINALS[found["ordinal"].lower()]
        if day is None:
            continue
        span = book.span(found.start(), found.end())
        former = seen.setdefault(day, (number, span))
        if former[0] != number:
            message = f"{day} ends the {found['ordinal'].lower()} quarter here, another one elsewhere."
            yield finding(book.text, "period", "error", "inconsistent", message, span, former[1])
