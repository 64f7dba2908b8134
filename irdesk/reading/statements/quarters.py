"""Columns that name only a quarter or a year (`Q3 2024`), dated where the release dates the quarter it reports on."""

import datetime as dt
import re
from collections.abc import Sequence

import msgspec

from irdesk.domain.release import Period
from irdesk.reading.statements.dates import Length, days, is_dated, length, month_end, years
from irdesk.reading.statements.periods import Dated

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_QUARTER = re.compile(
    r"\b(?:(?P<word>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal )?quarter|Q(?P<q>[1-4])|(?P<q2>[1-4])Q)"
    r"(?:['’ /]?(?P<short>\d\d)\b)?",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"\b(?:(?P<word>first|second|1st|2nd)[- ]half|H(?P<q>[12])|(?P<q2>[12])H)(?:['’ /]?(?P<short>\d\d)\b)?",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(r"\bFY['’ ]?(\d\d)\b", re.IGNORECASE)
_YEAR = re.compile(
    r"\bfull[- ]year\b|\btwelve months\b|\bfiscal year\b|\bFY(?:\b|['’]?\d)|(?<!half[- ])\byear\b(?![- ]to[- ]date)",
    re.IGNORECASE,
)


_TO_DATE = re.compile(r"\byear[- ]to[- ]date\b|\bYTD\b", re.IGNORECASE)
_ALONE = re.compile(  # a part of a year that stands left of the years it belongs to
    r"(?:(?:first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:quarter|half)|Q[1-4]|[1-4]Q|H[12]|[12]H|full[- ]year|"
    r"(?:three|six|nine|twelve) months|fiscal year)(?: results)?:?",
    re.IGNORECASE,
)
SLIP = dt.timedelta(days=8)  # by which quarters of 13 weeks and a 53rd week may be beside the calendar
FAR = 6  # quarters
SOON = dt.timedelta(days=130)  # within which a release reports on a quarter


class Span(msgspec.Struct, frozen=True):
    """A part of a fiscal year as named: `months` long, its last quarter is number `quarter` (1 to 4) of `year`."""

    year: int
    quarter: int
    months: int = 3


def named(label: str) -> Span | None:
    """Return the one quarter, half or year that a head names, None where it names none or several."""
    stated = set(years(label))
    if len(stated) > 1:
        return None
    short = _SHORT_YEAR.search(label)
    year = stated.pop() if stated else 2000 + int(short[1]) if short else None
    for pattern, months in ((_QUARTER, 3), (_HALF, 6)):
        found = list(pattern.finditer(label))
        if len(found) == 1:
            return _part(found[0], year, months)
        if found:
            return None
    return Span(year, 4, 12) if year and _YEAR.search(label) else None


def part_alone(text: str) -> str | None:
    """Return the part of a year that `text` is (`Q4`, `Full Year`), None where it says anything else."""
    return text.rstrip(":") if _ALONE.fullmatch(text) else None


def _to_date(label: str, known: Span) -> Span | None:
    """Return the months to date that a head names without their end (`Nine Months 2006`, of a third quarter)."""
    stated, span = set(years(label)), length(label)
    if len(stated) != 1:
        return None
    if known.months == 3 and _TO_DATE.search(label):
        return Span(stated.pop(), known.quarter, known.quarter * 3)
    if span is None or span.months not in (3, known.quarter * 3):
        return None
    return Span(stated.pop(), known.quarter, span.months)


def _part(match: re.Match[str], year: int | None, months: int) -> Span | None:
    number = _ORDINALS[match["word"].lower()] if match["word"] else int(match["q"] or match["q2"])
    year = year or (2000 + int(match["short"]) if match["short"] else None)
    return Span(year, number * months // 3, months) if year else None


class Calendar(msgspec.Struct, frozen=True):
    """A part of a fiscal year whose end is `known`, and the `ends` of the same part of other years.

    `stated` are the days on which any head says that something ends.
    """

    known: Span
    ends: dict[int, dt.date]
    stated: frozenset[dt.date] = frozenset()

    def near(self, wanted: Span) -> dt.date | None:
        """Return the one stated end that lies where a calendar in weeks has the end of `wanted`, None without one."""
        quarters = (wanted.year - self.known.year) * 4 + wanted.quarter - self.known.quarter
        expected = self.ends[self.known.year] + dt.timedelta(weeks=13 * quarters)
        found = [day for day in self.stated if abs(day - expected) <= SLIP]
        return found[0] if len(found) == 1 and abs(quarters) <= FAR else None


def read_calendar(columns: Sequence[Dated], period: Period | None, published: dt.date | None = None) -> Calendar | None:
    """Return the fiscal calendar of a release, None where it names no quarter or year that any text ends.

    The years are counted from the release's own quarter, whose end is the last that heads state for it
    (`Fourth Quarter Jan 1, 2023`) if it says none; else that of the last quarter that ended before the release was
    `published`. A release that names no quarter, whose years end with December, has the calendar's.
    """
    known = named(period.label) if period else None
    if period is None or known is None:
        return _by_years(columns)
    found = [column.end for column in columns if column.end and quarter_number(column.label) == known.quarter]
    latest = period.end or max(found, default=None) or _last_reported(columns, known, published)
    if latest is None or not _may_end(known, latest):
        return None
    ends = {known.year + round((end - latest).days / 365.25): end for end in found}
    stated = frozenset(column.end for column in columns if column.end)
    return Calendar(known, ends | {known.year: latest}, stated)


def _may_end(span: Span, end: dt.date) -> bool:
    """Return whether the quarter of a fiscal year may end on that day.

    A year ends in the one that it is named for, or in the next, but not with its December.
    """
    months = (end.year - span.year) * 12 + end.month + (4 - span.quarter) * 3
    return 0 <= months < 24


def _by_years(columns: Sequence[Dated]) -> Calendar | None:
    """Return the calendar of years that end with December, where all whole years of a release do."""
    ends = [column.end for column in columns if column.end and column.length == Length(months=12)]
    if not ends or any((end.month, end.day) != (12, 31) for end in ends):
        return None
    return Calendar(Span(max(ends).year, 4, 12), {max(ends).year: max(ends)})


def _last_reported(columns: Sequence[Dated], known: Span, published: dt.date | None) -> dt.date | None:
    """Return the last end of a period as long as the one that a release reports on, not long before its date."""
    ends = [column.end for column in columns if column.end and column.length == Length(months=known.months)]
    before = [end for end in ends if published and dt.timedelta(0) < published - end < SOON]
    return max(before, default=None)


def quarter_number(label: str) -> int | None:
    """Return the number of the one quarter that a head names."""
    found = list(_QUARTER.finditer(label))
    part = _part(found[0], 1, 3) if len(found) == 1 else None
    return part.quarter if part else None


def date_quarters(
    columns: Sequence[Dated], calendar: Calendar | None, title: str = "", *, plans: bool = False
) -> tuple[Dated, ...]:
    """Return the columns, those that only name a quarter or year dated by the calendar of the release.

    A release whose quarters end with a month dates every quarter; one that counts in weeks only the one it reports on,
    and that of other years where its heads state their ends. What the heads leave out the `title` may name. `plans`:
    the table is guidance, in which a bare year is a fiscal year.
    """
    if calendar is None:
        return tuple(columns)
    whole = plans or any(found.months < 12 for column in columns if (found := named(column.label)))
    whole = whole or bool(_YEAR.search(title) and not _QUARTER.search(title) and not _HALF.search(title))
    silent = not any(column.end or is_dated(column.label) for column in columns)
    return tuple(_dated(column, calendar, _Context(title, plans, whole, silent)) for column in columns)


class _Context(msgspec.Struct, frozen=True):
    """What a table says of its columns together: its title, whether it is of `plans`, bare years, no dated heads."""

    title: str
    plans: bool
    whole: bool
    silent: bool


def _wanted(label: str, known: Span, table: _Context) -> Span | None:
    """Return the part of a year that a column covers, by its heads, else by its heads and the title together."""
    own = named(label) or _to_date(label, known)
    if own or days(label):
        return own
    stated, titled = years(label), set(years(table.title))
    if len(set(stated)) == 1 and table.whole and length(label) is None and not _TO_DATE.search(label):
        return Span(stated[0], 4, 12)
    if not stated and len(titled) == 1 and (_QUARTER.search(label) or _YEAR.search(label)):
        return named(f"{label} {titled.pop()}")
    if not table.silent:
        return None
    return named(table.title) or (Span(titled.pop(), 4, 12) if table.plans and len(titled) == 1 else None)


def _since(column: Dated, calendar: Calendar) -> Dated:
    """Return a column of the year to date that states its end with its length, where quarters end with months."""
    end, known = column.end, calendar.ends[calendar.known.year]
    if end is None or column.kind or calendar.known.months != 3 or not _TO_DATE.search(column.label):
        return column
    quarters, rest = divmod((end.year - known.year) * 12 + end.month - known.month, 3)
    if rest or any(day != month_end(day.year, day.month) for day in (end, known)):
        return column
    number = (calendar.known.quarter - 1 + quarters) % 4 + 1
    return msgspec.structs.replace(column, length=Length(months=3 * number), kind="period")


def _dated(column: Dated, calendar: Calendar, table: _Context) -> Dated:
    if column.end:
        return _since(column, calendar)
    known, ends = calendar.known, calendar.ends
    wanted = _wanted(column.label, known, table) if column.kind is None else None
    if wanted is None:
        return column
    end = ends[known.year]
    monthly = end == month_end(end.year, end.month)
    if monthly:
        distance = (wanted.year - known.year) * 12 + (wanted.quarter - known.quarter) * 3
        ordinal = end.year * 12 + end.month - 1 + distance
        day = month_end(ordinal // 12, ordinal % 12 + 1)
    elif wanted.quarter == known.quarter and wanted.year in ends:
        day = ends[wanted.year]
    elif not (found := calendar.near(wanted)):
        return column
    else:
        day = found
    return msgspec.structs.replace(column, end=day, length=Length(months=wanted.months), kind="period", numbered=True)
