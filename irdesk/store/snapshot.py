"""A snapshot: all documents as TinyDB keeps them in JSON, one a line, with a checksum at the end; read by place."""

import re
import zlib
from collections.abc import Callable, Container, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from irdesk.store.errors import DamagedError, NewerError
from irdesk.store.files import write_whole
from irdesk.store.index import Builder, Head, Index, Reader, key_number
from irdesk.store.journal import SCHEMA
from irdesk.store.keys import keys
from irdesk.store.patch import Doc
from irdesk.store.searchable import SEARCHED, search_text

_TABLE = re.compile(rb'"([^"\\]+)":\{')
_DOC = re.compile(rb'"(\d+)":')
_CHECK = re.compile(rb'"check":\{"1":\{"crc":"([0-9a-f]{8}|by hand)"\}\}\s*\}\s*$')
_decode = msgspec.json.Decoder(dict[str, object]).decode


class About(msgspec.Struct, frozen=True):
    """A snapshot's own document: its unit and that unit's time, its schema, the highest id ever given in each table."""

    irdesk: str
    schema: int
    sequence: int
    time: str
    highest: dict[str, int] = {}


def snapshot_name(sequence: int) -> str:
    """Return the file name of the snapshot that stands at unit `sequence`."""
    return f"snapshot-{sequence:08d}.json"


def snapshots(directory: Path) -> list[tuple[int, Path]]:
    """Return the snapshots, newest first, with the unit each stands at."""
    found = [(int(path.stem[9:]), path) for path in directory.glob("snapshot-*.json") if path.stem[9:].isdigit()]
    return sorted(found, reverse=True)


class Snapshot:
    """A snapshot that is being read. `open` raises DamagedError where it is not what was written."""

    def __init__(self, path: Path, reader: Reader, index: Index) -> None:
        self.path = path
        self.index = index
        self.size = index.head.size
        self.sequence = index.head.sequence
        self._reader = reader

    @classmethod
    def open(cls, path: Path, *, writable: bool = False, trust: bool = True) -> "Snapshot":
        """Open a snapshot by its index; one without a fitting index (or `trust`) is verified whole and indexed again.

        Raises OSError, DamagedError, NewerError.
        """
        reader = Reader(path)
        fits = (reader.stat.st_size, reader.stat.st_mtime_ns)
        try:
            index = Index.open(path.with_suffix(".index"))
            if trust and (index.head.size, index.head.mtime) == fits:
                return cls(path, reader, index)
        except (OSError, ValueError, msgspec.MsgspecError):
            pass  # the index is only a copy: make it again
        return cls(path, reader, _index_again(path, *fits, writable=writable))

    def raw(self, table: str, record_id: int) -> bytes | None:
        """Return a document's JSON, or None. Raises DamagedError if it is not what was written."""
        row = self.index.row(table, record_id)
        if row is None:
            return None
        at, length, check = row
        raw = self._reader.read(at, length)
        if zlib.crc32(raw) != check:
            raise damaged(self.path, f"{table} {record_id}")
        return raw

    def get(self, table: str, record_id: int) -> Doc | None:
        """Return a document, or None."""
        raw = self.raw(table, record_id)
        return None if raw is None else _decode(raw)


def newest(
    directory: Path, distrusted: Container[Path], tell: Callable[[str], None], *, writable: bool
) -> Snapshot | None:
    """Return the newest snapshot that is whole, or None; `tell` hears of those that are not. Raises NewerError."""
    for _, path in snapshots(directory):
        try:
            return Snapshot.open(path, writable=writable, trust=path not in distrusted)
        except NewerError:
            raise
        except FileNotFoundError:
            continue  # another process made a newer one and let this one go
        except (DamagedError, OSError) as error:
            tell(f"{error} Until then the desk is put together from an older one and the journal.")
    return None


def damaged(path: Path, what: str) -> DamagedError:
    """Return the error for a snapshot that is not what was written."""
    return DamagedError(
        f"{path}: {what} was changed or damaged. Run `irdesk doctor --repair`: it makes the snapshot again from the "
        "journal. (Changed on purpose with an editor? See docs/store.md: set its crc to `by hand`.)"
    )


