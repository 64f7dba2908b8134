"""Documents as the server's rows."""

from typing import Any

from psycopg.types.json import Jsonb

from irdesk.store.engine import Change
from irdesk.store.keys import keys
from irdesk.store.patch import Doc
from irdesk.store.searchable import search_text

UPSERT = """INSERT INTO documents (tbl, id, doc, keys, words, day) VALUES (%s, %s, %s, %s, %s, %s)
    ON CONFLICT (tbl, id) DO UPDATE
    SET doc = excluded.doc, keys = excluded.keys, words = excluded.words, day = excluded.day"""

_LIKE = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})


def like(word: str) -> str:
    """Return the LIKE pattern of a text that holds `word`."""
    return f"%{word.translate(_LIKE)}%"


def keyed(table: str, field: str, value: int | str) -> str:
    """Return a look-up key as the server's array holds it."""
    return plain(f"{table}.{field}={value}")


def row(table: str, record_id: int, doc: Doc) -> tuple[str, int, Jsonb | None, list[str], str, int | str]:
    """Return the values of a document for UPSERT."""
    found = list(keys(table, doc))
    day = next((value for field, value in found if field == "date"), 0)
    marks = [keyed(table, field, value) for field, value in found]
    return table, record_id, jsonb(doc), marks, plain(search_text(table, doc)), day


def heads_first(change: Change) -> int:
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
