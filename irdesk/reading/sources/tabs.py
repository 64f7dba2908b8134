"""Tab characters as white space: set to stops of eight, or, in a table typed with one tab a cell, to its columns."""

import re
from collections.abc import Sequence

from irdesk.reading.sources.flow import Block, Para
from irdesk.reading.sources.tables import figure

TAB = "\ue009"  # a tab character of a paragraph, while paragraphs are gathered: white space folds, this does not
_INNER = re.compile(rf"[^\s{TAB}].*{TAB}")
_HEADING = 100  # characters of a line without tabs that may stand between two rows
NEAR = 3  # lines without a tab that a pasted table may have between two rows
LEAST = 3  # rows of figures that a pasted table has
MOST_COLUMNS = 60


def expanded(text: str) -> list[str]:
    """Return the lines of `text` without tab characters."""
    lines = text.split("\n")
    if "\t" in text:
        for first, last in _runs(lines):
            rows = [line.rstrip().split("\t") for line in lines[first:last]]
            if _is_pasted(rows):
                lines[first:last] = _laid_out(rows)
    return [line.expandtabs().rstrip() for line in lines]


def with_tabs_set(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a page, the paragraphs that tabs divide as lines of text with the tabs set."""
    kept: list[Block] = []
    run: list[Para] = []
    held: list[Para] = []  # without tabs behind the run: they belong to it only if another with tabs follows
    for block in blocks:
        if isinstance(block, Para) and any(map(_INNER.search, block.lines)):
            run, held = [*run, *held, block], []
        elif run and isinstance(block, Para) and len(held) < NEAR - 1 and len(" ".join(block.lines)) <= _HEADING:
            held.append(block)
        else:
            kept += [*_closed(run), *held, block]
            run, held = [], []
    for block in (kept := [*kept, *_closed(run), *held]):
        if isinstance(block, Para):
            block.lines = [line.replace(TAB, "    ") for line in block.lines]
    return kept


def _closed(run: Sequence[Para]) -> list[Block]:
    """Return a run of paragraphs as one whose lines stand as they are; a few lines stay paragraphs."""
    if sum(len(para.lines) for para in run) < LEAST:
        return list(run)
    lines = [" " * para.indent + line.replace(TAB, "\t") for para in run for line in para.lines]
    return [Para(expanded("\n".join(lines)), gap=run[0].gap, verbatim=True)]


def _runs(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return the runs of lines with tabs."""
    runs: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if "\t" not in line.rstrip():
            continue
        if runs and index - runs[-1][1] < NEAR:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs


def _is_pasted(rows: Sequence[Sequence[str]]) -> bool:
    """Say whether most rows of figures have as many cells, which stops of eight would not set in columns."""
    counted = [row for row in rows if len(row) > 1 and any(map(_is_figure, row[1:]))]
    longest = max(map(len, counted), default=0)
    full = [row for row in counted if len(row) == longest]  # others have no figures in their last columns
    if len(full) < max(LEAST, 0.7 * len(counted)) or not 2 < longest <= MOST_COLUMNS:
        return False
    return any(len({_stop(row, place) for row in full}) > 1 for place in range(1, longest))


def _is_figure(cell: str) -> bool:
    return figure(cell.strip())


def _stop(row: Sequence[str], place: int) -> int:
    """Return where a cell would begin at stops of eight."""
    return len("\t".join([*row[:place], ""]).expandtabs())


def _laid_out(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the rows as lines: the first cell at the left, the others at the right of their columns."""
    count = max(map(len, rows))
    widths = [max((len(row[place]) for row in rows if len(row) == count), default=0) for place in range(count)]
    widths[0] = max(widths[0], *(len(row[0]) for row in rows if len(row) > 1))
    ends = [widths[0]]
    for width in widths[1:]:
        ends.append(ends[-1] + 2 + width)
    return [_line(row, ends) if len(row) > 1 else row[0] for row in rows]


def _line(row: Sequence[str], ends: Sequence[int]) -> str:
    """Return a row; a cell before empty ones stands over the middle of their columns too, unless it is a figure."""
    padded = [*(cell.strip() for cell in row), *[""] * (len(ends) - len(row))]
    line = row[0].rstrip()
    for place in range(1, len(ends)):
        cell = padded[place]
        if not cell:
            continue
        reach = place
        while not _is_figure(cell) and reach + 1 < len(ends) and not padded[reach + 1]:
            reach += 1
        at = ends[place] - len(cell)
        if reach > place:
            at = (ends[place - 1] + 2 + ends[reach] - len(cell)) // 2
        line = line.ljust(max(at, len(line) + 2 if line else at)) + cell
    return line