def _index_again(path: Path, size: int, mtime: int, *, writable: bool) -> Index:
    builder = Builder()
    about = verify(path, builder)
    chunks = list(builder.chunks(Head(about.sequence, size, mtime, about.time, about.highest)))
    if writable:
        with suppress(OSError):  # it is only a help; the next opening makes it again
            write_whole(path.with_suffix(".index"), chunks)
    whole = b"".join(chunks)
    return Index(lambda at, length: whole[at : at + length])


def verify(path: Path, builder: Builder | None = None) -> About:
    """Check a snapshot or backup whole: checksum, form, every document. Raises DamagedError or NewerError."""
    about: About | None = None
    try:
        for one in parts(path):
            if isinstance(one, About):
                about = one
                continue
            table, record_id, at, raw = one
            doc = _decode(raw)
            if builder is not None:
                builder.row(table, record_id, at, raw)
                note(builder, table, record_id, doc)
    except (msgspec.MsgspecError, ValueError, KeyError, zlib.error) as error:
        raise damaged(path, f"its form ({error})") from error
    if about is None:
        raise damaged(path, "its beginning")
    return about


Part = tuple[str, int, int, bytes]


def parts(path: Path) -> Iterator[About | Part]:
    """Yield what a snapshot or backup is about, then (table, id, offset, JSON) for each document.

    Raises DamagedError, NewerError, and at a foreign line ValueError; only at the end it is known to be whole.
    """
    check = at = 0
    table = ""
    for line in _lines(path):
        if line.startswith(b'"check":'):
            _check_end(path, line, check)
            return
        if not at:
            yield _about(path, line)
        else:
            table, found = _line(table, line, at)
            if found is not None:
                yield found
        check = zlib.crc32(line, check)
        at += len(line)
    raise damaged(path, "its end" if at else "all of it (the file is empty)")


def _lines(path: Path) -> Iterator[bytes]:
    """Yield a file's lines, unpacked where it is compressed."""
    with path.open("rb") as file:
        if file.peek(2)[:2] != b"\x1f\x8b":
            yield from file
            return
        unpacker = zlib.decompressobj(wbits=31)
        rest = b""
        while piece := file.read(1 << 20):
            *lines, rest = (rest + unpacker.decompress(piece)).split(b"\n")
            yield from (line + b"\n" for line in lines)
        yield rest


def _check_end(path: Path, line: bytes, check: int) -> None:
    found = _CHECK.fullmatch(line)
    if found is None:
        raise damaged(path, "its end")
    if found[1] not in {b"by hand", b"%08x" % check}:
        raise damaged(path, "its content")


def _line(table: str, line: bytes, at: int) -> tuple[str, Part | None]:
    stripped = line.rstrip(b", \r\t\n")
    doc = _DOC.match(stripped) if table else None
    if doc:
        return table, (table, int(doc[1]), at + doc.end(), stripped[doc.end() :])
    opening = _TABLE.fullmatch(stripped)
    if opening:
        return opening[1].decode(), None
    if stripped not in {b"", b"}"}:
        raise ValueError(f"byte {at}: {stripped[:30]!r} is neither a table nor one document")
    return table, None


def note(builder: Builder, table: str, record_id: int, doc: Doc) -> None:
    """Note a document's look-up keys and its searchable line."""
    for field, value in keys(table, doc):
        builder.key(table, field, key_number(value), record_id)
    if table in SEARCHED:
        builder.line(table, search_text(table, doc).encode("utf-8", "surrogatepass"))


def _about(path: Path, line: bytes) -> About:
    about = msgspec.json.decode(line.rstrip(b", \r\t\n") + b"}", type=dict[str, dict[str, About]])["desk"]["1"]
    if about.schema > SCHEMA:
        raise NewerError(
            f"{path} was written by a newer irdesk (schema {about.schema}; this one knows {SCHEMA}). Update irdesk"
        )
    return about
