"""Columns dated plausibly: no two alike, none after the release, comparisons a year or a quarter apart."""

import datetime as dt
import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.domain.statement import Column
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.tables.sheet import Sheet

_AHEAD = re.compile(r"\bending\b|outlook|guidance|forecast|expect|project|estimate|target", re.IGNORECASE)
_FLOWS = {"operations", "cash_flows"}


def columns(book: Book) -> Iterator[Finding]:
    """Yield findings on the dates over the columns of the statements."""
    for sheet in book.sheets:
        if sheet.statement.kind in {"operations", "balance_sheet", "cash_flows"}:
            yield from _future(book, sheet)
            yield from _twins(book, sheet)
            yield from _lengths(book, sheet)


def _dated(sheet: Sheet) -> Iterator[tuple[Column, dt.date]]:
    for column in sheet.columns:
        if column.end is not None:
            yield column, column.end


def _future(book: Book, sheet: Sheet) -> Iterator[Finding]:
    """Yield an error for columns that end after the release: their heads are wrong, or its date is."""
    published = book.release.date
    if _AHEAD.search(sheet.statement.title or ""):
        return
    late = [
        (column, end)
        for column, end in _dated(sheet)
        if published is not None and end > published and not _AHEAD.search(column.label)
    ]
    if late:
        column, end = late[0]
        message = f"“{' '.join(column.label.split())}” ends on {end}, after the release of {published}."
        where = (sheet.about, book.release.span("date"))
        yield finding(book.text, "columns", "error", "inconsistent", message, *where, stated=end.isoformat())


def _twins(book: Book, sheet: Sheet) -> Iterator[Finding]:
    """Yield a warning where two columns with different figures bear the same label and dates."""
    seen: dict[tuple[str, object, object], int] = {}
    for number, column in enumerate(sheet.columns[: sheet.width]):
        key = (column.label, column.start, column.end)
        if (
            column.end is not None
            and key in seen
            and sheet.kinds[number] in {"period", "instant"}
            and len(sheet.columns) == 2
        ):
            message = f"Two columns are both headed “{' '.join(column.label.split())}”."
            yield finding(book.text, "columns", "error", "inconsistent", message, sheet.about)
        seen[key] = number


def _lengths(book: Book, sheet: Sheet) -> Iterator[Finding]:
    """Yield a warning where two compared periods are of different length."""
    periods = [(c, c.start, c.end) for c in sheet.columns if c.start is not None and c.end is not None]
    if sheet.statement.kind not in _FLOWS or len(periods) != 2:
        return
    (one, start, end), (other, start2, end2) = periods
    days, days2 = (end - start).days + 1, (end2 - start2).days + 1
    if abs(days - days2) > 16 and one.label != other.label:
        message = f"The columns compare {days} days ({start} to {end}) with {days2} ({start2} to {end2})."
        yield finding(book.text, "columns", "note", "inconsistent", message, sheet.about)
