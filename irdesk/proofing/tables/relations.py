"""Columns that may be made from others: changes, growth, sums and shares, as far as quick arithmetic tells."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, permutations

import msgspec

from irdesk.proofing.intervals import Amount, growth, total
from irdesk.proofing.tables.bridges import bridged, bridges, quarters
from irdesk.proofing.tables.concepts import concept
from irdesk.proofing.tables.runs import runs
from irdesk.proofing.tables.sheet import Sheet

LEAST_ROWS = 3
_FAR = 4
_LITTLE = 1e-6
_ALL = 100.0
_MOST_WHOLES = 3

_Cells = tuple[float | None, ...]
Hits = Counter[tuple[str, int, int, int]]
"""How often a column is near the change or the growth between two others, by kind, column and the two."""


class Relation(msgspec.Struct, frozen=True, gc=False):
    """That a column is made from others: `kind` says how; a share is one of what its row `base` holds."""

    target: int
    sources: tuple[int, ...]
    kind: str
    base: int = -1

    def computed(self, sheet: Sheet, row: int) -> Amount | None:
        """Return what the sources give in a row, or None where they say nothing."""
        amounts = [sheet.amount(row, source) for source in self.sources]
        if self.kind == "sum":
            known = [amount for amount in amounts if amount is not None]
            return total(known) if sum(amount.value != 0 for amount in known) > 1 else None
        if self.kind == "bridge":
            return bridged(sheet, row, self.sources)
        if self.kind == "share":
            return _share(amounts[0], sheet.amount(self.base, self.sources[0]))
        now, before = amounts
        if now is None or before is None:
            return None
        if self.kind == "change":
            return now - before
        return growth(-now, -before) if now.high < 0 and before.high < 0 else growth(now, before)


def _share(part: Amount | None, whole: Amount | None) -> Amount | None:
    ratio = part.over(whole) if part is not None and whole is not None and whole.low > 0 else None
    return None if ratio is None else ratio.scaled(100)


def hits_of(sheet: Sheet) -> Hits:
    """Count the rows in which a column is near the change or the growth between two others: few are, in any.

    The changes of a row are put in order, so that those near a figure are looked up, not tried one by one.
    """
    targets = [column for column in range(sheet.width) if sheet.kinds[column] in {"change", "percent", ""}]
    pairs = sorted(
        {pair for target in targets for pair in _pairs(sheet, _without(sheet.levels, target), sheet.kinds[target])}
    )
    count: Hits = Counter()
    changed = {target for target in targets if sheet.kinds[target] != "percent"}
    grown = {target for target in targets if not _in_money(sheet, target)}
    for row in zip(*sheet.rough, strict=True) if pairs else ():
        if all(row[target] is None for target in targets):
            continue
        known = [(a, b, i, j) for i, j in pairs if (a := row[i]) and (b := row[j])]
        changes = sorted((abs(a - b), i, j) for a, b, i, j in known if i < j) if changed else []
        growths = sorted((abs((a / b - 1) * 100), i, j) for a, b, i, j in known)
        for target in targets:
            if (stated := row[target]) is not None:
                near = 0.03 * abs(stated) + _LITTLE
                if target in changed:
                    for _, i, j in _between(changes, abs(stated), near):
                        count["change", target, i, j] += 1
                if target in grown:
                    for _, i, j in _between(growths, abs(stated), max(1.0 + _LITTLE, near)):
                        count["growth", target, i, j] += 1
    return count


def _in_money(sheet: Sheet, column: int) -> bool:
    """Say whether a column's head says that it is a change in money; "Change" alone may be one in per cent."""
    head = sheet.columns[column].label if column < len(sheet.columns) else ""
    return sheet.kinds[column] == "change" and "$" in head


def _without(columns: tuple[int, ...], target: int) -> list[int]:
    return [column for column in columns if column != target]


def _between(ordered: list[tuple[float, int, int]], stated: float, near: float) -> list[tuple[float, int, int]]:
    """Return the columns whose change is no further than `near` from what is stated."""
    return ordered[bisect_left(ordered, (stated - near,)) : bisect_left(ordered, (stated + near,))]


def likely(sheet: Sheet, relation: Relation) -> bool:
    """Say, by quick arithmetic, whether a relation might hold: most of its rows come within two per cent."""
    stated = sheet.rough[relation.target]
    if relation.kind in {"sum", "bridge"}:
        slack = 0.5 * len(relation.sources) if relation.kind == "bridge" else 1e-9
        return _sums_up(sheet, stated, relation.sources, slack)
    if relation.kind == "share":
        shares, whole = zip(stated, sheet.rough[relation.sources[0]], strict=True), _whole(sheet, relation)
        return _most(abs(100 * a / whole - s) <= 0.02 * abs(s) + 1 for s, a in shares if a and s is not None)
    now, before = (sheet.rough[source] for source in relation.sources)
    rows = ((s, a, b) for s, a, b in zip(stated, now, before, strict=True) if a and b and s is not None)
    if relation.kind == "growth":
        least = least_rows(sheet, relation)
        return _most((abs(abs((a / b - 1) * 100) - abs(s)) <= max(1.0, 0.02 * abs(s)) for s, a, b in rows), least)
    return _most(abs(abs(a - b) - abs(s)) <= 0.02 * abs(s) + 1e-9 for s, a, b in rows)


