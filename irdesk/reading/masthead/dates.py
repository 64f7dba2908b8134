"""Dates as releases print them."""

import datetime as dt
import re
from collections.abc import Iterator

from irdesk.domain.months import NAME, STEMS, month_number
from irdesk.domain.prose import Lines
from irdesk.domain.source import Span

MONTH_STEM = re.compile("|".join(STEMS))
NEAR = 100
"""Characters from the stem of a month within which its day is printed."""

WEEKDAY = r"(?:(?:Mon|Tues?|Wednes|Wed|Thurs?|Thu|Fri|Satur|Sat|Sun)(?:day)?\.?,? )?"

DATE = re.compile(
    rf"\b{WEEKDAY}(?:(?P<month>{NAME}) ?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?: ?, ?| )(?P<year>(?:19|20)\d\d)"
    rf"|(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?: of)? (?P<month2>{NAME}),? (?P<year2>(?:19|20)\d\d))(?!\d)",
    re.IGNORECASE,
)
"""A full date in folded text: `May 12, 2004`, `Thursday, Feb. 13, 2025`, `18 Jan 2007`."""

DAY = re.compile(
    rf"\b{WEEKDAY}(?P<month>{NAME}) ?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?!\d|,? ?(?:19|20)\d\d)", re.IGNORECASE
)
"""A day without its year: `July 29`."""


def make(year: int, month: int, day: int) -> dt.date | None:
    """Return the date, or None where the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def date_of(match: re.Match[str]) -> dt.date | None:
    """Return the date that a match of DATE stands for, or None where there is no such day."""
    parts = match.groupdict()
    month, day, year = (parts[name] or parts[f"{name}2"] for name in ("month", "day", "year"))
    return make(int(year or 0), month_number(month or ""), int(day or 0))


def dates(text: str) -> Iterator[tuple[dt.date, re.Match[str]]]:
    """Yield the full dates of a folded text with their matches."""
    for match in DATE.finditer(text):
        if date := date_of(match):
            yield date, match


ISO = re.compile(
    r"^[^\w\n]{0,4}(?:(?i:date|published|released)[:\s]*)?(?P<date>(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d))"
    r"(?:[ T,]+\d\d:\d\d(?: \(?[A-Z]{2,4}\)?)?)?[^\S\n]*$",
    re.MULTILINE,
)
"""`2006-10-30` on a line of its own."""


def iso_line(text: str, lines: Lines, start: int, end: int) -> tuple[dt.date, Span] | None:
    """Find the first line between the offsets that is a date of figures in the order of ISO 8601."""
    for match in ISO.finditer(text, start, end):
        if date := make(int(match["year"]), int(match["month"]), int(match["day"])):
            return date, lines.span(*match.span("date"))
    return None


FIGURED = re.compile(
    r"^[^\w\n]{0,4}(?:(?i:(?:company|news|press) release|date|published|released)\W{1,4})?"
    r"(?P<date>(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>(?:19|20)\d\d))[^\S\n]*$",
    re.MULTILINE,
)
AMERICAN = re.compile(
    r", ?(?!UK|AB|BC|MB|NB|NL|NS|ON|PE|QC|SK|B\.C|U\.K|Ont|Que|Alta|Man\.|Sask)"
    r"(?:[A-Z]{2}|[A-Z][a-z]{2,4}\.|(?:[A-Z]\. ?){2})$"
)
"""A city with the short name of its state."""


def figured_line(text: str, lines: Lines, start: int, end: int, place: str | None) -> tuple[dt.date, Span] | None:
    """Find the first line that is a date of figures (`8/19/2024`): the month first where the place is American.

    Elsewhere it is taken only where one of the two figures cannot be a month.
    """
    for match in FIGURED.finditer(text, start, end):
        first, second = int(match["first"]), int(match["second"])
        month_first = second > 12 or (first <= 12 and bool(place and AMERICAN.search(place)))
        month, day = (first, second) if month_first else (second, first)
        date = make(int(match["year"]), month, day) if month_first or first > 12 else None
        if date:
            return date, lines.span(*match.span("date"))
    return None


def month_end(date: dt.date) -> bool:
    """Tell whether the date is the last of its month."""
    return (date + dt.timedelta(days=1)).day == 1


def near_months(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the surroundings of the months that a text names: days are sought there only, which is much quicker."""
    small = text[start:end].lower()
    if len(small) != min(end, len(text)) - start:  # a letter that is two in small ones: the places would not hold
        yield start, end
        return
    low = high = start
    for month in MONTH_STEM.finditer(small):
        begin = start + month.start() - NEAR
        if begin > high:
            if high > low:
                yield low, high
            low = begin
        high = min(end, start + month.end() + NEAR)
    if high > low:
        yield low, high
