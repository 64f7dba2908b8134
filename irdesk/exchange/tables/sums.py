"""Sums of a statement that a proof found, and where a spreadsheet can take them over as formulas."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

import msgspec

from irdesk.domain.statement import Statement


class Sum(msgspec.Struct, frozen=True):
    """A row that is the sum of others: `parts` are (row, sign), rows numbered from 0. `columns` None: in all."""

    row: int
    parts: tuple[tuple[int, int], ...]
    columns: tuple[int, ...] | None = None


Cell = tuple[int, int]  # row and column of a statement


class Formula(msgspec.Struct, frozen=True):
    """A cell that its parts add up to exactly, as displayed; or, with `off`, what they add up to instead."""

    parts: tuple[tuple[int, int], ...]
    off: str | None = None


def value_at(statement: Statement, row: int, column: int) -> str | None:
    """Return the displayed decimal of a cell, or None where it is empty."""
    figures = statement.rows[row].figures
    return figures[column].value if column < len(figures) else None


def formulas(statement: Statement, sums: Iterable[Sum]) -> dict[Cell, Formula]:
    """Return the formula of each cell that is a sum; a cell keeps its first, and no formula leads back to itself."""
    made: dict[Cell, Formula] = {}
    for one in sums:
        for column in one.columns if one.columns is not None else range(len(statement.columns)):
            cell = (one.row, column)
            formula = _formula(statement, one, column)
            if formula and cell not in made and not _reaches(made, formula.parts, cell):
                made[cell] = formula
    return made


def _formula(statement: Statement, one: Sum, column: int) -> Formula | None:
    displayed = value_at(statement, one.row, column)
    parts = [(value_at(statement, row, column), sign) for row, sign in one.parts]
    if displayed is None or not any(value is not None for value, _ in parts):
        return None
    total = sum((Decimal(value) * sign for value, sign in parts if value is not None), Decimal())
    return Formula(one.parts, None if total == Decimal(displayed) else str(total))


def _reaches(made: Mapping[Cell, Formula], parts: Sequence[tuple[int, int]], cell: Cell) -> bool:
    """Whether a formula over `parts` would depend on `cell` itself."""
    seen: set[int] = set()
    queue = [row for row, _ in parts]
    while queue:
        row = queue.pop()
        if row == cell[0]:
            return True
        if row not in seen:
            seen.add(row)
            further = made.get((row, cell[1]))
            queue += [part for part, _ in further.parts] if further and not further.off else []
    return False
