"""Outlook tables: rows of a metric and its range, in one column or in several under heads that tell what they hold."""

import re
from collections.abc import Iterator

from irdesk.domain.release import Guidance
from irdesk.reading.document import Document
from irdesk.reading.guidance.cells import Cell, cells
from irdesk.reading.guidance.lines import YEAR, Line
from irdesk.reading.guidance.periods import PERIOD
from irdesk.reading.guidance.rows import TITLE, read_rows
from irdesk.reading.guidance.titles import HEAD, LONGEST
from irdesk.reading.guidance.words import lines_with

STEMS = ("outlook", "guidance", "forecast", "range", "expect", "target", "estimate", "projected")
RECONCILED = re.compile(r"reconcil", re.IGNORECASE)
NOTED = re.compile(r"\s*\(\d{1,2}\)\s+\S")
ROWS = re.compile(r"\S(?:  +|[^\S\n]*\|[^\S\n]*)[^\s\w]{0,4}\w{0,14} ?[$€£]? ?\d")
"""A gap with a figure behind it: without one near a title no table is looked for."""

NEAR = 1600
RULE = re.compile(r"[\s|=_:+-]*$")
LONGEST_HEAD = 400
FAR = 8
"""So many lines below its title the first row of a table may stand, and a row below the last one."""


def read_tables(document: Document) -> Iterator[Guidance]:
    """Yield the guidance of the tables that stand under a head which says outlook, guidance or range."""
    text, done = document.text, 0
    for title in lines_with(text, STEMS):
        stop = text.find("\n", title)
        if title < done or stop < 0 or stop - title > LONGEST_HEAD or not HEAD.search(text, title, stop):
            continue
        if not ROWS.search(text, stop, stop + NEAR):
            continue
        lines = list(_lines(text, title))
        rows = [line for line in lines if line.is_row]
        if not rows:
            continue
        above = _above(text, title) + [line for line in lines if line.start < rows[0].start]
        if _is_aside(text, rows[0].start):
            continue
        yield from read_rows(document, above, [line for line in lines if line.start >= rows[0].start])
        done = rows[-1].end


def _is_aside(text: str, first: int) -> bool:
    """Tell whether a table reconciles measures, or shows what a footnote tells of a figure of another one."""
    above = text[max(0, first - 2500) : first]
    titles = [
        line for line in above[-400:].split("\n") if len(line.strip()) < TITLE and not line.rstrip().endswith(".")
    ]
    return any(RECONCILED.search(line) for line in titles) or _is_noted(above.split("\n"))


def _is_noted(lines: list[str]) -> bool:
    """Tell whether the last words above a table, but for the heads of its columns, are a footnote's."""
    while lines and (not lines[-1].strip() or re.match(r"\s{15}|\s*\(in ", lines[-1]) or "   " in lines[-1].strip()):
        lines.pop()
    while lines and lines[-1].strip():
        if NOTED.match(lines.pop()):
            return True
    return False


def _lines(text: str, title: int) -> Iterator[Line]:
    """Yield a title's line and those below it, until others than rows stand between or another title does."""
    at, idle, rows = title, 0, 0
    while at < len(text) and idle <= FAR:
        stop = text.find("\n", at)
        stop = stop if stop >= 0 else len(text)
        bare = text[at:stop]
        apart = len(bare) <= LONGEST and ("  " in bare.strip() or "|" in bare)
        line = Line(at, stop, cells(bare, at) if apart else _alone(bare, at))
        row = apart and line.is_row
        if rows and not row and _is_dated(line):
            return
        if not row and rows and at > title and _ends(bare):
            return
        rows += row
        idle = 0 if row else idle + (not RULE.fullmatch(bare) or not bare.strip())
        if len(bare) <= LONGEST_HEAD and not RULE.fullmatch(bare):
            yield line
        at = stop + 1


def _is_dated(line: Line) -> bool:
    """Tell whether a line within a table is the head of another one: it names years or quarters."""
    return len(line.cells) > 1 and all(YEAR.fullmatch(cell.text) for cell in line.cells[1:])


def _ends(bare: str) -> bool:
    """Tell whether a line begins another table, or what reconciles this one."""
    if RECONCILED.search(bare):
        return True
    return bool(HEAD.search(bare)) and (bool(PERIOD.search(bare)) or "  " in bare.strip() or "|" in bare)


def _alone(bare: str, at: int) -> list[Cell]:
    words = bare.strip()
    left = bare.find(words)
    return [Cell(words, at + left, at + left + len(words), left, left + len(words))] if words else []


def _above(text: str, title: int) -> list[Line]:
    """Return the two lines above a title: they may be part of its head."""
    found: list[Line] = []
    at = title
    for _ in range(3):
        if at <= 0:
            break
        begin = text.rfind("\n", 0, at - 1) + 1
        bare = text[begin : at - 1]
        if bare.strip() and not RULE.fullmatch(bare) and len(bare) <= LONGEST:
            apart = "  " in bare.strip() or "|" in bare
            line = Line(begin, at - 1, cells(bare, begin) if apart else _alone(bare, begin))
            if line.is_row:
                break
            found.insert(0, line)
        at = begin
    return found
