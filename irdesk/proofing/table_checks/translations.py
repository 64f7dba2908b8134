"""Columns translated for convenience: every dollar figure is the one beside it, at one rate."""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, Verdict, shown, verdict
from irdesk.proofing.tables.facts import translated
from irdesk.proofing.tables.sheet import Sheet

_LEAST_ROWS = 5
_MOST_BROKEN = 0.2
_RATE = re.compile(
    r"(?:US\s?\$|USD\s?)1(?:\.0+)?\s?(?:=|to|for|:|equals?)\s?(?:[A-Z]{2,3}\$?|[A-Z]{3}|¥|₹)\s?(?P<a>\d+\.\d+)"
    r"|(?P<b>\d+\.\d+)\s?(?:=|to|for|:|per)\s?(?:US\s?\$|USD\s?)1(?:\.0+)?\b"
)
_UNITS = {"currency", "per_share"}


class _Pair(msgspec.Struct, frozen=True):
    """A figure and its translation in one row."""

    row: int
    own: Amount
    dollars: Amount


def translations(book: Book) -> Iterator[Finding]:
    """Yield a finding for each translated figure of a table, held against the rate that the others share."""
    for sheet in book.sheets:
        for column in range(min(sheet.width, len(sheet.columns))):
            source = _source(sheet, column) if translated(sheet, column) else None
            if source is not None:
                yield from _column(book, sheet, source, column)


def _source(sheet: Sheet, column: int) -> int | None:
    """Return the column that a translation is of: the nearest before it of the same dates in the company's currency."""
    dates = sheet.dates[column]
    same = [other for other in range(column) if sheet.dates[other] == dates and not translated(sheet, other)]
    return same[-1] if same else None


def _column(book: Book, sheet: Sheet, source: int, column: int) -> Iterator[Finding]:
    pairs = [
        _Pair(row, own, dollars)
        for row, unit in enumerate(sheet.units)
        if unit in _UNITS
        if (own := sheet.amount(row, source)) is not None and (dollars := sheet.amount(row, column)) is not None
        if own.value and dollars.value
    ]
    rate = _rate(book, pairs)
    if rate is None:
        return
    held = [(pair, computed, verdict(pair.dollars, computed)) for pair in pairs if (computed := pair.own.over(rate))]
    broken = sum(v == "impossible" for *_, v in held)
    if len(held) < _LEAST_ROWS or broken > max(1, _MOST_BROKEN * len(held)):
        return
    for pair, computed, v in held:
        yield _finding(book, sheet, (source, column), (pair, computed, v))


def _rate(book: Book, pairs: list[_Pair]) -> Amount | None:
    """Return the rate of a table: of those that the text states the one that most figures follow, else that of most."""
    stated = [Decimal(found["a"] or found["b"]) for found in _RATE.finditer(book.text)]
    rates = [Amount(rate, rate, rate) for rate in dict.fromkeys(stated)]
    longest = sorted(pairs, key=lambda pair: -abs(pair.dollars.value))[:3]
    rates += [rate for pair in longest if (rate := pair.own.over(pair.dollars)) is not None]
    best = max(rates, key=lambda rate: _follow(pairs, rate), default=None)
    return best if best is not None and _follow(pairs, best) >= _LEAST_ROWS - 1 else None


def _follow(pairs: list[_Pair], rate: Amount) -> int:
    worked = ((pair, pair.own.over(rate)) for pair in pairs)
    return sum(computed is not None and verdict(pair.dollars, computed) != "impossible" for pair, computed in worked)


def _finding(book: Book, sheet: Sheet, columns: tuple[int, int], held: tuple[_Pair, Amount, Verdict]) -> Finding:
    pair, computed, v = held
    source, column = columns
    what = f"{sheet.name(pair.row)}, {sheet.column_name(column)}"
    stated = sheet.text(pair.row, column)
    given = f"{sheet.text(pair.row, source)} at the table's rate is {shown(round(computed.value, 3))}"
    step = pair.dollars.step or Decimal(1)
    near = abs(pair.dollars.value - computed.value) <= 2 * step  # sums of translated figures are often made to add up
    return finding(
        book.text,
        "conversion",
        {"exact": "ok", "rounding": "ok"}.get(v, "note" if near else "error"),
        v,
        f"{what}: {given}." if v != "impossible" else f"{what}: {stated} is shown, {given}.",
        sheet.span(pair.row, column),
        sheet.span(pair.row, source),
        stated=stated,
        computed=computed,
    )
