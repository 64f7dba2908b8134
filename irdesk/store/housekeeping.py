"""What the store does by itself, off the interface's path: snapshots when the journal has grown, daily backups."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from irdesk.store import rotation
from irdesk.store.compact import frozen, write_snapshot
from irdesk.store.errors import AbandonedError, BusyError, StoreError
from irdesk.store.files import failure, write_whole
from irdesk.store.journal import header_line, segment_name
from irdesk.store.snapshot import snapshots

if TYPE_CHECKING:
    import datetime as dt

    from irdesk.store.local import LocalEngine

LEAST = 1 << 20
"""Bytes of journal that never call for a snapshot."""
SHARE = 64
"""A snapshot is due when the journal since the last one is more than this part of it."""
KEPT = 2
GRACE = 1.0
"""Seconds that closing the desk waits for a backup."""


class Housekeeper:
    """Runs at most one job at a time, in a thread of its own; a job that is killed leaves the desk as it was."""

    def __init__(self, engine: "LocalEngine") -> None:
        self._engine = engine
        self._thread: threading.Thread | None = None
        self._looked: dt.date | None = None
        self._hurry = threading.Event()

    def after_commit(self, before: str) -> None:
        """Begin what is due: a snapshot if the journal has grown, a backup a day. `before`: when the last unit was.

        A desk that was begun today has nothing worth a backup yet.
        """
        if self._thread is not None and self._thread.is_alive():
            return
        state = self._engine.state
        size = state.base.size if state.base else 0
        if state.since > max(LEAST, size // SHARE):
            self._start(self.compact)
            return
        today = self._engine.clock().date()
        if before and before[:10] != str(today) and self._looked != today:
            self._looked = today
            if rotation.due(self._engine.directory, today):
                self._start(self.back_up)

    def _start(self, job: Callable[[], object]) -> None:
        self._thread = threading.Thread(target=self._quietly, args=(job,), name="irdesk-housekeeping", daemon=True)
        self._thread.start()

    def _quietly(self, job: Callable[[], object]) -> None:
        try:
            job()
        except (BusyError, AbandonedError):
            pass  # another process is at it; or another day will be
        except StoreError as error:
            self._engine.tell(f"what the desk does by itself did not succeed: {error}")

    def back_up(self) -> None:
        """Make the day's backup. Raises StoreError."""
        engine = self._engine
        with engine.lock.alone("snapshot.lock"):
            try:
                if rotation.due(engine.directory, engine.clock().date()):
                    rotation.make(engine.view(), engine.directory, engine.clock(), self._hurry.is_set)
            except OSError as error:
                raise failure(engine.directory, error, "no backup was made; the desk is as it was") from error

    def compact(self, patience: float = 0) -> None:
        """Write a snapshot of the desk as it stands and go on from it. Raises StoreError; the desk stays as it was."""
        engine = self._engine
        with engine.lock.alone("snapshot.lock", patience):
            try:
                self._compact()
            except OSError as error:
                raise failure(engine.directory, error, "no snapshot was made; the desk is as it was") from error

    def _compact(self) -> None:
        engine = self._engine
        newest = next(iter(snapshots(engine.directory)), (0, None))[0]
        if newest <= (engine.state.base.sequence if engine.state.base else 0):
            with engine.turn():
                state = frozen(engine.state)
                following = engine.directory / segment_name(state.sequence + 1)
                if not following.exists():
                    write_whole(following, (header_line(state.sequence + 1),))
            write_snapshot(engine.directory, state)
        engine.load()
        self._clean()

    def _clean(self) -> None:
        """Remove the snapshots before the last good copy."""
        for _, path in snapshots(self._engine.directory)[KEPT:]:
            with suppress(OSError):
                path.unlink()
                path.with_suffix(".index").unlink(missing_ok=True)

    def finish(self) -> None:
        """Wait for what runs; a backup that takes long is left for another time if there is one of these days."""
        if self._thread is None or self._thread is threading.current_thread():
            return
        self._thread.join(GRACE)
        if self._thread.is_alive() and rotation.recent(self._engine.directory, self._engine.clock().date()):
            self._hurry.set()
        self._thread.join()
        self._hurry.clear()
