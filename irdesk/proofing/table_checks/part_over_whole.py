"""A balance larger than the total that it is a part of, in tables that show a few of them: no sum holds those."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.sums import Sum

_WHOLES = tuple(
    re.compile(rf"total {name}$") for name in ("current assets", "assets", "current liabilities", "liabilities")
)
_NO_PART = re.compile(r"\bgross\b|\bcost\b|\baccumulated\b|\bequity\b|\bdeficit\b|\bcapital\b|\bunder management\b")
_FAR = 2
"""Elsewhere in its row a part is no more than one in so many of the whole; or here it is so many times the whole."""


def part_over_whole(book: Book) -> Iterator[Finding]:
    """Yield an error for each balance that one column alone shows larger than the total of its kind."""
    for sheet, sums in zip(book.sheets, book.sums, strict=True):
        if sheet.statement.kind == "balance_sheet":
            for part, whole in _pairs(sheet, sums):
                yield from _held(book, sheet, part, whole)


def _pairs(sheet: Sheet, sums: tuple[Sum, ...]) -> Iterator[tuple[int, int]]:
    """Yield each row that no sum of the table holds, with the next total below it of assets, or of liabilities."""
    summed = {row for each in sums for row in (each.total, *(part.row for part in each.parts))}
    wholes = [row for row, label in enumerate(sheet.labels) if any(each.match(label) for each in _WHOLES)]
    for row, label in enumerate(sheet.labels):
        whole = next((each for each in wholes if each > row), None)
        plain = sheet.units[row] == "currency" and not _NO_PART.search(label)
        if whole is not None and plain and row not in summed and _one_side(sheet, row, whole):
            yield row, whole


def _one_side(sheet: Sheet, row: int, whole: int) -> bool:
    """Say whether no total of assets lies between a row and a total of liabilities; totals are of their own side."""
    assets = next((n for n, label in enumerate(sheet.labels) if label == "total assets"), None)
    return assets is None or (row <= assets) == (whole <= assets)


def _held(book: Book, sheet: Sheet, part: int, whole: int) -> Iterator[Finding]:
    columns = [n for n, kind in enumerate(sheet.kinds) if kind in {"instant", "period"}]
    cells = [(n, a, b) for n in columns if (a := sheet.value(part, n)) is not None and (b := sheet.value(whole, n))]
    over = [n for n, a, b in cells if a > b > 0]
    far = all(a > b * _FAR for n, a, b in cells if n in over)
    if (
        len(over) != 1
        or len(cells) < _FAR
        or any(abs(a) * (1 if far else _FAR) > b for n, a, b in cells if n not in over)
    ):
        return
    column, texts = over[0], (sheet.text(part, over[0]), sheet.text(whole, over[0]))
    yield finding(
        book.text,
        "balance",
        "error",
        "impossible",
        f"{sheet.name(part)}, {sheet.column_name(column)}: {texts[0]} is more than {sheet.name(whole)}, {texts[1]}.",
        sheet.span(part, column),
        sheet.span(whole, column),
        stated=texts[0],
        expected=texts[1],
    )
