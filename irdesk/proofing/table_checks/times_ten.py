"""A figure that is another column's with a digit too many: 81,020 beside 8,102."""

from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.tables.sheet import Sheet

_LEAST_DIGITS = 4
_LEAST_ALIKE = 3
_UNITS = {"currency", "shares", "per_share", "count"}


def times_ten(book: Book) -> Iterator[Finding]:
    """Yield a warning for a figure that is ten times the one beside it, digit for digit.

    Figures of four digits do not come so by chance; shorter ones speak where all the other columns show the same.
    """
    for sheet in book.sheets:
        shown = [sheet.rough[column] for column in sheet.levels]
        for row, cells in enumerate(zip(*shown, strict=True)) if len(shown) > 1 else ():
            if sheet.units[row] in _UNITS and _may_be(cells):
                values = {column: value for column in sheet.levels if (value := sheet.value(row, column))}
                yield from _row(book, sheet, row, values)


def _may_be(cells: tuple[float | None, ...]) -> bool:
    """Say, by quick arithmetic, whether a figure may be ten times another."""
    sizes = [abs(cell) for cell in cells if cell]
    if not sizes or max(sizes) < 9.9 * min(sizes):
        return False
    tenfold = {round(10 * size, _PLACES) for size in sizes}
    return any(round(size, _PLACES) in tenfold for size in sizes)


def _row(book: Book, sheet: Sheet, row: int, values: dict[int, Decimal]) -> Iterator[Finding]:
    for column, value in values.items():
        others = {other: each for other, each in values.items() if other != column}
        tenth = [other for other, each in others.items() if each * 10 == value]
        if not tenth or not _certain(value, list(others.values())) or _divided(list(others.values())):
            continue
        stated, expected = sheet.text(row, column), sheet.text(row, tenth[0])
        where = f"{sheet.column_name(column)}: {stated} is ten times the {expected} of {sheet.column_name(tenth[0])}"
        spans = sheet.span(row, column), sheet.span(row, tenth[0])
        message = f"{sheet.name(row)}, {where}: a digit too many?"
        yield finding(book.text, "foot", "warning", "inconsistent", message, *spans, stated=stated)


def _divided(others: list[Decimal]) -> bool:
    """Say whether another figure is a power of ten, by which one divided gives the other: sales of 100 homes."""
    return any(each >= _TEN and each == Decimal(10) ** each.adjusted() for each in others)


_TEN = 10
_PLACES = 4


def _certain(value: Decimal, others: list[Decimal]) -> bool:
    """Say whether the digits are too many to be so by chance, or all the others alike."""
    digits = len(str(abs(value)).replace(".", "").strip("0"))
    alike = len(others) >= _LEAST_ALIKE - 1 and len(set(others)) == 1 and digits > 1
    return digits >= _LEAST_DIGITS or alike
