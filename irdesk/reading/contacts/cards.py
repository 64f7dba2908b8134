"""Contact blocks taken apart: lines into columns, columns into cards that are read from top to bottom."""

import re
from itertools import pairwise

from irdesk.domain.prose import Lines, Paragraph, fold
from irdesk.reading.contacts.beside import DESK_HEAD, REACH, beside, column_of, under_heads
from irdesk.reading.contacts.lines import Line, clean
from irdesk.reading.contacts.words import FIRM, TITLE, is_person

GAP = re.compile(r" {2,}| *\| *|\t+")
RUNS_ON = re.compile(r"^.{35,}(?:,|\b(?:of|and|or|for))$|^(?=.{0,43},).{44,}$|\S@$")
"""A line that a sentence runs over: it ends in the middle (of an address, too), or is long and has commas."""

TRAILER = re.compile(r"\s*/contacts?:", re.IGNORECASE)
"""What a wire opens its list of contacts with; a slash closes it."""

BARE_LABEL = re.compile(r"(?:e-?mail|fax|phone|tel(?:ephone)?|cell|mobile)(?: no| number)?\.?:?", re.IGNORECASE)
"""A label that stands apart from its number."""


LABEL = re.compile(r"\b(?P<label>e-?mail|fax|phone|tel(?:ephone)?|cell|mobile) ?:", re.IGNORECASE)
NOWHERE = Lines("")


def cards(text: str, start: int, end: int) -> list[list[Line]]:
    """Return the columns of a contact block, each from top to bottom; a block of one column is one card.

    Rows of cards stand apart by blank lines. An empty Line marks a blank line inside a single column.
    """
    rows = under_heads(beside(text, _rows(text, start, end)))
    edges = _edges([segments for segments in rows if segments])
    if len(edges) < 2:
        return [_unwrapped(rows)]
    found: list[list[Line]] = []
    block: list[list[Line]] = []
    if _is_double_spaced(rows):
        rows = [segments for segments in rows if segments]
    for segments in [*rows, []]:
        if segments:
            block.append(segments)
        elif block and not _is_heading_row(block):
            found.extend(_split(text, block))
            block = []
    return found


def _is_heading_row(block: list[list[Line]]) -> bool:
    """Tell whether a block is one row of headings, which stand over the columns of the next block."""
    return len(block) == 1 and len(block[0]) > 1 and all(segment.text.endswith(":") for segment in block[0])


def _is_double_spaced(rows: list[list[Line]]) -> bool:
    """Tell whether a blank line stands between every two rows, so that it separates nothing."""
    full = [bool(segments) for segments in rows]
    return full.count(True) > 3 and not any(one and other for one, other in pairwise(full))


def _unwrapped(rows: list[list[Line]]) -> list[Line]:
    """Fold the lines of one column that a sentence runs over: a long one with commas, and what stands below."""
    found: list[Line] = []
    goes_on = False
    wire = bool(rows and rows[0] and TRAILER.match(rows[0][0].text))
    for segments in rows:
        if wire and not segments:
            continue
        for segment in segments:
            if goes_on and found and not _begins_person(found[-1].text, segment.text):
                found[-1] = _with(found[-1], segment)
            else:
                found.append(segment)
            open_wire = wire and not segment.text.endswith("/")
            goes_on = segment is segments[-1] and (open_wire or bool(RUNS_ON.search(segment.text)))
        if not segments:
            found.append(Line("", 0))
            goes_on = False
    return found


def _begins_person(before: str, line: str) -> bool:
    """Tell whether a line opens with the next person and a title, the one above it being whole."""
    name, _, title = line.partition(",")
    titled = TITLE.search(title[:50]) and is_person(name) and not FIRM.search(name)
    return bool(titled) and not re.search(r"(?:,|\b(?:of|and|or|for))$|\S@$", before)


def _with(first: Line, second: Line) -> Line:
    folded = first.folded or _folded(first)
    folded += _folded(second)
    return Line(folded.text, first.start, folded)


