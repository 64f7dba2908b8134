"""Paragraphs, cells and tables out of the events of a parser."""

import re

from irdesk.reading.sources.clean import neutral
from irdesk.reading.sources.flow import Block, Box, ExcessError, OpenTable, Para
from irdesk.reading.sources.pages import is_furniture, runs_on
from irdesk.reading.sources.singles import Single, together
from irdesk.reading.sources.tables import settle

MOST_TABLE_ROWS = 10_000
BREAK = "\v"  # a line break inside a paragraph, while the paragraph is gathered
_FOLDED = " \t\n\r\f"  # white space that a browser folds
_SPACE = re.compile(r"[ \t\n\r\f]+")
_VISIBLE_GAP = 4.0  # points; less than this between two blocks is no blank line


class Builder:
    """Gathers text into paragraphs, cells, rows and tables; `finish` returns the blocks of the page."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._flows: list[list[Block]] = []
        self._tables: list[OpenTable] = []
        self._singles: list[Single] = []
        self._pieces: list[str] = []
        self._gap = 12.0
        self._indents = [0]
        self._mark = ""
        self._page_ended = False

    def text(self, text: str) -> None:
        """Add running text; its white space will fold as in HTML."""
        self._pieces.append(text)

    def line_break(self) -> None:
        """End the line, not the paragraph."""
        self._pieces.append(BREAK)

    def verbatim(self, text: str) -> None:
        """Add text whose lines and spaces stand as they are."""
        self.end_block()
        lines = [line.rstrip() for line in neutral(text).expandtabs().replace("\f", "\n").split("\n")]
        if any(lines):
            self._blocks.append(Para(lines, 0, gap=True, verbatim=True))
            self._gap = 12.0

    def start_block(self, above: float = 0.0, indent: int = 0, mark: str = "") -> None:
        """Start a paragraph `above` points below the last one, indented further, with a bullet `mark`."""
        self.flush()
        self._gap = max(self._gap, above)
        self._indents.append(min(self._indents[-1] + indent, 40))
        self._mark = mark or self._mark

    def end_block(self, below: float = 0.0) -> None:
        """End the paragraph that `start_block` started."""
        self.flush()
        self._gap = max(self._gap, below)
        if len(self._indents) > 1:
            self._indents.pop()

    def flush(self) -> None:
        """Make what was gathered a paragraph."""
        if not self._pieces:
            return
        text = "".join(self._pieces)
        self._pieces = []
        if not text.strip(_FOLDED):
            return  # what stands between two tags
        lines = fold(text)
        if any(lines):
            self._add(lines)
        elif "\xa0" in text or BREAK in text:
            self._gap = 12.0  # an empty line that a person sees

    def page_break(self) -> None:
        """End the page: its number is left out, and a sentence that goes on will be made whole."""
        if self._tables:
            return  # a rule in a cell, or a table that runs over the page
        self.flush()
        while self._blocks and _is_furniture(self._blocks[-1]):
            self._blocks.pop()
        self._page_ended = True
        self._gap = 12.0

    def _continues(self, lines: list[str]) -> bool:
        """Say whether the first lines of a page are furniture, or were put to the paragraph that they go on with."""
        if len(lines) == 1 and is_furniture(lines[0]):
            return True
        self._page_ended = False
        before = self._blocks[-1] if self._blocks else None
        if not isinstance(before, Para) or not runs_on(before.lines[-1], lines[0]):
            return False
        before.lines[-1] += f" {lines[0].strip()}"
        before.lines.extend(line.strip() for line in lines[1:])
        return True

    def _add(self, lines: list[str]) -> None:
        above = under = 0
        while not lines[above]:
            above += 1
        while not lines[-1 - under]:
            under += 1
        lines = lines[above : len(lines) - under]
        self._gap = 12.0 if above else self._gap
        below = 12.0 if under else 0.0
        if self._page_ended and self._continues(lines):
            return
        if self._mark:
            stated = lines[0].lstrip()
            lines[0] = stated if stated.startswith(self._mark) else f"{self._mark} {stated}"
            self._mark = ""
        lead = len(lines[0]) - len(lines[0].lstrip())
        indent = self._indents[-1] + lead
        lines = [line.strip() for line in lines]
        self._blocks.append(Para(lines, indent, self._gap >= _VISIBLE_GAP, around=(above, under)))
        self._gap = below

    def start_table(self) -> None:
        """Start a table at this place of the flow."""
        self.flush()
        self._page_ended = False
        self._tables.append(OpenTable())

    def start_row(self) -> None:
        """Start a row of the innermost table."""
        if not self._tables:
            return  # a row that is in no table, as broken files have it
        table = self._tables[-1]
        if len(table.rows) == MOST_TABLE_ROWS:
            raise ExcessError(f"a table of more than {MOST_TABLE_ROWS:,} rows; a release has smaller ones")
        table.rows.append([])
        table.column = 0

    def start_cell(self, box: Box) -> None:
        """Start a cell of the row: what follows flows into it."""
        self.flush()
        self._flows.append(self._blocks)
        if self._tables:
            if not self._tables[-1].rows:
                self.start_row()
            self._tables[-1].place(box)
            self._blocks = box.blocks
        self._gap = 0.0
        self._indents.append(0)

    def empty_cell(self, columns: int, rows: int, width: str) -> None:
        """Leave room for a cell that holds nothing."""
        self.flush()
        if self._tables and self._tables[-1].rows:
            self._tables[-1].leave_room(columns, rows, width)

    def end_cell(self) -> None:
        """End the cell."""
        self.flush()
        if self._singles:
            together(self._blocks, self._singles)
        self._blocks = self._flows.pop()
        if len(self._indents) > 1:
            self._indents.pop()
        self._gap = 0.0

    def end_table(self) -> None:
        """End the table: it goes into the flow around it as rows, or as what flows in its cells."""
        self.flush()
        table, start = self._tables.pop(), len(self._blocks)
        self._blocks.extend(settle(table.rows))
        if len(table.rows) == 1:
            self._singles.append(Single(self._blocks, start, len(self._blocks), table.rows[0], table.widths))
        self._gap = 12.0

    def finish(self) -> list[Block]:
        """Return the blocks of the page."""
        self.flush()
        together(self._blocks, self._singles)
        return self._blocks


def _is_furniture(block: Block) -> bool:
    return isinstance(block, Para) and len(block.lines) == 1 and is_furniture(block.lines[0])


def fold(text: str) -> list[str]:
    """Return the lines of a gathered paragraph, white space folded; no-break spaces keep their width."""
    if text.isascii() and BREAK not in text:
        return [" ".join(neutral(text).split())]
    lines = []
    for line in text.split(BREAK):
        folded = _SPACE.sub(" ", neutral(line).replace("\n", " ")).strip(" ")
        lines.append(folded.replace("\xa0", " ").rstrip())
    return lines
