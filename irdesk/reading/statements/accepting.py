"""Which tables of figures are financial: by their dates, their kind, the look of their figures."""

from irdesk.reading.statements.calendar.spans import named
from irdesk.reading.statements.lines.layout import Amount
from irdesk.reading.statements.table import Table


def is_statement(table: Table) -> bool:
    """Return whether a table is one that a release states figures in, not a call block or a list with numbers."""
    rows = len(table.entries)
    if rows == 0 or not any(entry.label for entry in table.entries):
        return False
    dated = sum(bool(column.end or column.kind or named(column.label)) for column in table.columns)
    look = _look(table)
    if dated:
        return look >= 0.5 or (rows >= 2 and (dated >= 2 or look >= 0.25))
    if table.kind != "other":
        return rows >= 2 and look >= 0.4
    return rows >= 3 and look >= 0.7 and not (len(table.bands) == 1 and table.head.empty)


def _look(table: Table) -> float:
    """Return the share of the figures that look like amounts: a sign, a thousands comma, a decimal, a dash."""
    amounts = [amount for cells in table.cells for amount in cells.values()]
    return sum(map(_dressed, amounts)) / len(amounts) if amounts else 0.0


def _dressed(amount: Amount) -> bool:
    value = amount.value or ""
    return amount.nil or "." in value or value.startswith("-") or amount.end - amount.start > len(value)
