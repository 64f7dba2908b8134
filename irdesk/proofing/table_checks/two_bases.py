"""Columns of percentages of two rows: costs of restaurants as a share of their sales, all else of total revenue."""

import re
from collections import Counter
from collections.abc import Iterator

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, Verdict, shown, verdict
from irdesk.proofing.tables.sheet import Sheet

_EARNED = re.compile(r"\b(?:sales|revenues?)\b(?!.*\b(?:cost|expense|tax))")
_ALL = 100.0
_LEAST_OF_EACH = 3
_LEAST_COLUMNS = 2


class _Share(msgspec.Struct, frozen=True):
    """A cell held against what its base makes it."""

    row: int
    column: int
    base: int
    stated: Amount
    computed: Amount
    verdict: Verdict


def two_bases(book: Book) -> Iterator[Finding]:
    """Yield a finding for each share of a table whose columns of percentages are of two rows in turn.

    In each column all shares hold but one at the most; a row that holds in none is of a third base.
    """
    for sheet in book.sheets:
        percent = [column for column in range(1, sheet.width) if sheet.kinds[column] == "percent"]
        hundreds = Counter(row for each in percent for row, stated in enumerate(sheet.rough[each]) if stated == _ALL)
        columns = [_shares(sheet, column, hundreds.most_common(1)[0][0]) for column in percent if hundreds]
        held = [shares for shares in columns if shares]
        if len(held) < _LEAST_COLUMNS or len(held) < len(columns):
            continue
        broken = Counter(each.row for shares in held for each in shares if each.verdict == "impossible")
        other = {row for row, often in broken.items() if often > 1}
        for shares in held:
            told = [each for each in shares if each.row not in other]
            if sum(each.verdict == "impossible" for each in told) <= 1:
                yield from (_told(book, sheet, each) for each in told)


def _shares(sheet: Sheet, column: int, whole: int) -> list[_Share]:
    """Return the shares of a column, where the rows of one block are of another row than the `whole`."""
    if sheet.kinds[column - 1] == "percent":
        return []
    of_all = {each.row: each for each in _of(sheet, column, whole)}
    best: list[_Share] = []
    for base in range(len(sheet.rows)):
        if base == whole or not _EARNED.search(sheet.labels[base]) or not (sheet.rough[column - 1][base] or 0) > 0:
            continue
        theirs = {each.row: each for each in _of(sheet, column, base)}
        own = [row for row in theirs if _only(theirs[row], of_all.get(row))]
        rest = [row for row in of_all if _only(of_all[row], theirs.get(row))]
        if min(len(own), len(rest)) < _LEAST_OF_EACH or len(own) <= sum(each.base == base for each in best):
            continue
        run = range(min(own), max(own) + 1)
        best = [theirs[row] if row in run else _nearer(each, theirs.get(row)) for row, each in of_all.items()]
    return best


def _of(sheet: Sheet, column: int, base: int) -> Iterator[_Share]:
    whole = sheet.amount(base, column - 1)
    for row, unit in enumerate(sheet.units):
        part, stated = sheet.amount(row, column - 1), sheet.amount(row, column)
        if unit != "currency" or part is None or stated is None or whole is None or stated.value == _ALL:
            continue
        ratio = part.over(whole)
        if ratio is not None:
            computed = ratio.scaled(100)
            yield _Share(row, column, base, stated, computed, verdict(stated, computed))


def _only(one: _Share, other: _Share | None) -> bool:
    """Say whether a share is exactly that of one base, and cannot be that of the other."""
    return one.verdict == "exact" and other is not None and other.verdict == "impossible"


def _nearer(one: _Share, other: _Share | None) -> _Share:
    """Return a share that neither base gives as that of the base which comes nearer."""
    if other is None or one.verdict != "impossible" or other.verdict != "impossible":
        return one
    gaps = [abs(each.stated.value - each.computed.value) for each in (one, other)]
    return one if gaps[0] <= gaps[1] else other


def _told(book: Book, sheet: Sheet, share: _Share) -> Finding:
    stated = sheet.text(share.row, share.column)
    what = f"{sheet.name(share.row)}, {sheet.column_name(share.column - 1)}"
    of = f"the share of {sheet.name(share.base)}"
    bent = abs(share.stated.value - share.computed.value) < (share.stated.step or 0)
    right = share.verdict == "exact"
    return finding(
        book.text,
        "cross-foot",
        {"exact": "ok", "rounding": "note"}.get(share.verdict, "note" if bent else "error"),
        share.verdict,
        f"{what} is {of}." if right else f"{what}: {stated} is shown, {of} is {shown(round(share.computed.value, 2))}.",
        sheet.span(share.row, share.column),
        sheet.span(share.row, share.column - 1),
        sheet.span(share.base, share.column - 1),
        stated=stated,
        computed=share.computed,
    )
