"""The look-up's index of a desk: kept beside it, followed change by change, made anew by a process of its own.

Made in a thread beside the interface it would hold the interpreter while keys wait, for seconds on a large desk. So a
large desk of files has it made by another process, which leaves it in a file; from then on a start reads that file.
"""

import datetime as dt
import gc
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from irdesk.desk.errors import DeskError
from irdesk.lookup import Hits, Index, Layers, Mark, Remembered, build, load, overlay, save
from irdesk.store.local import LocalEngine

if TYPE_CHECKING:
    from irdesk.desk.looking import Looking

FILE = "lookup.index"
"""The index's name in the directory of a desk."""

MOST_ROWS = 100_000
"""How many table rows the look-up index holds, those of the newest releases."""

LARGE_RELEASES, LARGE_CONTACTS = 300, 3_000
"""From so many on, the index is made by another process, and kept."""

MOST_UNITS = 300
"""With more units of work since it was made, an index is made anew."""

MAKER = "irdesk.desk.indexing"
Made = tuple[Index, Mark]


class Found:
    """An index of one state of a desk, and the records that its answers were made of."""

    def __init__(self, index: Hits, desk: "Looking", sequence: int) -> None:
        self.index = index
        self.records = Remembered(desk)
        self.sequence = sequence


class Indexing:
    """Keeps the index of an open desk."""

    def __init__(self, desk: "Looking") -> None:
        self._desk = desk
        self._turn = threading.Lock()
        self._base: Made | None = None
        self._state: object = None
        self._maker: subprocess.Popen[bytes] | None = None
        self._closed = False
        self.at_hand: Found | None = None
        """The newest index there is; it may be behind the desk by a change or two."""

    @property
    def current(self) -> bool:
        """Whether the index at hand is of the desk as it stands."""
        return self.at_hand is not None and self.at_hand.sequence == self._desk.sequence

    def fresh(self) -> Found:
        """Return the index of the desk as it stands; waits while it is made."""
        with self._turn:
            found = self.at_hand
            sequence = self._desk.sequence
            if found is None or found.sequence != sequence:
                self.at_hand = found = Found(self._followed() or self._anew(), self._desk, sequence)
            return found

    def told(self, sequence: int) -> None:
        """Hear of the first unit that came from elsewhere; one that was known by then means that the past is another.

        (A server that was set back to a backup.)
        """
        if self._base is not None and sequence <= self._base[1].sequence:
            self._base = self.at_hand = None

    def close(self) -> None:
        """End the process that makes an index."""
        self._closed = True
        if self._maker is not None:
            with suppress(OSError):
                self._maker.kill()

    def _followed(self) -> Layers | None:
        """Return the index that there was, with what changed since laid over it; None where there is none to follow."""
        base = self._base
        if base is not None and self._state is not state_of(self._desk):  # read anew: another copy lies there, perhaps
            base = base if self._came_from(base[1]) else None
        base = self._base = base or self._kept(self._file)
        if base is None:
            return None
        self._state = state_of(self._desk)
        since = base[1].sequence
        if not 0 <= self._desk.sequence - since <= MOST_UNITS:
            return None
        units = self._desk.units_since(since) if self._desk.sequence > since else ()
        changed = {(one.table, one.id) for unit in units for one in unit.changes}
        return overlay(base[0], self._desk, changed, MOST_ROWS)

    @property
    def _file(self) -> Path | None:
        place = self._desk.place
        return place / FILE if isinstance(place, Path) and is_large(self._desk) else None

    def _kept(self, file: Path | None) -> Made | None:
        """Return the index in a file, if it was made of this desk."""
        found = load(file) if file else None
        return found if found and self._came_from(found[1]) else None

    def _came_from(self, mark: Mark) -> bool:
        """Whether the desk stands, or once stood, where `mark` says."""
        here = mark_of(self._desk)
        if here == mark:
            return True
        if mark.snapshot != here.snapshot or not 0 < here.sequence - mark.sequence <= MOST_UNITS:
            return False
        if mark.sequence == mark.snapshot[0]:
            return True
        unit = next(iter(self._desk.units_since(mark.sequence - 1)), None) if mark.sequence else None
        return unit is not None and unit.time == dt.datetime.fromisoformat(mark.time)

    def _anew(self) -> Hits:
        self._base = self._made_elsewhere()
        followed = self._followed() if self._base else None  # with what was saved while it was made
        if followed is not None:
            return followed
        if self._closed:
            raise DeskError("the desk is closed")
        mark = mark_of(self._desk)
        self._state = state_of(self._desk)
        index = build(self._desk, MOST_ROWS)
        self._base = (index, mark)
        return index

    def _made_elsewhere(self) -> Made | None:
        """Return the index that another process makes of a large desk; None where that cannot be."""
        if self._file is None:
            return None
        with writable(self._file) as file:
            command = [sys.executable, "-m", MAKER, str(self._desk.place), str(file)]
            silent = subprocess.DEVNULL
            try:
                self._maker = subprocess.Popen(command, stdin=silent, stdout=silent, stderr=silent)  # noqa: S603 (ourselves)
                if self._closed:
                    self._maker.kill()
                self._maker.wait()
            except OSError:
                return None
            finally:
                self._maker = None
            return self._kept(file)


def is_large(desk: "Looking") -> bool:
    """Whether an index of the desk takes long to make."""
    return len(desk.store.releases) >= LARGE_RELEASES or len(desk.store.contacts) >= LARGE_CONTACTS


def state_of(desk: "Looking") -> object:
    """Return what is another object when the files were read anew; None for a server."""
    engine = desk.store.engine
    return engine.state if isinstance(engine, LocalEngine) else None


def mark_of(desk: "Looking") -> Mark:
    """Return where the desk stands; of a server's only the number of its last unit."""
    engine = desk.store.engine
    if not isinstance(engine, LocalEngine):
        return Mark(desk.sequence, "")
    state = engine.state
    head = state.base.index.head if state.base else None
    snapshot = (head.sequence, head.size, head.mtime) if head else (0, 0, 0)
    return Mark(state.sequence, state.time, snapshot, state.since)


@contextmanager
def writable(file: Path) -> Iterator[Path]:
    """Give the file, or where its directory takes none, one that goes afterwards."""
    if os.access(file.parent, os.W_OK):
        yield file
    else:
        with TemporaryDirectory(prefix="irdesk-") as folder:
            yield Path(folder) / FILE


def main(place: str, file: str) -> None:
    """Make the index of a desk and leave it in a file, while nobody waits for the processor."""
    from irdesk.desk.desk import Desk

    gc.disable()  # it lives for one task
    if hasattr(os, "nice"):
        os.nice(5)
    desk = Desk.open(Path(place), readonly=True)
    mark = mark_of(desk)
    save(build(desk, MOST_ROWS), mark, Path(file))
    desk.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
