"""Pipe tables without the cells that signs and heads cover, and columns of the numbers of notes."""

import pytest

from irdesk.domain.statement import Statement
from irdesk.reading.document import Document
from irdesk.reading.masthead import Masthead
from irdesk.reading.statements import read_statements
from irdesk.reading.statements.lines.ragged import Piece, straightened
from tests.reading.statements.support import dates, one, values


def read(text: str) -> Statement:
    """Read the only statement of a text."""
    (statement,), _ = read_statements(Document(text=text), Masthead())
    return statement


SHEET = """
Larkspur Mills, Inc.
Condensed Consolidated Balance Sheets
March 31, | December 31, | |||||||
(In thousands) | 2010 | 2009 | ||||||
ASSETS | ||||||||
Cash | $ | 12,266 | $ | 11,534 | ||||
Inventories | 105,359 | 115,495 | ||||||
Reserve | (70,882 | ) | (80,660 | ) | ||||
Other assets | 4,669 | |||||||
Total assets | $ | 51,412 | $ | 46,369 | ||||
"""


def test_figures_stand_in_columns_by_their_order_where_signs_move_them() -> None:
    statement = read(SHEET)
    assert dates(statement) == [(None, "2010-03-31"), (None, "2009-12-31")]
    assert values(statement) == [
        ("Cash", "12266", "11534"),
        ("Inventories", "105359", "115495"),
        ("Reserve", "-70882", "-80660"),
        ("Total assets", "51412", "46369"),
    ]
    span = statement.rows[2].figures[1].span
    assert span is not None
    assert SHEET[span.start : span.end] == "(80,660 | )"


SUMMARY = """
The results of the quarter ended June 30, 2007 were as follows:
| | | | | | | | | | | | | | | | |
| | Three months ended | | | | |
| | June 30, | | | Increase / | |
| | 2007 | | | 2006 | | | (Decrease) | |
Net revenues | | $ | 103,278 | | | $ | 102,709 | | | $ | 569 | | | | 1 | % |
Operating costs | | | 79,975 | | | | 419,118 | | | | (339,143 | ) | | | -81 | % |
Operating income (loss) | | | 23,303 | | | | (316,409 | ) | | | 339,712 | | | | n/m | |
"""


def test_heads_in_fewer_cells_stand_over_the_columns_in_order() -> None:
    statement = read(SUMMARY)
    assert dates(statement)[:2] == [("2007-04-01", "2007-06-30"), ("2006-04-01", "2006-06-30")]
    assert [column.kind for column in statement.columns] == ["period", "period", "change", "percent"]


def test_periods_stand_over_the_days_below_them() -> None:
    statement = read("""
Summary of Results
| Three Months Ended | | | | | | Six Months Ended | | |
| 6/30/2020 | | 6/30/2019 | | 3/31/2020 | | 6/30/2020 | | 6/30/2019 |
Revenues | $ | 199,147 | | | $ | 201,728 | | | $ | 181,021 | | | $ | 380,168 | | | $ | 368,551 | |
Gross profit | $ | 29,576 | | | $ | 39,934 | | | $ | 2,010 | | | $ | 31,586 | | | $ | 56,188 | |
""")
    assert [start for start, _ in dates(statement)] == [
        "2020-04-01",
        "2019-04-01",
        "2020-01-01",
        "2020-01-01",
        "2019-01-01",
    ]


@pytest.mark.parametrize(("second", "moved"), [(1, True), (2, False)])
def test_columns_that_stand_stay(second: int, *, moved: bool) -> None:
    rows = [
        (Piece(0, "Cash", 0), Piece(2, "12", 9), Piece(second + 2, "11", 14)),
        (Piece(0, "Debt", 20), Piece(second, "15", 29), Piece(second + 1, "16", 34)),
    ]
    assert (straightened(rows, [5, 5]) is not None) is moved


