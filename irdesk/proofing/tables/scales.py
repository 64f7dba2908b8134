"""What the figures of a table are counted in, where its head does not say: what the other tables show tells.

A table of highlights without "in millions" shows the net income that the statement has in millions; a table "in
thousands, except share data" shows its shares in full, as earnings a share prove.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from math import log10

import msgspec

from irdesk.domain.release import Release
from irdesk.domain.statement import Row, Statement
from irdesk.proofing.intervals import Amount, displayed, same
from irdesk.proofing.tables.concepts import bare, concept
from irdesk.proofing.tables.labels import plain
from irdesk.proofing.tables.named_columns import dated

_LEAST_FACTS = 3
_LEAST_DIGITS = 8.0
"""Decimal digits in which figures agree at a scale that make it the table's."""
_FIELDS = {"currency": "scale", "shares": "shares_scale"}
_POWERS = (-6, -3, 3, 6)
_NEAR = 0.015
_LEAST_COLUMNS = 2
_MOST_ROWS = 60
_INCOMES = ("income", "earnings", "loss", "profit")

_Facts = dict[tuple[str, str, object, object], list[Amount]]


def in_scale(release: Release) -> Iterator[Statement]:
    """Yield the dated statements; one that does not say what it counts in gets the scale at which others agree."""
    every = [_by_earnings(each) for each in dated(release)]
    known: dict[str, _Facts] = {}
    for each in every:
        made = each
        for unit, field in _FIELDS.items():
            scales = {getattr(other, field) for other in every} - {1}
            if scales and getattr(each, field) == 1 and any(row.unit == unit for row in each.rows):
                if unit not in known:
                    known[unit] = _facts(every, unit)
                made = _scaled(made, unit, known[unit], sorted(scales))
        yield made


def _value(row: Row, column: int) -> Amount | None:
    figure = row.figures[column] if column < len(row.figures) else None
    try:
        return displayed(figure.value) if figure is not None and figure.value and not figure.nil else None
    except InvalidOperation:
        return None


def _cells(statement: Statement, unit: str) -> Iterator[tuple[tuple[str, str, object, object], Amount]]:
    """Yield the dated figures of a unit with what they are: their label and their period."""
    dates = [(column.start, column.end) for column in statement.columns]
    twice = Counter(dates)
    for row in statement.rows:
        key = concept(row.label) or bare(row.label) if row.unit == unit else ""
        for column, (start, end) in enumerate(dates if key else ()):
            value = _value(row, column) if end is not None and twice[start, end] == 1 else None
            if value is not None and value.value:
                yield (key, unit, start, end), value


def _facts(statements: list[Statement], unit: str) -> _Facts:
    found: _Facts = defaultdict(list)
    for each in statements:
        scale = getattr(each, _FIELDS[unit])
        if scale > 1:
            for key, value in _cells(each, unit):
                found[key].append(value.scaled(scale))
    return found


def _scaled(statement: Statement, unit: str, known: _Facts, scales: list[int]) -> Statement:
    """Return a statement in the one scale at which its figures agree with what other tables show, if they do."""
    digits: Counter[int] = Counter()
    facts: Counter[int] = Counter()
    for key, value in _cells(statement, unit):
        for scale in (1, *scales):
            if any(same(value.scaled(scale), other) != "impossible" for other in known.get(key, ())):
                facts[scale] += 1
                digits[scale] += round(10 * log10(1 + float(abs(value.value) / (value.step or 1))))
    agreeing = [scale for scale in facts if facts[scale] >= _LEAST_FACTS and digits[scale] >= 10 * _LEAST_DIGITS]
    if facts[1] or len(facts) != 1 or not agreeing:
        return statement
    return msgspec.structs.replace(statement, **{_FIELDS[unit]: agreeing[0]})


def _by_earnings(statement: Statement) -> Statement:
    """Return a statement with its shares in the scale at which they give its earnings a share."""
    rows = statement.rows
    shares = [row for row in rows if row.unit == "shares"]
    earned = [row for row in rows if row.unit == "per_share"]
    if not shares or not earned or len(rows) > _MOST_ROWS:
        return statement
    incomes = [row for row in rows if row.unit == "currency" and any(word in plain(row.label) for word in _INCOMES)]
    off = Decimal(statement.scale) / (statement.shares_scale * statement.per_share_scale)
    best = 0
    for share, a_share, income in ((s, e, i) for s in shares for e in earned for i in incomes):
        powers = [
            power for column in range(len(income.figures)) if (power := _power(income, share, a_share, column, off))
        ]
        if 0.5 in powers:
            return statement  # they give them as they are
        if len(powers) >= _LEAST_COLUMNS and len(set(powers)) == 1:
            best = best or int(powers[0])
    scale = Decimal(statement.shares_scale).scaleb(best)
    if not best or scale < 1:
        return statement
    return msgspec.structs.replace(statement, shares_scale=int(scale))


def _power(income: Row, share: Row, a_share: Row, column: int, off: Decimal) -> float:
    """Return the power of ten by which shares would have to be more to give earnings a share; 0.5 for none, 0 where
    no power does."""
    cells = [_value(row, column) for row in (income, share, a_share)]
    if any(cell is None or not cell.value for cell in cells):
        return 0
    above, below, stated = (abs(float(cell.value)) for cell in cells if cell is not None)
    apart = log10(above * float(off) / below / stated)
    if abs(apart) < _NEAR:
        return 0.5
    return next((power for power in _POWERS if abs(apart - power) < _NEAR), 0)
