"""A unit of work while it is being put together."""

import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec.structs import replace

from irdesk.store.documents import change
from irdesk.store.engine import BLOCK, Change, Engine
from irdesk.store.errors import ConflictError, MissingError, StoreError
from irdesk.store.keys import key, keys
from irdesk.store.patch import Doc, apply, clashes, diff, flatten, part_at, torn
from irdesk.store.tables import Record, fits, table_name, table_of, to_doc, to_record

R = TypeVar("R", bound=Record)


class Work:
    """Collects records to save and delete; the store commits them together."""

    def __init__(self, engine: Engine, seen: dict[tuple[str, int], Doc | None]) -> None:
        self._engine = engine
        self._seen = seen
        self._now: dict[tuple[str, int], Doc | None] = {}
        self._owners: dict[tuple[str, str, int | str], set[int]] = defaultdict(set)
        self._thread = threading.get_ident()

    def read(self, table: str, record_ids: Iterable[int]) -> None:
        """Note that documents were read inside the unit: what is made of them is an edit of how they stand now."""
        if self._seen and threading.get_ident() == self._thread:
            for record_id in record_ids:
                self._seen.pop((table, record_id), None)

    def put(self, record: R, base: R | None = None) -> R:
        """Save a record; id 0 makes a new one. Returns it with its id.

        `base` is the record as it was when the edit began; without it, the edit began with what this store last saw:
        give it where the store may have been refreshed while somebody typed. Fields that others changed meanwhile are
        kept where the edit left them alone; ConflictError where it did not.
        """
        table = table_of(record)
        if not record.id:
            record_id = self._engine.reserve(table)
            self._set((table, record_id), to_doc(record))
            return replace(record, id=record_id)
        self._merge((table, record.id), None if base is None else to_doc(base), to_doc(record))
        return record

    def put_text(self, release_id: int, text: str) -> None:
        """Keep the text of a release."""
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise StoreError(f"the text of release {release_id} holds half a character at {error.start}") from error
        self._now["texts", release_id] = {"text": text}

    def delete(self, record: Record) -> None:
        """Delete a record as it is given. Raises ConflictError if somebody else changed it meanwhile."""
        place = (table_of(record), record.id)
        stands = self.now(*place)
        if stands is None:
            raise MissingError(f"{place[0]} {place[1]} is not in the store any more")
        was, now = diff(to_doc(record), to_doc(to_record(type(record), stands, record.id)))
        if was or now:
            raise ConflictError(
                *place, {path: (was.get(path), None, now.get(path)) for path in was.keys() | now.keys()}
            )
        self._now[place] = None

    def delete_text(self, release_id: int) -> None:
        """Forget the text of a release."""
        self._now["texts", release_id] = None

    def now(self, table: str, record_id: int) -> Doc | None:
        """Return a document as this unit will leave it."""
        if (table, record_id) in self._now:
            return self._now[table, record_id]
        return self._engine.fetch(table, record_id)

    def get(self, kind: type[R], record_id: int) -> R | None:
        """Return a record as this unit will leave it, or None."""
        table = table_name(kind)
        self.read(table, (record_id,))
        doc = self.now(table, record_id)
        return None if doc is None else to_record(kind, doc, record_id)

    def where(self, kind: type[R], field: str, value: int | str) -> tuple[R, ...]:
        """Return the records whose look-up key `field` is `value`, as this unit will leave them, by id."""
        table = table_name(kind)
        wanted = (field, key(table, field, value))
        ids = {*self._engine.find(table, field, value), *self._owners.get((table, *wanted), ())}
        self.read(table, ids)
        found = ((at, self.now(table, at)) for at in sorted(ids))
        return tuple(to_record(kind, doc, at) for at, doc in found if doc is not None and wanted in keys(table, doc))

    def _merge(self, place: tuple[str, int], base: Doc | None, mine: Doc) -> None:
        stands = self.now(*place)
        base = base if base is not None else self._seen.get(place, stands)
        if stands is None:
            if base is not None:
                raise MissingError(f"{place[0]} {place[1]} was deleted by somebody else meanwhile; nothing was saved")
            self._set(place, mine)
            return
        was, now = diff(base or {}, mine)
        conflict = clashes(stands, was, now)
        merged = apply(stands, was, now)
        if not conflict and merged != mine and not fits(place[0], merged):
            flat = flatten(stands)  # each edit alone is right, both together are half a record
            conflict = {path: (was.get(path), now.get(path), flat.get(path)) for path in was.keys() | now.keys()}
        if not conflict and base is not None and merged != mine:
            half = torn(base, mine, stands, merged)
            conflict = {path: (part_at(base, path), part_at(mine, path), part_at(stands, path)) for path in half}
        if conflict:
            raise ConflictError(*place, conflict)
        self._set(place, merged)

    def _set(self, place: tuple[str, int], doc: Doc) -> None:
        self._now[place] = doc
        for field, value in keys(place[0], doc):
            self._owners[place[0], field, value].add(place[1])

    def changes(self) -> tuple[Change, ...]:
        """Return what the unit does, document by document; nothing for those that stay as they are."""
        found = (change(*place, self._engine.fetch(*place), self._now[place]) for place in self._places())
        return tuple(one for one in found if one is not None)

    def _places(self) -> Iterator[tuple[str, int]]:
        """Yield where the unit changes documents; the engine is told of them a block at a time."""
        places = list(self._now)
        for at in range(0, len(places), BLOCK):
            self._engine.expect(places[at : at + BLOCK])
            yield from places[at : at + BLOCK]
