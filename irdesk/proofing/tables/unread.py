"""Small tables that no reader took for statements: counts of stores across, a reserve of one column."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from irdesk.domain.prose import Lines
from irdesk.domain.statement import Column, Figure, Row, Statement
from irdesk.proofing.tables.labels import plain
from irdesk.proofing.tables.rolls import closes, moment, opens, roll_forwards
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.words.seek import seek

_BEGIN = ("beginning", "opening", "start")
_MONTHS = (
    "january", "february", "march", "april", "may ", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MAY_ROLL = re.compile(rf"(?:(?:{'|'.join(_BEGIN)})\b[^\n]{{0,40}}?|[a-z]+ \d{{1,2}}, \d{{4}})(?: {{2}}|\t)\s*[$(\w]")
"""What a line of such a table holds: the beginning of a period, or a day, with figures or another head behind it."""
_ABOVE, _BELOW = 4, 40
"""Lines above and below such a line that may be of its table."""
_CELL = re.compile(r"(?:(?<= )|(?<=\t))(?:[$€£] *)?(?:\(?[$€£]? ?\d[\d,]*(?:\.\d+)?\)?|[-–—])(?=\s|$)")
_ROW = re.compile(r"\s*(?P<label>[^\W\d_](?:(?! {2}|\t).)*?)(?:[ .]{2,}|\t)\s*(?=[$€£(\d–—-])")
_RULE = re.compile(r"[\s=_─-]*")
_HEAD = re.compile(r"\S+(?: \S+)*")
_LEAST_ACROSS = 3
_LONG = 40


class _Line(msgspec.Struct, frozen=True):
    """A line of figures: its label, its cells, and where in the line they end."""

    label: str
    figures: tuple[Figure, ...]
    ends: tuple[int, ...]


def unread(text: str, lower: str, lines: Lines, outside: Iterable[tuple[int, int]]) -> Iterator[Sheet]:
    """Yield the tables of roll-forwards in the pieces of a text that no statement takes up; `lower` is the text."""
    for first, last in outside:
        done = first
        for found in seek(_MAY_ROLL, lower, (*_BEGIN, *_MONTHS), first, last):
            if found.start() >= done:
                start = max(done, _lines_on(text, found.start(), -_ABOVE))
                done = min(last, _lines_on(text, found.start(), _BELOW))
                yield from _sheets(text, lines, start, done)


def _lines_on(text: str, at: int, count: int) -> int:
    """Return where the line ends, or for lines above begins, that is so many lines on."""
    for _ in range(abs(count)):
        at = text.rfind("\n", 0, at) if count < 0 else text.find("\n", at + 1)
        if at < 0:
            return 0 if count < 0 else len(text)
    return at + (count < 0)


def _sheets(text: str, lines: Lines, start: int, end: int) -> Iterator[Sheet]:
    heads: list[str] = []
    rows: list[_Line] = []
    for at, line in _lines(text, start, end):
        row = _row(lines, at, line)
        if row is not None:
            rows.append(row)
        elif line.strip() and _RULE.fullmatch(line) is None:
            if rows:
                yield from _sheet(heads, rows)
                heads, rows = [], []
            heads.append(line)
        elif not line.strip() and not rows:
            heads = heads[-_LEAST_ACROSS:]
        elif not line.strip():
            yield from _sheet(heads, rows)
            heads, rows = [], []
    yield from _sheet(heads, rows)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    at = start
    for line in text[start:end].split("\n"):
        yield at, line
        at += len(line) + 1


def _row(lines: Lines, at: int, line: str) -> _Line | None:
    """Return a line of a label and figures, with nothing else in it."""
    found = _ROW.match(line)
    if found is None:
        return None
    cells = list(_CELL.finditer(line, found.end()))
    if not cells or _CELL.sub("", line[found.end() - 1 :]).strip():
        return None
    figures = tuple(_figure(lines, at, cell) for cell in cells)
    return _Line(found["label"], figures, tuple(cell.end() for cell in cells))


def _figure(lines: Lines, at: int, cell: re.Match[str]) -> Figure:
    digits = re.sub(r"[^\d.]", "", cell.group())
    value = ("-" if "(" in cell.group() else "") + digits if digits else "0"
    return Figure(value, lines.span(at + cell.start(), at + cell.end()), nil=not digits)


def _sheet(heads: list[str], rows: list[_Line]) -> Iterator[Sheet]:
    """Yield the table of lines of one width: of one column, or with a head over each of several."""
    width = max((len(row.figures) for row in rows), default=0)
    kept = [row for row in rows if len(row.figures) == width]
    named = _over(heads, kept) if width > 1 else [""]
    across = width >= _LEAST_ACROSS and _an_end(named[0]) and _an_end(named[-1])
    down = width == 1 or bool(roll_forwards([plain(row.label) for row in kept]))
    if (across or down) and len(kept) > 1:
        columns = tuple(Column(head) for head in named)
        made = (Row(label=row.label, figures=row.figures) for row in kept)
        yield Sheet(Statement(rows=tuple(made), columns=columns), -1)


def _over(heads: list[str], rows: list[_Line]) -> list[str]:
    """Return what the lines of heads say above each column: each piece stands over the column that ends nearest."""
    ends = [max(row.ends[n] for row in rows) for n in range(len(rows[0].ends))]
    found = ["" for _ in ends]
    left = min(ends) - min((after - before for before, after in pairwise(ends)), default=0)
    for line in heads[-_LEAST_ACROSS:]:
        for piece in _HEAD.finditer(line):
            if _RULE.fullmatch(piece.group()) is None and piece.end() > left and len(piece.group()) < _LONG:
                near = min(range(len(ends)), key=lambda n: abs(ends[n] - piece.end()))
                found[near] = f"{found[near]} {piece.group()}".strip()
    return found


def _an_end(head: str) -> bool:
    label = plain(head)
    return opens(label) or closes(label) or moment(label) is not None
