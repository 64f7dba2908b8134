"""A connection to the server that comes back by itself, and what its failures mean."""

import logging
import os
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

import psycopg
from psycopg import errors
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from irdesk.store.address import Address
from irdesk.store.errors import BusyError, ReadOnlyError, StoreError

T = TypeVar("T")
Connection = psycopg.Connection[tuple[Any, ...]]

PATIENCE = {"connect_timeout": "5", "tcp_user_timeout": "8000", "keepalives_idle": "5", "keepalives_interval": "2"}
"""How long a silent server is waited for (libpq's parameters; seconds, tcp_user_timeout in milliseconds)."""

SETTINGS = {"search_path": "irdesk,pg_temp", "TimeZone": "UTC"}
"""What the server is told of each connection, besides how long a statement and a lock may take."""

BEAT = 3.0
"""Seconds after which the server is asked again though it announced nothing: one that is gone announces nothing too."""

logging.getLogger("psycopg").addHandler(logging.NullHandler())  # what goes wrong is told here, not between the lines

FIRST_WAIT, LONGEST_WAIT = 0.5, 15.0
"""Seconds between two attempts to reconnect: doubled from the first to the longest."""


class OfflineError(StoreError):
    """The server cannot be reached now."""


class Link:
    """One connection, used by one thread at a time. `round_trips` counts the questions asked."""

    def __init__(self, address: str, *, patience_ms: int = 8000) -> None:
        self._address = Address(address)
        self._patience_ms = patience_ms
        self._connection: Connection | None = None
        self._wait = 0.0
        self._next_try = 0.0
        self._reason = ""
        self._asked = 0.0
        self._listening: Connection | None = None
        self._announced = True
        self.round_trips = 0
        self.connections = 0
        self.mutex = threading.RLock()

    @property
    def shown(self) -> str:
        """The address without its password."""
        return self._address

    def connection(self) -> Connection:
        """Return the connection, made anew where it was lost. Raises OfflineError, at once while it backs off."""
        if self._connection is not None and not self._connection.closed and not self._connection.broken:
            return self._connection
        if time.monotonic() < self._next_try:
            raise OfflineError(f"{self._reason}; the next attempt is soon")
        try:
            self._connection = self._connect()
        except psycopg.OperationalError as error:
            self._wait = min(max(self._wait * 2, FIRST_WAIT), LONGEST_WAIT)
            self._next_try = time.monotonic() + self._wait
            self._reason = f"{self.shown} cannot be reached: {told(error)}"
            raise OfflineError(self._reason) from None
        self._wait = 0.0
        self.connections += 1
        return self._connection

    def _connect(self) -> Connection:
        """Connect and set what a desk needs: along with the connection, or, where a pooler refuses that, after it."""
        settings = SETTINGS | {
            "statement_timeout": str(self._patience_ms),
            "lock_timeout": str(self._patience_ms - 500),
        }
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        theirs = conninfo_to_dict(self._address).get("options") or os.environ.get("PGOPTIONS") or ""
        try:
            return connect(self._address, options=f"{theirs} {options}".strip())
        except psycopg.OperationalError as error:
            if "startup parameter" not in str(error):
                raise
        connection = connect(self._address)
        connection.execute("; ".join(f"SET {name} = {value}" for name, value in settings.items()).encode())
        return connection

    def news(self) -> bool:
        """Whether a commit was announced since the last call, or there may be one that was not; asks nothing.

        The first call on a connection begins to listen: a look-up does without.
        """
        with self.mutex:
            connection = self._connection
            if connection is None or connection is not self._listening or time.monotonic() - self._asked > BEAT:
                self._listen()
                self._asked = time.monotonic()
                return True
            try:
                connection.pgconn.consume_input()
                while note := connection.pgconn.notifies():
                    self._hear(note.be_pid)
            except psycopg.OperationalError:
                self.drop()
                return True
            announced, self._announced = self._announced, False
            return announced

    def _listen(self) -> None:
        connection = self._connection
        if connection is None or connection is self._listening or connection.closed:
            return
        with suppress(psycopg.Error), self.patience():  # a standby cannot, nor some poolers: then `BEAT` does
            connection.add_notify_handler(lambda note: self._hear(note.pid))
            connection.execute("LISTEN irdesk")
        self._listening = connection

    def _hear(self, pid: int) -> None:
        """Note an announcement, unless it is of this desk's own commit."""
        if self._connection is None or pid != self._connection.info.backend_pid:
            self._announced = True

    def run(self, work: Callable[[Connection], T]) -> T:
        """Do `work` with the connection; once more with a new one where the old turns out to be dead.

        Only for reading: a write could be done twice.
        """
        with self.mutex, telling(self.shown):
            self.round_trips += 1
            try:
                with self.patience():
                    return work(self.connection())
            except psycopg.OperationalError:
                self.drop()
                with self.patience():
                    return work(self.connection())

    @contextmanager
    def patience(self) -> Iterator[None]:
        """Cut the connection where the server says nothing for too long, also when it is there but silent.

        The server's own timeouts cannot help then, and libpq waits for an answer for ever.
        """
        timer = threading.Timer(self._patience_ms / 1000 + 1, self._cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _cut(self) -> None:
        connection = self._connection
        if connection is None or connection.closed:
            return
        with suppress(OSError, psycopg.Error), socket.socket(fileno=os.dup(connection.fileno())) as line:
            line.shutdown(socket.SHUT_RDWR)

    def drop(self) -> None:
        """Let go of the connection; the next use makes another."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


def connect(address: Address, **settings: str) -> Connection:
    """Connect to a server, or give up within seconds. Raises psycopg.Error."""
    patience = {} if os.environ.get("PGCONNECT_TIMEOUT") else PATIENCE
    conninfo = make_conninfo(address, application_name="irdesk", **patience, **settings, **address.secrets)
    return psycopg.connect(conninfo, autocommit=True, prepare_threshold=2)


@contextmanager
def telling(address: str) -> Iterator[None]:
    """Turn the server's errors into words that say what to do."""
    try:
        yield
    except errors.InsufficientPrivilege as error:
        reason = f"{address}: your role may not do this ({told(error)}); ask the desk's owner for `irdesk team grant`"
        raise ReadOnlyError(reason) from None
    except errors.LockNotAvailable:
        raise BusyError(f"{address} is being written by another desk; nothing was saved, try again soon") from None
    except errors.ReadOnlySqlTransaction:
        raise ReadOnlyError(f"{address}: this server only reads (a standby?); nothing was saved") from None
    except errors.UndefinedTable:
        raise StoreError(f"{address}: there is no desk in this database; `irdesk team init` makes one") from None
    except psycopg.OperationalError as error:
        raise OfflineError(f"{address}: {told(error)}") from None
    except psycopg.Error as error:
        raise StoreError(f"{address}: {told(error)}") from None


def told(error: psycopg.Error) -> str:
    """Return the server's words in one line, no password among them."""
    return re.sub(r"password=\S+", "password=***", " ".join(str(error).split())) or type(error).__name__
