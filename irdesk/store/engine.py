"""What stands behind the tables: an engine that loads documents, commits a unit, and tells the changes since.

`LocalEngine` (files) is one; a shared server can be another. Documents are fetched by id or by a look-up key; nothing
asks for all of them but a list of all of them.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

import msgspec

from irdesk.store.patch import Doc

BLOCK = 200
"""How many documents an engine is told to expect at once."""


class Change(msgspec.Struct, frozen=True):
    """What a unit did to one document. `was` None: created; `now` None: deleted; else the leaves that changed."""

    table: str
    id: int
    was: Doc | None
    now: Doc | None

    def reversed(self) -> "Change":
        """Return the change that takes this one back."""
        return Change(self.table, self.id, self.now, self.was)


class Draft(msgspec.Struct, frozen=True):
    """A unit before it is committed. `kind` is `do`, `undo` or `redo`; `of` is the unit that is undone or redone."""

    what: str
    author: str
    changes: tuple[Change, ...]
    kind: str = "do"
    of: int = 0


class Unit(msgspec.Struct, frozen=True):
    """A unit of work as it stands in the journal: who did what when, in which order, to which documents."""

    sequence: int
    time: dt.datetime
    author: str
    what: str
    kind: str
    of: int
    changes: tuple[Change, ...]


class Engine(Protocol):
    """Keeps documents by (table, id), and the units that made them.

    Every method may raise StoreError. Documents that are handed out belong to the caller.
    """

    @property
    def sequence(self) -> int:
        """The number of the last unit that this engine has taken in."""
        ...

    @property
    def told(self) -> int:
        """The number of the last unit that `refresh` told of, or that was committed here with none untold before."""
        ...

    @property
    def readonly(self) -> str | None:
        """Why nothing can be written now, or None."""
        ...

    @property
    def notices(self) -> Sequence[str]:
        """What a person should know about this desk, besides errors."""
        ...

    def fetch(self, table: str, record_id: int) -> Doc | None:
        """Return one document, or None."""
        ...

    def expect(self, places: Iterable[tuple[str, int]]) -> None:
        """Be told which documents are asked for next: a server is asked for all of them at once."""
        ...

    def ids(self, table: str) -> Sequence[int]:
        """Return the ids of a table, ascending."""
        ...

    def find(self, table: str, field: str, value: int | str) -> Sequence[int]:
        """Return the ids of the documents whose look-up key `field` is `value`, ascending."""
        ...

    def select(self, table: str, field: str, value: int | str) -> Sequence[tuple[int, Doc]]:
        """Return (id, document) where look-up key `field` is `value`, by ascending id: `find` and `fetch` at once."""
        ...

    def ordered(self, table: str, field: str) -> Sequence[int]:
        """Return the ids of a table by a numeric look-up key or a date, highest first."""
        ...

    def find_lines(self, words: Sequence[str], tables: Sequence[str], limit: int) -> Sequence[tuple[str, int]]:
        """Return (table, id) of at most `limit` documents a table whose searchable line holds all the folded words."""
        ...

    def reserve(self, table: str) -> int:
        """Return an id of `table` that was never used; only inside `turn`."""
        ...

    def turn(self) -> AbstractContextManager[None]:
        """Hold the store for writing: nobody else commits inside, and the engine is up to date."""
        ...

    def commit(self, draft: Draft) -> Unit:
        """Make a unit durable and return it; only inside `turn`. On any failure nothing of it stands."""
        ...

    def refresh(self) -> tuple[Unit, ...]:
        """Take in what others committed; return those units that were not told yet."""
        ...

    def changes(self, since: int) -> Iterator[Unit]:
        """Yield the units after `since`, oldest first."""
        ...

    def history(self) -> Iterator[Unit]:
        """Yield all units, newest first."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...


def expected(engine: Engine, changes: Sequence[Change]) -> Iterator[Change]:
    """Yield changes whose documents will be fetched; the engine is told of them a block at a time."""
    for at in range(0, len(changes), BLOCK):
        block = changes[at : at + BLOCK]
        engine.expect([(one.table, one.id) for one in block])
        yield from block


def touched(units: Iterable[Unit]) -> set[tuple[str, int]]:
    """Return the (table, id) of every document that `units` changed."""
    return {(change.table, change.id) for unit in units for change in unit.changes}
