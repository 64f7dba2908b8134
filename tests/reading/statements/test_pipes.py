"""Markdown tables: bars at the edge or not, heads without a cell over the labels, heads that stand wrong."""

import pytest

from irdesk.reading.masthead import Masthead
from irdesk.reading.sources.files import load
from irdesk.reading.statements import read_statements
from tests.reading.statements.support import dates, values

ROWS = """Net sales | $12,516 | $12,163 | $36,516 | $35,163
Cost of sales | 11,190 | 10,641 | 32,190 | 31,641
Net loss | $(1,326) | $(1,522) | $(4,326) | $(3,522)
"""
PERIODS = [
    ("2025-07-01", "2025-09-30"),
    ("2024-07-01", "2024-09-30"),
    ("2025-01-01", "2025-09-30"),
    ("2024-01-01", "2024-09-30"),
]


def barred(rows: str) -> str:
    """Return rows with bars at both edges."""
    return "".join(f"| {row} |\n" for row in rows.splitlines())


def read(table: str, name: str = "release.md") -> list[tuple[str | None, str | None]]:
    """Return the dates of the only statement, whose figures must stand in their columns."""
    text = f"# Larkspur Mills Reports\n\nSTATEMENTS OF OPERATIONS\n(in thousands)\n\n{table}"
    (statement,), _ = read_statements(load(text.encode(), name), Masthead())
    assert values(statement)[0] == ("Net sales", "12516", "12163", "36516", "35163")
    return dates(statement)


@pytest.mark.parametrize("name", ["release.md", "release.txt"])
def test_without_bars_at_the_edge_a_bar_stands_behind_an_empty_cell(name: str) -> None:
    heads = " | Three Months Ended September 30, | Nine Months Ended September 30,\n--- | --- | ---\n"
    assert read(f"{heads} | 2025 | 2024 | 2025 | 2024\n{ROWS}", name) == PERIODS


def test_heads_in_a_table_of_their_own_share_the_columns_below() -> None:
    heads = "| Three Months Ended | Nine Months Ended |\n| --- | --- |\n| September 30, | September 30, |\n\n"
    assert read(f"{heads}|  | 2025 | 2024 | 2025 | 2024 |\n|---|---|---|---|---|\n{barred(ROWS)}") == PERIODS


def test_heads_in_a_table_of_their_own_that_nothing_below_tells_apart_are_none() -> None:
    heads = "| Three Months Ended | Nine Months Ended |\n| --- | --- |\n| September 30, | September 30, |\n\n"
    years = "|  | 2025 | 2024 | 2024 | 2023 |\n|---|---|---|---|---|\n"
    assert read(heads + years + barred(ROWS)) == [(None, None)] * 4


def test_a_head_over_the_end_of_one_period_and_the_beginning_of_the_next_is_none() -> None:
    heads = "| | | Three Months Ended | | Nine Months Ended |\n|---|---|---|---|---|\n"
    assert read(f"{heads}| | 2025 | 2024 | 2025 | 2024 |\n{barred(ROWS)}") == [(None, None)] * 4


_CHANGES = """| | Three months ended Sept. 30, 2025 | Three months ended Sept. 30, 2024 | Change |
|---|---:|---:|---:|
| Net sales | $12,516 | $12,163 | 2.9% |
| Net income | 1,248 | 1,170 | 6.7% |
"""


@pytest.mark.parametrize("blank", [" ", "", "  "])
@pytest.mark.parametrize(("one", "other"), [("$0.72", "$0.32"), ("0.72", "0.32")])
def test_an_empty_cell_of_one_space_moves_no_figure(blank: str, one: str, other: str) -> None:
    table = (
        f"{_CHANGES}| Diluted earnings per share | {one} | {other} |{blank}|\n| Net assets | 5,120 | 4,980 | 2.8% |\n"
    )
    text = f"# Larkspur Mills Reports\n\nSTATEMENTS OF OPERATIONS\n(in thousands)\n\n{table}"
    (statement,), _ = read_statements(load(text.encode(), "release.md"), Masthead())
    assert ("Diluted earnings per share", "0.72", "0.32", ".") in values(statement)
