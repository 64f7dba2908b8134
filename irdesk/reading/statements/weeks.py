"""Quarters of a release that counts in weeks: which first days rest on thirteen weeks that nobody stated."""

import datetime as dt
import re
from collections.abc import Collection, Iterator

import msgspec

from irdesk.domain.source import Doubt
from irdesk.domain.statement import Column
from irdesk.reading.document import Document
from irdesk.reading.statements.table import Table

_WEEKS = re.compile(r"\b(12|13|14|16|17|twelve|thirteen|fourteen|sixteen|seventeen)(?:\s*\(\d\d\))?[-\s]+weeks?\b")
_THIRTEEN = frozenset(("13", "thirteen"))
_MONTHS = re.compile(r"\bmonths?\b", re.IGNORECASE)
_QUARTER = re.compile(r"\bquarters?\b|\bQ[1-4]\b", re.IGNORECASE)
WHY = "the quarter is counted as thirteen weeks, and the release does not say how many it has"
WHY_NONE = "the release has quarters of other lengths than thirteen weeks, and does not say how many this one has"


def quarters_in_weeks(text: str) -> frozenset[str]:
    """Return of how many weeks, as a release prints it, periods as long as a quarter are."""
    small = text.lower()
    return frozenset(_WEEKS.findall(small)) if "week" in small else frozenset()


def settle(
    document: Document,
    table: Table,
    columns: tuple[Column, ...],
    ends: Collection[dt.date],
    told: set[dt.date],
    *,
    stated: frozenset[str],
) -> tuple[tuple[Column, ...], list[Doubt]]:
    """Return the columns of a release that counts in weeks, and a doubt for each quarter of which nobody says how many.

    It has thirteen if the release speaks of no others, else its first day is not known. `told` holds the first days
    that were doubted already, and takes those of this table: one doubt each is enough. `stated`: what the release says
    of how many weeks its quarters have.
    """
    if stated and stated <= _THIRTEEN:
        return columns, []
    settled, doubts = list(columns), []
    for index, start in _unsure(table, columns, ends):
        if stated:
            settled[index] = msgspec.structs.replace(settled[index], start=None)
        if start not in told:
            told.add(start)
            stack = table.head.stacks[index]
            span = document.lines.span(stack[0].start, stack[-1].end) if stack else None
            doubts.append(Doubt(f"columns[{index}].start", WHY_NONE if stated else WHY, span))
    return tuple(settled), doubts


def _unsure(table: Table, columns: tuple[Column, ...], ends: Collection[dt.date]) -> Iterator[tuple[int, dt.date]]:
    """Yield each quarter whose first day no stated length or known end bears out; `three months` mean thirteen."""
    for index, (column, read) in enumerate(zip(columns, table.columns, strict=True)):
        start, length = column.start, read.length
        quarter = length is not None and length.months == 3 and (read.numbered or _QUARTER.search(read.label))
        if start is None or not quarter or read.start or _MONTHS.search(read.label):
            continue
        if start - dt.timedelta(days=1) not in ends:
            yield index, start
