"""A row that is one row over another: held column by column, and told where it breaks."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from math import log10

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, Verdict, shown, verdict
from irdesk.proofing.table_checks.parts_of_earnings import bent_part
from irdesk.proofing.tables.sheet import Sheet

_FIRM = 10
"""A stated figure within this part of the computed one is a slip of it, not another measure."""

Cells = Callable[[int, int], Amount | None]
"""How a cell is taken, by row and column: as displayed, or with its scale."""


class Quotient(msgspec.Struct, frozen=True):
    """A row as `part` over `whole`, held column by column; `evidence` counts the digits that agree."""

    row: int
    part: int
    whole: int
    held: tuple[tuple[int, Amount, Verdict], ...]
    evidence: float

    @property
    def broken(self) -> int:
        """In how many columns it cannot be."""
        return sum(v == "impossible" for *_, v in self.held)

    @property
    def stands(self) -> bool:
        """Whether it breaks in one column at the most, and holds in another."""
        return self.broken <= min(1, len(self.held) - 1)


def quotient(sheet: Sheet, rows: tuple[int, int, int], cells: Cells, factor: Decimal | int) -> Quotient:
    """Hold a row against one over another times `factor`; `rows` are the row, its part and its whole."""
    row, part, whole = rows
    held: list[tuple[int, Amount, Verdict]] = []
    evidence = 0.0
    for column in range(sheet.width):
        if sheet.kinds[column] in {"change", "percent"}:
            continue
        stated, above, below = cells(row, column), cells(part, column), cells(whole, column)
        if stated is None or above is None or below is None or below.low <= 0:
            continue
        ratio = above.over(below)
        if ratio is None:
            continue
        computed = ratio if factor == 1 else ratio.scaled(factor)
        v = verdict(stated, computed)
        held.append((column, computed, v))
        if v == "exact":
            evidence += log10(1 + float(abs(stated.value) / (stated.step or 1)))
    return Quotient(row, part, whole, tuple(held), evidence)


def best_of(tried: list[Quotient]) -> Quotient | None:
    """Return the one that the figures speak for most."""
    return max(tried, key=lambda each: (each.evidence, -each.broken), default=None)


def quotient_findings(book: Book, sheet: Sheet, one: Quotient, places: int) -> Iterator[Finding]:
    """Yield a finding for each column; what is computed is told to so many `places`."""
    for column, computed, v in one.held:
        what = f"{sheet.name(one.row)}, {sheet.column_name(column)}"
        given = f"{sheet.name(one.part)} over {sheet.name(one.whole)} gives {shown(round(computed.value, places))}"
        amount, text = sheet.amount(one.row, column), sheet.text(one.row, column)
        near = amount is not None and abs(amount.value - computed.value) * _FIRM <= abs(computed.value)
        bent = amount is not None and bent_part(sheet, one.row, amount, computed)
        yield finding(
            book.text,
            "row-ratio",
            {"exact": "ok", "rounding": "note"}.get(v, "note" if bent else "error" if near else "warning"),
            v,
            f"{what}: {given}." if v == "exact" else f"{what}: {text} is shown, {given}.",
            *(sheet.span(row, column) for row in (one.row, one.part, one.whole)),
            stated=text,
            computed=computed,
        )
