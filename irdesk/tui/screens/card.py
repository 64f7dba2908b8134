"""The call card and the replay card: numbers that can be read across the room."""

import datetime as dt
from typing import ClassVar
from zoneinfo import ZoneInfo

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from irdesk.domain.call import Call
from irdesk.domain.company import Company
from irdesk.domain.moment import moments, zone_of
from irdesk.render.cards import (
    LIVE_CODE,
    REPLAY_CODE,
    card_text,
    card_values,
    ladder,
    state_line,
    title_line,
    when_lines,
    window_bar,
)
from irdesk.render.line import Line, Piece, line
from irdesk.render.names import cut
from irdesk.render.wrap import cells, wrap
from irdesk.tui.commands import bindings
from irdesk.tui.screens.base import BaseScreen
from irdesk.tui.screens.webcast import open_webcast
from irdesk.tui.widgets.card import Numbers
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.masthead import Masthead
from irdesk.tui.widgets.qr import qr_lines
from irdesk.tui.widgets.words import Words

ROOMY, LOW = 146, 24
"""The QR code is shown unasked from this size on."""
QR, AROUND, LEAST = 44, 5, 48
"""Cells beside the numbers that a QR code takes; lines around them: head, keys, and the gaps; the least cells that the
numbers need, else the QR code stands alone."""


EDGES = 4
"""Cells around and between what the first line says at the left and at the right."""


class CardScreen(BaseScreen[None]):
    """One call's numbers, or its replay's."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("card")]

    def __init__(self, call: Call, company: Company, *, replay: bool) -> None:
        super().__init__()
        self.call = call
        self.company = company
        self.replay = replay
        self._moments = 4
        self.scanned = False
        self.head = Masthead()
        self.numbers = Numbers()
        self.qr = Static(id="qr", markup=False)
        self.foot = Words(id="card-foot")

    def compose(self) -> ComposeResult:
        """A head line, the numbers with the QR code beside them, the moments, the keys."""
        yield self.head
        with Horizontal(id="card"):
            yield self.numbers
            yield self.qr
        yield self.foot
        yield Footer()

    def on_mount(self) -> None:
        """Show the card and follow the clock."""
        self.scanned = self.app.size.width >= ROOMY and self.app.size.height >= LOW
        self._fill()
        if self.irdesk.settings.motion:
            self.set_interval(1, self._tick)
        else:
            self.set_interval(30, self._tick)

    def on_resize(self, _event: Resize) -> None:
        """Fit the numbers and the moments to the size."""
        self._tick()
        self._fit()

    def _fit(self) -> None:
        """Give the numbers what the moments and the QR code leave."""
        beside = QR if self.qr.display else 0
        alone = bool(beside) and self.size.width < beside + LEAST
        self.numbers.display = self.foot.display = not alone
        self.numbers.fit(self.size.width - beside, self.size.height - self._moments - AROUND)
        self._draw_head()

    def _fill(self) -> None:
        self.numbers.nothing = (
            "no replay number stated" if self.replay else "no dial-in stated: webcast or registration"
        )
        self.numbers.show(card_values(self.call, replay=self.replay))
        self._tick()
        self._draw_qr()

    def _tick(self) -> None:
        """Draw what the clock changes."""
        now = self.desk.now()
        self._draw_head()
        width = max(20, self.size.width - 4)
        lines: list[Line] = list(when_lines(self.call, replay=self.replay))
        bar = window_bar(self.call, now, min(64, width)) if self.replay else None
        if bar is not None:
            lines.insert(0, bar)
        lines += self._codes()
        lines.append(self._zones(now))
        made = [part for one in lines for part in wrap(one, width, 2)]
        self._moments = len(made)
        self.foot.say(*made)

    def _draw_head(self) -> None:
        """Say whose card it is and the state; where the QR code stands alone, which number it is."""
        value = self.numbers.value
        if self.numbers.display or value is None:
            told = state_line(self.call, self.desk.now(), seconds=self.irdesk.settings.motion)
        else:
            told = line(Piece(value.shown, "number"), Piece(f" {value.label}", "label"))
        titles = [
            title_line(self.call, self.company, replay=self.replay, width=width) for width in (self.size.width, 0)
        ]
        room = self.size.width - cells(told.plain) - EDGES
        self.head.say((next((one for one in titles if cells(one.plain) <= room), titles[-1]),), (told,))

    def _codes(self) -> list[Line]:
        """Return what is missing, and the webcast."""
        code = self.call.replay.pass_code if self.replay and self.call.replay else self.call.conference_id
        name = REPLAY_CODE if self.replay else LIVE_CODE
        own = any(value.code for value in card_values(self.call, replay=self.replay))
        made = [] if code or own else [line(Piece(f"{name} ", "label"), Piece("not stated", "missing"))]
        if self.address:
            made.append(line(Piece("webcast ", "label"), cut(self.address, max(20, self.size.width - 12))))
        return made

    @property
    def address(self) -> str | None:
        """The webcast's address."""
        return (self.call.replay.webcast if self.replay and self.call.replay else None) or self.call.webcast

    def _zones(self, now: dt.datetime) -> Line:
        """Return the call's start in the zones of the ladder; of a replay, the present time there."""
        printed = zone_of(self.call, self.desk.zone)
        zones = (printed, self.desk.zone, *map(ZoneInfo, self.irdesk.settings.zones))
        at = now if self.replay else moments(self.call).starts
        made = ladder(at, zones, printed)
        return line(Piece("now " if self.replay else "starts ", "label"), *made.pieces) if made.pieces else made

    def _draw_qr(self) -> None:
        """Show the lit number as a QR code, where that is asked for; a code is not dialled."""
        value = self.numbers.value
        tel = value.tel if value is not None and self.scanned else ""
        self.qr.display = bool(tel)
        if tel:
            self.qr.update(Content("\n".join(qr_lines(tel))))
        self._fit()

    def action_step(self, by: int) -> None:
        """Light the next number."""
        self.numbers.step(by)
        self._draw_qr()

    def action_copy(self) -> None:
        """Copy the lit number."""
        self.irdesk.copy(self.numbers.value.shown if self.numbers.value else "")

    def action_copy_code(self) -> None:
        """Copy the pass code or conference ID, and light it."""
        at = next((index for index, value in enumerate(self.numbers.values) if value.code), None)
        if at is None:
            self.irdesk.say(f"no {REPLAY_CODE if self.replay else LIVE_CODE} is stated", "label")
            return
        self.numbers.light(at)
        self._draw_qr()
        self.irdesk.copy(self.numbers.values[at].shown)

    def action_copy_all(self) -> None:
        """Copy the whole card."""
        self.irdesk.copy(card_text(self.call, self.company, replay=self.replay))

    def action_qr(self) -> None:
        """Show or hide the QR code."""
        self.scanned = not self.scanned
        self._draw_qr()
        if self.scanned and not self.qr.display:
            self.irdesk.say("a code is not dialled: tab lights a number", "label")

    def action_webcast(self) -> None:
        """Open the webcast."""
        open_webcast(self.irdesk, self.address or self.call.registration)

    def action_source(self) -> None:
        """Show where the release states the lit value."""
        from irdesk.tui.screens.source import SourceScreen

        value = self.numbers.value
        span = value.span if value else None
        if self.call.release_id:
            self.app.push_screen(SourceScreen(self.call.release_id, span))

    def action_other(self) -> None:
        """Show the other card."""
        self.replay = not self.replay
        self._fill()
