"""Writing a snapshot: the state at a unit, so that the next opening need not read the journal before it."""

import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from irdesk.store.files import prepare, publish
from irdesk.store.index import Builder, Head, Index, key_number
from irdesk.store.journal import SCHEMA
from irdesk.store.keys import KEYS, TABLES, keys
from irdesk.store.overlay import Overlay
from irdesk.store.searchable import SEARCHED, search_text
from irdesk.store.snapshot import About, snapshot_name
from irdesk.store.state import State

PIECE = 1 << 20


def frozen(state: State) -> State:
    """Return a copy of a state that later units do not touch."""
    copy = State(state.base)
    copy.sequence, copy.time = state.sequence, state.time
    copy.over = Overlay()
    for table, docs in list(state.over.docs.items()):
        copy.over.docs[table] = dict(docs)
    copy.over.highest = dict(state.over.highest)
    return copy


def write_snapshot(directory: Path, state: State) -> Path:
    """Write `state` (frozen) as a snapshot with its index. Raises OSError; then nothing of it stands."""
    path = directory / snapshot_name(state.sequence)
    writer = Writer(state)
    beside = prepare(path, writer.chunks())
    try:
        stat = beside.stat()
        index = path.with_suffix(".index")
        head = Head(state.sequence, stat.st_size, stat.st_mtime_ns, writer.about.time, writer.about.highest)
        publish(prepare(index, writer.builder.chunks(head)), index)
        publish(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return path


class Writer:
    """Makes a snapshot's bytes, and its index on the way."""

    def __init__(self, state: State) -> None:
        self.builder = Builder()
        highest = {table: state.highest(table) for table in tables(state)}
        self.about = About("snapshot", SCHEMA, state.sequence, state.time, highest)
        self._state = state
        self._at = 0
        self._check = 0

    def chunks(self) -> Iterator[bytes]:
        """Yield the snapshot's bytes in pieces."""
        held: list[bytes] = []
        size = 0
        for part in self._parts():
            held.append(part)
            size += len(part)
            if size >= PIECE:
                yield self._counted(held)
                held, size = [], 0
        yield self._counted(held)
        yield b'"check":{"1":{"crc":"%08x"}}}\n' % self._check

    def _counted(self, parts: list[bytes]) -> bytes:
        piece = b"".join(parts)
        self._check = zlib.crc32(piece, self._check)
        return piece

    def _parts(self) -> Iterator[bytes]:
        yield from self._placed(b'{"desk":{"1":%s},\n' % msgspec.json.encode(self.about))
        for table in tables(self._state):
            yield from self._placed(b'"%s":{\n' % table.encode())
            lead, end = b'"%d":', b"},\n"
            for record_id in self._state.ids(table):
                raw = self._state.raw(table, record_id)
                if raw is not None:
                    yield from self._placed(lead % record_id)
                    self.builder.row(table, record_id, self._at, raw)
                    yield from self._placed(raw)
                    lead, end = b',\n"%d":', b"\n},\n"
            yield from self._placed(end)
            carry(self.builder, self._state, table)

    def _placed(self, part: bytes) -> Iterator[bytes]:
        self._at += len(part)
        yield part


def tables(state: State) -> list[str]:
    """Return the names of the tables that hold, or held, documents; the desk's own always."""
    below = state.base.index.head.highest if state.base else {}
    others = sorted((set(below) | set(state.over.docs)) - set(TABLES))
    return [*TABLES, *others]


def carry(builder: Builder, state: State, table: str) -> None:
    """Note the look-up keys and searchable lines of a table: of unchanged documents as the old index has them."""
    known = state.over.docs[table]
    fields = KEYS.get(table, ())
    for field in fields if state.base else ():
        for number, owner in state.base.index.pairs(table, field) if state.base else ():
            if owner not in known:
                builder.key(table, field, number, owner)
    lines = dict(_old_lines(state.base.index, table)) if state.base and table in SEARCHED else {}
    for record_id, raw in known.items():
        doc = state.get(table, record_id) if raw is not None else None
        for field, value in keys(table, doc) if doc is not None else ():
            builder.key(table, field, key_number(value), record_id)
        if doc is not None and table in SEARCHED:
            lines[record_id] = search_text(table, doc).encode("utf-8", "surrogatepass")
    for record_id in state.ids(table) if table in SEARCHED else ():
        builder.line(table, lines[record_id])


def _old_lines(index: Index, table: str) -> Iterator[tuple[int, bytes]]:
    blob, starts = index.lines(table)
    for row, record_id in enumerate(index.ids(table)):
        end = starts[row + 1] - 1 if row + 1 < len(starts) else len(blob)
        yield record_id, blob[starts[row] : end]
