"""Two small questions: which of these, and are you sure."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from irdesk.render.line import Piece, line
from irdesk.tui.commands import bindings
from irdesk.tui.screens.base import BaseScreen
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.masthead import Masthead
from irdesk.tui.widgets.rows import MadeRows, row
from irdesk.tui.widgets.words import Words


class ChooseScreen(BaseScreen[str]):
    """Returns one of a few words."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("help")]

    def __init__(self, title: str, words: tuple[str, ...]) -> None:
        super().__init__()
        self.head = Masthead()
        self.lines = LineList()
        self.title_words = title
        self.words = words

    def compose(self) -> ComposeResult:
        """A head line, the words, the keys."""
        yield self.head
        yield self.lines
        yield Footer()

    def on_mount(self) -> None:
        """Show the words."""
        self.head.say((line(Piece(self.title_words, "heading")),), (line(Piece("enter chooses", "label")),))
        self.lines.show(MadeRows(row(line(Piece(word, "name")), word) for word in self.words), keep=False)
        self.set_focus(self.lines)

    @on(LineList.Chosen)
    def _chosen(self) -> None:
        at = self.lines.current
        self.dismiss(str(at.key) if at is not None else None)


class ConfirmScreen(BaseScreen[bool]):
    """Returns whether the word of confirmation was typed."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("confirm")]

    def __init__(self, question: str, word: str) -> None:
        super().__init__(classes="answering")
        self.question, self.word = question, word
        self.head = Masthead()
        self.words = Words(id="question")
        self.line = Input(compact=True, id="form-line")
        self.line.cursor_blink = False

    def compose(self) -> ComposeResult:
        """A head line, the question, the line, the keys."""
        yield self.head
        yield self.words
        yield self.line
        yield Footer()

    def on_mount(self) -> None:
        """Ask."""
        self.head.say((line(Piece(self.word.capitalize(), "heading")),), ())
        self.words.say(line(Piece(self.question, "name")), line("type ", Piece(self.word, "key"), " and press enter"))
        self.set_focus(self.line)

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        if event.value.strip().lower() == self.word:
            self.dismiss(True)  # noqa: FBT003 (the answer)
        else:
            self.irdesk.say(f"nothing was done: that was not {self.word}", "label")
