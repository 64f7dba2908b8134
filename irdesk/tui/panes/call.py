"""The conference call and its replay."""

from collections.abc import Iterable

from irdesk.domain.call import DialIn
from irdesk.domain.moment import state
from irdesk.domain.source import Sourced
from irdesk.render.calls import call_lines, replay_lines
from irdesk.render.line import Line, Piece, line
from irdesk.render.wrap import under, wrap
from irdesk.tui.page import Page
from irdesk.tui.panes.pane import GAP, LinesPane
from irdesk.tui.widgets.rows import Place, Row, label_row


class CallPane(LinesPane):
    """When it is, what to dial, and the same for its replay."""

    NAME = "Call"
    DIGIT = "2"
    EMPTY = "No call stated in this release. n adds one."
    BEFORE = "When the call is, what to dial, and its replay."

    def rows(self, width: int) -> list[Row]:
        """Return the call's lines, then the replay's."""
        call = self.page.call
        if call is None:
            return []
        live = call_rows(call_lines(call, self.page.zone), call, call.dial_in, "call", width)
        head = label_row(line(Piece("Replay", "heading")))
        replay: Sourced = call.replay or call
        numbers = call.replay.dial_in if call.replay else ()
        return [*live, GAP, head, *call_rows(replay_lines(call), replay, numbers, "replay", width)]

    def note(self) -> Line:
        """Return the state by the clock."""
        if self.page.call is None:
            return line("")
        found = state(self.page.call, self.page.now)
        return line(Piece(f"● {found.words}", found.mood))

    def retime(self, page: Page) -> None:
        """Follow the clock."""
        self.page = page
        self.title.say(self.note())


def call_rows(lines: Iterable[Line], record: Sourced, numbers: tuple[DialIn, ...], part: str, width: int) -> list[Row]:
    """Return the rows of a call or a replay, each number with its own place in the source."""
    made: list[Row] = []
    dial = iter(numbers)
    for index, one in enumerate(lines):
        number = next(dial, None) if one.field == "dial_in" else None
        span = number.span("number") if number else record.span(one.field)
        place = Place(record, one.field, span)
        first, *more = wrap(one, width, under(one, width))
        made.append(Row(first, (part, index), place=place))
        made.extend(Row(rest, part=True, place=place) for rest in more)
    return made
