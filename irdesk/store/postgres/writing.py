"""A unit as statements for the server, sent so many at once that few answers are waited for."""

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from irdesk.store.engine import Draft
from irdesk.store.patch import Doc
from irdesk.store.postgres.link import Connection, Link, telling
from irdesk.store.postgres.rows import CHANGE, DELETE, MOST_BYTES, UPSERT, Place, fed, plain, portions, row

UNIT = "INSERT INTO units (sequence, what, kind, of, token) VALUES (%s, %s, %s, %s, %s) RETURNING time, author"
COUNTER = "UPDATE counters SET last = %s WHERE tbl = %s"
ANNOUNCE = "SELECT pg_notify('irdesk', %s)"

Statement = tuple[str, Sequence[object]]
Docs = Mapping[tuple[str, int], Doc | None]


def statements(sequence: int, draft: Draft, docs: Docs, counters: Mapping[str, int]) -> Iterator[Statement]:
    """Yield what makes a unit: itself first, the documents as it leaves them, its changes, and the news of it.

    A release stands before what belongs to it, for its draft hides that too.
    """
    for releases in (True, False):
        chosen = (one for one in docs.items() if (one[0][0] == "releases") is releases)
        for portion in portions(row(*place, doc) for place, doc in chosen if doc is not None):
            yield UPSERT, (portion,)
    for portion in portions(fed(sequence, draft.changes)):
        yield CHANGE, (portion,)
    for portion in portions(Place(*place) for place, doc in docs.items() if doc is None):
        yield DELETE, (portion,)
    for table, last in counters.items():
        yield COUNTER, (last, table)
    yield ANNOUNCE, (str(sequence),)


def write(
    link: Link, connection: Connection, head: tuple[int, Draft, uuid.UUID], rest: Iterable[Statement]
) -> tuple[Any, ...]:
    """Write a unit and commit it; returns the server's time and the author. Small units are one question, and COMMIT.

    The server is waited for after each portion as after any other question.
    """
    sequence, draft, token = head
    first = (UNIT, (sequence, plain(draft.what), draft.kind, draft.of, token))
    signed: list[tuple[Any, ...]] = []
    for batch in _batches(first, rest):
        link.round_trips += 1
        with telling(link.shown), link.patience(), connection.pipeline():
            cursors = [connection.execute(statement.encode(), values) for statement, values in batch]
            signed = signed or cursors[0].fetchall()
    link.round_trips += 1
    with telling(link.shown), link.patience():
        connection.execute("COMMIT")
    return signed[0]


def _batches(first: Statement, rest: Iterable[Statement]) -> Iterator[list[Statement]]:
    """Yield statements that are sent together."""
    batch, size = [first], 0
    for one in rest:
        length = sum(len(value) for value in one[1] if isinstance(value, str))
        if size + length > MOST_BYTES:
            yield batch
            batch, size = [], 0
        batch.append(one)
        size += length
    yield batch
