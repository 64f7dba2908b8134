"""Where the columns stand: from the right edges of the figures."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import msgspec

from irdesk.reading.statements.lines.layout import Amount, Chunk, Line

MOST_COLUMNS = 60
ROWS = 4  # with as many figures each, that are columns by their order
CENTRED = 10  # characters by which the ends of centred ranges stand apart


class Band(msgspec.Struct, frozen=True, gc=False):
    """A column on the page: from the left of its widest figure to the right of the furthest; `edge` is usual."""

    left: int
    right: int
    edge: float
    count: int

    @property
    def centre(self) -> float:
        """The middle of the column."""
        return (self.left + self.right) / 2


class _Group:
    """Figures whose right edges lie together, and the lines they stand on."""

    def __init__(self, edge: int) -> None:
        self.lowest = self.highest = self.reach = edge
        self.edges: list[int] = []
        self.lefts: list[int] = []
        self.rows: set[int] = set()
        self.limits: set[str] = set()
        self._usual: float | None = None

    def add(self, row: int, amount: Amount) -> None:
        """Add the figure of a line."""
        self.edges.append(amount.right)
        self.lefts.append(amount.left)
        self.rows.add(row)
        self.limits.add(amount.limit)
        if amount.unit:
            self.reach = max(self.reach, amount.left + amount.end - amount.start)
        self._usual = None

    @property
    def usual_left(self) -> float:
        """Where most of the figures begin."""
        if self._usual is None:
            self._usual = median(self.lefts)
        return self._usual

    def absorb(self, other: "_Group") -> None:
        """Take over the figures of another group."""
        self.lowest, self.highest = min(self.lowest, other.lowest), max(self.highest, other.highest)
        self.reach = max(self.reach, other.reach)
        self.edges += other.edges
        self.lefts += other.lefts
        self.rows |= other.rows
        self.limits |= other.limits
        self._usual = None

    def band(self) -> Band:
        """Return the column that the figures make."""
        return Band(min(self.lefts), self.highest, median(self.edges), len(self.lefts))


def find_bands(lines: Sequence[Line], *, slack: int) -> tuple[Band, ...]:
    """Return the columns of the lines' figures, left to right; `slack` is how far edges of one column may differ."""
    groups = _grouped(lines)
    merged = True
    while merged:
        merged = _merge(groups, slack)
    if len(groups) > 2:
        groups = _in_rows(lines, len(groups)) or groups
    return tuple(group.band() for group in groups[:MOST_COLUMNS])


def _in_rows(lines: Sequence[Line], most: int) -> list[_Group]:
    """Return the columns of rows that all have as many figures, fewer than `most`, if no column reaches into the next.

    Some rows may be set a little beside the others.
    """
    rows = [sure for line in lines if (sure := [amount for amount in line.amounts if not amount.faint])]
    if len(rows) < ROWS or not 1 < len(rows[0]) < most or any(len(row) != len(rows[0]) for row in rows):
        return []
    columns = list(zip(*rows, strict=True))
    if any(
        max(amount.right for amount in left) >= min(amount.left for amount in right)
        for left, right in pairwise(columns)
    ):
        return []
    groups = [_Group(min(amount.right for amount in column)) for column in columns]
    for group, column in zip(groups, columns, strict=True):
        for row, amount in enumerate(column):
            group.add(row, amount)
        group.highest = max(amount.right for amount in column)
    return groups


def _grouped(lines: Sequence[Line]) -> list[_Group]:
    groups: dict[int, _Group] = {}
    for row, line in enumerate(lines):
        for amount in line.amounts:
            if not amount.faint:
                if amount.right not in groups:
                    groups[amount.right] = _Group(amount.right)
                groups[amount.right].add(row, amount)
    return [groups[edge] for edge in sorted(groups)]


def _merge(groups: list[_Group], slack: int) -> bool:
    """Merge the nearest two neighbours that can be one column; return whether there were any."""
    best: tuple[float, int] | None = None
    for index in range(len(groups) - 1):
        left, right = groups[index], groups[index + 1]
        distance = right.lowest - left.highest
        overlap = right.usual_left < left.reach
        centred = left.limits == right.limits and len(left.limits) == 1 and "" not in left.limits  # ends of ranges
        if (
            (overlap or distance <= (CENTRED if centred else slack))
            and (best is None or distance < best[0])
            and left.rows.isdisjoint(right.rows)
        ):
            best = (distance, index)
    if best is None:
        return False
    groups[best[1]].absorb(groups.pop(best[1] + 1))
    return True


