"""Tab characters as white space: set to stops of eight, or, in a table pasted with one tab a cell, to its columns."""

from collections.abc import Sequence

from irdesk.reading.sources.tables import figure

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
    """Say whether the rows of figures have as many cells each, which stops of eight would not set in columns."""
    counted = [row for row in rows if len(row) > 1 and any(map(_is_figure, row[1:]))]
    if len(counted) < LEAST or not 2 < len(counted[0]) <= MOST_COLUMNS or len({len(row) for row in counted}) > 1:
        return False
    return any(len({_stop(row, place) for row in counted}) > 1 for place in range(1, len(counted[0])))


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
