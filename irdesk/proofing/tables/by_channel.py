"""Amounts called after what is counted: sales of "Harbor stores" and "Online", which add up to net sales."""

from collections.abc import Sequence

_MOST = 8
_LEAST = 2
_NEAR = 1e-6

_Columns = Sequence[Sequence[float | None]]


def count_as_their_total(units: list[str], columns: _Columns) -> None:
    """Let rows taken for counts be amounts where they, and the amounts beside them, add up to the amount below."""
    for row in range(_LEAST, len(units)):
        if units[row] == "currency" and "count" in units[max(0, row - _MOST) : row]:
            for first in range(row - 1, max(-1, row - 1 - _MOST), -1):
                if units[first] not in {"count", "currency"}:
                    break
                if row - first >= _LEAST and "count" in units[first:row] and _adds_up(columns, first, row):
                    units[first:row] = ["currency"] * (row - first)
                    break


def _adds_up(columns: _Columns, first: int, row: int) -> bool:
    """Say whether the rows above one give it in several columns."""
    hits = 0
    for cells in columns:
        stated, parts = cells[row], [cell for cell in cells[first:row] if cell]
        hits += bool(stated) and len(parts) > 1 and abs(sum(parts) - (stated or 0)) < _NEAR
    return hits >= _LEAST
