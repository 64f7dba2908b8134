"""One row shown twice in a table: net income at its top, and again where the shares begin."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from math import log10

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import verdict
from irdesk.proofing.tables.sheet import Sheet

_LEAST = 3.5
"""Decimal digits in which two rows of one label agree that are one row."""
_TELLING = 3  # letters of a label that says what it counts
_MOST_TIMES = 3
"""Rows of one label oftener than that are entries of a list, told apart by another column."""
_PLAIN = {"other", "total", "basic", "diluted", "net", "u.s.", "worldwide", "international", "reported"}


def _adjusted(sheet: Sheet, column: int, off: Decimal, rows: tuple[int, int]) -> bool:
    """Say whether two rows differ by a figure of the table: a part's earnings, and again after its adjustments."""
    others = (sheet.amount(row, column) for row in range(*sorted(rows)) if row not in rows)
    return any(each is not None and abs(each.value) == abs(off) for each in others)


def twin_rows(book: Book) -> Iterator[Finding]:
    """Yield an error where two rows of one label agree in all columns but one."""
    for sheet in (each for each in book.sheets if each.statement.kind != "guidance"):
        rows: dict[tuple[str, str, str], list[int]] = {}
        for row, label in enumerate(sheet.labels):
            if len(label) > _TELLING and label not in _PLAIN:
                section = sheet.rows[row].section if sheet.units[row] == "per_share" else None  # basic, diluted
                rows.setdefault((label, sheet.units[row], section or ""), []).append(row)
        for alike in rows.values():
            for one, other in combinations(alike if len(alike) <= _MOST_TIMES else (), 2):
                yield from _held(book, sheet, one, other)


def _held(book: Book, sheet: Sheet, one: int, other: int) -> Iterator[Finding]:
    cells = [
        (column, a, b)
        for column in range(sheet.width)
        if (a := sheet.amount(one, column)) is not None and (b := sheet.amount(other, column)) is not None
    ]
    agree = [a for _, a, b in cells if a.value == b.value and a.value]
    apart = [(column, a, b) for column, a, b in cells if verdict(a, b) == "impossible"]
    digits = sum(log10(1 + float(abs(a.value) / (a.step or 1))) for a in agree)
    if len(apart) != 1 or digits < _LEAST or len(agree) < len(cells) - 1:
        return
    column = apart[0][0]
    if _adjusted(sheet, column, apart[0][1].value - apart[0][2].value, (one, other)):
        return
    stated, expected = sheet.text(other, column), sheet.text(one, column)
    message = (
        f"{sheet.name(other)}, {sheet.column_name(column)}: {stated}, but {expected} in the same table's other row of "
        "that name."
    )
    where = sheet.span(other, column), sheet.span(one, column)
    yield finding(book.text, "same-fact", "error", "impossible", message, *where, stated=stated, expected=expected)
