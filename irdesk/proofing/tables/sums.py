"""Find the sums that a table claims: which rows above a total, and with which signs, its figures add up from.

The rows are read as an accountant reads them: open items wait on a stack, a total takes the items above it off the
stack and stands for them. A claim needs evidence: figures of many digits that add up in several columns prove a
structure that no label states; a label such as "Total" with the rows of its own section needs less. Nothing is claimed
without either.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from irdesk.proofing.intervals import ONE, displayed
from irdesk.proofing.tables.labels import called_after, leads
from irdesk.proofing.tables.ledger import Item, Ledger, ledger, ratio_columns
from irdesk.proofing.tables.readings import Fit, Stack
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.slips import a_digit, one_slip_apart

LEAST_EVIDENCE = 0.75
"""Decimal digits of agreement that let a sum stand whose label claims it."""
LEAST_UNCLAIMED = 4.0
"""The same for a row whose label claims nothing."""
LEAST_ALONE = 2.5
"""The same for a total of one row that breaks in some column."""
LEAST_NAMESAKE = 1.9
"""And where it bears that row's name."""
MOST_COST_OF_A_BREAK = 1.0
"""How unnatural a reading may be that finds a sum wrong."""
STRONG = 7.0
"""Decimal digits of agreement that let a reading find a sum wrong whatever its labels say."""
OVERWHELMING = 8.0
"""So many that a reading finds one sum of three wrong which no label claims."""
LEAST_COLUMNS = 2
"""In so many columns it must hold exactly."""
_TOO_FEW = 2
"""Rows of a unit, for a sum among them."""
LEAST_ROUNDED = 1.3
"""Digits of agreement that let a sum which holds through rounding alone find another column wrong."""
LEAST_OF_A_SLIP = 2.2
"""And so many where one misprint explains the column in which it breaks."""
STRONG_BUT_FOR_A_SLIP = 7.0
"""The same where no label claims the sum."""
CERTAIN = 10.0
"""So many that a sum of two rows which no label claims finds one column of four wrong."""


class Part(msgspec.Struct, frozen=True, gc=False):
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


def find_sums(sheet: Sheet, text: str = "") -> tuple[Sum, ...]:
    """Return the sums that `sheet`, a table of `text`, claims, unit by unit, in the order of their totals."""
    found: list[Sum] = []
    count, ratios = Counter(sheet.units), ratio_columns(text, sheet)
    for unit in ("currency", "per_share", "shares", "count", "percent"):
        if count[unit] > _TOO_FEW:
            book = ledger(sheet, unit, ratios)
            found += _sums(sheet, book) if len(book.items) > _TOO_FEW else ()
    return tuple(sorted(found, key=lambda each: each.total))


def _sums(sheet: Sheet, book: Ledger) -> list[Sum]:
    """Return the sums of one unit; columns that do not add up as the others do (percentages) are left out."""
    sums = list(_Finder(book, sheet.statement.kind).sums())
    kept = [
        place
        for place, column in enumerate(book.columns)
        if _adds_up(sums, column, sheet.kinds[column]) or _slipped(sheet, sums, column)
    ]
    if len(kept) == len(book.columns):
        return sums
    return list(_Finder(book.only(kept), sheet.statement.kind).sums())


def _adds_up(sums: list[Sum], column: int, kind: str) -> bool:
    """Say whether a column follows the table's sums: in most of them; a dated one may break two."""
    verdicts = [each.verdicts[column] for each in sums if column in each.verdicts]
    broken = verdicts.count("impossible")
    return broken * 2 <= len(verdicts) or (broken < 3 and kind in {"period", "instant"})


def _slipped(sheet: Sheet, sums: list[Sum], column: int) -> bool:
    """Say whether a column breaks one sum that holds exactly in all others, by what one slip explains."""
    broken = [each for each in sums if each.verdicts.get(column) == "impossible"]
    if len(broken) != 1 or list(broken[0].verdicts.values()).count("exact") < max(2, len(broken[0].verdicts) - 1):
        return False
    signed = [(1, broken[0].total), *((-part.sign, part.row) for part in broken[0].parts)]
    cells = [cell if sign > 0 else -cell for sign, row in signed if (cell := sheet.amount(row, column)) is not None]
    gap, step = sum((cell.value for cell in cells), Decimal(0)), min((cell.step or ONE for cell in cells), default=ONE)
    return one_slip_apart(cells, gap) or (step >= 1 and a_digit(cells, gap, step))


