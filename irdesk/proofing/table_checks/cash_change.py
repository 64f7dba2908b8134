"""Selected cash flows that no row sums: with them the cash of one balance sheet should be that of the next."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, shown, total, verdict
from irdesk.proofing.tables.facts import Fact
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.slips import one_slip_apart

_SECTIONS = tuple(
    re.compile(rf"(?:total )?(?:net )?cash\b.*\b{name} activities(?: \(\d\))?$")
    for name in ("operating", "investing", "financing")
)
_EXCHANGE = re.compile(r"\beffects? of\b.*\b(?:exchange|currenc)")
_SUMMED = re.compile(r"(?:change|increase|decrease)\)? in cash|\bend of\b|\bending\b")
_RESTRICTED = re.compile(r"(?<!un)restricted cash")
_NEAR = 3
"""Days from the end of one period to the first of the next."""


def cash_change(book: Book) -> Iterator[Finding]:
    """Yield a tie for each period whose flows lead from one balance to the next, and a warning where a slip parts them.

    What else parts them is left alone: currencies, and cash that is not free.
    """
    cash = [fact for fact in book.by_key.get("cash", ()) if fact.period[0] is None and fact.unit == "currency"]
    for sheet in book.sheets if len(cash) > 1 else ():
        if sheet.statement.kind == "cash_flows" and not any(map(_SUMMED.search, sheet.labels)):
            rows = [[n for n, label in enumerate(sheet.labels) if each.match(label)] for each in _SECTIONS]
            if all(len(each) == 1 for each in rows):
                exchange = [n for n, label in enumerate(sheet.labels) if _EXCHANGE.search(label)]
                yield from _columns(book, sheet, [*(each[0] for each in rows), *exchange], cash)


def _columns(book: Book, sheet: Sheet, rows: list[int], cash: list[Fact]) -> Iterator[Finding]:
    for column, (start, end) in enumerate(sheet.dates[: sheet.width]):
        if start is None or end is None:
            continue
        first = next((each for each in cash if 0 <= (start - each.period[1]).days <= _NEAR), None)
        last = next((each for each in cash if each.period[1] == end and first and each.sheet is first.sheet), None)
        cells = [cell for row in rows if (cell := sheet.amount(row, column)) is not None]
        if first is not None and last is not None and len(cells) == len(rows):
            yield from _held(book, sheet, (column, rows, cells), (first, last))


def _held(
    book: Book, sheet: Sheet, flows: tuple[int, list[int], list[Amount]], ends: tuple[Fact, Fact]
) -> Iterator[Finding]:
    (column, rows, cells), held = flows, [each.sheet.amount(each.row, each.column) for each in ends]
    if any(map(_RESTRICTED.search, ends[0].sheet.labels)) or held[0] is None or held[1] is None:
        return
    scales = {sheet.statement.scale, ends[0].sheet.statement.scale} - {1}
    stated, computed = held[1], total([held[0], *cells])
    v, gap = verdict(stated, computed), computed.value - stated.value
    if len(scales) > 1 or (v == "impossible" and not one_slip_apart([stated, held[0], *cells], gap)):
        return
    what = f"{ends[1].name}, {ends[1].sheet.column_name(ends[1].column)}"
    given = f"{shown(held[0].value)} before and the cash flows between give {shown(computed.value)}"
    yield finding(
        book.text,
        "cash-tie",
        {"exact": "ok", "rounding": "note"}.get(v, "warning"),
        v,
        f"{what}: {given}." if v == "exact" else f"{what}: {shown(stated.value)} is shown, {given}.",
        ends[1].span,
        ends[0].span,
        *(sheet.span(row, column) for row in rows),
        stated=shown(stated.value),
        computed=computed,
    )
