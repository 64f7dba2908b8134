"""Grids (HTML, Word) and Markdown pipe tables as lines: cells that hold only `$`, `)` or `%` join their figure."""

import re
from collections.abc import Iterator

import msgspec

from irdesk.reading.document import Cell, Grid
from irdesk.reading.statements.lines.amounts import MARK, SYMBOL, whole_amount
from irdesk.reading.statements.lines.layout import Amount, Chunk, Line

WIDE = 10  # page units a grid column, so that an indented cell keeps its place within one

_SYMBOL = re.compile(rf"{SYMBOL}\s?\(?|[-–—−(<]|{SYMBOL}\s?[-−]")
_SIGN = re.compile(SYMBOL)
_CLOSE = re.compile(rf"(?:\)|%|\)\s?%|%\s?\)|pts?\.?|bps)?\s*(?:{MARK})?")
_RULE = re.compile(r"[-=_–—\s]{2,}")
_DASHES = ("-", "–", "—", "−", "--")
_WORDS = re.compile(r"[A-Z][A-Za-z,’'&/ -]{3,}")
_DIGIT = re.compile(r"\d")


def grid_lines(grid: Grid) -> Iterator[Line]:
    """Yield the rows of a grid as lines; empty rows count as blank ones."""
    gap, page = 0, True
    for row in grid.rows:
        cells = [cell for cell in row if cell.text.strip() and not _is_rule(cell, row)]
        if not cells:
            gap += 1
            continue
        yield _line(cells, gap=gap, page=page)
        gap, page = 0, False


def opens_figure(text: str) -> bool:
    """Return whether a cell holds but a sign that stands before a figure."""
    return _SYMBOL.fullmatch(text) is not None


def closes_figure(text: str) -> bool:
    """Return whether a cell holds but what stands behind a figure: a bracket, a per cent sign, the mark of a note."""
    return _CLOSE.fullmatch(text) is not None


def _is_rule(cell: Cell, row: tuple[Cell, ...]) -> bool:
    text = cell.text.strip()
    if len(text) > 1 and _RULE.fullmatch(text):
        return text not in ("--", "---", "—", "–") or not any(_DIGIT.search(other.text) for other in row)
    return False


def _line(cells: list[Cell], *, gap: int, page: bool) -> Line:
    line = line_of(tuple(_chunk(cell) for cell in cells), cells[0].span.line, gap=gap, page=page)
    return msgspec.structs.replace(line, indent=cells[0].indent + line.indent)


def line_of(chunks: tuple[Chunk, ...], number: int, *, gap: int = 0, page: bool = False) -> Line:
    """Return the line that the cells `chunks` make: its label, and the figures with their signs joined."""
    amounts, used = _amounts(chunks)
    label = None if 0 in used else chunks[0]
    if label and amounts and label.left >= amounts[0].right:
        label = None
    aside = None if label or not amounts else _name(chunks, used)
    words = len(chunks) > 1 and 1 not in used and sum(map(str.isalpha, chunks[1].text)) > 1
    if label and amounts and words and chunks[1].right <= amounts[0].left:
        text = f"{label.text} {chunks[1].text}"
        label = msgspec.structs.replace(label, text=text, right=chunks[1].right, end=chunks[1].end)
    return Line(
        number=number,
        chunks=chunks,
        label=label or aside,
        amounts=amounts,
        indent=chunks[0].left if label else 0,
        gap=gap,
        page=page,
        cells=True,
    )


def _name(chunks: tuple[Chunk, ...], used: set[int]) -> Chunk | None:
    """Return the one cell of words that stands between the figures or behind them: the label of its row."""
    words = [chunk for index, chunk in enumerate(chunks) if index not in used and _WORDS.match(chunk.text)]
    return words[0] if len(words) == 1 else None


def _chunk(cell: Cell) -> Chunk:
    text = " ".join(cell.text.split())
    return Chunk(text, cell.column * WIDE, (cell.column + cell.columns) * WIDE, cell.span.start, cell.span.end)


def _amounts(chunks: tuple[Chunk, ...]) -> tuple[tuple[Amount, ...], set[int]]:
    """Return the figures of the cells, and which cells they took."""
    found: list[Amount] = []
    used: set[int] = set()
    for index, chunk in enumerate(chunks):
        if index in used:
            continue
        taken, amount = _figure(chunks, index)
        if amount and (index or _DIGIT.search(chunk.text) or len(chunks) > 1):
            found.append(amount)
            used.update(taken)
    return tuple(found), used


def _figure(chunks: tuple[Chunk, ...], index: int) -> tuple[range, Amount | None]:
    """Return the cells from `index` on that make one figure, and the figure."""
    text, last = chunks[index].text, index
    while _SYMBOL.fullmatch(text) and last + 1 < len(chunks) and _starts_figure(chunks, last):
        last += 1
        text += chunks[last].text
    digits = last
    while last + 1 < len(chunks) and _closes(chunks, last, text):
        last += 1
        text += chunks[last].text
    amount = whole_amount(text, chunks[index].start)
    if amount is None:
        return range(0), None
    amount = msgspec.structs.replace(
        amount,
        unit=False,
        left=chunks[index].left,
        right=chunks[digits].right,
        start=chunks[index].start,
        end=chunks[last].end,
    )
    return range(index, last + 1), amount


def _starts_figure(chunks: tuple[Chunk, ...], index: int) -> bool:
    """Return whether the cell after `index`, a sign alone, goes on with its figure: digits, a dash, or a bracket."""
    symbol, following = chunks[index], chunks[index + 1]
    if symbol.text in _DASHES or following.left - symbol.right > WIDE:
        return False
    if symbol.text[-1] in "-−" and (" " in symbol.text or _SIGN.match(following.text)):
        return False  # "$ -" is nothing, and the next cell another figure
    return whole_amount(following.text, 0) is not None or following.text in "(<"


def _closes(chunks: tuple[Chunk, ...], last: int, text: str) -> bool:
    following = chunks[last + 1]
    near = following.left - chunks[last].right <= 0
    if not near or not _CLOSE.fullmatch(following.text):
        return False
    if re.fullmatch(MARK, following.text) and not following.text.startswith("*"):
        return False
    return whole_amount(text, 0) is not None
