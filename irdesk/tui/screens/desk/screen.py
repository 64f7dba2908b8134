"""The desk: the releases at the left, the panes of one release beside them."""

from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.events import Resize
from textual.timer import Timer

from irdesk.desk import DeskError
from irdesk.domain.answer import Answer
from irdesk.domain.release import ReleaseHead
from irdesk.domain.statement import Statement
from irdesk.tui.asking import afar
from irdesk.tui.commands import bindings
from irdesk.tui.page import Page, page_of
from irdesk.tui.panes.releases import ReleaseRows
from irdesk.tui.screens.desk.changes import ChangeActions
from irdesk.tui.screens.desk.layout import PaneActions
from irdesk.tui.screens.desk.loading import Loading
from irdesk.tui.screens.desk.masthead import left_parts, right_parts
from irdesk.tui.screens.desk.tables import TableActions
from irdesk.tui.screens.desk.values import ValueActions
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.sheet import SheetView

REST = 0.06
"""Seconds that the cursor rests on a release before its page is shown."""

PERIODS = 12
"""How many of a company's releases the history beside a row goes back."""
BREATH = 0.02
"""Seconds after the first paint in which the terminal gets it, before opening the desk takes the processor."""
KIND_PANES = {"contact": "contacts", "call": "call", "replay": "call", "highlight": "highlights", "row": "financials"}


