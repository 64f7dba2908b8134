"""Roll-forwards across a table: what there was, what came and went, what there is, a row for each brand or segment."""

import re
from collections.abc import Iterator

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import ONE, Amount, shown, total, verdict
from irdesk.proofing.tables.labels import plain
from irdesk.proofing.tables.rolls import closes, goes, moment, opens
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.slips import a_digit, a_last_digit, one_slip_apart

_MOVES = re.compile(
    r"\bopen|\bclos|acqui|\badd|\bnew\b|\bsold\b|\bsales\b|dispos|divest|conver|transfer|franchis|relocat|terminat"
    r"|expir|\bnet\b|\bother\b|change|increase|decrease|provision|charge|recover|writ[et]|pa(?:id|yment)|\bused\b|usage"
    r"|utili[sz]|incurred|expens|accru|revision|extension|discover|production|purchas|issu|order|booking|deliver"
    r"|shipment|recogni[sz]ed|currency|translation|grant|vest|forfeit|exercis|cancel|retire|redempt|flows?\b|market"
    r"|distribut|contribut|complet|\bstart|develop"
)
_NO_MOVE = re.compile(r"%|\bper ?cent|\bchange from\b|\bgrowth\b|\baverage\b|\btotal\b")
_OF_PLACES = re.compile(r"\bopen|\bclos(?:ed|ings?|ures?)\b")
_UNITS = {"currency", "count", "shares"}
_LEAST_HOLDING = 2


class _Held(msgspec.Struct, frozen=True):
    """A row held to its roll-forward."""

    row: int
    stated: Amount
    computed: Amount
    verdict: str
    moved: bool


def roll_across(book: Book) -> Iterator[Finding]:
    """Yield a finding for each row of a roll-forward across, where all rows hold but one at the most."""
    for sheet in (*book.sheets, *book.unread):
        columns = _columns(sheet)
        if columns is None:
            continue
        signed = [_signs(sheet, columns, by_name=by_name) for by_name in (False, True)]
        held = max(([*_rows(sheet, columns, each)] for each in signed), key=_holding)
        broken = [each for each in held if each.verdict == "impossible"]
        sure = _holding(held) >= _LEAST_HOLDING
        if len(broken) <= 1 and (sure or (_holding(held) and all(_a_slip(sheet, columns, each) for each in broken))):
            yield from (_told(book, sheet, columns, each, sure=sure) for each in held)


def _columns(sheet: Sheet) -> range | None:
    """Return the columns of a roll-forward, from the one of the beginning to the one of the end; else None."""
    heads = [plain(column.label) for column in sheet.columns[: sheet.width]]
    first = next((n for n, head in enumerate(heads) if opens(head) or moment(head) is not None), None)
    if first is None:
        return None
    for last in range(first + 1, len(heads)):
        if _is_end(heads[first], heads[last]):
            between = heads[first + 1 : last]
            moves = all(_MOVES.search(head) and not _NO_MOVE.search(head) for head in between)
            return range(first, last + 1) if between and moves else None
    return None


def _is_end(first: str, last: str) -> bool:
    begins, ends = moment(first), moment(last)
    if begins is not None and ends is not None:
        return begins < ends
    return closes(last) or (ends is not None and opens(first))


def _signs(sheet: Sheet, columns: range, *, by_name: bool) -> dict[int, int]:
    """Return the sign of each column between the ends: as printed, or taken off by its head where none is printed."""
    off = {
        column
        for column in columns[1:-1]
        if by_name and goes(plain(sheet.columns[column].label))
        if not any((sheet.value(row, column) or 0) < 0 for row in range(len(sheet.rows)))
    }
    return {column: -1 if column in off else 1 for column in columns[1:-1]}


def _rows(sheet: Sheet, columns: range, signs: dict[int, int]) -> Iterator[_Held]:
    counted = any(_OF_PLACES.search(plain(sheet.columns[column].label)) for column in signs)
    for row, unit in enumerate(sheet.units):
        begins, stated = sheet.amount(row, columns[0]), sheet.amount(row, columns[-1])
        if unit not in _UNITS or begins is None or stated is None:
            continue
        moves = [(sign, cell) for column, sign in signs.items() if (cell := sheet.amount(row, column)) is not None]
        computed = total([begins, *(cell if sign > 0 else -cell for sign, cell in moves)])
        moved = any(cell.value for _, cell in moves)
        yield _Held(row, stated, computed, _verdict(stated, computed, counted=counted or unit == "count"), moved)


def _verdict(stated: Amount, computed: Amount, *, counted: bool) -> str:
    """Return the verdict; what is counted one by one hides nothing."""
    v = verdict(stated, computed)
    return "impossible" if v == "rounding" and counted and stated.step == ONE else v


def _holding(held: list[_Held]) -> int:
    """Return how many rows with a movement hold exactly."""
    return sum(each.moved and each.verdict == "exact" for each in held)


def _a_slip(sheet: Sheet, columns: range, held: _Held) -> bool:
    """Say whether one misprint explains why a row does not hold."""
    cells = [cell for column in columns if (cell := sheet.amount(held.row, column)) is not None]
    gap, step = held.computed.value - held.stated.value, held.stated.step
    digit = step is not None and (a_digit(cells, gap, step) or a_last_digit(cells, gap, step))
    return digit or one_slip_apart(cells, gap)


def _told(book: Book, sheet: Sheet, columns: range, held: _Held, *, sure: bool) -> Finding:
    what, stated = sheet.name(held.row) or "The last row", sheet.text(held.row, columns[-1])
    right = held.verdict == "exact"
    message = (
        f"{what} rolls forward." if right
        else f"{what}: {stated} at the end, but what there was and what moved give {shown(held.computed.value)}."
    )  # fmt: skip
    return finding(
        book.text,
        "foot",
        {"exact": "ok", "rounding": "note"}.get(held.verdict, "error" if sure else "warning"),
        held.verdict,
        message,
        *(sheet.span(held.row, column) for column in reversed(columns)),
        stated=stated,
        computed=held.computed,
    )
