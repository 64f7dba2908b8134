"""Which heads stand over which columns, and what of the lines above a table is title or heading instead."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from irdesk.reading.statements.columns import Band, covering
from irdesk.reading.statements.dates import date_extents, is_dated
from irdesk.reading.statements.kinds import kind_of_title
from irdesk.reading.statements.layout import Chunk, Line
from irdesk.reading.statements.regions import yearly

MOST_HEADS = 12
_CHANGE = re.compile(
    r"%|\b(?:change|variance|increase|decrease|growth|actual|reported|restated|audited|pro ?forma|total)\b",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\d{1,3}")
_JOINED = re.compile(r"\b(?:and|to|through|vs\.?|versus|&|or)\s*$|[-–—]\s*$", re.IGNORECASE)
_SCALE_NOTE = re.compile(
    r"\(?\s*(?:(?:all|dollar|amounts?|figures?|thousands|millions|\$|u\.?s\.?|unaudited|except|expressed)\b|\$|"
    r".{0,40}\b(?:in|except)\b.*\b(?:thousands|millions|billions|share)\b)",
    re.IGNORECASE,
)


class Head(msgspec.Struct, frozen=True):
    """The heads over each column from the top down, the lines above them, and the headings below them."""

    stacks: tuple[tuple[Chunk, ...], ...]
    titles: tuple[Line, ...]
    headings: tuple[Line, ...]

    @property
    def empty(self) -> bool:
        """Whether no column has a head."""
        return not any(self.stacks)


class _Page(msgspec.Struct, frozen=True):
    """The measures of a table that decide what stands over its columns: where they and the labels begin and end."""

    bands: tuple[Band, ...]
    cells: bool
    margin: int
    zone: int
    right: int


def read_head(context: Sequence[Line], bands: tuple[Band, ...], *, cells: bool, margin: int) -> Head:
    """Read the lines above a table whose columns are `bands` and whose labels begin at `margin`."""
    zone, right = min(band.left for band in bands), max(band.right for band in bands)
    page = _Page(bands, cells, margin, zone, right)
    last = len(context) - 1
    while last >= 0 and not _over(context[last], page):
        last -= 1
    if last < 0:
        return Head(tuple(() for _ in bands), tuple(context), ())
    first = last
    while first > 0 and last - first < MOST_HEADS and _continues(context, first - 1, page):
        first -= 1
    stacks: list[list[Chunk]] = [[] for _ in bands]
    for place in range(first, last + 1):
        for chunk, covered in _spread(context[place], page, _rules(context, place, last)):
            for index in covered:
                stacks[index].append(chunk)
    below = context[last + 1 :]
    notes = [line for line in below if _SCALE_NOTE.match(line.text)]
    titles = (*context[:first], *_beside(context[first : last + 1], page), *notes)
    return Head(tuple(tuple(stack) for stack in stacks), titles, tuple(line for line in below if line not in notes))


def _rules(context: Sequence[Line], place: int, last: int) -> tuple[tuple[int, int], ...]:
    """Return the rules under a line of heads: right below it, or below the line that goes on with it."""
    line = context[place]
    goes_on = place < last and not context[place + 1].gap
    return line.rules or (context[place + 1].rules if goes_on else ())


def _beside(lines: Sequence[Line], page: _Page) -> list[Line]:
    """Return what stands left of the heads, such as `(in thousands)`, as lines of their own."""
    found = []
    for line in lines:
        over = _over(line, page)
        aside = tuple(chunk for chunk in line.chunks if chunk not in over)
        if aside:
            found.append(msgspec.structs.replace(line, chunks=aside, amounts=(), label=aside[0]))
    return found


def _continues(context: Sequence[Line], place: int, page: _Page) -> bool:
    """Return whether the line above is part of the heads too."""
    line, below = context[place], context[place + 1]
    if below.gap > 2 or line.cells != page.cells:
        return False
    if _over(line, page):
        return True
    above = _over(context[place - 1], page) if place else []
    heads = len(above) > 1 or (len(above) == 1 and is_dated(above[0].text))
    aside = len(line.chunks) == 1 and line.chunks[0].right < page.zone + 4 and not below.gap
    return heads and (aside or _SCALE_NOTE.match(line.text) is not None)


def _over(line: Line, page: _Page) -> list[Chunk]:
    """Return the chunks of a line that stand over columns; none for a title or a heading."""
    if line.cells != page.cells or not (yearly(line) or all(amount.faint for amount in line.amounts)):
        return []
    if page.cells:
        return [chunk for chunk in line.chunks if chunk.left > 0 and chunk.right > page.zone]
    over = [chunk for chunk in line.chunks if _above(chunk, line, page) and not _PAGE.fullmatch(chunk.text)]
    if len(line.chunks) == 1 and over and not _single(over[0], line, page):
        return []
    return over


def _above(chunk: Chunk, line: Line, page: _Page) -> bool:
    if chunk.left < page.zone - 14 or chunk.left <= page.margin + 4:
        return False
    return chunk.centre >= page.zone - 3 or (len(line.chunks) > 1 and chunk is not line.chunks[0])


def _single(chunk: Chunk, line: Line, page: _Page) -> bool:
    ruled = any(start >= page.zone - 8 for start, _ in line.rules)
    if not ruled and chunk.left < page.zone - 2 and len(page.bands) > 1 and kind_of_title(chunk.text):
        return False
    if ruled or is_dated(chunk.text):
        return True
    if _SCALE_NOTE.match(chunk.text) and len(page.bands) > 1:
        return False
    columns, whole = (page.zone + page.right) / 2, (page.margin + page.right) / 2
    return abs(chunk.centre - columns) < abs(chunk.centre - whole) or bool(
        _CHANGE.search(chunk.text) and chunk.left >= page.zone
    )


def _spread(line: Line, page: _Page, rules: tuple[tuple[int, int], ...]) -> list[tuple[Chunk, range]]:
    """Return the chunks over the columns with the columns that each covers."""
    chunks = _over(line, page)
    if page.cells:
        exact = [(chunk, covering(chunk.left, chunk.right, page.bands)) for chunk in chunks]
        if all(covered for _, covered in exact):
            return exact
    pieces = [piece for chunk in chunks for piece in _pieces(chunk, page)]
    ruled = [_ruled(piece, rules) for piece in pieces]
    exact = [(piece, covering(*extent, page.bands)) for piece, extent in zip(pieces, ruled, strict=True) if extent]
    if len(exact) == len(pieces) and _disjoint(exact):
        return exact
    return _nearest(pieces, page)


def _disjoint(spread: list[tuple[Chunk, range]]) -> bool:
    ends = [(covered.start, covered.stop) for _, covered in spread]
    return all(covered for _, covered in spread) and all(a[1] <= b[0] for a, b in pairwise(ends))


def _ruled(chunk: Chunk, rules: tuple[tuple[int, int], ...]) -> tuple[int, int] | None:
    """Return the extent of the rule under a chunk; one much narrower belongs to one column of several."""
    wide = chunk.right - chunk.left - 8
    return next(((start, end) for start, end in rules if start <= chunk.centre <= end and wide < end - start), None)


def _pieces(chunk: Chunk, page: _Page) -> list[Chunk]:
    """Return a chunk in which several dates run together as one chunk a date."""
    if page.cells or len(page.bands) < 2:
        return [chunk]
    cuts = [start for start, _ in date_extents(chunk.text)[1:] if not _JOINED.search(chunk.text[:start])]
    ends = date_extents(chunk.text)
    if not cuts or len(cuts) + 1 != len(ends):
        return [chunk]
    edges = [0, *cuts, len(chunk.text)]
    return [_cut(chunk, start, end) for start, end in pairwise(edges)]


def _cut(chunk: Chunk, start: int, end: int) -> Chunk:
    text = chunk.text[start:end].rstrip()
    stop = start + len(text)
    return Chunk(text, chunk.left + start, chunk.left + stop, chunk.start + start, chunk.start + stop)


def _nearest(chunks: list[Chunk], page: _Page) -> list[tuple[Chunk, range]]:
    """Return for each chunk the run of columns whose middle lies nearest, all runs together at least cost."""
    bands = page.bands
    if not chunks:
        return []
    spacing = (bands[-1].centre - bands[0].centre) / (len(bands) - 1) if len(bands) > 1 else 20.0
    skipped, even = 0.35 * spacing, len(bands) / len(chunks)
    # best[i][j]: (cost, runs) of the first i chunks over the first j columns
    best: list[list[tuple[float, tuple[range, ...]]]] = [[(skipped * j, ()) for j in range(len(bands) + 1)]]
    for chunk in chunks:
        row: list[tuple[float, tuple[range, ...]]] = [(spacing * 50 + best[-1][0][0], (*best[-1][0][1], range(0)))]
        for stop in range(1, len(bands) + 1):
            options = [(row[stop - 1][0] + skipped, row[stop - 1][1])]
            for start in range(stop):
                middle = (bands[start].centre + bands[stop - 1].centre) / 2
                cost, runs = best[-1][start]
                uneven = 0.15 * spacing * abs(stop - start - even)
                options.append((cost + abs(middle - chunk.centre) + uneven, (*runs, range(start, stop))))
            row.append(min(options, key=lambda option: option[0]))
        best.append(row)
    return list(zip(chunks, best[-1][-1][1], strict=True))
