"""Amounts a unit in tables: cost an ounce, revenue a day, what a barrel fetched."""

import re
from collections.abc import Iterator
from decimal import Decimal
from math import log10

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, Verdict, shown, verdict
from irdesk.proofing.sheet import Sheet

_PER = re.compile(r"^(?P<what>.+?)(?:,| -)? (?:per|a|/) (?:[\w-]+ )?(?P<unit>[a-z]{3,})\b(?: sold| produced)?")
_DAILY = re.compile(r"^(?:average )?daily (?P<what>.+)$")
_NO_UNIT = re.compile(r"share|unit$|ads|annum|year|cent|month|quarter|percent")
_WORD = re.compile(r"[a-z][a-z&'-]+")
_PLAIN = {"average", "the", "of", "and", "net", "total", "rate", "sold", "produced", "realized", "cost", "costs"}
_FACTORS = tuple(Decimal(10) ** power for power in (0, 3, 6, -3))
_LEAST = 3.0
_LEAST_NAMED = 1.6
_NEAR = Decimal("0.1")


class _Unit(msgspec.Struct, frozen=True):
    """A row as `part` over `whole` times `factor`, held column by column."""

    row: int
    part: int
    whole: int
    held: tuple[tuple[int, Amount, Verdict], ...]
    evidence: float

    @property
    def broken(self) -> int:
        return sum(v == "impossible" for *_, v in self.held)


def unit_costs(book: Book) -> Iterator[Finding]:
    """Yield a finding for each column of each amount a unit that two rows of its table give."""
    for sheet in book.sheets:
        for row, label in enumerate(sheet.labels):
            named = _PER.search(label) or _DAILY.search(label)
            if named is not None and sheet.units[row] in {"currency", "per_share", "count"}:
                unit = named.groupdict().get("unit") or "day"
                best = None if _NO_UNIT.search(unit) else _best(sheet, row, named["what"], unit)
                yield from _findings(book, sheet, best) if best is not None else ()


def _best(sheet: Sheet, row: int, what: str, unit: str) -> _Unit | None:
    """Return the two rows that a label and the figures speak for."""
    words = set(_WORD.findall(what)) - _PLAIN
    stem = unit.rstrip("s")
    wholes = [n for n, label in enumerate(sheet.labels) if n != row and stem in label and not _PER.search(label)]
    parts = [
        n
        for n, label in enumerate(sheet.labels)
        if sheet.units[n] == "currency" and n != row and n not in wholes and words & set(_WORD.findall(label))
    ]
    tried = [_held(sheet, row, part, whole, factor) for part in parts for whole in wholes for factor in _FACTORS]
    standing = [
        each
        for each in tried
        if each.evidence >= (_LEAST_NAMED if sheet.labels[each.part] == what else _LEAST) + log10(len(tried))
        and each.broken <= min(1, len(each.held) - 1)
    ]
    return max(standing, key=lambda each: (each.evidence, -each.broken), default=None)


def _held(sheet: Sheet, row: int, part: int, whole: int, factor: Decimal) -> _Unit:
    held: list[tuple[int, Amount, Verdict]] = []
    evidence = 0.0
    for column in range(sheet.width):
        stated, above, below = sheet.amount(row, column), sheet.amount(part, column), sheet.amount(whole, column)
        if stated is None or above is None or below is None or sheet.kinds[column] in {"change", "percent"}:
            continue
        ratio = above.over(below) if below.low > 0 else None
        if ratio is None:
            continue
        computed = ratio.scaled(factor)
        v = verdict(stated, computed)
        held.append((column, computed, v))
        if v == "exact":
            evidence += log10(1 + float(abs(stated.value) / (stated.step or 1)))
    return _Unit(row, part, whole, tuple(held), evidence)


def _findings(book: Book, sheet: Sheet, unit: _Unit) -> Iterator[Finding]:
    for column, computed, v in unit.held:
        what = f"{sheet.name(unit.row)}, {sheet.column_name(column)}"
        given = f"{sheet.name(unit.part)} over {sheet.name(unit.whole)} gives {shown(round(computed.value, 2))}"
        stated = sheet.amount(unit.row, column)
        near = stated is not None and abs(stated.value - computed.value) <= _NEAR * abs(computed.value)
        yield finding(
            book.text,
            "row-ratio",
            {"exact": "ok", "rounding": "note"}.get(v, "error" if near else "warning"),
            v,
            f"{what}: {given}." if v == "exact" else f"{what}: {sheet.text(unit.row, column)} is shown, {given}.",
            *(sheet.span(row, column) for row in (unit.row, unit.part, unit.whole)),
            stated=sheet.text(unit.row, column),
            computed=computed,
        )
