"""What the screens share that show a list beside the release's text, and ask for a line now and then."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Resize
from textual.widgets import Input

from irdesk.tui.screens.base import BaseScreen, Result
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.masthead import Masthead
from irdesk.tui.widgets.source import SourceView


class BesideScreen(BaseScreen[Result]):
    """A list beside the source; the line to type in is there while it is asked for."""

    def __init__(self, *, numbered: bool) -> None:
        super().__init__()
        self.head = Masthead()
        self.lines = LineList(id="review-list")
        self.source = SourceView(numbered=numbered)
        self.line = Input(compact=True, id="review-line")
        self.line.cursor_blink = False

    def compose(self) -> ComposeResult:
        """A head line, the list beside the source, the line to type in, the keys."""
        yield self.head
        with Horizontal(id="review"):
            yield self.lines
            yield self.source
        yield self.line
        yield Footer()

    def on_mount(self) -> None:
        """Give the list the keys."""
        self.source.can_focus = False
        self.put_away()
        self.begin()

    def begin(self) -> None:
        """Show what there is at first."""
        raise NotImplementedError

    def draw(self) -> None:
        """Draw the list for the present width."""
        raise NotImplementedError

    def on_resize(self, _event: Resize) -> None:
        """Fit the list to the width."""
        self.call_after_refresh(self.draw)

    def type_in(self, about: str, value: str = "") -> None:
        """Ask for a line; `about` says for what."""
        self.line.placeholder = about
        self.line.value = value
        self.line.display = True
        self.set_focus(self.line)

    def put_away(self) -> None:
        """Take the line away."""
        self.line.display = False
        self.set_focus(self.lines)

    def action_back(self) -> None:
        """Put the line away, or go back."""
        if self.line.display:
            self.put_away()
        else:
            self.dismiss(None)
