"""By how much a figure is off that a slip has changed: a digit, two exchanged, one too many, a sign."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from irdesk.proofing.intervals import Amount

_LONG = 1000
"""Steps that make a figure too long for a sum to come within ten of it by chance."""
_TENTH = Decimal(9) / 10


def slips(cell: Amount) -> Iterator[Decimal]:
    """Yield by how much a figure is off whose sign is turned, that has a digit too many, or two exchanged."""
    size, step = abs(cell.value), cell.step or Decimal(1)
    yield from (2 * size, size * _TENTH, 9 * size)
    digits = str(int(size / step))
    for place, (left, right) in enumerate(pairwise(reversed(digits))):
        if left != right:
            yield 9 * abs(int(left) - int(right)) * step.scaleb(place)


def a_last_digit(cells: Iterable[Amount], gap: Decimal, step: Decimal) -> bool:
    """Say whether figures are so long that a gap of less than ten steps is a last digit of one of them."""
    return abs(gap) < 10 * step and all(abs(cell.value) >= _LONG * step for cell in cells)


def a_digit(cells: Iterable[Amount], gap: Decimal, step: Decimal) -> bool:
    """Say whether one digit of one of the figures explains a gap: the last one only of long figures."""
    digits = str(int(abs(gap) / step)).rstrip("0")
    return (len(digits) == 1 and abs(gap) >= 10 * step) or a_last_digit(cells, gap, step)


def one_slip_apart(cells: Iterable[Amount], gap: Decimal) -> bool:
    """Say whether one slip in one of the figures that should add up explains by how much they do not."""
    return any(abs(gap) == each for cell in cells for each in slips(cell))
