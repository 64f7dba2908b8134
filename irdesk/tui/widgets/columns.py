"""Which columns of a sheet a width has room for: whole ones only, half a figure would be a wrong one."""

from collections.abc import Collection
from typing import NamedTuple

from irdesk.render.sheet import Sheet, SheetRow
from irdesk.render.statements import label_parts
from irdesk.render.wrap import cells

GAP = 2
"""Cells between two columns."""
EDGE, MORE = 2, 2
"""Cells for the cursor's mark at the left and the scroll bar, and for the angle that shows more columns."""
LABEL = 19
"""The least width of the labels, where there is room for it."""
SHARE = 37
"""The least of the width that labels take, in per cent: further columns scroll rather than break every label."""


class Shown(NamedTuple):
    """One line on the screen: the words of its label, the row it belongs to, whether the figures stand on it."""

    label: str
    row: int
    last: bool


def span(sheet: Sheet, first: int, last: int) -> int:
    """Return the cells that columns take, with the gaps before them."""
    return sum(sheet.widths[i] + GAP for i in range(first, last + 1))


def label_width(sheet: Sheet, width: int) -> int:
    """Return the width of the frozen column: what the labels want of what whole columns of figures leave."""
    wanted = max((cells(row.label) + 2 * row.depth + 1 for row in sheet.rows), default=10)
    least = max(14, min(max(LABEL, width * SHARE // 100), width // 2 - 2))
    left = width - EDGE - span(sheet, 0, len(sheet.widths) - 1)
    if left >= least:
        return min(wanted, left)
    left = room = width - EDGE - MORE
    for column in sheet.widths:
        if left - column - GAP < least:
            break
        left -= column + GAP
    return min(wanted, left if left < room else least)


def room_beside(sheet: Sheet, label: int, width: int) -> int:
    """Return the cells that the labels leave for figures."""
    room = width - label - EDGE
    return room if span(sheet, 0, len(sheet.heads) - 1) <= room else room - MORE


def columns_from(sheet: Sheet, first: int, room: int) -> range:
    """Return the columns from `first` on that are shown whole, one at the least."""
    last = first + 1
    while last < len(sheet.heads) and span(sheet, first, last) <= room:
        last += 1
    return range(first, min(last, len(sheet.heads)))


def row_lines(index: int, row: SheetRow, folded: Collection[str], label: int, width: int) -> list[Shown]:
    """Return the lines of a row, none where its section is folded; a heading has the whole width."""
    if row.row >= 0 and row.section and row.section in folded:
        return []
    room = width - 2 if row.row < 0 else max(8, label - 2 * row.depth)
    indent = "  " * row.depth
    mark = ("▸ " if row.section in folded else "▾ ") if row.row < 0 else ""
    parts = label_parts(mark + row.label, room)
    return [Shown(indent + part, index, part is parts[-1]) for part in parts]
