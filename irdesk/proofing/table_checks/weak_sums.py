"""Sums that only seem to be broken: a row was left out that is nothing elsewhere, or only chance made them hold."""

from decimal import Decimal

from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.sums import Sum


def left_out(sheet: Sheet, each: Sum, column: int) -> bool:
    """Say whether a row among a sum's parts, which is nothing in every column that holds, makes the difference."""
    rows = {part.row for part in each.parts}
    parts = (part.sign * (sheet.value(part.row, column) or Decimal(0)) for part in each.parts)
    gap = (sheet.value(each.total, column) or Decimal(0)) - sum(parts)
    between = range(min(rows | {each.total}), max(rows | {each.total}))
    holding = [other for other, verdict in each.verdicts.items() if verdict != "impossible"]
    return any(
        abs(sheet.value(row, column) or Decimal(0)) == abs(gap) != 0
        and not any(sheet.value(row, other) for other in holding)
        for row in between
        if row not in rows and row != each.total
    )


def cancels(sheet: Sheet, each: Sum) -> bool:
    """Say whether in every column that holds two of the parts undo each other: then they say nothing of the sum."""
    holding = [other for other, verdict in each.verdicts.items() if verdict != "impossible"]
    return bool(holding) and all(_undone(sheet, each, column) for column in holding)


def _undone(sheet: Sheet, each: Sum, column: int) -> bool:
    amounts = [part.sign * (sheet.value(part.row, column) or Decimal(0)) for part in each.parts]
    return any(amount and -amount in amounts[:number] for number, amount in enumerate(amounts))
