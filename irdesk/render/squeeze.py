"""Tables that are a little too wide for the screen: columns that are blank in every row make room, no row is broken."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from irdesk.render.reflow import RULE, Part, is_prose

KEPT = (2, 1)
"""Blank columns that stay between two columns of a table; fewer only where that makes it fit."""
LONG = 60
"""A line of prose from so many cells on ends a table."""

_WORDS = re.compile(r"\S+")
_GAP = re.compile(r"\S(?:\s{3,}|\t)\S")


def squeezed(text: str, lines: Sequence[Part], width: int) -> dict[int, tuple[Part, ...]]:
    """Return what is shown of each row of the tables that fit once their blank columns are narrower, by its start."""
    made: dict[int, tuple[Part, ...]] = {}
    for block in _blocks(text, lines):
        if any(end - start > width for start, end in block):
            made |= _narrowed(text, block, width) or _each_narrowed(text, block, width)
    return made


def _each_narrowed(text: str, block: list[Part], width: int) -> dict[int, tuple[Part, ...]]:
    """Return what is shown of the tables that stand apart by a blank line, each narrowed for itself."""
    made: dict[int, tuple[Part, ...]] = {}
    for filled, rows in groupby(block, key=lambda part: bool(text[slice(*part)].strip())):
        if filled:
            made |= _narrowed(text, list(rows), width)
    return made


def _narrowed(text: str, block: list[Part], width: int) -> dict[int, tuple[Part, ...]]:
    """Return what is shown of the rows of a table; nothing where it does not fit by leaving blanks out."""
    made: dict[int, tuple[Part, ...]] = {}
    rows = [part for part in block if _has_figures(text[slice(*part)])]
    broad = max((end - start for start, end in rows), default=0)
    tries = (_gone(text, rows, broad - width, kept) for kept in KEPT) if broad > width else ()
    gone = next(filter(None, tries), [])
    for start, end in block if gone else ():
        shown = _set_in(text, list(_kept(text, (start, end), gone)), width)
        if sum(right - left for left, right in shown) <= width:
            made[start] = shown
        elif RULE.fullmatch(text, start, end):
            made[start] = ((start, start + width),)
    return made


def _set_in(text: str, shown: list[Part], width: int) -> tuple[Part, ...]:
    """Return a row that is still too wide further to the left, where nothing stands there."""
    over = sum(right - left for left, right in shown) - width
    if over > 0 and not text[shown[0][0] : shown[0][0] + over].strip() and shown[0][1] - shown[0][0] > over:
        shown[0] = (shown[0][0] + over, shown[0][1])
    return tuple(shown)


def _blocks(text: str, lines: Sequence[Part]) -> Iterator[list[Part]]:
    """Yield runs of lines between paragraphs, long lines of prose, and gaps of two lines."""
    block: list[Part] = []
    blank = 0
    for start, end in lines:
        line = text[start:end]
        blank = 0 if line.strip() else blank + 1
        if blank > 1 or (len(line.strip()) > LONG and is_prose(line)):
            yield block
            block = []
        block.append((start, end))
    yield block


def _has_figures(line: str) -> bool:
    """Return whether a line has figures in columns: these must stay where they are, heads and rules give way."""
    return bool(_GAP.search(line)) and any(char.isdigit() for char in line)


def _gone(text: str, rows: Sequence[Part], surplus: int, least: int) -> list[Part]:
    """Return the columns that are left out, from the widest blank ones; none where that does not make room enough."""
    used: set[int] = set()
    for start, end in rows:
        for word in _WORDS.finditer(text, start, end):
            used.update(range(word.start() - start, word.end() - start))
    runs, last = [], -1
    for column in sorted(used):
        runs.append([last + 1, column - last - 1])
        last = column
    left = surplus
    while left > 0:
        widest = max(runs, key=lambda run: run[1])
        if widest[1] <= least:
            return []
        widest[1] -= 1
        left -= 1
    whole = {run[0]: run[1] for run in runs}
    gone, last = [], -1
    for column in sorted(used):
        kept, room = whole[last + 1], column - last - 1
        if kept < room:
            gone.append((last + 1 + kept, column))
        last = column
    return gone


def _kept(text: str, row: Part, gone: Sequence[Part]) -> Iterator[Part]:
    """Yield the parts of a row that are shown: of a rule all that is left out goes, of words only blanks."""
    start, end = row
    rule = RULE.fullmatch(text, start, end) is not None
    at = start
    for first, last in gone:
        left, right = start + first, min(start + last, end)
        while not rule and left < right and not text[left].isspace():
            left += 1
        if not rule:
            right = next((spot for spot in range(left, right) if not text[spot].isspace()), right)
            left += left > start and right < end and not text[left - 1].isspace() and not text[right].isspace()
        if left >= right:
            continue
        if left > at:
            yield at, left
        at = right
    if at < end:
        yield at, end
