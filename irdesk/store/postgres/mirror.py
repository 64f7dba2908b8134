"""The local copy of a server desk: what was fetched, readable while the server is away.

A private SQLite file a server and role (0600 in a 0700 directory); IRDESK_LOCAL_COPY=off does without. It is a copy and
nothing else: nobody writes to the desk through it.
"""

import hashlib
import os
import sqlite3
import threading
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from irdesk.store.engine import Unit
from irdesk.store.keys import keys
from irdesk.store.merge import changed
from irdesk.store.patch import Doc
from irdesk.store.searchable import search_text

TABLES = """
CREATE TABLE IF NOT EXISTS docs (tbl TEXT, id INTEGER, doc BLOB, day INTEGER, words TEXT, PRIMARY KEY (tbl, id));
CREATE TABLE IF NOT EXISTS marks (tbl TEXT, mark TEXT, id INTEGER, PRIMARY KEY (tbl, mark, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS marks_of ON marks (tbl, id);
CREATE TABLE IF NOT EXISTS state (one INTEGER PRIMARY KEY CHECK (one = 1), sequence INTEGER, desk TEXT, time TEXT);
"""

FORM = 2
"""The form of these tables; a copy of another form is left alone and a new one begun."""

_decode = msgspec.json.Decoder(Doc).decode


def mirror_path(address: str) -> Path | None:
    """Return where the copy of a desk lies (None: copies are switched off); the address here holds no password."""
    if os.environ.get("IRDESK_LOCAL_COPY", "").lower() in {"off", "no", "0"}:
        return None
    from platformdirs import user_cache_path

    name = hashlib.sha256(f"{FORM} {address}".encode()).hexdigest()[:20]
    return user_cache_path("irdesk") / "servers" / f"{name}.sqlite"


class Mirror:
    """Documents as they were when they were last fetched, by table, id and look-up key."""

    def __init__(self, path: Path) -> None:
        """Open the copy at `path`, or begin one."""
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.parent.chmod(0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        path.chmod(0o600)
        self._mutex = threading.Lock()
        self._base = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._base.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;" + TABLES)

    def state(self) -> tuple[int, str, str]:
        """Return the unit that the copy is as of, the identity of the desk it is of, and that unit's instant."""
        row = self._base.execute("SELECT sequence, desk, time FROM state").fetchone()
        return (int(row[0]), str(row[1]), str(row[2])) if row else (0, "", "")

    def settle(self, sequence: int, desk: str, time: str) -> None:
        """Note that the copy is as of unit `sequence` of a desk, committed at `time`."""
        with self._mutex:
            self._base.execute("INSERT OR REPLACE INTO state VALUES (1, ?, ?, ?)", (sequence, desk, time))

    def clear(self) -> None:
        """Forget every document: they are another desk's, or of units that the desk does not know any more."""
        with self._mutex:
            self._base.executescript("DELETE FROM docs; DELETE FROM marks; DELETE FROM state")

    def put(self, table: str, docs: Iterable[tuple[int, Doc | None]]) -> None:
        """Keep documents that were fetched; None: there is none."""
        rows, marks, places = [], [], []
        for record_id, doc in docs:
            places.append((table, record_id))
            if doc is None:
                continue
            found = list(keys(table, doc))
            day = next((value for field, value in found if field == "date"), 0)
            rows.append((table, record_id, msgspec.json.encode(doc), day, search_text(table, doc)))
            marks += [(table, f"{field}={value}", record_id) for field, value in found]
        with self._mutex:
            self._base.execute("BEGIN")
            self._base.executemany("DELETE FROM marks WHERE tbl = ? AND id = ?", places)
            self._base.executemany("DELETE FROM docs WHERE tbl = ? AND id = ?", places)
            self._base.executemany("INSERT OR REPLACE INTO docs VALUES (?, ?, ?, ?, ?)", rows)
            self._base.executemany("INSERT OR IGNORE INTO marks VALUES (?, ?, ?)", marks)
            self._base.execute("COMMIT")

    def take(self, units: Iterable[Unit]) -> None:
        """Bring what is here up to later units; what was made new is kept too, for it is known now."""
        found: dict[str, dict[int, Doc | None]] = defaultdict(dict)
        for one in (one for unit in units for one in unit.changes):
            known = found[one.table]
            whole = one.was is None or one.now is None
            stands = None if whole else known[one.id] if one.id in known else self.fetch(one.table, one.id)
            known[one.id] = changed(stands, one) if whole or stands is not None else None
        for table, docs in found.items():
            self.put(table, docs.items())

    def fetch(self, table: str, record_id: int) -> Doc | None:
        """Return a document as it was last fetched, or None."""
        row = self._base.execute("SELECT doc FROM docs WHERE tbl = ? AND id = ?", (table, record_id)).fetchone()
        return None if row is None else _decode(row[0])

    def ids(self, table: str, order: str = "id") -> list[int]:
        """Return the ids of the documents that are here, ascending or (`day`) the newest first."""
        by = "day DESC, id DESC" if order == "day" else "id"
        return [row[0] for row in self._base.execute(f"SELECT id FROM docs WHERE tbl = ? ORDER BY {by}", (table,))]  # noqa: S608 (one of two constants)

    def select(self, table: str, mark: str) -> list[tuple[int, Doc]]:
        """Return (id, document) of what is here under a look-up key."""
        rows = self._base.execute(
            "SELECT d.id, d.doc FROM marks m JOIN docs d USING (tbl, id) WHERE m.tbl = ? AND m.mark = ? ORDER BY d.id",
            (table, mark),
        )
        return [(record_id, _decode(raw)) for record_id, raw in rows]

    def find_lines(self, words: Sequence[str], table: str, limit: int) -> list[tuple[str, int]]:
        """Return (table, id) of what is here and holds all words."""
        wanted = " AND ".join(["instr(words, ?) > 0"] * len(words)) or "1"
        rows = self._base.execute(
            f"SELECT id FROM docs WHERE tbl = ? AND {wanted} ORDER BY id DESC LIMIT ?",  # noqa: S608 (only marks for values)
            (table, *words, limit),
        )
        return [(table, row[0]) for row in rows]

    def close(self) -> None:
        """Let go of the file."""
        with self._mutex:
            self._base.close()
