"""The doctor for a server desk: the log leads to the documents, and the documents to their keys."""

from collections.abc import Iterator

from irdesk.store.doctor import Ailment, Report, dangling
from irdesk.store.engine import Engine
from irdesk.store.keys import TABLES
from irdesk.store.merge import changed
from irdesk.store.patch import Doc
from irdesk.store.postgres.engine import PostgresEngine
from irdesk.store.postgres.rows import row

REPLAY = "restore a backup of the server, or move the desk to an empty database: `irdesk move`"
OPEN = """SELECT relname FROM pg_class
WHERE relnamespace = 'irdesk'::regnamespace AND relname = ANY(%s) AND NOT relrowsecurity"""
SHIELDED = ["documents", "records", "bulk", "changes"]
LOOPBACK = "SELECT coalesce(host(inet_client_addr()), '') IN ('', '127.0.0.1', '::1')"


def doctor(address: str) -> Report:
    """Return what is not well at the desk of a server; needs a role that sees all of it. Mends nothing."""
    engine = PostgresEngine(address, readonly=True)
    try:
        docs, units = _replayed(engine)
        found = (*_log(engine, units), *_documents(engine, docs), *dangling(engine), *_rights(engine))
        return Report(units, sum(len(engine.ids(table)) for table in TABLES), found)
    finally:
        engine.close()


def _replayed(engine: Engine) -> tuple[dict[tuple[str, int], Doc], int]:
    docs: dict[tuple[str, int], Doc] = {}
    count = 0
    for unit in engine.changes(0):
        count += 1
        for one in unit.changes:
            after = changed(docs.get((one.table, one.id)), one)
            if after is None:
                docs.pop((one.table, one.id), None)
            else:
                docs[one.table, one.id] = after
    return docs, count


def _log(engine: PostgresEngine, units: int) -> Iterator[Ailment]:
    if units != engine.sequence:
        yield Ailment("units", f"{units} units are there, {engine.sequence} should be", REPLAY)


def _documents(engine: PostgresEngine, docs: dict[tuple[str, int], Doc]) -> Iterator[Ailment]:
    """Hold every document, its keys and its words against what the log leads to."""
    for table in TABLES:
        for record_id in engine.ids(table):
            doc = engine.fetch(table, record_id)
            if docs.pop((table, record_id), None) != doc:
                yield Ailment(f"{table} {record_id}", "is not what the log leads to", REPLAY)
    for table, record_id in docs:
        what = "stands in the log but not on the desk (or your role may not see it)"
        yield Ailment(f"{table} {record_id}", what, REPLAY)
    for table, record_id, doc, keys, words, day in engine.rows("SELECT tbl, id, doc, keys, words, day FROM documents"):
        if [table, record_id, sorted(keys), words, day] != _right(table, record_id, doc):
            what = "its look-up keys are not those of its fields"
            yield Ailment(f"{table} {record_id}", what, "save the record again")


def _right(table: str, record_id: int, doc: Doc) -> list[object]:
    """Return what stands beside a document that was saved by irdesk."""
    right = row(table, record_id, doc)
    return [table, record_id, sorted(right.keys), right.words, right.day]


def _rights(engine: PostgresEngine) -> Iterator[Ailment]:
    for (name,) in engine.rows(OPEN, SHIELDED):
        remedy = f"ALTER TABLE irdesk.{name} ENABLE ROW LEVEL SECURITY"
        yield Ailment(f"irdesk.{name}", "row-level security is off: drafts are seen by every reader", remedy)
    encrypted = engine.rows("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")[0][0]
    if not encrypted and not engine.rows(LOOPBACK)[0][0]:
        yield Ailment("the connection", "is not encrypted", "add sslmode=require to the address", "warning")
