"""The engine that keeps a desk in files of one directory: units are appended to its journal under a lock."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from irdesk.store.engine import Draft, Unit
from irdesk.store.errors import ReadOnlyError, StoreError
from irdesk.store.files import orphans, telling
from irdesk.store.journal import read_raw, seal
from irdesk.store.lock import PATIENCE
from irdesk.store.mounts import check_mount
from irdesk.store.reading import Clock, FilesRead, utc_now

if TYPE_CHECKING:
    from irdesk.store.housekeeping import Housekeeper

__all__ = ["Clock", "LocalEngine", "utc_now"]


class LocalEngine(FilesRead):
    """Documents in a directory. Reads never lock; `turn` locks for writing."""

    def __init__(self, directory: Path, *, readonly: bool = False, clock: Clock = utc_now) -> None:
        self._reserved: dict[str, int] = {}
        self._swept = False
        self._housekeeper: Housekeeper | None = None
        super().__init__(directory, readonly=readonly, clock=clock)

    def reserve(self, table: str) -> int:
        """Return an id of `table` that was never used; only inside `turn`."""
        taken = max(self._reserved.get(table, 0), self.state.highest(table)) + 1
        self._reserved[table] = taken
        return taken

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Hold the store for writing; up to date, and whatever an interrupted write left is dealt with."""
        if self._fixed:
            raise ReadOnlyError(f"{self.directory}: {self._fixed}; nothing was saved")
        with ExitStack() as stack:
            with self._noting_trouble():
                if stack.enter_context(self.lock.held()):
                    self._ready()
            yield

    @contextmanager
    def _noting_trouble(self) -> Iterator[None]:
        try:
            with telling(self.directory, "nothing was saved"):
                yield
        except ReadOnlyError as error:
            self._trouble = str(error)
            raise
        self._trouble = None

    def _ready(self) -> None:
        kind = None if self._swept else check_mount(self.directory)
        if kind:
            raise ReadOnlyError(
                f"{self.directory} is on a {kind} mount whose locks do not reach other machines, so two desks could "
                "overwrite each other; nothing was saved. Keep the desk on a local disk, or on a server (docs/team.md)"
            )
        with self._mutex:
            self._take_in()
            notice = self._follower.mend_tail()
            if notice:
                self.tell(notice)
            self._take_in()
        self._reserved.clear()
        if not self._swept:
            for path in orphans(self.directory):
                path.unlink(missing_ok=True)
            self._swept = True

    def commit(self, draft: Draft) -> Unit:
        """Append a unit to the journal and flush it to the disk; only inside `turn`."""
        with self._mutex, self._noting_trouble():
            unit = Unit(self.sequence + 1, self.clock(), draft.author, draft.what, draft.kind, draft.of, draft.changes)
            try:
                line = seal(unit)
            except UnicodeEncodeError as error:
                raise StoreError(f"“{draft.what}” holds half a character that cannot be written: {error}") from error
            raw = read_raw(line[:-1], self._follower.path)
            self.state.outcome(raw)  # what could not be taken in must not come into the journal
            self._follower.append(line)
            before = self.state.time
            self.state.take(raw, len(line))
        self._keeper().after_commit(before)
        return unit

    def _keeper(self) -> "Housekeeper":
        if self._housekeeper is None:
            from irdesk.store.housekeeping import Housekeeper  # a look-up does without

            self._housekeeper = Housekeeper(self)
        return self._housekeeper

    def compact(self) -> None:
        """Write a snapshot of the desk as it stands, now."""
        self.close()
        self._keeper().compact(PATIENCE)

    def close(self) -> None:
        """Finish what runs in the background."""
        if self._housekeeper is not None:
            self._housekeeper.finish()
