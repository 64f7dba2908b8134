"""What a table of the source is: rows that are lines, or a layout whose cells flow as prose."""

import re
from functools import lru_cache
from itertools import takewhile

from irdesk.reading.sources.flow import Block, Box, Para, Table

_MARK = re.compile(r"(?:[•●○◦▪■□◆◇➢➤►▶✓✔·*§o–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\*{1,3}|[†‡])$", re.IGNORECASE)
_BARE = re.compile(r"(?:\d{1,2}|[a-z])$", re.IGNORECASE)
_BULLET = re.compile(r"(?:[•●○◦▪■□◆◇➢➤►▶✓✔·§]|[*–—-](?=\s))")
_FIGURE = re.compile(
    r"\(?[-–—+]?\s*(?:US|C|A|R|NT|RMB)?\s*[$€£¥]?\s*\(?-?\d[\d.,]*\s*\)?\s*(?:%|x|bps"
    r"|pts?)?\s*\)?(?:\(\w\))?$|[-–—]{1,3}\s*%?$|\.\d+\)?$"
)
_RULE = re.compile(r"[-=_—–\s]{4,}$")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_LONG = 100  # characters in a cell that is prose


def bulleted(line: str) -> bool:
    """Say whether a line starts with a bullet."""
    return bool(_BULLET.match(line.lstrip()))


def figure(text: str) -> bool:
    """Say whether the text of a cell is a number as financial tables print it."""
    return len(text) < 40 and _is_figure(text)


@lru_cache(maxsize=8192)  # a cell is asked about by its row, its column and its neighbours
def _is_figure(text: str) -> bool:
    return _FIGURE.match(text) is not None


def joined(box: Box) -> str:
    """Return the text of a box as one line."""
    if box.whole is None:
        box.whole = " ".join(box.lines)
    return box.whole


def settle(rows: list[list[Box]]) -> list[Block]:
    """Return what the finished table puts into the flow around it."""
    full = [[box for box in row if _holds(box)] for row in rows]
    full = [row for row in full if row]
    if not full:
        return []
    if any(isinstance(block, Table) for row in full for box in row for block in box.blocks):
        return [block for row in full for block in _flowing(row)]
    full = [line for row in full for line in (_parallel(row) or [row])]
    if _is_data(full):
        _spread_heads(full)
        for row in full:
            _indent(row[0])
        return _data(full)
    return _layout(full)


def _holds(box: Box) -> bool:
    return any(isinstance(block, Table) or any(block.lines) for block in box.blocks)


def _indent(box: Box) -> None:
    first = next((block for block in box.blocks if isinstance(block, Para)), None)
    if first:
        box.indent += first.indent
        first.indent = 0


def _is_data(rows: list[list[Box]]) -> bool:
    """Say whether the table holds figures: in two rows, or in most of a short one."""
    numeric = 0
    for row in rows:
        if len(row) > 1 and any(figure(joined(box)) for box in row[1:]):
            numeric += 1
    return numeric >= 2 or (numeric == 1 and len(rows) <= 3)


def _spread_heads(rows: list[list[Box]]) -> None:
    """Let a head reach over the empty cells behind it where a row of heads below names columns.

    Markdown and tables of `div`s cannot say that a cell covers several columns; a table that does has said it so, but
    for a head that covers them all.
    """
    heads = list(takewhile(lambda row: not any(box.column and _counts(joined(box)) for box in row), rows))
    last = max((box.column for row in heads for box in row), default=0)
    spanning = [box for row in heads for box in row if box.columns > 1]
    if any(box.column > 1 or box.column + box.columns <= last for box in spanning):
        return
    heads = [row for row in heads if all(box.columns == 1 for box in row)]
    for number, row in enumerate(heads):
        if number + 1 < len(heads) and _share(row, heads[number + 1]):
            continue
        named = {box.column for below in heads[number + 1 :] for box in below}
        ends = [*(box.column for box in row[1:]), max(named, default=0) + 1]
        for box, end in zip(row, ends, strict=True):
            if box.column:
                box.columns = max((column for column in named if box.column < column < end), default=box.column)
                box.columns -= box.column - 1


def _share(row: list[Box], below: list[Box]) -> bool:
    """Give each head of a row an even share of the columns below, if none is empty between them and the names repeat.

    Over `2025 2024 2025 2024` two heads in the first two columns are those of two columns each.
    """
    heads = [box for box in row if box.column]
    named = [box for box in below if box.column]
    share, rest = divmod(len(named), max(len(heads), 1))
    names = [joined(box) for box in named]
    crowded = [box.column for box in heads] == [box.column for box in named[: len(heads)]]
    if len(heads) < 2 or share < 2 or rest or not crowded or names != names[:share] * len(heads):
        return False
    for number, box in enumerate(heads):
        box.column = named[number * share].column
        box.columns = named[(number + 1) * share - 1].column - box.column + 1
    return True


