"""Labels that contradict the sign under them: "Net loss" over a gain."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.tables.labels import plain
from irdesk.proofing.tables.sheet import Sheet

_FIRST = r"^(?:(?:basic and diluted|basic|diluted|total|gaap|adjusted|non-gaap)[ ,:-]*)?"
_LOSS = re.compile(
    _FIRST + r"(?:net |operating |gross |comprehensive )?loss\b"
    r"(?! (?:on|from (?:sale|disposal|extinguish|equity|invest)|contingenc|ratio|and loss|reserves?|adjust))"
)
_GAIN = re.compile(
    _FIRST + r"(?:net (?:income|earnings|profit)|income from operations|operating (?:income|profit)|gross profit"
    r"|(?:income|earnings) before)\b"
)
_BOTH = re.compile(r"income|earnings|profit|\bgain")
_OF_OTHERS = re.compile(r"non-?controlling|minority|adjustments?\b")
"""What others bear of a loss is added, and so stands as a gain."""
_EITHER = re.compile(r"\(?\bloss\)?|\(expense\)|\(deficit\)")


_HELD = re.compile(
    r"^(?:total )?(?:(?:accounts|trade|notes|other|finance|loans) )?(?:and other )?(?:receivables?|inventor(?:y|ies)"
    r"|goodwill|invested assets"
    r"|(?:(?:short|long)-term )?investments?\b|(?:(?:short|long)-term )?marketable securities"
    r"|loss(?:es)? and loss|unearned premiums|loans\b|(?:long|short)-term debt"
    r"|prepaid|property\b|(?:other )?intangible assets|biological assets|accounts payable|trade payables"
    r"|common stock|ordinary shares|total (?:current )?(?:assets|liabilities)|cash and cash equivalents|deposits\b"
    r"|borrowings)"
)
"""Balances that are not negative."""
_OFF = re.compile(r"\bless\b|allowance|depreciation|amortization|deferred|in treasury|subscri|net change|\bheld\b")
_NET_OF = re.compile(r"(?:,? net of|,? less|,? \(?(?:net|after))\b.*")
"""What a balance is shown without: "receivables, net of allowance" are receivables."""
_OTHER_WAY = re.compile(r"adjust|eliminat|change|variance|intersegment|consolidating", re.IGNORECASE)


def label_sign(book: Book) -> Iterator[Finding]:
    """Yield a finding for each figure whose sign its row's label denies."""
    for sheet in book.sheets:
        for row, label in enumerate(sheet.labels):
            if sheet.rows[row].unit in {"currency", "per_share"}:
                yield from _row(book, sheet, row, label)
        yield from _never_below(book, sheet)
        if sheet.statement.kind == "balance_sheet":
            yield from _below_nothing(book, sheet)


def _below_nothing(book: Book, sheet: Sheet) -> Iterator[Finding]:
    """Yield an error for a balance that cannot be negative, and is so in one column alone, the one of that column.

    A column with several is one of adjustments.
    """
    named = [_NET_OF.sub("", label) for label in sheet.labels]
    held = [n for n, label in enumerate(named) if _HELD.search(label) and not _OFF.search(label)]
    for column in sheet.levels:
        below = [row for row in held if sheet.units[row] == "currency" and (sheet.value(row, column) or 0) < 0]
        if len(below) != 1 or _OTHER_WAY.search(sheet.column_name(column)):
            continue
        (row,) = below
        if all((sheet.value(row, other) or 0) >= 0 for other in sheet.levels if other != column):
            stated = sheet.text(row, column)
            message = f"{sheet.name(row)}, {sheet.column_name(column)}: {stated}, a balance below nothing."
            where = sheet.span(row, column)
            yield finding(book.text, "label-sign", "error", "impossible", message, where, stated=stated)


_NEVER = re.compile(
    r"^(?:cash )?(?:dividends?|distributions?) (?:declared|paid)?.*per .*(?:share|unit)s?\b"
    r"|\b(?:costs?|prices?|aisc|aic|nav|book value|revenue|sales)\b.* per \w+"
    r"|\bper (?:lb|oz|ounce|tonne|barrel|boe|mcf)\b"
)
_NO_LEVEL = re.compile(
    r"change|increase|decrease|growth|adjust|impact|effect|variance|credit|less\b|deduct|dilut|charge"
)


def _never_below(book: Book, sheet: Sheet) -> Iterator[Finding]:
    """Yield an error for shares, dividends, prices and unit costs shown as less than nothing in one column alone."""
    for row, label in enumerate(sheet.labels):
        unit = sheet.units[row]
        level = unit == "shares" or (unit in {"per_share", "currency"} and "per " in label and _NEVER.search(label))
        if not level or _NO_LEVEL.search(label if unit != "shares" else label.replace("dilut", "")):
            continue
        values = {column: value for column in sheet.levels if (value := sheet.value(row, column))}
        below = [column for column, value in values.items() if value < 0]
        if len(below) == 1 and len(values) > 1:
            stated = sheet.text(row, below[0])
            message = f"{sheet.name(row)}, {sheet.column_name(below[0])}: {stated} is less than nothing."
            where = sheet.span(row, below[0])
            yield finding(book.text, "label-sign", "error", "impossible", message, where, stated=stated)


def _row(book: Book, sheet: Sheet, row: int, label: str) -> Iterator[Finding]:
    lost, gained = _LOSS.search(label), _GAIN.search(label)
    values = {c: value for c in sheet.levels if (value := sheet.value(row, c))} if lost or gained else {}
    if lost and not _BOTH.search(label) and not _OF_OTHERS.search(label):
        signed = any(value < 0 for value in values.values())
        for column, value in values.items():
            if value > 0 and (signed or _twin_is_gain(sheet, row, column)):
                yield _loss_over_gain(book, sheet, row, column)
    elif gained and not _EITHER.search(label):
        for column, value in values.items():
            if value < 0:
                yield _gain_over_loss(book, sheet, row, column)


def _twin_is_gain(sheet: Sheet, row: int, column: int) -> bool:
    """Say whether another row of the table, labelled for gains too, shows the same figure with the same sign.

    A loss that a table shows without a sign is no contradiction; but one that "net income (loss)" shows as a gain is.
    """
    value = sheet.value(row, column)
    return any(
        n != row
        and sheet.value(n, column) == value
        and "loss" in plain(sheet.rows[n].label)
        and _BOTH.search(plain(sheet.rows[n].label))
        for n in range(len(sheet.rows))
    )


def _loss_over_gain(book: Book, sheet: Sheet, row: int, column: int) -> Finding:
    return finding(
        book.text,
        "label-sign",
        "error",
        "inconsistent",
        f"“{sheet.name(row)}” stands over {sheet.text(row, column)} ({sheet.column_name(column)}), a gain: "
        "should it read “income (loss)”?",
        sheet.span(row, column),
        sheet.rows[row].span,
        stated=sheet.text(row, column),
    )


def _gain_over_loss(book: Book, sheet: Sheet, row: int, column: int) -> Finding:
    return finding(
        book.text,
        "label-sign",
        "note",
        "inconsistent",
        f"“{sheet.name(row)}” stands over {sheet.text(row, column)} ({sheet.column_name(column)}), a loss: "
        "“(loss)” is missing in the label.",
        sheet.span(row, column),
        sheet.rows[row].span,
        stated=sheet.text(row, column),
    )