@lru_cache(maxsize=2)
def _running(sheet: Sheet) -> list[tuple[list[float], list[int]]]:
    """Return for each row its running sums, and how many of its cells hold something, column by column."""
    rows = [[cell or 0.0 for cell in row] for row in zip(*sheet.rough, strict=True)]
    return [(list(accumulate(row, initial=0.0)), list(accumulate(map(bool, row), initial=0))) for row in rows]


def _sums_up(sheet: Sheet, stated: _Cells, sources: tuple[int, ...], slack: float) -> bool:
    """Say whether most rows come within two per cent of what the sources hold there; given up early as `_most` is."""
    good = bad = 0
    first, last = sources[0], sources[-1] + 1
    beside = last - first == len(sources) and sources[0] < last
    for row, (shown, (sums, count)) in enumerate(zip(stated, _running(sheet), strict=True)):
        if shown is None:
            continue
        if beside:
            known, made = count[last] - count[first], sums[last] - sums[first]
        else:
            cells = [cell for source in sources if (cell := sheet.rough[source][row])]
            known, made = len(cells), sum(cells)
        if known < 2:
            continue
        if abs(abs(made) - abs(shown)) <= 0.02 * abs(shown) + slack:
            good += 1
        else:
            bad += 1
            if bad > 2 + good:
                return False
    return good >= LEAST_ROWS


def _whole(sheet: Sheet, relation: Relation) -> float:
    return sheet.rough[relation.sources[0]][relation.base] or 1.0


def _most(near: Iterator[bool], least: int = LEAST_ROWS) -> bool:
    """Say whether enough rows hold; given up where too many of the first do not."""
    good = bad = 0
    for each in near:
        if each:
            good += 1
        else:
            bad += 1
            if bad > 2 + good:
                return False
    return good >= least


_PER_CENT = re.compile(r"% ?change|change,? ?\(?%|percent(?:age)? change|change in per ?cent", re.IGNORECASE)
_SAYS_SO = re.compile(r"change|growth|variance|increase|decrease|\bvs\b|y-?o-?y|\bdiff", re.IGNORECASE)


@lru_cache(maxsize=512)
def _says_so(head: str) -> bool:
    return _SAYS_SO.search(head) is not None


@lru_cache(maxsize=512)
def _says_per_cent(head: str) -> bool:
    return _PER_CENT.search(head) is not None


def named(sheet: Sheet, relation: Relation) -> bool:
    """Say whether a column's head calls it the change or the growth of what stands beside it."""
    if relation.kind not in {"change", "growth"} or relation.target >= len(sheet.columns):
        return False
    if not _says_so(sheet.columns[relation.target].label):
        return False
    before = [column for column in sheet.levels if column < relation.target]
    return sorted(relation.sources) == before[-2:]


def least_rows(sheet: Sheet, relation: Relation) -> int:
    """Return in how many rows a relation must hold: in one, where a column's head says in so many words what it is."""
    head = sheet.columns[relation.target].label if relation.target < len(sheet.columns) else ""
    return 1 if relation.kind == "growth" and _says_per_cent(head) and named(sheet, relation) else LEAST_ROWS


def candidates(sheet: Sheet, target: int, hits: Hits) -> Iterator[Relation]:
    """Yield what a column may be made from, as its kind and its neighbours allow."""
    kind = sheet.kinds[target]
    plain = _without(sheet.levels, target)
    if kind in {"change", "percent", ""}:
        for now, before in _pairs(sheet, plain, kind):
            if kind != "percent" and hits["change", target, min(now, before), max(now, before)] >= LEAST_ROWS:
                yield Relation(target, (now, before), "change")
            near = hits["growth", target, now, before]
            growing = Relation(target, (now, before), "growth") if near and not _in_money(sheet, target) else None
            if growing is not None and near >= least_rows(sheet, growing):
                yield growing
    if kind in {"percent", ""}:
        yield from _shares(sheet, target)
    yield from (Relation(target, run, "bridge") for run in bridges(sheet, target))
    if kind in {"period", "", "change"}:
        yield from (Relation(target, tuple(run), "sum") for run in runs(sheet, target, plain))
        if first := quarters(sheet, target):
            yield Relation(target, first, "sum")


def _shares(sheet: Sheet, target: int) -> Iterator[Relation]:
    """Yield the columns beside one that may hold shares: where it shows 100, its column shows the whole."""
    wholes = [row for row, stated in enumerate(sheet.rough[target]) if stated == _ALL] or [
        row
        for row, each in enumerate(sheet.rows)
        if concept(each.label) == "revenue" and any(column[row] == _ALL for column in sheet.rough)
    ]
    for row in wholes[:_MOST_WHOLES]:
        for source in (target - 1, target - 2, target + 1):
            if 0 <= source < sheet.width and (sheet.rough[source][row] or 0) > 0:
                yield Relation(target, (source,), "share", row)


def _pairs(sheet: Sheet, plain: list[int], kind: str) -> Iterator[tuple[int, int]]:
    """Yield the columns that a change may lie between: dated ones, if any is; none far apart in a wide table."""
    dated = any(sheet.kinds[column] for column in plain)
    columns = [column for column in plain if sheet.kinds[column] or not (kind and dated)]
    yield from (pair for pair in permutations(columns, 2) if len(columns) <= 6 or abs(pair[0] - pair[1]) <= _FAR)
