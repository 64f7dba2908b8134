"""One writer at a time, by a lock that dies with its process."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from irdesk.store.errors import BusyError, ReadOnlyError


class Lock:
    """The store's lock: between threads of this process and between processes. Re-entrant."""

    def __init__(self, path: Path, patience: float = 20.0) -> None:
        self._path = path
        self._patience = patience
        self._threads = threading.RLock()
        self._depth = 0

    @contextmanager
    def held(self) -> Iterator[bool]:
        """Hold the lock; yields whether it was taken just now. Raises BusyError or ReadOnlyError."""
        with self._threads:
            if self._depth:
                yield False
                return
            with self._between_processes():
                self._depth += 1
                try:
                    yield True
                finally:
                    self._depth -= 1

    @contextmanager
    def _between_processes(self) -> Iterator[None]:
        import filelock  # costs more to import than a look-up takes

        lock = filelock.FileLock(self._path, timeout=self._patience, mode=0o600)
        try:
            lock.acquire()
        except filelock.Timeout as error:
            raise BusyError(
                f"{self._path.parent} is being written by another irdesk for {self._patience:.0f} s; try again"
            ) from error
        except (OSError, NotImplementedError) as error:
            raise ReadOnlyError(f"cannot lock {self._path}: {error}; the desk can be read but not written") from error
        try:
            yield
        finally:
            lock.release()