def _folded(line: Line) -> Paragraph:
    """Fold a line; what its cleaning blanked is left out."""
    return fold(line.text, 0, len(line.text), NOWHERE).moved(line.start, NOWHERE)


def _rows(text: str, start: int, end: int) -> list[list[Line]]:
    """Return each line's segments: what stands apart by three blanks or a bar."""
    rows: list[list[Line]] = []
    at = start
    for raw in text[start:end].split("\n"):
        line = clean(raw)
        record = "|" in raw and not raw.lstrip().startswith("|") and REACH.search(raw)
        segments, begin = [], 0
        for gap in [*(() if record else GAP.finditer(raw)), None]:
            stop = gap.start() if gap else len(line)
            if line[begin:stop].strip():
                segments.append(Line(line[begin:stop].rstrip(), at + begin))
            begin = gap.end() if gap else stop
        segments = _records(line, segments, at)
        rows.append(
            [Line(part.text.lstrip(), part.start + len(part.text) - len(part.text.lstrip())) for part in segments]
        )
        at += len(raw) + 1
    return rows


def _records(line: str, segments: list[Line], at: int) -> list[Line]:
    """Join what a line says of one person: a segment with another label (`E-mail:`) goes on with the number's."""
    joined: list[Line] = []
    for segment in segments:
        label, before = LABEL.match(segment.text), joined[-1] if joined else None
        goes_on = before is not None and (_adds(label, before.text) or BARE_LABEL.fullmatch(before.text.strip()))
        if before and goes_on:
            stop = segment.start - at + len(segment.text)
            joined[-1] = Line(line[before.start - at : stop], before.start)
        else:
            joined.append(segment)
    return joined


def _adds(label: re.Match[str] | None, before: str) -> bool:
    """Tell whether a label says something else of the person whose number stands before it."""
    return bool(label and REACH.search(before) and label["label"][:1].lower() not in _labels(before))


def _labels(text: str) -> set[str]:
    """Return the first letters of the labels in a segment; a number without one is a telephone's."""
    return {label["label"][:1].lower() for label in LABEL.finditer(text)} or {"t", "p"}


def _edges(rows: list[list[Line]]) -> list[int]:
    """Return how the rows that have several segments divide: one entry a column (by count here, by place later)."""
    most = max((len(segments) for segments in rows), default=0)
    several = [segments for segments in rows if len(segments) > 1]
    return list(range(most)) if len(several) >= 2 else [0]


def _split(text: str, block: list[list[Line]]) -> list[list[Line]]:
    """Put the segments of a block into columns by where they begin."""
    starts: list[int] = []
    for segments in sorted(block, key=len, reverse=True):
        if len(segments) > 1 or not starts:
            for segment in segments:
                column = column_of(text, segment)
                if all(abs(column - known) > 6 for known in starts):
                    starts.append(column)
    starts.sort()
    columns: list[list[Line]] = [[] for _ in starts]
    if _is_heading_over(block):
        for empty in columns[1:]:
            empty.append(block[0][0])
    for segments in block:
        for segment in segments:
            column = column_of(text, segment)
            place = max((index for index, known in enumerate(starts) if known <= column + 6), default=0)
            columns[place].append(segment)
    return [column for column in _labelled(columns) if column]


def _is_heading_over(block: list[list[Line]]) -> bool:
    """Tell whether the first row is one desk's heading, over rows that all have several columns (`Investors:`)."""
    first, *rest = block
    return len(first) == 1 and DESK_HEAD.fullmatch(first[0].text) is not None and all(len(row) > 1 for row in rest)


def _labelled(columns: list[list[Line]]) -> list[list[Line]]:
    """Put a column that holds only headings before the one that they stand beside."""
    joined: list[list[Line]] = []
    heads: list[Line] = []
    for column in columns:
        if column and all(line.text.endswith(":") for line in column) and column is not columns[-1]:
            heads = [*heads, *column]
        else:
            joined.append([*heads, *column])
            heads = []
    return joined
