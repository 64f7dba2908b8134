"""Items whose sign goes against their table: a reconciliation that adds up only if one of them counts the other way."""

import re
from collections.abc import Iterator

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.tables.labels import claims_result, plain, says_less, taken_off
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.sums import Part, Sum

_SIGNED = {"reconciliation", "cash_flows", "balance_sheet"}
_EARNED = re.compile(r"\bgains?\b|\bincome\b|\bearnings\b|\brecover|\brevenue")
_EITHER_WAY = re.compile(
    r"\((?:income|gain|earnings|recovery|benefit)|expense|\bcosts?\b|\btax|^loss|provision|deduct|\bless\b"
)
_LEAST = 3


def turned_signs(book: Book) -> Iterator[Finding]:
    """Yield a finding for each item that its sum takes the other way than it is shown, alone among its like.

    An item shown in parentheses that is added (a warning), or shown plain that is taken off though its label does not
    say so (a note; a warning among payments of a statement of cash flows that are all shown in parentheses): both are
    the habit of no table, but a slip of one sign looks like this.
    """
    for sheet, sums in zip(book.sheets, book.sums, strict=True):
        for each in sums:
            for part in each.parts[1:] if _tells(sheet, each) else ():
                turned = _turned(sheet, each, part)
                if turned is not None:
                    yield _finding(book, sheet, each, part, added=turned)


def _tells(sheet: Sheet, each: Sum) -> bool:
    """Say whether one item that a sum takes off is out of line: its table adds what it shows.

    A statement of income may show costs plain; there only a gain in parentheses speaks, alone taken off.
    """
    kind = sheet.statement.kind
    if kind in _SIGNED:
        return True
    taken = [part.row for part in each.parts if part.sign < 0]
    if kind != "operations" or len(taken) != 1 or len(each.parts) <= _LEAST:
        return False
    words = f"{plain(sheet.rows[taken[0]].section or '')} {sheet.labels[taken[0]]}"
    below = all((sheet.value(taken[0], column) or 0) <= 0 for column in each.verdicts)
    return below and bool(_EARNED.search(words)) and not _EITHER_WAY.search(words)


def _turned(sheet: Sheet, each: Sum, part: Part) -> bool | None:
    """Return True for an item in parentheses that is added, False for a plain one taken off, None for neither."""
    others = [other for other in each.parts[1:] if other is not part]
    if part.sign > 0 or len(each.parts) < _LEAST or not any(other.sign > 0 for other in others):
        return None
    label = sheet.labels[part.row]
    values = [value for column in each.verdicts if (value := sheet.value(part.row, column))]
    if not values or says_less(label) or claims_result(label):
        return None
    if all(value < 0 for value in values):
        return True
    plain = all(value > 0 for value in values)
    return False if plain and (not taken_off(label) or _like_are_added(sheet, each, others)) else None


def _like_are_added(sheet: Sheet, each: Sum, others: list[Part]) -> bool:
    """Say whether other costs are shown as this one is, but added: a reconciliation back from what is left of them."""
    if sheet.statement.kind != "reconciliation":
        return False
    added = [part.row for part in others if part.sign > 0 and taken_off(sheet.labels[part.row])]
    return any(all((sheet.value(row, column) or 0) > 0 for column in each.verdicts) for row in added)


def _among_payments(sheet: Sheet, each: Sum, part: Part) -> bool:
    """Say whether a sum of a statement of cash flows adds other payments, all of them shown in parentheses."""
    others = [other for other in each.parts if other is not part]
    paid = sum(all((sheet.value(other.row, column) or 0) <= 0 for column in each.verdicts) for other in others)
    return sheet.statement.kind == "cash_flows" and paid > 1 and all(other.sign > 0 for other in others)


def _finding(book: Book, sheet: Sheet, each: Sum, part: Part, *, added: bool) -> Finding:
    column = next(column for column in each.verdicts if sheet.value(part.row, column))
    shown = "in parentheses, but the total adds it" if added else "plain, but the total takes it off"
    return finding(
        book.text,
        "label-sign",
        "warning" if added or _among_payments(sheet, each, part) else "note",
        "inconsistent",
        f"{sheet.name(part.row)} is shown {shown} ({sheet.name(each.total) or 'the sum line'}): is its sign right?",
        sheet.span(part.row, column),
        sheet.span(each.total, column),
        stated=sheet.text(part.row, column),
    )