def test_the_numbers_of_notes_under_the_head_of_the_column_beside_are_no_column() -> None:
    statement = one("""
Consolidated Income Statement

                                          Half year    Half year         Year
                                              ended        ended        ended
                                           30/06/07     30/06/06     31/12/06
                                              £'000        £'000        £'000

Turnover                                      9,942        9,694       19,044
Costs                                         9,200        9,302       17,986
Closures                            3             -            -          102
Operating profit                                742          392        1,160
""")
    assert [end for _, end in dates(statement)] == ["2007-06-30", "2006-06-30", "2006-12-31"]
    assert values(statement)[2] == ("Closures", "0", "0", "102")


def test_rows_with_as_many_figures_each_are_columns_by_order() -> None:
    statement = one("""
Reconciliation of net income

                             Three months ended            Years ended
                                December 31,               December 31,
                               2024       2023           2024       2023
Net income                     $175       $170           $731       $673
Income taxes                     35         36            166        154
Signing bonuses (b)           --         --                14      --
Closures (c)                      1      --                 2         (3)
Adjusted earnings              $211       $206           $913       $824
""")
    assert [end for _, end in dates(statement)] == ["2024-12-31", "2023-12-31", "2024-12-31", "2023-12-31"]
    assert values(statement)[2:4] == [
        ("Signing bonuses (b)", "0", "0", "14", "0"),
        ("Closures (c)", "1", "0", "2", "-3"),
    ]


def test_rows_that_fill_other_columns_each_keep_them() -> None:
    statement = one("""
Statements of Income

                             Three months ended            Years ended
                                December 31,               December 31,
                               2024       2023           2024       2023
Rents, of the quarter          $175       $170
Taxes, of the quarter            35         36
Rents, of the year                                       $731       $673
Taxes, of the year                                        166        154
""")
    assert values(statement)[2] == ("Rents, of the year", ".", ".", "731", "673")


SPANS = """
Larkspur Mills, Inc.
Condensed Consolidated Statements of Income
(In thousands)
Three Months Ended | Twelve Months Ended
June 28, 2026 | June 29, 2025 | June 28, 2026 | June 29, 2025
Net sales | 51,827 | 52,013 | 199,392 | 185,066
Cost of sales | 38,179 | 36,613 | 144,027 | 140,489
Gross profit | 13,648 | 15,400 | 55,365 | 44,577
Gross margin | 26.3 | % | 29.6 | % | 27.8 | % | 24.1 | %
"""


def test_periods_cover_as_many_of_the_days_below_them_each() -> None:
    assert [(start or "")[:7] for start, _ in dates(read(SPANS))][:3] == ["2026-03", "2025-03", "2025-06"]


LABELLED = """
Larkspur Mills, Inc.
Cash Flow and Earnings
(In thousands)
Reconciliation of free cash flow: | Six Months Ended June 30,
2026 | 2025
Cash from operations | $ | 31,827 | $ | 28,013
Capital expenditures | (8,179 | ) | (6,613 | )
Free cash flow | $ | 23,648 | $ | 21,400
"""
SHARED = """
Larkspur Mills, Inc.
Reconciliation of Adjusted EBITDA
(In thousands)
Adjusted EBITDA and its margin: | Three Months Ended June 30,
2026 | 2025
Amounts | % of Net Sales | Amounts | % of Net Sales
Net income | $ | 29,400 | 21.6 | % | $ | 10,900 | 8.8 | %
Interest | 613 | 0.4 | % | 513 | 0.4 | %
Adjusted EBITDA | $ | 30,013 | 22.0 | % | $ | 11,413 | 9.2 | %
"""


@pytest.mark.parametrize(
    ("text", "starts"),
    [(LABELLED, ["2026-01-01", "2025-01-01"]), (SHARED, ["2026-04-01", None, "2025-04-01", None])],
)
def test_periods_behind_a_label_cover_the_years_below_them(text: str, starts: list[str | None]) -> None:
    assert [start for start, _ in dates(read(text))] == starts
