"""A financial table as the checks see it: displayed numbers with their intervals, rows by meaning, columns by kind."""

import datetime as dt
import re
from collections import defaultdict
from decimal import Decimal
from functools import cached_property

from irdesk.domain.source import Span
from irdesk.domain.statement import Column, Row, Statement
from irdesk.proofing.intervals import ONE, Amount, nothing, read
from irdesk.proofing.tables.at_a_rate import at_a_rate
from irdesk.proofing.tables.by_channel import count_as_their_total
from irdesk.proofing.tables.concepts import KEYS, concept
from irdesk.proofing.tables.labels import is_each, own_scale, plain, shortened
from irdesk.proofing.tables.rolls import count_alike, roll_forwards

_PERCENT = re.compile(r"%|\bper ?cent|\bmargin\b|\bpct\b|\bgrowth\b", re.IGNORECASE)
_CHANGE = re.compile(r"\bchange\b|\bvariance\b|increase|decrease|\bB/\(?W|better|\bdiff", re.IGNORECASE)
_OF_SALES = re.compile(r"(?:%|\bper ?cent(?:age)?) (?:of|to) (?:total )?(?:net )?(?:sales|revenues?)\b", re.IGNORECASE)
_BOTH = re.compile(r"(?:earnings|income|loss)\)?\s?/\s?(?:eps|(?:earnings|income) per share)")
"""A row of amounts and of amounts a share, in columns of their own."""
_MOST_PERCENT = 1000.0
_OF_BALANCES = r"(?:assets|equity|debt|loans|deposits|capital|ebitda)"
_RATE = re.compile(
    rf"\b(?:margin|ratio|payout|conversion)\W*$|\b{_OF_BALANCES} (?:to|/) (?:[\w-]+ ){{0,3}}{_OF_BALANCES}\W*$"
)
_NOUNS = {"balance_sheet": "the balance sheet", "operations": "the statement of operations",
          "cash_flows": "the statement of cash flows", "reconciliation": "the reconciliation",
          "segments": "the segment table", "equity": "the statement of equity"}  # fmt: skip


def column_kind(column: Column) -> str:
    """Return `period`, `instant`, `change`, `percent`, or `` for a column that says nothing about itself."""
    if column.kind == "period" and _OF_SALES.search(column.label):
        return "percent"
    if column.kind and not (column.kind == "change" and _PERCENT.search(column.label)):
        return column.kind
    if column.end is not None and not column.kind:
        return "instant" if column.start is None else "period"
    if _PERCENT.search(column.label):
        return "percent"
    return "change" if _CHANGE.search(column.label) else ""


_LESS = re.compile(r"\W*(?:less|deduct|minus)\b", re.IGNORECASE)
_OF_SHARES = re.compile(r"(?:total|sum of|all|adjusted|diluted)(?: diluted| common| weighted| average)* shares")
_OF_A_SHARE = re.compile(r"\bshares?\b|\beps\b|\bunits?\b")
_CENT = Decimal("0.01")
_MOST_A_SHARE = 1000


