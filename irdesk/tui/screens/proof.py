"""The proof of a release: what does not add up, each finding beside its place."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.events import Resize

from irdesk.desk import DeskError
from irdesk.domain.finding import Finding
from irdesk.domain.release import Release
from irdesk.domain.source import Span
from irdesk.render.findings import counts_line, finding_line
from irdesk.render.line import Piece, line
from irdesk.render.wrap import wrap
from irdesk.tui.commands import bindings
from irdesk.tui.screens.base import BaseScreen
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.masthead import Masthead
from irdesk.tui.widgets.rows import MadeRows, Row, label_row
from irdesk.tui.widgets.source import SourceView

GRAVE = ("error", "warning", "note")


class ProofScreen(BaseScreen[None]):
    """Shows findings; the place of the one under the cursor is lit, Enter goes on to its other places."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("proof")]

    def __init__(self, release_id: int) -> None:
        super().__init__()
        self.release_id = release_id
        self.head = Masthead()
        self.lines = LineList(id="review-list")
        self.source = SourceView(numbered=False)
        self.findings: tuple[Finding, ...] = ()
        self.everything = False
        self.done = False
        self._step = 0

    def compose(self) -> ComposeResult:
        """A head line, the findings beside the source, the keys."""
        yield self.head
        with Horizontal(id="review"):
            yield self.lines
            yield self.source
        yield Footer()

    def on_mount(self) -> None:
        """Proof beside the loop."""
        self.source.can_focus = False
        self.set_focus(self.lines)
        self.head.say((line(Piece("Proof", "heading")),), (line(Piece("proofing …", "label")),))
        self._proof()

    @work(thread=True, exclusive=True)
    def _proof(self) -> None:
        try:
            release = self.desk.release(self.release_id)
            found = self.desk.proof(release)
        except DeskError as error:
            self.app.call_from_thread(self.irdesk.fail, error)
            return
        self.app.call_from_thread(self._show, release, found)

    def _show(self, release: Release, found: tuple[Finding, ...]) -> None:
        self.findings, self.done = found, True
        self.source.show(release.text)
        name = release.company.name or release.file
        self.head.say((line(Piece("Proof", "heading")), line(Piece(name, "name"))), (counts_line(found),))
        self.draw()
        self._light()

    def on_resize(self, _event: Resize) -> None:
        """Fit the findings to the width."""
        self.call_after_refresh(self.draw)

    def draw(self) -> None:
        """Draw the findings that matter, or all."""
        width = (self.lines.size.width or 40) - 2
        rows: list[Row] = []
        for index, finding in enumerate(self.findings):
            if not self.everything and finding.severity not in GRAVE:
                continue
            first, *more = wrap(finding_line(finding), width, 4)
            rows += [Row(first, index), *(Row(part, part=True) for part in more)]
        nothing = "Nothing is wrong that a check could see. f shows what ties." if self.done else "proofing …"
        self.lines.show(MadeRows(rows or [label_row(part) for part in wrap(line(Piece(nothing, "live")), width, 0)]))

    @property
    def finding(self) -> Finding | None:
        """The finding under the cursor."""
        row = self.lines.current
        return self.findings[row.key] if row is not None and isinstance(row.key, int) else None

    @on(LineList.Moved)
    def _moved(self) -> None:
        self._step = 0
        self._light()

    @on(LineList.Chosen)
    def action_next(self) -> None:
        """Light the finding's next place."""
        self._step += 1
        self._light()

    def _light(self) -> None:
        finding = self.finding
        if finding is not None and finding.places:
            place = finding.places[self._step % len(finding.places)]
            self.source.light(Span(place.start, place.end, place.line))

    def action_everything(self) -> None:
        """Show all findings, or those that matter."""
        self.everything = not self.everything
        self.draw()
        self._light()

    def action_copy(self) -> None:
        """Copy the finding."""
        finding = self.finding
        self.irdesk.copy(finding.message if finding else "")
