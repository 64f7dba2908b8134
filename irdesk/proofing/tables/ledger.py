"""The rows of one unit of a table as whole numbers, ready for the search for sums."""

import re
from decimal import Decimal
from itertools import pairwise

import msgspec

from irdesk.proofing.intervals import Amount
from irdesk.proofing.tables.labels import (
    additive,
    claims_a_share,
    claims_result,
    claims_total,
    counts_either_way,
    plain,
    says_less,
    taken_off,
)
from irdesk.proofing.tables.rolls import goes
from irdesk.proofing.tables.sheet import Sheet

_NO_PART = re.compile(r"growth|change|increase|decrease|margin|occupancy")

_NAME = 12
_MOST_TIMES = 100
_LEAST_BESIDE = 1000
_NET = re.compile(r"\bnet$|^net\b")
_OFF = re.compile(r"\bless\b|\baccumulated\b|\ballowances?\b")
_COMPOUND = re.compile(
    r"\bcombined\b|\bunderlying\b|\bspread\b|\befficiency\b|^(?:adjusted|total|non-?gaap|core)\b|, excluding\b"
)


class Item(msgspec.Struct):
    """A row: `values` in half the finest displayed step, `halves` the half steps of each cell in the same unit.

    `block` counts the headings above it; `taken`: its label takes it off and no minus sign does; the rest is what its
    label says.
    """

    row: int
    label: str
    values: tuple[int | None, ...]
    halves: tuple[int, ...]
    block: int
    cost: bool
    less: bool
    taken: bool
    either: bool
    result: bool
    total: bool


class Ledger(msgspec.Struct, frozen=True):
    """The items of one unit, and the sheet's columns that their values stand in."""

    items: tuple[Item, ...]
    columns: tuple[int, ...]
    unit: str

    def only(self, kept: list[int]) -> "Ledger":
        """Return the ledger with the columns at the places `kept` alone."""
        items = (_narrowed(item, kept) for item in self.items)
        return Ledger(
            tuple(item for item in items if any(v is not None for v in item.values)),
            tuple(self.columns[i] for i in kept),
            self.unit,
        )


def _narrowed(item: Item, kept: list[int]) -> Item:
    values = tuple(item.values[i] for i in kept)
    halves = tuple(item.halves[i] for i in kept)
    taken = item.less and not any(value is not None and value < 0 for value in values)
    return msgspec.structs.replace(item, values=values, halves=halves, taken=taken)


_RATIO = re.compile(r"\bratio\b|\bbook[- ]to[- ]bill\b|\bmultiples?\b|\([x×]\)", re.IGNORECASE)


def ratio_columns(text: str, sheet: Sheet) -> frozenset[int]:
    """Return the columns of so many times something else, which add up to nothing: so headed, printed as "1.4x", or
    of small numbers among large ones."""
    return frozenset(
        column
        for column in range(sheet.width)
        if sheet.kinds[column] != "percent"  # which are left out anyway
        if _RATIO.search(sheet.column_name(column))
        or (sheet.small[column] and _multiples(text, sheet, column))
        or _of_ratios(sheet, column)
    )


def _multiples(text: str, sheet: Sheet, column: int) -> bool:
    spans = [span for row in range(len(sheet.rows)) if (span := sheet.span(row, column)) is not None]
    return sum(text[each.end - 1 : each.end + 1].strip()[-1:] in {"x", "×"} for each in spans) * 2 > len(spans)


def ledger(sheet: Sheet, unit: str, ratios: frozenset[int]) -> Ledger:
    """Return the rows of `unit` that have figures; columns of percentages, and of `ratios`, are left out."""
    columns = tuple(n for n, kind in enumerate(sheet.kinds) if kind != "percent" and n not in ratios)
    summable = _points if unit == "percent" else additive
    rows = [number for number, each in enumerate(sheet.units) if each == unit and summable(sheet.labels[number])]
    cells = {row: [sheet.amounts[row][column] for column in columns] for row in rows}
    steps = [cell.step for line in cells.values() for cell in line if cell is not None and cell.step]
    if not steps:
        return Ledger((), columns, unit)
    fine = min(steps)
    blocks = sheet.blocks
    items = [_item(sheet.labels[row], row, cells[row], fine, blocks[row]) for row in rows if any(cells[row])]
    for former, item in pairwise(items):
        item.result = item.result or (_NET.search(item.label) is not None and _OFF.search(former.label) is not None)
        item.result = item.result or (former.less and not item.less and not item.cost)
    _roll(sheet, items)
    for item in items[1:]:  # what bears the name of its heading, below other rows, is the total of what stands there
        heading = sheet.rows[item.row].section
        item.result = item.result or (heading is not None and len(item.label) > _NAME and plain(heading) == item.label)
    if unit == "per_share" and sheet.statement.kind == "reconciliation":
        items = [msgspec.structs.replace(item, result=item.result or claims_a_share(item.label)) for item in items]
    if unit == "percent":
        items = [
            # ratios stand by themselves among other percentages, as under a heading
            msgspec.structs.replace(item, result=_compounds(item.label), block=2 * item.block + ("ratio" in item.label))
            for item in items
        ]
    return Ledger(tuple(items), columns, unit)


def _roll(sheet: Sheet, items: list[Item]) -> None:
    """Mark the ends of roll-forwards as results, and what goes between them, printed without a sign, as taken off."""
    for first, last in sheet.rolls if sheet.statement.kind not in {"cash_flows", "balance_sheet"} else ():
        for item in items:
            item.result = item.result or item.row == last
            if first < item.row < last and goes(item.label):
                item.less = True
                item.taken = not any(value is not None and value < 0 for value in item.values)


def _of_ratios(sheet: Sheet, column: int) -> bool:
    """Say whether a column is of small numbers with decimals, beside whole and far larger ones alone: times, turns."""
    if any(value is not None and abs(value) >= _MOST_TIMES for value in sheet.rough[column]):
        return False
    small = [cell for row in sheet.amounts if (cell := row[column]) is not None and cell.value]
    if not small or any(cell.step is None or cell.step >= 1 for cell in small):
        return False
    others = [cell for row in sheet.amounts for n, cell in enumerate(row) if n != column and cell is not None]
    return bool(others) and all(cell.step == 1 and abs(cell.value) >= _LEAST_BESIDE for cell in others if cell.value)


def _compounds(label: str) -> bool:
    """Say whether a percentage is called one of others: the combined ratio, the underlying one."""
    return bool(_COMPOUND.search(label))


def _points(label: str) -> bool:
    """Say whether a percentage can be a part of another: a loss ratio of a combined one, no growth and no margin."""
    return not _NO_PART.search(label)


def _item(label: str, row: int, cells: list[Amount | None], fine: Decimal, block: int) -> Item:
    less, place = says_less(label), fine.adjusted()
    return Item(
        row=row,
        label=label,
        values=tuple(
            [None if cell is None else 2 * int(cell.value.scaleb(-place) if place else cell.value) for cell in cells]
        ),
        halves=tuple(
            [
                0
                if cell is None or cell.step is None
                else (1 if cell.step is fine else 10 ** (cell.step.adjusted() - place))
                for cell in cells
            ]
        ),
        block=block,
        cost=taken_off(label),
        less=less,
        taken=less and not any(cell is not None and cell.value < 0 for cell in cells),
        either=counts_either_way(label),
        result=claims_result(label),
        total=claims_total(label),
    )
