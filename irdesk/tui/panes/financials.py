"""The financial tables of a release, one at a time."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.events import Resize

from irdesk.domain.figures import typed_at
from irdesk.domain.statement import Statement
from irdesk.render.line import Piece, line
from irdesk.render.series import history, sparkline
from irdesk.render.sheet import VIEWS, SheetRow, sheet
from irdesk.render.tabs import names_line, table_names
from irdesk.render.wrap import cells
from irdesk.tui.page import BEGINNING, Page
from irdesk.tui.panes.pane import Pane
from irdesk.tui.widgets.rows import Place
from irdesk.tui.widgets.sheet import SheetView
from irdesk.tui.widgets.words import Words

Past = Callable[[Page], tuple[Statement, ...]]
"""Gives the tables of all releases of a page's company."""
VIEW_WORDS = {"change": "with change", "figures": "as printed", "common": "common size"}


def no_past(_page: Page) -> tuple[Statement, ...]:
    """Return no tables, before the desk is open."""
    return ()


class FinancialsPane(Pane):
    """The tables' names, the first line (scale, audited or not), and the sheet."""

    NAME = "Financials"
    DIGIT = "4"
    EMPTY = "No financial tables stated in this release."
    BEFORE = "The tables of a release, with their changes."

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.names = Words(id="statement-names")
        self.caption = Words(id="statement-caption")
        self.sheet = SheetView()
        self.view = "change"
        self.past: Past = no_past
        self._words: tuple[str, ...] = ("",)
        self.index = 0

    @property
    def body(self) -> SheetView:
        """The sheet."""
        return self.sheet

    def compose(self) -> ComposeResult:
        """The title, the tables' names, the first line, the sheet."""
        yield self.title
        yield self.names
        yield self.caption
        yield self.sheet

    @property
    def statement(self) -> Statement | None:
        """The table that is shown."""
        tables = self.page.statements
        return tables[self.index] if 0 <= self.index < len(tables) else None

    def show(self, page: Page) -> None:
        """Show another page's tables, the first of them."""
        same = page.head.id == self.page.head.id
        self.page = page
        self.index = min(self.index, max(0, len(page.statements) - 1)) if same else 0
        self.draw(keep=same)

    def draw(self, *, keep: bool = True) -> None:
        """Show the current table in the current view."""
        table = self.statement
        self.title.say(line(Piece(str(len(self.page.statements) or ""), "label")))
        self.sheet.display = table is not None
        if table is None:
            said = self.EMPTY if self.page.head.id else self.BEFORE if self.page.now > BEGINNING else ""
            self.names.say(line(Piece(said, "missing")))
            self.caption.say(line(""))
            return
        self._say_names()
        made = sheet(table, self.view, self.page.head.period)
        parts = (made.caption, VIEW_WORDS[self.view], made.note)
        parts = (parts[1:] + parts[:1]) if self.view == "common" else parts  # what its shares are of comes first
        words = [part for part in parts if part]
        self._words = tuple(" · ".join(words[:count]) for count in range(len(words), 0, -1))
        self.sheet.show(made, keep=keep)
        self.spark()

    def spark(self) -> None:
        """Show the first line, and the history of the row under the cursor where it has one: in the title, if shown."""
        drawn, mark = self._history(), self._mark()
        titled = self.title.display
        count = Piece(str(len(self.page.statements) or ""), "label")
        self.title.say(line(*(drawn if titled else ()), count))
        if mark:
            self.caption.say(line(Piece(mark, "typed")))
            return
        here = () if titled else drawn
        told = [line(*pieces, Piece(words, "label")) for words in self._words for pieces in (here, here[:1])]
        room = (self.size.width or 80) - 2
        self.caption.say(next((one for one in told if cells(one.plain) <= room), told[-1]))

    def _history(self) -> tuple[Piece, ...]:
        """Return the row's figures over the periods as bars, and the first and last of the periods."""
        table, row = self.statement, self.row
        if table is None or row is None or row.row < 0 or not self.sheet.has_focus:
            return ()
        past = history(table, row.row, self.past(self.page))
        bars = sparkline(past)
        days = f"{past.points[0][0]:%b %y} to {past.points[-1][0]:%b %y}   " if bars else ""
        return (Piece(f"{bars} ", "number"), Piece(days, "label")) if bars else ()

    def _mark(self) -> str:
        """Return who typed the figure under the cursor, and what had been printed there."""
        table, row, cell = self.statement, self.row, self.sheet.cell
        mark = typed_at(table, row.row, cell.column) if table is not None and row is not None and cell else None
        return f"typed by {mark.by}, {mark.at:%d %b %Y}, printed: {mark.printed or 'nothing'}" if mark else ""

    def on_resize(self, _event: Resize) -> None:
        """Fit the names to the width."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        self._say_names()
        if self.statement is not None:
            self.spark()

    def _say_names(self) -> None:
        if self.statement is not None:
            self.names.say(names_line(table_names(self.page.statements), self.index, (self.size.width or 80) - 2))

    def go(self, statement_id: int, row: int | None) -> None:
        """Show a table by its id, the cursor on a row of it."""
        index = next((i for i, one in enumerate(self.page.statements) if one.id == statement_id), None)
        if index is None:
            return
        self.index = index
        self.draw(keep=False)
        if row is not None:
            self.sheet.go(next((i for i, one in enumerate(self.sheet.sheet.rows) if one.row == row), 0))

    def turn(self, by: int) -> None:
        """Show the next table, or the one before; after the last comes the first."""
        if self.page.statements:
            self.index = (self.index + by) % len(self.page.statements)
            self.draw(keep=False)

    def turn_view(self) -> None:
        """Take the next way to look at the table."""
        self.view = VIEWS[(VIEWS.index(self.view) + 1) % len(VIEWS)]
        self.draw()

    @property
    def row(self) -> SheetRow | None:
        """The row under the cursor."""
        return self.sheet.current

    @property
    def place(self) -> Place:
        """The cell under the cursor, else its row."""
        cell, row = self.sheet.cell, self.sheet.current
        span = (cell.span if cell else None) or (row.span if row else None)
        return Place(self.statement, str(row.row) if row else "", span)

    @property
    def copied(self) -> str:
        """The cell's figure; of a heading its words."""
        cell, row = self.sheet.cell, self.sheet.current
        return (cell.copied if cell else "") or (row.label if row else "")
