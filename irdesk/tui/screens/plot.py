"""A plot of chosen rows over the periods on the desk: bars for flows, lines for balances."""

import datetime as dt
import math
import re
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from irdesk.domain.statement import Statement
from irdesk.render.bars import HATCHING, bar_lines, shown
from irdesk.render.line import Piece, Role, clean, line
from irdesk.render.names import cut
from irdesk.render.series import Series, history
from irdesk.tui.commands import bindings
from irdesk.tui.ink import ink_of
from irdesk.tui.page import Page
from irdesk.tui.screens.base import BaseScreen
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.masthead import Masthead

DRAWN: tuple[tuple[re.Pattern[str], Role], ...] = (
    (re.compile("[\u2580-\u259f\u2800-\u28ff●○▲+]+"), "heading"),
    (re.compile("^[^\n│┤┼└]*[│┤┼└][─┬]*|^ .*$(?=\n?\\Z)", re.MULTILINE), "label"),
)
"""What of a plot is coloured: bars, lines and points; the axis with its marks, and the dates below it."""
LINE = ("─", "─", "─", "─")
POINTS = ("●", "○", "▲", "+")
LABEL = 9
"""Cells that the name of a month takes with a gap."""


class PlotScreen(BaseScreen[None]):
    """Draws rows of a table over all periods of the same length that the company's releases hold."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("plot")]

    def __init__(self, page: Page, statement: Statement, rows: tuple[int, ...]) -> None:
        super().__init__()
        self.page = page
        self.statement = statement
        self.rows = rows
        self.head = Masthead()
        self.canvas = Static("", id="canvas", markup=False)
        self.series: list[Series] = []

    def compose(self) -> ComposeResult:
        """A head line, the plot, the keys."""
        yield self.head
        yield self.canvas
        yield Footer()

    def on_mount(self) -> None:
        """Gather the history of the rows."""
        self.ask(self._tables, self._gathered)

    def _tables(self) -> list[Statement]:
        """Return the tables of all of the company's releases."""
        heads = [head for head in self.desk.heads() if head.company_id == self.page.head.company_id]
        return [table for head in heads for table in self.desk.statements(head.id)]

    def _gathered(self, tables: list[Statement]) -> None:
        self.series = [history(self.statement, row, tables) for row in self.rows]
        title = line(Piece("Plot", "heading"))
        names = line(Piece(", ".join(one.label for one in self.series if one.label), "name"))
        self.head.say((title, names), (line(Piece(self.series[0].unit, "label")),))
        self._draw()

    def on_resize(self, _event: Resize) -> None:
        """Draw at another size."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        width, height = self.canvas.size
        if self.series and width > 20 and height > 6:
            self.canvas.update(self._inked(clean_lines(draw(self.series, width, height))))

    def _inked(self, text: str) -> Content:
        """Return a drawn plot with its bars and lines in colour; axes and dates recede, figures and names do not."""
        ink = ink_of(self.app.theme)
        made = Content(text)
        for pattern, role in DRAWN:
            for found in pattern.finditer(text):
                made = made.stylize(ink.styles[role], *found.span())
        return made

    def action_copy(self) -> None:
        """Copy the numbers behind the plot, cells separated by tabs."""
        rows = [f"{clean(one.label)}\t{day}\t{value}" for one in self.series for day, value in one.points]
        self.irdesk.copy("\n".join(rows))


def clean_lines(text: str) -> str:
    """Return a drawn plot without anything but its characters."""
    return "\n".join(clean(part) for part in text.split("\n"))


def legend(series: list[Series], width: int) -> list[str]:
    """Return a line for each row: what it is drawn with, and its label."""
    marks = HATCHING if series and series[0].flow else LINE if len(series) == 1 else POINTS
    mixed = len({one.unit for one in series}) > 1
    names = [(one.label or "row without a label") + (f", {one.unit}" if mixed else "") for one in series]
    return [f"  {marks[index % 4]} {cut(name, width - 6)}" for index, name in enumerate(names)]


def ticks(values: list[float], *, flow: bool) -> list[float]:
    """Return round numbers from the least value to the greatest; of bars, nought among them."""
    low, high = min(values), max(values)
    low, high = (min(low, 0.0), max(high, 0.0)) if flow else (low, high)
    span = high - low or abs(high) or 1.0
    step = 10.0 ** math.floor(math.log10(span / 4))
    step *= next(factor for factor in (1, 2, 5, 10) if span / (step * factor) <= 6)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [round(number * step, 10) for number in range(first, last + 1)]


def draw(series: list[Series], width: int, height: int) -> str:
    """Return the plot as text of a size, a legend above it."""
    if not any(one.points for one in series):
        return "Nothing to plot: the chosen rows have no figures with a date."
    above = legend(series, width) if len(series) > 1 else []
    marks = ticks([value for one in series for _, value in one.points], flow=series[0].flow)
    room = max(6, height - len(above) - 1)
    if not series[0].flow:
        return "\n".join([*above, "", *lines(series, width, room, marks)])
    made, hidden = bar_lines(series, width, room, marks, figured=True)
    return "\n".join([*above, f"  … {hidden} earlier ones have no room; y copies all" if hidden else "", *made])


def lines(series: list[Series], width: int, height: int, marks: list[float]) -> list[str]:
    """Return balances as lines over time, the figures themselves as points where there are several rows."""
    import plotext

    plotext.clear_figure()
    plotext.limit_size(width=False, height=False)
    plotext.theme("clear")
    plotext.plot_size(width, height)
    plotext.xaxes(lower=True, upper=False)
    plotext.yaxes(left=True, right=False)
    for index, one in enumerate(series):
        at, values = [day.toordinal() for day, _ in one.points], [value for _, value in one.points]
        plotext.plot(at, values, marker="braille")
        if len(series) > 1:
            plotext.scatter(at, values, marker=POINTS[index % 4])
    plotext.ylim(marks[0], marks[-1])
    plotext.yticks(marks, [shown(mark) for mark in marks])
    days = spaced(sorted({day for one in series for day, _ in one.points}), width - 14)
    plotext.xticks([day.toordinal() for day in days], [f"{day:%b %y}" for day in days])
    return str(plotext.uncolorize(plotext.build())).split("\n")


def spaced(days: list[dt.date], width: int) -> list[dt.date]:
    """Return the days that have room for their names, the last one first."""
    cell = max(1.0, (days[-1] - days[0]).days / max(8, width))
    kept: list[dt.date] = []
    for day in reversed(days):
        if not kept or (kept[-1] - day).days >= LABEL * cell:
            kept.append(day)
    return kept
