"""A financial table as a sheet: heads, a first line, and rows of cells ready to be put side by side."""

import re
from decimal import Decimal

import msgspec

from irdesk.domain.figures import typed_at
from irdesk.domain.release import Period
from irdesk.domain.source import Span
from irdesk.domain.statement import Column, Row, Statement
from irdesk.render.column_heads import head, short
from irdesk.render.figures import by_unit, number, per_cent, places, shown, signed, unit_words
from irdesk.render.line import Role, clean

VIEWS = ("change", "figures", "common")
"""The ways to look at a table: with the change beside the columns, as printed, or as shares of a whole."""

KIND_NAMES = {
    "operations": "Operations", "balance_sheet": "Balance sheet", "cash_flows": "Cash flows", "equity": "Equity",
    "reconciliation": "Reconciliation", "segments": "Segments", "guidance": "Guidance", "other": "Table",
}  # fmt: skip
TOTAL = re.compile(
    r"(sub)?totals?\b|net (income|loss|earnings)\b|gross (profit|margin)|(adjusted )?ebitda\b", re.IGNORECASE
)
BASE = re.compile(r"(total |net )*(revenues?|sales)\b", re.IGNORECASE)
WHOLE = re.compile(r"total assets\b", re.IGNORECASE)


class Cell(msgspec.Struct, frozen=True):
    """A cell of a sheet: padded text, how it looks, what copying it gives, and its place in the source.

    `column` is that of the statement whose figure it shows, -1 for what was worked out.
    """

    text: str
    role: Role = "plain"
    copied: str = ""
    span: Span | None = None
    column: int = -1


class SheetRow(msgspec.Struct, frozen=True):
    """A row of a sheet. `row` is its number in the statement, -1 for a section's heading."""

    label: str
    cells: tuple[Cell, ...] = ()
    row: int = -1
    section: str = ""
    depth: int = 0
    total: bool = False
    span: Span | None = None


class Sheet(msgspec.Struct, frozen=True):
    """A table ready to be drawn: all cells of a column have the same width."""

    title: str
    caption: str
    heads: tuple[tuple[str, str], ...]
    rows: tuple[SheetRow, ...]
    widths: tuple[int, ...]
    note: str = ""


def title(statement: Statement) -> str:
    """Return what a table is called where there is little room."""
    return KIND_NAMES.get(statement.kind, "Table")


def sheet(statement: Statement, view: str = "change", period: Period | None = None) -> Sheet:
    """Return the sheet of a statement in one of the VIEWS; the release's own `period` gives its columns short heads."""
    made, note = _columns(statement, view)
    made = [(short(title, statement.columns, period), cells) for title, cells in made]
    heads = tuple(head for head, _ in made)
    units = [row.unit for row in statement.rows]
    columns = []
    for (over, under), cells in made:
        texts = by_unit([cell.text for cell in cells], units, max(len(over), len(under)))
        columns.append([msgspec.structs.replace(cell, text=text) for cell, text in zip(cells, texts, strict=True)])
    widths = tuple(
        len(column[0].text) if column else max(map(len, head)) for column, head in zip(columns, heads, strict=True)
    )
    return Sheet(
        title=clean(statement.title or title(statement)),
        caption=unit_words(statement.currency, statement.scale, units, statement.audited),
        heads=heads,
        rows=_rows(statement, columns),
        widths=widths,
        note=note,
    )


_Made = list[tuple[tuple[str, str], list[Cell]]]


def _columns(statement: Statement, view: str) -> tuple[_Made, str]:
    if view == "common":
        base = base_row(statement)
        if base is None:
            return _plain(statement), "no row here is a whole (revenues, total assets): shown as printed"
        return _common(statement, base), f"per cent of {clean(statement.rows[base].label)}"
    made = _plain(statement)
    if view == "change":
        for now, before in reversed(pairs(statement.columns)):
            made[before + 1 : before + 1] = _change(statement, now, before)
    return made, ""


