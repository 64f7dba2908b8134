"""From the heads over a column to its dates: a length and an end, an instant, a change, a per cent."""

import datetime as dt
import re
from collections.abc import Sequence

import msgspec

from irdesk.domain.statement import Column
from irdesk.reading.statements.calendar.dates import Day, Length, days, length, make, period_start, years
from irdesk.reading.statements.calendar.dayfirst import month_first
from irdesk.reading.statements.calendar.fiscal import fiscal_year
from irdesk.reading.statements.calendar.runs import last_days, start_above, stated_start

_CHANGE = re.compile(
    r"\bchange\b|\bchg\b|\bvariance\b|\binc(?:rease|\.)?\s*/?\s*\(?dec|\bincrease\b|\bdecrease\b|"
    r"\bbetter\b|\bgrowth\b|\bB\s?/\s?\(?W\b|\bfav\b"
    r"|\b(?:19|20)\d\d\s+(?:vs?\.?|versus|over)\s+(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"%|\bper ?cent(?:age)?\b|\bbps\b", re.IGNORECASE)
_INSTANT = re.compile(r"\bas (?:of|at)\b(?! (?:and|or|&|/) (?:for|during)\b)|\bbalance (?:sheets?|at)\b", re.IGNORECASE)
_ENDED = re.compile(r"\bend(?:ed|ing)\b", re.IGNORECASE)
_YEAR_END = re.compile(r"(?<!half[- ])\byears?\s+end(?:ed|ing)\b", re.IGNORECASE)
_QUARTER_END = re.compile(r"\bquarters?\s+(?:and [\w ]{3,30} )?end(?:ed|ing)\b", re.IGNORECASE)
_PART = re.compile(r"\b(?:first|second|third|fourth) (?:half|quarter)\b|\b(?:three|six|nine) months\b", re.IGNORECASE)
_PARTS = re.compile(r"\b(?:months?|weeks?|quarters?)\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\bQ[1-4]\b|\b[1-4]Q|\b(?:first|second|third|fourth|[1-4](?:st|nd|rd|th)) (?:fiscal )?quarter\b", re.IGNORECASE
)
_QUARTER_ONLY = re.compile(r"\bquarter\b|\bQ[1-4]\b|\b[1-4]Q", re.IGNORECASE)


WEEKS_A_MONTH = 4.345


class Dated(msgspec.Struct, frozen=True):
    """What a column's heads say: where it ends, how long it is, and whether it is no period at all."""

    label: str
    end: dt.date | None = None
    length: Length | None = None
    kind: str | None = None
    start: dt.date | None = None  # where the heads state it: `Period from May 1, 2010 to June 30, 2010`
    numbered: bool = False  # dated as a quarter, half or year of the release's fiscal calendar


class Told(msgspec.Struct, frozen=True):
    """What all heads of a table tell: whether they name but one quarter by its number, when years end, and which.

    `fiscal` are the ends of years named as fiscal, `after` those of bare years that end in the next; `bare`: all such.
    `day_first`: dates in figures have their day first.
    """

    one_quarter: bool = False
    fiscal: dict[int, dt.date] = {}
    after: dict[int, dt.date] = {}
    bare: frozenset[int] = frozenset()
    day_first: bool = False


_NOTHING = Told()


def read_column(heads: Sequence[str], above: str, *, instants: bool, percent: bool, told: Told = _NOTHING) -> Dated:
    """Read the heads over one column, top down; `above` is what the lines over the table say, for what they leave out.

    `instants`: the table is a balance sheet. `percent`: the column's figures carry per cent signs that others lack.
    `told`: what the heads of all columns tell.
    """
    label = shown = " ".join(heads)
    if told.day_first:
        label, above = month_first(label), month_first(above)
    found = _read(label, above, heads[-1] if heads else "", instants=instants, percent=percent, told=told)
    return msgspec.structs.replace(found, label=shown) if told.day_first else found


def _read(label: str, above: str, last: str, *, instants: bool, percent: bool, told: Told) -> Dated:
    """Read the heads over a column, joined; `last` is the lowest."""
    if _CHANGE.search(label):
        return Dated(label, kind="percent" if percent or _PERCENT.search(label) else "change")
    if percent or _PERCENT.search(last):
        return Dated(label, kind="percent")
    part = _YEAR_END.search(label) and _PART.search(label)  # of a year that ends then: when it ends itself is not said
    end = None if part else _end(label, above, told)
    if end is None:
        return Dated(label)
    start = None if instants else stated_start(label) or start_above(label, above, end)
    if start and start < end:
        return Dated(label, end, None, "period", start)
    span = None if instants or _INSTANT.search(label) else length(label) or _length_above(label, above)
    if span is None and not instants and not _INSTANT.search(f"{label} {above}"):
        return Dated(label, end, None, None)
    return Dated(label, end, span, "instant" if span is None else "period")


def _length_above(label: str, above: str) -> Length | None:
    found = length(above)
    several = (_YEAR_END, 12), (_QUARTER_END, 3)
    if found is None or any(rule.search(above) and _months(found) != months for rule, months in several):
        return None
    return None if _INSTANT.search(label) else found


def _months(span: Length) -> int | None:
    return round(span.weeks / WEEKS_A_MONTH) if span.weeks else span.months


def _end(label: str, above: str, told: Told) -> dt.date | None:
    """Return the day on which the column ends."""
    own, free = days(label), years(label)
    whole = [day for day in own if day.year]
    if own and not whole:
        year = free[-1] if free else _only_year(above)
        return _date(own[-1], year) if year else None
    if whole:
        return _of_year(whole, free[-1]) if free and len(whole) > 1 else _date(whole[-1], whole[-1].year)
    number = fiscal_year(label)
    return told.fiscal.get(number) if number else _end_above(free, label, above, told)


def _end_above(free: Sequence[int], label: str, above: str, told: Told) -> dt.date | None:
    """Return the end of a column whose heads give at most a year: the lines above must give the day."""
    named = last_days(above)
    own = length(label)
    if own and own.months != 12 and _YEAR_END.search(above) and not _PARTS.search(above):
        return None  # the end of the fiscal year is not that of its parts
    by_months = told.one_quarter and free and length(above) == length(label) and _ENDED.search(above)
    if (_NUMBERED.search(label) and not by_months) or (_QUARTER_ONLY.search(label) and not _ENDED.search(above)):
        return None  # a quarter by its number does not end on a day that merely stands above
    if not free:
        dates = {_date(day, day.year) for day in named if day.year}
        other = {*years(above), *(day.year for day in named if day.year)}  # other columns are of other years
        return dates.pop() if len(dates) == len(other) == 1 and not _QUARTER_ONLY.search(label) else None
    year = free[-1]
    whole = [day for day in named if day.year]
    found = told.after.get(year) or _of_year(whole, year)
    if found and (found.year == year or year in told.after):
        return found
    if found and found.year in told.bare:
        found = None  # the day is that of the year beside
    monthly = {(day.month, day.day) for day in named}
    if len(monthly) == 1 and (year in years(above) or any(day.year is None for day in named)):
        month, number = monthly.pop()
        return make(year, month, number)
    return found


def _of_year(whole: Sequence[Day], year: int) -> dt.date | None:
    """Return the date that falls in `year`, or, for a fiscal year, early in the next."""
    for offset in (0, 1):
        same = [day for day in whole if day.year == year + offset and (not offset or day.month <= 2)]
        if same:
            return _date(same[0], same[0].year)
    return None


def _only_year(above: str) -> int | None:
    found = {*years(above), *(day.year for day in days(above) if day.year)}
    return found.pop() if len(found) == 1 else None


def _date(day: Day, year: int | None) -> dt.date | None:
    return make(year, day.month, day.day) if year else None


def date_columns(columns: Sequence[Dated], ends: Sequence[dt.date], *, weekly: bool) -> tuple[Column, ...]:
    """Return the columns with their first days; `ends` are the ends of all periods and instants of the release.

    A release whose periods end on other days than a month's last counts in weeks: a quarter is thirteen of them, and a
    period begins the day after a known end that lies within a week of that.
    """
    return tuple(_column(column, ends, weekly=weekly) for column in columns)


def _column(column: Dated, ends: Sequence[dt.date], *, weekly: bool) -> Column:
    start = column.start
    if start is None and column.kind == "period" and column.end and column.length:
        start = period_start(column.end, column.length, weekly=weekly)
        if start and weekly and column.length.months:
            start = _after_known(start, ends)
    return Column(column.label, start, column.end, column.kind)


def _after_known(start: dt.date, ends: Sequence[dt.date]) -> dt.date:
    near = [end + dt.timedelta(days=1) for end in ends if abs((end - start).days + 1) <= 8]
    return min(near, key=lambda day: abs((day - start).days), default=start)
