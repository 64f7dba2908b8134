"""A page before it is written down: paragraphs, cells and tables."""

from dataclasses import dataclass, field

MOST_COLUMNS = 500  # of a table, and that a cell may cover; HTML allows 1,000
MOST_ROWS = 200  # that a cell may cover
_MOST_COVERED = 100_000  # columns that cells reaching down may cover in one table


class ExcessError(Exception):
    """More of something than a release has; the message says of what."""


@dataclass(slots=True)
class Para:
    """A paragraph: its lines, how far it is indented, whether white space stands above, whether it is laid out.

    `around`: the empty lines that were taken from its beginning and its end.
    """

    lines: list[str]
    indent: int = 0
    gap: bool = True
    verbatim: bool = False
    around: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class Box:
    """A cell as the source has it: what flows in it, the columns and rows that it covers."""

    blocks: "list[Para | Table]" = field(default_factory=list)
    columns: int = 1
    rows: int = 1
    header: bool = False
    indent: int = 0
    column: int = 0
    width: str = ""  # as the source states it
    whole: str | None = None  # the text as one line, once it was asked for

    @property
    def lines(self) -> list[str]:
        """The lines of text in the cell."""
        return [line for block in self.blocks if isinstance(block, Para) for line in block.lines if line]

    @property
    def stack(self) -> list[str]:
        """The lines of a cell that is one paragraph, with the empty ones; no lines for another cell."""
        block = self.blocks[0] if len(self.blocks) == 1 else None
        if not isinstance(block, Para):
            return []
        above, below = block.around
        return [*[""] * above, *block.lines, *[""] * below]


@dataclass(slots=True)
class Table:
    """A table whose rows are lines: for each row the boxes that hold something."""

    rows: list[list[Box]]


Block = Para | Table


@dataclass(slots=True)
class OpenTable:
    """A table under construction; `taken` says to which row a column is covered from above.

    `widths` are those of the columns of the first row, as stated.
    """

    rows: list[list[Box]] = field(default_factory=list)
    taken: dict[int, int] = field(default_factory=dict)
    column: int = 0
    covered: int = 0
    widths: list[str] = field(default_factory=list)

    def place(self, box: Box) -> None:
        """Put a box in the next free column of the last row."""
        box.column, box.columns = self.leave_room(box.columns, box.rows, box.width)
        self.rows[-1].append(box)

    def leave_room(self, columns: int, rows: int, width: str) -> tuple[int, int]:
        """Return the next free column and how many of those asked for a cell gets from there on."""
        row, first = len(self.rows), self.column
        if self.taken:
            while self.taken.get(first, 0) >= row:
                first += 1
        columns = max(1, min(columns, MOST_COLUMNS - first))
        self.column = first + columns
        if row == 1:
            self.widths += [width, *["0" if width else ""] * (columns - 1)]
        if rows > 1 and self.covered < _MOST_COVERED:
            self.covered += columns
            self.taken.update(dict.fromkeys(range(first, self.column), row + min(rows, MOST_ROWS) - 1))
        return first, columns
