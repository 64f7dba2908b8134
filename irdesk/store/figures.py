"""Figures that a person typed into a table stay when the release is read again."""

import re

from msgspec.structs import replace

from irdesk.domain.source import Typed
from irdesk.domain.statement import Row, Statement

_PLACE = re.compile(r"rows\.(\d+)\.figures\.(\d+)")


def typed_figures(kept: Statement, read: Statement) -> tuple[tuple[Row, ...], dict[str, Typed]]:
    """Return the rows of `read` with the figures that were typed into `kept`, and their marks.

    Each stands in the row and column that it stood in; its mark notes what is printed there now. A row that the release
    no longer has takes its typed figure along; the journal keeps it.
    """
    rows, typed = list(read.rows), dict[str, Typed]()
    for path, mark in kept.typed.items():
        place = _PLACE.fullmatch(path)
        if not place:
            continue
        row, column = int(place[1]), int(place[2])
        at = _same_row(kept.rows, row, rows)
        if at is None or column >= len(rows[at].figures) or column >= len(kept.rows[row].figures):
            continue
        old, new = kept.rows[row].figures[column], rows[at].figures[column]
        figures = list(rows[at].figures)
        figures[column] = replace(new, value=old.value, nil=old.nil, proven=False)
        rows[at] = replace(rows[at], figures=tuple(figures))
        typed[f"rows.{at}.figures.{column}"] = Typed(mark.at, mark.by, new.value)
    return tuple(rows), typed


def _same_row(kept: tuple[Row, ...], row: int, rows: list[Row]) -> int | None:
    """Return the place among `rows` of the row that has the same label under the same heading, the nearest."""
    if row >= len(kept):
        return None
    wanted = (kept[row].label, kept[row].section)
    found = [at for at, one in enumerate(rows) if (one.label, one.section) == wanted]
    return min(found, key=lambda at: abs(at - row), default=None)
