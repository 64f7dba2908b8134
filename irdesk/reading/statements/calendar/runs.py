"""Periods that a text names by their first and their last day: `from May 9, 2006 (inception) to December 31, 2006`."""

import datetime as dt
import re
from itertools import pairwise

from irdesk.reading.statements.calendar.dates import Day, days, length, make

_FROM = re.compile(r"\bfrom\b|\binception\b", re.IGNORECASE)
_SINCE = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_DASH = re.compile(r"\s*[-–—]\s*")
_DOTTED = re.compile(
    r"(?<![\d.])0?1\.(?P<month>\d{1,2})\.(?P<own>(?:19|20)\d\d)?\s?[-–—]\s?"
    r"\d{1,2}\.\d{1,2}\.(?P<year>(?:19|20)\d\d)\b"
)
_TO = re.compile(r"\b(?:to|through|thru)\b|[-–—]", re.IGNORECASE)


def stated_start(label: str) -> dt.date | None:
    """Return the first day of a period whose heads name it and the last one, None where they name only one."""
    dotted = _DOTTED.search(label)
    if dotted:
        month = int(dotted["month"])
        return make(int(dotted["own"] or dotted["year"]), month, 1) if 1 <= month <= 12 else None
    named = days(label)
    between = label[named[0].end : named[1].at] if len(named) == 2 else ""
    run = _TO.search(between) if _FROM.search(label) else named and named[0].day == 1 and _DASH.fullmatch(between)
    return _first(named[0], named[0].year or named[1].year) if run else None


def start_above(label: str, above: str, end: dt.date) -> dt.date | None:
    """Return the first day of the one period that the lines above say to end then, if they name its first day."""
    runs = _runs(above) if length(label) is None else {}
    same = [day for day in days(above) if (day.month, day.day) == (end.month, end.day) and day.year in (end.year, None)]
    first = runs.get(same[0].at) if len(same) == 1 else None
    return _first(first, first.year or end.year) if first else None


def last_days(text: str) -> list[Day]:
    """Return the dates in a text that are not the first days of such periods."""
    starts = {first.at for first in _runs(text).values()}
    return [day for day in days(text) if day.at not in starts]


def _runs(text: str) -> dict[int, Day]:
    """Return where each last day of a period stands whose first day stands before it, with that first day."""
    return {
        last.at: first
        for first, last in pairwise(days(text))
        if first.day and _SINCE.search(text[: first.at]) and _TO.search(text[first.end : last.at])
    }


def _first(day: Day, year: int | None) -> dt.date | None:
    return make(year, day.month, day.day) if year and day.day else None
