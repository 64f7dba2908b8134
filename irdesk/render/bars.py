"""Figures over periods as bars: a slot for each period, an empty one where no figure is on the desk."""

import datetime as dt
import math
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from irdesk.render.series import BARS, Series

HATCHING = ("█", "░", "▓", "▒")
"""What the bars of the first, second, third and fourth row are made of."""
LABEL, WIDEST, FEW = 7, 18, 6
"""Cells that a date takes with a gap, the widest slot, and as how many periods fewer are drawn on a wide screen."""
LATE = dt.timedelta(days=10)
"""A quarter that ends in the first days of a month is that of the month before."""


class Grid(msgspec.Struct, frozen=True):
    """Where the periods stand: the slot of each day, how many slots there are, how many days were left out."""

    slots: dict[dt.date, int]
    count: int
    hidden: int = 0


def grid(days: Sequence[dt.date], most: int) -> Grid:
    """Return the slots of days as far apart as the periods are: of more than `most` the last ones."""
    months = [(day - LATE).year * 12 + (day - LATE).month for day in days]
    steps = [after - before for before, after in pairwise(months)]
    if steps and min(steps) > 0:
        at = [round((month - months[0]) / min(steps)) for month in months]
    else:
        at = list(range(len(days)))
    if len(set(at)) < len(at):
        at = list(range(len(days)))
    first = max(0, at[-1] + 1 - max(1, most))
    kept = {day: slot - first for day, slot in zip(days, at, strict=True) if slot >= first}
    return Grid(kept, at[-1] + 1 - first, len(days) - len(kept))


def bar_lines(
    series: Sequence[Series], width: int, height: int, ticks: Sequence[float], *, figured: bool = False
) -> tuple[list[str], int]:
    """Return bars side by side with their axes, and how many periods had no room; nought is among the `ticks`.

    With `figured` each bar has its figure at its end, where that has room; a line at the top is kept for it.
    """
    days = sorted({day for one in series for day, _ in one.points})
    names = [shown(mark) for mark in ticks]
    gutter = max(map(len, names))
    room = width - gutter - 1
    places = grid(days, room // (len(series) + 1))
    slot = min(max(WIDEST, room // FEW), room // places.count)
    broad = max(1, (slot - (2 if slot > 5 else 1)) // len(series))
    above, below = _heights(ticks[0], ticks[-1], height - 2 - figured)
    unit = max(ticks[-1] / above if above else 0.0, -ticks[0] / below if below else 0.0)
    rows = [[" "] * room for _ in range(above + below)]
    spare = [" "] * room
    for index, one in enumerate(series):
        for day, value in one.points:
            if day in places.slots:
                left = places.slots[day] * slot + 1 + index * broad
                bar = _Bar(left, broad, value / unit, above, index % 4 if len(series) > 1 else -1)
                _fill(rows, bar)
                if figured:
                    _figure([spare, *rows], bar, shown(value), slot - 1 if len(series) == 1 else broad)
    marks = {_row(mark / unit, above): name for mark, name in zip(ticks, names, strict=True) if mark}
    lines = [f"{marks.get(at, ''):>{gutter}}{'┤' if at in marks else '│'}{''.join(row)}" for at, row in enumerate(rows)]
    lines.insert(above, f"{'0':>{gutter}}┼{'─' * room}")
    top = [f"{'':>{gutter}}│{''.join(spare)}"] if figured else []
    return [*top, *lines, " " * (gutter + 1) + _dates(places, slot, room)], places.hidden


class _Bar(msgspec.Struct, frozen=True):
    """A bar: its left cell, its width, its height in cells, the row below it, and its hatching (-1: none)."""

    left: int
    broad: int
    tall: float
    base: int
    hatching: int


def shown(value: float) -> str:
    """Return a figure of a plot as it is read: `1,482,042`, `−0.2`."""
    return f"{value:,.10g}".replace("-", "\u2212")


def _heights(low: float, high: float, rows: int) -> tuple[int, int]:
    """Return how many rows stand above and below nought."""
    span = high - low or 1.0
    below = math.ceil(rows * max(0.0, -low) / span)
    return rows - below, below


def _row(tall: float, base: int) -> int:
    """Return the row in which a bar of a height ends."""
    return base - max(1, round(tall)) if tall > 0 else base + max(1, round(-tall)) - 1


def _fill(rows: list[list[str]], bar: _Bar) -> None:
    whole, rest = divmod(abs(bar.tall), 1)
    body = HATCHING[max(0, bar.hatching)]
    signs = [body] * int(whole)
    if bar.tall > 0 and bar.hatching <= 0:
        eighths = round(rest * 8)
        signs += [BARS[eighths - 1]] if eighths else []
    elif rest >= 0.5:
        signs.append(body)
    if not signs and bar.tall:
        signs = ["▁" if bar.tall > 0 else "▔"]
    for at, sign in enumerate(signs):
        row = bar.base - 1 - at if bar.tall > 0 else bar.base + at
        if 0 <= row < len(rows):
            rows[row][bar.left : bar.left + bar.broad] = sign * bar.broad


def _figure(rows: list[list[str]], bar: _Bar, words: str, most: int) -> None:
    """Write a bar's figure at its end, where nothing stands yet; the first of the rows is above all bars."""
    tall = max(1, math.ceil(round(abs(bar.tall) * 8) / 8))
    at = bar.base - tall if bar.tall >= 0 else bar.base + 1 + tall
    left = max(0, bar.left + (bar.broad - len(words)) // 2)
    if len(words) > most or not 0 <= at < len(rows) or "".join(rows[at][left : left + len(words)]).strip():
        return
    rows[at][left : left + len(words)] = words


def _dates(places: Grid, slot: int, room: int) -> str:
    """Return the dates under the slots, from the last one backwards, as many as there is room for."""
    cells = [" "] * room
    free = room
    for day, at in sorted(places.slots.items(), reverse=True):
        left = max(0, min(at * slot + 1 + max(0, slot - 2 - LABEL + 1) // 2, room - LABEL + 1))
        if left + LABEL - 1 <= free:
            cells[left : left + LABEL - 1] = f"{day:%b %y}"
            free = left - 1
    return "".join(cells)
