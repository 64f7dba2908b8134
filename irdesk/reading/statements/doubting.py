"""What is unsure of a table once it is read: figures, rows and columns of other scales, moved labels, odd dates."""

import datetime as dt
import re
from collections.abc import Iterator

from irdesk.domain.source import Doubt
from irdesk.domain.statement import Statement
from irdesk.reading.document import Document
from irdesk.reading.statements import units
from irdesk.reading.statements.table import Table

_CHANGES = ("change", "percent")
_PLANS = re.compile(
    r"\b(?:guidance|outlook|forecast|estimate|ending|expected|target|plan|budget|projected)", re.IGNORECASE
)
_ASIDE = re.compile(r"\((?!\w+ of (?!.*(?:dollars|[$€£]|US)))[^()]+\)")  # a scale, not `(thousands of tons)`


def doubts_of(document: Document, table: Table, statement: Statement, published: dt.date | None) -> Iterator[Doubt]:
    """Yield what is unsure of a table that was read as `statement`; the fields are paths within it."""
    yield from _moved(document, table)
    yield from _own_scales(document, table, statement.scale)
    yield from _rows_of_other_scale(document, table, statement)
    yield from _columns_apart(document, table, statement)
    if published and statement.kind != "guidance":
        yield from _not_yet(document, table, statement, published)


def _columns_apart(document: Document, table: Table, statement: Statement) -> Iterator[Doubt]:
    """Yield a doubt for the first column whose heads state another scale or currency than the table's."""
    for index, stack in enumerate(table.head.stacks):
        for chunk in stack:
            scale = units.scale(chunk.text)
            currency = units.currency((), chunk.text)
            if scale not in (None, statement.scale):
                why = "this column states a scale of its own, not the table's"
            elif currency not in (None, statement.currency) and statement.columns[index].kind not in _CHANGES:
                why = "this column is in another currency than the table"
            else:
                continue
            yield Doubt(f"columns[{index}].label", why, document.lines.span(chunk.start, chunk.end))
            return


def _not_yet(document: Document, table: Table, statement: Statement, published: dt.date) -> Iterator[Doubt]:
    """Yield a doubt for each column that ends after the release was published, unless its heads speak of plans."""
    for index, (column, stack) in enumerate(zip(statement.columns, table.head.stacks, strict=True)):
        if column.end and column.end > published and stack and not _PLANS.search(column.label):
            span = document.lines.span(stack[0].start, stack[-1].end)
            yield Doubt(f"columns[{index}].end", "the column ends after the date of the release", span)


def _own_scales(document: Document, table: Table, scale: int) -> list[Doubt]:
    """Return a doubt for each figure that carries another scale (`$3 billion` among thousands)."""
    why = "this figure carries a scale of its own, not the table's"
    return [
        Doubt(f"rows[{row}].values[{column}]", why, document.lines.span(amount.start, amount.end))
        for row, cells in enumerate(table.cells)
        for column, amount in cells.items()
        if amount.times not in (1, scale)
    ]


def _rows_of_other_scale(document: Document, table: Table, statement: Statement) -> Iterator[Doubt]:
    """Yield a doubt for each row in money whose label states a scale in brackets that is not the table's."""
    why = "the label states a scale of its own, not the table's"
    for index, (row, entry) in enumerate(zip(statement.rows, table.entries, strict=True)):
        stated = _ASIDE.search(row.label) if row.unit == "currency" else None
        if stated and units.scale(stated[0]) not in (None, statement.scale):
            span = document.lines.span(entry.start, entry.end)
            yield Doubt(f"rows[{index}].label", why, span)


def _moved(document: Document, table: Table) -> list[Doubt]:
    """Return a doubt for each label whose figures stand on the line above it."""
    why = "the amounts are printed a line above their label"
    return [
        Doubt(f"rows[{index}].label", why, document.lines.span(entry.start, entry.end))
        for index, entry in enumerate(table.entries)
        if entry.moved
    ]
