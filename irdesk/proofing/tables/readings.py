"""How the open items of a table can give a total: from which one on, and with which signs, tried column by column.

The items stand in order with running sums, so that what those from any one on come to under natural signs is one
subtraction a column, and one more with a sign turned; most readings fall at the first column. The items that a reading
takes off are kept as bits, the first item's the lowest.
"""

from collections.abc import Iterator
from math import log10

import msgspec

from irdesk.proofing.tables.labels import called_after, leads
from irdesk.proofing.tables.ledger import Item
from irdesk.proofing.tables.running_sums import LABEL, MINUS, PLUS, WORD, Column

MOST_PARTS = 30
MOST_TURNED = 14
"""No single sign is turned in a sum of more parts."""
_PRICE_OF_A_BREAK = 0.7

_Held = tuple[int, list[int], list[int], list[int], int, list[int]]
_Under = dict[int, list[_Held]]
_Priced = dict[int, tuple[int, float]]


class Fit(msgspec.Struct, frozen=True, gc=False):
    """One reading of a total: the items from `start` on, those of the set bits of `off` taken off."""

    start: int
    size: int
    off: int
    verdicts: dict[int, str]
    evidence: float
    cost: float

    @property
    def signs(self) -> tuple[int, ...]:
        """The sign of each item."""
        return tuple(-1 if self.off >> place & 1 else 1 for place in range(self.size))

    @property
    def broken(self) -> int:
        """In how many columns the reading is impossible."""
        return list(self.verdicts.values()).count("impossible")

    @property
    def score(self) -> float:
        """How well the reading stands beside others."""
        return self.evidence - self.cost - _PRICE_OF_A_BREAK * self.broken


