"""The periods of the columns of operating data, also of those whose heads say no more than a year."""

import re

from irdesk.domain.statement import Column
from irdesk.proofing.book import Book
from irdesk.proofing.prose.periods import Slot, calendar_of, length, months_back
from irdesk.proofing.tables.sheet import Sheet

_YEAR = re.compile(r"(?:19|20)\d\d")
_ENDS = re.compile(r"(?:^|\s)(?P<year>(?:19|20)\d\d)$")


def column_slots(book: Book, sheet: Sheet) -> tuple[Slot | None, ...]:
    """Return the period of each column.

    Of two that are called by a year alone, the later one is the period reported. Behind a dated one an undated one of
    the year before is of the same months: "Quarter 2025", "Ended 2024" under a heading spread over both.
    """
    columns = sheet.columns[: sheet.width]
    slots = tuple(map(_slot, columns))
    if all(slot is None for slot in slots):
        return _by_years(book, columns)
    found: list[Slot | None] = []
    for number, (column, slot) in enumerate(zip(columns, slots, strict=True)):
        former = (columns[number - 1], slots[number - 1]) if number else None
        year_before = former is not None and former[1] is not None and _follows(column, former[0], former[1])
        found.append(_back(former[1]) if slot is None and year_before and former is not None else slot)
    return tuple(found)


def _slot(column: Column) -> Slot | None:
    if column.end is None:
        return None
    return Slot("I" if column.start is None else length((column.start, column.end)), column.end)


def _back(slot: Slot | None) -> Slot | None:
    return None if slot is None else Slot(slot.length, months_back(slot.end, 12))


def _follows(column: Column, former: Column, slot: Slot) -> bool:
    """Say whether a column's head ends in the year before that of its neighbour, whose period ends in that year."""
    years = [found["year"] if (found := _ENDS.search(each.label.strip())) else "" for each in (former, column)]
    return years == [str(slot.end.year), str(slot.end.year - 1)]


def _by_years(book: Book, columns: tuple[Column, ...]) -> tuple[Slot | None, ...]:
    own = calendar_of(book).own()
    labels = [column.label.strip() for column in columns]
    years = [label for label in labels if _YEAR.fullmatch(label)]
    if own is None or sorted(years) != [str(own.end.year - 1), str(own.end.year)]:
        return (None,) * len(columns)
    known = {str(own.end.year): own, str(own.end.year - 1): _back(own)}
    return tuple(known.get(label) for label in labels)
