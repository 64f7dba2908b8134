"""Which heads stand over which columns, and what of the lines above a table is title or heading instead."""

import re
from collections.abc import Sequence

import msgspec

from irdesk.reading.statements.calendar.dates import days, is_dated, length, years
from irdesk.reading.statements.heads.columns import Band
from irdesk.reading.statements.heads.kinds import kind_of_title
from irdesk.reading.statements.heads.regions import yearly
from irdesk.reading.statements.heads.spread import Page, one_each, pieces_of, spread
from irdesk.reading.statements.lines.layout import Chunk, Line

MOST_HEADS = 12
OVER_COLUMN = 2  # characters that the middle of a head may stand beside that of one of several columns
OVER_ONE = 6  # characters that the middle of a head may stand beside that of the only column
_CHANGE = re.compile(
    r"%|\b(?:change|variance|increase|decrease|growth|actual|reported|restated|audited|pro ?forma|total)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NOTES = re.compile(r"notes?\.?|ref\.?", re.IGNORECASE)
_PAGE = re.compile(r"\d{1,3}")
_SCALE_NOTE = re.compile(
    r"\(?\s*(?:(?:all|dollar|amounts?|figures?|thousands|millions|\$|u\.?s\.?|unaudited|except|expressed)\b|\$|"
    r".{0,40}\b(?:in|except)\b.*\b(?:thousands|millions|billions|share)\b)",
    re.IGNORECASE,
)


class Head(msgspec.Struct, frozen=True):
    """The heads over each column from the top down, the lines above them, and the headings below them.

    `beside` is what stands left of the heads: the last of `titles`, but seldom the title.
    """

    stacks: tuple[tuple[Chunk, ...], ...]
    titles: tuple[Line, ...]
    headings: tuple[Line, ...]
    beside: tuple[Line, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether no column has a head."""
        return not any(self.stacks)


def read_head(context: Sequence[Line], bands: tuple[Band, ...], *, cells: bool, margin: int) -> Head:
    """Read the lines above a table whose columns are `bands` and whose labels begin at `margin`."""
    zone, right = min(band.left for band in bands), max(band.right for band in bands)
    page = Page(bands, cells, margin, zone, right)
    over = _Over(context, page)
    last = len(context) - 1
    while last >= 0 and not over.at(last):
        last -= 1
    if last < 0:
        return Head(tuple(() for _ in bands), tuple(context), ())
    first = last
    while first > 0 and last - first < MOST_HEADS and _continues(over, first - 1):
        first -= 1
    stacks: list[list[Chunk]] = [[] for _ in bands]
    page = _with_heads(page, [over.at(place) for place in range(first, last + 1)])
    for place in range(first, last + 1):
        for chunk, covered in spread(over.at(place), page, _rules(over, place, last)):
            for index in covered:
                if not (len(covered) > 1 and _YEAR.fullmatch(chunk.text) and _has_year(stacks[index])):
                    stacks[index].append(chunk)
    below = context[last + 1 :]
    notes = [line for line in below if _SCALE_NOTE.match(line.text)]
    beside = tuple(_beside([(context[place], over.at(place)) for place in range(first, last + 1)]))
    headings = tuple(line for line in below if line not in notes)
    return Head(tuple(tuple(stack) for stack in stacks), (*context[:first], *beside, *notes), headings, beside)


def _has_year(stack: Sequence[Chunk]) -> bool:
    """Return whether the heads over a column have a date with its year: another year is another column's."""
    return any(day.year for chunk in stack for day in days(chunk.text))


def headed(context: Sequence[Line], bands: tuple[Band, ...], *, cells: bool, margin: int) -> bool:
    """Return whether a line above a text's table has one head for each of its columns."""
    if cells:
        return False
    zone, right = min(band.left for band in bands), max(band.right for band in bands)
    page = Page(bands, cells, margin, zone, right)
    return bool(_with_heads(page, [_over(line, page) for line in context]).leaves)


def _rules(over: "_Over", place: int, last: int) -> tuple[tuple[int, int], ...]:
    """Return the rules under a line of heads: right below it, or below the line that goes on with it.

    What has a head for each column goes on with no fewer: its rules are its own.
    """
    line = over.context[place]
    if line.rules or place >= last or over.context[place + 1].gap:
        return line.rules
    own = len(over.at(place)) < len(over.at(place + 1)) == len(over.page.bands)
    return () if own else over.context[place + 1].rules


def _beside(lines: Sequence[tuple[Line, list[Chunk]]]) -> list[Line]:
    """Return what stands left of the heads, such as `(in thousands)`, as lines of their own."""
    found = []
    for line, over in lines:
        aside = tuple(chunk for chunk in line.chunks if chunk not in over and not _NOTES.fullmatch(chunk.text))
        if aside:
            found.append(msgspec.structs.replace(line, chunks=aside, amounts=(), label=aside[0]))
    return found


class _Over:
    """The chunks of each line above a table that stand over its columns, found when they are asked for."""

    def __init__(self, context: Sequence[Line], page: Page) -> None:
        self.context = context
        self.page = page
        self._found: dict[int, list[Chunk]] = {}

    def at(self, place: int) -> list[Chunk]:
        """Return those of one line."""
        found = self._found.get(place)
        if found is None:
            found = _over(self.context[place], self.page) or self._within(place)
            self._found[place] = found
        return found

    def _within(self, place: int) -> list[Chunk]:
        """Return the first word of one column's head, which stands alone on its line between lines of heads."""
        line = self.context[place]
        if self.page.cells or len(line.chunks) != 1 or line.amounts or not 0 < place < len(self.context) - 1:
            return []
        word, below = line.chunks[0], self.context[place + 1]
        stands = any(
            abs(word.centre - band.centre) <= OVER_COLUMN and word.right - word.left <= band.right - band.left + 4
            for band in self.page.bands
        )
        heads = stands and not below.gap and _over(below, self.page) and _over(self.context[place - 1], self.page)
        return [word] if heads else []


def _continues(over: _Over, place: int) -> bool:
    """Return whether the line above is part of the heads too."""
    line, below, page = over.context[place], over.context[place + 1], over.page
    if below.gap > 2 or line.cells != page.cells:
        return False
    if over.at(place):
        return True
    above = over.at(place - 1) if place else []
    heads = len(above) > 1 or (len(above) == 1 and is_dated(above[0].text))
    aside = len(line.chunks) == 1 and line.chunks[0].right < page.zone + 4 and not below.gap
    return heads and (aside or _SCALE_NOTE.match(line.text) is not None)


def _over(line: Line, page: Page) -> list[Chunk]:
    """Return the chunks of a line that stand over columns; none for a title or a heading."""
    if line.cells != page.cells or not (yearly(line) or all(amount.faint for amount in line.amounts)):
        return []
    if page.cells:
        if _without_label(line.chunks, page):
            return list(line.chunks)
        return [chunk for chunk in line.chunks if (chunk.left > 0 or page.zone == 0) and chunk.right > page.zone]
    tail = line.chunks[-len(page.bands) :]
    rest = line.chunks[: -len(page.bands)]
    if one_each(tail, page) and all(chunk.left <= page.margin + 4 or _NOTES.fullmatch(chunk.text) for chunk in rest):
        return list(tail)
    over = [chunk for chunk in line.chunks if _above(chunk, line, page) and not _PAGE.fullmatch(chunk.text)]
    if len(line.chunks) == 1 and over and not _single(over[0], line, page):
        return []
    return over


def _without_label(chunks: Sequence[Chunk], page: Page) -> bool:
    """Return whether a row of heads has no cell over the labels: all its cells are periods, or days, or years alike."""
    count = len(chunks)
    if count < 2 or chunks[0].left > 0 or page.zone == 0 or count >= len(page.bands):
        return False
    told = {(length(chunk.text) is not None, bool(days(chunk.text)), bool(years(chunk.text))) for chunk in chunks}
    return len(told) == 1 and any(told.pop()) and len(page.bands) % count == 0


def _above(chunk: Chunk, line: Line, page: Page) -> bool:
    if page.margin < 0 and _SCALE_NOTE.match(chunk.text):
        return False  # stands over labels that stand between the columns
    sole = len(page.bands) == 1 and abs(chunk.centre - page.bands[0].centre) <= OVER_ONE
    if (chunk.left < page.zone - 14 and not sole) or chunk.left <= page.margin + 4:
        return False
    return chunk.centre >= page.zone - 3 or (len(line.chunks) > 1 and chunk is not line.chunks[0])


def _single(chunk: Chunk, line: Line, page: Page) -> bool:
    ruled = any(start >= page.zone - 8 for start, _ in line.rules)
    if not ruled and chunk.left < page.zone - 2 and len(page.bands) > 1 and kind_of_title(chunk.text):
        return False
    if ruled or is_dated(chunk.text) or (chunk.text.endswith(",") and chunk.left >= page.zone):
        return True  # a comma: the head goes on below
    if _SCALE_NOTE.match(chunk.text) and len(page.bands) > 1:
        return False
    columns, whole = (page.zone + page.right) / 2, (page.margin + page.right) / 2
    return abs(chunk.centre - columns) < abs(chunk.centre - whole) or bool(
        _CHANGE.search(chunk.text) and chunk.left >= page.zone
    )


def _with_heads(page: Page, over: Sequence[list[Chunk]]) -> Page:
    """Return the measures of a table with what its heads (`over` it, line by line) say of where each belongs."""
    heads = [[piece for chunk in line for piece in pieces_of(chunk, page)] for line in over]
    full = [pieces for pieces in heads if len(pieces) == len(page.bands) > (1 if page.cells else 2)]
    names = tuple(" ".join(piece.text for piece in stack) for stack in zip(*full, strict=True))
    page = msgspec.structs.replace(page, leaves=tuple(full[-1]) if full else (), names=names)
    if page.cells:
        return page
    return msgspec.structs.replace(
        page,
        sole=all(sum(is_dated(piece.text) for piece in pieces) < 2 for pieces in heads),
        one_length=sum(length(piece.text) is not None for pieces in heads for piece in pieces) == 1,
    )
