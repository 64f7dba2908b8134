"""Quarters of a release that counts in weeks: which first days rest on thirteen weeks that nobody stated."""

import datetime as dt
import re
from collections.abc import Collection, Iterator

from irdesk.domain.source import Doubt
from irdesk.domain.statement import Column
from irdesk.reading.document import Document
from irdesk.reading.statements.table import Table

_THIRTEEN = re.compile(r"\b(?:13|thirteen)(?:\s*\(13\))?[-\s]+weeks?\b")
_MONTHS = re.compile(r"\bmonths?\b", re.IGNORECASE)
_QUARTER = re.compile(r"\bquarters?\b|\bQ[1-4]\b", re.IGNORECASE)
WHY = "the quarter is counted as thirteen weeks, and the release does not say how many it has"


def states_thirteen(text: str) -> bool:
    """Return whether a release says that a period of it has thirteen weeks."""
    small = text.lower()
    return "week" in small and _THIRTEEN.search(small) is not None


def assumed(
    document: Document,
    table: Table,
    columns: tuple[Column, ...],
    ends: Collection[dt.date],
    told: set[dt.date],
) -> Iterator[Doubt]:
    """Yield a doubt for each quarter whose first day no stated length or known end bears out.

    `told` holds the first days that were doubted already, and takes those of this table: one doubt each is enough.
    Some houses have quarters of 12 and 16 weeks. `Three months ended` can only mean thirteen. A release that speaks of
    thirteen weeks (`states_thirteen`) need not be asked.
    """
    for index, (column, read) in enumerate(zip(columns, table.columns, strict=True)):
        start, length = column.start, read.length
        quarter = length is not None and length.months == 3 and _QUARTER.search(read.label)
        if start is None or not quarter or read.start or _MONTHS.search(read.label):
            continue
        if start - dt.timedelta(days=1) not in ends and start not in told:
            told.add(start)
            stack = table.head.stacks[index]
            span = document.lines.span(stack[0].start, stack[-1].end) if stack else None
            yield Doubt(f"columns[{index}].start", WHY, span)