def ranges(lines: Sequence[Line], bands: Sequence[Band]) -> tuple[int, ...]:
    """Return the columns that hold the low ends of ranges whose high ends stand in the next."""
    lows = {index for line in lines for index, amount in place(line.amounts, bands).items() if amount.limit == "low"}
    return tuple(index for index in sorted(lows) if index + 1 < len(bands))


def together(bands: tuple[Band, ...], lows: Sequence[int]) -> tuple[Band, ...]:
    """Return the columns with the low and the high ends of ranges as one, as heads stand over them."""
    return tuple(
        Band(band.left, bands[index + 1].right, bands[index + 1].edge, band.count) if index in lows else band
        for index, band in enumerate(bands)
        if index - 1 not in lows
    )


def place(amounts: Sequence[Amount], bands: Sequence[Band]) -> dict[int, Amount]:
    """Return which column each of a line's figures stands in; a faint one needs a column whose edge it meets."""
    sure = [amount for amount in amounts if not amount.faint]
    if len(sure) == len(bands) and len(sure) == len(amounts):
        return dict(enumerate(sure))
    if len(sure) > len(bands):
        sure = _fitting(sure, bands)
    placed = dict(zip(_assign(sure, bands), sure, strict=True))
    for amount in amounts:
        if amount.faint:
            index = nearest(amount, bands)
            if index is not None and index not in placed and abs(bands[index].edge - amount.right) <= 1:
                placed[index] = amount
    return placed


def nearest(amount: Amount, bands: Sequence[Band]) -> int | None:
    """Return the column that a figure stands nearest to."""
    best, found = 0.0, None
    for index, band in enumerate(bands):
        away = distance(amount, band)
        if found is None or away < best:
            best, found = away, index
        elif band.edge > amount.right:
            break
    return found


def _fitting(amounts: Sequence[Amount], bands: Sequence[Band]) -> list[Amount]:
    """Return as many of the figures as there are columns: those that stand in one."""
    ranked = sorted(amounts, key=lambda amount: min((distance(amount, band) for band in bands), default=0))
    return sorted(ranked[: len(bands)], key=lambda amount: amount.left)


def distance(amount: Amount, band: Band) -> float:
    """Return how far a figure's right edge is from a column's; nothing for a dash inside it."""
    if amount.nil and band.left <= amount.right <= band.right:
        return 0.0
    return abs(band.edge - amount.right)


def _assign(amounts: Sequence[Amount], bands: Sequence[Band]) -> list[int]:
    """Return the columns, in order, that lie nearest to the figures together."""
    if len(amounts) > 1:
        return _in_order(amounts, bands)
    return [index for amount in amounts if (index := nearest(amount, bands)) is not None]


def _in_order(amounts: Sequence[Amount], bands: Sequence[Band]) -> list[int]:
    closest = [nearest(amount, bands) or 0 for amount in amounts]
    if all(first < second for first, second in pairwise(closest)):
        return closest
    spare = len(bands) - len(amounts) + 1
    cost: list[list[float]] = []
    for row, amount in enumerate(amounts):
        line = []
        best = float("inf")
        for offset in range(spare):
            best = min(best, cost[row - 1][offset] if row else 0.0)
            line.append(best + distance(amount, bands[row + offset]))
        cost.append(line)
    return _trace(cost, spare)


def _trace(cost: list[list[float]], spare: int) -> list[int]:
    chosen: list[int] = []
    limit = spare
    for row in range(len(cost) - 1, -1, -1):
        offset = min(range(limit), key=lambda place: (cost[row][place], -place))
        chosen.append(row + offset)
        limit = offset + 1
    return chosen[::-1]


def covering(left: float, right: float, bands: Sequence[Band | Chunk]) -> range:
    """Return the columns whose middle or edge lies between `left` and `right`."""
    first = bisect_left([band.right for band in bands], left)
    last = first
    while last < len(bands) and (
        bands[last].centre <= right or (bands[last].left >= left and bands[last].right <= right)
    ):
        last += 1
    while first < last and bands[first].centre < left:
        first += 1
    return range(first, last)
