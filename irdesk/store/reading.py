"""What a desk of files answers: the newest snapshot that is whole, and the journal after it; reads never lock."""

import datetime as dt
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from irdesk.store.engine import Unit
from irdesk.store.errors import DamagedError, ReadOnlyError, StoreError
from irdesk.store.files import telling
from irdesk.store.follow import Follower
from irdesk.store.found import begin, whereabouts
from irdesk.store.journal import read_raw, read_unit, units_after, units_backwards
from irdesk.store.lock import Lock
from irdesk.store.patch import Doc
from irdesk.store.snapshot import newest
from irdesk.store.state import State

if TYPE_CHECKING:
    from irdesk.store.view import FrozenView

Clock = Callable[[], dt.datetime]
T = TypeVar("T")


def utc_now() -> dt.datetime:
    """The clock of the machine, in UTC."""
    return dt.datetime.now(dt.UTC)


class FilesRead:
    """Documents in a directory, kept up with what other processes commit."""

    def __init__(self, directory: Path, *, readonly: bool = False, clock: Clock = utc_now) -> None:
        self.directory = directory = directory.absolute()
        self._clock = clock
        self._notices: list[str] = []
        self.lock = Lock(directory)
        self._fixed = "it was opened for reading only" if readonly else None
        self._trouble: str | None = None
        self._mutex = threading.RLock()
        self._distrusted: set[Path] = set()
        self._untold: list[Unit] = []
        with telling(directory):
            self._open()

    def _open(self) -> None:
        if whereabouts(self.directory):
            if self._fixed:
                raise StoreError(f"there is no desk in {self.directory}; `irdesk import FILE --store DIR` begins one")
            begin(self.directory, self.lock)
        elif not self._fixed and not os.access(self.directory, os.W_OK):
            self._trouble = f"{self.directory} is not writable; make it yours (`chmod -R u+rwX`) or work on a copy"
        self.load()

    def load(self) -> None:
        """Read the desk from its files anew: the newest snapshot that is whole, and the journal after it."""
        state = State(newest(self.directory, self._distrusted, self.tell, writable=self.readonly is None))
        follower = Follower(self.directory, state.sequence)
        with self._mutex:
            for path, line in follower.lines(lambda: state.sequence):
                unit = read_raw(line, path)
                if unit.sequence > state.sequence:
                    state.take(unit, len(line) + 1)
            before, self.state, self._follower = getattr(self, "state", state), state, follower
            if before is not state and before.sequence != state.sequence:
                first = min(before.sequence, state.sequence - 1)  # an older copy put over the desk: its last unit
                self._untold.extend(units_after(self.directory, first, state.sequence))

    def clock(self) -> dt.datetime:
        """Return the time by which units are dated."""
        return self._clock()

    def view(self) -> "FrozenView":
        """Return the desk as it stands now, for as long as somebody looks at it."""
        from irdesk.store.view import FrozenView

        with self._mutex:
            return FrozenView(self.directory, self.state)

    def tell(self, notice: str) -> None:
        """Note something that a person should know."""
        if notice not in self._notices:
            self._notices.append(notice)

    @property
    def notices(self) -> Sequence[str]:
        """What a person should know about this desk, besides errors."""
        return self._notices

    @property
    def sequence(self) -> int:
        """The number of the last unit taken in."""
        return self.state.sequence

    @property
    def readonly(self) -> str | None:
        """Why nothing can be written now, or None."""
        return self._fixed or self._trouble

    def _ask(self, question: Callable[[State], T]) -> T:
        """Answer from the state; where the snapshot or its index turn out damaged, from what is whole instead."""
        for _ in range(3):
            state = self.state
            try:
                return question(state)
            except (DamagedError, ValueError):
                if state.base is None or state.base.path in self._distrusted:
                    raise
                self._distrusted.add(state.base.path)
                self.load()
        return question(self.state)

    def fetch(self, table: str, record_id: int) -> Doc | None:
        """Return one document, or None."""
        return self._ask(lambda state: state.get(table, record_id))

    def expect(self, places: Iterable[tuple[str, int]]) -> None:
        """Nothing is gained by knowing what is asked for next: files are near."""

    def select(self, table: str, field: str, value: int | str) -> list[tuple[int, Doc]]:
        """Return (id, document) where look-up key `field` is `value`, by ascending id."""
        found = ((record_id, self.fetch(table, record_id)) for record_id in self.find(table, field, value))
        return [(record_id, doc) for record_id, doc in found if doc is not None]

    def ids(self, table: str) -> Sequence[int]:
        """Return the ids of a table, ascending."""
        return self._ask(lambda state: state.ids(table))

    def find(self, table: str, field: str, value: int | str) -> list[int]:
        """Return the ids of the documents whose look-up key `field` is `value`, ascending."""
        return self._ask(lambda state: state.find(table, field, value))

    def ordered(self, table: str, field: str) -> list[int]:
        """Return the ids of a table by a numeric look-up key, highest first."""
        return self._ask(lambda state: [record_id for _, record_id in state.ordered(table, field)])

    def find_lines(self, words: Sequence[str], tables: Sequence[str], limit: int) -> list[tuple[str, int]]:
        """Return (table, id) of at most `limit` documents a table whose searchable line holds all the folded words."""
        return self._ask(lambda state: list(state.find_lines(words, tables, limit)))

    def refresh(self) -> tuple[Unit, ...]:
        """Take in what others committed; return what was not told yet. Costs two system calls if nothing is new."""
        with self._mutex:
            if self._trouble and all(os.access(path, os.W_OK) for path in (self.directory, self._follower.path)):
                self._trouble = None
            try:
                with telling(self.directory):
                    self._take_in()
            except ReadOnlyError as error:  # the directory was moved, or its disk taken out: what is known stays
                self._trouble = str(error)
            told, self._untold = tuple(self._untold), []
            return told

    def _take_in(self) -> None:
        if self._follower.replaced():
            self.load()
        elif self._follower.news(self.sequence):
            for path, line in self._follower.lines(lambda: self.sequence):
                unit = read_unit(line, path)
                self.state.take(read_raw(line, path), len(line) + 1)
                self._untold.append(unit)

    @property
    def told(self) -> int:
        """The number of the last unit that `refresh` told of."""
        return self._untold[0].sequence - 1 if self._untold else self.sequence

    def changes(self, since: int) -> Iterator[Unit]:
        """Yield the units after `since`, oldest first. Raises DamagedError at one that cannot be read."""
        return units_after(self.directory, since, self.sequence)

    def history(self) -> Iterator[Unit]:
        """Yield all units, newest first. Raises DamagedError at one that cannot be read."""
        return units_backwards(self.directory, self.sequence)
