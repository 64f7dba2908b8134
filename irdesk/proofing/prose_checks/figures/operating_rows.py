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
from irdesk.proofing.prose.periods import Slot
from irdesk.proofing.prose_checks.figures.operating_columns import column_slots
from irdesk.proofing.tables.concepts import concept
from irdesk.proofing.tables.labels import is_each
from irdesk.proofing.tables.sheet import Sheet

_WORD = re.compile(r"[a-z][a-z'’]*")
_EMPTY = frozenset(
    re.split(
        r"\s+",
        """the a an of in on at to and or for per by with from as end ending period total number net average weighted
        our its million millions thousand thousands billion units unit percent rate ratio during quarter year date
        other usd eur june march september december ytd basis corporate corporation company""",
    )
)
_INCOME = re.compile(r"\b(?:revenues?|sales|income|profit|loss|earnings|ebitda?|expenses?|tax|ffo|cash flows?)\b")
_NO_LINE = re.compile(r"\bsales (?:price|volume)s?\b|\bvolumes? sales\b|\bsales \(?(?:tonnes|ounces|oz)\b")
_MONEY = re.compile(r"[$€£]|price|cost|value|yield|rent")
_BALANCES = frozenset({"asse", "earn", "loan", "depo", "equi", "borr", "secu", "liab", "inte", "bear", "cash", "inve"})
"""Stems of what is owned and owed, whose averages are none of the balances that the text speaks of."""
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
    slots: tuple[Slot | None, ...]
    parts: frozenset[str] = frozenset()  # the stems of the rows that a total without a name of its own is of

    @property
    def name(self) -> str:
        """What it is called: a total without a name of its own by its heading."""
        return (self.sheet.rows[self.number].section or "") if self.parts else self.sheet.name(self.number)

    def cells(self, slot: Slot) -> Iterator[tuple[int, Decimal]]:
        """Yield the columns and the printed figures of a period, or of its last day."""
        for column, each in enumerate(self.slots):
            value = self.sheet.amount(self.number, column)
            if value is None or each is None or abs((each.end - slot.end).days) > _NEAR_DAYS:
                continue
            if each.length == "I" or slot.length in {"I", "?", each.length}:
                yield column, abs(value.value)

    def beside(self) -> set[Decimal]:
        """Return the figures of all the table's rows, where the row is a total without a name of its own."""
        sheet = self.sheet
        return {abs(each.value) for row in sheet.amounts for each in row if each is not None} if self.parts else set()

    def every(self) -> set[Decimal]:
        """Return all its printed figures."""
        amounts = (self.sheet.amount(self.number, column) for column in range(self.sheet.width))
        return {abs(amount.value) for amount in amounts if amount is not None}


@lru_cache(maxsize=8)
def operating_rows(book: Book) -> tuple[Row, ...]:
    """Return the rows that count something other than lines of income, of tables whose columns are dated."""
    return tuple(row for sheet in book.sheets if sheet.statement.kind not in _OTHERS for row in _of_sheet(book, sheet))


def _of_sheet(book: Book, sheet: Sheet) -> Iterator[Row]:
    slots = column_slots(book, sheet)
    if all(slot is None for slot in slots):
        return
    for number, row in enumerate(sheet.rows):
        parts = _parts(sheet, number)
        name = (row.section or "") if parts else row.label
        label, stems = name.lower(), stems_of(name if parts else _PARTS.sub(" ", name))
        line = concept(name) is not None or (_INCOME.search(label) and not (_NO_LINE.search(label) or is_each(name)))
        line = line or ("average" in label and stems <= _BALANCES)
        if stems and not line and sheet.unit(number) in {"currency", "count", "percent", "ratio"}:
            percent = sheet.unit(number) == "percent" or "%" in label
            yield Row(sheet, number, stems, percent, _MONEY.search(label) is not None, slots, parts)


def _parts(sheet: Sheet, number: int) -> frozenset[str]:
    """Return the stems of the rows of its heading that a row called only "Total" is of; its name is the heading's.

    A heading of one word, as "Homes", says too little, unless it is the table's title, or total itself.
    """
    row = sheet.rows[number]
    heading = (row.section or "").lower()
    said = stems_of(heading)
    if not _TOTAL.fullmatch(row.label.strip().lower()) or not said or sheet.unit(number) == "percent":
        return frozenset()
    if len(said) == 1 and not (said <= stems_of(sheet.statement.title or "") or heading.startswith("total ")):
        return frozenset()
    above = (each.label for each in sheet.rows[:number] if each.section == row.section)
    return frozenset().union(*map(stems_of, above)) - said


_UNITS = frozenset({"day", "hour", "week", "month", "rate", "number", "price", "cost", "share", "size"})
"""Stems that tell no row by themselves: "Billing days" is not what "days sales outstanding" are."""
_TOTAL = re.compile(r"(?:grand |company |consolidated )?totals?|consolidated|total company")


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    return word[:_STEM] if len(word) > _STEM else word.rstrip("s")


def stems_of(words: str) -> frozenset[str]:
    """Return the stems of the words that say something."""
    return frozenset(_stem(word) for word in _WORD.findall(words.lower()) if word not in _EMPTY)


@lru_cache(maxsize=8)
def _told_by(book: Book) -> dict[str, list[tuple[Row, frozenset[str]]]]:
    """Return each row with the stems that tell it, by one of them: not those that many rows of its table have."""
    count: dict[int, Counter[str]] = {}
    for row in operating_rows(book):
        count.setdefault(row.sheet.number, Counter()).update(row.stems)
    shared = {sheet: frozenset(stem for stem, n in each.items() if n >= _MANY) for sheet, each in count.items()}
    told: dict[str, list[tuple[Row, frozenset[str]]]] = {}
    for row in operating_rows(book):
        own = row.stems - shared[row.sheet.number]
        stems = row.stems if own <= _UNITS else own
        told.setdefault(max(stems), []).append((row, stems))
    return told


@lru_cache(maxsize=8)
def _kinds(book: Book) -> frozenset[tuple[bool, bool]]:
    return frozenset((row.percent, row.money) for row in operating_rows(book))


def any_row(book: Book, *, percent: bool, money: bool) -> bool:
    """Say whether a percentage, an amount of money or any other number can be of some row."""
    return (percent, True) in _kinds(book) or (not money and (percent, False) in _kinds(book))


def row_of(
    book: Book, words: frozenset[str], part: frozenset[str] = frozenset(), *, percent: bool, money: bool
) -> Row | None:
    """Return the one row whose label's words all are among some words, the longest such label.

    Of several rows called alike it is the one under the heading whose stems are those of `part`.
    """
    told = _told_by(book)
    fitting = [
        row
        for word in words
        for row, stems in told.get(word, ())
        if stems <= words and row.percent == percent and (row.money or not money) and not row.parts & words
    ]
    most = max((len(row.stems) for row in fitting), default=0)
    best = [row for row in fitting if len(row.stems) == most]
    if len(best) > 1 and part:
        best = [row for row in best if stems_of(row.sheet.rows[row.number].section or "") == part]
    return best[0] if len(best) == 1 else None


def shows(stated: Amount, cell: Decimal) -> bool:
    """Say whether a number is a cell, in whatever unit the table counts."""
    step = stated.step or Decimal(1)
    return any(rounds_to(cell * Decimal(10) ** power, step, stated.value) for power in _POWERS)


def nearest_unit(stated: Amount, cell: Decimal) -> Decimal:
    """Return a cell in the unit in which it comes nearest to a number."""
    return min((cell * Decimal(10) ** power for power in _POWERS), key=lambda each: abs(each - stated.value))
