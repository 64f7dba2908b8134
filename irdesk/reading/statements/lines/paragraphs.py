"""Running text above a table: what is a paragraph, its end, and the line that stands over it."""

from collections.abc import Sequence

from irdesk.reading.statements.calendar.dates import is_dated
from irdesk.reading.statements.lines.layout import Line

MOST_PARAGRAPH = 16  # lines of a paragraph between a heading and its table
MOST_CELLS = 2  # of running text laid out in cells: more make a row of a table
LONG_HEADING = 24  # characters that a heading with a colon may reach over the figures


def running(line: Line, zone: int | None) -> bool:
    """Return whether the line is running text: words that go on where the figures stand."""
    counts = [chunk.text.count(" ") + 1 for chunk in line.chunks]
    words = max(counts) if line.cells else sum(counts)  # what stands in cells of its own is not said in one breath
    last = line.chunks[-1]
    if words < 6 or (line.cells and len(line.chunks) > MOST_CELLS) or _heads(line):
        return False
    if any(chunk.left - before.right > 4 for before, chunk in zip(line.chunks, line.chunks[1:], strict=False)):
        return False
    if zone is None:
        return words >= 9
    over = 10 if line.cells else LONG_HEADING if line.text.endswith(":") else 2
    return last.right > zone + over and line.chunks[0].left < zone


def _heads(line: Line) -> bool:
    """Return whether a line is periods set side by side, as closely as heads of narrow columns stand."""
    return len(line.chunks) > MOST_CELLS and all(is_dated(chunk.text) for chunk in line.chunks)


def in_paragraph(stream: Sequence[Line | None], place: int, zone: int | None) -> bool:
    """Return whether the line belongs to a paragraph: it runs, and it ends a sentence or its neighbours run too."""
    line = stream[place]
    if line is None:
        return True
    if not running(line, None if not line.cells else zone):
        above = stream[place - 1] if place else None
        return bool(above and not line.gap and line.text.endswith((".", "):", " follows:")) and running(above, None))
    if line.text.endswith("."):
        return True
    above, below = (stream[place - 1] if place else None), stream[place + 1]
    return bool(
        (above and not line.gap and running(above, None) and line.indent <= above.indent + 2)
        or (below and not below.gap and running(below, None) and below.text[:1].islower())
    )


def paragraph_above(stream: Sequence[Line | None], place: int, floor: int) -> list[Line]:
    """Return the last lines, six at most, of the paragraph that `place` ends."""
    found: list[Line] = []
    while place >= floor and len(found) < 6:
        line = stream[place]
        if line is None:
            break
        found.append(line)
        if line.gap:
            break
        place -= 1
    return found[::-1]


def over_paragraph(stream: Sequence[Line | None], place: int, floor: int) -> Line | None:
    """Return the line over the paragraph that `place` ends, apart from it."""
    lowest = max(floor, place - MOST_PARAGRAPH)
    while place > lowest:
        line = stream[place]
        if line is None or line.gap:
            return stream[place - 1]
        place -= 1
    return None
