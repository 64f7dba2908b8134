"""Typing one figure of a financial table."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from irdesk.desk import DeskConflictError, DeskError
from irdesk.domain.clash import Clash
from irdesk.domain.figures import figure_at, mark_of, parsed_figure, typed_at, with_figure
from irdesk.domain.statement import Figure, Statement
from irdesk.render.column_heads import head
from irdesk.render.figures import shown
from irdesk.render.line import Piece, Role, line
from irdesk.render.sheet import title
from irdesk.render.wrap import wrap
from irdesk.tui.commands import bindings
from irdesk.tui.saving import SAVING, who_changed
from irdesk.tui.screens.base import BaseScreen
from irdesk.tui.screens.clash import ClashScreen, Sides
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.masthead import Masthead
from irdesk.tui.widgets.words import Words


class FigureScreen(BaseScreen[None]):
    """Shows a cell of a table and a line to type its figure in; Enter saves it as one undoable change."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("confirm")]

    def __init__(self, table: Statement, row: int, column: int) -> None:
        super().__init__(classes="answering")
        self.table, self.row, self.column = table, row, column
        self.masthead = Masthead()
        self.words = Words(id="question")
        self.hint = Words(id="form-hint")
        self.line = Input(compact=True, id="form-line")
        self.line.cursor_blink = False
        self.saving = False

    def compose(self) -> ComposeResult:
        """A head line, the cell, a hint, the line, the keys."""
        yield self.masthead
        yield self.words
        yield self.hint
        yield self.line
        yield Footer()

    def on_mount(self) -> None:
        """Show which cell it is, its figure ready to be changed."""
        row, mark = self.table.rows[self.row], typed_at(self.table, self.row, self.column)
        named = (line(Piece(title(self.table), "name")), line(Piece(self.table.title or "", "label")))
        self.masthead.say(
            (line(Piece("Edit figure", "heading")), *named[: 2 if self.table.title else 1]),
            (line(Piece("u takes a change back", "label")),),
        )
        told = [line(Piece(row.label, "name"), Piece(f" · {self._over}", "label"))]
        if mark:
            told.append(line(Piece(f"typed by {mark.by}, {mark.at:%d %b %Y}, printed: {mark.printed or '–'}", "typed")))
        self.words.say(*told)
        self.line.value = self._shown(self.table)
        self.line.cursor_position = len(self.line.value)
        self.set_focus(self.line)

    @property
    def _over(self) -> str:
        return " ".join(part for part in head(self.table.columns[self.column]) if part)

    def _shown(self, table: Statement) -> str:
        figure = figure_at(table, self.row, self.column)
        return shown(figure, self.table.rows[self.row].unit) if figure else ""

    @property
    def _typed(self) -> Figure:
        return parsed_figure(self.line.value, self.table.rows[self.row].unit)

    @on(Input.Changed)
    def _check(self) -> None:
        """Say while one types how the figure will be read."""
        try:
            figure = self._typed
        except ValueError as error:
            self._hint(str(error), "wrong")
            return
        read = "nil" if figure.nil else figure.value or "an empty cell"
        self._hint(f"read as {read}; enter saves, esc leaves it as it was", "label")

    def action_close(self) -> None:
        """Go back; what is being saved stays until the server has answered."""
        if self.saving:
            self._hint(SAVING, "label")
        else:
            self.dismiss(None)

    def _failed(self, why: str) -> None:
        self.saving = False
        self._hint(why)

    def _hint(self, words: str, role: Role = "wrong") -> None:
        self.hint.say(*wrap(line(Piece(words, role)), self.app.size.width - 2))

    @on(Input.Submitted)
    def _submitted(self) -> None:
        if self.saving:
            self._hint(SAVING, "label")
        elif self.line.value.strip() == self._shown(self.table):
            self.dismiss(None)
        else:
            self._save(self.table)

    def _save(self, base: Statement) -> None:
        """Save the typed figure on top of `base`."""
        what = f"edit {title(base).lower()}: {base.rows[self.row].label[:40]}, {self._over}"
        try:
            mark = mark_of(self.desk.now(), self.desk.author, self._shown(base))
            made = with_figure(base, self.row, self.column, self._typed, mark)
        except ValueError as error:
            self._hint(str(error))
            return
        self.saving = True
        self.ask(lambda: self.desk.save(made, what, base), lambda _: self._done(), partial(self._unsaved, base))

    def _unsaved(self, base: Statement, error: DeskError) -> None:
        """Look what stands there where others changed the table meanwhile; else say why nothing was saved."""
        if not isinstance(error, DeskConflictError):
            self._failed(str(error))
            return

        def look() -> tuple[Statement | None, str]:
            return self.desk.statement(base.id), who_changed(self.desk, error.table, error.record_id)

        self.ask(look, lambda found: self._settle(base, error, *found), lambda why: self._failed(str(why)))

    def _done(self) -> None:
        self.irdesk.home.reload()
        self.dismiss(None)

    def _settle(self, base: Statement, error: DeskError, theirs: Statement | None, who: str) -> None:
        """Save over what others changed elsewhere in the table; where it is this figure, let the person choose."""
        labels = [row.label for row in base.rows]
        if theirs is None or [row.label for row in theirs.rows] != labels or theirs.columns != base.columns:
            self._failed(str(error))
            return
        if figure_at(theirs, self.row, self.column) == figure_at(base, self.row, self.column):
            self._save(theirs)
            return
        label = f"{base.rows[self.row].label} · {self._over}"
        one = Clash(("rows", self.row), label, self._shown(base) or None, self.line.value, self._shown(theirs) or None)

        def chosen(sides: Sides | None) -> None:
            if sides is None:
                self._failed("not saved; what you typed stands here, enter asks again")
            elif sides[one.path] == "mine":
                self._save(theirs)
            else:
                self._done()

        self.app.push_screen(ClashScreen(title(base), who, (one,)), chosen)
