"""Tables that a page break split: a part without heads of its own goes on with the one before."""

import re
from collections.abc import Iterable

import msgspec

from irdesk.reading.statements.heads.columns import place
from irdesk.reading.statements.lines.layout import Draft, Line
from irdesk.reading.statements.table import Table, name_columns

_CONTINUED = re.compile(r"\bcont(?:inued|['’]?d|\.)", re.IGNORECASE)
NEAR = 26  # lines between the parts of one table


def join(tables: Iterable[Table]) -> list[Table]:
    """Return the tables with the parts of split ones put together."""
    joined: list[Table] = []
    for table in tables:
        if joined and _goes_on(joined[-1], table):
            _extend(joined[-1], table)
        else:
            joined.append(table)
    return joined


def _goes_on(table: Table, part: Table) -> bool:
    if table.draft.cells != part.draft.cells or not _same_columns(table, part):
        return False
    distance = part.draft.lines[0].number - table.draft.lines[-1].number
    if distance > NEAR and not table.draft.cells:
        return False
    text = " ".join(line.text for line in part.draft.context)
    if _CONTINUED.search(text):
        return True
    if part.head.empty:
        return not part.draft.intro and _untitled(table, part)
    return (
        table.columns == part.columns
        and part.names.title in (None, table.names.title)
        and not part.draft.intro
        and part.kind in (table.kind, "other")
    )


def _untitled(table: Table, part: Table) -> bool:
    """Return whether what stands above a part without heads names no other table."""
    return part.names.title is None or part.names.title == table.names.title or len(part.draft.context) <= 3


def _same_columns(table: Table, part: Table) -> bool:
    if len(part.bands) != len(table.bands):
        return part.head.empty and len(part.bands) < len(table.bands) and _inside(table, part)
    if part.draft.cells:
        return True
    return all(abs(mine.edge - other.edge) <= 12 for mine, other in zip(table.bands, part.bands, strict=True))


def _inside(table: Table, part: Table) -> bool:
    return all(any(abs(mine.edge - other.edge) <= 1 for mine in table.bands) for other in part.bands)


def _extend(table: Table, part: Table) -> None:
    entries = part.entries
    if part.head.empty and part.names.title and part.names.title != table.names.title and entries:
        for entry in entries:
            entry.sections = entry.sections or (part.names.title,)
    table.entries += entries
    if len(part.bands) == len(table.bands):
        table.cells += part.cells
    else:
        table.cells += [place(entry.line.amounts, table.bands) for entry in entries]
    lines: tuple[Line, ...] = (*table.draft.lines, *part.draft.lines)
    table.draft = _with(table, part, lines)
    name_columns(table)


def _with(table: Table, part: Table, lines: tuple[Line, ...]) -> Draft:
    return msgspec.structs.replace(table.draft, lines=lines, notes=part.draft.notes)
