"""Fiscal years that heads name by their number (`Fiscal 2024`), dated by the days that the lines above state."""

import datetime as dt
import re
from collections.abc import Iterable

from irdesk.reading.statements.calendar.dates import Length, days, length, make, month_end, years
from irdesk.reading.statements.calendar.runs import last_days

EARLY = 2  # the last month in which a year may end that has the number of the year before
MIDDLE = 6  # a year that ends in this month or later has the number of the year it ends in
_FISCAL = re.compile(r"\b(?:fiscal(?: years?)?|FY)\s?['’]?(?P<year>(?:(?:19|20)\d\d|\d\d)\b)", re.IGNORECASE)


def fiscal_year(label: str) -> int | None:
    """Return the one fiscal year that a head names by its number, None where it names a part of one, or a day."""
    found = {int(match["year"]) for match in _FISCAL.finditer(label)}
    if len(found) != 1 or days(label) or length(label) not in (None, Length(months=12)):
        return None
    number = found.pop()
    return number if number > 99 else 2000 + number


def fiscal_ends(labels: Iterable[str], above: str) -> dict[int, dt.date]:
    """Return when each fiscal year of a table ends, as far as the lines above say so.

    As many days as years are theirs in order, and the only day is that of the last year. A day without its year is
    that of years that end in the second half: one that ends in January may be the year's or the next year's.
    """
    numbers = sorted({year for label in labels if (year := fiscal_year(label))}, reverse=True)
    named = last_days(above) if numbers else []
    ends = sorted({end for day in named if day.year and (end := make(day.year, day.month, day.day))}, reverse=True)
    monthly = {(day.month, day.day) for day in named}
    if not ends and len(monthly) == 1:
        month, number = monthly.pop()
        found = {year: make(year, month, number) for year in numbers if month >= MIDDLE}
        return {year: end for year, end in found.items() if end}
    if len(ends) not in (1, len(numbers)):
        return {}
    dated = dict(zip(numbers, ends, strict=False))
    if any(end.year - year not in (0, 1) for year, end in dated.items()):
        return {}
    return {
        year: month_end(year + ends[0].year - numbers[0], ends[0].month) for year in numbers if _ends_a_month(ends)
    } | dated


def years_after(labels: Iterable[str], above: str) -> dict[int, dt.date]:
    """Return the ends of years by a bare number that all end early in the next year, on the days stated above.

    Over `2024   2023` the `Years ended February 1, 2025 and February 3, 2024` are theirs in order.
    """
    bare = sorted({number for label in labels if (number := bare_year(label))}, reverse=True)
    ends = [make(day.year, day.month, day.day) for day in (last_days(above) if len(bare) > 1 else []) if day.year]
    stated = sorted({end for end in ends if end}, reverse=True)
    if len(stated) != len(bare) or any(end.month > EARLY for end in stated):
        return {}
    found = dict(zip(bare, stated, strict=True))
    return found if all(end.year == year + 1 for year, end in found.items()) else {}


def bare_year(label: str) -> int | None:
    """Return the one year that a head names beside no day, None where it has none or several."""
    stated = set(years(label))
    return stated.pop() if len(stated) == 1 and not days(label) else None


def _ends_a_month(ends: list[dt.date]) -> bool:
    return len(ends) == 1 and ends[0] == month_end(ends[0].year, ends[0].month)
