"""From the forms that older versions of irdesk kept to this one's; what was there is kept in `set-aside/`.

Schema 1 was one file, `desk.json`, as TinyDB itself writes it: the tables, and `schema` with `{"version": 1}`.
Schema 2 is the journal with snapshots.
"""

import datetime as dt
from pathlib import Path
from typing import Any

import msgspec

from irdesk.store.engine import Change, Unit
from irdesk.store.errors import DamagedError, NewerError
from irdesk.store.files import set_aside, write_whole
from irdesk.store.journal import SCHEMA, header_line, seal, segment_name
from irdesk.store.keys import TABLES

Tables = dict[str, dict[str, dict[str, Any]]]


def from_first_schema(directory: Path, old: Path) -> None:
    """Begin the journal of `directory` with what `old` holds, as its first unit. Raises DamagedError or NewerError."""
    content = old.read_bytes()
    tables = _read(old, content)
    version = max((int(one.get("version", 1)) for one in tables.get("schema", {}).values()), default=1)
    if version > SCHEMA:
        raise NewerError(f"{old} was written by a newer irdesk (schema {version}); update irdesk. Nothing was changed")
    changes = tuple(
        Change(table, int(doc_id), None, doc) for table in TABLES for doc_id, doc in tables.get(table, {}).items()
    )
    unit = Unit(1, dt.datetime.now(dt.UTC), "irdesk", "keep the desk in a journal (schema 1 → 2)", "do", 0, changes)
    set_aside(directory, "desk-schema-1.json", content)
    write_whole(directory / segment_name(1), (header_line(1), seal(unit)))
    old.unlink()


def _read(old: Path, content: bytes) -> Tables:
    try:
        tables: Tables = msgspec.json.decode(content, type=dict[str, dict[str, dict[str, Any]]])
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise DamagedError(
            f"{old} is not whole ({error}): it is not taken for an empty desk. Nothing was changed. Put a good copy "
            "in its place, or move it away to begin an empty desk"
        ) from error
    return tables
