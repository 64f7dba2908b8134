"""Rows of operating data, by the words of their labels: homes in backlog, ounces produced, the average price.

Such tables count many things, and their labels rarely stand word for word in the text: a row is meant where every word
of its label that says something stands near the number. Lines of income have rules of their own.
"""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

import msgspec

from irdesk.proofing.book import Book
from irdesk.proofing.intervals import Amount, rounds_to
from irdesk.proofing.prose.periods import Slot, length
from irdesk.proofing.tables.concepts import concept
from irdesk.proofing.tables.sheet import Sheet

_WORD = re.compile(r"[a-z][a-z'’]*")
_EMPTY = frozenset(
    re.split(
        r"\s+",
        """the a an of in on at to and or for per by with from as end ending period total number net average weighted
        our its million millions thousand thousands billion units unit percent rate ratio during quarter year date
        other usd eur june march september december ytd basis""",
    )
)
_INCOME = re.compile(r"\b(?:revenues?|sales|income|profit|loss|earnings|ebitda?|expenses?|tax|ffo|cash flows?)\b")
_NO_LINE = re.compile(r"\bsales (?:price|volume)s?\b|\bvolumes? sales\b|\bsales \(?(?:tonnes|ounces|oz)\b")
_MONEY = re.compile(r"[$€£]|price|cost|value|yield|rent")
_PARTS = re.compile(r"\([^()]*\)")
_OTHERS = {"balance_sheet", "cash_flows", "guidance", "equity", "reconciliation"}
_STEM = 4
_NEAR_DAYS = 10
_POWERS = (0, 3, 6, 9)
_MANY = 3


class Row(msgspec.Struct, frozen=True):
    """A row of operating data with the stems of its label; `percent` and `money` say what it can be of."""

    sheet: Sheet
    number: int
    stems: frozenset[str]
    percent: bool
    money: bool

    def cells(self, slot: Slot) -> Iterator[tuple[int, Decimal]]:
        """Yield the columns and the printed figures of a period, or of its last day."""
        for column, each in enumerate(self.sheet.columns[: self.sheet.width]):
            value = self.sheet.amount(self.number, column)
            if value is None or each.end is None or abs((each.end - slot.end).days) > _NEAR_DAYS:
                continue
            if each.start is None or slot.length in {"I", "?", length((each.start, each.end))}:
                yield column, abs(value.value)

    def every(self) -> set[Decimal]:
        """Return all its printed figures."""
        amounts = (self.sheet.amount(self.number, column) for column in range(self.sheet.width))
        return {abs(amount.value) for amount in amounts if amount is not None}


@lru_cache(maxsize=8)
def operating_rows(book: Book) -> tuple[Row, ...]:
    """Return the rows that count something other than lines of income, of tables whose columns are dated."""
    found = []
    for sheet in book.sheets:
        if sheet.statement.kind in _OTHERS or all(column.end is None for column in sheet.columns):
            continue
        for number, row in enumerate(sheet.rows):
            label, stems = row.label.lower(), stems_of(_PARTS.sub(" ", row.label))
            line = concept(row.label) is not None or (_INCOME.search(label) and not _NO_LINE.search(label))
            if stems and not line and sheet.unit(number) in {"currency", "count", "percent", "ratio"}:
                percent = sheet.unit(number) == "percent" or "%" in label
                found.append(Row(sheet, number, stems, percent, _MONEY.search(label) is not None))
    return tuple(found)


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    return word[:_STEM] if len(word) > _STEM else word.rstrip("s")


def stems_of(words: str) -> frozenset[str]:
    """Return the stems of the words that say something."""
    return frozenset(_stem(word) for word in _WORD.findall(words.lower()) if word not in _EMPTY)


@lru_cache(maxsize=8)
def _told_by(book: Book) -> tuple[tuple[Row, frozenset[str]], ...]:
    """Return each row with the stems that tell it: not those that many rows of its table have, as gold or homes."""
    count: dict[int, Counter[str]] = {}
    for row in operating_rows(book):
        count.setdefault(row.sheet.number, Counter()).update(row.stems)
    shared = {sheet: frozenset(stem for stem, n in each.items() if n >= _MANY) for sheet, each in count.items()}
    return tuple((row, (row.stems - shared[row.sheet.number]) or row.stems) for row in operating_rows(book))


def row_of(book: Book, words: frozenset[str], *, percent: bool, money: bool) -> Row | None:
    """Return the one row whose label's words all are among some words, the longest such label."""
    fitting = [
        row for row, stems in _told_by(book) if stems <= words and row.percent == percent and (row.money or not money)
    ]
    most = max((len(row.stems) for row in fitting), default=0)
    best = [row for row in fitting if len(row.stems) == most]
    return best[0] if len(best) == 1 else None


def shows(stated: Amount, cell: Decimal) -> bool:
    """Say whether a number is a cell, in whatever unit the table counts."""
    step = stated.step or Decimal(1)
    return any(rounds_to(cell * Decimal(10) ** power, step, stated.value) for power in _POWERS)


def nearest_unit(stated: Amount, cell: Decimal) -> Decimal:
    """Return a cell in the unit in which it comes nearest to a number."""
    return min((cell * Decimal(10) ** power for power in _POWERS), key=lambda each: abs(each - stated.value))
