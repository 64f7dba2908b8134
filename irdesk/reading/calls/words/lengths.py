"""Lengths of time in words, and the day on which they end."""

import datetime as dt
import re

_COUNTS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fourteen": 14, "twentyfour": 24, "thirty": 30, "fortyeight": 48, "sixty": 60, "seventytwo": 72,
    "ninety": 90, "a": 1, "an": 1,
}  # fmt: skip
COUNT = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty[- ]four|thirty"
    r"|forty[- ]eight|sixty|"
    r"seventy[- ]two|ninety|an?)"
)
UNIT = r"(?:hours?|(?:business |calendar |working |full |consecutive )?days?|weeks?|months?|years?)"


def count_of(printed: str) -> int:
    """Return the number that `COUNT` found."""
    return _COUNTS.get(re.sub(r"[\s-]", "", printed.lower())) or int(printed)


def length_end(start: dt.date, length: tuple[int, str]) -> dt.date | None:
    """Return the last day of a window of `length` that opens on `start`; None for a length that no calendar settles."""
    count, unit = length
    if unit.startswith("hour"):
        return start + dt.timedelta(days=count // 24) if count % 24 == 0 else None
    if unit.startswith(("business", "working")):
        day = start
        while count:
            day += dt.timedelta(1)
            count -= day.weekday() < 5
        return day
    if unit.startswith("week"):
        return start + dt.timedelta(weeks=count)
    if unit.startswith(("month", "year")):
        return _months_on(start, count * (12 if unit.startswith("year") else 1))
    return start + dt.timedelta(days=count)


def _months_on(start: dt.date, count: int) -> dt.date:
    """Return the same day `count` months on, or the last of a shorter month."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    last = (dt.date(year + (month == 11), (month + 1) % 12 + 1, 1) - dt.timedelta(1)).day
    return dt.date(year, month + 1, min(start.day, last))
