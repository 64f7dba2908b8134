"""Which lines make a table: runs of figures, broken by running text, by a new head, or by distance."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from irdesk.reading.statements.calendar.dates import is_dated
from irdesk.reading.statements.lines.amounts import is_year
from irdesk.reading.statements.lines.layout import Amount, Draft, Line
from irdesk.reading.statements.lines.paragraphs import in_paragraph, over_paragraph, paragraph_above, running

FAR = 12  # lines without figures that end a table
MOST_CONTEXT = 26  # lines above a table that may name it
_STATEMENT = re.compile(
    r"\bstatements? of\b|\bbalance sheets?\b|\breconciliations?\b|\bincome statements?\b|\bcash flows?\s*$"
    r"|\bsegment\b.*\b(?:data|information|results)\b|\bselected\b.*\bdata\b|"
    r"\bsupplemental\b.*\b(?:data|information)\b",
    re.IGNORECASE,
)
_PAGE = re.compile(r"[-–—]\s*\d{1,4}\s*[-–—]")
_HEAD_NOTE = re.compile(r"\((?:(?:un)?audited|restated|notes?)\b", re.IGNORECASE)
_CHANGE = re.compile(r"%|\b(?:change|chg|variance|growth|inc|dec)\b", re.IGNORECASE)
_SCALE = re.compile(r"\b(?:in|except|000s?|thousands|millions|billions|unaudited|per[- ]share)\b", re.IGNORECASE)


def figures(line: Line | None) -> bool:
    """Return whether the line is a row of a table: sure figures that are more than years in a head or a page number."""
    if line is None or not line.amounts or line.amounts[-1].faint:
        return False
    if yearly(line):
        return not (
            line.label is None or is_dated(line.label.text) or _SCALE.search(line.label.text) or len(line.amounts) > 1
        )
    noted = line.label and _HEAD_NOTE.match(line.label.text)
    if noted and all(_footnote(amount) for amount in line.amounts):
        return False
    if not line.cells and line.label is None and _PAGE.fullmatch(line.text):
        return False
    alone = len(line.amounts) == 1 and line.label is None and len(line.chunks) == 1
    outside = not line.cells or line.chunks[0].left == 0  # where the labels stand, or a cell over the whole table
    return not (alone and outside and _page_number(line))


def yearly(line: Line) -> bool:
    """Return whether the figures are years, but for a page number or a note's mark at the end."""
    for amount in line.amounts:
        if not amount.faint:  # not the day of `ended March 31   2012   2011`
            if not is_year(amount):
                return False
            break
    sure = [amount for amount in line.amounts if not amount.faint]
    other = [amount for amount in sure if not is_year(amount)]
    return not other or (len(sure) > 2 and line.label is None and other == [sure[-1]] and len(other[0].value or "") < 3)


def _footnote(amount: Amount) -> bool:
    """Return whether a figure is a footnote's number in parentheses."""
    value = amount.value or ""
    return value.startswith("-") and value[1:].isdigit() and int(value) >= -30 and not amount.symbol


def _page_number(line: Line) -> bool:
    amount = line.amounts[0]
    return not amount.symbol and not amount.nil and len(amount.value or "") <= 3 and "." not in (amount.value or "")


class _Zones:
    """For each line whether it is a row (`rows`), and where the figures of the nearest row around it begin."""

    def __init__(self, lines: Sequence[Line | None]) -> None:
        self.rows = [figures(line) for line in lines]
        self._after = self._sweep(lines, range(len(lines) - 1, -1, -1))
        self._before = self._sweep(lines, range(len(lines)))

    def _sweep(self, lines: Sequence[Line | None], order: range) -> list[int | None]:
        found: list[int | None] = [None] * len(lines)
        zone: int | None = None
        age = cells = 0
        for index in order:
            line = lines[index]
            if line and self.rows[index]:
                zone = next(amount.left for amount in line.amounts if not amount.faint)
                age, cells = 0, line.cells
            age += 1
            if line is None or age > FAR or line.cells != cells:
                zone = None
            found[index] = zone
        return found

    def at(self, index: int) -> int | None:
        """Return the leftmost of the two nearest rows' figures, None far from any."""
        known = [zone for zone in (self._before[index], self._after[index]) if zone is not None]
        return min(known, default=None)