class Sheet:
    """One statement, its figures read as Amounts (None for an empty cell)."""

    def __init__(self, statement: Statement, number: int = 0) -> None:
        self.statement = statement
        self.number = number
        self.rows: tuple[Row, ...] = statement.rows
        self.columns = statement.columns
        self.width = max((len(row.figures) for row in self.rows), default=0)
        self._worths: dict[int, tuple[Amount | None, ...]] = {}

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The kind of each column."""
        known = [column_kind(column) for column in self.columns] + [""] * (self.width - len(self.columns))
        return tuple("" if kind == "percent" and self._of_amounts(n) else kind for n, kind in enumerate(known))

    @cached_property
    def levels(self) -> tuple[int, ...]:
        """The columns that show neither changes nor percentages."""
        return tuple(column for column in range(self.width) if self.kinds[column] not in {"change", "percent"})

    @cached_property
    def taken_off(self) -> frozenset[int]:
        """The columns that are taken off others: "Less: six months ended June 30, 2024"."""
        return frozenset(n for n, column in enumerate(self.columns) if _LESS.match(column.label))

    def _of_amounts(self, column: int) -> bool:
        """Say whether a column holds figures that no percentages are, whatever its head says."""
        values = [value for value in self.rough[column] if value] if column < self.width else []
        return sum(abs(value) > _MOST_PERCENT for value in values) * 2 > len(values)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """Each row's label in lower case, without notes and marks."""
        return tuple(plain(row.label) for row in self.rows)

    @cached_property
    def words(self) -> str:
        """All of them, one a line: what does not stand there is in none of them."""
        return "\n".join(self.labels)

    @cached_property
    def amounts(self) -> tuple[tuple[Amount | None, ...], ...]:
        """Every cell in the units that its row displays; a dash is nothing to the last place of its column."""
        lines = [[None if each.value is None else read(each.value) for each in row.figures] for row in self.rows]
        dashes: dict[tuple[str, int], list[int]] = defaultdict(list)
        for number, (row, line) in enumerate(zip(self.rows, lines, strict=True)):
            for column, figure in enumerate(row.figures):
                if figure.nil and line[column] is not None:
                    dashes[row.unit, column].append(number)
                    line[column] = None
            line.extend([None] * (self.width - len(line)))
        for (unit, column), numbers in dashes.items():
            cells = [line[column] for row, line in zip(self.rows, lines, strict=True) if row.unit == unit]
            finest = min((cell.step for cell in cells if cell is not None and cell.step is not None), default=ONE)
            for number in numbers:
                lines[number][column] = nothing(finest)
        return tuple(map(tuple, lines))

    @cached_property
    def rough(self) -> tuple[tuple[float | None, ...], ...]:
        """Every column's cells as binary numbers, for quick guesses that the amounts then settle."""
        rows = ([None if cell is None else float(cell.value) for cell in row] for row in self.amounts)
        return tuple(zip(*rows, strict=True))

    @cached_property
    def small(self) -> tuple[bool, ...]:
        """Whether each column's figures are all small enough for percentages."""
        return tuple(all(value is None or abs(value) < _MOST_PERCENT for value in column) for column in self.rough)

    @cached_property
    def dates(self) -> tuple[tuple[dt.date | None, dt.date | None], ...]:
        """The first and the last day of each column."""
        known = tuple((column.start, column.end) for column in self.columns)
        return known + ((None, None),) * (self.width - len(known))

    def amount(self, row: int, column: int) -> Amount | None:
        """Return a cell as displayed."""
        return self.amounts[row][column] if column < self.width else None

    @cached_property
    def blocks(self) -> tuple[int, ...]:
        """For each row the number of headings above it: rows without figures, and changes of section."""
        blocks: list[int] = []
        block, section = 0, None
        for number, row in enumerate(self.rows):
            heading = not any(figure.value is not None for figure in row.figures)
            if heading or (number and row.section != section):
                block += 1
            section = row.section
            blocks.append(block)
        return tuple(blocks)

    @cached_property
    def rolls(self) -> tuple[tuple[int, int], ...]:
        """The first and the last row of each roll-forward."""
        return roll_forwards(self.labels)

    @cached_property
    def units(self) -> tuple[str, ...]:
        """What each row counts; in statements of money alone, a rate named in a label is an amount all the same."""
        units = [self._unit(row) for row in self.rows]
        count_alike(units, self.rolls)
        count_as_their_total(units, self.rough)
        for n, label in enumerate(self.labels[1:], 1):
            if label == "diluted" and self.labels[n - 1].endswith("basic") and units[n - 1] in {"per_share", "shares"}:
                units[n] = units[n - 1]  # "Earnings per share - Basic", and under it "- Diluted"
            elif units[n] == "currency" and units[n - 1] == "shares" and _OF_SHARES.fullmatch(label):
                units[n] = "shares"
        for n in range(1, len(units)):
            if units[n] == "per_share" and self._in_full_under(n):
                units[n] = "currency"
        for n in range(len(units) - 2, -1, -1):
            if units[n] == "currency" and units[n + 1] == "per_share" and self._in_cents_under(n, n + 1):
                units[n] = "per_share"
        return tuple(units)

    def _in_full_under(self, row: int) -> bool:
        """Say whether a row is called an amount of the company and shown whole, below a heading of amounts a share."""
        known = [cell for cell in self.amounts[row] if cell is not None and cell.value]
        named = concept(self.rows[row].label) in KEYS and not _OF_A_SHARE.search(self.labels[row])
        return named and bool(known) and all(cell.step is not None and cell.step >= 1 for cell in known)

    def _in_cents_under(self, row: int, other: int) -> bool:
        """Say whether a row stands under one heading with another, and all its figures are shown to the cent."""
        section = self.rows[row].section
        known = [cell for cell in self.amounts[row] if cell is not None and cell.value]
        return (
            section is not None
            and section == self.rows[other].section
            and bool(known)
            and all(cell.step == _CENT and abs(cell.value) < _MOST_A_SHARE for cell in known)
        )

    def _unit(self, row: Row) -> str:
        label = row.label.lower()
        if row.unit == "per_share" and _BOTH.search(label):
            return "currency"
        if row.unit not in {"ratio", "percent"}:
            return row.unit
        money = self.statement.kind in {"balance_sheet", "cash_flows"} and "%" not in label and not _RATE.search(label)
        return "currency" if money or "-percent" in label or at_a_rate(row, label) else row.unit

    def unit(self, row: int) -> str:
        """Return what a row counts."""
        return self.units[row]

    def scale(self, row: int) -> int:
        """Return what one displayed unit of the row is worth: by its label, or by the table."""
        unit, own = self.unit(row), 1 if is_each(self.rows[row].label) else own_scale(self.rows[row].label)
        if unit in {"currency", "shares"}:
            return own or (self.statement.scale if unit == "currency" else self.statement.shares_scale)
        return self.statement.per_share_scale if unit == "per_share" else 1

    def worth(self, row: int, column: int) -> Amount | None:
        """Return a cell in whole units (dollars, shares)."""
        if row not in self._worths:
            scale = self.scale(row)
            self._worths[row] = tuple([None if cell is None else cell.scaled(scale) for cell in self.amounts[row]])
        return self._worths[row][column] if column < self.width else None

    def span(self, row: int, column: int) -> Span | None:
        """Return where a cell stands."""
        figures = self.rows[row].figures
        return figures[column].span if column < len(figures) else None

    def text(self, row: int, column: int) -> str:
        """Return a cell as a decimal, for messages."""
        figures = self.rows[row].figures
        return (figures[column].value if column < len(figures) else None) or "nothing"

    def name(self, row: int) -> str:
        """Return a row's label for messages."""
        return shortened(self.rows[row].label)

    def column_name(self, column: int) -> str:
        """Return a column's name for messages: its label, or its dates."""
        return self._heads[column] if column < len(self._heads) else f"column {column + 1}"

    @cached_property
    def _heads(self) -> tuple[str, ...]:
        return tuple(
            " ".join(head.label.split()) or (f"column {n}" if head.end is None else head.end.isoformat())
            for n, head in enumerate(self.columns, 1)
        )

    @property
    def title(self) -> str:
        """The table's name for messages."""
        return _NOUNS.get(self.statement.kind) or (self.statement.title or "the table")

    @property
    def about(self) -> Span | None:
        """Where the table stands."""
        return self.statement.span("title") or self.statement.span("table")

    def value(self, row: int, column: int) -> Decimal | None:
        """Return a cell's displayed number."""
        amount = self.amount(row, column)
        return None if amount is None else amount.value
