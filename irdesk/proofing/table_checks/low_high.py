"""Tables of what is expected, in columns from a low to a high end: the low one is not above the high one."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.tables.low_high_columns import low_high_columns
from irdesk.proofing.tables.sheet import Sheet

_MEASURE = re.compile(r"\b(?:revenues?|sales|eps|earnings|income|ebitda|ebit|profit|margin|cash flow|ffo|growth)\b")
_NOT_ONE = re.compile(r"tax|expense|cost|loss|adjust|provision|interest|items|gain|impact|effect|per cent|%")


def low_high(book: Book) -> Iterator[Finding]:
    """Yield an error for each range of a table whose low end is above its high end, where other rows have it right."""
    for sheet in book.sheets:
        for low, high in low_high_columns(sheet):
            rows = [
                (n, a, b) for n in range(len(sheet.rows)) if (a := sheet.value(n, low)) and (b := sheet.value(n, high))
            ]
            wrong = [n for n, a, b in rows if a > b and _is_measure(sheet.labels[n])]
            if len(wrong) == 1 and len(rows) > 1:
                yield _told(book, sheet, wrong[0], (low, high))


def _is_measure(label: str) -> bool:
    """Say whether a label names what a company earns, not an item that leads to it, which may run the other way."""
    return bool(_MEASURE.search(label)) and not _NOT_ONE.search(label.replace("adjusted", ""))


def _told(book: Book, sheet: Sheet, row: int, columns: tuple[int, int]) -> Finding:
    low, high = (sheet.text(row, column) for column in columns)
    message = f"{sheet.name(row)}, {sheet.column_name(columns[0])}: the low end {low} is above the high end {high}."
    where = (sheet.span(row, column) for column in columns)
    return finding(book.text, "range", "error", "impossible", message, *where, stated=low, expected=high)
