"""Fiscal years that heads name by their number (`Fiscal 2024`), dated by the days that the lines above state."""

import datetime as dt
import re
from collections.abc import Iterable

from irdesk.reading.statements.dates import Length, days, length, make, month_end
from irdesk.reading.statements.runs import last_days

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
    years = sorted({year for label in labels if (year := fiscal_year(label))}, reverse=True)
    named = last_days(above) if years else []
    ends = sorted({end for day in named if day.year and (end := make(day.year, day.month, day.day))}, reverse=True)
    monthly = {(day.month, day.day) for day in named}
    if not ends and len(monthly) == 1:
        month, number = monthly.pop()
        found = {year: make(year, month, number) for year in years if month >= MIDDLE}
        return {year: end for year, end in found.items() if end}
    if len(ends) not in (1, len(years)):
        return {}
    dated = dict(zip(years, ends, strict=False))
    if any(end.year - year not in (0, 1) for year, end in dated.items()):
        return {}
    return {
        year: month_end(year + ends[0].year - years[0], ends[0].month) for year in years if _ends_a_month(ends)
    } | dated


def _ends_a_month(ends: list[dt.date]) -> bool:
    return len(ends) == 1 and ends[0] == month_end(ends[0].year, ends[0].month)
