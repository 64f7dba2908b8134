"""The board: the deadlines of every call of every company."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize

from irdesk.domain.answer import Answer
from irdesk.domain.call import Call
from irdesk.domain.company import Company
from irdesk.render.ahead import ahead
from irdesk.render.board import FILTERS, SECTIONS, Columns, Entry, columns, entries, entry_line
from irdesk.render.line import Piece, line
from irdesk.tui.commands import bindings
from irdesk.tui.screens.base import BaseScreen
from irdesk.tui.screens.card import CardScreen
from irdesk.tui.widgets.below import Below
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.masthead import Masthead
from irdesk.tui.widgets.rows import MadeRows, Place, Row, label_row

NOTHING = {
    "all": "No calls on the desk yet. i reads a release.",
    "coming": "No call is coming. f shows the others.",
    "open replays": "No replay is open. f shows the others.",
    "pinned": "No company is pinned. f shows all; space pins the one under the cursor.",
}


class BoardScreen(BaseScreen[Answer]):
    """Calls by what comes next."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("board")]

    def __init__(self) -> None:
        super().__init__()
        self.head = Masthead()
        self.lines = LineList()
        self.below = Below("board-call")
        self.only = "all"
        self.found: list[Entry] = []

    def compose(self) -> ComposeResult:
        """A head line, the calls, below them the one under the cursor where there is room, the keys."""
        yield self.head
        yield self.lines
        yield self.below
        yield Footer()

    def on_mount(self) -> None:
        """Fill the board and follow the clock."""
        self.set_focus(self.lines)
        self.set_interval(15, self.draw)

    def on_resize(self, _event: Resize) -> None:
        """Fit the lines to the width."""
        self.call_after_refresh(self.draw)

    def draw(self) -> None:
        """Draw the board as the clock stands."""
        self.ask(lambda: (self.desk.companies(), self.desk.calls()), self._draw)

    def _draw(self, read: tuple[tuple[Company, ...], tuple[Call, ...]]) -> None:
        now, width = self.desk.now(), self.lines.size.width - 2
        companies, calls = {company.id: company for company in read[0]}, read[1]
        self.found = entries(calls, companies, now, self.only)
        rows: list[Row] = []
        shape = columns(self.found, self.desk.zone, width, now)
        for name in SECTIONS:
            mine = [entry for entry in self.found if entry.section == name]
            if mine:
                rows += [label_row(line()), label_row(line(Piece(name, "heading"), Piece(f"  {len(mine)}", "label")))]
                rows += [self._row(entry, shape) for entry in mine]
        self.lines.show(MadeRows(rows[1:] or [label_row(line(Piece(NOTHING[self.only], "missing")))]))
        self._look_closer()
        hidden = len(calls) - len(self.found)
        shown = f"{self.only}" + (f" · {hidden:,} hidden" if hidden else "")
        local = now.astimezone(self.desk.zone)
        self.head.say(
            (line(Piece("Board", "heading")), line(Piece(shown, "label"))),
            (line(f"{local:%a} {local.day} {local:%b %H:%M %Z}"),),
        )

    @on(LineList.Moved)
    def _look_closer(self) -> None:
        """Show the call under the cursor with its numbers, where the board leaves room."""
        entry, clock = self.entry, self.desk.now().astimezone(self.desk.zone)
        self.below.fit(self.lines, lambda size: ahead(entry.call, (), clock, size) if entry else [])

    def _row(self, entry: Entry, shape: Columns) -> Row:
        return Row(entry_line(entry, self.desk.zone, shape, self.desk.now()), entry.call.id, place=Place(entry.call))

    @property
    def entry(self) -> Entry | None:
        """The call under the cursor."""
        row = self.lines.current
        return next((entry for entry in self.found if row and entry.call.id == row.key), None)

    def action_filter(self) -> None:
        """Take the next filter."""
        self.only = FILTERS[(FILTERS.index(self.only) + 1) % len(FILTERS)]
        self.draw()

    def action_pin(self) -> None:
        """Pin the company, or no longer."""
        entry = self.entry
        if entry is None or not entry.company.id:
            return
        company = entry.company.with_fields(pinned=not entry.company.pinned)
        what = f"{'pin' if company.pinned else 'unpin'} {company.name or company.ticker}"
        self.ask(lambda: self.desk.save(company, what), lambda _: self.draw())

    def action_replay(self) -> None:
        """Show the replay card."""
        self._card(replay=True)

    def action_call(self) -> None:
        """Show the call card."""
        self._card(replay=False)

    def _card(self, *, replay: bool) -> None:
        if self.entry is not None:
            self.app.push_screen(CardScreen(self.entry.call, self.entry.company, replay=replay))

    def action_copy(self) -> None:
        """Copy the call's first number."""
        row = self.lines.current
        self.irdesk.copy(row.line.copied if row else "")

    @on(LineList.Chosen)
    def _go(self) -> None:
        """Go to the call on the desk."""
        entry = self.entry
        if entry is not None:
            call = entry.call
            self.dismiss(
                Answer(kind="call", title="", company_id=call.company_id, release_id=call.release_id, record_id=call.id)
            )
