"""Labels that contradict the sign under them: "Net loss" over a gain."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.labels import plain
from irdesk.proofing.sheet import Sheet

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
_EITHER = re.compile(r"\(?\bloss\)?|\(expense\)|\(deficit\)")


def label_sign(book: Book) -> Iterator[Finding]:
    """Yield a finding for each figure whose sign its row's label denies."""
    for sheet in book.sheets:
        for row, label in enumerate(sheet.labels):
            if sheet.rows[row].unit in {"currency", "per_share"}:
                yield from _row(book, sheet, row, label)


def _row(book: Book, sheet: Sheet, row: int, label: str) -> Iterator[Finding]:
    values = {c: value for c in _dated(sheet) if (value := sheet.value(row, c))}
    if _LOSS.search(label) and not _BOTH.search(label):
        signed = any(value < 0 for value in values.values())
        for column, value in values.items():
            if value > 0 and (signed or _twin_is_gain(sheet, row, column)):
                yield _loss_over_gain(book, sheet, row, column)
    elif _GAIN.search(label) and not _EITHER.search(label):
        for column, value in values.items():
            if value < 0:
                yield _gain_over_loss(book, sheet, row, column)


def _dated(sheet: Sheet) -> list[int]:
    return [column for column in range(sheet.width) if sheet.kinds[column] not in {"change", "percent"}]


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
