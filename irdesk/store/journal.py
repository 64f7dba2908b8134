"""The journal's lines: one unit of work a line, JSON, sealed with a checksum; in segments named by their first unit."""

import os
import zlib
from pathlib import Path

import msgspec

from irdesk.store.engine import Unit

SCHEMA = 2
BY_HAND = b"by hand"
_SEAL = len(b',"check":"00000000"}')
_units = msgspec.json.Decoder(Unit)


class Header(msgspec.Struct, frozen=True):
    """A segment's first line: what the file is, its schema, and the sequence of its first unit."""

    irdesk: str
    schema: int
    first: int


def seal(record: msgspec.Struct) -> bytes:
    """Return `record` as a line of the journal: its JSON, the CRC-32 of all before `,"check"`, a line feed."""
    body = msgspec.json.encode(record)[:-1]
    return b'%s,"check":"%08x"}\n' % (body, zlib.crc32(body))


def sealed(line: bytes) -> bool:
    """Whether the checksum of `line` (without its line feed) is right, or a person set it to `by hand`."""
    body, tail = line[:-_SEAL], line[-_SEAL:]
    if tail == b',"check":"%08x"}' % zlib.crc32(body):
        return True
    return line.endswith(b',"check":"%s"}' % BY_HAND)


def read_unit(line: bytes) -> Unit:
    """Decode a line of the journal; raises msgspec.MsgspecError."""
    return _units.decode(line)


def segment_name(first: int) -> str:
    """Return the file name of the segment whose first unit is `first`."""
    return f"journal-{first:08d}.jsonl"


def segments(directory: Path) -> list[tuple[int, Path]]:
    """Return the journal's segments in order, with the sequence each begins at."""
    found = [(int(path.stem[8:]), path) for path in directory.glob("journal-*.jsonl") if path.stem[8:].isdigit()]
    return sorted(found)


def sync_directory(directory: Path) -> None:
    """Make new names in `directory` durable."""
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_whole(path: Path, content: bytes) -> None:
    """Write a new file at once or not at all: a temporary file beside it, flushed, renamed, 0600."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    sync_directory(path.parent)
