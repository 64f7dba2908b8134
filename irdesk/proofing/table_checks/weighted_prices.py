"""The average price of a barrel of oil equivalent: prices of oil, gas and liquids, weighted by their volumes."""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.intervals import ONE, Amount, Verdict, shown, total, verdict
from irdesk.proofing.table_checks.equivalents import Volume, parts_of, volumes_of
from irdesk.proofing.tables.sheet import Sheet

_PRICE = re.compile(r"\(?[$€£]?\s?(?:per|/|a)\s?(?:mm|m|b)?(?P<unit>bbl|boe|cfe?)s?\b\)?")
_WORD = re.compile(r"[a-z]{3,}")
_COMMON = frozenset({"per", "average", "realized", "price", "prices", "sales", "volumes", "production", "total", "net"})
_GAS = "cf"


class _Held(msgspec.Struct, frozen=True):
    """An average price held against the prices that it is of."""

    column: int
    stated: Amount
    computed: Amount
    verdict: Verdict


def weighted_prices(book: Book) -> Iterator[Finding]:
    """Yield a finding for each column of an average price that its prices and volumes give in the others."""
    for sheet in book.sheets:
        volumes = volumes_of(sheet)
        whole = next((each for each in volumes.values() if each.unit == "boe" and not each.daily), None)
        parts = parts_of(sheet, volumes, whole) if whole is not None else []
        for row in range(len(sheet.rows)) if parts else ():
            prices = _prices(sheet, row, parts)
            held = list(_held(sheet, row, prices)) if prices else []
            exact = [each for each in held if each.verdict == "exact"]
            broken = sum(each.verdict == "impossible" for each in held)
            if broken <= 1 and len(exact) > broken and len(exact) > 1:
                yield from (_told(book, sheet, row, prices, each) for each in held if each.verdict != "rounding")


def _unit(sheet: Sheet, row: int) -> str | None:
    """Return what a price is of: a barrel, cubic feet, an equivalent; None for a row that is no price."""
    found = _PRICE.search(sheet.labels[row])
    return found["unit"] if found is not None and sheet.units[row] == "per_share" else None


def _prices(sheet: Sheet, row: int, parts: list[Volume]) -> dict[int, Volume]:
    """Return the rows of prices right above an average, each with the volume of its name; none where one has none."""
    if _unit(sheet, row) != "boe":
        return {}
    found: dict[int, Volume] = {}
    for at in range(row - 1, max(-1, row - 1 - len(parts)), -1):
        unit = _unit(sheet, at)
        named = [each for each in parts if each.unit == unit and _product(sheet, each.row) & _product(sheet, at)]
        if len(named) != 1 or named[0] in found.values():
            return {}
        found[at] = named[0]
    return found if len(found) == len(parts) else {}


def _product(sheet: Sheet, row: int) -> set[str]:
    return {word.rstrip("s") for word in _WORD.findall(sheet.labels[row].partition("(")[0])} - _COMMON


def _held(sheet: Sheet, row: int, prices: dict[int, Volume]) -> Iterator[_Held]:
    for column in sheet.levels:
        stated = sheet.amount(row, column)
        worth: list[Amount] = []
        sixths: list[Amount] = []
        for at, volume in prices.items():
            price, cell = sheet.amount(at, column), sheet.amount(volume.row, column)
            if price is None or cell is None:
                break
            sixths.append(cell.scaled(volume.worth))
            worth.append(price * cell.scaled(volume.worth * (1 if volume.unit != _GAS else Decimal(6))))
        average = total(worth).over(total(sixths)) if len(worth) == len(prices) else None
        if stated is not None and average is not None:
            yield _Held(column, stated, average, verdict(stated, average))


def _told(book: Book, sheet: Sheet, row: int, prices: dict[int, Volume], held: _Held) -> Finding:
    stated, right = sheet.text(row, held.column), held.verdict == "exact"
    what = f"{sheet.name(row)}, {sheet.column_name(held.column)}"
    near = shown(round(held.computed.value / (held.stated.step or ONE)) * (held.stated.step or ONE))
    return finding(
        book.text,
        "row-ratio",
        "ok" if right else "error",
        held.verdict,
        f"{what} is the average of its prices." if right else f"{what}: {stated} is shown, its prices give {near}.",
        sheet.span(row, held.column),
        *(sheet.span(at, held.column) for at in prices),
        *(sheet.span(volume.row, held.column) for volume in prices.values()),
        stated=stated,
        computed=held.computed,
    )
