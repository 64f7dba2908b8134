"""Where the cells of a table stand on their lines, so that columns align in a fixed-width font."""

from irdesk.reading.sources.flow import Box
from irdesk.reading.sources.tables import figure, joined

_WIDEST = 76  # characters of a label that push the columns right of it
_GAP = 2
_OPENERS = frozenset(("$", "€", "£", "¥", "US$", "C$", "(", "($", "$(", "RMB", "NT$", "HK$"))
_CLOSERS = frozenset((")", "%", ")%", "%)", "x", "bps", "pts", "pts.", "pt", ")x"))


class Columns:
    """The left edge of each column of a table."""

    def __init__(self, rows: list[list[Box]]) -> None:
        self._closing = {box.column for row in rows for box in row if joined(box) in _CLOSERS}
        self._figures = self._numeric(rows)
        self._edges = self._measure(rows)

    def _numeric(self, rows: list[list[Box]]) -> set[int]:
        """Return the columns that end with figures in half of their cells."""
        balance: dict[int, int] = {}
        for row in rows:
            for box in row[1:]:
                end = box.column + box.columns
                balance[end] = balance.get(end, 0) + (1 if figure(joined(box)) else -1)
        return {end for end, count in balance.items() if count >= 0}

    def _measure(self, rows: list[list[Box]]) -> dict[int, int]:
        """Return the edges: each column starts where every cell that ends there has room."""
        needs: dict[int, dict[int, int]] = {}
        starts = {0}
        for row in rows:
            for number, box in enumerate(row):
                starts.add(box.column)
                if len(row) == 1:
                    continue
                end = row[number + 1].column if number + 1 < len(row) else box.column + box.columns
                if number + 1 == len(row) or box.column + box.columns < end:
                    end = box.column + box.columns
                room = needs.setdefault(end, {})
                text = joined(box)
                width = min(len(text) + box.indent, _WIDEST) + self._gap(text, end)
                room[box.column] = max(room.get(box.column, 0), width)
        edges: dict[int, int] = {}
        edge = 0
        for column in sorted(starts | needs.keys()):
            for start, width in needs.get(column, {}).items():
                edge = max(edge, edges.get(start, 0) + width)
            edges[column] = edge
        return edges

    def _gap(self, text: str, end: int) -> int:
        """Return the space kept free right of a cell: none between `$`, a number and its `)`."""
        if text in _OPENERS or (end in self._closing and text not in _CLOSERS):
            return 0
        return _GAP

    def least(self, before: str, text: str) -> int:
        """Return the least space between a cell and the next one."""
        last = before[-1]
        if text in _CLOSERS and (last.isdigit() or last == ")"):
            return 0
        return 0 if last in "$€£¥(" and figure(text) else _GAP

    def place(self, box: Box, text: str, row: list[Box]) -> int:
        """Return the column of the line where a cell's text starts: figures right, labels left, headers centred."""
        left = self._edges.get(box.column, 0)
        if len(row) == 1 or box is row[0]:
            return (left + box.indent) if box.column == 0 or len(row) > 1 else left
        end = box.column + box.columns
        right = self._edges.get(end, left) - self._gap(text, end)
        room = right - left - len(text)
        if room <= 0 or text in _OPENERS or text in _CLOSERS:
            return left
        if end in self._figures and figure(text):
            return left + room
        return left + room // 2 if box.header or box.columns > 1 else left
