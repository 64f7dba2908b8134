"""Columns that name only a quarter or a year (`Q3 2024`), dated where the release dates the quarter it reports on."""

from collections.abc import Sequence

import msgspec

from irdesk.reading.statements.calendar.calendars import Calendar
from irdesk.reading.statements.calendar.dates import Length, days, is_dated, length, month_end, years
from irdesk.reading.statements.calendar.periods import Dated
from irdesk.reading.statements.calendar.spans import HALF, QUARTER, TO_DATE, YEAR, Span, named, own_words, year_of


def _to_date(label: str, known: Span) -> Span | None:
    """Return the months to date that a head names without their end (`Nine Months 2006`, of a third quarter)."""
    year, span = year_of(label), length(label)
    if year is None:
        return None
    if known.months == 3 and TO_DATE.search(label):
        return Span(year, known.quarter, known.quarter * 3)
    if span is None or span.months not in (3, known.quarter * 3):
        return None
    return Span(year, known.quarter, span.months)


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
    whole = whole or bool(YEAR.search(title) and not QUARTER.search(title) and not HALF.search(title))
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
    if len(set(stated)) == 1 and table.whole and length(label) is None and not TO_DATE.search(label):
        return Span(stated[0], 4, 12)
    if not stated and len(titled) == 1 and (QUARTER.search(label) or YEAR.search(label)):
        return named(f"{label} {titled.pop()}")
    if not table.silent:
        return None
    return named(table.title) or (Span(titled.pop(), 4, 12) if table.plans and len(titled) == 1 else None)


def _since(column: Dated, calendar: Calendar) -> Dated:
    """Return a column of the year to date that states its end with its length, where quarters end with months."""
    end, known = column.end, calendar.ends[calendar.known.year]
    if end is None or column.kind or calendar.known.months != 3 or not TO_DATE.search(column.label):
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
    wanted = _wanted(own_words(column.label), known, table) if column.kind is None else None
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