class _Finder:
    """Reads a ledger from the top."""

    def __init__(self, book: Ledger, kind: str) -> None:
        self._book = book
        self._kind = kind
        self._stack = Stack(book.columns, kind)
        self._two_sided = kind == "balance_sheet" and not any(
            item.label.endswith("tangible assets") and "intangible" not in item.label for item in book.items
        )

    def sums(self) -> Iterator[Sum]:
        """Yield the sums in order."""
        for item in self._book.items:
            fit = self._best(item) if self._stack.items else None
            if fit is not None:
                taken = self._stack.items[fit.start :]
                parts = tuple(Part(part.row, sign) for part, sign in zip(taken, fit.signs, strict=True))
                yield Sum(item.row, parts, fit.verdicts, fit.evidence - fit.cost, item.result)
                self._stack.cut(fit.start)
            if self._two_sided and item.label == "total assets":
                self._stack.cut(0)  # the other side starts afresh
            else:
                self._stack.push(item)

    def _best(self, total: Item) -> Fit | None:
        """Return the reading of `total` that its figures and its label support, or None."""
        best: Fit | None = None
        for fit in self._stack.fits(total):
            if fit.evidence - fit.cost < self._least(fit, total) or not self._credible(fit, total) or self._twice(fit):
                continue
            if best is None or fit.score > best.score:
                best = fit
        return best

    def _least(self, fit: Fit, total: Item) -> float:
        """Return the evidence that a reading needs: little where a label claims it; percentages are short, and many."""
        named = total.result
        if self._book.unit == "percent":
            taken = self._stack.items[fit.start :]
            named = "combined ratio" in total.label and all("ratio" in item.label for item in taken)
            named = named or leads(taken[0].label, total.label)
        return LEAST_EVIDENCE if named else LEAST_UNCLAIMED

    def _twice(self, fit: Fit) -> bool:
        """Say whether a reading that breaks somewhere adds up the same earnings twice, basic and diluted."""
        labels = " | ".join(item.label for item in self._stack.items[fit.start :])
        return bool(fit.broken) and self._book.unit == "per_share" and "basic" in labels and "diluted" in labels

    def _misprinted(self, fit: Fit, total: Item) -> bool:
        """Say whether one misprint explains why a sum of some evidence breaks in its one column."""
        evidence = fit.evidence - fit.cost
        enough = evidence >= LEAST_OF_A_SLIP and fit.size > 2 if total.result else evidence >= STRONG_BUT_FOR_A_SLIP
        exact = [column for column, verdict in fit.verdicts.items() if verdict == "exact"]
        one = fit.broken == 1 and exact and all(total.values[self._book.columns.index(each)] for each in exact)
        if not (one and enough and self._book.unit in {"currency", "count"}):
            return False
        column = next(column for column, verdict in fit.verdicts.items() if verdict == "impossible")
        place = self._book.columns.index(column)
        parts = [item.values[place] or 0 for item in self._stack.items[fit.start :]]
        shown = total.values[place] or 0
        gap = sum(sign * value for sign, value in zip(fit.signs, parts, strict=True)) - shown
        cells = [displayed(Decimal(value // 2)) for value in (shown, *parts)]
        return one_slip_apart(cells, Decimal(gap) / 2)

    def _credible(self, fit: Fit, total: Item) -> bool:
        """Say whether a reading may stand: one that breaks somewhere must be natural and hold exactly elsewhere."""
        if not fit.broken or self._misprinted(fit, total):
            return True
        exact = list(fit.verdicts.values()).count("exact")
        if fit.broken == 1 and exact >= LEAST_COLUMNS and fit.evidence - fit.cost >= STRONG:
            if total.result:
                return fit.size > 1
            strong = exact > LEAST_COLUMNS or fit.evidence - fit.cost >= OVERWHELMING
            return strong and (fit.size > 2 or (exact > LEAST_COLUMNS and fit.evidence - fit.cost >= CERTAIN))
        rounded = fit.evidence - fit.cost >= LEAST_ROUNDED and (fit.size > 2 or self._book.unit == "percent")
        held = exact or (list(fit.verdicts.values()).count("rounding") if rounded else 0)
        if not total.result or fit.cost > MOST_COST_OF_A_BREAK or held < fit.broken:
            return False
        if (
            not total.total
            and self._kind != "cash_flows"
            and self._book.unit != "percent"
            and all(item.cost for item in self._stack.items[fit.start :])
        ):
            return False  # income does not follow from costs alone
        alone = LEAST_NAMESAKE if called_after(total.label, self._stack.items[-1].label) else LEAST_ALONE
        return fit.size > 1 or (fit.evidence >= alone and self._book.unit != "per_share")
