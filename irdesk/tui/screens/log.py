"""Who changed what, and when."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from irdesk.desk import Unit
from irdesk.render.line import Piece, line
from irdesk.tui.commands import bindings
from irdesk.tui.screens.base import BaseScreen
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.masthead import Masthead
from irdesk.tui.widgets.rows import MadeRows, label_row, row


class LogScreen(BaseScreen[None]):
    """The units of work, the newest first."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("help")]

    def __init__(self) -> None:
        super().__init__()
        self.head = Masthead()
        self.lines = LineList()

    def compose(self) -> ComposeResult:
        """A head line, the units, the keys."""
        yield self.head
        yield self.lines
        yield Footer()

    def on_mount(self) -> None:
        """Fill the list."""
        self.set_focus(self.lines)
        self.ask(self.desk.log, self._show)

    def _show(self, units: tuple[Unit, ...]) -> None:
        zone = self.desk.zone
        made = [
            row(
                line(
                    Piece(f"{unit.sequence:>6}  ", "over"),
                    Piece(f"{unit.time.astimezone(zone):%d %b %Y %H:%M}  ", "label"),
                    Piece(f"{unit.author:<12} ", "plain"),
                    Piece(unit.what, "name"),
                ),
                unit.sequence,
            )
            for unit in reversed(units)
        ]
        self.lines.show(MadeRows(made or [label_row(line(Piece("Nothing was changed yet.", "missing")))]), keep=False)
        count = line(Piece(f"{len(units):,} changes" if len(units) != 1 else "1 change", "label"))
        self.head.say((line(Piece("Log", "heading")), line(Piece("u takes back the last of yours", "label"))), (count,))
