"""Opening the desk after the first paint, and keeping up with the clock and with other processes."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from textual import work

from irdesk.desk import DeskError
from irdesk.render.line import clean
from irdesk.tui.asking import afar
from irdesk.tui.page import BEGINNING
from irdesk.tui.panes.releases import ReleaseRows
from irdesk.tui.screens.desk.base import DeskBase
from irdesk.tui.screens.desk.welcome import welcome_lines

if TYPE_CHECKING:
    from irdesk.desk import Desk, Unit
    from irdesk.domain.call import Call
    from irdesk.domain.company import Company

MANY = 1_000
"""From so many releases on, the list is gathered beside the loop."""


class Loading(DeskBase):
    """What happens on the desk without a key."""

    _looking = False
    _rung = BEGINNING
    _told: tuple[str, ...] = ()
    _barred: str | None = None

    def turn_page(self) -> None:
        """Show the release under the cursor."""
        raise NotImplementedError

    def draw_masthead(self) -> None:
        """Draw the first line."""
        raise NotImplementedError

    def prepare(self) -> None:
        """Get ready to show an open desk."""
        raise NotImplementedError

    @work(thread=True)
    def _open(self) -> None:
        """Open the desk beside the loop, so that no key waits for it."""
        try:
            desk = self.irdesk.opener()
            rows = gathered(desk)
        except DeskError as error:
            self.app.call_from_thread(self.app.exit, 1, 1, f"irdesk: {error}")
            return
        self.app.call_from_thread(self._opened, desk, rows)

    def _opened(self, desk: "Desk", rows: ReleaseRows) -> None:
        self.irdesk.desk = desk
        self._settle()
        self.releases.fill(rows)
        self.prepare()
        self.turn_page()
        self._greet(rows)
        self.warm_up()
        self.set_interval(0.5, self._look)
        self.set_interval(1, self._tick)
        self.set_interval(0.5, self.irdesk.litter.look)
        self._rung = desk.now()
        self.set_interval(15, self._ring)
        for waiting in self.waiting:
            waiting()
        self.waiting.clear()
        for problem in self.irdesk.settings.problems[:1]:
            self.irdesk.say(problem, "wrong")
        self._tell()

    def _greet(self, rows: ReleaseRows) -> None:
        """Show the welcome on the sample and on an empty desk, until it is put away or the desk has a release."""
        self.welcome.say(*welcome_lines(self.desk, empty=not rows))
        self.welcome.display = (self.desk.is_sample or not rows) and self.irdesk.settings.welcome

    def _tell(self) -> None:
        """Say once what the desk noticed, why it cannot write, and that it can again.

        What it noticed waits until no form stands over the desk: said there, it would go with the form.
        """
        barred = None if self.desk.is_sample else self.desk.readonly
        new = [notice for notice in self.desk.notices if notice not in self._told]
        if new and self.app.screen is self:
            self.irdesk.say(new[-1], "wrong")
            self._told = (*self._told, *new)
        if barred != self._barred:
            self.irdesk.say(
                *((f"read-only: {barred}", "wrong") if barred else ("the desk can be written again", "live"))
            )
        self._barred = barred

    def _ring(self) -> None:
        """Ring when a deadline of a pinned company comes."""
        self.ask(lambda: pinned(self.desk), self._ring_for, lambda _: None)

    def _ring_for(self, found: "tuple[dict[int, Company], list[Call]]") -> None:
        from irdesk.render.board import alarms

        companies, calls = found
        now = self.desk.now()
        for words in alarms(calls, companies, self._rung, now):
            self.app.bell()
            self.notify(clean(words), markup=False, timeout=20)
        self._rung = now

    @work(thread=True, exclusive=True, group="warm")
    def warm_up(self) -> None:
        """Make the look-up's index beside the loop, so that no key waits for it."""
        with suppress(DeskError), beside():
            self.desk.find(" ", 1)
        self._settle()

    def _look(self) -> None:
        """Take over what another process changed; a server that takes its time is not asked twice meanwhile."""
        if not self._looking:
            self._looking = True
            self.ask(self.desk.refresh, self._looked, self._unseen)

    def _looked(self, changed: "tuple[Unit, ...]") -> None:
        self._looking = False
        if changed:
            self.reload()
            self.irdesk.say(f"{changed[-1].author}: {changed[-1].what}", "label")

    def _unseen(self, error: DeskError) -> None:
        self._looking = False
        self.irdesk.fail(error)

    def _settle(self) -> None:
        """Tell the garbage collector that what was loaded stays; tests go on in this process with something else."""
        if not self.app.is_headless:
            self.irdesk.litter.settle()

    @property
    def crowded(self) -> bool:
        """Whether the desk is so large that what is about all of it is gathered beside the loop."""
        return len(self.releases.lines.rows) >= MANY

    def reload(self, then: Callable[[], object] | None = None) -> None:
        """Show the desk as it is now, cursors where they were; `then` is done when that is so."""
        self.turn_page()
        if not self.crowded and not afar(self.irdesk):
            self._refilled(gathered(self.desk), then)
        else:
            self._regather(then)

    @work(thread=True, exclusive=True, group="gather")
    def _regather(self, then: Callable[[], object] | None) -> None:
        with suppress(DeskError):
            self.app.call_from_thread(self._refilled, gathered(self.desk), then)

    def _refilled(self, rows: ReleaseRows, then: Callable[[], object] | None) -> None:
        self.releases.fill(rows)
        self.turn_page()
        self._greet(rows)
        self.warm_up()
        if then is not None:
            then()

    def _tick(self) -> None:
        """Follow the clock."""
        self.page = self.page.at(self.desk.now())
        self.call.retime(self.page)
        self.releases.retime(self.page.now)
        self.draw_masthead()
        self._tell()


@contextmanager
def beside() -> Iterator[None]:
    """Let the loop have the processor soon while a thread works.

    A full collection amid a growing index stops every thread for tens of milliseconds.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def gathered(desk: "Desk") -> ReleaseRows:
    """Return the rows of the list of releases."""
    companies = {company.id: company for company in desk.companies()}
    calls = {call.release_id: call for call in reversed(desk.calls())}
    return ReleaseRows(desk.heads(), companies, calls, desk.now())


def pinned(desk: "Desk") -> "tuple[dict[int, Company], list[Call]]":
    """Return the pinned companies by number, and their calls."""
    companies = {company.id: company for company in desk.companies() if company.pinned}
    return companies, [call for company in companies for call in desk.calls(company)]
