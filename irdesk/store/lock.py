"""One writer at a time, by a lock that dies with its process."""

import errno
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from irdesk.store.errors import BusyError, ReadOnlyError
from irdesk.store.files import failure

if TYPE_CHECKING:
    from filelock import BaseFileLock

PATIENCE = 30.0
_UNABLE = {errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP, errno.EINVAL}


class Lock:
    """The lock of a store's directory: between threads of this process and between processes. Re-entrant."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._threads = threading.RLock()
        self._depth = 0
        self._locks: dict[str, BaseFileLock] = {}

    @contextmanager
    def held(self) -> Iterator[bool]:
        """Hold the lock; yields whether it was taken just now. Raises BusyError, ReadOnlyError or StoreError."""
        with self._threads:
            if self._depth:
                yield False
                return
            with self._between_processes("lock", PATIENCE):
                self._depth += 1
                try:
                    yield True
                finally:
                    self._depth -= 1

    @contextmanager
    def alone(self, name: str, patience: float = 0) -> Iterator[None]:
        """Hold another lock of the directory, or raise BusyError (at once, where there is no patience)."""
        with self._between_processes(name, patience):
            yield

    @contextmanager
    def _between_processes(self, name: str, patience: float) -> Iterator[None]:
        import filelock  # costs more to import than a look-up takes

        if not self._directory.is_dir():  # the lock's library would make it
            raise failure(self._directory, FileNotFoundError(errno.ENOENT, ""))
        path = self._directory / name
        lock = self._locks.get(name) or filelock.FileLock(path, mode=0o600, fallback_to_soft=False)
        self._locks[name] = lock
        try:
            lock.acquire(timeout=patience)
        except filelock.Timeout as error:
            raise BusyError(
                f"{path.parent} is being written by another irdesk since {patience:.0f} s; nothing was saved, try again"
            ) from error
        except NotImplementedError as error:
            raise _cannot_lock(path) from error
        except OSError as error:
            raise _cannot_lock(path) if error.errno in _UNABLE else failure(path, error) from error
        try:
            yield
        finally:
            lock.release()


def _cannot_lock(path: Path) -> ReadOnlyError:
    return ReadOnlyError(
        f"{path.parent}: this file system cannot lock files, so two desks could overwrite each other; nothing was "
        "saved. Keep the desk on a local disk, or on a server (docs/team.md)"
    )
