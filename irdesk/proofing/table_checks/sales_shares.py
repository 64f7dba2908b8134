"""Per cent of sales that stand in another table: "% to sales" under an amount of a segment."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from math import log10

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, Verdict, shown, verdict
from irdesk.proofing.tables.concepts import concept
from irdesk.proofing.tables.sheet import Sheet

_OF_SALES = re.compile(r"(?:as an? )?(?:%|per ?cent(?:age)?) (?:to|of) (?:total )?(?:net )?(?:sales|revenues?)")
_ALL = re.compile(r"worldwide|total (?:net )?(?:sales|revenues?)")
_MOST_CANDIDATES = 60
_LEAST = 2.0
_LITTLE = 1e-6
"""Decimal digits that agree beyond those of the choice."""


class _Cell(msgspec.Struct, frozen=True):
    """A share of sales: where it stands, the row of its amount, and which of two columns of sales it is of."""

    row: int
    column: int
    part: int
    side: int


class _Sales(msgspec.Struct, frozen=True):
    """Sales in one or two columns of a row of a table, the later period first."""

    sheet: Sheet
    row: int
    columns: tuple[int, ...]


_Amount = tuple[float, int, int, int]
"""An amount of money, for a quick search, and its sheet, row and column."""
_Held = tuple[_Cell, Amount, Verdict]


def sales_shares(book: Book) -> Iterator[Finding]:
    """Yield a finding for each share of sales that some sales of the release give, in all columns but one."""
    shown_so = [(sheet, rows) for sheet in book.sheets if (rows := _shares(sheet))]
    amounts = _amounts(book) if shown_so else []
    for sheet, rows in shown_so:
        for columns in _groups(sheet):
            cells = [
                _Cell(row, column, row - 1, side)
                for row in rows
                for side, column in enumerate(columns)
                if row and sheet.units[row - 1] == "currency" and sheet.value(row, column) and _part(sheet, row, column)
            ]
            sales = _candidates(book, sheet, cells, amounts) if len(cells) > 1 else []
            best = _best(sheet, cells, sales)
            if best is not None:
                yield from (_finding(book, sheet, best[0], each) for each in best[1])


def _shares(sheet: Sheet) -> list[int]:
    """Return the rows that say of themselves nothing but that they are per cent of sales."""
    return [n for n, label in enumerate(sheet.labels) if sheet.units[n] == "percent" and _OF_SALES.fullmatch(label)]


def _part(sheet: Sheet, row: int, column: int) -> Amount | None:
    return sheet.worth(row - 1, column)


def _groups(sheet: Sheet) -> Iterator[tuple[int, ...]]:
    """Yield the columns two by two, a period and the one before it; one that has no such neighbour by itself."""
    column = 0
    while column < sheet.width:
        pair = column + 1 < sheet.width and sheet.dates[column] != sheet.dates[column + 1]
        yield (column, column + 1) if pair else (column,)
        column += 2 if pair else 1


def _best(sheet: Sheet, cells: list[_Cell], candidates: list[_Sales]) -> tuple[_Sales, list[_Held]] | None:
    dear = log10(max(1, len(candidates)))
    best: tuple[_Sales, list[_Held]] | None = None
    most = 0.0
    for sales in candidates:
        held = _held(sheet, cells, sales)
        if not held:
            continue
        label = sales.sheet.labels[sales.row]
        whole = concept(sales.sheet.rows[sales.row].label) == "revenue" or _ALL.match(label)
        digits = sum(_digits(sheet, cell) for cell, _, v in held if v == "exact") - (0 if whole else dear)
        if digits >= max(_LEAST, most):
            best, most = (sales, held), digits
    return best


def _digits(sheet: Sheet, cell: _Cell) -> float:
    stated = sheet.amount(cell.row, cell.column)
    return 0.0 if stated is None else log10(1 + float(abs(stated.value) / (stated.step or 1)))


def _candidates(book: Book, sheet: Sheet, cells: list[_Cell], amounts: list[_Amount]) -> list[_Sales]:
    """Return the sales that give one of the shares, with the figure beside them."""
    found: dict[tuple[int, int, int], _Sales] = {}
    for cell in cells:
        part, share = sheet.worth(cell.part, cell.column), sheet.amount(cell.row, cell.column)
        if part is None or share is None or share.low <= 0 <= share.high:
            continue
        ends = sorted((float(part.value * 100 / share.low), float(part.value * 100 / share.high)))
        for at in range(bisect_left(amounts, (ends[0] - _LITTLE,)), bisect_left(amounts, (ends[1] + _LITTLE,))):
            _, number, row, column = amounts[at]
            first = column - cell.side
            if number != sheet.number and first >= 0 and len(found) < _MOST_CANDIDATES:
                width = max(each.side for each in cells) + 1
                sales = _Sales(book.sheets[number], row, tuple(range(first, first + width)))
                found.setdefault((number, row, first), sales)
    return list(found.values())


def _amounts(book: Book) -> list[_Amount]:
    """Return every positive amount of money with its place, the smallest first."""
    return sorted(
        (value * sheet.statement.scale, sheet.number, row, column)
        for sheet in book.sheets
        for row, unit in enumerate(sheet.units)
        if unit == "currency"
        for column, cells in enumerate(sheet.rough)
        if (value := cells[row]) is not None and value > 0
    )


def _held(sheet: Sheet, cells: list[_Cell], sales: _Sales) -> list[_Held]:
    """Return every share held against some sales; none where one has no sales, or more than one breaks."""
    held: list[_Held] = []
    broken, most = 0, min(1, len(cells) // 2)
    for cell in cells:
        whole = sales.sheet.worth(sales.row, sales.columns[cell.side])
        part, stated = sheet.worth(cell.part, cell.column), sheet.amount(cell.row, cell.column)
        ratio = part.over(whole) if part is not None and whole is not None and whole.low > 0 else None
        if ratio is None or stated is None:
            return []
        computed = ratio.scaled(100)
        held.append((cell, computed, verdict(stated, computed)))
        broken += held[-1][2] == "impossible"
        if broken > most:
            return []
    return held


def _finding(book: Book, sheet: Sheet, sales: _Sales, held: _Held) -> Finding:
    cell, computed, v = held
    stated = sheet.text(cell.row, cell.column)
    name = f"{sales.sheet.name(sales.row)} of {sales.sheet.column_name(sales.columns[cell.side])}"
    what = f"{sheet.name(cell.row)} under {sheet.name(cell.part)}, {sheet.column_name(cell.column)}"
    given = f"over {name} it is {shown(round(computed.value, 2))}"
    return finding(
        book.text,
        "row-ratio",
        {"exact": "ok", "rounding": "note"}.get(v, "error"),
        v,
        f"{what}: {given}." if v == "exact" else f"{what}: {stated} is shown, {given}.",
        sheet.span(cell.row, cell.column),
        sheet.span(cell.part, cell.column),
        sales.sheet.span(sales.row, sales.columns[cell.side]),
        stated=stated,
        computed=computed,
    )
