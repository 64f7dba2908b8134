"""Columns that hold only the numbers of footnotes: they are none."""

import re

import msgspec

from irdesk.reading.statements.heads.columns import Band, nearest
from irdesk.reading.statements.heads.heads import Head
from irdesk.reading.statements.lines.layout import Amount, Draft, Line

_NOTES = re.compile(r"notes?\.?|ref\.?", re.IGNORECASE)


def mark_columns(draft: Draft, bands: tuple[Band, ...], head: Head) -> tuple[Band, ...]:
    """Return the columns that hold only the numbers of footnotes, or dashes of ranges: under no head, beside others."""
    found: list[Band] = []
    if len(bands) < 2 or head.empty:
        return ()
    for index, band in enumerate(bands):
        if _own_heads(head, index):
            continue
        inside = [amount for line in draft.lines for amount in line.amounts if nearest(amount, bands) == index]
        if inside and all(_marklike(amount) or amount.nil for amount in inside):
            found.append(band)
    return tuple(found) if len(found) < len(bands) else ()


def _own_heads(head: Head, index: int) -> bool:
    """Return whether a column has a head besides `Note`, and not only those that it shares with one that has others."""
    stack = head.stacks[index]
    if any(_NOTES.fullmatch(chunk.text) for chunk in stack):
        return False
    beside = [head.stacks[place] for place in (index - 1, index + 1) if 0 <= place < len(head.stacks)]
    return any(all(chunk not in other or len(other) <= len(stack) for other in beside) for chunk in stack)


def _marklike(amount: Amount) -> bool:
    value = amount.value or ""
    return (
        value.lstrip("-").isdigit()
        and 0 < abs(int(value)) <= 30
        and not (amount.nil or amount.percent or amount.symbol)
    )


def without_marks(line: Line, marks: tuple[Band, ...]) -> Line:
    """Return a line without the figures in such columns."""
    kept = tuple(
        amount
        for amount in line.amounts
        if not any(mark.left <= amount.left and amount.right <= mark.right for mark in marks)
    )
    return line if len(kept) == len(line.amounts) else msgspec.structs.replace(line, amounts=kept)
