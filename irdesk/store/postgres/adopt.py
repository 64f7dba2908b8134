"""Taking over another desk's log: its units as they are, and the documents that they leave."""

import uuid
from collections.abc import Sequence

from irdesk.store.engine import Unit
from irdesk.store.merge import changed
from irdesk.store.patch import Doc
from irdesk.store.postgres.link import Connection
from irdesk.store.postgres.rows import CHANGE, UPSERT, fed, plain, portions, row


def adopt(connection: Connection, units: Sequence[Unit]) -> None:
    """Write units and documents and commit; on any failure the transaction that is open leaves nothing."""
    docs = _left_by(units)
    with connection.cursor() as cursor:
        for releases in (True, False):  # a draft hides what belongs to it: the releases first
            chosen = (place for place in docs if (place[0] == "releases") is releases)
            for portion in portions(row(*place, docs[place]) for place in chosen):
                cursor.execute(UPSERT.encode(), (portion,))
        with cursor.copy("COPY units (sequence, time, author, what, kind, of, token) FROM STDIN") as copy:
            for unit in units:
                head = (unit.sequence, unit.time, plain(unit.author), plain(unit.what), unit.kind, unit.of)
                copy.write_row((*head, uuid.uuid4()))
        for portion in portions(one for unit in units for one in fed(unit.sequence, unit.changes)):
            cursor.execute(CHANGE.encode(), (portion,))
    highest = "SELECT coalesce(max(id), 0) FROM (SELECT id FROM changes WHERE tbl = c.tbl UNION ALL SELECT last) every"
    connection.execute(f"UPDATE counters c SET last = ({highest})".encode())  # noqa: S608 (a constant)
    connection.execute("SELECT pg_notify('irdesk', 'moved')")
    connection.execute("COMMIT")


def _left_by(units: Sequence[Unit]) -> dict[tuple[str, int], Doc]:
    """Return the documents as the last unit leaves them."""
    docs: dict[tuple[str, int], Doc] = {}
    for unit in units:
        for one in unit.changes:
            after = changed(docs.get((one.table, one.id)), one)
            if after is None:
                docs.pop((one.table, one.id), None)
            else:
                docs[one.table, one.id] = after
    return docs
