"""From a document to its statements: each table read, dated against the others, scaled, proven."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from irdesk.domain.source import Doubt, Span
from irdesk.domain.statement import Column, Figure, Row, Statement
from irdesk.reading.document import Document
from irdesk.reading.masthead import Masthead
from irdesk.reading.statements import units
from irdesk.reading.statements.accepting import is_statement
from irdesk.reading.statements.calendar.calendars import read_calendar
from irdesk.reading.statements.calendar.dates import days, month_end
from irdesk.reading.statements.calendar.periods import Dated, date_columns
from irdesk.reading.statements.calendar.quarters import date_quarters
from irdesk.reading.statements.doubting import doubts_of
from irdesk.reading.statements.heads.regions import drafts
from irdesk.reading.statements.joining import join
from irdesk.reading.statements.lines.layout import Amount, Chunk, Line
from irdesk.reading.statements.lines.stream import stream
from irdesk.reading.statements.notes import read_notes
from irdesk.reading.statements.proving.footing import prove
from irdesk.reading.statements.table import Table, read_table
from irdesk.reading.statements.weeks import Weeks, settle, stated_weeks

_ENDING = re.compile(r"\bending\b", re.IGNORECASE)


def read_statements(document: Document, masthead: Masthead) -> tuple[tuple[Statement, ...], tuple[Doubt, ...]]:
    """Read the statements in the order of the text, and what was unsure."""
    tables = [table for draft in drafts(list(stream(document))) if (table := read_table(draft))]
    tables = [table for table in join(tables) if is_statement(table)]
    for before, table in pairwise(tables):
        if not table.names.title and _repeats(before, table):
            table.kind = before.kind
    published = None if masthead.period and masthead.period.end == masthead.date else masthead.date
    for table in tables:
        table.columns = tuple(_unless_published(column, published) for column in table.columns)
    dated = [column for table in tables for column in table.columns]
    calendar = read_calendar(dated, masthead.period, masthead.date)
    for table in tables:
        if masthead.date and _is_ahead(table, masthead.date):
            table.kind = "guidance"
        title, plans = table.names.title or "", table.kind == "guidance"
        table.columns = date_quarters(table.columns, calendar, title, plans=plans)
    ends, weekly = _ends(tables)
    stated = stated_weeks(document.text) if weekly else Weeks()
    scales = _scales(tables)
    statements: list[Statement] = []
    doubts: list[Doubt] = []
    told: set[dt.date] = set()
    for order, table in enumerate(tables):
        columns = date_columns(table.columns, ends, weekly=weekly)
        columns, unsure = settle(document, table, columns, ends, told, stated=stated) if weekly else (columns, [])
        statement, found = prove(_statement(document, table, columns, scales[order]), f"statements[{order}]")
        statements.append(statement.with_fields(order=order))
        doubts += (
            msgspec.structs.replace(doubt, field=f"statements[{order}].{doubt.field}")
            for doubt in (*unsure, *doubts_of(document, table, statement, masthead.date))
        )
        doubts += found
    return _same_currency(statements), tuple(doubts)


def _is_ahead(table: Table, published: dt.date) -> bool:
    """Return whether all dated columns of a table are of periods that are `ending` after the release."""
    dated = [column for column in table.columns if column.end]
    return bool(dated) and all(
        column.end and column.end > published and _ENDING.search(column.label) for column in dated
    )


def _unless_published(column: Dated, published: dt.date | None) -> Dated:
    """Return a column without the end that is but the release's own date, printed above the table."""
    stamped = published is not None and column.end == published and not days(column.label)
    return Dated(column.label) if stamped else column


def _repeats(before: Table, table: Table) -> bool:
    """Return whether a table has the rows of the one before, as the months to date under a quarter have."""
    rows = set(table.labels)
    return len(rows) > 1 and table.draft.follows and len(rows & set(before.labels)) >= 0.7 * len(rows)


def _same_currency(statements: list[Statement]) -> tuple[Statement, ...]:
    """Return the statements, those in money without a sign in the one currency of the release, if it has only one."""
    found = {statement.currency for statement in statements if statement.currency}
    if len(found) != 1:
        return tuple(statements)
    only = found.pop()
    return tuple(
        statement if statement.currency or statement.kind == "other" else statement.with_fields(currency=only)
        for statement in statements
    )


def _scales(tables: Sequence[Table]) -> list[int]:
    """Return what each table's figures are multiplied with: as stated above it, else above the tables it follows.

    A table without a currency sign may count things, not money: it takes no scale from another.
    """
    scales: list[int] = []
    carried = 1
    for table in tables:
        stated = units.scale(said(table)) or units.scale(table.names.intro) or _times(table) or _labelled(table)
        stated = stated or next((found for line in table.head.titles if (found := units.bare_scale(line.text))), None)
        carried = stated or (carried if table.draft.follows else 1)
        signed = any(amount.symbol for amount in _money(table))
        scales.append(stated or (carried if signed else 1))
    return scales


def _money(table: Table) -> Iterator[Amount]:
    """Yield the figures of the rows that no label says to be something else than money."""
    for entry, cells in zip(table.entries, table.cells, strict=True):
        if units.unit(entry.label, entry.sections, percents=False, balance=False) == "currency":
            yield from cells.values()


