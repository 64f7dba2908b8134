"""Columns that name only a quarter or a year (`Q3 2024`), dated where the release dates the quarter it reports on."""

import datetime as dt
import re
from collections.abc import Sequence

import msgspec

from irdesk.domain.release import Period
from irdesk.reading.statements.dates import Length, month_end, years
from irdesk.reading.statements.periods import Dated

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_QUARTER = re.compile(
    r"\b(?:(?P<word>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal )?quarter|Q(?P<q>[1-4])|(?P<q2>[1-4])Q)"
    r"(?:['’ ]?(?P<short>\d\d)\b)?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\bfull[- ]year\b|\btwelve months\b|\bfiscal year\b|\bFY\b|\byear\b", re.IGNORECASE)


class Quarter(msgspec.Struct, frozen=True):
    """A fiscal quarter as named: `number` 1 to 4 of fiscal `year`; 0 for the whole year."""

    year: int
    number: int


def named(label: str) -> Quarter | None:
    """Return the one quarter or year that a head names, None where it names none or several."""
    found = list(_QUARTER.finditer(label))
    stated = years(label)
    if len(found) == 1 and len(set(stated)) <= 1:
        match = found[0]
        short = 2000 + int(match["short"]) if match["short"] else None
        year = stated[0] if stated else short
        number = _ORDINALS[match["word"].lower()] if match["word"] else int(match["q"] or match["q2"])
        return Quarter(year, number) if year else None
    if not found and _YEAR.search(label) and len(set(stated)) == 1:
        return Quarter(stated[0], 0)
    return None


def date_quarters(columns: Sequence[Dated], period: Period | None) -> tuple[Dated, ...]:
    """Return the columns, those that only name a quarter or year dated by the quarter that the release reports on.

    A release whose quarters end with a month dates every quarter; one that counts in weeks only the one it reports on.
    """
    known = named(period.label) if period else None
    if period is None or known is None or known.number == 0 or period.end is None:
        return tuple(columns)
    return tuple(_dated(column, known, period.end) for column in columns)


def _dated(column: Dated, known: Quarter, end: dt.date) -> Dated:
    wanted = named(column.label) if column.end is None and column.kind is None else None
    if wanted is None:
        return column
    number, months = (4, 12) if wanted.number == 0 else (wanted.number, 3)
    distance = (wanted.year - known.year) * 12 + (number - known.number) * 3
    monthly = end == month_end(end.year, end.month)
    if distance and not monthly:
        return column
    ordinal = end.year * 12 + end.month - 1 + distance
    day = month_end(ordinal // 12, ordinal % 12 + 1) if monthly else end
    return msgspec.structs.replace(column, end=day, length=Length(months=months), kind="period")
