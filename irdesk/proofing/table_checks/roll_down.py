"""Roll-forwards down a column: no sum shows whether they hold, but one slip explains where not."""

from collections.abc import Iterator

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import ONE, Amount, shown, total, verdict
from irdesk.proofing.tables.rolls import goes
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.slips import a_digit, a_last_digit, one_slip_apart

_UNITS = {"currency", "count", "shares"}
_LEAST_PARTS = 3


class _Rolled(msgspec.Struct, frozen=True):
    """A roll-forward of a column: its rows, the last one first, and what they come to."""

    column: int
    rows: tuple[int, ...]
    computed: Amount
    verdict: str


def roll_down(book: Book) -> Iterator[Finding]:
    """Yield a finding for each roll-forward that holds, or that one slip explains, of a table of one column.

    So it is with those of several that no reader took for statements: the other columns hold there.
    """
    for sheet, sums in (*zip(book.sheets, book.sums, strict=True), *((sheet, ()) for sheet in book.unread)):
        done = {each.total for each in sums if all(part.sign > 0 for part in each.parts)}
        for first, last in sheet.rolls if sheet.width == 1 or sheet.number < 0 else ():
            every = [_rolled(sheet, (first, last), column) for column in range(sheet.width) if last not in done]
            found = [rolled for rolled in every if rolled is not None]
            broken = sum(rolled.verdict == "impossible" for rolled in found)
            if len(found) == len(every) and (broken <= 1 or sheet.width == 1):
                yield from (_told(book, sheet, rolled) for rolled in found)


def _rolled(sheet: Sheet, ends: tuple[int, int], column: int) -> _Rolled | None:
    """Return a roll-forward as printed, or with what goes by its name taken off, where it holds or one slip explains.

    It is as printed where anything between its ends bears a sign.
    """
    first, last = ends
    rows = [row for row in range(first, last + 1) if sheet.amount(row, column) is not None]
    cells = [cell for row in rows if (cell := sheet.amount(row, column)) is not None]
    alike = {sheet.units[row] for row in rows}
    if len(cells) <= _LEAST_PARTS or len(alike) > 1 or not alike <= _UNITS or rows[0] != first or rows[-1] != last:
        return None
    signed = any(cell.value < 0 for cell in cells[1:-1])
    named = [-cell if not signed and goes(sheet.labels[row]) else cell for row, cell in zip(rows, cells, strict=True)]
    stated, computed = cells[-1], total([cells[0], *named[1:-1]])
    v = verdict(stated, computed)
    gap, step = computed.value - stated.value, stated.step or ONE
    slipped = one_slip_apart(cells, gap) or (a_last_digit if sheet.width == 1 else a_digit)(cells, gap, step)
    if v == "impossible" and not slipped:
        return None
    return _Rolled(column, (last, *rows[:-1]), computed, v)


def _told(book: Book, sheet: Sheet, rolled: _Rolled) -> Finding:
    last = rolled.rows[0]
    what, stated = sheet.name(last), sheet.text(last, rolled.column)
    if sheet.width > 1 and sheet.columns[rolled.column].label:
        what = f"{what}, {sheet.column_name(rolled.column)}"
    right = rolled.verdict == "exact"
    return finding(
        book.text,
        "foot",
        {"exact": "ok", "rounding": "note"}.get(rolled.verdict, "warning"),
        rolled.verdict,
        f"{what} foots." if right else f"{what}: {stated} is shown, its rows give {shown(rolled.computed.value)}.",
        *(sheet.span(row, rolled.column) for row in rolled.rows),
        stated=stated,
        computed=rolled.computed,
    )
