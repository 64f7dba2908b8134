"""A table that shows every amount in whole thousands, "6,603,000", but one: a digit of that one has slipped."""

from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.tables.sheet import Sheet

_LEAST = 100_000  # less may be a count of barrels, or homes
_THOUSAND = 1000
_LEAST_FIGURES = 8
_UNITS = {"currency", "shares", "count"}


def whole_thousands(book: Book) -> Iterator[Finding]:
    """Yield a warning for the one figure of a table that does not end in three zeros."""
    for sheet in book.sheets:
        if sheet.statement.scale == 1 or sheet.statement.shares_scale == 1:
            large = list(_large(sheet))
            odd = [(row, column) for row, column, value in large if value % _THOUSAND]
            if len(odd) == 1 and len(large) > _LEAST_FIGURES:
                yield _finding(book, sheet, *odd[0])


def _large(sheet: Sheet) -> Iterator[tuple[int, int, Decimal]]:
    for row, cells in enumerate(sheet.amounts):
        if sheet.units[row] in _UNITS:
            for column, cell in enumerate(cells):
                if cell is not None and abs(cell.value) >= _LEAST and sheet.kinds[column] != "percent":
                    yield row, column, cell.value


def _finding(book: Book, sheet: Sheet, row: int, column: int) -> Finding:
    stated = sheet.text(row, column)
    return finding(
        book.text,
        "foot",
        "warning",
        "inconsistent",
        f"{sheet.name(row)}, {sheet.column_name(column)}: {stated}, but every other figure of the table ends in 000.",
        sheet.span(row, column),
        stated=stated,
    )
