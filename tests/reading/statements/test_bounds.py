"""Huge and hostile tables: read whole or passed over, in time that grows with their size."""

import pytest

from irdesk.domain.source import Span
from irdesk.reading.document import Cell, Document, Grid
from irdesk.reading.masthead import Masthead
from irdesk.reading.statements import read_statements
from tests.reading.statements.support import read_text


@pytest.mark.parametrize("rows", [5_000, pytest.param(100_000, marks=pytest.mark.long)])
def test_a_text_table_of_many_rows_is_read_whole(rows: int) -> None:
    body = "\n".join(f"Item number {row:<30}{row + 1000:>12,}{row + 2000:>12,}" for row in range(rows))
    head = f"{'':42}{'June 30,':>12}{'June 30,':>12}\n{'':42}{'2009':>12}{'2008':>12}\n"
    statements, _ = read_text(f"CONSOLIDATED BALANCE SHEETS\n(in thousands)\n\n{head}{body}\n")
    assert [len(statement.rows) for statement in statements] == [rows]


@pytest.mark.parametrize("count", [5_000, pytest.param(100_000, marks=pytest.mark.long)])
def test_a_grid_of_many_rows_is_read_whole(count: int) -> None:
    lines = ["June 30, 2009", *(f"Item {row} {row + 1000:,}" for row in range(count))]
    rows: list[tuple[Cell, ...]] = [(Cell(lines[0], Span(0, len(lines[0]), 1), 1),)]
    at = len(lines[0]) + 1
    for number, line in enumerate(lines[1:], 2):
        cut = line.rindex(" ")
        label = Cell(line[:cut], Span(at, at + cut, number), 0)
        rows.append((label, Cell(line[cut + 1 :], Span(at + cut + 1, at + len(line), number), 1)))
        at += len(line) + 1
    document = Document(text="\n".join(lines), format="html", grids=(Grid(tuple(rows), Span(0, at, 1)),))
    statements, _ = read_statements(document, Masthead())
    assert [len(statement.rows) for statement in statements] == [count]


def test_one_endless_line_is_passed_over() -> None:
    assert read_text("1,234   " * 200_000) == ((), ())


def test_a_line_of_dashes_and_spaces_is_no_trap() -> None:
    text = "\n".join(
        ("- " * 400, "$ " * 400, "( " * 400, "1 " * 400, "1,111,111" * 90, "." * 900, "Total " + "." * 900 + " 5")
    )
    statements, _ = read_text(text * 20)
    assert all(len(statement.columns) <= 60 for statement in statements)
