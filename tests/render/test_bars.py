"""Bars over periods: missing ones leave a gap, nothing runs into its neighbour, nothing is left out silently."""

import datetime as dt

import pytest

from irdesk.render.bars import bar_lines, grid
from irdesk.render.series import Series
from irdesk.tui.screens.plot import draw, spaced, ticks

QUARTERS = [dt.date(2003 + at // 4, (3, 6, 9, 12)[at % 4], (31, 30, 30, 31)[at % 4]) for at in range(24)]


def rows(*points: tuple[dt.date, float], flow: bool = True) -> Series:
    return Series("Revenues", "$ millions", flow, points)


def test_a_missing_quarter_is_an_empty_slot() -> None:
    days = [QUARTERS[0], QUARTERS[1], QUARTERS[4], QUARTERS[5]]
    assert grid(days, 40).slots == {days[0]: 0, days[1]: 1, days[2]: 4, days[3]: 5}


def test_quarters_that_end_in_the_first_days_of_a_month_stand_with_their_own() -> None:
    days = [dt.date(2005, 4, 2), dt.date(2005, 7, 2), dt.date(2005, 10, 1), dt.date(2005, 12, 31)]
    assert list(grid(days, 40).slots.values()) == [0, 1, 2, 3]


def test_years_stand_side_by_side_and_odd_days_one_after_the_other() -> None:
    assert grid([dt.date(2003, 12, 31), dt.date(2004, 12, 31), dt.date(2006, 12, 31)], 9).count == 4
    assert list(grid([dt.date(2004, 3, 28), dt.date(2004, 3, 31), dt.date(2004, 6, 30)], 9).slots.values()) == [0, 1, 2]


@pytest.mark.parametrize("width", [58, 78, 198])
def test_no_bar_touches_its_neighbour(width: int) -> None:
    made, hidden = bar_lines([rows(*((day, 10.0) for day in QUARTERS))], width, 12, [0.0, 5.0, 10.0])
    assert all(len(line) <= width for line in made)
    bars = made[-3].partition("│")[2].split()
    assert len(bars) == len(QUARTERS) - hidden
    assert len(set(bars)) == 1
    assert "Dec 08" in made[-1]


def test_what_has_no_room_is_said() -> None:
    series = [rows(*((day, 10.0) for day in QUARTERS)) for _ in range(3)]
    text = draw(series, 40, 16)
    shown = 40 - 3 - 1
    assert f"… {24 - shown // 4} earlier ones have no room; y copies all" in text


def test_heights_are_true_above_and_below_nought() -> None:
    made, _ = bar_lines(
        [rows((QUARTERS[0], 4.0), (QUARTERS[1], -2.0), (QUARTERS[2], 0.1))], 40, 8, [-2.0, 0.0, 2.0, 4.0]
    )
    axis = next(at for at, line in enumerate(made) if "┼" in line)
    body = [line.partition("│")[2] or line.partition("┤")[2] for line in made[:-1]]
    left, middle = body[0].index("█"), body[axis + 1].index("█")
    assert [line[left] for line in body[:axis]] == ["█"] * axis
    assert axis == 4
    assert [line[middle] for line in body[axis + 1 :]] == ["█", "█"]
    assert "▁" in body[axis - 1] or "▂" in body[axis - 1]


def test_lines_stand_at_their_dates() -> None:
    text = draw(
        [rows(*((day, float(at)) for at, day in enumerate(QUARTERS[:3] + QUARTERS[11:12])), flow=False)], 78, 16
    )
    dates = text.splitlines()[-1]
    assert dates.index("Sep 03") < len(dates) // 3 < dates.index("Dec 05")


def test_names_of_months_have_room() -> None:
    kept = spaced(QUARTERS, 60)
    assert kept[0] == QUARTERS[-1]
    assert len(kept) <= 7
    assert ticks([0.1, 17.3], flow=True) == [0.0, 5.0, 10.0, 15.0, 20.0]


def test_nothing_to_plot_is_said() -> None:
    assert draw([rows()], 78, 20).startswith("Nothing to plot")
