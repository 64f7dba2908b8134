"""The grammar of a table's head: dates, years, lengths of periods."""

import datetime as dt
import re
from typing import NamedTuple

import msgspec

from irdesk.domain.months import month_number
from irdesk.reading.statements.remembering import remembered

NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen",
)  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:19[89]\d|20[0-5]\d)"
_COUNT = rf"(?:\d{{1,2}}|(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(NUMBERS)}))?|{'|'.join(NUMBERS)})"

_DATE = re.compile(
    rf"(?P<month>{_MONTH})\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,\d{{3}}\b)"
    rf"(?:\s*,?\s*(?P<year>{_YEAR})|/(?P<short2>\d\d)\b)?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?[\s-](?P<month2>{_MONTH})(?:[\s,-]*(?P<year2>{_YEAR})|['’-](?P<short>\d\d)\b)?"
    rf"|\b(?P<n1>\d{{1,2}})[/.](?P<n2>\d{{1,2}})[/.](?P<n3>{_YEAR}|\d{{2}})\b"
    rf"|\b(?P<iso>{_YEAR}-\d{{2}}-\d{{2}})\b"
    rf"|(?P<month3>{_MONTH})\s*,?\s*(?P<year3>{_YEAR})\b"
    rf"|(?<![\d/])\d{{1,2}}\s?[-–˗]\s?(?P<month4>\d{{1,2}})/(?P<year4>{_YEAR})\b",  # `7-9/2012`
    re.IGNORECASE,
)
_ONLY_YEAR = re.compile(
    rf"(?:(?<![\d/.,$-])(?:fy|cy|fiscal)?\s?|(?<=[qh]\d/)|(?<=\d[qh]/))(?P<year>{_YEAR})(?![\d/]|,\d|\.\d)",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    rf"\b(?P<count>{_COUNT})(?:[-\s]|\s*\(\d+\)\s*)*(?P<unit>months?|mos?\b\.?|weeks?|we?e?ks?\b\.?)(?:\b"
    rf"|(?=ended)|(?<=\.))(?!\s+(?:ago|earlier|prior))",
    re.IGNORECASE,
)
_RUN = (
    re.compile(  # quarters or months from one to another: `Q1-Q3`, `Jan-Sep 2012`, `January to September`, `1-9/2012`
        rf"\bQ(?P<q1>[1-4])\s?(?:[-–]|to)\s?Q(?P<q2>[1-4])\b"
        rf"|\b(?P<m1>{_MONTH})\s?(?:[-–]|to)\s?(?P<m2>{_MONTH})(?!\s*\d{{1,2}}\b)"
        rf"|(?<![\d/])(?P<n1>\d{{1,2}})\s?[-–˗]\s?(?P<n2>\d{{1,2}})/{_YEAR}\b",
        re.IGNORECASE,
    )
)
_M = re.compile(r"(?<![$€£¥.,\d])\b(3|6|9|12)[Mm](?=\b|['’]?\d)")  # `9M 2012`
_SEVERAL = re.compile(  # `three and six months ended`: which one a column has is for its own head to say
    rf"\b{_COUNT}(?:[- ](?:months?|weeks?))?(?: periods?)?\s*(?:,|and|&|or)\s*(?:the )?"
    rf"{_COUNT}[-\s]+(?:months?|weeks?)\b",
    re.IGNORECASE,
)
_QUARTER = re.compile(r"\bquarters?(?:ly)?\b|\bQ[1-4]\b|\b[1-4]Q(?=\b|\d)", re.IGNORECASE)
_QUARTERS = re.compile(r"\b(?P<count>[234]|two|three|four) quarters\b", re.IGNORECASE)
_FULL = re.compile(
    r"\b(?:full|fiscal|for the|twelve[- ]month)[- ]+years?\b|\byears?[- ]+end|\bannual\b|"
    rf"\byear to (?=\d|{_MONTH})|"
    r"\bFY\s?\d|\byear[- ]to[- ]date\b",
    re.IGNORECASE,
)
_HALF_YEAR = re.compile(r"\bhalf[- ]year\b", re.IGNORECASE)
_HALF = re.compile(r"\b(?:first|second)?\s?half(?:[- ]year)?\b", re.IGNORECASE)


class Day(msgspec.Struct, frozen=True, gc=False):
    """A date as printed; `year` and `day` are None where they are not."""

    month: int
    day: int | None
    year: int | None
    at: int
    end: int


class Length(msgspec.Struct, frozen=True, gc=False):
    """How long a period is: a number of `months` or of `weeks`, else both None (`year` to date and the like)."""

    months: int | None = None
    weeks: int | None = None


def count(word: str) -> int:
    """Return the number that `word` (`13`, `thirteen`, `fifty-two`) means."""
    word = word.lower().strip()
    if word.isdigit():
        return int(word)
    total = 0
    for part in re.split(r"[- ]", word):
        total += TENS[part] if part in TENS else NUMBERS.index(part) + 1 if part in NUMBERS else 0
    return total


class _Dates(NamedTuple):
    """The dates of a text, the years that are no part of one, and where both stand, in order."""

    days: tuple[Day, ...] = ()
    years: tuple[int, ...] = ()
    extents: tuple[tuple[int, int], ...] = ()


_DIGIT = re.compile(r"\d")  # without one there is no date, and most heads have none
_NO_DATES = _Dates()


