"""A document as one stream of lines: its text, its pipe tables, and the grids that its source marks, in order."""

from collections.abc import Iterator

import msgspec

from irdesk.reading.document import Document, Grid
from irdesk.reading.statements.lines.cells import grid_lines
from irdesk.reading.statements.lines.commas import english, is_continental, with_commas
from irdesk.reading.statements.lines.layout import Line
from irdesk.reading.statements.lines.monospaced import scan
from irdesk.reading.statements.lines.pipes import find_pipes, pipe_lines


def stream(document: Document) -> Iterator[Line | None]:
    """Yield the lines of the document in order, None where running text too wide for a table stands."""
    grids = _outermost(document.grids)
    pipes = tuple(find_pipes(document.text))
    masked = tuple(sorted([*((grid.span.start, grid.span.end) for grid in grids), *pipes]))
    turned = is_continental(document.text)
    text = scan(with_commas(english(document.text) if turned else document.text), masked)
    held = next(text, _END)
    blocks: list[tuple[int, Grid | int]] = [*((grid.span.start, grid) for grid in grids), *pipes]
    blocks.sort(key=_first)
    for start, block in blocks:
        while not isinstance(held, _End) and (held is None or held.start < start):
            yield held
            held = next(text, _END)
        if isinstance(block, Grid):
            yield from grid_lines(_turned(block) if turned else block)
        else:
            yield from pipe_lines(document, start, block)
    while not isinstance(held, _End):
        yield held
        held = next(text, _END)


def _turned(grid: Grid) -> Grid:
    """Return a grid with its figures in English form."""
    rows = tuple(tuple(msgspec.structs.replace(cell, text=english(cell.text)) for cell in row) for row in grid.rows)
    return msgspec.structs.replace(grid, rows=rows)


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
