"""Totals that stand above their parts: a profit, and whom it belongs to."""

import re
from collections.abc import Iterator
from itertools import groupby
from math import log10

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, total, verdict
from irdesk.proofing.tables.labels import claims_result, plain
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.sums import Sum

_HEADED = re.compile(r"attributable to|\bthereof\b|\bof which\b|allocated to|shared by")
_BEGINS = re.compile(r"^(?:thereof|of which|attributable to)\b")
_MOST_PARTS = 4
_REACH = 8
"""So many rows above its parts a total may stand."""
_LEAST = 2.5
_SIZES = {"currency"}


def splits(book: Book) -> Iterator[Finding]:
    """Yield a finding for each column of each total whose parts follow it under a heading that says so."""
    for sheet, sums in zip(book.sheets, book.sums, strict=True):
        for parts in _groups(sheet, sums):
            best = max((_held(sheet, row, parts) for row in _totals(sheet, parts)), key=_digits, default=[])
            broken = [each for each in best if each[3] == "impossible"]
            if _digits(best) >= _LEAST and len(broken) <= min(1, len(best) - 1):
                yield from (_finding(book, sheet, parts, each) for each in best)


_Cell = tuple[int, int, Amount, str]


def _groups(sheet: Sheet, sums: tuple[Sum, ...]) -> Iterator[list[int]]:
    """Yield the rows of each heading that splits a total, unless a sum line of their own follows them."""
    summed = {part.row for each in sums for part in each.parts}
    for headed, rows in groupby(range(len(sheet.rows)), key=lambda row: _heading(sheet, row)):
        group = [row for row in rows if sheet.units[row] in _SIZES and any(sheet.amounts[row])]
        if headed and 1 < len(group) <= _MOST_PARTS and not summed & set(group):
            yield group


def _heading(sheet: Sheet, row: int) -> str:
    """Return what heads a row as a part: its section, or the first word of its own label."""
    section = plain(sheet.rows[row].section or "")
    if _HEADED.search(section):
        return f"{section} {sheet.blocks[row]}"
    return "own" if _BEGINS.search(sheet.labels[row]) else ""


def _totals(sheet: Sheet, parts: list[int]) -> list[int]:
    first = parts[0]
    return [
        row
        for row in range(max(0, first - _REACH), first)
        if sheet.units[row] == sheet.units[first] and claims_result(sheet.labels[row]) and any(sheet.amounts[row])
    ]


def _held(sheet: Sheet, row: int, parts: list[int]) -> list[_Cell]:
    """Return (column, total row, computed, verdict) of each column that shows the total and all parts."""
    found: list[_Cell] = []
    for column in range(sheet.width):
        stated, cells = sheet.amount(row, column), [sheet.amount(part, column) for part in parts]
        if stated is not None and None not in cells and sheet.kinds[column] not in {"change", "percent"}:
            computed = total(cell for cell in cells if cell is not None)
            found.append((column, row, computed, verdict(stated, computed)))
    return found


def _digits(held: list[_Cell]) -> float:
    return sum(log10(1 + float(abs(each[2].value) * 10)) for each in held if each[3] == "exact")


def _finding(book: Book, sheet: Sheet, parts: list[int], cell: _Cell) -> Finding:
    column, row, computed, v = cell
    what = f"{sheet.name(row)}, {sheet.column_name(column)}"
    given = f"{' + '.join(sheet.name(part) for part in parts)} give {shown(computed.value)}"
    stated = sheet.text(row, column)
    return finding(
        book.text,
        "foot",
        {"exact": "ok", "rounding": "note"}.get(v, "error"),
        v,
        f"{what}: {given}." if v == "exact" else f"{what}: {stated} is shown, {given}.",
        sheet.span(row, column),
        *(sheet.span(part, column) for part in parts),
        stated=stated,
        computed=computed,
    )