@remembered
def _dates(text: str) -> _Dates:
    if not _DIGIT.search(text):
        return _NO_DATES
    found = list(_DATE.finditer(text))
    taken = [match.span() for match in found]
    bare = [
        match
        for match in _ONLY_YEAR.finditer(text)
        if not any(start <= match.start("year") < end for start, end in taken)
    ]
    return _Dates(
        tuple(day for match in found if (day := _day(match))),
        tuple(int(match["year"]) for match in bare),
        tuple(sorted([*taken, *(match.span() for match in bare)])),
    )


def days(text: str) -> tuple[Day, ...]:
    """Return the dates in `text`; one that lacks its year takes the years that follow it."""
    return _dates(text).days


def _day(match: re.Match[str]) -> Day | None:
    if match["iso"]:
        date = match["iso"].split("-")
        year, month, day = int(date[0]), int(date[1]), int(date[2])
    elif match["n1"]:
        year, month, day = int(match["n3"]), int(match["n1"]), int(match["n2"])
        year = _full(year)
        if month != day and max(month, day) <= 12 and match.group()[len(match["n1"])] == ".":
            return None  # most write the day first, and some the month
        month, day = (day, month) if month > 12 else (month, day)
    else:
        name = match["month"] or match["month2"] or match["month3"]
        month = month_number(name) if name else int(match["month4"])
        printed = match["day"] or match["day2"]
        printed_year = match["year"] or match["year2"] or match["year3"] or match["year4"]
        day = int(printed) if printed else 0
        short = match["short"] or match["short2"]
        year = int(printed_year) if printed_year else _full(int(short)) if short else 0
    if not 1 <= month <= 12 or day > 31:
        return None
    return Day(month, day or None, year or None, match.start(), match.end())


def _full(year: int) -> int:
    """Return a year that may be printed in two digits."""
    return year + (2000 if year < 60 else 1900 if year < 100 else 0)


def years(text: str) -> tuple[int, ...]:
    """Return the years in `text` that are no part of a date."""
    return _dates(text).years


@remembered
def length(text: str) -> Length | None:
    """Return the length of the period that `text` names, None where it names none or several."""
    stated = [(count(match["count"]), match["unit"].lower()[0] == "w") for match in _LENGTH.finditer(text)]
    months = {round(number / 4.345) if weeks else number for number, weeks in stated}
    if len(months) > 1 or len({number for number, weeks in stated if weeks}) > 1 or _SEVERAL.search(text):
        return None
    if stated:
        number, weeks = stated[0]
        return Length(weeks=number) if weeks else Length(months=number)
    return _run(text) or _part_of_year(text)


def _part_of_year(text: str) -> Length | None:
    """Return the length of a quarter, half or year."""
    if _HALF_YEAR.search(text):
        return Length(months=6)
    if several := _QUARTERS.search(text):
        return Length(months=3 * count(several["count"]))
    if _QUARTER.search(text):
        return Length(months=3)
    if _FULL.search(text):
        return None if re.search(r"year[- ]to[- ]date", text, re.IGNORECASE) else Length(months=12)
    return Length(months=6) if _HALF.search(text) else None


def _run(text: str) -> Length | None:
    """Return the length of a period that is named by its first and last month or quarter, or by a number of months."""
    found = _RUN.search(text)
    if found and found["q1"]:
        first, last = int(found["q1"]) * 3 - 2, int(found["q2"]) * 3
    elif found and found["m1"]:
        first, last = month_number(found["m1"]), month_number(found["m2"])
    elif found:
        first, last = int(found["n1"]), int(found["n2"])
    else:
        months = _M.search(text)
        return Length(months=int(months[1])) if months else None
    return Length(months=(last - first) % 12 + 1)


@remembered
def is_dated(text: str) -> bool:
    """Return whether `text` names a date, a year or a period: the mark of a column's heading."""
    printed = _DIGIT.search(text) and (_DATE.search(text) or _ONLY_YEAR.search(text))
    return bool(printed or length(text) or _PERIOD_WORDS.search(text))


_PERIOD_WORDS = re.compile(
    r"\b(?:periods?|months?|weeks?|quarters?|years?)\s+end(?:ed|ing)\b|\bas (?:of|at)\b", re.IGNORECASE
)


def make(year: int, month: int, day: int | None) -> dt.date | None:
    """Return the date, a month without a day being its last, or None where the calendar has none."""
    last = month_end(year, month)
    if day is None:
        return last
    return dt.date(year, month, day) if day <= last.day else None


def month_end(year: int, month: int) -> dt.date:
    """Return the last day of the month."""
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return following - dt.timedelta(days=1)


def period_start(end: dt.date, span: Length, *, weekly: bool) -> dt.date | None:
    """Return the first day of a period that ends at `end`; `weekly` counts a quarter as thirteen weeks."""
    weeks = span.weeks
    if weeks is None and weekly and span.months and span.months % 3 == 0:
        weeks = span.months // 3 * 13
    if weeks is not None:
        return end - dt.timedelta(days=weeks * 7 - 1)
    if span.months is None or (weekly and span.months % 3):
        return None
    first = end.year * 12 + end.month - span.months
    start = dt.date(first // 12, first % 12 + 1, 1)
    return (
        start if end == month_end(end.year, end.month) else start.replace(day=min(end.day + 1, 28)) if weekly else None
    )


def date_extents(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the dates and the bare years in `text` stand, in order."""
    return _dates(text).extents
