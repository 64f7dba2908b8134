"""Columns of a table that hold the low and the high end of what is expected."""

import re
from collections.abc import Iterator
from functools import lru_cache

from irdesk.proofing.tables.sheet import Sheet

_AHEAD = re.compile(r"outlook|guidance|forecast|expected|projected|estimate|\bending\b", re.IGNORECASE)
_LOW = re.compile(r"\b(?:low|minimum|from)\b", re.IGNORECASE)
_HIGH = re.compile(r"\b(?:high|maximum|to)\b", re.IGNORECASE)


@lru_cache(maxsize=128)
def low_high_columns(sheet: Sheet) -> tuple[tuple[int, int], ...]:
    """Return the columns of a low and a high end: called so, or two of one head in a table of what is to come."""
    return tuple(_pairs(sheet))


def _pairs(sheet: Sheet) -> Iterator[tuple[int, int]]:
    labels = [" ".join(column.label.split()) for column in sheet.columns[: sheet.width]]
    ahead = _AHEAD.search(sheet.statement.title or "")
    column = 0
    while column + 1 < len(labels):
        one, other = labels[column], labels[column + 1]
        called = _LOW.search(one) and _HIGH.search(other) and _LOW.sub("", one) == _HIGH.sub("", other)
        alike = one == other and one and (ahead or _AHEAD.search(one))
        if called or (alike and labels[column + 2 : column + 3] != [one]):
            yield column, column + 1
            column += 1
        column += 1
