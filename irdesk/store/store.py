"""The store: typed tables, units of work, undo and the log, on one engine."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from irdesk.domain.call import Call
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Highlight, Release, ReleaseHead
from irdesk.domain.statement import Statement
from irdesk.store import undo
from irdesk.store.aggregate import assemble
from irdesk.store.documents import DeskDB, DeskStorage
from irdesk.store.engine import Draft, Engine, Unit
from irdesk.store.errors import MissingError, RefusedError, StoreError
from irdesk.store.keys import fold
from irdesk.store.local import Clock, LocalEngine, utc_now
from irdesk.store.patch import Doc
from irdesk.store.searchable import SEARCHED
from irdesk.store.tables import Records
from irdesk.store.work import Work

if TYPE_CHECKING:
    from irdesk.store.imported import Imported
    from irdesk.store.snapshot import About


def user_name() -> str:
    """Return the name under which this person's changes are logged."""
    named = next(filter(None, map(os.environ.get, ("IRDESK_AUTHOR", "USER", "USERNAME"))), None)
    if named:
        return named
    try:
        import pwd

        return pwd.getpwuid(os.getuid()).pw_name
    except (ImportError, KeyError):
        return "somebody"


class Store:
    """A desk's records. Every change is a unit: durable when acknowledged, undoable, logged."""

    def __init__(self, engine: Engine, author: str, clock: Clock = utc_now) -> None:
        self.clock = clock
        self.engine = engine
        self.author = author
        self._work: Work | None = None
        self.db = DeskDB(engine, author, storage=DeskStorage)
        self.companies = Records(self.db.desk_table("companies"), engine, Company, self._noted)
        self.contacts = Records(self.db.desk_table("contacts"), engine, Contact, self._noted)
        self.releases = Records(self.db.desk_table("releases"), engine, ReleaseHead, self._noted)
        self.calls = Records(self.db.desk_table("calls"), engine, Call, self._noted)
        self.highlights = Records(self.db.desk_table("highlights"), engine, Highlight, self._noted)
        self.statements = Records(self.db.desk_table("statements"), engine, Statement, self._noted)

    @classmethod
    def open(
        cls, place: Path | str, *, author: str | None = None, readonly: bool = False, clock: Clock = utc_now
    ) -> Self:
        """Open the desk in a directory, or begin one there; or the one at a server's address (`postgresql://…`).

        On a server the author is the database role and the time the server's. Raises StoreError with what to do.
        """
        if isinstance(place, str):
            return cls._on_server(place, readonly=readonly)
        return cls(LocalEngine(place, readonly=readonly, clock=clock), author or user_name(), clock)

    @classmethod
    def _on_server(cls, address: str, *, readonly: bool) -> Self:
        try:
            from irdesk.store.postgres import PostgresEngine
        except ImportError as error:
            raise StoreError(f"a desk on a server needs more ({error}); pip install 'irdesk[team]'") from error
        engine = PostgresEngine(address, readonly=readonly)
        return cls(engine, engine.role)

    @property
    def sequence(self) -> int:
        """The number of the last unit taken in; it grows with each change."""
        return self.engine.sequence

    @property
    def readonly(self) -> str | None:
        """Why nothing can be saved, or None."""
        return self.engine.readonly

    @property
    def notices(self) -> tuple[str, ...]:
        """What a person should know: an interrupted write that was set aside, a snapshot that could not be made."""
        return tuple(self.engine.notices)

    @contextmanager
    def unit(self, what: str) -> Iterator[Work]:
        """Collect changes and commit them as one unit at exit; nothing of it stands if an exception leaves it.

        The store is locked inside, so what is read inside stands until the end. A record that was read before is held
        against what others changed meanwhile; see `Work.put`.
        """
        seen_at = self.engine.told
        with self.engine.turn():
            outer, self._work = self._work, Work(self.engine, self._seen_before(seen_at))
            try:
                yield self._work
                changes = self._work.changes()
            finally:
                self._work = outer
            if changes:
                self.engine.commit(Draft(what, self.author, changes))

    def _noted(self, table: str, record_ids: Iterable[int]) -> None:
        if self._work is not None:
            self._work.read(table, record_ids)

    def _seen_before(self, sequence: int) -> dict[tuple[str, int], Doc | None]:
        """Return the documents that others changed after `sequence`, as they were then."""
        if sequence == self.engine.sequence:
            return {}
        from irdesk.store.merge import as_of

        return as_of(self.engine, sequence)

    def find_lines(
        self, words: tuple[str, ...], tables: tuple[str, ...] = SEARCHED, limit: int = 200
    ) -> tuple[tuple[str, int], ...]:
        """Return (table, id) of the documents whose words hold every one of `words`, at most `limit` a table.

        Case and accents do not count. Nothing is decoded: the words come from the index and the journal.
        """
        folded = tuple(fold(word) for word in words)
        return tuple(self.engine.find_lines(folded, tables, limit))

    def text(self, release_id: int) -> str:
        """Return the text that a release's spans point into; empty where none is kept."""
        doc = self.engine.fetch("texts", release_id)
        return "" if doc is None else str(doc["text"])

    def release(self, release_id: int) -> Release:
        """Return a release with everything that belongs to it. Raises MissingError."""
        head = self.releases.get(release_id)
        if head is None:
            raise MissingError(f"there is no release {release_id}")
        return assemble(self, head)

    def add(self, release: Release) -> "Imported":
        """Keep a release that was read; see `imports.add`."""
        return self.add_all((release,))[0]

    def add_all(
        self, releases: tuple[Release, ...], before: Callable[[Work], None] | None = None, what: str = ""
    ) -> "tuple[Imported, ...]":
        """Keep releases that were read, all in one unit; what `before` puts into it comes first, `what` tells it."""
        from irdesk.store.imports import add_all

        return add_all(self, releases, before, what)

    def undo(self) -> Unit:
        """Take back this author's last unit that stands. Returns the unit that was undone. Raises RefusedError."""
        with self.engine.turn():
            unit = undo.last_done(self.engine.history(), self.author)
            if unit is None:
                raise RefusedError("there is nothing to undo")
            self.engine.commit(undo.take_back(self.engine, unit, self.author))
            return unit

    def redo(self) -> Unit:
        """Do again what this author undid last. Returns that unit. Raises RefusedError."""
        with self.engine.turn():
            unit = undo.last_undone(self.engine.history(), self.author)
            if unit is None:
                raise RefusedError("there is nothing to redo")
            self.engine.commit(undo.bring_back(self.engine, unit, self.author))
            return unit

    def log(self, limit: int | None = None) -> tuple[Unit, ...]:
        """Return every unit, oldest first; with `limit` the last so many, without reading the others."""
        if limit is None:
            return tuple(self.engine.changes(0))
        return tuple(islice(self.engine.history(), limit))[::-1]

    def first(self) -> Unit | None:
        """Return the first unit, or None."""
        return next(iter(self.engine.changes(0)), None)

    def refresh(self) -> tuple[Unit, ...]:
        """Take in what other processes changed since; returns those units."""
        return self.engine.refresh()

    def others(self) -> tuple[tuple[str, str], ...]:
        """Return (who, which record) of those who had the desk open at the last refresh; on files nobody is known."""
        presence = getattr(self.engine, "presence", None)
        return () if presence is None else presence.others

    def note_editing(self, what: str) -> None:
        """Let the others know which record is edited here (empty: none)."""
        presence = getattr(self.engine, "presence", None)
        if presence is not None:
            presence.edit(what)

    def backup(self, file: Path) -> "About":
        """Write the whole desk with its log to one file (`.gz`: compressed), read back before it gets its name."""
        from irdesk.store.backup import write_backup

        return write_backup(self.engine, file, self.clock())

    def restore(self, file: Path) -> Unit | None:
        """Make the desk what it was at a backup, or what `export_all` wrote, as one undoable unit; None if it is so."""
        from irdesk.store.backup import is_export
        from irdesk.store.restore import restore

        if is_export(file):
            return self.import_all(file)
        return restore(self.engine, self.author, file)

    def export_all(self, file: Path) -> int:
        """Write every document as plain JSON; returns how many."""
        from irdesk.store.backup import export_all

        return export_all(self.engine, file, self.clock())

    def exported(self) -> bytes:
        """Return every document as plain JSON, as `export_all` writes it."""
        from irdesk.store.backup import exported

        return exported(self.engine, self.clock())[0]

    def import_all(self, file: Path) -> Unit | None:
        """Make the desk what `export_all` wrote, as one undoable unit; None if it is that already."""
        from irdesk.store.backup import read_export, replace_all

        return replace_all(self.engine, self.author, read_export(file), f"import all of {file.name}")

    def close(self) -> None:
        """Let go of the store."""
        self.engine.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
