"""The journal's lines: one unit of work a line, JSON, sealed with a checksum; in segments named by their first unit."""

import mmap
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from irdesk.store.engine import Unit
from irdesk.store.errors import DamagedError, NewerError

SCHEMA = 2
_SEAL = len(b',"check":"00000000"}')
_BY_HAND = re.compile(rb',\s*"check"\s*:\s*"by hand"\s*\}$')


class Header(msgspec.Struct, frozen=True):
    """A segment's first line: what the file is, its schema, and the sequence of its first unit."""

    irdesk: str
    schema: int
    first: int


class RawChange(msgspec.Struct, frozen=True):
    """A change whose documents are still JSON."""

    table: str
    id: int
    was: msgspec.Raw
    now: msgspec.Raw


class RawUnit(msgspec.Struct, frozen=True):
    """As much of a unit as is needed to apply it."""

    sequence: int
    time: str
    changes: tuple[RawChange, ...]


_units = msgspec.json.Decoder(Unit)
_raw_units = msgspec.json.Decoder(RawUnit)


def seal(record: msgspec.Struct) -> bytes:
    """Return `record` as a line of the journal: its JSON, the CRC-32 of all before `,"check"`, a line feed."""
    body = msgspec.json.encode(record)[:-1]
    return b'%s,"check":"%08x"}\n' % (body, zlib.crc32(body))


def bare(line: bytes) -> bytes:
    """Return a line without what editors put around it: a byte order mark, white space and a carriage return."""
    return line.removeprefix(b"\xef\xbb\xbf").rstrip(b" \t\r\n")


def sealed(line: bytes) -> bool:
    """Whether the checksum of a (bare) line is right, or a person set it to `by hand`."""
    if line[-_SEAL:] == b',"check":"%08x"}' % zlib.crc32(memoryview(line)[:-_SEAL]):
        return len(line) > _SEAL
    return by_hand(line)


def by_hand(line: bytes) -> bool:
    """Whether a person edited a (bare) line and said so."""
    return _BY_HAND.search(line[-60:]) is not None


def read_unit(line: bytes, path: Path) -> Unit:
    """Decode a line of the journal. Raises DamagedError."""
    line = bare(line)
    try:
        if sealed(line):
            return _units.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise damaged(path, line, str(error)) from error
    raise damaged(path, line, "its checksum does not match what it says")


def read_raw(line: bytes, path: Path) -> RawUnit:
    """Decode a sealed line of the journal, documents left as JSON. Raises DamagedError."""
    try:
        return _raw_units.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise damaged(path, line, str(error)) from error


def damaged(path: Path, line: bytes, why: str) -> DamagedError:
    """Return the error for a line that is not what was written."""
    start = line[:40].decode("utf-8", "replace")
    return DamagedError(
        f"{path}: the line that begins {start!r} was changed or damaged: {why}. Nothing was changed. "
        "Run `irdesk doctor` to see what is touched and `irdesk doctor --repair` to mend what can be mended"
    )


def check_header(line: bytes, path: Path) -> Header:
    """Return a segment's header. Raises DamagedError or NewerError."""
    line = bare(line)
    try:
        header = msgspec.json.decode(line, type=Header)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise damaged(path, line, "it is not the header of a journal") from error
    if not sealed(line) or header.irdesk != "journal":
        raise damaged(path, line, "its header is not the one that was written")
    if header.schema > SCHEMA:
        raise NewerError(
            f"{path.parent} was written by a newer irdesk (schema {header.schema}; this one knows {SCHEMA}). "
            "Update irdesk; nothing was changed"
        )
    return header


def header_line(first: int) -> bytes:
    """Return the first line of the segment that begins with unit `first`."""
    return seal(Header("journal", SCHEMA, first))


def segment_name(first: int) -> str:
    """Return the file name of the segment whose first unit is `first`."""
    return f"journal-{first:08d}.jsonl"


def segments(directory: Path) -> list[tuple[int, Path]]:
    """Return the journal's segments in order, with the sequence each begins at."""
    found = [(int(path.stem[8:]), path) for path in directory.glob("journal-*.jsonl") if path.stem[8:].isdigit()]
    return sorted(found)


def segment_of(directory: Path, sequence: int) -> tuple[int, Path] | None:
    """Return the segment that holds, or would hold, unit `sequence`."""
    fitting = [one for one in segments(directory) if one[0] <= sequence]
    return fitting[-1] if fitting else None


def lines_backwards(path: Path) -> Iterator[bytes]:
    """Yield the whole lines of a file but the first, last line first, without reading all of it."""
    with path.open("rb") as file:
        if not path.stat().st_size:
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
            end = view.rfind(b"\n")
            if end > 0 and sealed(bare(view[end + 1 :])):
                yield view[end + 1 :]
            while end > 0:
                start = view.rfind(b"\n", 0, end) + 1
                if not start:
                    return
                if bare(view[start:end]):
                    yield view[start:end]
                end = start - 1


def units_backwards(directory: Path, until: int) -> Iterator[Unit]:
    """Yield the units up to `until`, newest first. Raises DamagedError."""
    for _, path in reversed(segments(directory)):
        for line in lines_backwards(path):
            unit = read_unit(line, path)
            if unit.sequence <= until:
                yield unit


def units_after(directory: Path, since: int, until: int) -> Iterator[Unit]:
    """Yield the units after `since` up to `until`, oldest first. Raises DamagedError."""
    begin = segment_of(directory, since + 1)
    for first, path in segments(directory):
        if begin is not None and first < begin[0]:
            continue
        with path.open("rb") as file:
            next(file, None)
            for line in file:
                if not line.endswith(b"\n") and not sealed(bare(line)):
                    break
                unit = read_unit(line, path) if bare(line) else None
                if unit is not None and since < unit.sequence <= until:
                    yield unit
