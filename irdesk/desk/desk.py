"""The use cases of the desk, each one method; neither prints nor knows the toolkit."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from irdesk.desk.errors import DeskError
from irdesk.desk.files import read
from irdesk.desk.ground import Done
from irdesk.desk.looking import Looking
from irdesk.desk.records import Record
from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Highlight, Release, ReleaseHead
from irdesk.domain.statement import Statement
from irdesk.store import Unit
from irdesk.store.imported import Imported

if TYPE_CHECKING:
    from irdesk.desk.indexing import Indexing
    from irdesk.domain.finding import Finding
    from irdesk.store.work import Work

T = TypeVar("T", Company, Contact, ReleaseHead, Call, Highlight, Statement)


class Desk(Looking):
    """One open desk: its store, its clock, its look-up. Every front end works through it."""

    def read(self, path: Path) -> Release:
        """Read the release in a file; nothing is stored."""
        return read(path)

    def add(
        self, releases: Sequence[Release], before: "Callable[[Work], None] | None" = None, what: str = ""
    ) -> "tuple[Imported, ...]":
        """Store releases that were read, as one undoable unit; what is on the desk already is told apart.

        What `before` puts into the unit comes first, `what` tells it all in words.
        """
        return self._change(lambda: self.store.add_all(tuple(releases), before, what))

    def save(self, record: T, what: str, base: T | None = None) -> T:
        """Store one changed or new record as one undoable unit, `what` telling it in words.

        `base` is the record as it was when the edit began (a form gives it): what others changed meanwhile is kept.
        """

        def write() -> T:
            with self.store.unit(what) as unit:
                return unit.put(record, base)

        return self._change(write)

    def save_all(self, records: Sequence[Record], what: str) -> None:
        """Store changed and new records together, as one undoable unit."""

        def write(unit: "Work") -> None:
            for record in records:
                unit.put(record)

        self.together(what, write)

    def together(self, what: str, work: "Callable[[Work], Done]") -> Done:
        """Make several changes as one undoable unit: `work` gets the unit to put records into."""

        def write() -> Done:
            with self.store.unit(what) as unit:
                return work(unit)

        return self._change(write)

    def delete(self, record: Record, what: str) -> None:
        """Take one record from the desk as one undoable unit."""

        def write() -> None:
            with self.store.unit(what) as unit:
                unit.delete(record)

        self._change(write)

    def undo(self) -> "Unit":
        """Take back the last unit; raises DeskError where there is none or a later change contradicts."""
        return self._change(self.store.undo)

    def redo(self) -> "Unit":
        """Do again what was last taken back."""
        return self._change(self.store.redo)

    def refresh(self) -> "tuple[Unit, ...]":
        """Return the units that other processes committed since the last look, and take them over."""
        changes = self.ask(self.store.refresh)
        if changes and self._searched is not None:
            self._searched.told(changes[0].sequence)
        return changes

    def proof(self, release: Release) -> "tuple[Finding, ...]":
        """Return what a proof of `release` finds, held against the company's earlier releases on the desk."""
        from irdesk.proofing import proof

        return proof(release, self.earlier(release))

    def close(self) -> None:
        """Let go of the store, and of what is being made of it."""
        self.closed = True
        if self._searched is not None:
            self._searched.close()
        super().close()

    @property
    def _searched(self) -> "Indexing | None":
        """What keeps the look-up's index, where one was asked for: its code is not imported for other work."""
        made: Indexing | None = self.__dict__.get("indexing")
        return made

    def _change(self, work: Callable[[], Done]) -> Done:
        if self.readonly:
            raise DeskError(f"nothing was changed: {self.readonly}")
        return self.ask(work)
