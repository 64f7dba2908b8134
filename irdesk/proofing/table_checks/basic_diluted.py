"""Basic against diluted where their shares are not enough to tell: signs, and how far they can be apart."""

import re
from collections.abc import Iterator
from decimal import Decimal

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, verdict
from irdesk.proofing.tables.concepts import basis
from irdesk.proofing.tables.labels import plain
from irdesk.proofing.tables.sheet import Sheet

_MOST_SHARES = 3
"""Diluted shares are not so many times the basic ones."""
_MOST_EARNINGS = 2
"""Nor are basic earnings so many times the diluted ones."""
_ELSEWHERE = Decimal("1.3")
_SECTIONS = {"continuing": re.compile(r"\bcontinuing\b"), "discontinued": re.compile(r"\bdiscontinued\b")}
_NOT_EARNINGS = re.compile(r"dividend|distribut|adjust|non-?gaap|pro ?-?forma|core|effect|impact|book value")


def basic_diluted(book: Book) -> Iterator[Finding]:
    """Yield findings on earnings a share of opposite signs, on figures far apart, and on parts of earnings a share."""
    for sheet in book.sheets:
        for unit, most in (("per_share", _MOST_EARNINGS), ("shares", _MOST_SHARES)):
            basic, diluted = _rows(sheet, unit, "basic"), _rows(sheet, unit, "diluted")
            if len(basic) == len(diluted):
                for one, other in zip(basic, diluted, strict=True):
                    yield from _pair(book, sheet, (one, other), most)
        for kind in ("basic", "diluted"):
            yield from _parts(book, sheet, kind)


def _words(sheet: Sheet, row: int) -> str:
    return f"{plain(sheet.rows[row].section or '')} {sheet.labels[row]}"


def _rows(sheet: Sheet, unit: str, kind: str) -> list[int]:
    return [
        n
        for n, row in enumerate(sheet.rows)
        if sheet.units[n] == unit and basis(row) == kind and not _NOT_EARNINGS.search(_words(sheet, n))
    ]


def _pair(book: Book, sheet: Sheet, rows: tuple[int, int], most: int) -> Iterator[Finding]:
    """Yield an error for a column in which the two are of opposite signs, or far apart but near elsewhere."""
    values = [(column, sheet.value(rows[0], column), sheet.value(rows[1], column)) for column in range(sheet.width)]
    pairs = {column: (a, b) for column, a, b in values if a and b and sheet.kinds[column] not in {"change", "percent"}}
    apart = {column: max(abs(a / b), abs(b / a)) for column, (a, b) in pairs.items()}
    for column, (basic, diluted) in pairs.items():
        others = [ratio for other, ratio in apart.items() if other != column]
        far = apart[column] > most and others and max(others) < _ELSEWHERE and max(abs(basic), abs(diluted)) > _LITTLE
        if basic * diluted < 0 or far:
            texts = sheet.text(rows[1], column), sheet.text(rows[0], column)
            what = f"{sheet.name(rows[1])}, {sheet.column_name(column)}"
            yield finding(
                book.text,
                "per-share",
                "note" if _taken_back(book, basic, diluted) else "error",
                "impossible",
                f"{what}: {texts[0]}, but basic {texts[1]}: "
                + ("they cannot be of opposite signs." if basic * diluted < 0 else "they cannot be so far apart."),
                sheet.span(rows[1], column),
                sheet.span(rows[0], column),
                stated=texts[0],
                expected=texts[1],
            )


_OWED = re.compile(r"\b(?:warrants?|convertible|exchangeable)\b", re.IGNORECASE)


def _taken_back(book: Book, basic: Decimal, diluted: Decimal) -> bool:
    """Say whether a diluted loss may be what is left of earnings without a gain on warrants or convertible notes.

    A lost or a false sign leaves the two near one another.
    """
    apart = abs(abs(diluted) - basic) * _FIFTH > basic
    return diluted < 0 < basic and apart and _OWED.search(book.text) is not None


_FIFTH = 5
_LITTLE = Decimal("0.05")  # a cent or two may be twice one


def _parts(book: Book, sheet: Sheet, kind: str) -> Iterator[Finding]:
    """Yield a finding a column on earnings a share from continuing and discontinued operations, and both together."""
    rows = _rows(sheet, "per_share", kind)
    named = {name: [n for n in rows if pattern.search(_words(sheet, n))] for name, pattern in _SECTIONS.items()}
    whole = [n for n in rows if not any(n in found for found in named.values())]
    if [len(named["continuing"]), len(named["discontinued"]), len(whole)] != [1, 1, 1]:
        return
    one, other, both = named["continuing"][0], named["discontinued"][0], whole[0]
    held = [
        (column, stated, first + second)
        for column in range(sheet.width)
        if sheet.kinds[column] != "percent"  # growth adds up to nothing
        and (stated := sheet.amount(both, column)) is not None
        and (first := sheet.amount(one, column)) is not None
        and (second := sheet.amount(other, column)) is not None
    ]
    broken = sum(verdict(stated, computed) == "impossible" for _, stated, computed in held)
    for column, stated, computed in held if broken <= min(1, len(held) - 1) else ():
        yield _sum(book, sheet, (both, one, other), (column, stated, computed))


def _sum(book: Book, sheet: Sheet, rows: tuple[int, int, int], cell: tuple[int, Amount, Amount]) -> Finding:
    column, stated, computed = cell
    v = verdict(stated, computed)
    what = f"{sheet.name(rows[0])}, {sheet.column_name(column)}"
    given = f"continuing and discontinued operations give {shown(computed.value)}"
    return finding(
        book.text,
        "per-share",
        {"exact": "ok", "rounding": "note"}.get(v, "error"),
        v,
        f"{what}: {given}." if v == "exact" else f"{what}: {sheet.text(rows[0], column)} is shown, {given}.",
        *(sheet.span(row, column) for row in rows),
        stated=sheet.text(rows[0], column),
        computed=computed,
    )
