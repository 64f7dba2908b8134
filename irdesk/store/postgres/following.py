"""Following a server desk: what others commit is taken in when the server announces it, from the last unit known."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

from irdesk.store.engine import Change, Unit, touched
from irdesk.store.postgres.asking import Asking
from irdesk.store.postgres.link import OfflineError

UNITS = "SELECT sequence, time, author, what, kind, of FROM feed WHERE sequence {} %s ORDER BY sequence {} LIMIT %s"

CHANGES = """SELECT sequence, place, tbl, id, was, now FROM changes
WHERE (sequence, place) > (%s, %s) AND sequence <= %s ORDER BY sequence, place LIMIT %s"""

PAGE, FIRST_PAGE = 100, 1
"""How many units are asked for at once; the newest first, fewer at first, for most questions are about those."""

PORTION = 500
"""How many of their changes are asked for at once: one unit may have many thousands."""

PAST = """SELECT (SELECT value FROM meta WHERE key = 'schema'), (SELECT value FROM meta WHERE key = 'desk'),
    coalesce((SELECT max(sequence) FROM units), 0), (SELECT time FROM units WHERE sequence = %s), session_user"""


class Following(Asking):
    """What a server desk answers, kept up with what others commit."""

    def __init__(self, address: str, *, readonly: bool) -> None:
        """Prepare to follow the desk at `address`; nothing is asked yet."""
        super().__init__(address, readonly=readonly)
        self._untold: list[Unit] = []
        self._set_back = ""
        self._knows = 0  # the connection on which the server was last found to be the one that is known

    @property
    def notices(self) -> Sequence[str]:
        """What a person should know about this desk, besides errors."""
        return [*([self._set_back] if self._set_back else ()), *super().notices]

    @property
    def told(self) -> int:
        """The number of the last unit that `refresh` told of."""
        return self._untold[0].sequence - 1 if self._untold else self._sequence

    def refresh(self) -> tuple[Unit, ...]:
        """Take in what others committed; return what was not told yet, nothing new while the server is away.

        Where the server announced nothing, it is asked only now and then.
        """
        with suppress(OfflineError):
            if self.link.news():
                self._take_in()
            if self._fixed is None:
                self.presence.look()
        told, self._untold = tuple(self._untold), []
        return told

    def _take_in(self) -> list[Unit]:
        """Take in the units that are not known yet, and return them. Raises OfflineError."""
        units = list(self.changes(self._sequence))
        if self._knows != self.link.connections:
            self._knows = self.link.connections
            if not self._same_past():
                units = self._begin_anew()
        self._remember(units)
        self._untold.extend(units)
        return units

    def _remember(self, units: Sequence[Unit]) -> None:
        """Bring what is remembered up to the latest units."""
        places = touched(units)
        for place in places:
            self.cache.forget(place)
        for table in {table for table, _ in places}:
            self._forget_lists(table)
        if self._mirror:
            self._mirror.take(units)
        if units:
            self._settle(units[-1].sequence, units[-1].time)

    def _settle(self, sequence: int, time: dt.datetime | None) -> None:
        """Note that the desk is as of a unit; its number and instant tell it from any other."""
        self._sequence, self._time = sequence, time.isoformat() if time else ""
        if self._mirror:
            self._mirror.settle(self._sequence, self.desk, self._time)

    def _same_past(self) -> bool:
        """Whether the server still holds the last unit that is known: not one set back, nor a late standby."""
        _, desk, _, time, _ = self.rows(PAST, self._sequence)[0]
        return desk == self.desk and (time.isoformat() if time else "") == self._time

    def _begin_anew(self) -> list[Unit]:
        """Forget what is remembered of a server that has another past; returns its last unit, if any."""
        _, desk, sequence, _, _ = self.rows(PAST, self._sequence)[0]
        self._set_back = (
            f"{self.link.shown} stands at unit {sequence} and does not know unit {self._sequence}, which was here: it "
            "was set back to a backup, or a standby took over that was behind; `irdesk log` shows what is there"
        )
        self.cache.clear()
        self._listed.clear()
        self._selected.clear()
        self._untold.clear()
        self.desk = str(desk)
        if self._mirror:
            self._mirror.clear()
        return list(self.changes(sequence - 1))

    def _forget_lists(self, table: str) -> None:
        for order in ("id", "day"):
            self._listed.pop((table, order), None)
        for mark in [mark for mark in self._selected if mark[0] == table]:
            del self._selected[mark]

    def changes(self, since: int) -> Iterator[Unit]:
        """Yield the units after `since`, oldest first."""
        while page := self._units(self.rows(UNITS.format(">", "ASC"), since, PAGE)):
            yield from page
            since = page[-1].sequence
            if len(page) < PAGE:
                return

    def history(self) -> Iterator[Unit]:
        """Yield all units, newest first."""
        before, size = self._sequence + 1, FIRST_PAGE
        while page := self._units(self.rows(UNITS.format("<", "DESC"), before, size)):
            yield from page
            before, size = page[-1].sequence, min(4 * size, PAGE)

    def _units(self, heads: Sequence[tuple[Any, ...]]) -> list[Unit]:
        """Return units with their changes, which are asked for in portions."""
        found: dict[int, list[Change]] = {head[0]: [] for head in heads}
        at, last = (min(found, default=0), -1), max(found, default=0)
        while heads:
            portion = self.rows(CHANGES, *at, last, PORTION)
            for sequence, _, *change in portion:
                found[sequence].append(Change(*change))
            if len(portion) < PORTION:
                break
            at = (portion[-1][0], portion[-1][1])
        return [
            Unit(sequence, time, author, what, kind, of, tuple(found[sequence]))
            for sequence, time, author, what, kind, of in heads
        ]
