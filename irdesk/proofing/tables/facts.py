"""The dated cells of a table with what they mean: their concept or label, their period, their worth in whole units."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache

import msgspec

from irdesk.domain.source import Span
from irdesk.domain.statement import Column
from irdesk.proofing.intervals import Amount
from irdesk.proofing.tables.concepts import KEYS, bare, concept
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.words.period_words import LENGTHS

Period = tuple[dt.date | None, dt.date]


class Fact(msgspec.Struct, frozen=True, gc=False):
    """One cell with its meaning: `key` is its concept or, without one, its bare label; `worth` in whole units."""

    key: str
    unit: str
    period: Period
    worth: Amount
    sheet: Sheet
    row: int
    column: int
    other_basis: bool = False  # pro forma, non-GAAP: the table says that it is drawn up on another basis

    @property
    def span(self) -> Span | None:
        """Where the cell stands."""
        return self.sheet.span(self.row, self.column)

    @property
    def name(self) -> str:
        """The row's label."""
        return self.sheet.name(self.row)

    @property
    def label(self) -> str:
        """The row's plain label."""
        return self.sheet.labels[self.row]

    @property
    def cell(self) -> str:
        """What is printed, as a decimal, for messages."""
        return self.sheet.text(self.row, self.column)


def facts_in(sheet: Sheet, shifted: Callable[[Sheet, int], bool]) -> list[list[Fact]]:
    """Return every dated cell of a table by its row, without the rows that have `shifted` into other columns."""
    found = []
    dated = _dated(sheet)
    title = (sheet.statement.title or "").lower()
    other = bool(_BASES.search(title)) and "reconcil" not in f"{title} {sheet.statement.kind}"
    for number, row in enumerate(sheet.rows):
        key = concept(row.label) or bare(row.label)
        if _TOTAL.fullmatch(key):
            key = _of_all(row.section) or _of_all(sheet.statement.title) or key
        if _HOLDERS.fullmatch(key) and _under_net_income(sheet, number):
            key = "net_income_attributable"
        if row.section and key not in KEYS:
            key = _alone(sheet, number) or key
        if not key or not dated or shifted(sheet, number):
            continue
        unit = sheet.unit(number)
        facts = [
            Fact(key, unit, (start, end), worth, sheet, number, column, other)
            for column, start, end in dated
            if (worth := sheet.worth(number, column)) is not None
        ]
        if facts:
            found.append(facts)
    return found


def _alone(sheet: Sheet, row: int) -> str | None:
    """Return what the heading above a row names, where no other row stands under it and none is called so.

    "Revenues:" over "Finance income" alone, and no total.
    """
    heading = sheet.rows[row].section
    key = _of_all(heading)
    if key != "revenue" or sheet.statement.kind != "operations":
        return None
    others = (each for number, each in enumerate(sheet.rows) if number != row)
    taken = any(each.section == heading or concept(each.label) == key for each in others)
    return None if taken else key


_HOLDERS = re.compile(r"attributable to (?!non|redeem).{0,40}(?:holders|owners|shares)(?: of .{1,40})?")
"""Whose net income a row of it is, without its name."""
_ABOVE_HOLDERS = 4


def _under_net_income(sheet: Sheet, row: int) -> bool:
    """Say whether the first result above a row is net income, not comprehensive income."""
    above = (
        concept(each.label) or bare(each.label) for each in reversed(sheet.rows[max(0, row - _ABOVE_HOLDERS) : row])
    )
    result = next((key for key in above if "income" in key or "loss" in key), None)
    return result == "net_income"


_TOTAL = re.compile(r"(?:totals?)?")
_BY = re.compile(r"\b(?:by|from|of our)\b.*$")


@lru_cache(maxsize=1024)
def _of_all(heading: str | None) -> str | None:
    """Return the concept of a heading whose total a row without a name is: "Net sales by region"."""
    return concept(_BY.sub("", bare(heading)).strip(" :")) if heading else None


