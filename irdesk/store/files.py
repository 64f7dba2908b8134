"""Files of the store: private, written whole or not at all, and errors of the disk in words a person can act on."""

import errno
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from irdesk.store.errors import ReadOnlyError, StoreError

_WORDS = {
    errno.ENOENT: "there is no such file or directory (moved, or a disk taken out?); put it back or name another",
    errno.ENOSPC: "the disk is full; make room and save again",
    errno.EDQUOT: "your disk quota is used up; make room and save again",
    errno.EFBIG: "the file may not grow further (a file-size limit, see `ulimit -f`); raise it and save again",
    errno.EACCES: "permission was refused; make the directory and its files yours and writable (`chmod -R u+rwX`)",
    errno.EPERM: "the system does not permit it; make the directory and its files yours and writable",
    errno.EROFS: "the disk is mounted read-only; mount it for writing, or work on a copy with --store",
    errno.EISDIR: "a directory stands where a file should be; move it away, then run `irdesk doctor --repair`",
    errno.ENOTDIR: "a file stands where a directory should be; choose another with --store",
    errno.EINVAL: "that is no regular file; choose another name",
    errno.EIO: "the disk reports an error; copy the desk away and check the disk",
}
_LASTING = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT}


def failure(path: Path, error: OSError, outcome: str = "nothing was saved") -> StoreError:
    """Return what to tell a person about `error` at `path`."""
    words = _WORDS.get(error.errno or 0, (error.strerror or str(error)).lower())
    kind = ReadOnlyError if error.errno in _LASTING else StoreError
    return kind(f"{path}: {words}; {outcome}")


@contextmanager
def telling(path: Path, outcome: str = "nothing was changed") -> Iterator[None]:
    """Turn an OSError inside into a StoreError about `path`."""
    try:
        yield
    except OSError as error:
        raise failure(path, error, outcome) from error


def sync_directory(directory: Path) -> None:
    """Make new names in `directory` durable."""
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def private_directory(directory: Path) -> None:
    """Make `directory` if it is not there, 0700."""
    if not directory.is_dir():
        directory.mkdir(mode=0o700, parents=True)
        directory.chmod(0o700)


def write_whole(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file at once or not at all: a temporary file beside it, flushed, renamed; 0600. Raises OSError."""
    publish(prepare(path, chunks), path)


def prepare(path: Path, chunks: Iterable[bytes]) -> Path:
    """Write what `path` shall hold to a temporary file beside it, flushed to the disk; returns that file.

    A directory or a device (`/dev/null`) is refused: a rename would take the device's place.
    """
    if path.exists() and not path.is_file():
        raise OSError(errno.EISDIR if path.is_dir() else errno.EINVAL, "not a regular file", str(path))
    beside = temporary(path)
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    return beside


def publish(beside: Path, path: Path) -> None:
    """Give a prepared file its name, durably."""
    try:
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    sync_directory(path.parent)


def temporary(path: Path) -> Path:
    """Return the name under which this process prepares `path`."""
    return path.with_name(f".{path.name}.{os.getpid()}.tmp")


def orphans(directory: Path) -> list[Path]:
    """Return the temporary files that dead processes left in a desk's directory and those inside it."""
    places = (directory, directory / "backups", directory / "set-aside")
    return [path for place in places for path in place.glob(".*.tmp") if _orphaned(path)]


def _orphaned(path: Path) -> bool:
    owner = path.name.split(".")[-2]
    if not owner.isdigit() or int(owner) == os.getpid():
        return False
    try:
        os.kill(int(owner), 0)
        return time.time() - path.stat().st_mtime > 24 * 3600
    except ProcessLookupError:
        return True
    except OSError:
        return False


def set_aside(directory: Path, name: str, content: bytes) -> Path:
    """Keep bytes that do not belong where they stood, in `set-aside/`; returns where."""
    away = directory / "set-aside"
    private_directory(away)
    path = away / name
    count = 1
    while path.exists():
        count += 1
        path = away / f"{name}.{count}"
    write_whole(path, (content,))
    return path