class Stack:
    """The open items of a ledger, and the readings of a total over them; `columns` are the sheet's."""

    def __init__(self, columns: tuple[int, ...], kind: str) -> None:
        self.items: list[Item] = []
        self._columns = columns
        self._open = tuple(Column() for _ in columns)
        self._flow = kind == "operations"
        self._balance = kind == "balance_sheet"
        self._few = len(columns) // 2

    def push(self, item: Item) -> None:
        """Put an item on top."""
        self.items.append(item)
        for place, column in enumerate(self._open):
            column.add(item, place)

    def cut(self, start: int) -> None:
        """Take the items from `start` on off."""
        del self.items[start:]
        for column in self._open:
            column.cut(start)

    def fits(self, total: Item) -> Iterator[Fit]:
        """Yield the readings of `total` that break in no more than half of the columns, the shortest first."""
        held: _Under = {}
        end = len(self.items)
        taken = cost = 0
        for start in range(end - 1, max(-1, end - MOST_PARTS - 1), -1):
            first = self.items[start]
            taken = taken << 1 | first.taken
            cost <<= 1  # the first of a group counts as it stands
            if not (taken or total.result):  # most: there is but one reading
                columns = held[PLUS] if PLUS in held else self._under(PLUS, total, held)
                if end - start > 1 and self._may_hold(columns, start):
                    yield self._judged(start, 0, total, _gaps(columns, start), 0.0)
            elif end - start > 1 or (total.result and not first.result):
                patterns = self._patterns(end - start, total, (0, taken, cost, (1 << (end - start)) - 2))
                for off, (rule, price) in patterns.items():
                    columns = held[rule] if rule in held else self._under(rule, total, held)
                    if self._may_hold(columns, start):
                        yield self._judged(start, off, total, _gaps(columns, start), price)
                if total.result and end - start <= MOST_TURNED:
                    yield from self._turned(start, total, held, patterns)
            cost |= first.cost or first.less

    def _under(self, rule: int, total: Item, held: _Under) -> list[_Held]:
        """Return what the readings of a total under a rule are held against, worked out where one is first tried."""
        if rule not in held:
            held[rule] = self._held(total, rule)
        return held[rule]

    def _held(self, total: Item, rule: int) -> list[_Held]:
        """Return for each column that shows the total what the readings under a rule are held against."""
        return [
            (whole - shown, before, column.live, column.slack,
             column.slack[-1] + total.halves[place], column.values)
            for place, column in enumerate(self._open)
            if (shown := total.values[place]) is not None
            for whole, before in (column.under(rule, self.items),)
        ]  # fmt: skip

    def _patterns(self, size: int, total: Item, off: tuple[int, ...]) -> _Priced:
        """Return the natural signs of a group (the items taken off), each once, with its rule and its price."""
        if not total.result or size == 1:
            return {off[PLUS]: (PLUS, 0.0)} | ({off[WORD]: (WORD, 0.0)} if off[WORD] else {})
        words = 0.0 if total.total or total.cost or not self._flow else 0.3
        priced: _Priced = {0: (PLUS, words)}
        priced.setdefault(off[WORD], (WORD, words))
        priced.setdefault(off[LABEL], (LABEL, 0.0 if self._flow else 0.4))
        if not self._balance:
            priced.setdefault(off[MINUS], (MINUS, 0.3 if self._flow or size == 2 else 0.9))
        return priced

    def _turned(self, start: int, total: Item, held: _Under, patterns: _Priced) -> Iterator[Fit]:
        """Yield the readings with one of the natural signs turned, but for the first one's."""
        cheapest: dict[int, tuple[float, list[int | None]]] = {}
        size = len(self.items) - start
        dear = 0.7 + log10(size)
        for off, (rule, price) in patterns.items():
            columns = self._under(rule, total, held)
            plain = _shown(columns, start)
            for turned in range(1, size):
                other = off ^ 1 << turned
                twice = -2 if other >> turned & 1 else 2
                if other in patterns or not self._may_hold_turned(plain, start + turned, twice):
                    continue
                # little for those that count either way in many tables
                turning = price + (0.4 if self.items[start + turned].either else dear)
                if other not in cheapest or turning < cheapest[other][0]:
                    cheapest[other] = turning, _gaps(columns, start, start + turned, twice)
        for off, (price, gaps) in cheapest.items():
            yield self._judged(start, off, total, gaps, price)

    def _may_hold(self, held: list[_Held], start: int) -> bool:
        """Say whether the items from `start` on come to the total in enough of the columns that show it."""
        broken = shown = 0
        for whole, before, live, slack, most, _ in held:
            if live[start] == live[-1]:
                continue
            shown += 1
            gap = whole - before[start]
            if gap and abs(gap) >= most - slack[start]:
                broken += 1
                if broken > self._few or (broken > 1 and broken == shown):
                    return False
        return shown > 0

    def _may_hold_turned(self, gaps: list[tuple[int, int, list[int]]], turned: int, twice: int) -> bool:
        """Say whether they do with the sign of one turned."""
        broken = 0
        for shown, (plain, most, values) in enumerate(gaps, 1):
            gap = plain + twice * values[turned]
            if gap and abs(gap) >= most:
                broken += 1
                if broken > self._few or (broken > 1 and broken == shown):
                    return False
        return bool(gaps)

    def _judged(self, start: int, off: int, total: Item, gaps: list[int | None], price: float) -> Fit:
        """Return a reading with its verdicts, and its evidence in decimal digits of agreement."""
        size = len(self.items) - start
        verdicts: dict[int, str] = {}
        evidence = 0.0
        places = (place for place, shown in enumerate(total.values) if shown is not None)
        for place, gap in zip(places, gaps, strict=True):
            column = self._open[place]
            if gap is None:
                continue
            if gap and gap >= column.slack[-1] - column.slack[start] + total.halves[place]:
                verdicts[self._columns[place]] = "impossible"
                continue
            verdicts[self._columns[place]] = "rounding" if gap else "exact"
            large = max(abs(total.values[place] or 0), *map(abs, column.values[start:]))
            digits = large / max(1, total.halves[place] * 2)
            if gap:
                evidence += max(0.0, log10((digits + 1) / (size + 1)) - 0.5)
            else:
                evidence += log10(digits + 1) * (1 if column.live[-1] - column.live[start] > 1 or size == 1 else 0.4)
        cost = self._price_of_start(start, total) - self._certainty(start, total) + price
        return Fit(start, size, off, verdicts, evidence, cost)

    def _price_of_start(self, start: int, total: Item) -> float:
        """Return how unnatural it is that a sum starts here: a section's first row and a result are natural."""
        first = self.items[start]
        before = self.items[start - 1] if start else None
        if before is None or before.block != first.block or first.result:
            return 0.0
        if before.result:
            return 0.0 if total.total else 0.4
        return 0.4 if called_after(total.label, first.label) else 1.3

    def _certainty(self, start: int, total: Item) -> float:
        """Return what accounting says for a group, income, items, the next line of income; or what its names say."""
        group = self.items[start:]
        if len(group) > 1 and leads(group[0].label, total.label):
            return 0.8
        chained = self._flow and group[0].result and not any(item.result for item in group[1:])
        return 0.6 if chained and total.result and 1 < len(group) <= 4 else 0.0


def _shown(held: list[_Held], start: int) -> list[tuple[int, int, list[int]]]:
    """Return how far the items from `start` on are from the total, and may be, in the columns where they are some."""
    return [
        (whole - before[start], most - slack[start], values)
        for whole, before, live, slack, most, values in held
        if live[start] != live[-1]
    ]


def _gaps(held: list[_Held], start: int, turned: int = 0, twice: int = 0) -> list[int | None]:
    """Return how far the items from `start` on are from the total in each column; None where they are nothing."""
    return [
        None if live[start] == live[-1] else abs(whole - before[start] + (twice * values[turned] if twice else 0))
        for whole, before, live, _, _, values in held
    ]
