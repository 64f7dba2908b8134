"""Heads that stand closely, repeat, or lost the columns they cover; rows that look like something else."""

import datetime as dt

import pytest

from irdesk.domain.release import Period
from irdesk.reading.masthead import Masthead
from irdesk.reading.sources.files import load
from irdesk.reading.statements import read_statements
from irdesk.reading.statements.calendar.periods import read_column
from tests.reading.statements.support import dates, one, read_text, values

_TITLE = "# Larkspur Mills Reports\n\nSTATEMENTS OF OPERATIONS\n(in thousands)\n\n"


@pytest.mark.parametrize(
    ("head", "end"),
    [("May 31/25", "2025-05-31"), ("May 31, 2025", "2025-05-31"), ("10˗12/2024", "2024-12-31")],
)
def test_days_as_they_are_printed(head: str, end: str) -> None:
    column = read_column([head], "", instants=False, percent=False)
    assert column.end is not None
    assert column.end.isoformat() == end


def test_heads_that_lost_the_columns_they_cover_stand_over_a_run_of_periods_each() -> None:
    table = (
        "| | Three Months Ended September 30, | Nine Months Ended September 30, | | | |\n|---|---|---|---|---|---|\n"
        "| | 2025 | 2024 | 2023 | 2025 | 2024 |\n"
        "| Net sales | $12,516 | $12,163 | $11,902 | $36,516 | $35,163 |\n"
        "| Cost of sales | 11,190 | 10,641 | 10,411 | 32,190 | 31,641 |\n"
        "| Gross profit | $1,326 | $1,522 | $1,491 | $4,326 | $3,522 |\n"
    )
    (statement,), _ = read_statements(load((_TITLE + table).encode(), "release.md"), Masthead())
    assert dates(statement) == [
        ("2025-07-01", "2025-09-30"),
        ("2024-07-01", "2024-09-30"),
        ("2023-07-01", "2023-09-30"),
        ("2025-01-01", "2025-09-30"),
        ("2024-01-01", "2024-09-30"),
    ]


_VOLUMES = """
STATEMENTS OF OPERATIONS
(in thousands)

                          Three Months Ended June 30,
                               2025        2024
Net sales                   $12,516     $12,163
Kilns lit                    20.0        20.5
Cost of sales                11,190      10,641
Gross profit                 $1,326      $1,522
"""


def test_a_figure_with_a_point_is_no_year() -> None:
    assert ("Kilns lit", "20.0", "20.5") in values(one(_VOLUMES))


_NOTES = """
BALANCE SHEETS
(in thousands)

                                       June 30,    December 31,
                                           2025            2024
Cash                                   $ 12,516        $ 12,163
5.95% notes due 2031                     40,000          40,000
Tax effect at 21%                         1,326           1,522
Borrowings, per cent of assets             41.2            42.0
"""


def test_a_rate_that_notes_bear_is_not_what_they_are_counted_in() -> None:
    units = {row.label: row.unit for row in one(_NOTES).rows}
    assert units["5.95% notes due 2031"] == units["Tax effect at 21%"] == "currency"
    assert units["Borrowings, per cent of assets"] == "percent"


_BRIDGE = """
{title}
(Unaudited)

                                       Three Months Ended June 30,
                                           2025            2024
Reported net income                      $ 1.24          $ 0.97
Restructuring                              0.11            0.08
Tax on that                               (0.03)          (0.02)
Adjusted earnings per diluted share      $ 1.32          $ 1.03
"""


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("RECONCILIATION OF NET INCOME PER SHARE", "per_share"),
        ("RECONCILIATION OF NET INCOME (in thousands, except per share amounts)", "currency"),
    ],
)
def test_a_table_that_is_per_share_by_its_title_is_so_in_every_row(title: str, unit: str) -> None:
    assert one(_BRIDGE.format(title=title)).rows[1].unit == unit


_QUARTERS = """
STATEMENTS OF OPERATIONS
(in thousands)

                                        Q3 2025     Q3 2024
Net sales                               $12,516     $12,163
Cost of sales                            11,190      10,641
Gross profit                             $1,326      $1,522

BALANCE SHEETS
(in thousands)

                                       August 30,   November 30,
                                            2025           2024
Cash                                     $ 2,516        $ 2,163
Mills                                     41,190         40,641
Total assets                            $ 43,706       $ 42,804
"""


def test_a_quarter_ends_with_the_day_of_the_balance_sheet() -> None:
    known = Masthead(date=dt.date(2025, 9, 25), period=Period("third quarter 2025", None, None))
    statements, _ = read_text(_QUARTERS, known)
    assert dates(statements[0])[0][1] == "2025-08-30"