class DeskScreen(Loading, ChangeActions, ValueActions, TableActions, PaneActions):
    """The screen one works at."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("desk")]
    AUTO_FOCUS = "#release-list"

    _gathered: tuple[tuple[int, int], tuple[Statement, ...]] = ((0, -1), ())
    _turning: Timer | None = None

    def compose(self) -> ComposeResult:
        """Masthead, welcome, tabs, list, panes, text, footer."""
        yield self.masthead
        yield self.welcome
        yield self.tabs
        with Horizontal(id="body"):
            yield self.releases
            with self.box:
                yield self.contacts
                yield self.call
                yield self.highlights
                yield self.financials
            yield self.text
        yield Footer()

    def on_mount(self) -> None:
        """Paint first, open the desk after."""
        self.lay_out(*self.app.size)
        self.call_after_refresh(self._painted)

    def _painted(self) -> None:
        """Open the desk now that its frame is on the screen; from here on litter is collected as usual."""
        self.irdesk.litter.begin()
        self.set_timer(BREATH, self._open)

    def on_resize(self, event: Resize) -> None:
        """Arrange the panes for another size."""
        self.lay_out(event.size.width, event.size.height)

    def key_escape(self) -> None:
        """Put the welcome away, a zoomed pane back."""
        if self.welcome.display:
            self.welcome.display = False
            self.irdesk.settings.keep(welcome=False)
        elif self.zoomed:
            self.action_zoom()

    def prepare(self) -> None:
        """Give the tables their history."""
        self.financials.past = self._past

    def _company(self) -> str:
        """Return who else has the desk open."""
        names = sorted({who for who, _ in self.desk.others()})
        return f"with {', '.join(names)}" if names else ""

    def draw_masthead(self) -> None:
        """Draw the first line."""
        reason = self.desk.readonly
        flag = "sample desk" if self.desk.is_sample else "read-only" if reason else self._company()
        self.masthead.say(left_parts(self.page), right_parts(self.page, flag), "rlrllr" if not flag else "rlrrlr")

    # The release under the cursor

    @on(LineList.Moved, "#release-list")
    def _release_moved(self) -> None:
        """Turn the page once the cursor rests, so that a held key runs through the list."""
        if self._turning is not None:
            self._turning.stop()
        self._turning = self.set_timer(REST, self.turn_page)

    @on(LineList.Chosen, "#release-list")
    def _release_chosen(self) -> None:
        self.turn_page()
        self.action_pane(self._last)

    @on(LineList.Moved)
    def _moved(self) -> None:
        self.follow()

    @on(SheetView.Moved)
    def _cell_moved(self) -> None:
        self.financials.spark()
        self.follow()

    def _past(self, page: Page) -> tuple[Statement, ...]:
        """Return the tables of all releases of a page's company, the newest first; gathered once a page."""
        key = (page.head.company_id, self.desk.sequence)
        if self._gathered[0] != key:
            rows = self.releases.lines.rows
            heads = rows.heads if isinstance(rows, ReleaseRows) else ()
            mine = [head for head in heads if head.company_id == page.head.company_id][:PERIODS]
            self._gathered = (key, ())
            self.ask(
                lambda: tuple(table for head in mine for table in self.desk.statements(head.id)),
                partial(self._past_read, key),
                lambda _: None,
            )
        return self._gathered[1]

    def _past_read(self, key: tuple[int, int], tables: tuple[Statement, ...]) -> None:
        if self._gathered[0] == key:
            self._gathered = (key, tables)
            if afar(self.irdesk):
                self.financials.spark()

    @on(LineList.Chosen)
    def _chosen(self, event: LineList.Chosen) -> None:
        if event.lines is not self.releases.lines:
            self.action_source()

    def turn_page(self) -> None:
        """Show the release under the cursor."""
        if self._turning is not None:
            self._turning.stop()
            self._turning = None
        head = self.releases.place.record
        if self.irdesk.desk is None:
            return
        if not isinstance(head, ReleaseHead):
            self._show(Page(zone=self.desk.zone, now=self.desk.now()))
            return
        if isinstance(self.desk.place, str):
            self._turn_afar(head)
        else:
            self._turned(page_of(self.desk, head))

    @work(thread=True, exclusive=True, group="page")
    def _turn_afar(self, head: ReleaseHead) -> None:
        """Gather a page from a server beside the loop, so that no key waits for the network."""
        try:
            page = self.desk.ask(lambda: page_of(self.desk, head))
        except DeskError as error:
            self.app.call_from_thread(self.irdesk.fail, error)
        else:
            self.app.call_from_thread(self._turned, page)

    def _turned(self, page: Page) -> None:
        now = self.releases.place.record
        if not isinstance(now, ReleaseHead) or now.id != page.head.id:
            return  # the cursor has gone on meanwhile
        self._show(page)

    def _show(self, page: Page) -> None:
        self.page = page
        for pane in (self.releases, self.contacts, self.call, self.highlights, self.financials):
            pane.show(self.page)
        self.draw_masthead()
        self.follow()

    def follow(self) -> None:
        """Let the text follow the cursor."""
        if not self.has_class("-vast") or self.irdesk.desk is None or not self.page.head.id:
            return
        if self.text.page.head.id != self.page.head.id or self.text.page.head.digest != self.page.head.digest:
            self.text.show(self.page)
            head = self.page.head
            if afar(self.irdesk):
                self.text.source.show("")
            self.ask(lambda: self.desk.text(head.id), partial(self._text_read, head.id))
        self._light()

    def _text_read(self, release_id: int, text: str) -> None:
        if self.text.page.head.id == release_id:
            self.text.source.show(text)
            self._light()

    def _light(self) -> None:
        if self.chosen != "text":
            self.text.light(self.text.source.text, self.pane.place.span)

    def action_release(self, by: int) -> None:
        """Go to the next release, or the one before."""
        self.releases.lines.action_move(by)

    def visit(self, answer: Answer | None) -> None:
        """Go to where an answer lives."""
        if answer is None:
            return
        index = self.releases.lines.rows.find(answer.release_id or self._newest(answer.company_id))
        if index is not None:
            self.releases.lines.go(index)
            self.turn_page()
        pane = KIND_PANES.get(answer.kind)
        if pane is None:
            self.action_pane("releases" if answer.kind in {"release", "company"} else self._last)
            return
        self.action_pane(pane)
        if answer.kind == "row":
            self.financials.go(answer.record_id, answer.row)
        else:
            self.call_after_refresh(self._find_row, answer)

    def _newest(self, company_id: int) -> int:
        rows = self.releases.lines.rows
        heads = rows.heads if isinstance(rows, ReleaseRows) else ()
        return next((head.id for head in heads if head.company_id == company_id), 0)

    def _find_row(self, answer: Answer) -> None:
        """Put the cursor on the answer's first row."""
        lines = self.panes[KIND_PANES[answer.kind]].body
        if not isinstance(lines, LineList):
            return
        wanted = (answer.kind, answer.record_id) if answer.kind in {"contact", "highlight"} else (answer.kind, 0)
        for index in range(len(lines.rows)):
            row = lines.rows[index]
            if row.stop and isinstance(row.key, tuple) and row.key[:2] == wanted:
                lines.go(index)
                return
