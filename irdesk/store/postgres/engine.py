"""The engine that keeps a desk on a PostgreSQL server."""

import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg.types.json import Jsonb

from irdesk.store.engine import Change, Draft, Unit, touched
from irdesk.store.errors import NewerError, ReadOnlyError, StoreError
from irdesk.store.keys import key, keys
from irdesk.store.merge import changed
from irdesk.store.patch import Doc
from irdesk.store.postgres.cache import Cache
from irdesk.store.postgres.link import Connection, Link, OfflineError, telling
from irdesk.store.postgres.schema import LOCK, SCHEMA
from irdesk.store.searchable import search_text

AHEAD = 400
"""How many of a listed table's documents are fetched at once."""

BLOCK = 20
"""How many ids are reserved at once."""

UNITS = """SELECT u.sequence, u.time, u.author, u.what, u.kind, u.of,
    coalesce(jsonb_agg(jsonb_build_array(c.tbl, c.id, c.was, c.now) ORDER BY c.place)
        FILTER (WHERE c.place IS NOT NULL), '[]')
    FROM units u LEFT JOIN changes c USING (sequence) WHERE {} GROUP BY u.sequence ORDER BY u.sequence {}"""


class PostgresEngine:
    """Documents on a server. Reads ask it once and remember; `turn` holds the writers' lock and a transaction."""

    def __init__(self, address: str, *, readonly: bool = False) -> None:
        """Connect to the desk at `address` (a libpq URI). Raises StoreError with what to do."""
        self.link = Link(address)
        self.cache = Cache()
        self._fixed = "it was opened for reading only" if readonly else None
        self._listed: dict[str, list[int]] = {}
        self._reserved: dict[str, list[int]] = {}
        self._in_turn = False
        self.offline: str | None = None
        self._sequence, self.role = self._begin()

    def _begin(self) -> tuple[int, str]:
        def ask(connection: Connection) -> tuple[int, str]:
            row = connection.execute(
                "SELECT (SELECT value FROM meta WHERE key = 'schema'), (SELECT max(sequence) FROM units), session_user"
            ).fetchone()
            schema, sequence, role = row or (None, 0, "")
            if schema is None:
                raise StoreError(f"{self.link.shown}: there is no desk in this database; `irdesk team init` makes one")
            if int(schema) > SCHEMA:
                raise NewerError(f"{self.link.shown} is a desk of a newer irdesk (schema {schema}); update irdesk")
            return int(sequence or 0), str(role)

        return self.link.run(ask)

    @property
    def sequence(self) -> int:
        """The number of the last unit taken in."""
        return self._sequence

    @property
    def readonly(self) -> str | None:
        """Why nothing can be written now, or None."""
        return self._fixed or self.offline

    @property
    def notices(self) -> Sequence[str]:
        """What a person should know about this desk, besides errors."""
        return [self.offline] if self.offline else []

    def _rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            found = self.link.run(lambda connection: connection.execute(statement, values).fetchall())
        except OfflineError as error:
            self.offline = str(error)
            raise
        self.offline = None
        return found

    def fetch(self, table: str, record_id: int) -> Doc | None:
        """Return one document, or None."""
        place = (table, record_id)
        if place not in self.cache:
            wanted = self._ahead(table, record_id)
            rows = self._rows("SELECT id, doc FROM documents WHERE tbl = %s AND id = ANY(%s)", table, wanted)
            found = dict(rows)
            for one in wanted:
                self.cache.put((table, one), found.get(one))
        return self.cache.get(place)

    def _ahead(self, table: str, record_id: int) -> list[int]:
        """Return the ids to fetch along with one: those that follow it in a table that is being listed."""
        listed = self._listed.get(table, [])
        if not listed or table == "texts":
            return [record_id]
        try:
            at = listed.index(record_id)
        except ValueError:
            return [record_id]
        return listed[at : at + AHEAD]

    def ids(self, table: str) -> Sequence[int]:
        """Return the ids of a table, ascending."""
        rows = self._rows("SELECT id FROM documents WHERE tbl = %s ORDER BY id", table)
        self._listed[table] = [row[0] for row in rows]
        return self._listed[table]

    def find(self, table: str, field: str, value: int | str) -> Sequence[int]:
        """Return the ids of the documents whose look-up key `field` is `value`, ascending."""
        return [record_id for record_id, _ in self.select(table, field, value)]

    def select(self, table: str, field: str, value: int | str) -> Sequence[tuple[int, Doc]]:
        """Return (id, document) where look-up key `field` is `value`, by ascending id."""
        wanted = [keyed(table, field, key(table, field, value))]
        rows = self._rows(
            "SELECT id, doc FROM documents WHERE tbl = %s AND keys @> %s::text[] ORDER BY id", table, wanted
        )
        for record_id, doc in rows:
            self.cache.put((table, record_id), doc)
        return [(record_id, doc) for record_id, doc in rows]

    def ordered(self, table: str, field: str) -> Sequence[int]:
        """Return the ids of a table by a numeric look-up key or a date, highest first."""
        if field == "date":
            rows = self._rows("SELECT id FROM documents WHERE tbl = %s ORDER BY day DESC, id DESC", table)
        else:
            order = "SELECT id FROM documents WHERE tbl = %s ORDER BY (doc ->> %s)::bigint DESC NULLS LAST, id DESC"
            rows = self._rows(order, table, field)
        self._listed[table] = [row[0] for row in rows]
        return self._listed[table]

    def find_lines(self, words: Sequence[str], tables: Sequence[str], limit: int) -> Sequence[tuple[str, int]]:
        """Return (table, id) of at most `limit` documents a table whose searchable line holds all the folded words."""
        patterns = [f"%{word.translate(LIKE)}%" for word in words]
        statement = "SELECT tbl, id FROM documents WHERE tbl = %s AND words LIKE ALL(%s) ORDER BY id DESC LIMIT %s"
        return [(tbl, at) for table in tables for tbl, at in self._rows(statement, table, patterns, limit)]

    def reserve(self, table: str) -> int:
        """Return an id of `table` that was never used; only inside `turn`."""
        block = self._reserved.setdefault(table, [])
        if not block:
            statement = "UPDATE counters SET last = last + %s WHERE tbl = %s RETURNING last"
            row = self.link.connection().execute(statement, (BLOCK, table)).fetchone()
            last = row[0] if row else 0
            block.extend(range(last - BLOCK + 1, last + 1))
        return block.pop(0)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Hold the store for writing: a transaction with the writers' lock, up to date."""
        if self.readonly and self._fixed:
            raise ReadOnlyError(f"nothing was saved: {self._fixed}")
        with self.link.mutex:
            if self._in_turn:
                yield
                return
            self._in_turn = True
            try:
                self._take_lock()
                yield
            finally:
                self._in_turn = False
                self._reserved.clear()
                self._roll_back()

    def _take_lock(self) -> None:
        with telling(self.link.shown):
            self.refresh()
            connection = self.link.connection()
            connection.execute("BEGIN")
            connection.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
            self.refresh()

    def _roll_back(self) -> None:
        """End a transaction that was not committed; a dead connection ends it by itself."""
        try:
            connection = self.link.connection()
            if connection.info.transaction_status != psycopg.pq.TransactionStatus.IDLE:
                connection.execute("ROLLBACK")
        except (psycopg.Error, OfflineError):
            self.link.drop()

    def commit(self, draft: Draft) -> Unit:
        """Make a unit durable: one transaction. Where the answer is lost, the server is asked whether it stands."""
        token = uuid.uuid4()
        sequence = self._sequence + 1
        try:
            with telling(self.link.shown):
                self._write(self.link.connection(), draft, sequence, token)
        except OfflineError as error:
            self.link.drop()
            if not self._stands(token):
                self.offline = str(error)
                raise OfflineError(f"nothing was saved: {error}") from None
        units = self.refresh()
        return next(unit for unit in units if unit.sequence == sequence)

    def _write(self, connection: Connection, draft: Draft, sequence: int, token: uuid.UUID) -> None:
        connection.execute(
            "INSERT INTO units (sequence, what, kind, of, token) VALUES (%s, %s, %s, %s, %s)",
            (sequence, plain(draft.what), draft.kind, draft.of, token),
        )
        docs = {(one.table, one.id): self._after(one) for one in sorted(draft.changes, key=_heads_first)}
        with connection.cursor() as cursor:
            cursor.executemany(UPSERT, [_row(table, at, doc) for (table, at), doc in docs.items() if doc is not None])
            cursor.executemany(
                "INSERT INTO changes (sequence, place, tbl, id, was, now, audience) VALUES (%s, %s, %s, %s, %s, %s, "
                "(SELECT audience FROM documents WHERE tbl = %s AND id = %s))",
                [
                    (sequence, place, one.table, one.id, jsonb(one.was), jsonb(one.now), one.table, one.id)
                    for place, one in enumerate(draft.changes)
                ],
            )
            gone = [place for place, doc in docs.items() if doc is None]
            cursor.executemany("DELETE FROM documents WHERE tbl = %s AND id = %s", gone)
        connection.execute("SELECT pg_notify('irdesk', %s)", (str(sequence),))
        connection.execute("COMMIT")

    def _after(self, change: Change) -> Doc | None:
        """Return a document as a change leaves it."""
        return changed(self.fetch(change.table, change.id), change)

    def _stands(self, token: uuid.UUID) -> bool:
        """Whether the unit with this token was committed, asked of the server on a new connection."""
        try:
            return bool(self._rows("SELECT 1 FROM units WHERE token = %s", token))
        except OfflineError:
            raise StoreError(
                f"{self.link.shown} went away while saving: whether it was saved shows when the server is back; "
                "look before you save again"
            ) from None

    def refresh(self) -> tuple[Unit, ...]:
        """Take in what others committed and return those units."""
        units = tuple(self._units("u.sequence > %s", "ASC", self._sequence))
        for place in touched(units):
            self.cache.forget(place)
        for table in {table for table, _ in touched(units)}:
            self._listed.pop(table, None)
        if units:
            self._sequence = units[-1].sequence
        return units

    def changes(self, since: int) -> Iterator[Unit]:
        """Yield the units after `since`, oldest first."""
        yield from self._units("u.sequence > %s", "ASC", since)

    def history(self) -> Iterator[Unit]:
        """Yield all units, newest first."""
        before = self._sequence + 1
        while before > 1:
            page = self._units("u.sequence < %s AND u.sequence >= %s", "DESC", before, before - AHEAD)
            yield from page
            before -= AHEAD

    def _units(self, where: str, order: str, *values: int) -> list[Unit]:
        rows = self._rows(UNITS.format(where, order), *values)
        return [
            Unit(sequence, time, author, what, kind, of, tuple(Change(*one) for one in found))
            for sequence, time, author, what, kind, of, found in rows
        ]

    def close(self) -> None:
        """Let go of the connection."""
        self.link.drop()


