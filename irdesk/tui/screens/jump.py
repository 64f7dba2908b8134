"""Jumping to a row of a table by typing a part of its label."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widgets import Input

from irdesk.render.line import Piece, line
from irdesk.tui.commands import bindings
from irdesk.tui.screens.picking import PickScreen
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.rows import MadeRows, label_row, row


class JumpScreen(PickScreen[int]):
    """A line to type in over the rows that hold the words; returns the row's number."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("jump")]

    def __init__(self, labels: list[tuple[int, str]]) -> None:
        super().__init__(Input(placeholder="a part of the row's label …", compact=True))
        self.labels = labels

    def begin(self) -> None:
        """Show all rows."""
        self._filter("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._filter(event.value)

    def _filter(self, typed: str) -> None:
        words = typed.lower().split()
        found = [(at, label) for at, label in self.labels if all(word in label.lower() for word in words)]
        count = f"{len(found)} rows" if len(found) != 1 else "one row"
        self.masthead.say((line(Piece("Jump to a row", "heading")),), (line(Piece(count, "label")),))
        nothing = [label_row(line(Piece("No row of this table has these letters.", "missing")))]
        self.lines.show(MadeRows([row(line(Piece(label)), at) for at, label in found] or nothing), keep=False)

    @on(Input.Submitted)
    def action_go(self) -> None:
        """Go to the row."""
        at = self.lines.current
        self.dismiss(at.key if at is not None and isinstance(at.key, int) else None)

    @on(LineList.Chosen)
    def _clicked(self) -> None:
        self.action_go()
