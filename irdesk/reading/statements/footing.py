"""Sums within one table: figures that a total or a balance confirms are proven, a total that breaks is a doubt.

Rows are taken in order. A row may be the sum of the rows right above it that no earlier total has taken, or the first
of them less the others, or (few rows) each with a sign of its own. What holds in every column is a sum unless chance
could have made it: the digits of the total must outweigh the combinations tried. What holds in most columns but not in
all is a sum with a wrong figure in it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product
from math import log2

import msgspec

from irdesk.domain.source import Doubt
from irdesk.domain.statement import Row, Statement

MOST_ITEMS = 60  # rows that one total may sum
MOST_SIGNED = 6  # rows whose signs are tried
LONG = 600  # rows from which on only what calls itself a total is held to be one

_SUBTOTAL = re.compile(
    r"\btotals?\b|\bsubtotal\b|^$|\b(?:income|loss|(?<!retained )earnings|profit|margin|ebitda|ebit)\b|^net\b"
    r"|\bcash (?:provided|used|generated|flow)"
    r"|\bend of\b|\bgross\b|\bending\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"^totals?\b|^net cash\b|^$", re.IGNORECASE)
_ASSETS = re.compile(r"^total assets\b", re.IGNORECASE)
_CLAIMS = re.compile(
    r"^total (?:liabilit\w+|equity|net assets)\b.*"
    r"(?:equity|deficit|deficiency|capital|liabilities|net assets|investment)",
    re.IGNORECASE,
)

Values = list[tuple[int | None, ...]]


class _Sum(msgspec.Struct):
    """Row `total` is `items` with `signs`, within rounding, in the columns `holds` and not in `breaks`."""

    total: int
    items: list[int]
    signs: tuple[int, ...]
    holds: list[int]
    breaks: list[int]


class _Sheet(msgspec.Struct):
    """Rows that may be added, as whole numbers of the smallest printed step (`places` decimals)."""

    rows: list[int]
    labels: list[str]
    columns: list[int]
    values: Values
    places: int

    def cells(self, found: _Sum) -> set[tuple[int, int]]:
        """Return the row and column in the statement of each figure that a sum confirms."""
        parts = (found.total, *found.items)
        held = ((item, place) for item in parts for place in found.holds if self.values[item][place] is not None)
        return {(self.rows[item], self.columns[place]) for item, place in held}

    def doubt(self, statement: Statement, path: str, found: _Sum, place: int) -> Doubt:
        """Return what a sum that breaks in one column says."""
        row, column = self.rows[found.total], self.columns[place]
        figure = statement.rows[row].figures[column]
        total = sum(sign * (self.values[item][place] or 0) for sign, item in zip(found.signs, found.items, strict=True))
        first, last = (self.labels[item] for item in (found.items[0], found.items[-1]))
        what = f"{first} … {last} make" if len(found.items) > 1 else f"{first} is"
        why = f"{self.labels[found.total] or 'the total'} is printed as {figure.value}, but {what} "
        why += str(Decimal(total).scaleb(-self.places))
        return Doubt(f"{path}.rows[{row}].values[{column}]", why, figure.span)


def prove(statement: Statement, path: str) -> tuple[Statement, list[Doubt]]:
    """Return the statement with the figures that sums confirm marked, and a doubt for each that breaks one."""
    columns = [index for index, column in enumerate(statement.columns) if column.kind != "percent"]
    proven: set[tuple[int, int]] = set()
    doubts: list[Doubt] = []
    for rows in _comparable(statement.rows):
        sheet = _sheet(statement, rows, columns)
        balance = statement.kind == "balance_sheet"
        sums = [*_Adder(sheet, balance=balance).sums()]
        if balance:
            sums += _balances(sheet)
        loose = _not_additive(sums)
        for found in sums:
            proven |= sheet.cells(found)
            doubts += [sheet.doubt(statement, path, found, place) for place in found.breaks if place not in loose]
    return _marked(statement, proven), doubts


def _not_additive(sums: Sequence[_Sum]) -> set[int]:
    """Return the columns in which half of the sums and more break: changes and per cents that no head calls so."""
    broken = Counter(place for found in sums for place in found.breaks)
    held = Counter(place for found in sums for place in found.holds)
    return {place for place, count in broken.items() if count > 1 and count >= held[place]}


def _comparable(rows: Sequence[Row]) -> Iterator[list[int]]:
    """Yield the rows whose figures may be added: those in currency and counts, and those per share."""
    yield [index for index, row in enumerate(rows) if row.unit in ("currency", "count", "shares")]
    yield [index for index, row in enumerate(rows) if row.unit == "per_share"]


def _sheet(statement: Statement, rows: list[int], columns: list[int]) -> _Sheet:
    printed = [[statement.rows[row].figures[column].value for column in columns] for row in rows]
    places = max((len(value.partition(".")[2]) for row in printed for value in row if value), default=0)
    values = [tuple(None if value is None else int(Decimal(value).scaleb(places)) for value in row) for row in printed]
    return _Sheet(rows, [statement.rows[row].label for row in rows], columns, values, places)


class _Adder:
    """Finds the sums of a sheet, row by row."""

    def __init__(self, sheet: _Sheet, *, balance: bool) -> None:
        self._values = sheet.values
        self._labels = sheet.labels
        self._balance = balance
        self._long = len(sheet.values) > LONG

    def sums(self) -> Iterator[_Sum]:
        """Yield the sums in the order of their totals; what a subtotal has taken is not taken again."""
        open_rows: list[int] = []
        for row, label in enumerate(self._labels):
            tried = not self._long or _SUBTOTAL.search(label)
            found = self._sum(open_rows[-MOST_ITEMS:], row) if tried else None
            if found:
                yield found
                if _SUBTOTAL.search(label):
                    del open_rows[len(open_rows) - len(found.items) :]
            open_rows.append(row)

    def _sum(self, items: list[int], row: int) -> _Sum | None:
        columns = [place for place, value in enumerate(self._values[row]) if value is not None]
        if not columns or not any(self._values[row][place] for place in columns):
            return None
        partial: _Sum | None = None
        for found in self._plain_sums(items, row, columns):
            if not self._sure(found):
                continue
            if not found.breaks:
                return found
            few = len(found.breaks) <= max(1, len(found.holds) // 3)
            if few and (partial is None or len(found.breaks) < len(partial.breaks)):
                partial = found
        worded = partial is not None and bool(_SUBTOTAL.search(self._labels[row]))
        signed = None if self._long else _signed(self._values, self._since_total(items), row, columns)
        return signed or (partial if worded else None)

    def _plain_sums(self, items: list[int], row: int, columns: list[int]) -> Iterator[_Sum]:
        """Yield the row as sum of the last items, and as the first of them less the others, the shortest first."""
        stated = self._values[row]
        running = [0] * len(stated)
        for size in range(1, len(items) + 1):
            first = self._values[items[-size]]
            for place in columns:
                running[place] += first[place] or 0
            if size == 1 and not (stated == first and _TOTAL.search(self._labels[row])):
                continue
            added = _split(stated, running, columns, size)
            if added[0]:
                yield _Sum(row, items[-size:], (1,) * size, *added)
            less = [2 * (value or 0) - total for value, total in zip(first, running, strict=True)]
            taken = _split(stated, less, columns, size)
            if taken[0] and size > 1 and not self._claims(items[-size]):
                yield _Sum(row, items[-size:], (1, *(-1,) * (size - 1)), *taken)

    def _since_total(self, items: list[int]) -> list[int]:
        """Return the last of the rows, in a balance sheet those below its last total."""
        totals = [place for place, item in enumerate(items) if self._claims(item)]
        return items[totals[-1] + 1 :] if totals else items

    def _claims(self, item: int) -> bool:
        """Return whether a row is a total of a balance sheet: equity is assets less debts, but no sum of rows above."""
        return self._balance and bool(_TOTAL.search(self._labels[item]))

    def _sure(self, found: _Sum) -> bool:
        """Return whether the total has more digits than chance explains."""
        label = self._labels[found.total]
        margin = 3 if _SUBTOTAL.search(label) else 9
        if found.breaks:
            margin += 4 if _TOTAL.search(label) and found.signs[-1] == 1 else 8
        return _bits(self._values, found) >= margin + log2(2 * len(found.items))


def _split(
    stated: Sequence[int | None], sums: Sequence[int], columns: list[int], size: int
) -> tuple[list[int], list[int]]:
    """Return the columns in which sum and figure agree, and those in which they differ by more than rounding can."""
    slack = 0 if size < 2 else 1 if size < 8 else 2
    off = {place: abs(sums[place] - (stated[place] or 0)) for place in columns}
    return [place for place in columns if off[place] <= slack], [
        place for place in columns if off[place] > (size + 1) // 2
    ]


def _bits(values: Values, found: _Sum) -> float:
    return sum(log2(2 * abs(values[found.total][place] or 0) + 1) for place in found.holds)


def _signed(values: Values, items: list[int], row: int, columns: list[int]) -> _Sum | None:
    """Return the row as sum of few items, the first as printed and each other with the sign that fits all columns."""
    first = columns[0]
    for size in range(3, min(len(items), MOST_SIGNED) + 1):
        chosen = items[-size:]
        figures = [values[item][first] or 0 for item in chosen]
        target = values[row][first] or 0
        for tail in product((1, -1), repeat=size - 1):
            signs = (1, *tail)
            if sum(sign * figure for sign, figure in zip(signs, figures, strict=True)) != target:
                continue
            if not all(_holds(values, chosen, signs, row, place) for place in columns):
                continue
            found = _Sum(row, chosen, signs, columns, [])
            if _bits(values, found) >= 10 + size:
                return found
    return None


def _holds(values: Values, items: list[int], signs: tuple[int, ...], row: int, place: int) -> bool:
    total = sum(sign * (values[item][place] or 0) for sign, item in zip(signs, items, strict=True))
    return abs(total - (values[row][place] or 0)) <= 1


def _balances(sheet: _Sheet) -> Iterator[_Sum]:
    """Yield that assets equal what is owed and owned, and where they do not."""
    assets = [place for place, label in enumerate(sheet.labels) if _ASSETS.search(label)]
    claims = [place for place, label in enumerate(sheet.labels) if _CLAIMS.search(label)]
    if len(assets) == 1 and claims:
        left, right = sheet.values[assets[0]], sheet.values[claims[-1]]
        both = [place for place in range(len(left)) if left[place] is not None and right[place] is not None]
        holds = [place for place in both if left[place] == right[place]]
        yield _Sum(claims[-1], assets, (1,), holds, [place for place in both if place not in holds])


def _marked(statement: Statement, proven: set[tuple[int, int]]) -> Statement:
    if not proven:
        return statement
    rows = tuple(
        msgspec.structs.replace(
            row,
            figures=tuple(
                msgspec.structs.replace(figure, proven=True) if (index, column) in proven else figure
                for column, figure in enumerate(row.figures)
            ),
        )
        for index, row in enumerate(statement.rows)
    )
    return statement.with_fields(rows=rows)