def heads(line: Line, zone: int | None, above: Line | None = None) -> bool:
    """Return whether the line, with the one `above`, can begin the head of another table."""
    if line.amounts and yearly(line):
        return True
    over = [chunk for chunk in line.chunks if zone is not None and chunk.left >= zone - 12]
    periods = [chunk for chunk in over if is_dated(chunk.text)]
    others = [chunk for chunk in over if chunk not in periods]
    if (
        periods
        and len(over) >= len(line.chunks) - 1
        and not line.amounts
        and all(_CHANGE.search(chunk.text) for chunk in others)
    ):
        return True
    if len(periods) >= 2 and len(over) >= len(line.chunks) - 1 and not line.amounts:
        return True
    if _names_columns(line, zone, apart=bool(line.gap or (above and above.gap and not above.amounts))):
        return True
    return len(line.chunks) == 1 and not line.amounts and bool(_STATEMENT.search(line.text)) and _titled(line.text)


def _names_columns(line: Line, zone: int | None, *, apart: bool) -> bool:
    """Return whether a line set off by white space holds words over several columns, and nothing over the labels."""
    if zone is None or line.amounts or not apart or len(line.chunks) < 2:
        return False
    first, *rest = line.chunks
    dated = (
        len(rest) > 2 and first.left < zone - 12 and is_dated(first.text)
    )  # "13 weeks ended May 31   Volume   Price"
    chunks = rest if dated else line.chunks
    names = [chunk for chunk in chunks if re.search(r"[A-Za-z]{3}", chunk.text) and not _SCALE.search(chunk.text)]
    near = 12 if dated else 0 if line.cells else 4
    return len(names) >= 2 and all(chunk.left >= zone - near for chunk in chunks)


def _titled(text: str) -> bool:
    words = [word for word in re.findall(r"[A-Za-z]+", text) if len(word) > 3]
    return bool(words) and sum(word[0].isupper() for word in words) >= 0.7 * len(words) and not text.endswith(":")


def drafts(stream: Sequence[Line | None]) -> Iterator[Draft]:
    """Yield the tables of a stream of lines, each with what stands above and below it."""
    zones = _Zones(stream)
    start, last = None, -1
    runs: list[tuple[int, int]] = []
    for index, line in enumerate(stream):
        if zones.rows[index]:
            if (
                start is not None
                and line
                and (line.cells != _cells(stream[last]) or _breaks(stream, last, index, zones))
            ):
                runs.append((start, last))
                start = None
            start, last = index if start is None else start, index
    if start is not None:
        runs.append((start, last))
    for number, (first, final) in enumerate(runs):
        floor = runs[number - 1][1] + 1 if number else 0
        ceiling = runs[number + 1][0] if number + 1 < len(runs) else len(stream)
        yield _draft(stream, zones, (first, final), (floor, ceiling))


def _cells(line: Line | None) -> bool:
    return bool(line and line.cells)


def _breaks(stream: Sequence[Line | None], last: int, index: int, zones: _Zones) -> bool:
    """Return whether what stands between two rows ends the table."""
    if index - last > FAR:
        return True
    for place in range(last + 1, index + 1):
        line = stream[place]
        if line is None or line.page or line.gap > 6:
            return True
        if place < index and (
            heads(line, zones.at(place), stream[place - 1]) or (not line.amounts and running(line, zones.at(place)))
        ):
            return True
    return False


def _draft(stream: Sequence[Line | None], zones: _Zones, rows: tuple[int, int], room: tuple[int, int]) -> Draft:
    """Return the table whose rows are `rows`, with what stands around it within `room`."""
    (first, last), (floor, ceiling) = rows, room
    context: list[Line] = []
    intro: list[Line] = []
    heading: Line | None = None
    place = first - 1
    while place >= max(floor, first - MOST_CONTEXT):
        line = stream[place]
        if line is None or in_paragraph(stream, place, zones.at(place)):
            intro = paragraph_above(stream, place, floor)
            heading = over_paragraph(stream, place, floor)
            break
        context.append(line)
        if line.gap > 8:
            break
        place -= 1
    lines = tuple(line for line in stream[first : last + 1] if line is not None)
    notes = tuple(line for line in stream[last + 1 : min(ceiling, last + 40)] if line is not None)
    follows = (
        floor > 0
        and first - floor < MOST_CONTEXT
        and not any(line is None or line.page for line in stream[floor : first + 1])
    )
    return Draft(tuple(reversed(context)), lines, tuple(intro), notes, follows, heading)


def with_lines(draft: Draft, lines: Sequence[Line]) -> Draft:
    """Return the draft with other lines."""
    return msgspec.structs.replace(draft, lines=tuple(lines))