def _counts(text: str) -> bool:
    """Say whether a cell holds a figure that is no year."""
    return figure(text) and not _YEAR.match(text)


def _data(rows: list[list[Box]]) -> list[Block]:
    kept = [[box for box in row if not _RULE.match(joined(box))] for row in rows]
    return [Table([row for row in kept if row])]


def _parallel(row: list[Box]) -> list[list[Box]] | None:
    """Split a row whose cells stack the same number of lines, one column of them figures, into rows."""
    if len(row) < 2:
        return None
    for stacks in ([box.lines for box in row], [box.stack for box in row]):
        height = max(map(len, stacks))
        stacked = [stack for stack in stacks if len(stack) == height]
        if height < 2 or len(stacked) < 2 or any(len(stack) not in (1, height) for stack in stacks):
            continue
        if any(_figures(stack) for stack in stacked):
            return _split(row, stacks)
    return None


def _split(row: list[Box], stacks: list[list[str]]) -> list[list[Box]]:
    """Return the row as the rows that the lines of its cells make; a cell without a line there is left out."""
    rows = [
        [
            Box([Para([stack[line]])], box.columns, 1, box.header, box.indent, box.column)
            for box, stack in zip(row, stacks, strict=True)
            if len(stack) > line and stack[line]
        ]
        for line in range(max(map(len, stacks)))
    ]
    return [cells for cells in rows if cells]


def _figures(stack: list[str]) -> bool:
    """Say whether the lines of a cell are figures, two at least."""
    stated = [line for line in stack if line]
    return len(stated) > 1 and all(map(figure, stated))


def _layout(rows: list[list[Box]]) -> list[Block]:
    """Return the blocks of a table without figures: runs of one-line rows stay rows, the rest flows."""
    blocks: list[Block] = []
    run: list[list[Box]] = []
    for row in rows:
        kept = _as_rows(row)
        if kept is not None:
            run.extend(kept)
            continue
        blocks.extend(_closed(run))
        run = []
        blocks.extend(_flowing(row))
    return blocks + _closed(run)


def _closed(run: list[list[Box]]) -> list[Block]:
    return [Table(run)] if run else []


def _as_rows(row: list[Box]) -> list[list[Box]] | None:
    """Return the lines that the row is, or None where its cells flow as prose."""
    if len(row) < 2 or _is_marked(row):
        return None
    stacks = [box.lines for box in row]
    height = max(map(len, stacks))
    if height == 1:
        return [row]
    if all(len(stack) == height for stack in stacks) and sum(line.endswith(":") for line in stacks[0]) * 2 > height:
        return _split(row, stacks)
    return None


def _flowing(row: list[Box]) -> list[Block]:
    """Return the cells of a row one after the other; a bullet joins the text beside it."""
    if _is_marked(row) or (len(row) > 1 and _MARK.match(joined(row[0]))):
        return _marked(joined(row[0]), row[0], row[1]) + [block for box in row[2:] for block in box.blocks]
    if len(row) == 2 and len(row[0].lines) == 1 and row[0].lines[0].endswith(":") and row[1].lines:
        return _marked(joined(row[0]) + "  ", row[0], row[1])
    blocks: list[Block] = []
    for box in row:
        first = len(blocks)
        blocks.extend(box.blocks)
        head = blocks[first]
        if isinstance(head, Para):
            head.gap = True
    return blocks


def _is_marked(row: list[Box]) -> bool:
    """Say whether the row is a bullet or a note's mark with the text beside it."""
    if len(row) != 2:
        return False
    mark = joined(row[0])
    return bool(_MARK.match(mark)) or (bool(_BARE.match(mark)) and len(joined(row[1])) > 60)


def _marked(mark: str, box: Box, beside: Box) -> list[Block]:
    blocks = list(beside.blocks)
    lead = next((block for block in box.blocks if isinstance(block, Para)), None)
    head = blocks[0]
    if not isinstance(head, Para):
        return [*box.blocks, *blocks]
    first = head.lines[0]
    lines = [f"{mark} {first}", *head.lines[1:]]
    return [Para(lines, (lead.indent if lead else 0) + box.indent, gap=True), *blocks[1:]]
