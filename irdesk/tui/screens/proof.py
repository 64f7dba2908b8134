"""The proof: findings by severity at the left, the source with the claim and what it was held against at the right."""

from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.widgets import Input

from irdesk.desk import DeskError
from irdesk.domain.answer import Answer
from irdesk.domain.finding import Accepted, Finding, Place, acceptance, told
from irdesk.domain.release import Release, ReleaseHead
from irdesk.domain.source import Span
from irdesk.render.findings import counts_line, finding_block
from irdesk.render.line import Piece, line
from irdesk.tui.commands import bindings
from irdesk.tui.screens.beside import BesideScreen
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.rows import MadeRows, Row, label_row

GRAVE = ("error", "warning")
PROBLEMS = (*GRAVE, "note")


class ProofScreen(BesideScreen[Answer]):
    """Checks a release; Enter goes to the table cell of a finding, a accepts it with a reason."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("proof")]

    def __init__(self, release_id: int) -> None:
        super().__init__(numbered=True)
        self.release_id = release_id
        self.release = Release()
        self.findings: tuple[Finding, ...] = ()
        self.everything = False
        self.done = False

    def begin(self) -> None:
        """Proof the release; the cursor is on the gravest finding."""
        self.head.say((line(Piece("Proof", "heading")),), (line(Piece("proofing …", "label")),))
        self._proof()

    @work(thread=True, exclusive=True)
    def _proof(self) -> None:
        """Proof beside the loop, so that no key waits for it."""
        try:
            release = self.desk.release(self.release_id)
            found = self.desk.proof(release)
        except DeskError as error:
            self.app.call_from_thread(self.irdesk.fail, error)
            return
        self.app.call_from_thread(self._show, release, found)

    def _show(self, release: Release, found: tuple[Finding, ...]) -> None:
        self.release, self.findings, self.done = release, found, True
        self.source.show(release.text)
        self.draw()

    @property
    def shown(self) -> list[int]:
        """The numbers of the findings in the list: the problems, or everything in the order of the text."""
        numbers = range(len(self.findings))
        if not self.everything:
            return [number for number in numbers if self.findings[number].severity in PROBLEMS]
        placed = [number for number in numbers if self.findings[number].places]
        return sorted(placed, key=lambda number: self.findings[number].places[0].start)

    def draw(self) -> None:
        """Draw the list and the head."""
        if not self.done:
            return
        width = max(20, self.lines.size.width - 2)
        rows = [row for number in self.shown for row in self._rows(number, width)]
        if not rows:
            rows = [label_row(line(Piece("No error, no warning, no note. t shows what ties.", "missing")))]
        self.lines.show(MadeRows(rows))
        name = self.release.company.name or self.release.file
        title = (line(Piece("Proof", "heading")), line(Piece(name, "name")))
        self.head.say(title, (counts_line(self.findings),))
        self._light()

    def _rows(self, number: int, width: int) -> list[Row]:
        each = self.findings[number]
        block = finding_block(each, self._accepted(each), self.release.digest, width)
        return [
            Row(one, number if index == 0 else None, stop=index == 0, part=index > 0) for index, one in enumerate(block)
        ]

    def _accepted(self, each: Finding) -> Accepted | None:
        return acceptance(each, self.release.accepted)

    @property
    def finding(self) -> Finding | None:
        """The finding under the cursor."""
        row = self.lines.current
        return self.findings[row.key] if row is not None and isinstance(row.key, int) else None

    @on(LineList.Moved)
    def _light(self) -> None:
        """Light the claim, and mark what it was held against."""
        places = self.finding.places if self.finding is not None else ()
        marked = tuple(span_of(place) for place in places[1:])
        self.source.show(self.release.text, span_of(places[0]) if places else None, marked)

    def action_finding(self, by: int) -> None:
        """Go to the next error or warning that nobody accepted, or the one before."""
        numbers = self.shown
        open_ones = [number for number in numbers if self._is_open(self.findings[number])]
        if not open_ones:
            self.irdesk.say("no open error or warning", "label")
            return
        row = self.lines.current
        here = numbers.index(row.key) if row is not None and row.key in numbers else -1
        order = [
            number for number in open_ones if (numbers.index(number) > here if by > 0 else numbers.index(number) < here)
        ]
        target = (order[0] if by > 0 else order[-1]) if order else open_ones[0 if by > 0 else -1]
        index = self.lines.rows.find(target)
        if index is not None:
            self.lines.go(index)

    def _is_open(self, each: Finding) -> bool:
        accepted = self._accepted(each)
        return each.severity in GRAVE and (accepted is None or accepted.digest != self.release.digest)

    @on(LineList.Chosen)
    def _go(self) -> None:
        """Go to the cell that the finding is about, in the financial pane."""
        each = self.finding
        spans = [span_of(place) for place in each.places] if each is not None else []
        for statement in self.release.statements:
            for number, row in enumerate(statement.rows):
                if any(figure.span in spans for figure in row.figures if figure.span is not None):
                    found = Answer(
                        kind="row", title=row.label, release_id=self.release_id, record_id=statement.id, row=number
                    )
                    self.dismiss(found)
                    return
        self.irdesk.say("this finding is about no cell of a table", "label")

    def action_sheet(self) -> None:
        """Show every number with its verdict, or the problems alone."""
        self.everything = not self.everything
        self.draw()

    def action_copy(self) -> None:
        """Copy the finding."""
        if self.finding is not None:
            self.irdesk.copy(told(self.finding))

    def action_accept(self) -> None:
        """Ask why the finding is accepted."""
        if self.finding is None:
            return
        if self.desk.readonly:
            self.irdesk.say(f"nothing was changed: {self.desk.readonly}", "wrong")
            return
        self.type_in("why this finding is accepted …")

    @on(Input.Submitted)
    def _reason(self, event: Input.Submitted) -> None:
        """Keep the acceptance in the journal; without a reason there is none."""
        each, reason = self.finding, event.value.strip()
        self.put_away()
        if each is None or not reason:
            self.irdesk.say("not accepted: a reason is needed", "label")
            return
        accepted = Accepted(each.check, each.message, reason, self.desk.author, self.desk.now(), self.release.digest)
        self.ask(lambda: self._accept(accepted), self._kept)

    def _accept(self, accepted: Accepted) -> ReleaseHead:
        head = self.desk.head(self.release_id)
        if head is None:
            raise DeskError("the release was deleted meanwhile")
        return self.desk.save(with_acceptance(head, accepted), f"accepted: {accepted.message[:60]}")

    def _kept(self, kept: ReleaseHead) -> None:
        self.release = self.release.with_fields(accepted=kept.accepted)
        self.draw()


def span_of(place: Place) -> Span:
    """Return a place as a span."""
    return Span(place.start, place.end, place.line)


def with_acceptance(head: ReleaseHead, accepted: Accepted) -> ReleaseHead:
    """Return a release's head with one more acceptance."""
    return head.with_fields(accepted=(*head.accepted, accepted))
