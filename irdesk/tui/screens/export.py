"""Choosing what of a release goes into a file, and its name."""

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.widgets import Input

from irdesk.desk import DeskError
from irdesk.desk.saving import KINDS, save
from irdesk.domain.company import Company
from irdesk.domain.release import ReleaseHead
from irdesk.render.line import Piece, line
from irdesk.tui.commands import bindings
from irdesk.tui.screens.bring import unquoted
from irdesk.tui.screens.picking import PickScreen
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.rows import MadeRows, row


class ExportScreen(PickScreen[str]):
    """Returns the words that say what was written."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("export")]

    def __init__(self, head: ReleaseHead, company: Company) -> None:
        super().__init__(Input(str(suggested(head, company)), compact=True, select_on_focus=False))
        self.head, self.company = head, company

    def begin(self) -> None:
        """Say what is written, and list the kinds."""
        name = self.company.name or self.head.headline or self.head.file
        period = (line(Piece(self.head.period.label, "plain")),) if self.head.period else ()
        self.masthead.say((line(Piece("Export", "heading")), line(Piece(name, "name")), *period), ())
        kinds = [row(line(Piece(f"{suffix:<9}", "name"), what), suffix) for suffix, what in KINDS.items()]
        self.lines.show(MadeRows(kinds), keep=False)

    def action_move(self, by: int) -> None:
        """Go to the next kind; the file's name follows."""
        super().action_move(by)
        self._follow()

    def _follow(self) -> None:
        at = self.lines.current
        if at is not None and isinstance(at.key, str):
            path = Path(self.line.value)
            self.line.value = str(path.with_suffix(at.key) if path.name else path / f"release{at.key}")
            self.line.cursor_position = len(self.line.value)

    @on(LineList.Chosen)
    def _chosen(self) -> None:
        self._follow()
        self.action_go()

    @on(Input.Submitted)
    def action_go(self) -> None:
        """Write the file; one that is there already is not written over."""
        path = Path(unquoted(self.line.value)).expanduser()
        if path.exists():
            self.irdesk.say(f"{path} is there already; give another name", "wrong")
            return
        self._write(path)

    @work(thread=True, exclusive=True)
    def _write(self, path: Path) -> None:
        """Write beside the loop; a book of tables takes a moment."""
        self.app.call_from_thread(self.irdesk.say, f"writing {path.name} …")
        try:
            left_out = save(self.desk, self.head, path)
        except DeskError as error:
            self.app.call_from_thread(self.irdesk.fail, error)
            return
        words = f"wrote {path}" + "".join(f"; left out: {sentence}" for sentence in left_out)
        self.app.call_from_thread(self.dismiss, words)


def suggested(head: ReleaseHead, company: Company) -> Path:
    """Return a name for the file: ticker and day, in the working directory."""
    name = company.ticker or company.name or "release"
    words = "".join(char if char.isalnum() else "-" for char in name).strip("-").lower() or "release"
    return Path(f"{words}-{head.date}.ics" if head.date else f"{words}.ics")
