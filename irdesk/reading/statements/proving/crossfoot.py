"""Sums across a table: a total's column that is the sum of the columns beside it, row by row."""

import re
from decimal import Decimal

import msgspec

from irdesk.domain.source import Doubt
from irdesk.domain.statement import Row, Statement

FEWEST = 3  # rows that must hold before a column is a total
_TOTAL = re.compile(r"\b(?:total|consolidated|combined|worldwide|company)\b", re.IGNORECASE)


class Across(msgspec.Struct, frozen=True):
    """A total's column, the columns that it sums, and the rows in which it does and does not."""

    total: int
    parts: tuple[int, ...]
    holds: tuple[int, ...]
    breaks: tuple[int, ...]


def across(statement: Statement) -> list[Across]:
    """Return the columns that are sums of others of the same dates, most of whose rows hold."""
    found = []
    for group in _groups(statement):
        held = _held(statement, group[-1], group[:-1])
        if held and len(held.holds) >= FEWEST and len(held.holds) >= 4 * len(held.breaks):
            found.append(held)
    return found


def _groups(statement: Statement) -> list[list[int]]:
    """Return the runs of three and more columns of the same dates that end in a total's."""
    groups: dict[tuple[object, object], list[int]] = {}
    for index, column in enumerate(statement.columns):
        if column.kind not in ("percent", "change"):
            groups.setdefault((column.start, column.end), []).append(index)
    return [group for group in groups.values() if len(group) > 2 and _TOTAL.search(statement.columns[group[-1]].label)]


def _held(statement: Statement, total: int, parts: list[int]) -> Across | None:
    holds: list[int] = []
    breaks: list[int] = []
    for index, row in enumerate(statement.rows):
        values = [row.figures[part].value for part in parts]
        stated = row.figures[total].value
        if stated is None or row.unit not in ("currency", "count") or sum(value is not None for value in values) < 2:
            continue
        off = abs(sum(Decimal(value) for value in values if value) - Decimal(stated))
        (holds if off <= _step(row, total) else breaks).append(index)
    return Across(total, tuple(parts), tuple(holds), tuple(breaks))


def _step(row: Row, column: int) -> Decimal:
    """Return the smallest step in which a row prints its figures: what rounding may hide."""
    return Decimal(1).scaleb(-len((row.figures[column].value or "").partition(".")[2]))


def cells(found: list[Across]) -> set[tuple[int, int]]:
    """Return the row and column of the figures that sums across confirm."""
    return {(row, column) for sums in found for row in sums.holds for column in (*sums.parts, sums.total)}


def doubts(statement: Statement, path: str, found: list[Across]) -> list[Doubt]:
    """Return a doubt for the row of a total's column that breaks, where it is the only one of many."""
    return [
        Doubt(
            f"{path}.rows[{row}].values[{sums.total}]",
            f"{statement.rows[row].label or 'the row'} is printed as {statement.rows[row].figures[sums.total].value}"
            f" under {statement.columns[sums.total].label}, which is not the sum of the columns beside it",
            statement.rows[row].figures[sums.total].span,
        )
        for sums in found
        if len(sums.holds) >= 2 * FEWEST and len(sums.breaks) == 1
        for row in sums.breaks
    ]
