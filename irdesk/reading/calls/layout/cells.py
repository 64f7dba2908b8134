"""Tables of two columns whose cells stand under one another as paragraphs, row by row: put back into columns."""

import re
from itertools import pairwise

from irdesk.domain.months import STEM
from irdesk.reading.calls.layout.columns import Segment, heads_pair, is_row

_BLANK = re.compile(r"\n[^\S\n]*\n")
_SEGMENT = re.compile(r"\S+(?:[ \u00a0]\S+)*")
_NEXT = re.compile(r"\S[^\n]*(?:\n[^\n\S]*\S[^\n]*)*")
_VALUE = re.compile(r"[\d+(:].*")
_DAY = re.compile(rf"(?:\w+day,? )?(?:\d{{1,2}} )?{STEM}", re.IGNORECASE)
_LONGEST = 300


def is_next_cell(text: str, start: int, end: int, block: re.Match[str]) -> bool:
    """Tell whether a paragraph is a cell, or some rows, of the table whose head opens the block before it.

    Rule *cell by cell*: behind two headings in a row, paragraphs that are alike in pairs.
    """
    if block.end() - block.start() > _LONGEST or end - start > 8 * _LONGEST:
        return False
    above = _BLANK.split(text[start:end])
    head = above[0].split("\n", 1)
    if not heads_pair(head[0]) or (len(head) > 1 and not _are_rows(head[1].split("\n"))):
        return False
    if sum(not _are_rows(cell.split("\n")) for cell in above[1:]) % 2:
        return True
    if _are_rows(block[0].split("\n")):
        return _are_alike(*_SEGMENT.findall(block[0].split("\n", 1)[0]))
    beside = _NEXT.search(text, block.end(), block.end() + 2 * _LONGEST)
    return beside is not None and _are_alike(block[0], beside[0])


def by_cells(rows: list[str], start: int) -> list[list[Segment]] | None:
    """Return the lines of such a table, the first column's and then the second's; None where there is none.

    Cells of one line may stand side by side as a row, between others that stand under one another.
    """
    written = [index for index, row in enumerate(rows) if row.strip()]
    if len(written) < 3 or not heads_pair(rows[written[0]]):
        return None
    groups: list[list[int]] = [[]]
    for before, index in pairwise(written):
        if index > before + 1:
            groups.append([])
        groups[-1].append(index)
    columns = [[[heading]] for heading in _segments(rows[written[0]], _at(rows, start, written[0]))]
    cells = 0
    for group in groups:
        if group and _are_rows([rows[index] for index in group]):
            for index in group:
                for column, segment in zip(columns, _segments(rows[index], _at(rows, start, index)), strict=True):
                    column.append([segment])
        elif any(is_row(rows[index]) for index in group):
            return None
        elif group:
            columns[cells % 2] += [_segments(rows[index], _at(rows, start, index)) for index in group]
            cells += 1
    return columns[0] + columns[1] if cells and not cells % 2 else None


def _are_rows(lines: list[str]) -> bool:
    """Tell whether lines hold two cells each."""
    return all(len(_SEGMENT.findall(line)) == 2 for line in lines if line.strip())


def _at(rows: list[str], start: int, index: int) -> int:
    return start + sum(len(row) + 1 for row in rows[:index])


def _segments(row: str, at: int) -> list[Segment]:
    return [Segment(at + found.start(), found.group(), found.start()) for found in _SEGMENT.finditer(row)]


def _are_alike(first: str, second: str) -> bool:
    """Tell whether two cells have the same labels, or begin with a day each."""
    if len(second) > _LONGEST or any(is_row(line) for line in (first + "\n" + second).split("\n")):
        return False
    if _DAY.match(first) and _DAY.match(second):
        return True
    labels = [_VALUE.sub("", cell.split("\n", 1)[0]).strip().lower() for cell in (first, second)]
    return bool(re.search(r"\d", first)) and labels[0] == labels[1]
