"""Cross-foot the tables: columns that are the change, the growth, the share or the sum of other columns.

Which columns belong together is read off the figures: a relation that most rows obey is claimed by the table, and a row
that breaks it is wrong. Nothing is asked of columns that no relation binds.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from math import log10

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import ZERO, Amount, shown, verdict
from irdesk.proofing.labels import additive
from irdesk.proofing.relations import LEAST_ROWS, Hits, Relation, candidates, hits_of, likely
from irdesk.proofing.sheet import Sheet

_SHARE = 0.8
_DIGITS = 6.0
_DIGITS_OF_A_SHARE = 5.0  # that the whole is shown as 100 speaks for it too
_MOST_COLUMNS = 14


_Row = tuple[int, Amount, Amount, str]
"""A row of a sheet: what it states, what its relation gives, and the verdict."""


class Held(msgspec.Struct, frozen=True):
    """A cell held against its relation."""

    sheet: Sheet
    relation: Relation
    row: int
    stated: Amount
    computed: Amount
    verdict: str


def cross_foot(book: Book) -> Iterator[Finding]:
    """Yield a finding for each row of each column that is bound to others."""
    for sheet in book.sheets:
        if 2 < sheet.width <= _MOST_COLUMNS:
            hits = hits_of(sheet)
            for target in range(sheet.width):
                relation, rows = _relation(sheet, target, hits)
                if relation is not None:
                    yield from _rows(book, sheet, relation, rows)


def _relation(sheet: Sheet, target: int, hits: Hits) -> tuple[Relation | None, list[_Row]]:
    """Return the relation that binds a column most firmly, or None, and the rows that it speaks to."""
    best: tuple[float, Relation | None, list[_Row]] = (0.0, None, [])
    for each in candidates(sheet, target, hits):
        rows = _held_rows(sheet, each) if likely(sheet, each) else []
        strength = _strength(each, rows)
        if strength > best[0]:
            best = strength, each, rows
    least = _DIGITS_OF_A_SHARE if best[1] is not None and best[1].kind == "share" else _DIGITS
    return (best[1], best[2]) if best[0] >= least else (None, [])


def _held_rows(sheet: Sheet, relation: Relation) -> list[_Row]:
    """Return the rows that a relation speaks to; none where too many break it, which the first ones show."""
    most = len(sheet.rows) * (1.0 if relation.kind == "share" else 1.01 - _SHARE)
    rows, broken = [], 0
    for row in _bound(sheet, relation):
        rows.append(row)
        broken += row[3] == "impossible"
        if broken > most:
            return []
    return rows


def _bound(sheet: Sheet, relation: Relation) -> Iterator[_Row]:
    """Yield (row, stated, computed, verdict) of every row that the relation can speak to."""
    for row, line in enumerate(sheet.rows):
        stated = sheet.amount(row, relation.target)
        summable = line.unit in {"currency", "count"} and additive(sheet.labels[row])
        if stated is None or not (summable if relation.kind == "sum" else line.unit != "percent"):
            continue
        computed = relation.computed(sheet, row)
        if computed is not None and (computed.value or stated.value) and row != relation.base:
            yield row, stated, computed, _held(stated, computed, relation)


def _held(stated: Amount, computed: Amount, relation: Relation) -> str:
    """Return the verdict; a change may be shown as better or worse, so its sign is free."""
    plain = verdict(stated, computed)
    if plain != "impossible" or relation.kind in {"sum", "share"}:
        return plain
    turned = verdict(-stated, computed)
    return "impossible" if turned == "impossible" else "turned"


def _strength(relation: Relation, verdicts: list[_Row]) -> float:
    """Return the decimal digits of agreement, 0 where too few rows obey."""
    good = [row for row in verdicts if row[3] != "impossible"]
    few = relation.kind == "share" and len(good) >= len(verdicts) - 1
    if len(good) < LEAST_ROWS or (len(good) < _SHARE * len(verdicts) and not few):
        return 0.0
    return sum(log10(1 + float(abs(stated.value) / (stated.step or 1))) for _, stated, _, v in good if v != "rounding")


def _shape(sheet: Sheet, row: int) -> tuple[bool, ...]:
    """Return which columns of a row hold something: a row of another shape stands under another head."""
    return tuple(amount is not None for amount in sheet.amounts[row])


def _rows(book: Book, sheet: Sheet, relation: Relation, rows: list[_Row]) -> Iterator[Finding]:
    shapes = {_shape(sheet, row) for row, _, _, v in rows if v != "impossible"}
    rows = [each for each in rows if each[3] != "impossible" or _shape(sheet, each[0]) in shapes]
    count = [v for *_, v in rows]
    loose = relation.kind == "growth" and _from_unrounded(book.text)
    rounded = "note" if loose or count.count("rounding") > max(2, 0.25 * len(rows)) else "warning"
    one_turned = count.count("turned") == 1 and count.count("exact") >= 5
    for row, stated, computed, v in rows:
        final = v if v != "turned" else ("impossible" if one_turned else "exact")
        severity = {"exact": "ok", "rounding": rounded}.get(
            final, "note" if _eased(relation, stated, computed, loose=loose) else "error"
        )
        yield _finding(book, Held(sheet, relation, row, stated, computed, final), severity)


# What a release may say of its percentages, and then some differ a little from what the figures shown give.
_UNROUNDED = re.compile(
    r"\bpercent\w*[^.;]{0,80}\b(?:non-?rounded|un-?rounded|actual|underlying|exact)\b[^.;]{0,60}"
    r"\b(?:may|might|will|do) not (?:\w+ ){0,2}(?:recalculate|recompute|agree|tie|equal|match)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4)
def _from_unrounded(text: str) -> bool:
    return _UNROUNDED.search(text) is not None


def _eased(relation: Relation, stated: Amount, computed: Amount, *, loose: bool) -> bool:
    """Say whether a difference is small, and told to be of no weight.

    One share of a column is often bent for it to come to 100: less than the last place. `loose`: the release says that
    its percentages come from figures that are not rounded; no more than what rounding leaves open.
    """
    step = stated.step or ZERO
    if relation.kind == "share":
        return abs(stated.value - computed.value) < step
    if not loose:
        return False
    apart = max(stated.low - computed.high, computed.low - stated.high)
    return apart <= max(step, computed.high - computed.low)


def _finding(book: Book, held: Held, severity: str) -> Finding:
    sheet, relation, row = held.sheet, held.relation, held.row
    how = {"change": "the change", "growth": "the growth in per cent", "sum": "the sum",
           "share": f"the share of {sheet.name(relation.base)}"}[relation.kind]  # fmt: skip
    of = " and ".join(sheet.column_name(source) for source in relation.sources[:3])
    what = f"{sheet.name(row)}, {sheet.column_name(relation.target)}"
    given = f"{sheet.text(row, relation.target)} is shown, {how} of {of} is {shown(round(held.computed.value, 2))}"
    end = "; only rounding explains it." if held.verdict == "rounding" else "."
    return finding(
        book.text,
        "cross-foot",
        severity,
        held.verdict,
        f"{what} is {how} of {of}." if held.verdict == "exact" else f"{what}: {given}{end}",
        sheet.span(row, relation.target),
        *(sheet.span(row, source) for source in relation.sources),
        stated=shown(held.stated.value),
        computed=held.computed,
    )