def _times(table: Table) -> int | None:
    """Return the scale that the figures themselves carry (`$1.2M`), None where they carry none or not the same."""
    found = {
        amount.times for amount in _money(table) if amount.symbol and (amount.times > 1 or "." in (amount.value or "."))
    }
    return found.pop() if len(found) == 1 and found != {1} else None


def _labelled(table: Table) -> int | None:
    """Return the scale that the labels of all rows in money, or most of them, state: `Revenue (millions)`.

    Rows in money are those with a currency sign, without any all that no label says to be something else.
    """
    counted = [
        (entry.label, any(amount.symbol for amount in cells.values()))
        for entry, cells in zip(table.entries, table.cells, strict=True)
        if units.unit(entry.label, entry.sections, percents=False, balance=False) == "currency"
    ]
    signed = [label for label, sign in counted if sign] or [label for label, _ in counted]
    found = Counter(units.scale(label) for label in signed).most_common(2)
    return found[0][0] if len(found) == 1 or (found and found[0][1] > 1 and found[0][1] > found[1][1]) else None


def said(table: Table) -> str:
    """Return all that stands above the figures of a table."""
    return " ".join((table.names.text, *(chunk.text for stack in table.head.stacks for chunk in stack)))


def _ends(tables: Sequence[Table]) -> tuple[tuple[dt.date, ...], bool]:
    """Return the days on which the periods and instants of the release end, and whether it counts in weeks."""
    ends = {column.end for table in tables for column in table.columns if column.end}
    periods = {column.end for table in tables for column in table.columns if column.end and column.kind == "period"}
    return tuple(sorted(ends)), any(end != month_end(end.year, end.month) for end in periods)


def _statement(document: Document, table: Table, columns: tuple[Column, ...], scale: int) -> Statement:
    above = said(table)
    symbols = [amount.symbol for cells in table.cells for amount in cells.values()]
    words = f"{above} {table.names.intro}".lower()
    rows = tuple(_row(document, table, place, scale) for place in range(len(table.entries)))
    rows = _per_share_throughout(rows, table.names.title or "")
    return Statement(
        kind=table.kind,
        title=table.names.title,
        audited=False if "unaudited" in words else True if "audited" in words else None,
        scale=scale,
        shares_scale=units.shares_scale(
            above, scale, (f"{row.section or ''} {row.label}" for row in rows if row.unit == "shares")
        ),
        currency=units.currency(symbols, above),
        columns=columns,
        rows=rows,
        notes=read_notes(table.draft.notes),
        spans=_spans(document, table),
    )


def _spans(document: Document, table: Table) -> dict[str, Span]:
    lines = table.draft.lines
    context = table.draft.context
    first = context[0].start if context else lines[0].start
    spans = {"table": document.lines.span(first, lines[-1].end)}
    if table.names.title:
        spans["title"] = document.lines.span(table.names.start, table.names.end)
    pieces: list[Line | Chunk] = [*table.head.titles, *(chunk for stack in table.head.stacks for chunk in stack)]
    stated = next((piece for piece in (*pieces, *table.draft.intro) if units.scale(piece.text)), None)
    if stated:
        spans["scale"] = document.lines.span(stated.start, stated.end)
    return spans


def _row(document: Document, table: Table, place: int, scale: int) -> Row:
    entry, cells = table.entries[place], table.cells[place]
    figures = tuple(_figure(document, cells.get(index), scale) for index in range(len(table.bands)))
    told = {index: amount for index, amount in cells.items() if amount.value is not None and not amount.nil}
    periods = [amount for index, amount in told.items() if table.columns[index].kind not in ("percent", "change")]
    values = periods or list(told.values())
    percents = bool(values) and all(amount.percent for amount in values)
    thousands = any(amount.grouped for amount in values)
    balance = table.kind == "balance_sheet"
    unit = units.unit(entry.label, entry.sections, percents=percents, balance=balance, thousands=thousands)
    return Row(
        label=entry.label,
        section=entry.sections[-1] if entry.sections else None,
        depth=entry.depth,
        unit="currency" if table.kind == "cash_flows" and units.paid_for(unit, entry.label) else unit,
        figures=figures,
        span=document.lines.span(entry.start, entry.end) if entry.label else None,
    )


_A_SHARE = re.compile(r"^(?!.*\bexcept\b).*\bper (?:\w+ ){0,2}(?:share|unit|ADS)\b", re.IGNORECASE)


def _per_share_throughout(rows: tuple[Row, ...], title: str) -> tuple[Row, ...]:
    """Return the rows of a table that leads to an amount per share, from one or by its title, as per share."""
    if len(rows) < 3 or any(row.unit not in ("per_share", "currency") for row in rows):
        return rows
    small = all("." in figure.value for row in rows for figure in row.figures if figure.value and not figure.nil)
    first = rows[0].unit == "per_share" or _A_SHARE.match(title) is not None
    named = first and rows[-1].unit == "per_share"
    return tuple(msgspec.structs.replace(row, unit="per_share") for row in rows) if small and named else rows


def _figure(document: Document, amount: Amount | None, scale: int) -> Figure:
    """Return a cell; one that carries another scale than its table has no value that the table's scale would fit."""
    if amount is None:
        return Figure()
    value = amount.value if amount.times in (1, scale) else None
    return Figure(value, document.lines.span(amount.start, amount.end), amount.nil)
