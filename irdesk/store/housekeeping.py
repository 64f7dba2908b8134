"""What the store does by itself, off the interface's path: snapshots when the journal has grown, daily backups."""

import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from irdesk.store.compact import frozen, write_snapshot
from irdesk.store.errors import BusyError, StoreError
from irdesk.store.files import failure, write_whole
from irdesk.store.journal import header_line, segment_name
from irdesk.store.snapshot import snapshots

if TYPE_CHECKING:
    from irdesk.store.local import LocalEngine

LEAST = 1 << 20
SHARE = 64
KEPT = 2


class Housekeeper:
    """Runs at most one job at a time, in a thread of its own; a job that is killed leaves the desk as it was."""

    def __init__(self, engine: "LocalEngine") -> None:
        self._engine = engine
        self._thread: threading.Thread | None = None

    def after_commit(self) -> None:
        """Begin a snapshot if the journal since the last one weighs on opening the desk."""
        state = self._engine.state
        size = state.base.size if state.base else 0
        if state.since > max(LEAST, size // SHARE) and not self._running():
            self._thread = threading.Thread(target=self._quietly, name="irdesk-snapshot", daemon=True)
            self._thread.start()

    def _running(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def _quietly(self) -> None:
        try:
            self.compact()
        except BusyError:
            pass  # another process is at it
        except StoreError as error:
            self._engine.tell(f"no snapshot was made: {error}")

    def compact(self) -> None:
        """Write a snapshot of the desk as it stands and go on from it. Raises StoreError; the desk stays as it was."""
        engine = self._engine
        with engine.lock.alone("snapshot.lock"):
            try:
                self._compact()
            except OSError as error:
                raise failure(engine.directory, error, "the desk is as it was") from error

    def _compact(self) -> None:
        engine = self._engine
        newest = next(iter(snapshots(engine.directory)), (0, None))[0]
        if newest <= (engine.state.base.sequence if engine.state.base else 0):
            with engine.turn():
                state = frozen(engine.state)
                following = engine.directory / segment_name(state.sequence + 1)
                if not following.exists():
                    write_whole(following, (header_line(state.sequence + 1),))
            write_snapshot(engine.directory, state, engine.clock())
        engine.load()
        self._clean()

    def _clean(self) -> None:
        """Remove the snapshots before the last good copy."""
        for _, path in snapshots(self._engine.directory)[KEPT:]:
            with suppress(OSError):
                path.unlink()
                path.with_suffix(".index").unlink(missing_ok=True)

    def finish(self) -> None:
        """Wait for what runs."""
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()
