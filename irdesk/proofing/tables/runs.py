"""Columns side by side that another may sum: segments beside their total, quarters that make up a year."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise

from irdesk.proofing.tables.sheet import Sheet

_LEAST = 2
_GAP = 3
"""Days from the end of one period to the first of the next."""


def runs(sheet: Sheet, target: int, plain: list[int]) -> Iterator[list[int]]:
    """Yield the columns that a column may sum: those beside it, or those whose periods make up its own.

    Those beside it are of its period, or of none: segments beside their total.
    """
    dated = None not in sheet.dates[target]
    within = [_within(sheet, column, target) for column in plain] if dated else []
    parted = within.count(True) > 1
    lengths = _lengths(sheet)
    days = list(accumulate((lengths[column] for column in plain), initial=0)) if parted else []
    whole = lengths[target]
    alike = list(accumulate((sheet.dates[column] == sheet.dates[target] for column in plain), initial=0))
    if not parted and alike[-1] < _LEAST:
        return
    for size in range(_LEAST, min(9, len(plain) + 1)):
        for start in range(len(plain) - size + 1) if parted else _beside(plain, target, size):
            beside = plain[start + size - 1] == target - 1 or plain[start] == target + 1
            covered = parted and abs(days[start + size] - days[start] - whole) <= _GAP * size
            if not (beside or covered):
                continue
            run = plain[start : start + size]
            if (beside and alike[start + size] - alike[start] == size) or (
                covered and all(within[start : start + size]) and _make_up(sheet, run, target)
            ):
                yield run


def _beside(plain: list[int], target: int, size: int) -> list[int]:
    """Return where the runs of a size start that end or begin beside a column."""
    starts = [plain.index(target - 1) + 1 - size] if target - 1 in plain else []
    starts += [plain.index(target + 1)] if target + 1 in plain else []
    return [start for start in starts if 0 <= start <= len(plain) - size]


@lru_cache(maxsize=2)
def _lengths(sheet: Sheet) -> tuple[int, ...]:
    """Return how many days each column's period has, 0 for one without; every column of a table asks."""
    return tuple(0 if start is None or end is None else (end - start).days + 1 for start, end in sheet.dates)


def _within(sheet: Sheet, column: int, target: int) -> bool:
    """Say whether a column's period lies in the target's."""
    (start, end), (first, last) = sheet.dates[target], sheet.dates[column]
    if start is None or end is None or first is None or last is None:
        return False
    return start <= first and last <= end


def _make_up(sheet: Sheet, run: list[int], target: int) -> bool:
    """Say whether the periods of `run`, put in order, follow one another and cover the target's."""
    start, end = sheet.dates[target]
    if start is None or end is None or all(sheet.dates[column][0] != start for column in run):
        return False
    spans = sorted((first, last) for first, last in (sheet.dates[column] for column in run) if first and last)
    if len(spans) < len(run):
        return False
    chained = all(0 <= (later[0] - former[1]).days <= _GAP for former, later in pairwise(spans))
    return chained and spans[0][0] == start and spans[-1][1] == end
