"""Which rows of a table are the sum of others: found by the figures alone, told from chance by their digits.

Rows are taken in order. A row may be the sum of the rows right above it that no earlier total has taken, or the first
of them less the others, or (few rows) each with a sign of its own. What holds in every column is a sum unless chance
could have made it: the digits of the total must outweigh the combinations tried. What holds in most columns but not in
all is a sum with a wrong figure in it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from math import log2
from operator import add, sub

import msgspec

MOST_ITEMS = 60  # rows that one total may sum
MOST_SIGNED = 6  # rows whose signs are tried
LONG = 600  # rows from which on only what calls itself a total is held to be one

_SUBTOTAL = re.compile(
    r"\btotals?\b|\bsubtotal\b|^$|\b(?:income|loss|(?<!retained )earnings|profit|margin|ebitda|ebit)\b|^net\b"
    r"|\bcash (?:provided|used|generated|flow)"
    r"|\bend of\b|\bgross\b|\bending\b|\b(?:increase|decrease|change)\b.*\bcash\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"^totals?\b|^net cash\b|^$", re.IGNORECASE)

Values = list[tuple[int | None, ...]]


class Sum(msgspec.Struct):
    """Row `total` is `items` with `signs`, within rounding, in the columns `holds` and not in `breaks`."""

    total: int
    items: list[int]
    signs: tuple[int, ...]
    holds: list[int]
    breaks: list[int]


class Adder:
    """Finds the sums of a sheet, row by row."""

    def __init__(self, values: Values, labels: Sequence[str], *, balance: bool) -> None:
        self._values = values
        self._balance = balance
        self._long = len(values) > LONG
        self._subtotals = [_SUBTOTAL.search(label) is not None for label in labels]
        self._totals = [_TOTAL.search(label) is not None for label in labels]

    def sums(self) -> Iterator[Sum]:
        """Yield the sums in the order of their totals; what a subtotal has taken is not taken again."""
        open_rows: list[int] = []
        for row, subtotal in enumerate(self._subtotals):
            tried = not self._long or subtotal
            found = self._sum(open_rows[-MOST_ITEMS:], row) if tried else None
            if found:
                yield found
                if subtotal:
                    del open_rows[len(open_rows) - len(found.items) :]
            open_rows.append(row)

    def _sum(self, items: list[int], row: int) -> Sum | None:
        columns = [place for place, value in enumerate(self._values[row]) if value is not None]
        if not columns or not any(self._values[row][place] for place in columns):
            return None
        partial: Sum | None = None
        for found in self._plain_sums(items, row, columns):
            if not self._sure(found):
                continue
            if not found.breaks:
                return found
            named = self._totals[row] and found.signs[-1] == 1
            if telling(self._values, found, named=named) and (
                partial is None or len(found.breaks) < len(partial.breaks)
            ):
                partial = found
        signed = None if self._long else _signed(self._values, self._since_total(items), row, columns)
        if signed and not signed.breaks:
            return signed
        return (partial or signed) if self._subtotals[row] else None

    def _plain_sums(self, items: list[int], row: int, columns: list[int]) -> Iterator[Sum]:
        """Yield the row as sum of the last items, as that sum against its sign, as the first less the others."""
        stated = [self._values[row][place] or 0 for place in columns]
        running = [0] * len(columns)
        for size in range(1, len(items) + 1):
            values = self._values[items[-size]]
            first = [values[place] or 0 for place in columns]
            running = list(map(add, running, first))
            if size == 1 and not (self._values[row] == values and self._totals[row]):
                continue
            added = _split(stated, running, columns, size)
            if added[0]:
                yield Sum(row, items[-size:], (1,) * size, *added)
            if size > 1 and not self._balance:
                against = _split(stated, [-total for total in running], columns, size)
                if against[0] and not against[1]:
                    yield Sum(row, items[-size:], (-1,) * size, *against)
            less = [2 * value - total for value, total in zip(first, running, strict=True)]
            taken = _split(stated, less, columns, size)
            if taken[0] and size > 1 and not self._claims(items[-size]):
                yield Sum(row, items[-size:], (1, *(-1,) * (size - 1)), *taken)

    def _since_total(self, items: list[int]) -> list[int]:
        """Return the last of the rows, in a balance sheet those below its last total."""
        totals = [place for place, item in enumerate(items) if self._claims(item)]
        return items[totals[-1] + 1 :] if totals else items

    def _claims(self, item: int) -> bool:
        """Return whether a row is a total of a balance sheet: equity is assets less debts, but no sum of rows above."""
        return self._balance and self._totals[item]

    def _sure(self, found: Sum) -> bool:
        """Return whether the total has more digits than chance explains."""
        subtotal = self._subtotals[found.total]
        margin = 3 if subtotal else 9
        if found.breaks:
            margin += 4 if subtotal else 8
        return _bits(self._values, found) >= margin + log2(2 * len(found.items))


def _split(stated: Sequence[int], sums: Sequence[int], columns: list[int], size: int) -> tuple[list[int], list[int]]:
    """Return the columns in which sum and figure agree, and those in which they differ by more than rounding can."""
    slack = 0 if size < 2 else 1 if size < 8 else 2
    off = list(map(abs, map(sub, sums, stated)))
    if min(off) > slack:
        return [], []  # most sums hold nowhere: where they break is asked of the others
    holds = [place for place, apart in zip(columns, off, strict=True) if apart <= slack]
    return holds, [place for place, apart in zip(columns, off, strict=True) if apart > (size + 1) // 2]


def _bits(values: Values, found: Sum) -> float:
    return sum(log2(2 * abs(values[found.total][place] or 0) + 1) for place in found.holds)


def _signed(values: Values, items: list[int], row: int, columns: list[int]) -> Sum | None:
    """Return the row as sum of few items, the first as printed and each other with the sign that fits the columns."""
    partial: Sum | None = None
    for basis in columns[:2]:
        for found in _signs(values, items, row, columns, basis):
            if _bits(values, found) < 10 + len(found.items) + (6 if found.breaks else 0):
                continue
            if not found.breaks:
                return found
            if partial is None and len(found.holds) > 1 and telling(values, found):
                partial = found
    return partial


def _signs(values: Values, items: list[int], row: int, columns: list[int], basis: int) -> Iterator[Sum]:
    """Yield the signed sums of the last items that hold exactly in the column `basis`."""
    target = values[row][basis] or 0
    for size in range(3, min(len(items), MOST_SIGNED) + 1):
        chosen = items[-size:]
        figures = [values[item][basis] or 0 for item in chosen]
        most = sum(map(abs, figures))
        if abs(target) > most or (most - target) % 2:
            continue  # no signs make so much, or an odd figure of even ones
        totals = figures[:1]
        for figure in figures[1:]:
            totals = [total + signed for total in totals for signed in (figure, -figure)]
        if target not in totals:
            continue
        for total, tail in zip(totals, product((1, -1), repeat=size - 1), strict=True):
            if total == target:
                signs = (1, *tail)
                holds = [place for place in columns if _holds(values, chosen, signs, row, place)]
                yield Sum(row, chosen, signs, holds, [place for place in columns if place not in holds])


def telling(values: Values, found: Sum, *, named: bool = False) -> bool:
    """Return whether a sum breaks in so few columns that they, not the sum, are wrong.

    An item with a figure only in a column that breaks was not tested where the sum holds, unless the row is `named` a
    total of what stands above it.
    """
    tested = named or all(
        any(values[item][place] for place in found.holds) or not any(values[item][place] for place in found.breaks)
        for item in found.items
    )
    return tested and len(found.breaks) <= max(1, len(found.holds) // 3)


def _holds(values: Values, items: list[int], signs: tuple[int, ...], row: int, place: int) -> bool:
    total = sum(sign * (values[item][place] or 0) for sign, item in zip(signs, items, strict=True))
    return abs(total - (values[row][place] or 0)) <= 1
