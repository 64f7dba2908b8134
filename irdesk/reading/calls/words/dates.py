"""Days as releases print them: with and without a year, by weekday, by "today"."""

import datetime as dt
import re
from typing import NamedTuple

from irdesk.domain.months import NAME, month_number

_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_WEEKDAY = r"(?:Mon|Tue(?:s|\.)?|Wed(?:nes)?|Thu(?:rs|r|\.)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_DAY = re.compile(
    rf"\b(?:(?P<weekday>{_WEEKDAY})\b[.,]*(?: the)?\s?\(?)?"
    rf"(?:(?P<month>{NAME})\s?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|:\d|[.]\d)(?:\s?,?\s?(?P<year>(?:19"
    rf"|20)\d\d)\b(?!-))?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s|-| of "
    rf"| day of )(?P<month2>{NAME})\b(?:\s?[,-]?\s?(?P<year2>(?:19|20)\d\d)\b)?"
    r"|(?P<short>(?:(?<=through )|(?<=thru )|(?<=until )|(?<=from )|(?<=on ))\d{1,2}/\d{1,2}(?![/\d])"
    r"|(?<![/\d.])\d{1,2}/\d{1,2}(?=,? (?:at |@ ?)?\d{1,2}(?::\d\d)? ?[ap]\.?m\b))"
    r"|(?P<numeric>\d{1,2}[/.]\d{1,2}[/.](?:(?:19|20)\d\d|\d\d)\b|(?<![\d-])\d{1,2}-\d{1,2}-(?:19|20)\d\d\b(?!-))|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b)",
    re.IGNORECASE,
)
_BARE = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.IGNORECASE)
_WORD = re.compile(
    r"\b(?P<tomorrow>tomorrow)\b|\b(?P<same>(?:the |that |this )?(?:very )?same (?:day|date|morning"
    r"|afternoon|evening)|"
    r"that (?:day|date|morning|afternoon|evening))\b|\b(?P<today>today(?!'s\b)|this (?:morning|afternoon|evening)"
    r"|tonight)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_WORD_STEMS = ("tomorrow", "today", "same da", " day", "date", "morning", "afternoon", "evening", "tonight")


class Day(NamedTuple):
    """A day in a text. `word` is `today`, `tomorrow`, `same`, `weekday`, or "" for one with month and day."""

    start: int
    end: int
    word: str = ""
    year: int | None = None
    month: int = 0
    day: int = 0
    weekday: int | None = None
    swap: bool = False  # the month may be the day: 05/06/2004


def find_days(text: str) -> list[Day]:
    """Return the days that `text` names, in order."""
    found = [day for match in _DAY.finditer(text) if (day := _day(match))] if _DIGIT.search(text) else []
    taken = [(day.start, day.end) for day in found]
    small = text.lower()
    if any(stem in small for stem in _WORD_STEMS):
        found += [Day(match.start(), match.end(), match.lastgroup or "") for match in _WORD.finditer(text)]
    if "day" in small:
        found += [
            Day(match.start(), match.end(), "weekday", weekday=_weekday(match[0]))
            for match in _BARE.finditer(text)
            if not any(start <= match.start() < end for start, end in taken)
        ]
    return sorted(found)


def _day(match: re.Match[str]) -> Day | None:
    """Return the day of a match, or None for what is no date (a month of 31 November)."""
    weekday = _weekday(match["weekday"]) if match["weekday"] else None
    swap = False
    if match["short"]:
        year, (month, day) = 0, (int(part) for part in match["short"].split("/"))
    elif match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
    elif match["numeric"]:
        month, day, year = (int(part) for part in re.split(r"[/.-]", match["numeric"]))
        if month > 12 or ("." in match["numeric"] and day <= 12):
            month, day = day, month
        swap = max(month, day) <= 12 and month != day
        year += 0 if year > 99 else 2000 if year < 70 else 1900
    else:
        name, number = match["month"] or match["month2"], match["day"] or match["day2"]
        month, day = month_number(name), int(number)
        year = int(match["year"] or match["year2"] or 0)
    if not _exists(year or 2000, month, day):
        return None
    return Day(match.start(), match.end(), "", year or None, month, day, weekday, swap)


def _weekday(name: str) -> int:
    return _WEEKDAYS.index(name[:3].lower())


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= (dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(1)).day


def resolve(day: Day, anchor: dt.date | None) -> tuple[dt.date | None, str | None]:
    """Return the date of `day` as seen on the day `anchor`, and what is unsure about it.

    Rules: *year from the dateline* (the first such day from two months before it), *weekday checked*, *today*.
    """
    if day.swap and day.year:
        return _either(day, anchor)
    if day.word == "":
        return _dated(day, anchor)
    if anchor is None:
        return None, "the release has no dateline to count this day from"
    if day.word == "tomorrow":
        return anchor + dt.timedelta(1), None
    if day.word == "weekday":
        ahead = ((day.weekday or 0) - anchor.weekday()) % 7
        return anchor + dt.timedelta(ahead), "only the weekday is printed; counted from the dateline"
    return anchor, None


def _dated(day: Day, anchor: dt.date | None) -> tuple[dt.date | None, str | None]:
    """Return the date of a day with a month, its year as printed or the nearest."""
    if day.year:
        years = [day.year]
    elif anchor is None:
        return None, "no year is printed, and the release has no dateline to take it from"
    else:
        floor = anchor - dt.timedelta(60)
        years = [year for year in range(anchor.year - 1, anchor.year + 3) if _from(year, day, floor)][:1]
    for year in years:
        if _exists(year, day.month, day.day):
            date = dt.date(year, day.month, day.day)
            wrong = day.weekday is not None and date.weekday() != day.weekday
            return date, f"{date:%B %-d, %Y} is a {date:%A}, which is not the weekday printed" if wrong else None
    return None, "there is no such day"


def _either(day: Day, anchor: dt.date | None) -> tuple[dt.date | None, str | None]:
    """Return the date of a day in figures whose month may be its day.

    Rule *day or month*: the one that fits the weekday, is a working day, and follows the dateline; else a doubt.
    """
    dates = [dt.date(day.year or 0, day.month, day.day), dt.date(day.year or 0, day.day, day.month)]
    fits = [date for date in dates if (day.weekday is None and date.weekday() < 5) or date.weekday() == day.weekday]
    if anchor:
        fits = [date for date in fits if -7 <= (date - anchor).days <= 75]
    if len(fits) == 1:
        return fits[0], None
    return dates[0], "the month and the day may be the other way round"


def _from(year: int, day: Day, floor: dt.date) -> bool:
    return _exists(year, day.month, day.day) and dt.date(year, day.month, day.day) >= floor
