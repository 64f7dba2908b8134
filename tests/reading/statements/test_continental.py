"""Dates as printed abroad: the day first, years of two figures behind a month, periods from day to day."""

import pytest

from irdesk.reading.statements.calendar.dates import days
from tests.reading.statements.support import dates, one, read_html

ROWS = "".join(
    f"<tr><td>{label}</td><td>{first}</td><td>{second}</td></tr>"
    for label, first, second in (("Sales", 512, 498), ("Costs", 401, 395), ("Profit", 111, 103))
)


def read(first: str, second: str) -> list[tuple[str | None, str | None]]:
    """Return the dates of two columns under these heads."""
    heads = f"<tr><td></td><td>{first}</td><td>{second}</td></tr>"
    (statement,), _ = read_html(f"<p>Consolidated income statement, EUR million</p><table>{heads}{ROWS}</table>")
    assert [column.label for column in statement.columns] == [first, second]
    return dates(statement)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("1.1.–30.6.2025", "1.1.–30.6.2024", [("2025-01-01", "2025-06-30"), ("2024-01-01", "2024-06-30")]),
        (
            "01.04.2025 - 30.06.2025",
            "01.04.2024 - 30.06.2024",
            [("2025-04-01", "2025-06-30"), ("2024-04-01", "2024-06-30")],
        ),
        ("1 Jan - 30 Jun 2025", "1 Jan - 30 Jun 2024", [("2025-01-01", "2025-06-30"), ("2024-01-01", "2024-06-30")]),
        (
            "Quarter ended 30-Jun-25",
            "Year ended 31-Mar-25",
            [("2025-04-01", "2025-06-30"), ("2024-04-01", "2025-03-31")],
        ),
        ("05/04/2025", "28/12/2024", [(None, "2025-04-05"), (None, "2024-12-28")]),
        ("04/05/2025", "12/28/2024", [(None, "2025-04-05"), (None, "2024-12-28")]),
        ("30.06.2025", "31.12.2024", [(None, "2025-06-30"), (None, "2024-12-31")]),
    ],
)
def test_dates_as_printed_abroad(first: str, second: str, found: list[tuple[str | None, str | None]]) -> None:
    assert read(first, second) == found


def test_a_day_and_a_month_with_points_that_may_be_either_are_no_date() -> None:
    assert not days("05.04.2025")
    assert [(day.month, day.day) for day in days("04.04.2025 and 30.06.2025")] == [(4, 4), (6, 30)]


def test_marks_of_an_audit_that_repeat_do_not_share_the_columns() -> None:
    statement = one("""
Statement of results

                              Quarter ended               Year ended
                  June 30,     March 31,    June 30,       March 31,
                    2025         2025         2024           2025
                 (Unaudited)  (Audited)    (Unaudited)    (Audited)
Sales               512          498          476            1,988
Costs               401          395          380            1,590
Profit              111          103           96              398
""")
    assert [start for start, _ in dates(statement)] == ["2025-04-01", "2025-01-01", "2024-04-01", "2024-04-01"]
