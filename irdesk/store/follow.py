"""Following the journal: its lines as they come, from segment to segment; and appending to it."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from irdesk.store.errors import DamagedError
from irdesk.store.files import failure, set_aside
from irdesk.store.journal import bare, check_header, damaged, sealed, segment_name, segment_of


class Follower:
    """A place in the journal: everything before it was read."""

    def __init__(self, directory: Path, sequence: int) -> None:
        begin = segment_of(directory, sequence + 1)
        if begin is None:
            raise DamagedError(
                f"{directory}: the journal from unit {sequence + 1} on is missing. Nothing was changed. Put "
                "journal-*.jsonl back from a copy, or run `irdesk doctor --repair` to go on with what is there"
            )
        self._directory = directory
        self._stand(begin[1])

    def _stand(self, path: Path) -> None:
        self.path = path
        self.offset = 0
        self._unended = False  # the last line that was read lacks its line feed: an editor took it
        self._inode = path.stat().st_ino

    def news(self, sequence: int) -> bool:
        """Whether there is anything to read after unit `sequence`."""
        if self.path.stat().st_size != self.offset:
            return True
        following = self._directory / segment_name(sequence + 1)
        return following != self.path and following.exists()

    def replaced(self) -> bool:
        """Whether the segment was cut or replaced since it was read (by a repair, or by hand)."""
        stat = self.path.stat()
        return stat.st_size < self.offset or stat.st_ino != self._inode

    def lines(self, sequence: Callable[[], int]) -> Iterator[tuple[Path, bytes]]:
        """Yield each complete line not read yet, sealed; `sequence` tells the last unit taken. Raises DamagedError."""
        while True:
            yield from self._rest()
            following = self._directory / segment_name(sequence() + 1)
            if following == self.path or not following.exists():
                return
            self._stand(following)

    def _rest(self) -> Iterator[tuple[Path, bytes]]:
        with self.path.open("rb") as file:
            file.seek(self.offset)
            for line in file:
                ended = line.endswith(b"\n")
                if (not ended and not (self.offset and sealed(bare(line)))) or (b"\0" in line and not file.peek(1)):
                    break
                if self.offset:
                    yield from self._unit(bare(line))
                else:
                    check_header(line, self.path)
                self.offset += len(line)
                self._unended = not ended
        if not self.offset:
            raise DamagedError(
                f"{self.path} is empty or cut in its first line: it is not an empty desk but a damaged file. Nothing "
                "was changed. Put it back from a backup, or run `irdesk doctor --repair`"
            )

    def _unit(self, line: bytes) -> Iterator[tuple[Path, bytes]]:
        if line:
            if not sealed(line):
                raise damaged(self.path, line, "its checksum does not match what it says")
            yield self.path, line

    def mend_tail(self) -> str | None:
        """Deal with what an interrupted write left at the end; only under the lock. Returns what to tell, or None.

        A whole line that lacks only its line feed is completed. Anything else was never acknowledged: it is set aside.
        """
        size = self.path.stat().st_size
        if size == self.offset and not self._unended:
            return None
        with self.path.open("r+b") as file:
            file.seek(self.offset)
            torn = file.read()
            if not torn:
                file.write(b"\n")
                os.fsync(file.fileno())
                self.offset += 1
                self._unended = False
                return None
            kept = set_aside(self._directory, f"{self.path.stem}-at-{self.offset}.torn", torn)
            file.truncate(self.offset)
            os.fsync(file.fileno())
        return (
            f"{self.path.name}: an interrupted write left {len(torn)} bytes that were never acknowledged; they are "
            f"set aside in {kept.parent.name}/{kept.name}"
        )

    def append(self, line: bytes) -> None:
        """Append a line and flush it to the disk; on any failure the file is as it was. Only under the lock."""
        try:
            handle = os.open(self.path, os.O_WRONLY | os.O_APPEND)
        except OSError as error:
            raise failure(self.path, error) from error
        try:
            _write_through(handle, self.path, self.offset, line)
        finally:
            os.close(handle)
        self.offset += len(line)


def _write_through(handle: int, path: Path, size: int, line: bytes) -> None:
    if os.fstat(handle).st_size != size:
        raise DamagedError(f"{path} changed while it was locked: something else writes to it; nothing was saved")
    rest = memoryview(line)
    try:
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    except OSError as error:
        with suppress(OSError):
            os.ftruncate(handle, size)
            os.fsync(handle)
        raise failure(path, error) from error
