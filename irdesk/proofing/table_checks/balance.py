"""A balance sheet balances: total assets are total liabilities and equity."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import same
from irdesk.proofing.tables.sheet import Sheet

_ASSETS = re.compile(r"(?:total assets|assets, total|total)$")
_OTHER_SIDE = re.compile(
    r"total.*\bliabilit.*(?:equity|deficit|deficiency|capital|net assets|interest)|total liabilities and .*"
)


def balance(book: Book) -> Iterator[Finding]:
    """Yield a finding for each column of each balance sheet."""
    for sheet in book.sheets:
        pair = _sides(sheet)
        if pair is not None and sheet.statement.kind in {"balance_sheet", "other"}:
            yield from (found for column in range(sheet.width) if (found := _column(book, sheet, pair, column)))


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
