"""The release's own text beside the panes; it follows the cursor."""

from textual.app import ComposeResult

from irdesk.domain.source import Span
from irdesk.render.line import Piece, line
from irdesk.tui.panes.pane import Pane
from irdesk.tui.widgets.rows import Place
from irdesk.tui.widgets.source import SourceView


class TextPane(Pane):
    """The text, with the value under the cursor lit."""

    NAME = "Source"
    DIGIT = "5"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.source = SourceView(numbered=False)

    @property
    def body(self) -> SourceView:
        """The text."""
        return self.source

    def compose(self) -> ComposeResult:
        """The title above the text."""
        yield self.title
        yield self.source

    def light(self, text: str, span: Span | None) -> None:
        """Show a text, a place in it lit."""
        self.source.show(text, span)
        self.title.say(line(Piece(f"line {span.line}" if span else "", "label")))

    @property
    def place(self) -> Place:
        """The lit place."""
        return Place(self.page.head, "", self.source.lit)

    @property
    def copied(self) -> str:
        """The lit words."""
        lit = self.source.lit
        return " ".join(self.source.text[lit.start : lit.end].split()) if lit else ""
