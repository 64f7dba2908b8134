"""Earnings a share bear the sign of the earnings: a loss a share under net income is a slip of one sign."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.tables.concepts import concept
from irdesk.proofing.tables.labels import plain
from irdesk.proofing.tables.sheet import Sheet

_ADJUSTED = re.compile(r"\badjusted\b|non[- ]?gaap|\bcore\b|\bunderlying\b|\bnormali[sz]ed\b")
_PER_SHARE = re.compile(r"\b(?:earnings|income|loss|profit)\b.*\bper\b|\beps\b|\bper\b.*\b(?:earnings|income|loss)\b")
_EARNINGS = re.compile(
    r"(?:net |total )?(?:\((?:loss|income)\)[ /]*)?(?:income|earnings|profit|loss)(?: \(loss\)| \(income\))?\b.*"
)
_NOT_THESE = re.compile(
    r"continuing|discontinued|dividend|before|adjustments? (?:to|for)|tax\b|comprehensive|from operations|operating"
    r"|per \w+ share.*\bchange|impact|effect|non-?controlling|minority|amortization|difference|excluding"
)
_NET = {"net_income", "net_income_common", "net_income_attributable"}


def earnings_signs(book: Book) -> Iterator[Finding]:
    """Yield an error where earnings a share and the earnings differ in sign in one column, and agree in others."""
    for sheet in book.sheets:
        rows = [n for n, unit in enumerate(sheet.units) if unit == "per_share" and _is_per_share(sheet, n)]
        for row in rows:
            incomes = [n for n in _incomes(sheet, adjusted=_is_adjusted(sheet, row)) if n != row]
            beside = [n for n in incomes if sheet.blocks[n] == sheet.blocks[row]]
            if incomes:
                alike = [other for other in rows if other != row and sheet.blocks[other] == sheet.blocks[row]]
                yield from _held(book, sheet, (row, *alike), (beside or incomes)[0])


def _words(sheet: Sheet, row: int) -> str:
    return f"{plain(sheet.rows[row].section or '')} {sheet.labels[row]}"


def _is_per_share(sheet: Sheet, row: int) -> bool:
    words = _words(sheet, row)
    return bool(_PER_SHARE.search(words)) and not _NOT_THESE.search(words)


def _is_adjusted(sheet: Sheet, row: int) -> bool:
    return bool(_ADJUSTED.search(_words(sheet, row)))


def _incomes(sheet: Sheet, *, adjusted: bool) -> Iterator[int]:
    """Yield the rows of the earnings themselves, as reported or adjusted, the last of the table first."""
    for row in range(len(sheet.rows) - 1, -1, -1):
        label = sheet.labels[row]
        if sheet.units[row] != "currency" or _NOT_THESE.search(label) or bool(_ADJUSTED.search(label)) != adjusted:
            continue
        bare = _ADJUSTED.sub("", label).strip(" -")
        if (_EARNINGS.fullmatch(bare) and adjusted) or concept(sheet.rows[row].label) in _NET:
            yield row


_PREFERRED = re.compile(
    r"\bdeemed dividends?\b|\bdividends? (?:on|to|of|from) .{0,20}preferred|preferred .{0,12}dividends?"
)


def _held(book: Book, sheet: Sheet, rows: tuple[int, ...], income: int) -> Iterator[Finding]:
    """Hold the first of the rows of one kind against a row of earnings.

    What preferred shares have of net income may leave the others a loss: then all rows show it.
    """
    row, *others = rows
    pairs = [
        (column, a, b)
        for column in range(sheet.width)
        if sheet.kinds[column] not in {"change", "percent"}
        if (a := sheet.value(row, column)) and (b := sheet.value(income, column))
    ]
    apart = [(column, a) for column, a, b in pairs if a * b < 0]
    if len(apart) != 1 or len(pairs) < 2:
        return
    column, lost = apart[0]
    same = [value for other in others if (value := sheet.value(other, column)) and value * lost > 0]
    if lost < 0 and same and len(same) == len(others) and _PREFERRED.search(book.lower):
        return
    stated, expected = sheet.text(row, column), sheet.text(income, column)
    message = f"{sheet.name(row)}, {sheet.column_name(column)}: {stated}, but {sheet.name(income)} is {expected}."
    where = sheet.span(row, column), sheet.span(income, column)
    yield finding(book.text, "per-share", "error", "impossible", message, *where, stated=stated, expected=expected)
