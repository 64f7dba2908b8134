"""Volumes of oil and gas: barrels and cubic feet, six thousand to one, as barrels of equivalent, also by the day."""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import ONE, Amount, Verdict, shown, total, verdict
from irdesk.proofing.tables.labels import claims_total
from irdesk.proofing.tables.sheet import Sheet

_UNIT = re.compile(
    r"\b(?P<scale>mm|m|b)?(?P<unit>bbls?|boe|cfe?)(?P<daily>\s?/\s?d(?:ay)?|pd|d|,? (?:per|a) day)?\b"
    r"(?P<of>\s?/|\s+per (?!day))?"
)
_UNITS = ("bbl", "boe", "cf")
_OF_A_UNIT = re.compile(r"(?:\bper|/|[$€£])\s?\(?(?:mm|m|b)?(?:bbl|boe|cf)|\bprices?\b|\bcosts?\b|[$%]")
_SCALES = {"": 0, "m": 3, "mm": 6, "b": 9}
_CUBIC_FEET = 6
"""Thousands of them that make a barrel: volumes are counted in sixths of one, so that none is rounded."""
_MOST_ROWS = 8
_LEAST_ROWS = 2


class Volume(msgspec.Struct, frozen=True):
    """A row of volumes: what its figures are worth in sixths of a barrel."""

    row: int
    unit: str
    daily: bool
    worth: Decimal


class _Held(msgspec.Struct, frozen=True):
    """A cell held against what other rows make it; `stated` and `computed` in sixths of a barrel."""

    column: int
    stated: Amount
    computed: Amount
    verdict: Verdict


def equivalents(book: Book) -> Iterator[Finding]:
    """Yield a finding for each cell of a total in equivalents, and of its daily rate, that other columns bear out."""
    for sheet in book.sheets:
        volumes = volumes_of(sheet)
        for row, volume in volumes.items():
            if volume.unit in {"boe", "cfe"}:
                parts = parts_of(sheet, volumes, volume)
                yield from _findings(book, sheet, volume, parts, list(_sums(sheet, volume, parts)))
                whole = volumes.get(row - 1)
                if volume.daily and whole is not None and whole.unit == volume.unit and not whole.daily:
                    yield from _findings(book, sheet, volume, [whole], list(_by_the_day(sheet, volume, whole)))


def volumes_of(sheet: Sheet) -> dict[int, Volume]:
    """Return the rows of volumes."""
    if not any(unit in sheet.words for unit in _UNITS):
        return {}
    return {row: each for row in range(len(sheet.rows)) if (each := _volume(sheet, row)) is not None}


def _volume(sheet: Sheet, row: int) -> Volume | None:
    """Return what a row of volumes counts in, None for prices and costs of them."""
    label = sheet.labels[row]
    found = _UNIT.search(label)
    if found is None or found["of"] or _OF_A_UNIT.search(label) or not any(sheet.amounts[row]):
        return None
    unit, sixths = found["unit"].rstrip("s"), Decimal(_CUBIC_FEET)
    if unit.startswith("cf"):
        sixths = ONE / 1000
        if not found["scale"]:
            return None  # single cubic feet are none of a release's
    return Volume(row, unit, found["daily"] is not None, sixths.scaleb(_SCALES[found["scale"] or ""]))


def parts_of(sheet: Sheet, volumes: dict[int, Volume], whole: Volume) -> list[Volume]:
    """Return the rows of barrels and of cubic feet right above a total; a total of liquids stands for what it is of."""
    found: list[Volume] = []
    summed: set[str] = set()
    for row in range(whole.row - 1, max(-1, whole.row - 1 - _MOST_ROWS), -1):
        each = volumes.get(row)
        if each is None and not any(sheet.amounts[row]):
            continue
        if each is None or each.unit in {"boe", "cfe"} or each.daily != whole.daily:
            break
        if each.unit not in summed:
            found.append(each)
            summed.update([each.unit] if claims_total(sheet.labels[row]) else [])
    return found if {each.unit for each in found} == {"bbl", "cf"} else []


def _sums(sheet: Sheet, whole: Volume, parts: list[Volume]) -> Iterator[_Held]:
    for column in sheet.levels if parts else ():
        stated = _cell(sheet, whole, column)
        cells = [cell for each in parts if (cell := _cell(sheet, each, column)) is not None]
        if stated is not None and len(cells) == len(parts) >= _LEAST_ROWS:
            computed = total(cells)
            yield _Held(column, stated, computed, verdict(stated, computed))


def _by_the_day(sheet: Sheet, daily: Volume, whole: Volume) -> Iterator[_Held]:
    for column in sheet.levels:
        head = sheet.columns[column] if column < len(sheet.columns) else None
        stated, volume = _cell(sheet, daily, column), _cell(sheet, whole, column)
        if head is None or head.start is None or head.end is None or stated is None or volume is None:
            continue
        computed = volume.scaled(ONE / ((head.end - head.start).days + 1))
        yield _Held(column, stated, computed, verdict(stated, computed))


def _cell(sheet: Sheet, volume: Volume, column: int) -> Amount | None:
    cell = sheet.amount(volume.row, column)
    return None if cell is None else cell.scaled(volume.worth)


def _findings(book: Book, sheet: Sheet, volume: Volume, parts: list[Volume], held: list[_Held]) -> Iterator[Finding]:
    """Yield the findings of a row that holds exactly in some column, oftener than not, and breaks in one at the most.

    What only rounding explains is left alone: volumes were added before they were rounded.
    """
    count = [each.verdict for each in held]
    if count.count("impossible") > 1 or not count.count("exact") or count.count("impossible") * 2 > len(count):
        return
    sure = count.count("impossible") * 3 <= len(count)
    for each in held:
        if each.verdict == "rounding":
            continue
        stated, right = sheet.text(volume.row, each.column), each.verdict == "exact"
        cell = sheet.amount(volume.row, each.column)
        step = cell.step if cell is not None and cell.step else ONE
        given = each.computed.scaled(ONE / volume.worth)
        what = f"{sheet.name(volume.row)}, {sheet.column_name(each.column)}"
        yield finding(
            book.text,
            "foot",
            "ok" if right else ("error" if sure else "warning"),
            each.verdict,
            f"{what} follows from its volumes."
            if right
            else f"{what}: {stated} is shown, its volumes give {shown(round(given.value / step) * step)}.",
            *(sheet.span(row, each.column) for row in (volume.row, *(part.row for part in parts))),
            stated=stated,
            computed=given,
        )
