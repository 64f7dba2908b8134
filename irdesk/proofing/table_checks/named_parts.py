"""Rows of one name and several places: "Users: Global", "Users: U.S.", "Users: International"."""

import re
from collections.abc import Iterator
from itertools import groupby
from math import log10

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, total, verdict
from irdesk.proofing.tables.sheet import Sheet

_NAMED = re.compile(r"(?P<name>[a-z].{1,50}?)(?:: | - |, )(?P<part>[a-z][\w .&'()-]{1,40})$")
_WHOLE = re.compile(r"(?:global|worldwide|total|consolidated|all|group|company)\b")
_MOST_PARTS = 6
_LEAST = 2.5
"""Decimal digits that agree in other columns."""
_OFTEN = 8
"""So many sums of a table that hold exactly leave nothing to rounding."""

_Cell = tuple[int, tuple[int, ...], int, Amount, str]
"""The whole's row, the parts' rows, the column, what they come to, and the verdict."""


def named_parts(book: Book) -> Iterator[Finding]:
    """Yield a finding for each column of each row that is called the whole of those of its name beside it."""
    for sheet in book.sheets:
        groups = [held for whole, parts in _groups(sheet) if (held := _held(sheet, whole, parts))]
        cells = [cell for held in groups for cell in held]
        verdicts = [cell[-1] for cell in cells]
        plain = verdicts.count("exact") >= _OFTEN and verdicts.count("rounding") == 1
        yield from (_finding(book, sheet, cell, "warning" if plain else "note") for cell in cells)


def _groups(sheet: Sheet) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield the whole and the parts of each run of rows whose labels begin with one name."""
    named = [_NAMED.fullmatch(label) for label in sheet.labels]
    for name, run in groupby(range(len(named)), key=lambda row: found["name"] if (found := named[row]) else None):
        rows = list(run)
        if name is None or not 2 < len(rows) <= _MOST_PARTS or len({sheet.units[row] for row in rows}) > 1:
            continue
        wholes = [row for row in rows if (found := named[row]) and _WHOLE.match(found["part"])]
        if len(wholes) == 1 and wholes[0] in {rows[0], rows[-1]} and sheet.units[rows[0]] in {"currency", "count"}:
            yield wholes[0], tuple(row for row in rows if row != wholes[0])


def _held(sheet: Sheet, whole: int, parts: tuple[int, ...]) -> list[_Cell]:
    """Return each column that shows all rows, none where they do not add up in all columns but one."""
    cells: list[_Cell] = []
    for column in range(sheet.width):
        stated, amounts = sheet.amount(whole, column), [sheet.amount(part, column) for part in parts]
        known = [amount for amount in amounts if amount is not None]
        if stated is not None and len(known) == len(parts) and sheet.kinds[column] not in {"change", "percent"}:
            computed = total(known)
            cells.append((whole, parts, column, computed, verdict(stated, computed)))
    exact = [amount for _, _, column, _, v in cells if v == "exact" and (amount := sheet.amount(whole, column))]
    digits = sum(log10(1 + float(abs(each.value) / (each.step or 1))) for each in exact)
    broken = sum(cell[-1] == "impossible" for cell in cells)
    return cells if digits >= _LEAST and broken <= min(1, len(exact)) else []


def _finding(book: Book, sheet: Sheet, cell: _Cell, rounded: str) -> Finding:
    whole, parts, column, computed, v = cell
    what, stated = f"{sheet.name(whole)}, {sheet.column_name(column)}", sheet.text(whole, column)
    given = f"{' + '.join(sheet.name(part) for part in parts)} give {shown(computed.value)}"
    return finding(
        book.text,
        "foot",
        {"exact": "ok", "rounding": rounded}.get(v, "error"),
        v,
        f"{what}: {given}." if v == "exact" else f"{what}: {stated} is shown, {given}.",
        *(sheet.span(row, column) for row in (whole, *parts)),
        stated=stated,
        computed=computed,
    )
