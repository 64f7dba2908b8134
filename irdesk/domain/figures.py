"""Figures of a table that a person typed: what may be typed, and what had been printed there."""

import datetime as dt
import re

import msgspec

from irdesk.domain.source import Typed
from irdesk.domain.statement import Figure, Statement

TYPED = re.compile(r"(?P<minus>[-−])?(?P<open>\()?(?P<body>(\d{1,3}(,\d{3})+|\d+)(\.\d+)?|\.\d+)(?P<close>\))?")
NIL = frozenset("-–—")


def parsed_figure(text: str, unit: str = "currency") -> Figure:
    """Return the figure that a person typed, its sign applied: `15.2`, `(0.2)`, `-0.2`, `1,234`; a dash is nil.

    An empty text is an empty cell. Raises ValueError with what would be right.
    """
    words = text.strip()
    if not words:
        return Figure()
    if words in NIL:
        return Figure("0", nil=True)
    found = TYPED.fullmatch("".join(words.removesuffix("%").split()) if unit == "percent" else words)
    if not found or bool(found["open"]) != bool(found["close"]) or (found["minus"] and found["open"]):
        raise ValueError(f'"{words}" is no figure; write it like 15.2, (0.2) or 1,234; a dash is nil')
    body = found["body"].replace(",", "")
    value = f"0{body}" if body.startswith(".") else body
    return Figure(f"-{value}" if found["minus"] or found["open"] else value)


def figure_at(statement: Statement, row: int, column: int) -> Figure | None:
    """Return a figure by its row and column, None where the table has no such cell."""
    if not (0 <= row < len(statement.rows) and 0 <= column < len(statement.columns)):
        return None
    figures = statement.rows[row].figures
    return figures[column] if column < len(figures) else Figure()


def typed_at(statement: Statement, row: int, column: int) -> Typed | None:
    """Return who typed a figure and what had been printed there; None for a figure as it was read."""
    return statement.typed.get(_name(row, column))


def with_figure(statement: Statement, row: int, column: int, new: Figure, mark: Typed) -> Statement:
    """Return a table with one figure as a person typed it; what was printed there first is kept."""
    one = statement.rows[row]
    figures = [*one.figures, *[Figure()] * (column + 1 - len(one.figures))]
    figures[column] = new
    before = typed_at(statement, row, column)
    if before is not None:
        mark = Typed(mark.at, mark.by, before.printed)
    changed = msgspec.structs.replace(one, figures=tuple(figures))
    rows = (*statement.rows[:row], changed, *statement.rows[row + 1 :])
    return statement.with_fields(rows=rows, typed={**statement.typed, _name(row, column): mark})


def _name(row: int, column: int) -> str:
    return f"rows.{row}.figures.{column}"


def mark_of(at: dt.datetime, by: str, printed: str) -> Typed:
    """Return the mark of a figure typed now; an empty `printed` is an empty cell."""
    return Typed(at, by, printed or None)
