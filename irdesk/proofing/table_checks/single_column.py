"""Sums of a table of one column: no other column shows whether they hold, but one slip explains where they do not."""

from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, total, verdict
from irdesk.proofing.tables.labels import claims_result, claims_total, leads, says_less
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.slips import a_last_digit, slips

_MOST_PARTS = 12
_LEAST_PARTS = 2
_LEAST_OF_A_TOTAL = 3
_UNITS = {"currency", "per_share", "count"}


def single_column(book: Book) -> Iterator[Finding]:
    """Yield a finding for each total, and each adjusted measure, of a table of one column, where one slip explains it.

    A sum that is off by more than one digit's slip is left alone: other rows may belong to it.
    """
    for sheet, sums in zip(book.sheets, book.sums, strict=True):
        if sheet.width == 1 and sheet.statement.kind != "balance_sheet":
            done = {each.total for each in sums}
            for row in range(len(sheet.rows)):
                parts = _parts(sheet, row) if row not in done and sheet.units[row] in _UNITS else []
                held = _held(sheet, row, parts) if parts else None
                if held is not None:
                    yield _finding(book, sheet, (row, *parts), held)


def _parts(sheet: Sheet, row: int) -> list[int]:
    """Return the rows that a total, or an adjusted measure, is of: those behind the measure that it leads from."""
    label = sheet.labels[row]
    above = range(row - 1, max(-1, row - 1 - _MOST_PARTS), -1)
    rows = [n for n in above if sheet.amount(n, 0) is not None]
    first = next((n for n in rows if leads(sheet.labels[n], label)), None)
    if first is None and label and claims_total(label):
        first = next((n for n in reversed(rows) if sheet.blocks[n] == sheet.blocks[row]), None)
        if first is None or row - first < _LEAST_OF_A_TOTAL:
            return []
    if first is None or row - first < _LEAST_PARTS:
        return []
    parts = [n for n in rows if n >= first]
    alike = all(sheet.units[n] == sheet.units[row] for n in parts)
    plain = not any(says_less(sheet.labels[n]) or claims_result(sheet.labels[n]) for n in parts if n != first)
    return parts[::-1] if alike and plain else []


def _held(sheet: Sheet, row: int, parts: list[int]) -> Amount | None:
    """Return what the parts come to, where that is the total or one slip away from it."""
    cells = [cell for n in (row, *parts) if (cell := sheet.amount(n, 0)) is not None]
    stated, computed = cells[0], total(cells[1:])
    if verdict(stated, computed) != "impossible":
        return computed
    gap = abs(computed.value - stated.value)
    hidden = sum(((cell.high - cell.low) / 2 for cell in cells), Decimal(0))
    step = stated.step or Decimal(1)
    if a_last_digit(cells, gap, step):
        return computed
    near = hidden if leads(sheet.labels[parts[0]], sheet.labels[row]) else Decimal(0)
    return computed if any(abs(gap - each) <= near for cell in cells for each in slips(cell)) else None


def _finding(book: Book, sheet: Sheet, rows: tuple[int, ...], computed: Amount) -> Finding:
    row, stated = rows[0], sheet.text(rows[0], 0)
    cell = sheet.amount(row, 0)
    v = verdict(cell, computed) if cell is not None else "impossible"
    what = sheet.name(row)
    return finding(
        book.text,
        "reconcile" if sheet.statement.kind == "reconciliation" else "foot",
        {"exact": "ok", "rounding": "note"}.get(v, "warning"),
        v,
        f"{what} foots." if v == "exact" else f"{what}: {stated} is shown, its rows give {shown(computed.value)}.",
        *(sheet.span(each, 0) for each in rows),
        stated=stated,
        computed=computed,
    )
