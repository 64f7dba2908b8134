"""Rows of a contact block that are one person each: their cells are joined to a line."""

import re

from irdesk.reading.contacts import lines
from irdesk.reading.contacts.lines import Line, clean
from irdesk.reading.contacts.words import DESK_LINE, FIRM, TITLE, is_person

REACH = re.compile(r"@|\d{3}[-. ]\d{4}")
ONLY_NUMBER = re.compile(r"(?:(?:tel(?:ephone)?|phone|t)\b[.:]? *(?:no\.?)?:? *)?\+?[\d().\- ]{7,24}", re.IGNORECASE)
VIA = re.compile(r"(?:via|c/o) [A-Z].{1,40}")
"""Who answers for somebody, where a number would stand."""
DESK_HEAD = re.compile(
    r"(?:(?:(?:financial )?(?:investors?|media|press|analysts?)|shareholders?|company|corporate|agency"
    r"|financial)[ /&]*)+(?: ?(?:relations|contacts?|inquiries))*:",
    re.IGNORECASE,
)
HEADS = re.compile(
    r"(?:contact )?(?:name|title|position|function|role|department|organi[sz]ation|company|phone|telephone|tel\.?"
    r"|mobile|e-?mail|contact|office|country|region|area|desk|inquir(?:y|ies))(?: (?:address|number|no\.?))?:?",
    re.IGNORECASE,
)
"""What heads a column of a table of people."""


def beside(text: str, rows: list[list[Line]]) -> list[list[Line]]:
    """Join the cells of rows that are one person or firm each: a name, perhaps a title, and a number behind them."""
    several = [row for row in rows if len(row) > 1]
    if _are_records(several):
        joined = [[] if _is_head(row) else [_joined(text, row)] if len(row) > 1 else row for row in rows]
        return [part for row in joined for part in (row, [])]
    if several and all(_labels_person(text, row, rows) for row in several):
        return [[_joined(text, row)] if len(row) > 1 else row for row in rows]
    if any(not _reaches(row[-1].text) or any(REACH.search(one.text) for one in row[:-1]) for row in several):
        return rows
    if any(len(row) > 2 and not is_person(row[0].text) for row in several):
        return rows
    return [[_joined(text, row)] if len(row) > 1 else row for row in rows]


def _labels_person(text: str, row: list[Line], rows: list[list[Line]]) -> bool:
    """Tell whether a row is a desk and its person (`Media Contact:   Jane Roe`), other rows at its left."""
    if len(row) != 2 or not DESK_HEAD.fullmatch(row[0].text) or not is_person(row[1].text.partition(",")[0]):
        return False
    return all(column_of(text, one[0]) < column_of(text, row[1]) - 6 for one in rows if len(one) == 1)


def _reaches(words: str) -> bool:
    """Tell whether a cell is a number and nothing else, or names who answers instead (`via Roe Partners`)."""
    return bool(ONLY_NUMBER.fullmatch(words) or VIA.fullmatch(words))


def _joined(text: str, row: list[Line]) -> Line:
    first, last = row[0].start, row[-1].start + len(row[-1].text)
    return Line(clean(text[first:last]), first)


def _are_records(rows: list[list[Line]]) -> bool:
    """Tell whether rows are a table of people: each a name, a way to reach them, and perhaps their desk or title."""
    records = [row for row in rows if not _is_head(row)]
    widest = max((len(row) for row in records), default=0)
    return widest > 2 and (len(records) > 1 or len(records) < len(rows)) and all(map(_is_record, records))


def _is_head(row: list[Line]) -> bool:
    """Tell whether a row heads the columns of a table of people (`Name`, `Title`, `Phone`)."""
    cells = [part for cell in row for part in re.split(r" {2,}", cell.text.strip())]
    return len(cells) > 2 and all(map(HEADS.fullmatch, cells))


def _is_record(row: list[Line]) -> bool:
    """Tell whether a row holds one person, reached in it, and nothing that is another's."""
    cells = [cell.text.strip(" :") for cell in row]
    people = [cell for cell in cells if is_person(cell.partition(",")[0])]
    reached = [cell for cell in cells if lines.REACH.search(cell)]
    others = [cell for cell in cells if cell not in people and cell not in reached]
    known = all(DESK_LINE.match(cell) or TITLE.search(cell) or FIRM.search(cell) for cell in others)
    return len(people) == 1 and bool(reached) and known


def under_heads(rows: list[list[Line]]) -> list[list[Line]]:
    """Put each of the desks in a row above its own of the groups below, which a page wrote one after the other.

    Where the groups are not as many as the desks nobody can tell whose they are: the desks are left out.
    """
    found: list[list[Line]] = []
    at = 0
    while at < len(rows):
        row = rows[at]
        at += 1
        if not (_are_desks(row) and [len(below) for below in rows[at : at + 2]] == [0, 1]):
            found.append(row)
            continue
        groups, at = _groups(rows, at)
        desks = row if len(groups) == len(row) else []
        for index, group in enumerate(groups):
            found += [[], *([[desks[index]]] if desks else []), *group]
        found.append([])
    return found


def _are_desks(row: list[Line]) -> bool:
    return len(row) > 1 and all(DESK_LINE.match(cell.text.strip(" :")) for cell in row)


def _groups(rows: list[list[Line]], at: int) -> tuple[list[list[list[Line]]], int]:
    """Return the groups of lines from a row on, down to the next row of cells or desk, and where that stands."""
    groups: list[list[list[Line]]] = []
    blank = True
    while at < len(rows) and len(rows[at]) < 2 and not any(DESK_LINE.match(cell.text.strip(" :")) for cell in rows[at]):
        if rows[at] and blank:
            groups.append([])
        if rows[at]:
            groups[-1].append(rows[at])
        blank = not rows[at]
        at += 1
    return groups, at


def column_of(text: str, segment: Line) -> int:
    """Return where a segment begins on its line; in a table between bars, by the bars before it."""
    line = text.rfind("\n", 0, segment.start) + 1
    if text[line : line + 8].lstrip().startswith("|"):
        return 100 * text.count("|", line, segment.start)
    return segment.start - line
