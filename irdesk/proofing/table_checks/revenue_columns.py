"""Columns "as a % of revenue" whose revenue stands in another table."""

import re
from collections.abc import Iterator
from math import log10

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, same, shown, verdict
from irdesk.proofing.table_checks.eased import of_a_share
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.tables.sheet import Sheet

_OF_SALES = re.compile(r"(?:%|\bper ?cent(?:age)?) (?:of|to) (?:total )?(?:net )?(?:sales|revenues?)\b", re.IGNORECASE)
_ALL = 100.0
_LEAST = 4.0
_MOST_BROKEN = 0.2

_Cell = tuple[int, int, Fact, Amount, str]
"""A row and column, the revenue, what they give, and the verdict."""


def revenue_columns(book: Book) -> Iterator[Finding]:
    """Yield a finding for each share of revenue of a table without the revenue, where nearly all of them hold."""
    for sheet in book.sheets:
        columns = [
            column
            for column in range(1, min(sheet.width, len(sheet.columns)))
            if _OF_SALES.search(sheet.columns[column].label) and _ALL not in sheet.rough[column]
        ]
        held = [cell for column in columns for cell in _cells(book, sheet, column)]
        broken = sum(v == "impossible" for *_, v in held)
        digits = sum(_digits(sheet, row, column) for row, column, *_, v in held if v == "exact")
        if digits >= _LEAST and broken <= max(1, _MOST_BROKEN * len(held)):
            yield from (_finding(book, sheet, cell) for cell in held)


def _digits(sheet: Sheet, row: int, column: int) -> float:
    stated = sheet.amount(row, column)
    return 0.0 if stated is None else log10(1 + float(abs(stated.value) / (stated.step or 1)))


def _cells(book: Book, sheet: Sheet, column: int) -> Iterator[_Cell]:
    period = sheet.dates[column - 1]
    facts = [fact for fact in book.by_key.get("revenue", ()) if fact.period == period and fact.unit == "currency"]
    if not facts or any(same(fact.worth, facts[0].worth) == "impossible" for fact in facts):
        return
    for row, unit in enumerate(sheet.units):
        stated, part = sheet.amount(row, column), sheet.worth(row, column - 1)
        ratio = part.over(facts[0].worth) if part is not None and facts[0].worth.low > 0 else None
        if unit == "currency" and stated is not None and ratio is not None:
            computed = ratio.scaled(100)
            yield row, column, facts[0], computed, verdict(stated, computed)


def _bent(stated: Amount | None, computed: Amount) -> bool:
    """Say whether a share is off by less than its last place: bent, so that its column adds up."""
    return stated is not None and stated.step is not None and abs(stated.value - computed.value) < stated.step


def _finding(book: Book, sheet: Sheet, cell: _Cell) -> Finding:
    row, column, revenue, computed, v = cell
    stated = sheet.text(row, column)
    what = f"{sheet.name(row)}, {sheet.column_name(column)}"
    wrong = "note" if _bent(sheet.amount(row, column), computed) else "error"
    if v == "impossible":
        wrong = of_a_share(sheet, book.sums[sheet.number], (row, column), computed, wrong)
    given = f"{sheet.text(row, column - 1)} over {revenue.name} gives {shown(round(computed.value, 2))}"
    return finding(
        book.text,
        "cross-foot",
        {"exact": "ok", "rounding": "note"}.get(v, wrong),
        v,
        f"{what}: {given}." if v == "exact" else f"{what}: {stated} is shown, {given}.",
        sheet.span(row, column),
        sheet.span(row, column - 1),
        revenue.span,
        stated=stated,
        computed=computed,
    )
