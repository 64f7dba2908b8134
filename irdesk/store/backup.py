"""One file that holds a whole desk with its log, verified when written and when read; and plain JSON out and in."""

import datetime as dt
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import msgspec

from irdesk.store.documents import change
from irdesk.store.engine import Change, Draft, Engine, Unit
from irdesk.store.errors import AbandonedError, DamagedError, StoreError
from irdesk.store.files import prepare, publish, telling
from irdesk.store.journal import SCHEMA
from irdesk.store.keys import TABLES
from irdesk.store.local import LocalEngine
from irdesk.store.patch import Doc
from irdesk.store.snapshot import About, parts, verify
from irdesk.store.view import FrozenView

LOG = "log"
_decode = msgspec.json.Decoder(dict[str, Any]).decode


def write_backup(engine: Engine, file: Path, time: dt.datetime) -> About:
    """Write `engine`'s desk to `file`; see `write_view`."""
    with steady(engine) as view:
        return write_view(view, file, time)


def write_view(
    view: "View", file: Path, time: dt.datetime, *, log: bool = True, abandoned: Callable[[], bool] = lambda: False
) -> About:
    """Write a desk to `file` (compressed if it ends in `.gz`), read it back, and only then give it its name.

    The form is a snapshot's (TinyDB JSON, one document a line), with the units as one more table, `log`. Raises
    StoreError; then `file` is as it was.
    """
    with telling(file, "no backup was written"):
        highest = {table: max(view.ids(table), default=0) for table in TABLES}
        about = About("backup", SCHEMA, view.sequence, time.isoformat(), highest)
        beside = prepare(file, _packed(file, _sealed(_unless(abandoned, _lines(view, about, log=log)))))
        try:
            verify(beside)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        publish(beside, file)
    return about


class View(Protocol):
    """A desk as it stood at one unit."""

    @property
    def sequence(self) -> int:
        """The number of that unit."""
        ...

    def ids(self, table: str) -> Sequence[int]:
        """Return the ids of a table, ascending."""
        ...

    def fetch(self, table: str, record_id: int) -> Doc | None:
        """Return one document, or None."""
        ...

    def changes(self, since: int) -> Iterator[Unit]:
        """Yield the units after `since`, oldest first."""
        ...


@contextmanager
def steady(engine: Engine) -> Iterator[View]:
    """Look at a desk that does not change meanwhile: files without a lock, others by keeping writers out."""
    if isinstance(engine, LocalEngine):
        yield engine.view()
    else:
        with engine.turn():
            yield engine


def _lines(engine: View, about: About, *, log: bool) -> Iterator[bytes]:
    yield b'{"desk":{"1":%s},\n' % msgspec.json.encode(about)
    for table in TABLES:
        get = engine.raw if isinstance(engine, FrozenView) else engine.fetch
        yield from _table(table, ((record_id, get(table, record_id)) for record_id in engine.ids(table)))
    if log:
        yield from _table(LOG, ((unit.sequence, unit) for unit in engine.changes(0)))


def _table(name: str, docs: Iterable[tuple[int, object]]) -> Iterator[bytes]:
    yield b'"%s":{\n' % name.encode()
    lead, end = b'"%d":', b"},\n"
    for record_id, doc in docs:
        yield lead % record_id + msgspec.json.encode(doc)
        lead, end = b',\n"%d":', b"\n},\n"
    yield end


def _unless(abandoned: Callable[[], bool], pieces: Iterable[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        if abandoned():
            raise AbandonedError("the backup was abandoned")
        yield piece


def _sealed(pieces: Iterable[bytes]) -> Iterator[bytes]:
    check = 0
    for piece in pieces:
        check = zlib.crc32(piece, check)
        yield piece
    yield b'"check":{"1":{"crc":"%08x"}}}\n' % check


def _packed(file: Path, pieces: Iterable[bytes]) -> Iterator[bytes]:
    if file.suffix != ".gz":
        yield from pieces
        return
    packer = zlib.compressobj(1, wbits=31)
    for piece in pieces:
        yield packer.compress(piece)
    yield packer.flush()


def read_backup(file: Path) -> tuple[About, dict[tuple[str, int], Doc], list[Unit]]:
    """Return what a backup holds: about it, its documents, its units. Raises StoreError."""
    with telling(file):
        about = verify(file)
        docs: dict[tuple[str, int], Doc] = {}
        units: list[Unit] = []
        for one in parts(file):
            if isinstance(one, About):
                continue
            table, record_id, _, raw = one
            if table == LOG:
                units.append(msgspec.json.decode(raw, type=Unit))
            else:
                docs[table, record_id] = _decode(raw)
    return about, docs, units


def differences(engine: Engine, docs: dict[tuple[str, int], Doc]) -> tuple[Change, ...]:
    """Return what turns the desk of `engine` into one of exactly `docs`."""
    standing = {(table, record_id) for table in TABLES for record_id in engine.ids(table)}
    found = (change(*place, engine.fetch(*place), docs.get(place)) for place in sorted(standing | docs.keys()))
    return tuple(one for one in found if one is not None)


def replace_all(engine: Engine, author: str, docs: dict[tuple[str, int], Doc], what: str) -> Unit | None:
    """Make the desk be `docs` in one undoable unit; None if it is that already."""
    with engine.turn():
        changes = differences(engine, docs)
        return engine.commit(Draft(what, author, changes)) if changes else None


def exported(engine: Engine, time: dt.datetime) -> tuple[bytes, int]:
    """Return every document as plain JSON, a list of objects with their ids a table; and how many there are."""
    with steady(engine) as view:
        tables = {
            table: [{"id": record_id, **(view.fetch(table, record_id) or {})} for record_id in view.ids(table)]
            for table in TABLES
        }
    whole = {"irdesk": "export", "schema": SCHEMA, "time": time.isoformat(), "tables": tables}
    content = msgspec.json.format(msgspec.json.encode(whole), indent=1)
    return content + b"\n", sum(len(docs) for docs in tables.values())


def export_all(engine: Engine, file: Path, time: dt.datetime) -> int:
    """Write every document to `file` as plain JSON; returns how many."""
    content, count = exported(engine, time)
    with telling(file, "nothing was exported"):
        publish(prepare(file, (content,)), file)
    return count


def is_export(file: Path) -> bool:
    """Whether a file looks like what `export_all` writes, and not like a backup."""
    with telling(file), file.open("rb") as opened:
        return b'"irdesk": "export"' in opened.read(200)


class Export(msgspec.Struct):
    """The form of an exported desk."""

    irdesk: str
    schema: int
    tables: dict[str, list[dict[str, Any]]]


def read_export(file: Path) -> dict[tuple[str, int], Doc]:
    """Return the documents of an exported desk. Raises StoreError."""
    with telling(file):
        content = file.read_bytes()
    try:
        export = msgspec.json.decode(content, type=Export)
        docs = {(table, int(doc.pop("id"))): doc for table, found in export.tables.items() for doc in found}
    except (msgspec.MsgspecError, KeyError, ValueError, TypeError) as error:
        raise DamagedError(f"{file} is not an exported desk: {error}. Nothing was changed") from error
    if export.irdesk != "export" or export.schema > SCHEMA or not export.tables.keys() <= set(TABLES):
        raise StoreError(f"{file} is not an exported desk of a form that this irdesk knows. Nothing was changed")
    return docs
