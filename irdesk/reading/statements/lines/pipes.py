"""Markdown pipe tables, with their outer bars or (pasted, transcribed) without, as lines of cells."""

import re
from collections.abc import Iterator

from irdesk.reading.document import Document
from irdesk.reading.statements.lines.amounts import is_year, whole_amount
from irdesk.reading.statements.lines.cells import WIDE, line_of
from irdesk.reading.statements.lines.layout import Chunk, Line
from irdesk.reading.statements.lines.ragged import Piece, Row, straightened

MOST_WIDE = 600  # characters in a row without outer bars

_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\n\S]*\S[^\n]*)*")
_DIVIDER = re.compile(r"[\s|:-]*-[\s|:-]*")


def find_pipes(text: str) -> Iterator[tuple[int, int]]:
    """Yield the extents of the pipe tables: the rows between two blank lines, from the first with a bar to the last."""
    if "|" not in text:
        return
    for block in _BLOCK.finditer(text):
        rows, at = [], block.start()
        for raw in block.group().split("\n"):
            if _is_row(raw):
                rows.append((at, at + len(raw)))
            at += len(raw) + 1
        if len(rows) > 1:
            yield rows[0][0], rows[-1][1] + 1


def _is_row(raw: str) -> bool:
    if raw.lstrip().startswith("|"):
        return raw.count("|") >= 3
    return " | " in raw and len(raw) < MOST_WIDE


def pipe_lines(document: Document, start: int, end: int) -> Iterator[Line]:
    """Yield the rows of the pipe table between `start` and `end`; a line without bars is a heading."""
    rows = document.text[start:end].rstrip("\n").split("\n")
    barred = all(raw.lstrip().startswith("|") for raw in rows if " | " in raw and not _DIVIDER.fullmatch(raw))
    wide = max(len(_pieces(raw, barred=barred)[1]) for raw in rows)
    lines: list[tuple[int, str]] = []
    at = start
    for raw in rows:
        if not _DIVIDER.fullmatch(raw):
            lines.append((at, raw))
        at += len(raw) + 1
    cells = [_stated(raw, at, barred=barred) for at, raw in lines]
    moved = straightened(cells, [len(_pieces(raw, barred=barred)[1]) for _, raw in lines])
    page = True
    for place, (at, raw) in enumerate(lines):
        chunks = tuple(map(_placed, moved[place])) if moved else _chunks(raw, at, wide, barred=barred)
        if chunks:
            yield line_of(chunks, document.lines.line(at), page=page)
            page = False


def _stated(raw: str, start: int, *, barred: bool) -> Row:
    """Return the cells of a row that hold something."""
    at, pieces = _pieces(raw, barred=barred)
    found = []
    for index, piece in enumerate(pieces):
        text = piece.strip().strip("*_").strip()
        if text:
            found.append(Piece(index, text.replace("\\", ""), start + at + piece.index(text[0])))
        at += len(piece) + 1
    return tuple(found)


def _placed(piece: Piece) -> Chunk:
    return Chunk(piece.text, piece.left * WIDE, piece.right * WIDE, piece.start, piece.start + len(piece.text))


def _pieces(raw: str, *, barred: bool) -> tuple[int, list[str]]:
    """Return where the cells of a row begin, and the cells; a bar begins a row only where all are `barred`."""
    begin = raw.index("|") + 1 if barred and raw.lstrip().startswith("|") else 0
    return begin, raw[begin:].rstrip().removesuffix("|").split("|")


def _chunks(raw: str, start: int, wide: int, *, barred: bool) -> tuple[Chunk, ...]:
    """Return the cells of a row; an empty cell to the right of a head belongs to it.

    A row without outer bars leaves out the empty cell above the labels: its heads are moved to the right. Fewer heads
    than columns share them evenly where they can.
    """
    at, pieces = _pieces(raw, barred=barred)
    open_head = not at and 1 < len(pieces) < wide and _heads(pieces)
    shift = wide - len(pieces) if open_head else 0
    step = (wide - 1) // len(pieces) if open_head and (wide - 1) % len(pieces) == 0 else 1
    if step > 1:
        shift = 1
    cells = [(shift + index * step, text, offset) for index, text, offset, *_ in _stated(raw, start, barred=barred)]
    if not cells:
        return ()
    ends = [*(column for column, _, _ in cells[1:]), len(pieces) * step + shift]
    return tuple(_chunk(*cell, end) for cell, end in zip(cells, ends, strict=True))


def _heads(pieces: list[str]) -> bool:
    """Return whether the cells of a row are heads: no figure at its end, or nothing but years."""
    amounts = [whole_amount(piece.strip(), 0) for piece in pieces]
    return amounts[-1] is None or all(amount is not None and is_year(amount) for amount in amounts)


def _chunk(column: int, text: str, offset: int, end: int) -> Chunk:
    amount = whole_amount(text, 0)
    spreads = column > 0 and (amount is None or is_year(amount)) and text not in "$()%"
    return Chunk(text, column * WIDE, (end if spreads else column + 1) * WIDE, offset, offset + len(text))