def _plain(statement: Statement) -> _Made:
    return [
        (head(column), [_cell(statement, row, index) for row in range(len(statement.rows))])
        for index, column in enumerate(statement.columns)
    ]


def _cell(statement: Statement, at: int, column: int) -> Cell:
    row = statement.rows[at]
    if column >= len(row.figures):
        return Cell("", column=column)
    figure = row.figures[column]
    text = clean(shown(figure, row.unit))
    role: Role = "over" if figure.nil else "name" if TOTAL.match(row.label) else "plain"
    if statement.typed and typed_at(statement, at, column):
        role = "typed"
    return Cell(text, role, "0" if figure.nil else figure.value or "", figure.span, column)


def pairs(columns: tuple[Column, ...]) -> list[tuple[int, int]]:
    """Return neighbours that can be compared: the later first, of like length; none where the table has changes."""
    if any(column.kind in {"change", "percent"} for column in columns):
        return []
    found = []
    index = 0
    while index + 1 < len(columns):
        now, before = columns[index], columns[index + 1]
        if _like(now, before):
            found.append((index, index + 1))
            index += 1
        index += 1
    return found


def _like(now: Column, before: Column) -> bool:
    if not (now.end and before.end) or now.end <= before.end or (now.start is None) != (before.start is None):
        return False
    if now.start is None or before.start is None:
        return True
    return abs((now.end - now.start).days - (before.end - before.start).days) <= 8


def _change(statement: Statement, now: int, before: int) -> _Made:
    cells = [_difference(row, now, before) for row in statement.rows]
    return [(("", "Δ"), [cell for cell, _ in cells]), (("", "%"), [cell for _, cell in cells])]


def _difference(row: Row, now: int, before: int) -> tuple[Cell, Cell]:
    if max(now, before) >= len(row.figures):
        return Cell(""), Cell("")
    texts = row.figures[now].value, row.figures[before].value
    new, old = number(texts[0]), number(texts[1])
    if new is None or old is None:
        return Cell(""), Cell("")
    points = row.unit == "percent"
    change = signed(new - old, places(*texts)) + (" pp" if points else "")
    rate = "" if points else per_cent(new, old)
    return Cell(change, "label", change), Cell(rate, "label", rate)


def base_row(statement: Statement) -> int | None:
    """Return the number of the row that is the whole: revenues, or total assets on a balance sheet."""
    wanted = WHOLE if statement.kind == "balance_sheet" else BASE
    found = [i for i, row in enumerate(statement.rows) if row.unit == "currency" and wanted.match(row.label)]
    totals = [i for i in found if statement.rows[i].label.lower().startswith("total")]
    return next(iter(totals or found), None)


def _common(statement: Statement, base: int) -> _Made:
    whole = statement.rows[base]
    return [
        (head(column), [_share(row, whole, index) for row in statement.rows])
        for index, column in enumerate(statement.columns)
    ]


def _share(row: Row, whole: Row, column: int) -> Cell:
    if row.unit != "currency" or column >= min(len(row.figures), len(whole.figures)):
        return Cell("")
    part, all_of_it = number(row.figures[column].value), number(whole.figures[column].value)
    if part is None or not all_of_it:
        return Cell("")
    share = (part / all_of_it * 100).quantize(Decimal("0.1"))
    text = f"({abs(share)}%)" if share < 0 else f"{share}%"
    return Cell(text, "name" if TOTAL.match(row.label) else "plain", f"{share}%", row.figures[column].span)


def _rows(statement: Statement, columns: list[list[Cell]]) -> tuple[SheetRow, ...]:
    made: list[SheetRow] = []
    section = ""
    for index, row in enumerate(statement.rows):
        if (row.section or "") != section:
            section = row.section or ""
            if section:
                made.append(SheetRow(clean(section).rstrip(":"), section=clean(section)))
        made.append(
            SheetRow(
                label=clean(row.label),
                cells=tuple(column[index] for column in columns),
                row=index,
                section=clean(section),
                depth=row.depth,
                total=bool(TOTAL.match(row.label)),
                span=row.span,
            )
        )
    return tuple(made)
