"""Basic and diluted earnings that differ over the same number of shares."""

from collections.abc import Iterable

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.tables.sheet import Sheet

_DIGITS = 5  # of which shares may show that they are as many


def unequal(book: Book, sheet: Sheet, rows: tuple[int, int], shares: tuple[int, int], column: int) -> Finding | None:
    """Return an error where basic and diluted earnings (rows) differ over the same number of `shares`.

    A cent is a note where the shares are shown to few digits: what holders of other shares take part in, and what the
    display hides, explain it.
    """
    number = sheet.amount(shares[0], column)
    if number is None or number.value != sheet.value(shares[1], column):
        return None
    one, other = rows
    stated, expected = sheet.text(other, column), sheet.text(one, column)
    apart = [cell for row in rows if (cell := sheet.amount(row, column)) is not None]
    short = number.step is not None and len(str(int(number.value / number.step))) < _DIGITS
    eased = short and abs(apart[0].value - apart[1].value) == apart[0].step
    return finding(
        book.text,
        "per-share",
        "note" if eased else "error",
        "rounding" if eased else "impossible",
        f"Diluted earnings per share, {sheet.column_name(column)}: {stated}, but basic {expected} over as many shares"
        + (" as far as they are shown." if eased else "."),
        sheet.span(other, column),
        sheet.span(one, column),
        sheet.span(shares[1], column),
        stated=stated,
        expected=expected,
    )


def each_once(found: Iterable[Finding]) -> list[Finding]:
    """Return the findings, each message once: earnings of continuing operations may be all that there are."""
    return list({each.message: each for each in found}.values())
