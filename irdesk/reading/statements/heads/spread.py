"""Over which columns of a table each head of a line stands."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from irdesk.reading.statements.calendar.dates import date_extents, is_dated, length
from irdesk.reading.statements.heads.columns import Band, covering
from irdesk.reading.statements.lines.layout import Chunk

_JOINED = re.compile(r"\b(?:and|to|through|vs\.?|versus|&|or)\s*$|[-–—]\s*$", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:change|chg|variance|growth)\b", re.IGNORECASE)
_OF_SEVERAL = re.compile(r"\b(?:changes?|chg|variances?|growth|impacts?)\b", re.IGNORECASE)
_BESIDE = re.compile(r"\s(?=(?:[%$]\s*)?(?:change|chg|variance|inc|dec)\b|%$)", re.IGNORECASE)


OVER_ONE = 2  # characters that the middle of a head may stand beside that of the column it is right over

_LEADING = re.compile(r"(?:[%$]\s?)?(?:change|chg|variance|inc|dec)\b[./ ]*(?:[%$]\s)?", re.IGNORECASE)


class Page(msgspec.Struct, frozen=True):
    """The measures of a table that decide what stands over its columns: where they and the labels begin and end.

    `leaves`: the heads of the line that has exactly one for each column. Heads above it are centred over these, and a
    printer need not set them over the middle of the figures. `names`: the heads of all such lines, read down. `sole`:
    no line of heads has two that are dated, so that a date or period alone on its line is that of the whole table.
    """

    bands: tuple[Band, ...]
    cells: bool
    margin: int
    zone: int
    right: int
    leaves: tuple[Chunk, ...] = ()
    names: tuple[str, ...] = ()
    sole: bool = False
    one_length: bool = False


def spread(chunks: list[Chunk], page: Page, rules: tuple[tuple[int, int], ...]) -> list[tuple[Chunk, range]]:
    """Return the heads of a line with the columns that each covers."""
    if page.cells and (found := _by_cells(chunks, page)) is not None:
        return found
    if one_each(chunks, page):
        return [(chunk, range(index, index + 1)) for index, chunk in enumerate(chunks)]
    pieces = [piece for chunk in chunks for piece in pieces_of(chunk, page)]
    ruled = [_ruled(piece, rules) for piece in pieces]
    exact = [(piece, covering(*extent, page.bands)) for piece, extent in zip(pieces, ruled, strict=True) if extent]
    if len(exact) == len(pieces) and _disjoint(exact):
        return exact
    if len(pieces) == 1 and ((page.sole and is_dated(pieces[0].text)) or (page.one_length and length(pieces[0].text))):
        return [(pieces[0], range(len(page.bands)))]
    return _even(pieces, page) or _nearest(pieces, page)


def _by_cells(chunks: list[Chunk], page: Page) -> list[tuple[Chunk, range]] | None:
    """Return what the extents of marked cells say, None where they do not tell it of all heads."""
    if len(chunks) == len(page.leaves):
        return [(chunk, range(index, index + 1)) for index, chunk in enumerate(chunks)]
    exact = [(chunk, covering(chunk.left, chunk.right, page.leaves or page.bands)) for chunk in chunks]
    exact = [(chunk, covered) for chunk, covered in exact if covered]
    shared = _even(chunks, page) if all(is_dated(chunk.text) for chunk in chunks) else []
    crowded = [covered for _, covered in exact] == [range(index, index + 1) for index in range(len(chunks))]
    if chunks and chunks[0].left == 0 and page.zone:
        return shared  # a row without a cell over the labels
    if shared and (crowded or _astride(exact, shared)):
        return shared if crowded else []  # cells that cannot say that they cover several columns
    if page.names and any(_twice(page.names[covered.start : covered.stop]) for _, covered in exact):
        parted = _parted(chunks, page.names)
        if parted:
            return parted
    whole = len(exact) == len(chunks) or sum(len(covered) for _, covered in exact) == len(page.bands)
    return exact if whole else None


def _parted(chunks: Sequence[Chunk], names: Sequence[str]) -> list[tuple[Chunk, range]]:
    """Return the heads over as many runs of periods as there are, each of which names a period once.

    A source may have lost how many columns a cell covers: "Three Months Ended | Year Ended" over 2024 2023 2022
    2024 2023.
    """
    starts, seen = [0], set[str]()
    for place, name in enumerate(names):
        if name in seen:
            starts.append(place)
            seen = set()
        seen.add(name)
    if len(starts) != len(chunks) or not all(length(chunk.text) for chunk in chunks):
        return []
    return [(chunk, range(*ends)) for chunk, ends in zip(chunks, pairwise([*starts, len(names)]), strict=True)]


def _twice(names: Sequence[str]) -> bool:
    """Return whether a period would stand twice under one head: its length is that of different periods."""
    dated = [name for name in names if is_dated(name)]
    return len(set(dated)) < len(dated)


def _astride(exact: list[tuple[Chunk, range]], shared: list[tuple[Chunk, range]]) -> bool:
    """Return whether a head stands over the end of one share of the columns and the beginning of the next."""
    ends = {covered.start for _, covered in shared}
    return any(covered.start < end < covered.stop for _, covered in exact for end in ends)


def one_each(chunks: Sequence[Chunk], page: Page) -> bool:
    """Return whether a line of a text has one head for each column, all as far beside the middle of their figures.

    A printer may centre the heads in wide columns whose figures stand at the right.
    """
    if page.cells or len(chunks) != len(page.bands) or len(chunks) < 2 or chunks[0].left <= page.margin + 4:
        return False
    aside = [band.centre - chunk.centre for chunk, band in zip(chunks, page.bands, strict=True)]
    apart = min(right.centre - left.centre for left, right in pairwise(page.bands))
    return max(aside) - min(aside) <= min(8, apart / 2) and max(map(abs, aside)) < apart


def _even(pieces: list[Chunk], page: Page) -> list[tuple[Chunk, range]]:
    """Return the columns of heads that share them evenly where the heads below repeat: 2004 2003, 2004 2003.

    One that is no date must stand nearer to the middle of its share than to the middle of any one column.
    """
    columns, count = len(page.bands), len(pieces)
    if count < 2 or columns % count or columns == count or not page.leaves:
        return []
    share = columns // count
    if any(name != page.names[index % share] for index, name in enumerate(page.names)):
        return []
    spread = [(piece, range(index * share, (index + 1) * share)) for index, piece in enumerate(pieces)]
    return spread if all(is_dated(piece.text) or _amid(piece, page.leaves, run) for piece, run in spread) else []


def _amid(piece: Chunk, leaves: tuple[Chunk, ...], run: range) -> bool:
    middle = (leaves[run[0]].centre + leaves[run[-1]].centre) / 2
    return all(abs(piece.centre - middle) <= abs(piece.centre - leaf.centre) for leaf in leaves)


def _disjoint(spread: list[tuple[Chunk, range]]) -> bool:
    ends = [(covered.start, covered.stop) for _, covered in spread]
    return all(covered for _, covered in spread) and all(a[1] <= b[0] for a, b in pairwise(ends))


def _ruled(chunk: Chunk, rules: tuple[tuple[int, int], ...]) -> tuple[int, int] | None:
    """Return the extent of the rule under a chunk; one much narrower belongs to one column of several."""
    wide = chunk.right - chunk.left - 8
    return next(((start, end) for start, end in rules if start <= chunk.centre <= end and wide < end - start), None)


def pieces_of(chunk: Chunk, page: Page) -> list[Chunk]:
    """Return a chunk in which several dates run together as one chunk a date."""
    if page.cells or len(page.bands) < 2:
        return [chunk]
    ends = date_extents(chunk.text)
    cuts = [start for start, _ in ends[1:] if not _JOINED.search(chunk.text[:start])]
    if ends and len(cuts) + 1 == len(ends):
        beside = _BESIDE.match(chunk.text, ends[-1][1])
        before = [ends[0][0]] if _LEADING.fullmatch(chunk.text[: ends[0][0]]) else []
        edges = [0, *before, *cuts, *([beside.end()] if beside else []), len(chunk.text)]
        return [_cut(chunk, start, end) for start, end in pairwise(edges)]
    return [chunk]


def _cut(chunk: Chunk, start: int, end: int) -> Chunk:
    text = chunk.text[start:end].rstrip()
    stop = start + len(text)
    return Chunk(text, chunk.left + start, chunk.left + stop, chunk.start + start, chunk.start + stop)


def _nearest(chunks: list[Chunk], page: Page) -> list[tuple[Chunk, range]]:
    """Return for each chunk the run of columns whose middle lies nearest, all runs together at least cost."""
    bands: Sequence[Band | Chunk] = page.leaves or page.bands
    if not chunks:
        return []
    spacing = (bands[-1].centre - bands[0].centre) / (len(bands) - 1) if len(bands) > 1 else 20.0
    skipped, even = 0.2 * spacing, len(bands) / len(chunks)
    usual = even if len(chunks) > 1 else 1
    periods = [isinstance(band, Chunk) and is_dated(band.text) for band in bands]
    centres = [band.centre for band in bands]
    # best[j]: (cost, runs) of the chunks so far over the first j columns
    best: list[tuple[float, tuple[range, ...]]] = [(skipped * j, ()) for j in range(len(bands) + 1)]
    for chunk in chunks:
        change = not all(periods) and not is_dated(chunk.text) and _CHANGE.search(chunk.text)
        centre, long = chunk.centre, length(chunk.text) is not None
        # what stands right over one column is seldom the head of others
        alone = not is_dated(chunk.text) and not _OF_SEVERAL.search(chunk.text)
        alone = alone and chunk.right - chunk.left <= spacing
        alone = alone and any(abs(centre - middle) <= OVER_ONE for middle in centres)
        row: list[tuple[float, tuple[range, ...]]] = [(spacing * 50 + best[0][0], (*best[0][1], range(0)))]
        for stop in range(1, len(bands) + 1):
            least, run = row[stop - 1][0] + skipped, -1
            none = spacing * 50 + best[stop][0]  # a head of no column, such as one without any figures
            for start in range(stop):
                middle = (centres[start] + centres[stop - 1]) / 2
                cost = best[start][0]
                cost += spacing * 10 if change and any(periods[start:stop]) else 0.0  # no period is a change
                cost = cost + abs(middle - centre) + 0.05 * spacing * abs(stop - start - even)
                cost += spacing * 10 if long and _twice(page.names[start:stop]) else 0.0
                if alone and stop - start != usual:
                    cost += 0.35 * spacing * (stop - start - 1)
                if cost < least:
                    least, run = cost, start
            if none < least:
                row.append((none, (*best[stop][1], range(0))))
            else:
                row.append((least, row[stop - 1][1] if run < 0 else (*best[run][1], range(run, stop))))
        best = row
    return list(zip(chunks, best[-1][1], strict=True))
