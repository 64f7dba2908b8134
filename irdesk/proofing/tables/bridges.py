"""Columns that lead from one measure to another: what was reported, what is taken out, what is left without it.

A table of growth does so too: the growth in total is the growth in operations and what currencies brought.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from irdesk.proofing.intervals import Amount, total
from irdesk.proofing.tables.sheet import Sheet

_LEFT = re.compile(r"non-?\s?gaap|\badjusted\b|\bcore\b|\borganic\b|\bunderlying\b|\bnormali[sz]ed\b", re.IGNORECASE)
_REPORTED = re.compile(r"(?<!non-)(?<!non )(?<!non)\bgaap\b|\breported\b|\bactual\b|\bifrs\b", re.IGNORECASE)
_LONGEST_OF_GROWTH = 8
_LEAST_SOURCES = 2


def bridges(sheet: Sheet, target: int) -> Iterator[tuple[int, ...]]:
    """Yield the columns that may lead to a column: from what was reported to what is left, or parts of a growth."""
    if _says_left(_label(sheet, target)):
        starts = [column for column in range(target - 1) if _is_measure(sheet, column)]
        yield from (tuple(range(start, target)) for start in starts[-2:])
    if sheet.kinds[target] == "percent":
        for size in range(_LEAST_SOURCES, _LONGEST_OF_GROWTH + 1):
            before, behind = range(target - size, target), range(target + 1, target + 1 + size)
            for run in (before, behind):
                if run.start >= 0 and run.stop <= sheet.width and _of_growth(sheet, run):
                    yield tuple(run)


_QUARTER = re.compile(
    r"\bq(?P<number>[1-4])\b|\b(?P<number2>[1-4])q|\b(?P<ordinal>first|second|third|fourth) quarter", re.IGNORECASE
)
_YEAR = re.compile(
    r"\b(?:total|full[- ]year|fy\s?\d*|year|ytd|year[- ]to[- ]date|(?:six|nine|twelve) months|9m|6m)\b", re.IGNORECASE
)
_ORDER = ("first", "second", "third", "fourth")


def quarters(sheet: Sheet, target: int) -> tuple[int, ...]:
    """Return the columns of the first quarters of a year, in order, that a column of their total follows; else none."""
    if not _YEAR.search(_label(sheet, target)) or _quarter(sheet, target):
        return ()
    run: list[int] = []
    for column in range(target - 1, -1, -1):
        number = _quarter(sheet, column)
        if not number or (run and number != _quarter(sheet, run[0]) - 1):
            break
        run.insert(0, column)
    return tuple(run) if len(run) > 1 and _quarter(sheet, run[0]) == 1 else ()


def _quarter(sheet: Sheet, column: int) -> int:
    found = _QUARTER.search(_label(sheet, column))
    if found is None:
        return 0
    ordinal = found["ordinal"]
    return _ORDER.index(ordinal.lower()) + 1 if ordinal else int(found["number"] or found["number2"])


def leads(sheet: Sheet, start: int, target: int) -> bool:
    """Say whether the heads call one column what was reported and the other what is left of it."""
    return _says_left(_label(sheet, target)) and _is_measure(sheet, start)


def _label(sheet: Sheet, column: int) -> str:
    return sheet.columns[column].label if column < len(sheet.columns) else ""


def _is_measure(sheet: Sheet, column: int) -> bool:
    """Say whether a column shows a measure from which others are reached."""
    label = _label(sheet, column)
    return column == 0 or _says_measure(label)


@lru_cache(maxsize=512)
def _says_left(label: str) -> bool:
    return _LEFT.search(label) is not None


@lru_cache(maxsize=512)
def _says_measure(label: str) -> bool:
    return _REPORTED.search(label) is not None or _says_left(label)


def _of_growth(sheet: Sheet, run: range) -> bool:
    """Say whether columns may all be parts of a growth: small figures, none of them an amount."""
    return all(sheet.small[column] for column in run)


def bridged(sheet: Sheet, row: int, sources: tuple[int, ...]) -> Amount | None:
    """Return what the columns of a bridge come to in a row; what it starts from must be shown."""
    amounts = [sheet.amount(row, source) for source in sources]
    known = [amount for amount in amounts if amount is not None]
    several = sheet.kinds[sources[0]] == "percent" or sheet.units[row] != "currency"  # a share's part is often left out
    if amounts[0] is None or (several and len(known) < _LEAST_SOURCES):
        return None
    return total(known)
