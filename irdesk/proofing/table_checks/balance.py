"""A balance sheet balances: total assets are total liabilities and equity."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import same, shown, verdict
from irdesk.proofing.tables.sheet import Sheet

_ASSETS = re.compile(r"(?:total assets|assets, total|total)$")
_OWED = re.compile(r"(?:total liabilities|liabilities, total)$")
_OWNED = re.compile(r"(?:total )?(?:stock|share)holders'? equity$|total equity$")
_OTHER_SIDE = re.compile(
    r"total.*\bliabilit.*(?:equity|deficit|deficiency|capital|net assets|interest)|total liabilities and .*"
    r"|total (?:[\w' ]+ )?(?:equity|capital) and liabilities"
)


def balance(book: Book) -> Iterator[Finding]:
    """Yield a finding for each column of each balance sheet."""
    for sheet in book.sheets:
        if sheet.statement.kind not in {"balance_sheet", "other"}:
            continue
        pair, rows = _sides(sheet), _abridged(sheet)
        if rows is not None:
            yield from _difference(book, sheet, rows)
        if pair is not None:
            yield from (found for column in range(sheet.width) if (found := _column(book, sheet, pair, column)))


def _abridged(sheet: Sheet) -> tuple[int, int, int] | None:
    """Return the rows of assets, liabilities and equity of a table of selected balances: no row sums the last two."""
    found = [[n for n, label in enumerate(sheet.labels) if each.match(label)] for each in (_ASSETS, _OWED, _OWNED)]
    assets, owed, owned = found
    if len(assets) != 1 or len(owed) != 1 or len(owned) != 1 or any(map(_OTHER_SIDE.fullmatch, sheet.labels)):
        return None
    return assets[0], owed[0], owned[0]


def _difference(book: Book, sheet: Sheet, rows: tuple[int, int, int]) -> Iterator[Finding]:
    """Yield a finding a column of selected balances: what is owed and owned is all that there is, as elsewhere."""
    held = []
    for column in range(sheet.width):
        assets, owed, owned = (sheet.amount(row, column) for row in rows)
        if assets is not None and owed is not None and owned is not None:
            held.append((column, owed + owned, verdict(assets, owed + owned)))
    broken = sum(v == "impossible" for *_, v in held)
    once = len(held) > 1 and sum(v == "exact" for *_, v in held) == len(held) - 1
    for column, computed, v in held if broken * 2 <= len(held) and any(each[2] == "exact" for each in held) else ():
        stated, what = sheet.text(rows[0], column), f"{sheet.name(rows[0])}, {sheet.column_name(column)}"
        given = f"{sheet.name(rows[1])} and {sheet.name(rows[2])} give {shown(computed.value)}"
        yield finding(
            book.text,
            "balance",
            {"exact": "ok", "rounding": "warning" if once else "note"}.get(v, "error"),
            v,
            f"{what}: {given}." if v == "exact" else f"{what}: {stated} is shown, {given}.",
            *(sheet.span(row, column) for row in rows),
            stated=stated,
            computed=computed,
        )


def _sides(sheet: Sheet) -> tuple[int, int] | None:
    """Return the rows of both totals, or None where the table has no two sides."""
    assets = next((n for n, label in enumerate(sheet.labels) if _ASSETS.fullmatch(label) and label != "total"), None)
    other = next((n for n, label in enumerate(sheet.labels) if _OTHER_SIDE.fullmatch(label)), None)
    return None if assets is None or other is None or other < assets else (assets, other)


def _column(book: Book, sheet: Sheet, pair: tuple[int, int], column: int) -> Finding | None:
    assets, other = sheet.amount(pair[0], column), sheet.amount(pair[1], column)
    if assets is None or other is None:
        return None
    verdict = same(assets, other)
    left, right = sheet.text(pair[0], column), sheet.text(pair[1], column)
    where = sheet.column_name(column)
    exact = verdict == "exact"
    return finding(
        book.text,
        "balance",
        {"exact": "ok", "rounding": "warning"}.get(verdict, "error"),
        verdict,
        f"The balance sheet at {where} balances."
        if exact
        else f"The balance sheet at {where} does not balance: assets {left}, liabilities and equity {right}.",
        sheet.span(pair[1], column),
        sheet.span(pair[0], column),
        stated=right,
        computed=assets,
    )
