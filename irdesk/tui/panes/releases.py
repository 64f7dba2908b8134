"""The list of releases at the left, made row by row as it is looked at."""

import datetime as dt
from collections.abc import Hashable, Iterator, Mapping, Sequence

from textual import events
from textual.app import ComposeResult

from irdesk.domain.call import Call
from irdesk.domain.company import Company
from irdesk.domain.release import ReleaseHead
from irdesk.render.ahead import ahead
from irdesk.render.line import Line, Piece, line
from irdesk.render.listing import release_line
from irdesk.tui.page import Page
from irdesk.tui.panes.pane import Pane
from irdesk.tui.widgets.below import Below
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.rows import MadeRows, Place, Row, label_row

NOBODY = Company()
EMPTY = "No release yet. i reads one."


class ReleaseRows:
    """The rows of the list: whose release, its period and date, and the state of its call."""

    def __init__(
        self,
        heads: Sequence[ReleaseHead],
        companies: Mapping[int, Company],
        calls: Mapping[int, Call],
        now: dt.datetime,
    ) -> None:
        self.heads, self._companies, self._calls, self._now = heads, companies, calls, now
        self.width = 27
        self._numbers: dict[Hashable, int] = {}

    def __len__(self) -> int:
        return len(self.heads)

    def __getitem__(self, index: int, /) -> Row:
        head = self.heads[index]
        return Row(self._line(head), head.id, place=Place(head, "headline", head.span("headline")))

    def find(self, key: Hashable) -> int | None:
        """Return the number of the row of a release."""
        if not self._numbers:
            self._numbers = {head.id: index for index, head in enumerate(self.heads)}
        return self._numbers.get(key)

    def retimed(self, now: dt.datetime) -> bool:
        """Go by another instant; return whether a state can have changed: states are told to the minute."""
        changed = now.replace(second=0, microsecond=0) != self._now.replace(second=0, microsecond=0)
        if changed:
            self._now = now
        return changed

    def calls(self) -> Iterator[tuple[Company, Call]]:
        """Yield the call of each release that has one, with its company."""
        for head in self.heads:
            if head.id in self._calls:
                yield self._companies.get(head.company_id, NOBODY), self._calls[head.id]

    def _line(self, head: ReleaseHead) -> Line:
        company = self._companies.get(head.company_id, NOBODY)
        return release_line(head, company, self._calls.get(head.id), self._now, self.width)


class ReleasesPane(Pane):
    """The releases, the newest first; where they leave room, what comes next stands below them."""

    NAME = "Releases"
    DIGIT = "0"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.lines = LineList(id="release-list")
        self.below = Below("release-ahead")
        self.alone = False

    @property
    def body(self) -> LineList:
        """The list."""
        return self.lines

    def compose(self) -> ComposeResult:
        """The title above the list, what comes next below it."""
        yield self.title
        yield self.lines
        yield self.below

    def fill(self, rows: ReleaseRows) -> None:
        """Show other releases; the cursor stays on its release."""
        rows.width = max(12, self.lines.size.width - 2)
        self.lines.show(rows if len(rows) else MadeRows([label_row(line(Piece(EMPTY, "missing")))]))
        self.title.say(line(Piece(f"{len(rows):,}", "label")))
        self._look_ahead()

    def _look_ahead(self) -> None:
        """Show below a short list what comes next, and where no other pane is in sight the call under the cursor."""
        rows, page = self.lines.rows, self.page

        def made(size: tuple[int, int]) -> list[Line]:
            if not isinstance(rows, ReleaseRows) or not page.head.id:
                return []
            return ahead(page.call if self.alone else None, rows.calls(), page.now.astimezone(page.zone), size)

        self.below.fit(self.lines, made)

    def retime(self, now: dt.datetime) -> None:
        """Follow the clock."""
        rows = self.lines.rows
        if isinstance(rows, ReleaseRows) and rows.retimed(now):
            self.lines.redraw()
            self.page = self.page.at(now)
            self._look_ahead()

    def on_resize(self, _event: events.Resize) -> None:
        """Fit the rows to the width."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        if isinstance(self.lines.rows, ReleaseRows):
            self.fill(self.lines.rows)

    def show(self, page: Page) -> None:
        """Put the cursor on the page's release."""
        self.page = page
        index = self.lines.rows.find(page.head.id)
        if index is not None:
            self.lines.go(index)
        self._look_ahead()

    @property
    def place(self) -> Place:
        """The headline of the release under the cursor."""
        row = self.lines.current
        return row.place if row else Place()

    @property
    def copied(self) -> str:
        """The headline."""
        head = self.place.record
        return (head.headline or head.file) if isinstance(head, ReleaseHead) else ""
