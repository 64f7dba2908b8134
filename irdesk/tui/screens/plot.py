"""A plot of chosen rows over the periods on the desk: bars for flows, lines for balances."""

import datetime as dt
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from irdesk.domain.statement import Statement
from irdesk.render.line import Piece, clean, line
from irdesk.render.series import Series, history
from irdesk.tui.commands import bindings
from irdesk.tui.page import Page
from irdesk.tui.screens.base import BaseScreen
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.masthead import Masthead

POINTS = ("●", "○", "▲", "+")
HATCHING = ("█", "░", "▓", "▒")


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
        heads = [head for head in self.desk.heads() if head.company_id == self.page.head.company_id]
        tables = [table for head in heads for table in self.desk.statements(head.id)]
        self.series = [history(self.statement, row, tables) for row in self.rows]
        title = line(Piece("Plot", "heading"))
        names = line(Piece(", ".join(one.label for one in self.series), "name"))
        self.head.say((title, names), (line(Piece(self.series[0].unit, "label")),))

    def on_resize(self, _event: Resize) -> None:
        """Draw at another size."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        width, height = self.canvas.size
        if width > 20 and height > 6:
            self.canvas.update(Content(clean_lines(draw(self.series, width, height))))

    def action_copy(self) -> None:
        """Copy the numbers behind the plot, cells separated by tabs."""
        rows = [f"{clean(one.label)}\t{day}\t{value}" for one in self.series for day, value in one.points]
        self.irdesk.copy("\n".join(rows))


def clean_lines(text: str) -> str:
    """Return a drawn plot without anything but its characters."""
    return "\n".join(clean(part) for part in text.split("\n"))


def bars(series: list[Series], days: list[dt.date]) -> None:
    """Draw bars side by side, each row of the table in a hatching of its own."""
    import plotext

    width = 0.8 / len(series)
    for index, one in enumerate(series):
        shift = (index - (len(series) - 1) / 2) * width
        at = [days.index(day) + shift for day, _ in one.points]
        values = [value for _, value in one.points]
        plotext.bar(at, values, width=width * 0.8, marker=HATCHING[index % 4], label=clean(one.label)[:30])


def draw(series: list[Series], width: int, height: int) -> str:
    """Return the plot as text of a size."""
    import plotext

    plotext.clear_figure()
    plotext.theme("clear")
    plotext.plot_size(width, height)
    plotext.xaxes(lower=True, upper=False)
    plotext.yaxes(left=True, right=False)
    days = sorted({day for one in series for day, _ in one.points})
    labels = [f"{day:%b %y}" for day in days]
    if not days:
        return "Nothing to plot: the chosen rows have no figures with a date."
    if series[0].flow:
        bars(series, days)
    else:
        for index, one in enumerate(series):
            at = [days.index(day) for day, _ in one.points]
            marker = "braille" if len(series) == 1 else POINTS[index % 4]
            plotext.plot(at, [value for _, value in one.points], label=clean(one.label)[:30], marker=marker)
    plotext.xticks(list(range(len(days))), labels)
    return str(plotext.uncolorize(plotext.build()))
