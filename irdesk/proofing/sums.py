"""Find the sums that a table claims: which rows above a total, and with which signs, its figures add up from.

The rows are read as an accountant reads them: open items wait on a stack, a total takes the items above it off the
stack and stands for them. A claim needs evidence: figures of many digits that add up in several columns prove a
structure that no label states; a label such as "Total" with the rows of its own section needs less. Nothing is claimed
without either.
"""

from collections.abc import Iterator
from math import log10

import msgspec

from irdesk.proofing.ledger import Item, Ledger, ledger
from irdesk.proofing.sheet import Sheet

MOST_PARTS = 30
LEAST_EVIDENCE = 0.75
"""Decimal digits of agreement that let a sum stand whose label claims it."""
LEAST_UNCLAIMED = 4.0
"""The same for a row whose label claims nothing."""
LEAST_ALONE = 2.5
"""The same for a total of one row that breaks in some column."""
MOST_COST_OF_A_BREAK = 0.5
"""How unnatural a reading may be that finds a sum wrong."""
STRONG = 7.0
"""Decimal digits of agreement that let a reading find a sum wrong whatever its labels say."""
LEAST_COLUMNS = 2
"""In so many columns it must hold exactly."""
_PRICE_OF_A_BREAK = 0.7

Signs = tuple[int, ...]


class Part(msgspec.Struct, frozen=True):
    """A row of a sum and its sign."""

    row: int
    sign: int


class Sum(msgspec.Struct, frozen=True):
    """A sum that the table claims: `verdicts` by column; `evidence`, in decimal digits, speaks for the structure."""

    total: int
    parts: tuple[Part, ...]
    verdicts: dict[int, str]
    evidence: float
    claimed: bool

    @property
    def broken(self) -> tuple[int, ...]:
        """The columns in which the sum is impossible."""
        return tuple(column for column, verdict in self.verdicts.items() if verdict == "impossible")

    @property
    def holding(self) -> int:
        """The number of columns in which it is possible."""
        return len(self.verdicts) - len(self.broken)


class _Fit(msgspec.Struct, frozen=True):
    """One reading of a total: the items from `start` of the stack on, with `signs`."""

    start: int
    signs: Signs
    verdicts: dict[int, str]
    evidence: float
    cost: float

    @property
    def broken(self) -> int:
        return sum(verdict == "impossible" for verdict in self.verdicts.values())

    @property
    def score(self) -> float:
        return self.evidence - self.cost - _PRICE_OF_A_BREAK * self.broken


def find_sums(sheet: Sheet) -> tuple[Sum, ...]:
    """Return the sums that `sheet` claims, unit by unit, in the order of their totals."""
    found: list[Sum] = []
    for unit in ("currency", "per_share", "shares", "count"):
        book = ledger(sheet, unit)
        if len(book.items) > 2:
            found += _sums(sheet, book)
    return tuple(sorted(found, key=lambda each: each.total))


def _sums(sheet: Sheet, book: Ledger) -> list[Sum]:
    """Return the sums of one unit; columns that do not add up as the others do (percentages) are left out."""
    sums = list(_Finder(book, sheet.statement.kind).sums())
    kept = [place for place, column in enumerate(book.columns) if _adds_up(sums, column, sheet.kinds[column])]
    if len(kept) == len(book.columns):
        return sums
    return list(_Finder(book.only(kept), sheet.statement.kind).sums())


def _adds_up(sums: list[Sum], column: int, kind: str) -> bool:
    """Say whether a column follows the table's sums: in most of them; a dated one may break two."""
    verdicts = [each.verdicts[column] for each in sums if column in each.verdicts]
    broken = verdicts.count("impossible")
    return broken * 2 <= len(verdicts) or (broken < 3 and kind in {"period", "instant"})


