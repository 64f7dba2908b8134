"""The engine that keeps a desk in files of one directory."""

import datetime as dt
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from irdesk.store.engine import Change, Draft, Unit
from irdesk.store.errors import DamagedError, NewerError, ReadOnlyError, StoreError
from irdesk.store.journal import SCHEMA, Header, read_unit, seal, sealed, segment_name, segments, write_whole
from irdesk.store.keys import key
from irdesk.store.lock import Lock
from irdesk.store.overlay import Overlay
from irdesk.store.patch import Doc

Clock = Callable[[], dt.datetime]


def utc_now() -> dt.datetime:
    """The clock of the machine, in UTC."""
    return dt.datetime.now(dt.UTC)


class LocalEngine:
    """Documents in a directory: a journal of units, read once and followed from there."""

    def __init__(self, directory: Path, *, readonly: bool = False, clock: Clock = utc_now) -> None:
        self.directory = directory
        self.readonly: str | None = "opened for reading only" if readonly else None
        self.notices: list[str] = []
        self._clock = clock
        self._lock = Lock(directory / "lock")
        self._overlay = Overlay()
        self._sequence = 0
        self._reserved: dict[str, int] = {}
        if not segments(directory):
            self._begin()
        self._first, self._path = segments(directory)[0]
        self._offset = 0
        self.refresh()

    def _begin(self) -> None:
        if self.readonly:
            raise StoreError(f"there is no desk in {self.directory}")
        self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        header = Header("journal", SCHEMA, 1)
        with self._lock.held():
            if not segments(self.directory):
                write_whole(self.directory / segment_name(1), seal(header))

    @property
    def sequence(self) -> int:
        """The number of the last unit taken in."""
        return self._sequence

    def fetch(self, table: str, record_id: int) -> Doc | None:
        """Return one document, or None."""
        return self._overlay.get(table, record_id)

    def ids(self, table: str) -> Sequence[int]:
        """Return the ids of a table, ascending."""
        return sorted(record_id for record_id, raw in self._overlay.docs[table].items() if raw is not None)

    def find(self, table: str, field: str, value: int | str) -> Sequence[int]:
        """Return the ids of the documents whose look-up key `field` is `value`, ascending."""
        return sorted(self._overlay.find(table, field, key(table, field, value)))

    def reserve(self, table: str) -> int:
        """Return an id of `table` that was never used; only inside `turn`."""
        taken = max(self._reserved.get(table, 0), self._overlay.highest[table]) + 1
        self._reserved[table] = taken
        return taken

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Hold the store for writing."""
        if self.readonly:
            raise ReadOnlyError(f"nothing was saved: {self.readonly}")
        with self._lock.held() as fresh:
            if fresh:
                self.refresh()
                self._reserved.clear()
            yield

    def commit(self, draft: Draft) -> Unit:
        """Append a unit to the journal and flush it to the disk; only inside `turn`."""
        unit = Unit(self._sequence + 1, self._clock(), draft.author, draft.what, draft.kind, draft.of, draft.changes)
        self._append(seal(unit))
        self._take(unit)
        return unit

    def _append(self, line: bytes) -> None:
        try:
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND)
            try:
                os.write(handle, line)
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as error:
            raise StoreError(f"{self._path}: {error.strerror}; nothing was saved") from error
        self._offset += len(line)

    def refresh(self) -> tuple[Unit, ...]:
        """Take in what others committed and return those units."""
        with self._path.open("rb") as file:
            file.seek(self._offset)
            lines = file.read().split(b"\n")
        taken: list[Unit] = []
        for line in lines[:-1]:
            if not sealed(line):
                raise DamagedError(f"{self._path}: the checksum of a line is wrong; run `irdesk doctor`")
            if self._offset:
                taken.append(read_unit(line))
                self._take(taken[-1])
            else:
                self._check_header(line)
            self._offset += len(line) + 1
        return tuple(taken)

    def _check_header(self, line: bytes) -> None:
        header = msgspec.json.decode(line, type=Header)
        if header.schema > SCHEMA:
            raise NewerError(f"{self.directory} was written by a newer irdesk (schema {header.schema}); update irdesk")

    def _take(self, unit: Unit) -> None:
        for change in unit.changes:
            self._overlay.take(change, self._before(change))
        self._sequence = unit.sequence

    def _before(self, change: Change) -> Doc | None:
        return None if change.was is None else self.fetch(change.table, change.id)

    def changes(self, since: int) -> Iterator[Unit]:
        """Yield the units after `since`, oldest first."""
        for first, path in segments(self.directory):
            with path.open("rb") as file:
                next(file, None)
                for line in file:
                    unit = read_unit(line)
                    if since < unit.sequence <= self._sequence and unit.sequence >= first:
                        yield unit

    def history(self) -> Iterator[Unit]:
        """Yield all units, newest first."""
        yield from reversed(list(self.changes(0)))

    def close(self) -> None:
        """Nothing is held open."""
