"""Blocks written down as the document's text, with the grids that point into it."""

from irdesk.domain.source import Span
from irdesk.reading.document import Cell, Grid
from irdesk.reading.sources.columns import Columns
from irdesk.reading.sources.flow import Block, Box, Para, Table
from irdesk.reading.sources.tables import bulleted, joined

_SHORT = 100  # characters; longer lines are paragraphs by themselves


class Page:
    """The text so far; knows the offset and the line of what comes next."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._lines = 0
        self.grids: list[Grid] = []

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._parts)

    def write(self, blocks: list[Block]) -> None:
        """Write the blocks, a blank line between those that stand apart."""
        before: Block | None = None
        for block in blocks:
            if before is not None and _apart(before, block):
                self._line("")
            if isinstance(block, Para):
                self._paragraph(block)
            else:
                self._table(block)
            before = block

    def _line(self, line: str) -> None:
        self._parts.append(line + "\n")
        self._length += len(line) + 1
        self._lines += 1

    def _paragraph(self, block: Para) -> None:
        for line in block.lines:
            self._line(" " * block.indent + line if line else "")

    def _table(self, table: Table) -> None:
        columns = Columns(table.rows)
        start, first = self._length, self._lines + 1
        rows = tuple(self._row(columns, row) for row in table.rows)
        self.grids.append(Grid(rows, Span(start, self._length - 1, first)))

    def _row(self, columns: Columns, row: list[Box]) -> tuple[Cell, ...]:
        line: list[str] = []
        cells = []
        end = 0
        before = ""
        for box in row:
            text = joined(box)
            at = columns.place(box, text, row)
            if before:
                at = max(at, end + columns.least(before, text))
            line += (" " * (at - end), text)
            start = self._length + at
            cells.append(
                Cell(
                    text,
                    Span(start, start + len(text), self._lines + 1),
                    box.column,
                    box.columns,
                    box.header,
                    box.indent,
                )
            )
            end, before = at + len(text), text
        self._line("".join(line))
        return tuple(cells)


def _apart(before: Block, block: Block) -> bool:
    """Say whether a blank line stands between two blocks."""
    if not isinstance(before, Para) or not isinstance(block, Para):
        return True
    if block.gap or before.verbatim or block.verbatim:
        return True
    return len(before.lines[-1]) > _SHORT or len(block.lines[0]) > _SHORT or bulleted(block.lines[0])
