"""The one form in which every source reaches the extractors: text with offsets, grids where it has tables."""

import msgspec

from irdesk.domain.prose import Lines, Paragraph, paragraphs
from irdesk.domain.source import Span


class ReadingError(Exception):
    """A file that cannot be read as a release; the message says why and what to do."""


class Cell(msgspec.Struct, frozen=True, gc=False):
    """A cell of a grid: its visible text, where that stands in the document's text, and the columns it covers."""

    text: str
    span: Span
    column: int
    columns: int = 1
    header: bool = False
    indent: int = 0


class Grid(msgspec.Struct, frozen=True):
    """A table of the source, row by row; empty cells are left out. `span` covers all of it in the text."""

    rows: tuple[tuple[Cell, ...], ...]
    span: Span


class Document(msgspec.Struct, frozen=True, dict=True):
    """What a reader sees of a file: `text` with `\\n` line ends, tables laid out in columns, no control characters.

    `format` and `part` as in ReleaseHead. `grids` are the tables that the source marks as such (HTML, docx), in order;
    monospaced sources have none and their tables are found in the text. `unread` says of what could not be read why.
    """

    text: str
    format: str = "text"
    part: str | None = None
    grids: tuple[Grid, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def lines(self) -> Lines:
        """The line index of the text, made once."""
        found: Lines | None = self.__dict__.get("_lines")
        if found is None:
            found = self.__dict__["_lines"] = Lines(self.text)
        return found

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the text, folded, made once."""
        found: tuple[Paragraph, ...] | None = self.__dict__.get("_paragraphs")
        if found is None:
            found = self.__dict__["_paragraphs"] = tuple(paragraphs(self.text, self.lines))
        return found
