"""The board: the deadlines of every call of every company."""

import datetime as dt
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from functools import partial
from typing import ClassVar, NamedTuple

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize
from textual.timer import Timer

from irdesk.desk import DeskError
from irdesk.domain.answer import Answer
from irdesk.domain.call import Call
from irdesk.domain.company import Company
from irdesk.render.ahead import ahead
from irdesk.render.board import FILTERS, SECTIONS, Entry, columns, entries, entry_line
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


REST = 0.06
"""Seconds that the cursor rests on a call before it is shown below the board."""


class Shape(NamedTuple):
    """What a board is drawn for: a filter and a width."""

    only: str
    width: int


class BoardRows:
    """Calls as rows, made when they are seen; a heading before each section."""

    def __init__(
        self,
        calls: Sequence[Call],
        companies: dict[int, Company],
        now: dt.datetime,
        zone: dt.tzinfo,
        shape: Shape,
    ) -> None:
        self.now, self._zone = now, zone
        self.only, self.width = shape
        found = entries(calls, companies, now, self.only)
        self.hidden = len(calls) - len(found)
        self._columns = columns(found, zone, self.width, now)
        self._rows: list[Entry | Row] = []
        for name in SECTIONS:
            mine = [entry for entry in found if entry.section == name]
            if mine:
                head = label_row(line(Piece(name, "heading"), Piece(f"  {len(mine):,}", "label")))
                self._rows += [*([label_row(line())] if self._rows else ()), head, *mine]
        self._numbers = {one.call.id: at for at, one in enumerate(self._rows) if isinstance(one, Entry)}

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int, /) -> Row:
        one = self._rows[index]
        if isinstance(one, Row):
            return one
        return Row(entry_line(one, self._zone, self._columns, self.now), one.call.id, place=Place(one.call))

    def entry(self, index: int) -> Entry | None:
        """Return the call of a row."""
        one = self._rows[index] if 0 <= index < len(self._rows) else None
        return one if isinstance(one, Entry) else None

    def find(self, key: Hashable) -> int | None:
        """Return the number of a call's row."""
        return self._numbers.get(key) if isinstance(key, int) else None


class BoardScreen(BaseScreen[Answer]):
    """Calls by what comes next."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("board")]
    _resting: Timer | None = None

    def __init__(self) -> None:
        super().__init__()
        self.head = Masthead()
        self.lines = LineList()
        self.below = Below("board-call")
        self.only = "all"
        self.rows: BoardRows | None = None

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
        made = partial(self._made, self.only, self.lines.size.width - 2)
        if self.irdesk.home.crowded:
            self._make(made)
        else:
            self.ask(made, self._show)

    @work(thread=True, exclusive=True)
    def _make(self, made: "Callable[[], BoardRows]") -> None:
        """Gather a large desk's calls beside the loop, so that no key waits for it."""
        with suppress(DeskError):
            self.app.call_from_thread(self._show, made())

    def _made(self, only: str, width: int) -> "BoardRows":
        companies = {company.id: company for company in self.desk.companies()}
        return BoardRows(self.desk.calls(), companies, self.desk.now(), self.desk.zone, Shape(only, width))

    def _show(self, rows: "BoardRows") -> None:
        if (rows.only, rows.width) != (self.only, self.lines.size.width - 2):
            return  # asked for before another filter or size; that one comes
        self.rows = rows
        self.lines.show(rows if len(rows) else MadeRows([label_row(line(Piece(NOTHING[self.only], "missing")))]))
        self._look_closer()
        shown = f"{self.only}" + (f" · {rows.hidden:,} hidden" if rows.hidden else "")
        local = rows.now.astimezone(self.desk.zone)
        self.head.say(
            (line(Piece("Board", "heading")), line(Piece(shown, "label"))),
            (line(f"{local:%a} {local.day} {local:%b %H:%M %Z}"),),
        )

    @on(LineList.Moved)
    def _moved(self) -> None:
        """Look closer once the cursor rests, so that a held key runs through the board."""
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(REST, self._look_closer)

    def _look_closer(self) -> None:
        """Show the call under the cursor with its numbers, where the board leaves room."""
        entry, clock = self.entry, self.desk.now().astimezone(self.desk.zone)
        self.below.fit(self.lines, lambda size: ahead(entry.call, (), clock, size) if entry else [])

    @property
    def entry(self) -> Entry | None:
        """The call under the cursor."""
        return self.rows.entry(self.lines.cursor) if self.rows is not None and self.lines.rows is self.rows else None

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
