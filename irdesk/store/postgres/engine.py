"""The engine that keeps a desk on a PostgreSQL server."""

import threading
import time
import uuid
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

import psycopg

from irdesk.store.engine import Change, Draft, Unit, expected
from irdesk.store.errors import ReadOnlyError, StoreError
from irdesk.store.merge import changed
from irdesk.store.patch import Doc
from irdesk.store.postgres.following import Following
from irdesk.store.postgres.link import Connection, OfflineError, telling
from irdesk.store.postgres.rows import as_held, plain
from irdesk.store.postgres.schema import LOCK, check_schema
from irdesk.store.postgres.writing import statements, write

ASK_AGAIN = (0.5, 1.0, 2.0, 4.0)
"""Seconds between the attempts to learn whether a unit stands, whose answer was lost."""

FIRST_BLOCK, LARGEST_BLOCK = 20, 2560
"""How many ids are reserved at once: twice as many each time; what was not needed is given back."""

OPENING = """SELECT (SELECT value FROM meta WHERE key = 'schema'), (SELECT value FROM meta WHERE key = 'desk'),
    coalesce((SELECT max(sequence) FROM units), 0), (SELECT time FROM units WHERE sequence = %s),
    (SELECT time FROM units ORDER BY sequence DESC LIMIT 1), session_user"""


class PostgresEngine(Following):
    """Documents on a server. Reads ask it once and remember; `turn` holds the writers' lock and a transaction."""

    def __init__(self, address: str, *, readonly: bool = False) -> None:
        """Connect to the desk at `address` (a libpq URI); without the server, open its local copy.

        Raises StoreError with what to do.
        """
        super().__init__(address, readonly=readonly)
        self._reserved: dict[str, deque[int]] = {}
        self._block: dict[str, int] = {}
        self.role = ""
        try:
            self._begin()
        except StoreError:
            self.close()
            raise

    def _begin(self) -> None:
        """Ask the server what it is; take over what changed since the local copy."""
        try:
            schema, desk, sequence, time, last, self.role = self.rows(OPENING, self._sequence)[0]
        except OfflineError:
            if not self.desk:
                raise
            return
        check_schema(self.link.shown, schema)
        self._knows = self.link.connections
        known = desk == self.desk and (time.isoformat() if time else "") == self._time
        if self._mirror and not known:
            self._mirror.clear()
        elif self._mirror and self._sequence < sequence:
            rows = self.rows("SELECT DISTINCT tbl, id FROM changes WHERE sequence > %s", self._sequence)
            for table, record_id in rows:
                self._mirror.put(table, [(record_id, None)])
        self.desk = str(desk)
        self._settle(sequence, last)

    def reserve(self, table: str) -> int:
        """Return an id of `table` that was never used; only inside `turn`."""
        block = self._reserved.setdefault(table, deque())
        if not block:
            size = self._block[table] = min(2 * self._block.get(table, FIRST_BLOCK // 2), LARGEST_BLOCK)
            last = self.rows("UPDATE counters SET last = last + %s WHERE tbl = %s RETURNING last", size, table)[0][0]
            block.extend(range(last - size + 1, last + 1))
        made = block.popleft()
        self._fresh.update([(table, made)] + [("texts", made)] * (table == "releases"))  # no need to ask for those
        return made

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Hold the store for writing: a transaction with the writers' lock, up to date."""
        if self._fixed:
            raise ReadOnlyError(f"nothing was saved: {self._fixed}")
        with self.link.mutex:
            if self._held is not None:
                yield
                return
            with suppress(OfflineError):  # a connection that is dead is made anew before the transaction begins
                self._take_in()
            try:
                self._enter()
                yield
            finally:
                self._leave()

    def _enter(self) -> None:
        try:
            with telling(self.link.shown):
                self._held, self._held_by = self.link.connection(), threading.get_ident()
            self._take_lock(self._held)
        except OfflineError as error:
            self.offline = str(error)
            raise OfflineError(f"nothing was saved: {error}") from None

    def _take_lock(self, held: Connection) -> None:
        """Begin a transaction that nobody else writes beside, and take in what was committed before it."""
        self.link.round_trips += 1
        with telling(self.link.shown), self.link.patience(), held.pipeline():
            held.execute("BEGIN")
            held.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
        self._take_in()

    def _forget_reserved(self) -> None:
        self._reserved.clear()
        self._block.clear()
        self._fresh.clear()

    def _leave(self) -> None:
        """End the turn, and a transaction that was not committed; a dead connection ends that by itself."""
        held, self._held = self._held, None
        self._forget_reserved()
        if held is None:
            return
        try:
            if held.info.transaction_status != psycopg.pq.TransactionStatus.IDLE:
                held.execute("ROLLBACK")
        except psycopg.Error:
            self.link.drop()

    def commit(self, draft: Draft) -> Unit:
        """Make a unit durable: one transaction. Where the answer is lost, the server is asked whether it stands."""
        held = self._held
        if held is None:
            raise StoreError("a unit is committed inside a turn only")
        if held.info.transaction_status == psycopg.pq.TransactionStatus.IDLE:
            self._take_lock(held)
        token = uuid.uuid4()
        sequence = self._sequence + 1
        docs = {(one.table, one.id): self._after(one) for one in expected(self, draft.changes)}
        spare = {table: block[0] - 1 for table, block in self._reserved.items() if block}
        self._forget_reserved()
        try:
            signed = write(self.link, held, (sequence, draft, token), statements(sequence, draft, docs, spare))
        except OfflineError as error:
            self._held = None
            self.link.drop()
            if not self._stands(token):
                self.offline = str(error)
                raise OfflineError(f"nothing was saved: {error}") from None
            self._take_in()
            done = next(unit for unit in self._untold if unit.sequence == sequence)
            self._untold.remove(done)
            return done
        when, author = signed
        done = Unit(sequence, when, author, plain(draft.what), draft.kind, draft.of, as_held(draft.changes))
        self._remember([done])
        return done

    def _after(self, change: Change) -> Doc | None:
        """Return a document as a change leaves it."""
        if change.was is None or change.now is None:
            return change.now
        return changed(self.fetch(change.table, change.id), change)

    def _stands(self, token: uuid.UUID) -> bool:
        """Whether the unit with this token was committed, asked on a new connection once the old one's work is over.

        The writers' lock tells that: the server may still be busy with a commit whose answer was lost.
        """

        def ask(connection: Connection) -> bool:
            with connection.transaction():
                connection.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
                return bool(connection.execute("SELECT 1 FROM units WHERE token = %s", (token,)).fetchall())

        for wait in ASK_AGAIN:
            try:
                return self.link.run(ask)
            except OfflineError:
                time.sleep(wait)
        raise StoreError(
            f"{self.link.shown} went away while saving: whether it was saved shows when the server is back; "
            "look before you save again"
        )

    def adopt(self, units: Sequence[Unit]) -> None:
        """Take over the log of another desk, authors and times with it, in one transaction; the owner's right only."""
        from irdesk.store.postgres.adopt import adopt

        with self.turn(), telling(self.link.shown):
            adopt(self.link.connection(), units)
        self.cache.clear()
        self._listed.clear()
        self._selected.clear()
        self._begin()

    def close(self) -> None:
        """Let go of the connection and the local copy."""
        self.link.drop()
        if self._mirror:
            self._mirror.close()