class _Finder:
    """Reads a ledger from the top."""

    def __init__(self, book: Ledger, kind: str) -> None:
        self._book = book
        self._flow = kind == "operations"
        self._balance = kind == "balance_sheet"
        self._stack: list[Item] = []

    def sums(self) -> Iterator[Sum]:
        """Yield the sums in order."""
        for item in self._book.items:
            fit = self._best(item) if self._stack else None
            if fit is not None:
                parts = tuple(
                    Part(part.row, sign) for part, sign in zip(self._stack[fit.start :], fit.signs, strict=True)
                )
                yield Sum(item.row, parts, fit.verdicts, fit.evidence - fit.cost, item.result)
                del self._stack[fit.start :]
            if self._balance and item.label == "total assets":
                self._stack.clear()  # the other side starts afresh
            else:
                self._stack.append(item)

    def _best(self, total: Item) -> _Fit | None:
        """Return the reading of `total` that its figures and its label support, or None."""
        least = LEAST_EVIDENCE if total.result else LEAST_UNCLAIMED
        best: _Fit | None = None
        for fit in self._fits(total):
            if fit.evidence - fit.cost < least or not self._credible(fit, total):
                continue
            if best is None or fit.score > best.score:
                best = fit
        return best

    def _credible(self, fit: _Fit, total: Item) -> bool:
        """Say whether a reading may stand: one that breaks somewhere must be natural and hold exactly elsewhere."""
        if not fit.broken:
            return True
        exact = list(fit.verdicts.values()).count("exact")
        if fit.broken == 1 and exact >= LEAST_COLUMNS and fit.evidence - fit.cost >= STRONG:
            return len(fit.signs) > 1 if total.result else (len(fit.signs) > 2 and exact > LEAST_COLUMNS)
        if not total.result or fit.cost > MOST_COST_OF_A_BREAK or exact < fit.broken:
            return False
        if not total.total and all(item.cost for item in self._stack[fit.start :]):
            return False  # income does not follow from costs alone
        return len(fit.signs) > 1 or fit.evidence >= LEAST_ALONE

    def _fits(self, total: Item) -> Iterator[_Fit]:
        size = len(self._stack)
        for start in range(size - 1, max(-1, size - MOST_PARTS - 1), -1):
            group = self._stack[start:]
            if len(group) == 1 and not (total.result and not group[0].result):
                continue
            where = self._price_of_start(start, total) - self._certainty(group, total)
            for signs, price in self._patterns(group, total):
                fit = self._fit(start, group, signs, total, where + price)
                if fit is not None:
                    yield fit
            if total.result:
                yield from self._turned(start, group, total, where)

    def _price_of_start(self, start: int, total: Item) -> float:
        """Return how unnatural it is that a sum starts here: a section's first row and a result are natural."""
        first = self._stack[start]
        before = self._stack[start - 1] if start else None
        if before is None or before.block != first.block or first.result:
            return 0.0
        if before.result:
            return 0.0 if total.total else 0.4
        return 1.3

    def _certainty(self, group: list[Item], total: Item) -> float:
        """Return what accounting itself says for a group: income, then few items, then the next line of income."""
        chained = self._flow and group[0].result and not any(item.result for item in group[1:])
        return 0.6 if chained and total.result and 1 < len(group) <= 4 else 0.0

    def _patterns(self, group: list[Item], total: Item) -> Iterator[tuple[Signs, float]]:
        """Yield the natural signs of a group and how unnatural each is here."""
        plus = (1,) * len(group)
        by_word = tuple(-1 if item.less and not _negative(item) else 1 for item in group)
        if not total.result or len(group) == 1:
            yield from dict.fromkeys(((plus, 0.0), (by_word, 0.0)))
            return
        first_minus_rest = (1, *(-1,) * (len(group) - 1))
        by_label = (1, *(-1 if item.cost or item.less else 1 for item in group[1:]))
        expenses = total.total or total.cost or not self._flow
        priced = {plus: 0.0 if expenses else 0.3}
        priced.setdefault(by_word, 0.0 if expenses else 0.3)
        priced.setdefault(by_label, 0.0 if self._flow else 0.4)
        if not self._balance:
            priced.setdefault(first_minus_rest, 0.3 if self._flow or len(group) == 2 else 0.9)
        yield from priced.items()

    def _turned(self, start: int, group: list[Item], total: Item, where: float) -> Iterator[_Fit]:
        """Yield the readings with one sign of a natural pattern turned."""
        if len(group) > 14:
            return
        price = 0.7 + log10(len(group))
        seen: set[Signs] = {signs for signs, _ in self._patterns(group, total)}
        for signs, base in tuple(self._patterns(group, total)):
            for turned in range(1, len(group)):
                other = (*signs[:turned], -signs[turned], *signs[turned + 1 :])
                if other not in seen:
                    seen.add(other)
                    fit = self._fit(start, group, other, total, where + base + price)
                    if fit is not None:
                        yield fit

    def _fit(self, start: int, group: list[Item], signs: Signs, total: Item, cost: float) -> _Fit | None:
        """Hold the signed group against the total, column by column; None where no column can speak."""
        verdicts: dict[int, str] = {}
        evidence = 0.0
        broken = 0
        for place, column in enumerate(self._book.columns):
            shown = total.values[place]
            live = [sign * value for sign, item in zip(signs, group, strict=True) if (value := item.values[place])]
            if shown is None or not live:
                continue
            gap = abs(sum(live) - shown)
            if gap and gap >= total.halves[place] + sum([item.halves[place] for item in group]):
                verdicts[column] = "impossible"
                broken += 1
                if broken > len(self._book.columns) // 2 or (broken > 1 and broken == len(verdicts)):
                    return None
                continue
            size = max(*map(abs, live), abs(shown)) / max(1, total.halves[place] * 2)
            verdicts[column] = "rounding" if gap else "exact"
            if gap:
                evidence += max(0.0, log10((size + 1) / (len(group) + 1)) - 0.5)
            else:
                evidence += log10(size + 1) * (1 if len(live) > 1 or len(group) == 1 else 0.4)
        return _Fit(start, signs, verdicts, evidence, cost) if verdicts else None


def _negative(item: Item) -> bool:
    """Say whether the row is displayed with minus signs."""
    return any(value is not None and value < 0 for value in item.values)
