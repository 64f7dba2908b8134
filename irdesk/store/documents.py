"""TinyDB on the engine: a `Storage` whose tables are read lazily and a `Table` that writes only what changed."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from irdesk.store.engine import Change, Draft, Engine
from irdesk.store.keys import TABLES
from irdesk.store.patch import Doc, diff


class LazyTable(Mapping[str, Doc]):
    """A table as TinyDB reads it, id to document; a document is decoded when it is asked for."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._name = name

    def __getitem__(self, doc_id: str) -> Doc:
        doc = self._engine.fetch(self._name, int(doc_id))
        if doc is None:
            raise KeyError(doc_id)
        return doc

    def __iter__(self) -> Iterator[str]:
        return map(str, self._engine.ids(self._name))

    def __len__(self) -> int:
        return len(self._engine.ids(self._name))


class Sheet(MutableMapping[int, Doc]):
    """A table while TinyDB updates it: remembers which documents were touched, and how they were."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._name = name
        self._found: dict[int, Doc | None] = {}
        self._now: dict[int, Doc | None] = {}

    def __getitem__(self, doc_id: int) -> Doc:
        if doc_id not in self._now:
            self._found[doc_id] = self._engine.fetch(self._name, doc_id)
            self._now[doc_id] = self._engine.fetch(self._name, doc_id)
        doc = self._now[doc_id]
        if doc is None:
            raise KeyError(doc_id)
        return doc

    def __setitem__(self, doc_id: int, doc: Doc) -> None:
        self._found.setdefault(doc_id, self._engine.fetch(self._name, doc_id))
        self._now[doc_id] = dict(doc)

    def __delitem__(self, doc_id: int) -> None:
        _ = self[doc_id]
        self._now[doc_id] = None

    def __iter__(self) -> Iterator[int]:
        standing = {*self._engine.ids(self._name), *self._now}
        return (doc_id for doc_id in sorted(standing) if self._now.get(doc_id, self) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        """Delete every document."""
        for doc_id in list(self):
            del self[doc_id]

    def changes(self) -> tuple[Change, ...]:
        """Return what was done to the documents that were touched."""
        found = (change(self._name, doc_id, self._found[doc_id], now) for doc_id, now in self._now.items())
        return tuple(one for one in found if one is not None)


def change(table: str, record_id: int, was: Doc | None, now: Doc | None) -> Change | None:
    """Return the change that turns a document from `was` to `now`, or None where they are the same."""
    if was is None or now is None:
        return None if was is now else Change(table, record_id, was, now)
    before, after = diff(was, now)
    return Change(table, record_id, before, after) if before or after else None


class DeskStorage(Storage):
    """TinyDB's view of an engine."""

    def __init__(self, engine: Engine, author: str) -> None:
        self.engine = engine
        self.author = author

    def read(self) -> dict[str, Any]:
        """Return every table, its documents still unread."""
        return {name: LazyTable(self.engine, name) for name in TABLES}

    def write(self, data: Mapping[str, Mapping[str, Doc]]) -> None:
        """Make the store be `data`: one unit of what differs."""
        with self.engine.turn():
            found: list[Change] = []
            for name in {*TABLES, *data}:
                sheet = Sheet(self.engine, name)
                wanted = {int(doc_id): doc for doc_id, doc in data.get(name, {}).items()}
                for doc_id in set(sheet) - wanted.keys():
                    del sheet[doc_id]
                sheet.update(wanted)
                found.extend(sheet.changes())
            self.commit("replace the tables", tuple(found))

    def commit(self, what: str, changes: tuple[Change, ...]) -> None:
        """Commit a unit, if there is anything in it."""
        if changes:
            self.engine.commit(Draft(what, self.author, changes))


class DeskTable(Table):
    """A TinyDB table on an engine. It caches no query: another process may have written meanwhile."""

    default_query_cache_capacity = 0
    _storage: DeskStorage

    def __init__(self, storage: DeskStorage, name: str) -> None:
        super().__init__(storage, name, cache_size=0)

    def _get_next_id(self) -> int:
        with self._storage.engine.turn():
            return self._storage.engine.reserve(self.name)

    def _read_table(self) -> Any:  # noqa: ANN401 (TinyDB says dict; it only uses what a Mapping has)
        return LazyTable(self._storage.engine, self.name)

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        engine = self._storage.engine
        with engine.turn():
            sheet = Sheet(engine, self.name)
            updater(sheet)
            self._storage.commit(f"change {self.name}", sheet.changes())


class DeskDB(TinyDB):
    """TinyDB whose tables are DeskTables."""

    table_class: type[Table] = DeskTable

    def desk_table(self, name: str) -> DeskTable:
        """Return a table as what it is here."""
        table = self.table(name)
        assert isinstance(table, DeskTable)
        return table
