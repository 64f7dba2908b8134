"""Lines that a statement of operations does not show, made of two that it does: gross profit, operating expenses."""

from collections.abc import Iterator, Mapping, Sequence

from irdesk.proofing.intervals import shown
from irdesk.proofing.tables.facts import Fact

_LINES = (
    ("gross_profit", "revenue", "cost_of_revenue", "Gross profit"),
    ("operating expenses", "total costs and expenses", "cost_of_revenue", "Operating expenses"),
    ("operating expenses", "total expenses", "cost_of_revenue", "Operating expenses"),
)
"""The key of a line, of what it is a part of, and of the rest; and what it is called."""


class Made(Fact, frozen=True, gc=False):
    """A figure that is one less another; it stands where the second does."""

    called: str = ""

    @property
    def name(self) -> str:
        """What the line is called."""
        return self.called

    @property
    def label(self) -> str:
        """The same in lower case."""
        return self.called.lower()

    @property
    def cell(self) -> str:
        """The figure in the units of its statement."""
        return shown(self.worth.value / self.sheet.scale(self.row))


def made_of_two(by_key: Mapping[str, Sequence[Fact]]) -> Iterator[tuple[str, list[Fact]]]:
    """Yield the lines that no row of the tables is, each by its key."""
    done = set(by_key)
    for key, whole, part, called in _LINES:
        facts = [] if key in done else list(_made((key, called), by_key.get(whole, ()), by_key.get(part, ())))
        if facts:
            done.add(key)
            yield key, facts


def _made(line: tuple[str, str], wholes: Sequence[Fact], parts: Sequence[Fact]) -> Iterator[Fact]:
    """Yield a line's figures, of the statements of operations that have one row of each of the two."""
    key, called = line
    places: dict[tuple[int, int], list[Fact]] = {}
    for each in wholes:
        places.setdefault((each.sheet.number, each.column), []).append(each)
    for part in parts:
        beside = places.get((part.sheet.number, part.column), [])
        same = [each for each in parts if (each.sheet, each.column) == (part.sheet, part.column)]
        if len(beside) != 1 or len(same) != 1 or part.sheet.statement.kind != "operations" or part.other_basis:
            continue
        worth = beside[0].worth - part.worth.magnitude()
        if worth.value > 0:
            yield Made(
                key, part.unit, part.period, worth, part.sheet, part.row, part.column, part.other_basis, called=called
            )
