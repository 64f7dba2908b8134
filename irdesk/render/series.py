"""The history of a row over a company's releases."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from irdesk.domain.statement import Column, Row, Statement
from irdesk.render.figures import SCALES, SYMBOLS, number
from irdesk.render.line import clean

BARS = "▁▂▃▄▅▆▇█"


class Series(msgspec.Struct, frozen=True):
    """A row's figures by the end of their period, the earliest first. `flow`: over a period, not at an instant."""

    label: str
    unit: str
    flow: bool
    points: tuple[tuple[dt.date, float], ...]


def history(statement: Statement, row: int, tables: Iterable[Statement]) -> Series:
    """Return the figures of a row of `statement` in all `tables` of its kind, for periods as long as its first.

    Rows are the same where label, section and unit are; figures of another scale are brought to this one's. A later
    release's figure for a period stands over an earlier one's (the tables come with the newest first).
    """
    mine = statement.rows[row]
    length = _length(next((one for one in statement.columns if one.end), Column("")))
    scale = _scale(statement, mine.unit)
    points: dict[dt.date, float] = {}
    for table in (statement, *tables):
        if (table.kind, table.currency) != (statement.kind, statement.currency):
            continue
        for other in table.rows:
            if same(mine, other):
                for day, value in _figures(table, other, length):
                    points.setdefault(day, value * _scale(table, mine.unit) / scale)
    money = mine.unit in {"currency", "per_share"}
    sign = SYMBOLS.get(statement.currency or "", statement.currency or "") if money else ""
    words = (
        f"{sign} {SCALES.get(int(scale), '')}" if mine.unit == "currency" else f"{sign} {mine.unit.replace('_', ' ')}"
    )
    return Series(clean(mine.label), words.strip(), length is not None, tuple(sorted(points.items())))


def same(one: Row, other: Row) -> bool:
    """Return whether two rows stand for the same thing."""
    names = [(row.label.lower().strip(), (row.section or "").lower().strip(), row.unit) for row in (one, other)]
    return names[0] == names[1]


def _scale(statement: Statement, unit: str) -> float:
    scales = {"currency": statement.scale, "shares": statement.shares_scale, "per_share": statement.per_share_scale}
    return float(scales.get(unit, 1))


def _length(column: Column) -> int | None:
    """Return a column's length in months, None for an instant."""
    return round((column.end - column.start).days / 30.44) if column.start and column.end else None


def _figures(table: Statement, row: Row, length: int | None) -> Iterable[tuple[dt.date, float]]:
    for column, figure in zip(table.columns, row.figures, strict=False):
        value = number(figure.value)
        if value is not None and column.end is not None and _length(column) == length and column.kind != "change":
            yield column.end, float(value)


def sparkline(series: Series, most: int = 8) -> str:
    """Return the last figures as bars from the lowest to the highest; empty where there are fewer than three."""
    values = [value for _, value in series.points][-most:]
    if len(values) < 3:
        return ""
    low, high = min(values), max(values)
    step = (high - low) / (len(BARS) - 1) or 1.0
    return "".join(BARS[round((value - low) / step)] for value in values)
