"""Quarters and years of a release that counts in weeks: which first days rest on weeks that nobody stated."""

import datetime as dt
import re
from collections.abc import Collection, Iterator

import msgspec

from irdesk.domain.source import Doubt
from irdesk.domain.statement import Column
from irdesk.reading.document import Document
from irdesk.reading.statements.calendar.periods import Dated
from irdesk.reading.statements.table import Table

_WEEKS = re.compile(r"\b(12|13|14|16|17|twelve|thirteen|fourteen|sixteen|seventeen)(?:\s*\(\d\d\))?[-\s]+weeks?\b")
_THIRTEEN = frozenset(("13", "thirteen"))
_YEARS = re.compile(r"\b(52|53|fifty[- ](?:two|three))(?:\s*\(\d\d\))?[-\s]+weeks?\b(?!\s+(?:high|low|range)\b)")
_FIFTY_TWO = frozenset(("52", "fifty-two", "fifty two"))
_MONTHS = re.compile(r"\bmonths?\b", re.IGNORECASE)
_QUARTER = re.compile(r"\bquarters?\b|\bQ[1-4]\b", re.IGNORECASE)
WHY = "the quarter is counted as thirteen weeks, and the release does not say how many it has"
WHY_YEAR = "a year has 52 or 53 weeks, and the release does not say which this one has"
WHY_LONG = "the year up to this day has 53 weeks, and the release does not say which of its quarters has the one more"
PARTS = (3, 6, 9)  # months of a year
LONG = dt.timedelta(weeks=53)
WHY_NONE = "the release has quarters of other lengths than thirteen weeks, and does not say how many this one has"


class Weeks(msgspec.Struct, frozen=True):
    """Of how many weeks, as a release prints it, periods as long as a quarter and as long as a year are."""

    quarters: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()


def stated_weeks(text: str) -> Weeks:
    """Return what a release says of how many weeks its quarters and years have."""
    small = text.lower()
    return Weeks(frozenset(_WEEKS.findall(small)), frozenset(_YEARS.findall(small))) if "week" in small else Weeks()


def settle(
    document: Document,
    table: Table,
    columns: tuple[Column, ...],
    ends: Collection[dt.date],
    told: set[dt.date],
    *,
    stated: Weeks,
) -> tuple[tuple[Column, ...], list[Doubt]]:
    """Return the columns of a release that counts in weeks, and a doubt for each period of which nobody says how many.

    A quarter has thirteen if the release speaks of no others, else its first day is not known; a year has 52 only if
    the release speaks of them, and of no 53. `told` holds the first days that were doubted already, and takes those of
    this table: one doubt each is enough. `stated`: what the release says of how many weeks its quarters and years have.
    """
    settled, doubts = list(columns), []
    for index, start, why in _unsure(table, columns, ends, stated):
        if why != WHY:
            settled[index] = msgspec.structs.replace(settled[index], start=None)
        if start not in told:
            told.add(start)
            stack = table.head.stacks[index]
            span = document.lines.span(stack[0].start, stack[-1].end) if stack else None
            doubts.append(Doubt(f"columns[{index}].start", why, span))
    return tuple(settled), doubts


def _unsure(
    table: Table, columns: tuple[Column, ...], ends: Collection[dt.date], stated: Weeks
) -> Iterator[tuple[int, dt.date, str]]:
    """Yield each quarter and year whose first day no stated length or known end bears out, and why."""
    for index, (column, read) in enumerate(zip(columns, table.columns, strict=True)):
        start = None if read.start else column.start
        why = _why(read, stated) if start else None
        if column.end and read.length and read.length.months in PARTS and column.end - LONG in ends:
            why = WHY_LONG
        if start and why and start - dt.timedelta(days=1) not in ends:
            yield index, start, why


def _why(read: Dated, stated: Weeks) -> str | None:
    """Return why the first day of a period is not sure, None where its length is; `three months` mean thirteen."""
    months = read.length.months if read.length else None
    if months == 12:
        return None if stated.years and stated.years <= _FIFTY_TWO else WHY_YEAR
    quarter = months == 3 and (read.numbered or _QUARTER.search(read.label)) and not _MONTHS.search(read.label)
    if not quarter or (stated.quarters and stated.quarters <= _THIRTEEN):
        return None
    return WHY_NONE if stated.quarters else WHY
