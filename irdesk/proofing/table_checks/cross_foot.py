"""Cross-foot the tables: columns that are the change, the growth, the share or the sum of other columns.

Which columns belong together is read off the figures: a relation that most rows obey is claimed by the table, and a row
that breaks it is wrong. Nothing is asked of columns that no relation binds.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from math import log10

from irdesk.domain.finding import Finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import ZERO, Amount, growth, total, verdict
from irdesk.proofing.table_checks.columns_told import Held, made_of, on_column
from irdesk.proofing.table_checks.eased import (
    HeldRow,
    eased,
    from_unrounded,
    lone_loss,
    of_a_share,
    of_earned,
    whole_thousands,
)
from irdesk.proofing.table_checks.mixed_columns import the_change_instead
from irdesk.proofing.tables.bridges import leads
from irdesk.proofing.tables.labels import additive
from irdesk.proofing.tables.relations import LEAST_ROWS, Hits, Relation, candidates, hits_of, least_rows, likely, named
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.slips import a_last_digit, one_slip_apart

_SHARE = 0.8
_DIGITS = 6.0
_DIGITS_OF_A_SHARE = 5.0  # that the whole is shown as 100 speaks for it too
_DIGITS_OF_A_NAME = 2.5
_FEW = 6  # rows of growth that are too few to say that it is worked out from the figures shown
_DIGITS_OF_FEW = 1.5  # where two rows are all that there are
_ALL = 100
_MOST_COLUMNS = 14


def cross_foot(book: Book) -> Iterator[Finding]:
    """Yield a finding for each row of each column that is bound to others."""
    for sheet in book.sheets:
        if 2 < sheet.width <= _MOST_COLUMNS:
            hits = hits_of(sheet)
            for target in range(sheet.width):
                told: set[int] = set()
                for relation, found in _relations(sheet, target, hits):
                    rows = [*found, *_BESIDE[relation.kind](sheet, relation)] if relation.kind in _BESIDE else found
                    yield from _rows(book, sheet, relation, [row for row in rows if row[0] not in told], told)


def _relations(sheet: Sheet, target: int, hits: Hits) -> list[tuple[Relation, list[HeldRow]]]:
    """Return the relations that bind a column most firmly: one, and a bridge from either side, with their rows."""
    best: dict[int, tuple[float, Relation, list[HeldRow]]] = {}
    for each in candidates(sheet, target, hits):
        rows = _held_rows(sheet, each) if likely(sheet, each) else []
        side = 0 if each.kind != "bridge" else (1 if each.sources[0] < target else 2)
        strength = _strength(sheet, each, rows) if rows else 0.0
        if strength and strength >= _least(sheet, each, len(rows)) and (side not in best or strength > best[side][0]):
            best[side] = strength, each, rows
    bridges = {best[side][1].sources for side in best if side}
    return [best[side][1:] for side in sorted(best) if side or best[side][1].sources not in bridges]


def _least(sheet: Sheet, relation: Relation, rows: int) -> float:
    """Return the digits of agreement that a relation needs: fewer where the column's head says what it is."""
    if relation.kind == "share":
        return _DIGITS_OF_A_SHARE
    if rows < LEAST_ROWS and rows > 1:
        return _DIGITS_OF_FEW
    said = named(sheet, relation) or (relation.kind == "bridge" and leads(sheet, relation.sources[0], relation.target))
    return _DIGITS_OF_A_NAME if said else _DIGITS


def _held_rows(sheet: Sheet, relation: Relation) -> list[HeldRow]:
    """Return the rows that a relation speaks to; none where too many break it, which the first ones show."""
    few = relation.kind == "share" or named(sheet, relation)
    most = len(sheet.rows) * (1.0 if few else 1.01 - _SHARE)
    rows, broken = [], 0
    for row in _bound(sheet, relation):
        rows.append(row)
        broken += row[3] == "impossible"
        if broken > most:
            return []
    return rows


def _bound(sheet: Sheet, relation: Relation) -> Iterator[HeldRow]:
    """Yield (row, stated, computed, verdict) of every row that the relation can speak to."""
    for row in _speaking(sheet, relation.kind):
        stated = sheet.amounts[row][relation.target]
        if stated is None:
            continue
        if relation.kind == "growth" and sheet.rows[row].figures[relation.target].nil:
            continue  # a dash among growths says that there is none to tell
        computed = relation.computed(sheet, row)
        if computed is not None and (computed.value or stated.value) and (row != relation.base or stated.value != _ALL):
            yield row, stated, computed, _held(stated, computed, relation)


def _alone(sheet: Sheet, relation: Relation) -> Iterator[HeldRow]:
    """Yield the rows of a sum in which one column alone holds something, where the total is a slip away from it."""
    for row in _speaking(sheet, relation.kind):
        stated, cells = sheet.amount(row, relation.target), [sheet.amount(row, each) for each in relation.sources]
        known = [cell for cell in cells if cell is not None]
        if stated is None or len(known) < len(cells):
            continue
        if sum(cell.value != 0 for cell in known) == 1:
            computed = total(known)
            gap = computed.value - stated.value
            if one_slip_apart([stated, computed], gap) or a_last_digit([stated, computed], gap, stated.step or ZERO):
                yield row, stated, computed, verdict(stated, computed)


