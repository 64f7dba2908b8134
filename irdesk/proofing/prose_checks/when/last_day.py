"""The last day of a period, given once in the text as a day or two off what all tables say."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.months import month_number
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.words.period_words import MONTH
from irdesk.proofing.words.sentences import lowered

_DATE = rf"(?P<month>{MONTH})\.? (?P<day>\d{{1,2}}),? (?P<year>20\d\d)\b"
_ENDED = re.compile(rf"end(?<=\bend)(?:ed|ing)(?: on)?(?: \w+day,)? {_DATE}")
_PERIOD = re.compile(r"\b(?:quarters?|months|weeks|years?|periods?|half)\b[^.;()$%]{0,50}$")
_RESULTS = re.compile(r"\b(?:results?|announc\w+|report(?:s|ed|ing)?|income|loss|earnings|revenues?|sales)\b")
_NOTE = re.compile(r"\s*(?:\(\w\)|\[\w\]|\*|†)")
_ANY = re.compile(_DATE)
_NEAR = 3
_AHEAD = 60
_ENOUGH = 2
_WEEKEND = {4, 5, 6}
"""Fridays, Saturdays and Sundays, on which the quarters of 13 weeks end that some tables call by their month's end."""


def last_day(book: Book) -> Iterator[Finding]:
    """Yield a warning for each period of the text that ends some days off the tables' day, which nothing else does."""
    ends = Counter(column.end for sheet in book.sheets for column in sheet.columns if column.end is not None)
    if not ends:
        return
    told = [(each, found) for each in book.saying("ended", "ending") for found in _ended(lowered(each.text))]
    days: Counter[dt.date | None] | None = None
    for paragraph, found in told:
        day = _day(found)
        near = _nearest(ends, day) if day is not None and day not in ends else None
        if day is None or near is None:
            continue
        days = days if days is not None else Counter(map(_day, _ANY.finditer(book.lower)))
        said = any(_day(each) == near for each in _ANY.finditer(" ".join(lowered(one.text) for one in book.prose)))
        if days[day] == 1 and ends[near] >= _ENOUGH and not _is_custom(day, near, said=said):
            where = paragraph.span(found.start("month"), found.end("year"))
            message = f"The period is said to have ended on {day}; by the tables it ended on {near}."
            yield finding(
                book.text, "period", "warning", "inconsistent", message, where, stated=str(day), expected=str(near)
            )


def _ended(text: str) -> Iterator[re.Match[str]]:
    """Yield the days on which a paragraph in lower case says that a period ended."""
    for found in _ENDED.finditer(text):
        if _PERIOD.search(text, max(0, found.start() - _AHEAD), found.start()) and _of_results(text, found.start()):
            yield found


def _of_results(text: str, at: int) -> bool:
    """Say whether the sentence tells of results, not of what others counted: "by scanner data, 13 weeks ended"."""
    begin = max(text.rfind(". ", 0, at), 0)
    return _RESULTS.search(text, begin, at) is not None and _NOTE.match(text) is None


def _day(found: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(found["year"]), month_number(found["month"]), int(found["day"]))
    except ValueError:
        return None


def _nearest(ends: Counter[dt.date], day: dt.date) -> dt.date | None:
    near = [end for end in ends if 0 < abs((end - day).days) <= _NEAR]
    return min(near, key=lambda end: abs((end - day).days), default=None)


def _is_custom(day: dt.date, near: dt.date, *, said: bool) -> bool:
    """Say whether one may be the other's plain name: the end of the month for a quarter of 13 weeks, either way."""
    if _ends_month(near):
        return day.weekday() in _WEEKEND and not said
    return _ends_month(day)


def _ends_month(day: dt.date) -> bool:
    return (day + dt.timedelta(days=1)).day == 1
