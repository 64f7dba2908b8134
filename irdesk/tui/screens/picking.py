"""What the screens share in which one types, and picks from the list below."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from irdesk.render.line import Piece, line
from irdesk.tui.screens.base import BaseScreen, Result
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.masthead import Masthead
from irdesk.tui.widgets.words import Words


class PickScreen(BaseScreen[Result]):
    """A head line, the line to type in, the list; the line keeps the keys, and moves the list's cursor."""

    def __init__(self, typed: Input) -> None:
        super().__init__(classes="answering")
        self.masthead = Masthead()
        self.line = typed
        self.line.cursor_blink = False
        self.lines = LineList(awake=True)

    def compose(self) -> ComposeResult:
        """A head line, the line to type in, the list, the keys."""
        yield self.masthead
        with Horizontal(id="answer-line"):
            yield Words(id="prompt")
            yield self.line
        yield self.lines
        yield Footer()

    def on_mount(self) -> None:
        """Type in the line, and list what there is."""
        self.query_one("#prompt", Words).say(line(Piece("› ", "key")))
        self.lines.can_focus = False
        self.set_focus(self.line)
        self.begin()

    def begin(self) -> None:
        """List what there is before anything is typed."""
        raise NotImplementedError

    def action_move(self, by: int) -> None:
        """Go to the next entry."""
        self.lines.action_move(by)

    def action_page(self, by: int) -> None:
        """Go a page on."""
        self.lines.action_page(by)
