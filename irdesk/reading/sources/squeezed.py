"""Tables pasted from a viewer that puts one blank between the cells: set in columns again.

The figures at the ends of the lines say how many columns there are; a line of heads is set over them where it names as
many dates, periods or changes, or as many as share the columns evenly. Rows with fewer figures stay as they are: which
columns they belong to is lost.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from irdesk.domain.months import STEM

LEAST = 3  # rows with as many figures that make a table
MOST_COLUMNS = 12
MOST_WIDTH = 200
_LAST = frozenset("0123456789)%-–—aAmMpx")  # what a figure ends with
_APART = 12  # lines without figures between two rows: headings, heads of the next table
_HEADS = 6  # lines above the first row that may be heads

_FIGURE = re.compile(
    r"(?<!\S)(?:[$€£¥]\s{0,6})?(?:\(\s?)?(?:[$€£¥]\s?)?[-–−+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?<=\d)"
    r"(?:\s?\))?(?:\s?%|p|x)?(?:\s?\))?(?:\(\d{1,2}\))?(?!\S)"
    r"|(?<!\S)(?:[$€£¥]\s{0,6})?(?:[-–—]{1,3}|[Nn]/?[AaMm])(?:\s?%)?(?!\S)"
)
_SIGN = re.compile(r"(?<!\S)[$€£¥] {1,6}(?=[\d(.–—-])")  # a sign apart from its figure: no gap between cells
_SURE = re.compile(r"[$€£¥(%]|\d,\d{3}|\d\.\d")  # what a telephone number or a date has not
_MONTH = rf"{STEM}[a-z]*\.?"
_YEAR = r"(?:19|20)\d\d"
_DATE = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? {_YEAR}|,)?|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}"
_QUARTER = rf"(?:Q[1-4]|[1-4]Q)(?:[-–]Q[1-4])?(?: ?{_YEAR}|['’ ]?\d\d(?!\S))?"
_ENDED = r"(?: (?:ended|ending|to))?"
_PIECE = re.compile(
    rf"(?:[a-z-]+|\d\d?) (?:months?|weeks?){_ENDED}(?: (?:{_DATE}))?"
    rf"|(?:(?:full|fiscal|half|fiscal half) )?(?:years?|quarters?){_ENDED}(?: (?:{_DATE}|{_YEAR}))?"
    rf"|(?:first|second|third|fourth) (?:quarter|half)(?: {_YEAR})?|{_QUARTER}"
    rf"|(?:ended )?(?:{_DATE})|(?:FY ?)?{_YEAR}|\((?:un)?audited\)"
    rf"|(?:% |percent )?(?:change|variance)(?: %| \(%\)| (?:vs\.?|from) (?:{_QUARTER}|{_YEAR}))?"
    r"|(?:in )?%|amount|percent|[$€£¥]m?(?= |$)",
    re.IGNORECASE,
)
_YEARS = re.compile(rf"(?:{_YEAR} ?){{2,}}$")
_CHANGE = re.compile(r"change|variance|%|percent", re.IGNORECASE)
_MARK = re.compile(r"\(\d{1,2}\)$")
_STUB = re.compile(r"\([^()]*\)")


class _Row(NamedTuple):
    """A line that ends with figures: where they begin, and each."""

    line: int
    start: int
    figures: tuple[str, ...]


class _Head(NamedTuple):
    """A line of heads: what stands left of them, each, and how many columns it covers."""

    line: int
    stub: str
    pieces: list[str]
    spans: list[int]

    @property
    def over(self) -> list[tuple[str, int]]:
        """The heads with their columns."""
        return list(zip(self.pieces, self.spans, strict=True))


def unsqueezed(lines: Sequence[str]) -> list[str]:
    """Return the lines, the tables with one blank between their cells set in columns."""
    laid = list(lines)
    rows = [row for number, line in enumerate(lines) if (row := _row(number, line))]
    if len(rows) < LEAST:
        return laid
    for run in _runs(rows, lines):
        count = _usual(run)
        kept = [row for row in run if len(row.figures) >= count]
        sure = sum(any(map(_SURE.search, row.figures)) for row in kept)
        if len(kept) >= max(LEAST, 0.6 * len(run)) and 1 < count <= MOST_COLUMNS and 2 * sure >= len(kept):
            _lay_out(laid, run, count)
    return laid


def _row(number: int, line: str) -> _Row | None:
    """Return the row that a line is: words, then figures to its end, more than one blank only behind a sign."""
    text = line.strip()
    if text[-1:] not in _LAST or len(text) > MOST_WIDTH or "  " in _SIGN.sub("$", text):
        return None
    found = list(_FIGURE.finditer(text))
    first, end = len(found), len(text)
    while first and not text[found[first - 1].end() : end].strip():
        first -= 1
        end = found[first].start()
    figures = tuple("".join(match[0].split()) for match in found[first:])
    named = text[0].isalpha() or text[0] == "(" if end else any(map(_SURE.search, figures))
    return _Row(number, end, figures) if named and len(figures) > 1 and not _YEARS.search(text) else None


def _usual(rows: Sequence[_Row]) -> int:
    """Return how many figures most of the rows have, a first `(1)`, which may be the mark of a note, left out."""
    return Counter(len(row.figures) - bool(_MARK.match(row.figures[0])) for row in rows).most_common(1)[0][0]


def _runs(rows: Sequence[_Row], lines: Sequence[str]) -> list[list[_Row]]:
    """Return the rows of each table: a new one begins far below, or at heads, or where rows have other counts."""
    runs: list[list[_Row]] = [[rows[0]]]
    for before, row in pairwise(rows):
        between = lines[before.line + 1 : row.line]
        apart = len(between) > _APART or any(_pieces(line)[1] for line in between)
        if apart or (len(between) > 2 and len(row.figures) != _usual(runs[-1])):
            runs.append([])
        runs[-1].append(row)
    return runs


def _lay_out(lines: list[str], rows: Sequence[_Row], count: int) -> None:
    """Set the rows, and the heads above the first, in columns."""
    raw = list(lines)
    heads = _heads(lines, rows[0].line, count)
    periods = _periods(heads, count)
    placed = {row.line: cells for row in rows if (cells := _cells(row, rows, periods, count))}
    labels = {row.line: _label(lines[row.line], row, count) for row in rows if row.line in placed}
    widest = max(map(len, (*labels.values(), *(head.stub for head in heads)))) + 2
    width = 2 + max(len(cell) for cells in placed.values() for cell in cells)
    width = max([width, *(-(-(len(piece) + 2) // span) for head in heads for piece, span in head.over)])
    for head in heads:
        over = "".join(piece.center(span * width) for piece, span in head.over)
        below = "" if lines[head.line] is raw[head.line] else f"\n{lines[head.line]}"  # its own years, set already
        lines[head.line] = head.stub.ljust(widest) + over.rstrip() + below
    for place, cells in placed.items():
        lines[place] = labels[place].ljust(widest) + "".join(cell.rjust(width) for cell in cells)


def _periods(heads: Sequence[_Head], count: int) -> list[int]:
    """Return the columns whose heads are no changes or per cents, none where there is no head for each."""
    leaves = next((head.pieces for head in heads if len(head.pieces) == count), [])
    return [place for place, piece in enumerate(leaves) if not _CHANGE.search(piece)]


def _cells(row: _Row, rows: Sequence[_Row], periods: list[int], count: int) -> tuple[str, ...]:
    """Return the cells of a row, none where it has too few figures to say in which columns they stand.

    As many figures as there are `periods`, beside changes, stand in those; as many as there are columns with currency
    signs, between columns of per cents, in those.
    """
    if len(row.figures) >= count:
        return row.figures[-count:]
    if len(row.figures) == len(periods):
        return _set(row, periods, count)
    full = [other.figures[-count:] for other in rows if len(other.figures) >= count]
    money = [place for place in range(count) if any(cells[place][0] in "$€£¥" for cells in full)]
    rest = set(range(count)) - set(money)
    shares = all(any("%" in cells[place] for cells in full) for place in rest)
    if len(money) != len(row.figures) or not rest or not shares or any("%" in figure for figure in row.figures):
        return ()
    return _set(row, money, count)


def _set(row: _Row, places: Sequence[int], count: int) -> tuple[str, ...]:
    figures = dict(zip(places, row.figures, strict=True))
    return tuple(figures.get(place, "") for place in range(count))


def _label(line: str, row: _Row, count: int) -> str:
    """Return what stands before the last `count` figures of a row."""
    lead = len(line) - len(line.lstrip())
    return " ".join((line[: lead + row.start].rstrip(), *row.figures[:-count]))


def _heads(lines: Sequence[str], first: int, count: int) -> list[_Head]:
    """Return the heads above the row `first`, the lowest first."""
    heads: list[_Head] = []
    leaves = [""] * count
    for place in range(first - 1, max(-1, first - 1 - _HEADS), -1):
        for line in _levels(lines[place], count):
            stub, pieces = _pieces(line)
            spans = _spans(len(pieces), leaves)
            if not spans or (stub and len(pieces) != count and not _STUB.fullmatch(stub)):
                continue
            heads.append(_Head(place, stub, pieces, spans))
            if len(pieces) == count:
                leaves = [f"{piece} {leaf}" for piece, leaf in zip(pieces, leaves, strict=True)]
    return heads


def _levels(line: str, count: int) -> list[str]:
    """Return a line, or the years of all columns at its end and what they share: `Quarter Ended May 1, 2012 2011`."""
    years = re.search(rf"(?: {_YEAR}){{{count}}}$", line.rstrip()) if len(line) <= MOST_WIDTH else None
    if years and _pieces(line[: years.start()])[1]:
        return [years[0], line[: years.start()]]
    return [line]


def _spans(number: int, leaves: Sequence[str]) -> list[int]:
    """Return how many columns each of so many heads covers: evenly many, or from where the heads below begin again."""
    count = len(leaves)
    starts = [index for index, leaf in enumerate(leaves) if leaf == leaves[0]]
    if number and count % number == 0:
        return [count // number] * number
    return [after - start for start, after in pairwise((*starts, count))] if leaves[0] and len(starts) == number else []


def _pieces(line: str) -> tuple[str, list[str]]:
    """Return what stands left of the heads that a line holds, and those; none where other words stand among them."""
    text = line.strip()
    found = list(_PIECE.finditer(text)) if len(text) <= MOST_WIDTH and "  " not in text else []
    if not found or _PIECE.sub("", text[found[0].start() :]).strip(" ,"):
        return "", []
    stub = text[: found[0].start()].strip()
    return stub, [match[0].strip() for match in found] if len(found) > 1 or not stub else []
