"""The answer line: a few typed letters, and the number is on the screen, large."""

from contextlib import suppress
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Key, Resize
from textual.timer import Timer
from textual.widgets import Input

from irdesk.desk import DeskError
from irdesk.domain.answer import Answer, Value
from irdesk.render.answers import answer_line
from irdesk.render.line import Piece, line
from irdesk.tui.asking import afar
from irdesk.tui.commands import bindings
from irdesk.tui.screens.base import BaseScreen
from irdesk.tui.widgets.answer_card import answer_card
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.rows import MadeRows, label_row, row
from irdesk.tui.widgets.words import Words

MOST = 50
FEW = 3
"""With fewer exact answers than this, the whole desk is searched."""
REST = 0.05
"""Seconds that one rests from typing before the whole desk is searched."""
HINT = "a name, a company, a number, a code, a figure …"


class AnswerInput(Input):
    """The line one types in; y copies where it would lead nowhere as a letter."""

    async def _on_key(self, event: Key) -> None:
        screen = self.screen
        if event.character == "y" and isinstance(screen, AnswerScreen) and screen.copies_with_y():
            event.stop()
            event.prevent_default()
            screen.action_copy()
            return
        await super()._on_key(event)


class AnswerScreen(BaseScreen[Answer]):
    """Finds as one types; the first answer is shown large beside the list."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("answer")]

    def __init__(self) -> None:
        super().__init__(classes="answering")
        self.line = AnswerInput(placeholder=HINT, compact=True)
        self.line.cursor_blink = False
        self.lines = LineList(id="answers", awake=True)
        self.card = Words(id="answer-card")
        self.answers: tuple[Answer, ...] = ()
        self.near: tuple[Answer, ...] = ()
        self.lit = 0
        self._answered = ""
        self._looking = False
        self._waiting = Timer(self, REST)

    def compose(self) -> ComposeResult:
        """The line, the answers, the first of them large."""
        with Horizontal(id="answer-line"):
            prompt = Words(id="prompt")
            yield prompt
            yield self.line
        with Horizontal(id="answer-body"):
            yield self.lines
            with Vertical(id="answer-side"):
                yield self.card
        yield Footer()

    def on_mount(self) -> None:
        """Show what is near before anything is typed."""
        self.query_one("#prompt", Words).say(line(Piece("› ", "key")))
        self.lines.can_focus = False
        self.set_focus(self.line)
        self._find("")
        self._find_near()

    def on_resize(self, _event: Resize) -> None:
        """Fit the answers to the width."""
        self.call_after_refresh(self._draw)

    @on(Input.Changed)
    def catch_up(self) -> None:
        """Answer what is typed by now."""
        if self.line.value != self._answered:
            self._find(self.line.value)

    def _find(self, words: str) -> None:
        self._answered = words
        try:
            self.answers = self.desk.glance(words, MOST) if self.desk.ready or not afar(self.irdesk) else ()
        except DeskError as error:
            self.irdesk.fail(error)
            return
        self.lit = 0
        self.answers = self.answers if words.strip() else self.near
        self._looking = bool(words.strip()) and (len(self.answers) < FEW or not self.desk.ready)
        self._draw(keep=False)
        self._waiting.stop()
        if self._looking:
            self._waiting = self.set_timer(REST, lambda: self._find_deeper(words))

    @work(thread=True, exclusive=True)
    def _find_deeper(self, words: str) -> None:
        """Look through everything, and forgive slips of the fingers, beside the loop.

        A large desk's index may still be made; what the words can be about is read before.
        """
        try:
            if not self.desk.ready:
                self.app.call_from_thread(self._found, words, self.desk.find_part(words, MOST), whole=False)
            found = self.desk.find(words, MOST)
        except DeskError:
            return
        self.app.call_from_thread(self._found, words, found)

    @work(thread=True)
    def _find_near(self) -> None:
        """Look beside the loop for what is on or ahead: the likeliest questions, before anything is typed."""
        with suppress(DeskError):
            self.near = self.desk.near()
            self.app.call_from_thread(self._found, "", self.near)

    def _found(self, words: str, found: tuple[Answer, ...], *, whole: bool = True) -> None:
        if words == self._answered and (whole or found):
            self._looking = not whole
            self.answers = found
            self._draw()

    def _draw(self, *, keep: bool = True) -> None:
        """Draw the list and the lit answer."""
        width = self.lines.size.width - 2
        if width < 8:
            return
        rows = [row(answer_line(answer, width), index) for index, answer in enumerate(self.answers)]
        nothing = (
            "Nothing has these letters."
            if self.line.value.strip()
            else "No call is ahead, no replay open. Type a few letters of anything."
        )
        nothing = "Looking through everything …" if self._looking else nothing
        self.lines.show(MadeRows(rows or [label_row(line(Piece(nothing, "missing")))]), keep=keep)
        self._draw_card()

    @property
    def answer(self) -> Answer | None:
        """The answer under the cursor."""
        return self.answers[self.lines.cursor] if 0 <= self.lines.cursor < len(self.answers) else None

    @property
    def value(self) -> Value | None:
        """The lit number of the answer."""
        answer = self.answer
        return answer.values[self.lit] if answer and self.lit < len(answer.values) else None

    def _draw_card(self) -> None:
        side = self.card.parent
        width = (side.size.width if isinstance(side, Vertical) else 40) - 1
        answer = self.answer
        if answer is None or width < 8:
            self.card.say(line(""))
            return
        height = side.size.height if isinstance(side, Vertical) else 24
        self.card.say(*answer_card(answer, self.lit, width, height))

    @on(LineList.Moved)
    def _moved(self) -> None:
        self.lit = 0
        self._draw_card()

    @on(LineList.Chosen)
    @on(Input.Submitted)
    def action_go(self) -> None:
        """Go to the answer on the desk."""
        self.catch_up()
        if self.answer is not None:
            self.dismiss(self.answer)

    def action_move(self, by: int) -> None:
        """Go to the next answer."""
        self.catch_up()
        self.lines.action_move(by)

    def action_page(self, by: int) -> None:
        """Go a page on."""
        self.catch_up()
        self.lines.action_page(by)

    def action_step(self, by: int) -> None:
        """Step to the next number of the answer."""
        self.catch_up()
        answer = self.answer
        if answer and answer.values:
            self.lit = (self.lit + by) % len(answer.values)
            self._draw_card()

    def copies_with_y(self) -> bool:
        """Return whether no answer has the last word going on with a y."""
        self.catch_up()
        if self.answer is None or len(self.answers) >= MOST or not self.line.value.strip():
            return False
        word = f"{self.line.value.lower().rpartition(' ')[2]}y"
        texts = (f"{one.title} {one.detail}".lower() for one in self.answers)
        return not any(part.startswith(word) for text in texts for part in text.replace("@", " ").split())

    def action_copy(self) -> None:
        """Copy the lit number."""
        self.catch_up()
        value, answer = self.value, self.answer
        self.irdesk.copy(value.copied if value else answer.title if answer else "")
