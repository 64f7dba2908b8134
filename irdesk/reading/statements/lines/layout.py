"""The one form in which every table reaches the reader: lines of chunks and amounts that know where they stand."""

import msgspec


class Chunk(msgspec.Struct, frozen=True, gc=False):
    """A piece of text in a line: `left` and `right` on the page or in the grid, `start` and `end` in the document."""

    text: str
    left: int
    right: int
    start: int
    end: int

    @property
    def centre(self) -> float:
        """The middle of the chunk."""
        return (self.left + self.right) / 2


class Amount(msgspec.Struct, frozen=True, gc=False):
    """A figure as displayed. `right` is the edge of its last digit (or dash), where columns line up.

    `value` is None where the cell says that there is none (`n/a`); `grouped`: it has commas between thousands.
    `times`: what a letter or word behind it says (`1.2M`, `3 billion`).
    `unit`: a word such as `pts` or `bps` hangs over the edge, on the page.
    `limit`: it is the `low` or the `high` end of a range.
    `faint`: it may be part of the label or a footnote mark, and counts only where a surer figure's column confirms it.
    """

    value: str | None
    left: int
    right: int
    start: int
    end: int
    nil: bool = False
    percent: bool = False
    symbol: str = ""
    grouped: bool = False
    times: int = 1
    unit: bool = False
    limit: str = ""
    faint: bool = False


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line of a table. `label` is what stands before the amounts; `chunks` are all pieces, amounts as text too.

    `gap` counts the blank lines before it, `ruled` says that a rule stands right above, `rules` are the extents of the
    dashes right below, `page` says that a page or a marked table begins before it. `number` is its place in the source.
    `cells`: the source marked its cells, so places count grid columns, extents are exact, and no label wraps for width.
    """

    number: int
    chunks: tuple[Chunk, ...] = ()
    label: Chunk | None = None
    amounts: tuple[Amount, ...] = ()
    indent: int = 0
    gap: int = 0
    ruled: bool = False
    rules: tuple[tuple[int, int], ...] = ()
    page: bool = False
    cells: bool = False

    @property
    def text(self) -> str:
        """The whole line, its pieces a space apart."""
        return self.chunks[0].text if len(self.chunks) == 1 else " ".join([chunk.text for chunk in self.chunks])

    @property
    def start(self) -> int:
        """Where the line begins in the document."""
        return self.chunks[0].start

    @property
    def end(self) -> int:
        """Where the line ends in the document."""
        return self.chunks[-1].end


class Draft(msgspec.Struct, frozen=True, gc=False):
    """A table before it is understood: the lines above it (title, scale, heads), its own from the first figures on.

    `intro` is the end of the paragraph above, where nothing else names the table, and `heading` what stands over that
    paragraph; `notes` are the lines that follow.
    `follows`: another table stands above it on the same page, or in the same table of the source.
    """

    context: tuple[Line, ...]
    lines: tuple[Line, ...]
    intro: tuple[Line, ...] = ()
    notes: tuple[Line, ...] = ()
    follows: bool = False
    heading: Line | None = None

    @property
    def cells(self) -> bool:
        """Whether the source marked the cells."""
        return self.lines[0].cells