UPSERT = """INSERT INTO documents (tbl, id, doc, keys, words, day) VALUES (%s, %s, %s, %s, %s, %s)
    ON CONFLICT (tbl, id) DO UPDATE
    SET doc = excluded.doc, keys = excluded.keys, words = excluded.words, day = excluded.day"""

LIKE = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})


def keyed(table: str, field: str, value: int | str) -> str:
    """Return a look-up key as the server's array holds it."""
    return plain(f"{table}.{field}={value}")


def _row(table: str, record_id: int, doc: Doc) -> tuple[object, ...]:
    found = list(keys(table, doc))
    day = next((value for field, value in found if field == "date"), 0)
    marks = [keyed(table, field, value) for field, value in found]
    return table, record_id, jsonb(doc), marks, plain(search_text(table, doc)), day


def _heads_first(change: Change) -> int:
    """Order changes so that a release stands before what belongs to it."""
    return 0 if change.table == "releases" else 1


def jsonb(doc: Doc | None) -> Jsonb | None:
    """Return a document as a value for a JSONB column, which cannot hold U+0000: its picture U+2400 stands for it."""
    return None if doc is None else Jsonb(_without_nul(doc))


def plain(text: str) -> str:
    """Return text that the server can hold."""
    return text.replace("\0", "\u2400")


def _without_nul(value: Any) -> Any:  # noqa: ANN401 (any JSON value)
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, list):
        return [_without_nul(one) for one in value]
    if isinstance(value, dict):
        return {plain(name): _without_nul(one) for name, one in value.items()}
    return value
