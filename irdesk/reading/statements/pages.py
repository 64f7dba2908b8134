"""Tables whose columns shift at a page break: the later lines are moved to where the first page has its columns."""

from collections.abc import Sequence

import msgspec

from irdesk.reading.statements.heads.columns import Band, find_bands, nearest
from irdesk.reading.statements.lines.layout import Amount, Line


def aligned(rows: Sequence[Line], lines: tuple[Line, ...], bands: tuple[Band, ...], *, slack: int) -> tuple[Line, ...]:
    """Return `lines` with the figures of each page under the columns of the first, themselves where they stand so.

    `rows` are those with figures, `bands` the columns that these make without a move.
    """
    starts = _pages(rows, bands)
    if len(starts) < 2:
        return lines
    edges = [line.number for line in starts[1:]]
    pages = [[row for row in rows if sum(row.number >= edge for edge in edges) == page] for page in range(len(starts))]
    columns = [find_bands(page, slack=slack) for page in pages]
    if len({len(found) for found in columns}) > 1 or len(columns[0]) >= len(bands):
        return lines
    return tuple(_moved(line, columns[sum(line.number >= edge for edge in edges)], columns[0]) for line in lines)


def _pages(rows: Sequence[Line], bands: tuple[Band, ...]) -> list[Line]:
    """Return the first row of each page: where full rows begin to stand in columns that the rows before did not use."""
    most = max((len(line.amounts) for line in rows), default=0)
    if most == 0 or len(bands) < 2 * most:
        return []
    starts: list[Line] = []
    seen: set[tuple[int, ...]] = set()
    used: tuple[int, ...] = ()
    for line in rows:
        columns = tuple(nearest(amount, bands) or 0 for amount in line.amounts)
        if len(columns) == most and columns != used:
            if columns in seen or not set(columns).isdisjoint(used):
                return []
            used = columns
            seen.add(columns)
            starts.append(line)
    return starts


def _moved(line: Line, own: tuple[Band, ...], first: tuple[Band, ...]) -> Line:
    if own is first or not line.amounts:
        return line
    return msgspec.structs.replace(line, amounts=tuple(_under(amount, own, first) for amount in line.amounts))


def _under(amount: Amount, own: tuple[Band, ...], first: tuple[Band, ...]) -> Amount:
    index = nearest(amount, own) or 0
    shift = round(first[index].edge - own[index].edge)
    return msgspec.structs.replace(amount, left=amount.left + shift, right=amount.right + shift)
