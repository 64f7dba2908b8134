"""Columns that name only a quarter or a year (`Q3 2024`), dated where the release dates the quarter it reports on."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

import msgspec

from irdesk.domain.release import Period
from irdesk.reading.statements.dates import Length, length, month_end, years
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
_YEAR = re.compile(r"\bfull[- ]year\b|\btwelve months\b|\bfiscal year\b|\bFY(?:\b|['’]?\d)|\byear\b", re.IGNORECASE)


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
    year = stated.pop() if stated else None
    for pattern, months in ((_QUARTER, 3), (_HALF, 6)):
        found = list(pattern.finditer(label))
        if len(found) == 1:
            return _part(found[0], year, months)
        if found:
            return None
    short = _SHORT_YEAR.search(label)
    year = year or (2000 + int(short[1]) if short else None)
    return Span(year, 4, 12) if year and _YEAR.search(label) else None


def _to_date(label: str, known: Span) -> Span | None:
    """Return the months to date that a head names without their end (`Nine Months 2006`, of a third quarter)."""
    stated, span = set(years(label)), length(label)
    if len(stated) != 1 or span is None or span.months not in (3, known.quarter * 3):
        return None
    return Span(stated.pop(), known.quarter, span.months)


def _part(match: re.Match[str], year: int | None, months: int) -> Span | None:
    number = _ORDINALS[match["word"].lower()] if match["word"] else int(match["q"] or match["q2"])
    year = year or (2000 + int(match["short"]) if match["short"] else None)
    return Span(year, number * months // 3, months) if year else None


def ends_of_quarters(columns: Sequence[Dated], period: Period | None) -> dict[int, dt.date]:
    """Return the ends that heads of a release state for its quarter of each year (`Fourth Quarter Jan 1, 2023`).

    The fiscal year is counted from the release's own quarter, whose end is the last of them if it says none.
    """
    known = named(period.label) if period else None
    if period is None or known is None or known.months == 12:
        return {}
    found = [column.end for column in columns if column.end and _number(column.label) == known.quarter]
    latest = period.end or max(found, default=None)
    if latest is None or abs(latest.year - known.year) > 1:
        return {}
    ends = {known.year + round((end - latest).days / 365.25): end for end in found}
    return ends | {known.year: latest}


def _number(label: str) -> int | None:
    """Return the number of the one quarter that a head names."""
    found = list(_QUARTER.finditer(label))
    part = _part(found[0], 1, 3) if len(found) == 1 else None
    return part.quarter if part else None


def date_quarters(
    columns: Sequence[Dated], period: Period | None, ends: Mapping[int, dt.date] | None = None
) -> tuple[Dated, ...]:
    """Return the columns, those that only name a quarter or year dated by the quarter that the release reports on.

    A release whose quarters end with a month dates every quarter; one that counts in weeks only the one it reports on,
    and that of other years where its heads state their `ends`.
    """
    known = named(period.label) if period else None
    ends = ends_of_quarters(columns, period) if ends is None else ends
    if known is None or known.months == 12 or known.year not in ends:
        return tuple(columns)
    return tuple(_dated(column, known, ends) for column in columns)


def _dated(column: Dated, known: Span, ends: Mapping[int, dt.date]) -> Dated:
    wanted = (
        named(column.label) or _to_date(column.label, known) if column.end is None and column.kind is None else None
    )
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
    else:
        return column
    return msgspec.structs.replace(column, end=day, length=Length(months=wanted.months), kind="period")
