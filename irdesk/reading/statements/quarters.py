"""Columns that name only a quarter or a year (`Q3 2024`), dated where the release dates the quarter it reports on."""

import datetime as dt
import re
from collections.abc import Sequence

import msgspec

from irdesk.domain.release import Period
from irdesk.reading.statements.dates import Length, length, month_end, years
from irdesk.reading.statements.periods import Dated

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_QUARTER = re.compile(
    r"\b(?:(?P<word>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal )?quarter|Q(?P<q>[1-4])|(?P<q2>[1-4])Q)"
    r"(?:['’ ]?(?P<short>\d\d)\b)?",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"\b(?:(?P<word>first|second|1st|2nd)[- ]half|H(?P<q>[12])|(?P<q2>[12])H)(?:['’ ]?(?P<short>\d\d)\b)?",
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


def date_quarters(columns: Sequence[Dated], period: Period | None) -> tuple[Dated, ...]:
    """Return the columns, those that only name a quarter or year dated by the quarter that the release reports on.

    A release whose quarters end with a month dates every quarter; one that counts in weeks only the one it reports on.
    """
    known = named(period.label) if period else None
    if period is None or known is None or known.months == 12 or period.end is None:
        return tuple(columns)
    return tuple(_dated(column, known, period.end) for column in columns)


def _dated(column: Dated, known: Span, end: dt.date) -> Dated:
    wanted = (
        named(column.label) or _to_date(column.label, known) if column.end is None and column.kind is None else None
    )
    if wanted is None:
        return column
    distance = (wanted.year - known.year) * 12 + (wanted.quarter - known.quarter) * 3
    monthly = end == month_end(end.year, end.month)
    if distance and not monthly:
        return column
    ordinal = end.year * 12 + end.month - 1 + distance
    day = month_end(ordinal // 12, ordinal % 12 + 1) if monthly else end
    return msgspec.structs.replace(column, end=day, length=Length(months=wanted.months), kind="period")