def _turned_base(sheet: Sheet, relation: Relation) -> Iterator[HeldRow]:
    """Yield the rows whose growth is that from the figure before without its minus sign, which then is a slip."""
    for row in _speaking(sheet, relation.kind):
        stated = sheet.amount(row, relation.target)
        now, before = (sheet.amount(row, source) for source in relation.sources)
        if stated is None or now is None or before is None or now.low <= 0 or before.high >= 0:
            continue
        made = growth(now, -before)
        if made is not None and stated.value and verdict(stated, made) == "exact":
            yield row, stated, growth(-now, -before) or made, "impossible"


_BESIDE = {"sum": _alone, "growth": _turned_base}
"""What else speaks of a relation that other rows have proved."""


@lru_cache(maxsize=64)
def _speaking(sheet: Sheet, kind: str) -> tuple[int, ...]:
    """Return the rows that a relation of a kind can hold in."""
    return tuple(row for row, unit in enumerate(sheet.units) if _speaks(unit, sheet.labels[row], kind))


def _speaks(unit: str, label: str, kind: str) -> bool:
    if kind == "bridge":
        return unit != "shares"
    if kind == "sum":
        return unit in {"currency", "count"} and additive(label)
    return unit != "percent"


_AS_BETTER = re.compile(r"favou?rable|better|\bB ?/ ?\(?W", re.IGNORECASE)
"""A column that shows what is better without a sign: a cost that fell, too."""


def _held(stated: Amount, computed: Amount, relation: Relation) -> str:
    """Return the verdict; a change may be shown as better or worse, so its sign is free."""
    plain = verdict(stated, computed)
    if plain != "impossible" or relation.kind in {"sum", "share", "bridge"}:
        return plain
    turned = verdict(-stated, computed)
    return "turned" if turned == "exact" else turned


def _strength(sheet: Sheet, relation: Relation, verdicts: list[HeldRow]) -> float:
    """Return the decimal digits of agreement, 0 where too few rows obey."""
    good = [row for row in verdicts if row[3] != "impossible" or _bent(relation, row)]
    few = (relation.kind == "share" or named(sheet, relation)) and len(good) >= len(verdicts) - 1
    if len(good) < least_rows(sheet, relation) or (len(good) < _SHARE * len(verdicts) and not few):
        return 0.0
    return sum(
        log10(1 + float(abs(stated.value) / (stated.step or 1))) for _, stated, _, v in good if v in {"exact", "turned"}
    )


def _bent(relation: Relation, row: HeldRow) -> bool:
    """Say whether a share is off by less than its last place: for its column to come to 100."""
    return relation.kind == "share" and abs(row[1].value - row[2].value) < (row[1].step or ZERO)


def _shape(sheet: Sheet, row: int) -> tuple[bool, ...]:
    """Return which columns of amounts hold something in a row: one of another shape stands under another head."""
    cells = zip(sheet.amounts[row], sheet.kinds, strict=True)
    return tuple(amount is not None for amount, kind in cells if kind != "percent")


def _least_exact(sheet: Sheet, relation: Relation, rows: list[HeldRow]) -> int:
    """Return how many rows must hold with their sign for the one that holds without it to be wrong."""
    signed = any(v == "exact" and computed.value < 0 for _, _, computed, v in rows)  # another fall bears its sign
    return 2 if of_earned(sheet, relation, rows) else 3 if signed else 5


def _rows(book: Book, sheet: Sheet, relation: Relation, rows: list[HeldRow], told: set[int]) -> Iterator[Finding]:
    """Yield a finding a row; wrong ones are `told`, so that no other relation of the column tells them again."""
    if relation.kind != "bridge" and any(v == "impossible" for *_, v in rows):
        shapes = {_shape(sheet, row) for row, _, _, v in rows if v != "impossible"}
        rows = [each for each in rows if each[3] != "impossible" or _shape(sheet, each[0]) in shapes]
    count = [v for *_, v in rows]
    loose = relation.kind == "growth" and from_unrounded(book.text)
    loose_sums = relation.kind == "bridge" and sheet.kinds[relation.target] == "percent"
    loose_sums = loose_sums or (relation.kind == "growth" and len(rows) < _FEW)
    habit = 2 if relation.kind == "growth" else max(2, 0.25 * len(rows))
    rounded = "note" if loose or loose_sums or count.count("rounding") > habit else "warning"
    one_turned = count.count("turned") == 1 and not lone_loss(sheet, relation, rows)
    one_turned = one_turned and not _AS_BETTER.search(sheet.column_name(relation.target))
    one_turned = one_turned and count.count("exact") >= _least_exact(sheet, relation, rows)
    words = made_of(sheet, relation)
    for row, stated, computed, v in rows:
        held_so = v in {"exact", "turned"}
        other = None if held_so else the_change_instead(book.text, sheet, relation, row, stated)
        made = other.computed(sheet, row) if other is not None else None
        if other is not None and made is not None:
            final = {"turned": "exact"}.get(held := _held(stated, made, other), held)
            severity = {"exact": "ok", "rounding": "note"}.get(final, "error")
            yield on_column(book, Held(sheet, other, row, stated, made, final), severity)
            continue
        final = v if v != "turned" else ("impossible" if one_turned else "exact")
        a_share = relation.kind == "growth" and sheet.units[row] == "per_share"
        severity = {"exact": "ok", "rounding": "note" if a_share else rounded}.get(final, "error")
        if final == "impossible" and (
            eased(sheet, relation, stated, computed, loose=loose) or whole_thousands(sheet, relation, row, stated)
        ):
            severity = "note"
        if final == "impossible" and relation.kind == "share":
            severity = of_a_share(sheet, book.sums[sheet.number], (row, relation.target), computed, severity)
        told.update([row] if severity == "error" else ())
        yield on_column(book, Held(sheet, relation, row, stated, computed, final), severity, words)
