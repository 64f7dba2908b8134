"""What one can do with the value under the cursor, and with its release."""

from typing import TYPE_CHECKING

from irdesk.desk import DeskError
from irdesk.domain.answer import Answer
from irdesk.domain.release import Release
from irdesk.domain.source import Span
from irdesk.tui.screens.desk.base import DeskBase
from irdesk.tui.screens.webcast import open_webcast

if TYPE_CHECKING:
    from collections.abc import Callable

    from irdesk.desk import Imported

OUTCOMES = {"new": "kept", "unchanged": "nothing changed: it was on the desk already", "changed": "brought up to date"}


class ValueActions(DeskBase):
    """Copying, looking at the source, opening the cards and the other screens."""

    def action_copy(self) -> None:
        """Copy what is under the cursor."""
        self.irdesk.copy(self.pane.copied)

    def action_replay(self) -> None:
        """Show the replay card."""
        self.when_ready(lambda: self.open_card(replay=True))

    def action_call(self) -> None:
        """Show the call card."""
        self.when_ready(lambda: self.open_card(replay=False))

    def open_card(self, *, replay: bool) -> None:
        """Show a card of the release's call; say so where the release states none."""
        from irdesk.tui.screens.card import CardScreen

        call = self.page.call
        if call is None:
            self.irdesk.say("this release states no call; n adds one", "label")
            return
        self.app.push_screen(CardScreen(call, self.page.company, replay=replay))

    def action_source(self) -> None:
        """Show the source with the value's place lit."""
        self.when_ready(lambda: self.open_source(self.pane.place.span))

    def open_source(self, span: Span | None) -> None:
        """Show the release's text with a place lit."""
        from irdesk.tui.screens.source import SourceScreen

        if self.page.head.id:
            self.app.push_screen(SourceScreen(self.page.head.id, span))

    def action_board(self) -> None:
        """Show the board."""
        from irdesk.tui.screens.board import BoardScreen

        self.when_ready(lambda: self.app.push_screen(BoardScreen(), self.visit))

    def action_proof(self) -> None:
        """Proof the release."""
        from irdesk.tui.screens.proof import ProofScreen

        def show() -> None:
            if self.page.head.id:
                self.app.push_screen(ProofScreen(self.page.head.id), self.visit)

        self.when_ready(show)

    def action_people(self) -> None:
        """Open the directory."""
        from irdesk.tui.screens.people import PeopleScreen

        self.when_ready(lambda: self.app.push_screen(PeopleScreen(), self.visit))

    def action_export(self) -> None:
        """Choose what of the release goes into a file."""
        self.when_ready(self._export)

    def _export(self) -> None:
        from irdesk.tui.screens.export import ExportScreen

        head, company = self.page.head, self.page.company
        if head.id:
            self.app.push_screen(ExportScreen(head, company), lambda words: self.irdesk.say(words) if words else None)

    def action_bring(self) -> None:
        """Choose what to read, then review it."""
        from irdesk.tui.screens.bring import BringScreen

        self.when_ready(lambda: self.app.push_screen(BringScreen(), self._review))

    def _review(self, release: Release | None) -> None:
        from irdesk.tui.screens.review import ReviewScreen

        if release is not None:
            self.app.push_screen(ReviewScreen(release), self._keep)

    def _keep(self, release: Release | None) -> None:
        """Keep an accepted release; from the sample desk, on a desk of one's own."""
        if release is None:
            self.irdesk.say("nothing was kept", "label")
            return
        if self.desk.is_sample:
            from irdesk.desk import Desk, home_directory

            try:
                self.irdesk.desk = Desk.open(home_directory())
            except DeskError as error:
                self.irdesk.fail(error)
                return
        self.ask(lambda: self.desk.add((release,))[0], lambda kept: self._kept(release.file, kept))

    def _kept(self, file: str | None, kept: "Imported") -> None:
        """Show a release that was kept, as soon as the desk is as it is now."""
        answer = Answer(kind="release", title="", release_id=kept.release_id)
        self.reload(lambda: self.visit(answer))
        self.irdesk.say(f"{file}: {OUTCOMES.get(kept.outcome, kept.outcome)}", "live")

    def reload(self, then: "Callable[[], object] | None" = None) -> None:
        """Show the desk as it is now."""
        raise NotImplementedError

    def action_webcast(self) -> None:
        """Open the webcast."""
        call = self.page.call
        open_webcast(self.irdesk, (call.webcast if call else None) or (call.registration if call else None))

    def visit(self, answer: Answer | None) -> None:
        """Go to where an answer lives."""
        raise NotImplementedError
