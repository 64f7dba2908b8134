"""Pages on which each row is a table of its own: such rows are put together as the one table that a person sees."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from irdesk.reading.sources.flow import Block, Box, Table
from irdesk.reading.sources.tables import settle

LEAST = 4  # tables of one row, one right below the other, that are held to be rows of one
_NEAR = 2.0  # units by which edges of one column may differ
_WIDTH = re.compile(r"\s*(\d{1,4}(?:\.\d{1,4})?)\s*(%|px|pt|)\s*$")


class Single(NamedTuple):
    """A table of one row: the blocks that it became, its cells, and the width of each cell, empty ones too."""

    blocks: list[Block]
    start: int
    end: int
    row: list[Box]
    widths: list[str]


def together(blocks: list[Block], singles: list[Single]) -> None:
    """Replace the runs of one-row tables in `blocks` by the tables they make; take theirs out of `singles`."""
    own = [single for single in singles if single.blocks is blocks and single.end <= len(blocks)]
    singles[:] = [single for single in singles if single.blocks is not blocks]
    last = len(own)
    while last:
        first = last - 1
        while first and own[first - 1].end == own[first].start:
            first -= 1
        run = own[first:last]
        if len(run) >= LEAST and _aligned(run):
            made = settle([single.row for single in run])
            if len(made) == 1 and isinstance(made[0], Table):
                blocks[run[0].start : run[-1].end] = made
        last = first


def _aligned(run: Sequence[Single]) -> bool:
    """Say whether the rows have columns in common; by their widths, else because each has as many."""
    edges = [_edges(single.widths) for single in run]
    if all(edges):
        _place(run, edges)
        return True
    return len({len(single.widths) for single in run if len(single.row) > 1}) == 1


def _edges(widths: Sequence[str]) -> list[float]:
    """Return where the cells of a row begin and end, nothing where a width is missing."""
    found = [_WIDTH.match(width) for width in widths]
    if not all(found) or len({match[2] == "%" for match in found if match}) > 1:
        return []
    return [0.0, *accumulate(float(match[1]) for match in found if match)]


def _place(run: Sequence[Single], edges: Sequence[Sequence[float]]) -> None:
    """Give each cell the columns that it covers of those that all rows together have."""
    lines: list[float] = []
    for edge in sorted(edge for row in edges for edge in row):
        if not lines or edge - lines[-1] > _NEAR:
            lines.append(edge)
    for single, row in zip(run, edges, strict=True):
        for box in single.row:
            left, right = row[box.column], row[box.column + box.columns]
            start = bisect_left(lines, left - _NEAR)
            box.columns = max(1, bisect_left(lines, right - _NEAR) - start)
            box.column = start
