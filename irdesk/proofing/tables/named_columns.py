"""Columns that name their period by a word alone: "H1 2025", "FY24", "3Q24", "Jul–Sep 2022".

Which days that is, only the release's own period can tell; without one, a year is taken for the calendar's. The days
serve to tell the columns apart, and the words of the text that name them: both are counted in the same way.
"""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator

import msgspec

from irdesk.domain.months import STEM, month_number
from irdesk.domain.release import Release
from irdesk.domain.statement import Column, Statement
from irdesk.proofing.words.period_words import ORDINALS

_NAMED = re.compile(
    rf"^(?:{STEM}[a-z.]*\s(?=year))?"
    r"(?:(?P<letter>[QH])(?P<number>[1-4])|(?P<number2>[1-4])(?P<letter2>[QH])|(?P<full>FY|Full[- ]year|Year)"
    r"|(?P<months>3|6|9|12)\s?M|(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[- ]Quarter"
    r"|(?P<long>Year[- ]to[- ]date|YTD))\s?"
    r"(?:of\s)?(?:FY\s?|fiscal\s)?['’]?(?P<year>(?:20)?\d\d)"
    r"(?:\s?\(?(?:unaudited|audited|actual|reported)\)?)?$",
    re.IGNORECASE,
)
_QUARTER = re.compile(r"\b(first|second|third|fourth|1st|2nd|3rd|4th|q[1-4])\b", re.IGNORECASE)
_MONTHS = re.compile(rf"^(?P<first>{STEM})[a-z.]*\s?[-–—]\s?(?P<last>{STEM})[a-z.]*\s(?P<year>(?:19|20)\d\d)$")
_SIZES = {"Q": 3, "H": 6, "Y": 12}


class Name(msgspec.Struct, frozen=True):
    """A period by its name: `size` in months, its `number` within the year, and the year."""

    size: int
    number: int
    year: int

    @property
    def at(self) -> int:
        """Where it ends, in months of the years as the company counts them."""
        return self.year * 12 + self.number * self.size


def dated(release: Release) -> Iterator[Statement]:
    """Yield the statements; those whose columns have names but no days get them."""
    for statement in release.statements:
        quarter = _quarter(release, statement)
        names = [_name(column, quarter) for column in statement.columns]
        known = [name for name in names if name is not None]
        plain = statement.kind != "guidance" and any(column.start is None for column in statement.columns)
        made = _with_days(release, statement, names, known) if known and plain else _spelt(statement)
        yield _with_years(made)


def _name(column: Column, quarter: int | None) -> Name | None:
    return None if column.start or column.kind else _called(column, quarter)


def _called(column: Column, quarter: int | None) -> Name | None:
    """Return the period that a column's head names, whether it has days or not."""
    found = _NAMED.match(" ".join(column.label.split()))
    if found is None or (found["long"] and quarter is None):
        return None
    year = int(found["year"]) % 100 + (2000 if len(found["year"]) == 2 else int(found["year"]) // 100 * 100)
    if found["long"]:
        return Name(3 * (quarter or 1), 1, year)
    if found["months"]:
        return Name(int(found["months"]), 1, year)
    if found["ordinal"]:
        return Name(3, ORDINALS[found["ordinal"].lower()], year)
    letter = "Y" if found["full"] else (found["letter"] or found["letter2"]).upper()
    number = int(found["number"] or found["number2"] or 1)
    return None if number * _SIZES[letter] > 12 else Name(_SIZES[letter], number, year)


def _quarter(release: Release, statement: Statement) -> int | None:
    """Return the number of the quarter that the columns, or the release, are up to: what "year to date" ends with."""
    labels = [column.label for column in statement.columns] + [release.period.label if release.period else ""]
    found = next((each for label in labels if (each := _QUARTER.search(label))), None)
    return None if found is None else ORDINALS.get(found.group(1).lower()) or int(found.group(1)[-1])


def _with_days(release: Release, statement: Statement, names: list[Name | None], known: list[Name]) -> Statement:
    offset = _offset(release, statement, known)
    if offset is None:
        return statement
    instant = statement.kind == "balance_sheet"
    columns = tuple(
        column if name is None else _column(column, name, offset, instant=instant)
        for column, name in zip(statement.columns, names, strict=True)
    )
    return msgspec.structs.replace(statement, columns=columns)


def _offset(release: Release, statement: Statement, known: list[Name]) -> int | None:
    """Return how many months the company's year ends after the calendar's, or None where that cannot be told.

    A column of the table that has both a name and days tells it.
    """
    for column in statement.columns:
        name = _called(column, _quarter(release, statement)) if column.start and column.end else None
        if name is not None and column.end is not None:
            return column.end.year * 12 + column.end.month - (column.end.day <= _FEW_DAYS) - name.at
    period = release.period
    if period is None or period.end is None:
        date = release.date  # years of the calendar, unless their halves would end ahead: "H1 FY26" told in 2025
        ahead = date is not None and any(name.at > date.year * 12 + date.month for name in known if name.size < 12)
        return None if ahead else 0
    early = period.end.day <= _FEW_DAYS  # of 52 weeks: "ended August 1" closes July
    months = period.end.year * 12 + period.end.month - early
    size = _size(period.label, period.start, period.end)
    alike = [name for name in known if name.size == size] or [name for name in known if name.size < 12]
    return months - max(name.at for name in alike) if alike else None


_FEW_DAYS = 7


def _size(label: str, start: dt.date | None, end: dt.date) -> int:
    if start is not None:
        return round((end - start).days / 30.4)
    words = label.lower()
    return 3 if "quarter" in words else (6 if "half" in words else 12)


def _column(column: Column, name: Name, offset: int, *, instant: bool) -> Column:
    last = name.at + offset
    start = None if instant else _first(last - name.size)
    kind = "instant" if instant else "period"
    return msgspec.structs.replace(column, start=start, end=_first(last) - dt.timedelta(days=1), kind=kind)


def _first(months: int) -> dt.date:
    """Return the first day after so many months of the common era."""
    return dt.date(months // 12, months % 12 + 1, 1)


_BARE = re.compile(r"(?:19|20)\d\d")
_LAST = re.compile(r"\bq4\b|\b4q|\bfourth quarter", re.IGNORECASE)


def _with_years(statement: Statement) -> Statement:
    """Return a statement with the days of columns headed "2024" alone, beside one of that year's fourth quarter."""
    ends = {
        each.end.year: each.end
        for each in statement.columns
        if each.start is not None and each.end is not None and _LAST.search(each.label)
    }
    columns = tuple(
        msgspec.structs.replace(
            each, start=_first((end := ends[int(each.label)]).year * 12 + end.month - 12), end=end, kind="period"
        )
        if each.end is None and not each.kind and _BARE.fullmatch(each.label) and int(each.label) in ends
        else each
        for each in statement.columns
    )
    return statement if columns == statement.columns else msgspec.structs.replace(statement, columns=columns)


def _spelt(statement: Statement) -> Statement:
    """Return a statement with the first day of columns such as "Jul–Sep 2022"."""
    columns = tuple(_from_months(column) for column in statement.columns)
    return statement if columns == statement.columns else msgspec.structs.replace(statement, columns=columns)


def _from_months(column: Column) -> Column:
    found = _MONTHS.match(" ".join(column.label.split())) if column.start is None else None
    if found is None:
        return column
    first, last, year = month_number(found["first"]), month_number(found["last"]), int(found["year"])
    end = dt.date(year, last, monthrange(year, last)[1])
    start = dt.date(year - (first > last), first, 1)
    return msgspec.structs.replace(column, start=start, end=end, kind="period")
