"""Statements to XLSX: real numbers with their formats, sections, sources as comments, sums as formulas."""

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal

import msgspec
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from irdesk.domain.source import Span
from irdesk.domain.statement import Figure, Row, Statement
from irdesk.exchange import words
from irdesk.exchange.tables import sheet as xlsx
from irdesk.exchange.tables.sums import Cell, Formula, Sum, formulas

HEAD = 4
"""The row of the column labels; above it stand the title, its units and an empty row."""

_LABEL = Font(bold=True)
_SECTION = Font(bold=True, italic=True)
_TOTAL = Border(top=Side(style="thin"))
_MARKS = {"percent": '"%"', "ratio": '"x"'}


class StatementSheet(msgspec.Struct, frozen=True, kw_only=True):
    """A statement on its way out: the sums that its proof found, the name of its source and the source's text."""

    statement: Statement
    sums: tuple[Sum, ...] = ()
    company: str = ""
    source: str = ""
    text: str = ""


def write_statements(sheets: Iterable[StatementSheet], stamp: dt.datetime) -> bytes:
    """Return a book with a sheet a statement.

    A cell is a formula where its parts, as displayed, add up to it exactly; where they are off by rounding it stays a
    number and its comment says what they add up to.
    """
    book = xlsx.new_book(stamp)
    for one in sheets:
        _Page(xlsx.add_sheet(book, one.statement.title or one.statement.kind), one).fill()
    if not book.worksheets:
        xlsx.add_sheet(book, "no statements")
    return xlsx.save(book)


class _Page:
    """One sheet being filled: where each row of the statement stands."""

    def __init__(self, sheet: Worksheet, one: StatementSheet) -> None:
        self.sheet = sheet
        self.one = one
        self.statement = one.statement
        self.places: dict[int, int] = {}
        self.formulas: dict[Cell, Formula] = formulas(one.statement, one.sums)

    def fill(self) -> None:
        """Write the heading, the rows, and the widths."""
        title = " · ".join(word for word in (self.one.company, self.statement.title or self.statement.kind) if word)
        self._text(1, 1, title, _LABEL)
        self._text(2, 1, words.units(self.statement))
        for at, column in enumerate(self.statement.columns):
            self._text(HEAD, at + 2, column.label, _LABEL)
            self.sheet.cell(HEAD, at + 2).alignment = Alignment(horizontal="right", wrap_text=True)
        self._place()
        for number, row in enumerate(self.statement.rows):
            self._row(number, row)
        below = max(self.places.values(), default=HEAD) + 2
        for at, note in enumerate(self.statement.notes):
            self._text(below + at, 1, note)
        self._shape()

    def _place(self) -> None:
        """Give each row its line; a row that begins a section has the section's heading above it."""
        line, section = HEAD, None
        for number, row in enumerate(self.statement.rows):
            line += 1
            if row.section and row.section != section:
                self._text(line, 1, row.section, _SECTION)
                line += 1
            section = row.section
            self.places[number] = line

    def _text(self, line: int, column: int, text: str, font: Font | None = None) -> None:
        cell = xlsx.cell_at(self.sheet, line, column)
        if text:
            xlsx.put_text(cell, text)
        if font:
            cell.font = font

    def _row(self, number: int, row: Row) -> None:
        line = self.places[number]
        self._text(line, 1, row.label)
        self.sheet.cell(line, 1).alignment = Alignment(indent=row.depth + bool(row.section), wrap_text=True)
        self._source(line, 1, row.span, None)
        for at, figure in enumerate(row.figures[: len(self.statement.columns)]):
            if figure.value is not None:
                self._figure(number, at, figure, row.unit)

    def _figure(self, number: int, at: int, figure: Figure, unit: str) -> None:
        line, column = self.places[number], at + 2
        cell = xlsx.cell_at(self.sheet, line, column)
        value = Decimal(figure.value or "0")
        formula = self.formulas.get((number, at))
        cell.value = float(value) if value.as_tuple().exponent else int(value)
        if formula and formula.off is None:
            cell.value = self._written(formula.parts, at)
        if formula:
            cell.border = _TOTAL
        cell.number_format = number_format(value, unit, nil=figure.nil)
        off = f"The parts add up to {formula.off} as displayed." if formula and formula.off else None
        self._source(line, column, figure.span, off)

    def _written(self, parts: Sequence[tuple[int, int]], at: int) -> str:
        """Return the formula: a range where the parts are neighbours, else each with its sign."""
        letter = get_column_letter(at + 2)
        lines = [self.places[row] for row, _ in parts]
        neighbours = lines == list(range(lines[0], lines[0] + len(lines)))
        if len(lines) > 2 and neighbours and all(sign > 0 for _, sign in parts):
            return f"=SUM({letter}{lines[0]}:{letter}{lines[-1]})"
        terms = "".join(f"{'-' if sign < 0 else '+'}{letter}{self.places[row]}" for row, sign in parts)
        return f"={terms.removeprefix('+')}"

    def _source(self, line: int, column: int, span: Span | None, more: str | None) -> None:
        """Say in a comment where the cell was read, in the words that stand there."""
        said = [more] if more else []
        if span:
            printed = " ".join(self.one.text[span.start : span.end].split())
            said.append(f"{self.one.source or 'source'}, line {span.line}" + (f": {printed}" if printed else ""))
        if said:
            cell = xlsx.cell_at(self.sheet, line, column)
            cell.comment = Comment("\n".join(said)[:500], "irdesk", height=60, width=280)

    def _shape(self) -> None:
        self.sheet.freeze_panes = f"B{HEAD + 1}"
        labels = [len(row.label) + 2 * row.depth for row in self.statement.rows]
        self.sheet.column_dimensions["A"].width = min(60, max(labels, default=20) + 4)
        for at in range(len(self.statement.columns)):
            self.sheet.column_dimensions[get_column_letter(at + 2)].width = 18


def number_format(value: Decimal, unit: str, *, nil: bool = False) -> str:
    """Return the format that shows a figure as its release does: its decimals, negatives in parentheses, nil a dash."""
    decimals = max(0, -int(value.as_tuple().exponent))
    mark = _MARKS.get(unit, "")
    shown = f"#,##0{'.' + '0' * decimals if decimals else ''}{mark}"
    zero = '"–"_)' if nil else f"{shown}_)"
    return f"{shown}_);({shown});{zero}"
