"""Who else has the desk open, and which record each of them edits."""

import time
from collections.abc import Callable
from typing import Any

from irdesk.store.errors import ReadOnlyError

EVERY = 4.0
"""Seconds between two looks."""

HERE = """INSERT INTO present (editing) VALUES (%s)
ON CONFLICT (pid) DO UPDATE SET seen = clock_timestamp(), editing = excluded.editing RETURNING 1"""

OTHERS = """SELECT p.role, coalesce(p.editing, '') FROM present p JOIN pg_stat_activity a ON a.pid = p.pid
WHERE a.datname = current_database() AND a.usename = p.role AND p.pid <> pg_backend_pid() ORDER BY p.role, p.pid"""


class Presence:
    """Says that this desk is here, and remembers who else was when last asked."""

    def __init__(self, rows: Callable[..., list[tuple[Any, ...]]]) -> None:
        self._rows = rows
        self._next = 0.0
        self.editing = ""
        self.others: tuple[tuple[str, str], ...] = ()

    def look(self) -> None:
        """Tell and ask, where the last time is long enough ago."""
        if time.monotonic() < self._next:
            return
        self._next = time.monotonic() + EVERY
        try:
            self._rows(HERE, self.editing or None)
        except ReadOnlyError:  # a standby: one may look, and is not seen
            self._next = float("inf")
        self.others = tuple((str(role), str(editing)) for role, editing in self._rows(OTHERS))

    def edit(self, what: str) -> None:
        """Note which record is edited here now (empty: none); told at the next look."""
        self.editing = what
        self._next = 0.0