_BASES = re.compile(r"previously reported|as (?:originally )?reported|restated|pro ?-?forma|non-?gaap|adjust|excluding")


_OTHER_BASES = re.compile(r"previously|originally|pro ?-?forma|non-?gaap|adjust|excluding|before|not ")


def _dated(sheet: Sheet) -> list[tuple[int, dt.date | None, dt.date]]:
    """Return the columns that one period names: of several with the same dates (segments, bases) none can be told."""
    columns = [
        (number, column.start or _start(column), column.end)
        for number, column in enumerate(sheet.columns[: sheet.width])
        if column.end is not None and sheet.kinds[number] in {"period", "instant"} and number not in sheet.taken_off
    ]
    plain = [each for each in columns if not _BASES.search(sheet.columns[each[0]].label.lower())]
    plain += [each for each in columns if each not in plain and _only_restated(sheet, each, plain)]
    plain = [each for each in plain if not translated(sheet, each[0])]
    count = Counter(each[1:] for each in plain)
    parted = sheet.statement.kind == "segments"  # a text on a segment would be held against the whole
    whole = [each for each in plain if not parted and _WHOLE.search(sheet.columns[each[0]].label)]
    wholes = Counter(each[1:] for each in whole)
    return [each for each in plain if count[each[1:]] == 1 or (each in whole and wholes[each[1:]] == 1)]


_DAYS = {"Q": 91, "H": 182, "9": 273, "Y": 364}
_LONG = re.compile(
    rf"\b(?P<length>{'|'.join(LENGTHS)})[- ](?:months?|weeks?)\b"
    r"|\b(?P<year>(?:fiscal )?years? ended|full[- ](?:fiscal )?year)\b"
    r"|\b(?P<quarter>q[1-4]|[1-4]q|(?:first|second|third|fourth) quarter)\b"
)


def _start(column: Column) -> dt.date | None:
    """Return about when a period began whose head says how long it is, and whose first day the reader leaves open.

    A year of weeks ends on another day each time.
    """
    said = _LONG.search(column.label.lower()) if column.kind == "period" and column.end is not None else None
    if said is None or column.end is None:
        return None
    size = "Y" if said["year"] else "Q" if said["quarter"] else LENGTHS[said["length"]]
    if said["length"] == "12" and "week" in said.group():
        size = "Q"
    return column.end - dt.timedelta(days=_DAYS[size] - 1)


_WHOLE = re.compile(r"^\W*(?:total )?consolidated\b(?! adj)|\b(?:total|consolidated)\W*$", re.IGNORECASE)
"""Of columns of one period, the one of the whole company: beside its parts, and what is eliminated."""


def _only_restated(
    sheet: Sheet,
    column: tuple[int, dt.date | None, dt.date],
    plain: Sequence[tuple[int, dt.date | None, dt.date]],
) -> bool:
    """Say whether a column is called restated, and no other shows its period as it was: then it is the company's."""
    label = sheet.columns[column[0]].label.lower()
    return "restated" in label and not _OTHER_BASES.search(label) and all(each[1:] != column[1:] for each in plain)


_DOLLARS = re.compile(r"US\s?\$|USD|U\.S\. dollars?", re.IGNORECASE)
_OTHERS = re.compile(r"RMB|CNY|NT\s?\$|HK\s?\$|R\s?\$|NIS|JPY|INR|KRW|¥|₹|yen|Ps\.", re.IGNORECASE)


def translated(sheet: Sheet, column: int) -> bool:
    """Say whether a column is a convenience translation into dollars of one beside it in the company's currency."""
    others = (each.label for number, each in enumerate(sheet.columns) if number != column)
    return _in_dollars(sheet.columns[column].label) and any(_OTHERS.search(label) for label in others)


@lru_cache(maxsize=512)
def _in_dollars(head: str) -> bool:
    return _DOLLARS.search(head) is not None and _OTHERS.search(head) is None
