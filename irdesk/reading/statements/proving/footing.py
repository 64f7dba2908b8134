"""Sums within one table: figures that a total or a balance confirms are proven, a total that breaks is a doubt."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from irdesk.domain.source import Doubt
from irdesk.domain.statement import Row, Statement
from irdesk.reading.statements.proving import crossfoot
from irdesk.reading.statements.proving.sums import Adder, Sum, Values

_ASSETS = re.compile(r"^total assets\b", re.IGNORECASE)
_DEBTS = re.compile(r"total liabilities", re.IGNORECASE)
_EQUITY = re.compile(
    r"^total (?:(?:stock|share)holders['’]? |members['’]? )?(?:equity|deficit|net assets)\b", re.IGNORECASE
)
_CLAIMS = re.compile(
    r"^total (?:liabilit\w+|equity|net assets)\b.*"
    r"(?:equity|deficit|deficiency|capital|liabilities|net assets|investment)",
    re.IGNORECASE,
)


class _Sheet(msgspec.Struct):
    """Rows that may be added, as whole numbers of the smallest printed step (`places` decimals)."""

    rows: list[int]
    labels: list[str]
    columns: list[int]
    values: Values
    places: int

    def cells(self, found: Sum) -> set[tuple[int, int]]:
        """Return the row and column in the statement of each figure that a sum confirms."""
        parts = (found.total, *found.items)
        held = ((item, place) for item in parts for place in found.holds if self.values[item][place] is not None)
        return {(self.rows[item], self.columns[place]) for item, place in held}

    def doubt(self, statement: Statement, path: str, found: Sum, place: int) -> Doubt:
        """Return what a sum that breaks in one column says."""
        row, column = self.rows[found.total], self.columns[place]
        figure = statement.rows[row].figures[column]
        total = sum(sign * (self.values[item][place] or 0) for sign, item in zip(found.signs, found.items, strict=True))
        first, last = (self.labels[item] for item in (found.items[0], found.items[-1]))
        what = f"{first} … {last} make" if len(found.items) > 1 else f"{first} is"
        why = f"{self.labels[found.total] or 'the total'} is printed as {figure.value}, but {what} "
        why += str(Decimal(total).scaleb(-self.places))
        return Doubt(f"{path}.rows[{row}].values[{column}]", why, figure.span)


def prove(statement: Statement, path: str) -> tuple[Statement, list[Doubt]]:
    """Return the statement with the figures that sums confirm marked, and a doubt for each that breaks one."""
    columns = [index for index, column in enumerate(statement.columns) if column.kind != "percent"]
    sideways = crossfoot.across(statement)
    proven = crossfoot.cells(sideways)
    doubts = crossfoot.doubts(statement, path, sideways)
    for rows in _comparable(statement.rows):
        sheet = _sheet(statement, rows, columns)
        balance = statement.kind == "balance_sheet"
        sums = [*Adder(sheet.values, sheet.labels, balance=balance).sums()]
        if balance:
            sums += _balances(sheet)
        loose = _not_additive(sums)
        for found in sums:
            proven |= sheet.cells(found)
            if statement.rows[rows[found.total]].unit == "per_share":
                continue  # few digits, much repeated: they prove, but break too easily
            doubts += [sheet.doubt(statement, path, found, place) for place in found.breaks if place not in loose]
    return _marked(statement, proven), doubts


def _not_additive(sums: Sequence[Sum]) -> set[int]:
    """Return the columns in which half of the sums and more break: changes and per cents that no head calls so."""
    broken = Counter(place for found in sums for place in found.breaks)
    held = Counter(place for found in sums for place in found.holds)
    return {place for place, count in broken.items() if count > 1 and count >= held[place]}


def _comparable(rows: Sequence[Row]) -> Iterator[list[int]]:
    """Yield the rows whose figures may be added: those in currency and counts, and those per share."""
    yield [index for index, row in enumerate(rows) if row.unit in ("currency", "count", "shares")]
    yield [index for index, row in enumerate(rows) if row.unit == "per_share"]


def _sheet(statement: Statement, rows: list[int], columns: list[int]) -> _Sheet:
    printed = [[statement.rows[row].figures[column].value for column in columns] for row in rows]
    places = max((len(value.partition(".")[2]) for row in printed for value in row if value), default=0)
    values = [tuple([None if value is None else _steps(value, places) for value in row]) for row in printed]
    return _Sheet(rows, [statement.rows[row].label for row in rows], columns, values, places)


def _steps(value: str, places: int) -> int:
    """Return a plain decimal as a whole number of steps of `places` decimals."""
    if len(value) > 20:
        return int(Decimal(value).scaleb(places))
    whole, _, part = value.partition(".")
    return int(whole + part.ljust(places, "0"))


def _balances(sheet: _Sheet) -> Iterator[Sum]:
    """Yield that assets equal what is owed and owned, and where they do not."""
    assets = [place for place, label in enumerate(sheet.labels) if _ASSETS.search(label)]
    claims = [place for place, label in enumerate(sheet.labels) if _CLAIMS.search(label)]
    if len(assets) == 1 and claims:
        left, right = sheet.values[assets[0]], sheet.values[claims[-1]]
        both = [place for place in range(len(left)) if left[place] is not None and right[place] is not None]
        holds = [place for place in both if left[place] == right[place]]
        yield Sum(claims[-1], assets, (1,), holds, [place for place in both if place not in holds])
    elif len(assets) == 1:
        yield from _parts(sheet, assets[0])


def _parts(sheet: _Sheet, assets: int) -> Iterator[Sum]:
    """Yield that debts and equity, printed without their sum, make the assets."""
    debts = [place for place, label in enumerate(sheet.labels) if _DEBTS.fullmatch(label)]
    equity = [place for place, label in enumerate(sheet.labels) if _EQUITY.search(label)]
    if len(debts) == 1 and len(equity) == 1:
        rows = [sheet.values[row] for row in (assets, debts[0], equity[0])]
        columns = [place for place in range(len(rows[0])) if all(row[place] is not None for row in rows)]
        if columns and all((rows[1][place] or 0) + (rows[2][place] or 0) == rows[0][place] for place in columns):
            yield Sum(assets, [debts[0], equity[0]], (1, 1), columns, [])


def _marked(statement: Statement, proven: set[tuple[int, int]]) -> Statement:
    if not proven:
        return statement
    rows = tuple(
        msgspec.structs.replace(
            row,
            figures=tuple(
                msgspec.structs.replace(figure, proven=True) if (index, column) in proven else figure
                for column, figure in enumerate(row.figures)
            ),
        )
        for index, row in enumerate(statement.rows)
    )
    return statement.with_fields(rows=rows)
