"""The list of releases at the left, made row by row as it is looked at."""

import datetime as dt
import re
from collections.abc import Hashable, Mapping, Sequence

from textual import events
from textual.app import ComposeResult

from irdesk.domain.call import Call
from irdesk.domain.company import Company
from irdesk.domain.moment import state
from irdesk.domain.release import ReleaseHead
from irdesk.render.line import Line, Piece, line
from irdesk.render.sheet import QUARTERS
from irdesk.render.wrap import cells
from irdesk.tui.page import Page
from irdesk.tui.panes.pane import Pane
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.rows import Place, Row

MARKS = {"live": "●", "soon": "●", "open": "○"}


class ReleaseRows:
    """The rows of the list: ticker, period, date, and a dot for a call that is near or a replay that is open."""

    def __init__(
        self,
        heads: Sequence[ReleaseHead],
        companies: Mapping[int, Company],
        calls: Mapping[int, Call],
        now: dt.datetime,
    ) -> None:
        self.heads, self._companies, self._calls, self._now = heads, companies, calls, now
        self.width = 25
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

    def _line(self, head: ReleaseHead) -> Line:
        company = self._companies.get(head.company_id, Company())
        day = self._day(head.date)
        room = self.width - cells(day) - 3
        name = company.ticker or company.name or head.headline or head.file
        period = short_period(head)
        label = name if company.ticker else name[: max(4, room - len(period) - 1)]
        left = f"{label:<5} {period}"
        left = left if cells(left) <= room else left[: room - 1] + "…"
        gap = " " * max(1, room - cells(left))
        call = self._calls.get(head.id)
        mood = state(call, self._now).mood if call else "plain"
        draft = Piece("draft ", "wrong") if head.draft else Piece("")
        return line(Piece(left, "name"), gap, draft, Piece(day, "label"), " ", Piece(MARKS.get(mood, " "), mood))

    def _day(self, day: dt.date | None) -> str:
        if day is None:
            return "no date"
        return f"{day.day} {day:%b}" if day.year == self._now.year else f"{day:%b %Y}"


def short_period(head: ReleaseHead) -> str:
    """Return a release's period in few letters: `Q1 2004`, from its label's own words; else the label."""
    label = head.period.label if head.period else ""
    found = re.search(r"\b(first|second|third|fourth)[- ]quarter\b", label, re.IGNORECASE) or re.search(
        r"\bQ([1-4])\b", label
    )
    year = re.search(r"\b(19|20)\d\d\b", label)
    if not found or not year:
        return label
    word = found[1].lower()
    return f"{QUARTERS.get(word, f'Q{word}')} {year[0]}"


class ReleasesPane(Pane):
    """The releases, the newest first."""

    NAME = "Releases"
    DIGIT = "0"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.lines = LineList(id="release-list")

    @property
    def body(self) -> LineList:
        """The list."""
        return self.lines

    def compose(self) -> ComposeResult:
        """The title above the list."""
        yield self.title
        yield self.lines

    def fill(self, rows: ReleaseRows) -> None:
        """Show other releases; the cursor stays on its release."""
        rows.width = max(12, self.lines.size.width - 1)
        self.lines.show(rows)
        self.title.say(line(Piece(f"{len(rows):,}", "label")))

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
