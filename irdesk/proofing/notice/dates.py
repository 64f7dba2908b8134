"""Dates: the weekday that stands with one, the day of the call against the dateline, "today"."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import chain

from irdesk.domain.finding import Finding
from irdesk.domain.months import month_number
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.words.period_words import MONTH

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(
    rf"\b(?=[mtwfs])(?P<weekday>{'|'.join(_DAYS)}|mon|tues?|wed|thurs?|fri)\b\.?,?\s+(?:the\s+)?(?P<month>{MONTH})\s+"
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(?P<year>(?:19|20)\d\d))?"
)
_DAY_FIRST = re.compile(
    rf"\b(?P<weekday>{'|'.join(_DAYS)}|mon|tues?|wed|thurs?|fri)\b\.?,?\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"\s+(?:of\s+)?(?P<month>{MONTH})(?!\w)(?:,?\s+(?P<year>(?:19|20)\d\d))?"
)
_MOST_AHEAD = 60


def weekdays(book: Book) -> Iterator[Finding]:
    """Yield a finding for each weekday that stands with a date."""
    openings = tuple(day[:3] for day in _DAYS)
    for found in chain(book.around_lower(_WEEKDAY, openings), book.around_lower(_DAY_FIRST, openings)):
        stated = next(n for n, day in enumerate(_DAYS) if day.startswith(found["weekday"].lower()[:3]))
        dates = list(_dates(book, found))
        if not dates:
            continue
        right = any(date.weekday() == stated for date in dates)
        date = dates[0]
        name = _DAYS[date.weekday()].capitalize()
        yield finding(
            book.text,
            "weekday",
            "ok" if right else "error",
            "exact" if right else "impossible",
            f"{date.isoformat()} is a {name}."
            if right
            else f"{date.isoformat()} is a {name}, not a {found['weekday'].capitalize()}.",
            book.span(found.start(), found.end()),
            stated=book.text[found.start("weekday") : found.end("weekday")],
            expected=name,
        )


def _dates(book: Book, found: re.Match[str]) -> Iterator[dt.date]:
    """Yield the date, in each year that it may mean: the stated one, else the release's and its neighbours."""
    published = book.release.date
    if found["year"]:
        years = [int(found["year"])]
    elif published is not None:
        close = published.month >= 11 or published.month <= 2
        years = [published.year, published.year + 1, published.year - 1] if close else [published.year]
    else:
        return
    for year in years:
        try:
            yield dt.date(year, month_number(found["month"]), int(found["day"]))
        except ValueError:
            continue


_ASIA = re.compile(
    r"\b(?:Beijing|Hong Kong|Shanghai|Singapore|Tokyo|Japan|Taipei|Taiwan|India|Seoul|Korea|Sydney|Melbourne|Perth"
    r"|Australian|Manila|Jakarta|Kuala Lumpur|Bangkok)(?:/[\w ]+)?(?: standard| eastern)? time\b",
    re.IGNORECASE,
)


def call_day(book: Book) -> Iterator[Finding]:
    """Yield findings on the day of the call against the day of the release."""
    published = book.release.date
    for call in book.release.calls:
        if call.date is None or published is None:
            continue
        ahead = (call.date - published).days
        spans = (call.span("date") or call.span("starts_at"), book.release.span("date"))
        stated = call.date.isoformat()
        if ahead == -1 and call.starts_at is not None and _ASIA.search(book.text):
            continue  # it is the day after, where the release is dated
        if ahead < 0 and not re.search(r"(?<!\bbe )(?<!\bbe\n)\b(?:held|hosted)\b", book.text):
            message = f"The call of {call.date} is before the release of {published}."
            yield finding(book.text, "call-date", "error", "impossible", message, *spans, stated=stated)
        elif ahead > _MOST_AHEAD:
            message = f"The call of {call.date} is {ahead} days after the release of {published}."
            yield finding(book.text, "call-date", "warning", "inconsistent", message, *spans, stated=stated)
        elif ahead >= 0:
            message = f"The call of {call.date} fits the release of {published}."
            yield finding(book.text, "call-date", "ok", "exact", message, *spans, stated=stated)
        if call.date.weekday() > 4:
            message = f"The call of {call.date} is on a {_DAYS[call.date.weekday()].capitalize()}."
            yield finding(book.text, "call-date", "warning", "inconsistent", message, *spans, stated=stated)


_TODAY = re.compile(
    rf"today(?<!\wtoday),?\s+\(?(?:(?:{'|'.join(_DAYS)}),?\s+)?(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})\b(?:,\s+(?P<year>\d{{4}}))?"
)


def today(book: Book) -> Iterator[Finding]:
    """Yield an error where "today" stands with another date than the dateline's."""
    published = book.release.date
    for found in book.around_lower(_TODAY, ("today",)) if published is not None else ():
        date = next(_dates(book, found), None)
        if date is not None and published is not None and date != published:
            message = f"“Today” is called {date}; the release is dated {published}."
            spans = (book.span(found.start(), found.end()), book.release.span("date"))
            yield finding(
                book.text, "call-date", "error", "inconsistent", message, *spans, expected=published.isoformat()
            )
