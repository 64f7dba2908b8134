"""Asking a server desk: documents once fetched are remembered, and answered from the local copy while it is away."""

import datetime as dt
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any, TypeVar

from irdesk.store.errors import StoreError
from irdesk.store.keys import key
from irdesk.store.patch import Doc
from irdesk.store.postgres.cache import BULK, Cache
from irdesk.store.postgres.link import Connection, Link, OfflineError, telling
from irdesk.store.postgres.mirror import Mirror, mirror_path
from irdesk.store.postgres.presence import Presence
from irdesk.store.postgres.rows import keyed, like

T = TypeVar("T")

AHEAD = 400
"""How many of a listed table's documents are fetched at once."""


class Asking:
    """What a server desk answers; inside a turn only the connection of its transaction is asked."""

    def __init__(self, address: str, *, readonly: bool) -> None:
        """Prepare to ask the desk at `address` (a libpq URI); nothing is asked yet."""
        self.link = Link(address)
        self.cache = Cache()
        self.offline: str | None = None
        self.presence = Presence(self.rows)
        self._fixed = "it was opened for reading only" if readonly else None
        self._listed: dict[tuple[str, str], dict[int, int]] = {}
        self._row: dict[str, tuple[int, int]] = {}
        self._selected: dict[tuple[str, str], tuple[int, ...]] = {}
        self._held: Connection | None = None
        self._held_by = 0
        self._fresh: set[tuple[str, int]] = set()
        path = mirror_path(self.link.shown)
        self._mirror = Mirror(path) if path else None
        self._sequence, self.desk, self._time = self._mirror.state() if self._mirror else (0, "", "")

    @property
    def sequence(self) -> int:
        """The number of the last unit taken in."""
        return self._sequence

    def clock(self) -> dt.datetime:
        """Return the server's time: the one that counts here."""
        found: dt.datetime = self.rows("SELECT clock_timestamp()")[0][0]
        return found

    @property
    def readonly(self) -> str | None:
        """Why nothing can be written now, or None."""
        return self._fixed or self.offline

    @property
    def notices(self) -> Sequence[str]:
        """What a person should know about this desk, besides errors."""
        return [f"{self.offline}; this is the local copy, as of unit {self._sequence}"] if self.offline else []

    def rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Ask the server; remember whether it is there. Inside a turn only the turn's own connection is asked."""
        try:
            held = self._held
            if held is not None and self._held_by == threading.get_ident():
                self.link.round_trips += 1
                with telling(self.link.shown), self.link.patience():
                    return held.execute(statement.encode(), values).fetchall()
            found = self.link.run(lambda connection: connection.execute(statement.encode(), values).fetchall())
        except OfflineError as error:
            self.offline = str(error)
            raise
        self.offline = None
        return found

    def _or_copy(self, ask: Callable[[], T], copied: Callable[[Mirror], T]) -> T:
        """Answer from the server, or from the local copy while it is away; inside a turn only the server counts."""
        try:
            return ask()
        except OfflineError:
            if self._mirror is None or self._held is not None:
                raise
            return copied(self._mirror)

    def fetch(self, table: str, record_id: int) -> Doc | None:
        """Return one document, or None."""
        if (table, record_id) in self._fresh:
            return None
        if (table, record_id) in self.cache:
            return self.cache.get((table, record_id))
        return self._or_copy(lambda: self._ask_for(table, record_id), lambda copy: copy.fetch(table, record_id))

    def expect(self, places: Iterable[tuple[str, int]]) -> None:
        """Fetch at once what will be asked for; while the server is away, each of them is answered by itself."""
        missing: dict[str, list[int]] = {}
        for table, record_id in places:
            if not self.cache.hold((table, record_id)) and (table, record_id) not in self._fresh:
                missing.setdefault(table, []).append(record_id)
        with suppress(OfflineError):
            for table, wanted in missing.items():
                self._ask_for_all(table, wanted)

    def _ask_for(self, table: str, record_id: int) -> Doc | None:
        return self._ask_for_all(table, self._ahead(table, record_id)).get(record_id)

    def _ask_for_all(self, table: str, wanted: list[int]) -> dict[int, Doc]:
        found = dict(self.rows("SELECT id, doc FROM documents WHERE tbl = %s AND id = ANY(%s)", table, wanted))
        self._keep(table, [(one, found.get(one)) for one in wanted])
        return found

    def _keep(self, table: str, docs: Sequence[tuple[int, Doc | None]]) -> None:
        for record_id, doc in docs:
            self.cache.put((table, record_id), doc)
        if self._mirror:
            self._mirror.put(table, docs)

    def _ahead(self, table: str, record_id: int) -> list[int]:
        """Return the ids to fetch along with one: those that follow it in a table that is being listed.

        Where ids are asked for one after the other, ever more of the next are fetched along.
        """
        for order in ("id", "day"):
            listed = self._listed.get((table, order), {})
            at = listed.get(record_id)
            if at is not None and table != "texts":
                return list(islice(listed, at, at + AHEAD))
        awaited, size = self._row.get(table, (0, 0))
        size = min(2 * size, AHEAD) if record_id == awaited and table not in BULK else 1
        self._row[table] = (record_id + size, size)
        return list(range(record_id, record_id + size))

    def _list(self, table: str, order: str, copied: str) -> Sequence[int]:
        known = self._listed.get((table, copied))
        if known is None:
            question = f"SELECT id FROM documents WHERE tbl = %s ORDER BY {order}"  # noqa: S608 (constants below)
            rows = self._or_copy(
                lambda: [row[0] for row in self.rows(question, table)], lambda copy: copy.ids(table, copied)
            )
            known = self._listed[table, copied] = {record_id: at for at, record_id in enumerate(rows)}
        return tuple(known)

    def ids(self, table: str) -> Sequence[int]:
        """Return the ids of a table, ascending."""
        return self._list(table, "id", "id")

    def ordered(self, table: str, field: str) -> Sequence[int]:
        """Return the ids of a table by its date, the latest first (no other field is asked for)."""
        if field != "date":
            raise StoreError(f"a server desk lists {table} by date, not by {field}")
        return self._list(table, "day DESC, id DESC", "day")

    def find(self, table: str, field: str, value: int | str) -> Sequence[int]:
        """Return the ids of the documents whose look-up key `field` is `value`, ascending."""
        return [record_id for record_id, _ in self.select(table, field, value)]

    def select(self, table: str, field: str, value: int | str) -> Sequence[tuple[int, Doc]]:
        """Return (id, document) where look-up key `field` is `value`, by ascending id."""
        wanted = key(table, field, value)
        mark = (table, keyed(table, field, wanted))
        if mark in self._selected and all((table, one) in self.cache for one in self._selected[mark]):
            found = ((one, self.cache.get((table, one))) for one in self._selected[mark])
            return [(one, doc) for one, doc in found if doc is not None]

        def ask() -> Sequence[tuple[int, Doc]]:
            rows = self.rows(
                "SELECT id, doc FROM documents WHERE tbl = %s AND keys @> %s::text[] ORDER BY id",
                table,
                [mark[1]],
            )
            found = [(int(record_id), doc) for record_id, doc in rows]
            self._keep(table, found)
            self._selected[mark] = tuple(one for one, _ in found)
            return found

        return self._or_copy(ask, lambda copy: copy.select(table, f"{field}={wanted}"))

    def find_lines(self, words: Sequence[str], tables: Sequence[str], limit: int) -> Sequence[tuple[str, int]]:
        """Return (table, id) of at most `limit` documents a table whose searchable line holds all the folded words."""
        return [place for table in tables for place in self._lines_of(table, words, limit)]

    def _lines_of(self, table: str, words: Sequence[str], limit: int) -> list[tuple[str, int]]:
        patterns = [like(word) for word in words]
        statement = "SELECT tbl, id FROM documents WHERE tbl = %s AND words LIKE ALL(%s) ORDER BY id DESC LIMIT %s"
        return self._or_copy(
            lambda: [(str(tbl), int(at)) for tbl, at in self.rows(statement, table, patterns, limit)],
            lambda copy: copy.find_lines(words, table, limit),
        )
