"""A document as one stream of lines: its text, its pipe tables, and the grids that its source marks, in order."""

import re
from collections.abc import Iterator

from irdesk.reading.document import Document, Grid
from irdesk.reading.statements.cells import grid_lines, is_pipe, line_of, pipe_chunks
from irdesk.reading.statements.layout import Line
from irdesk.reading.statements.monospaced import scan

_DIVIDER = re.compile(r"[\s|:-]+")


def stream(document: Document) -> Iterator[Line | None]:
    """Yield the lines of the document in order, None where running text too wide for a table stands."""
    grids = _outermost(document.grids)
    pipes = tuple(_pipes(document.text))
    masked = tuple(sorted([*((grid.span.start, grid.span.end) for grid in grids), *pipes]))
    text = scan(document.text, masked)
    held = next(text, _END)
    blocks: list[tuple[int, Grid | int]] = [*((grid.span.start, grid) for grid in grids), *pipes]
    blocks.sort(key=_first)
    for start, block in blocks:
        while not isinstance(held, _End) and (held is None or held.start < start):
            yield held
            held = next(text, _END)
        yield from grid_lines(block) if isinstance(block, Grid) else _pipe_lines(document, start, block)
    while not isinstance(held, _End):
        yield held
        held = next(text, _END)


class _End:
    """What stands after the last line."""


_END = _End()


def _first(block: tuple[int, Grid | int]) -> int:
    return block[0]


def _outermost(grids: tuple[Grid, ...]) -> list[Grid]:
    """Return the grids without those whose text an earlier one covers."""
    kept: list[Grid] = []
    for grid in sorted(grids, key=lambda grid: (grid.span.start, -grid.span.end)):
        if not kept or grid.span.start >= kept[-1].span.end:
            kept.append(grid)
    return kept


def _pipes(text: str) -> Iterator[tuple[int, int]]:
    """Yield the extents of the pipe tables: runs of two rows and more."""
    if "|" not in text:
        return
    at, begin, rows = 0, 0, 0
    for raw in text.split("\n"):
        if is_pipe(raw):
            begin, rows = (at, 1) if not rows else (begin, rows + 1)
        elif (rows and raw.strip()) or rows:
            if rows > 1:
                yield begin, at
            rows = 0
        at += len(raw) + 1
    if rows > 1:
        yield begin, len(text)


def _pipe_lines(document: Document, start: int, end: int) -> Iterator[Line]:
    at, gap, page = start, 0, True
    for raw in document.text[start:end].split("\n"):
        if raw.strip():
            chunks = () if _DIVIDER.fullmatch(raw) and "-" in raw else pipe_chunks(raw, at)
            if chunks:
                yield line_of(chunks, document.lines.line(at), gap=gap, page=page)
                page = False
            gap = 0 if chunks or "-" in raw else gap + 1
        at += len(raw) + 1
