"""Documents as the server's rows: sent many at once, as one JSON value that the server takes apart."""

from collections.abc import Iterable, Iterator

import msgspec

from irdesk.store.engine import Change
from irdesk.store.keys import keys
from irdesk.store.patch import Doc
from irdesk.store.searchable import search_text

UPSERT = """INSERT INTO documents (tbl, id, doc, keys, words, day)
    SELECT tbl, id, doc, keys, words, day FROM jsonb_to_recordset(%s::jsonb)
        AS given (tbl text, id bigint, doc jsonb, keys text[], words text, day integer)
    ON CONFLICT (tbl, id) DO UPDATE
    SET doc = excluded.doc, keys = excluded.keys, words = excluded.words, day = excluded.day"""

CHANGE = """INSERT INTO changes (sequence, place, tbl, id, was, now)
    SELECT sequence, place, tbl, id, was, now FROM jsonb_to_recordset(%s::jsonb)
        AS given (sequence bigint, place integer, tbl text, id bigint, was jsonb, now jsonb)"""

DELETE = """DELETE FROM documents USING jsonb_to_recordset(%s::jsonb) AS given (tbl text, id bigint)
    WHERE documents.tbl = given.tbl AND documents.id = given.id"""

MOST_ROWS, MOST_BYTES = 500, 1 << 20
"""How much is sent in one statement: the server is waited for after each."""

_LIKE = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})
_NUL = b"\\u0000"


class Row(msgspec.Struct, frozen=True):
    """A document and what stands beside it on the server: its look-up keys, its searchable line, its date."""

    tbl: str
    id: int
    doc: Doc
    keys: list[str]
    words: str
    day: int | str


class Fed(msgspec.Struct, frozen=True):
    """A change as the server's feed holds it."""

    sequence: int
    place: int
    tbl: str
    id: int
    was: Doc | None
    now: Doc | None


class Place(msgspec.Struct, frozen=True):
    """Where a document stands."""

    tbl: str
    id: int


def like(word: str) -> str:
    """Return the LIKE pattern of a text that holds `word`."""
    return f"%{word.translate(_LIKE)}%"


def keyed(table: str, field: str, value: int | str) -> str:
    """Return a look-up key as the server's array holds it."""
    return plain(f"{table}.{field}={value}")


def row(table: str, record_id: int, doc: Doc) -> Row:
    """Return a document as UPSERT takes it."""
    found = list(keys(table, doc))
    day = next((value for field, value in found if field == "date"), 0)
    return Row(table, record_id, doc, [keyed(table, *one) for one in found], plain(search_text(table, doc)), day)


def fed(sequence: int, changes: Iterable[Change]) -> Iterator[Fed]:
    """Yield the changes of a unit as CHANGE takes them."""
    for place, one in enumerate(changes):
        yield Fed(sequence, place, one.table, one.id, one.was, one.now)


def portions(rows: Iterable[Row | Fed | Place]) -> Iterator[str]:
    """Yield rows as JSON arrays, each of which is sent at once.

    JSONB cannot hold U+0000: its picture U+2400 stands for it.
    """
    block: list[bytes] = []
    size = 0
    for one in rows:
        raw = msgspec.json.encode(one)
        if _NUL in raw:
            raw = msgspec.json.encode(without_nul(msgspec.to_builtins(one)))
        if block and (len(block) >= MOST_ROWS or size + len(raw) > MOST_BYTES):
            yield f"[{b','.join(block).decode()}]"
            block, size = [], 0
        block.append(raw)
        size += len(raw)
    if block:
        yield f"[{b','.join(block).decode()}]"


def plain(text: str) -> str:
    """Return text that the server can hold."""
    return text.replace("\0", "\u2400")


def without_nul(value: object) -> object:
    """Return a JSON value as the server can hold it."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, list):
        return [without_nul(one) for one in value]
    if isinstance(value, dict):
        return {plain(name): without_nul(one) for name, one in value.items()}
    return value


def as_held(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Return changes as the server holds them."""
    if _NUL not in msgspec.json.encode(changes):
        return changes
    return msgspec.convert(without_nul(msgspec.to_builtins(changes)), tuple[Change, ...])
