"""An index as a file: a desk of any size can be searched as soon as it is open.

Layout: magic, length of the head, the head (JSON), the columns as they lie in memory, the joined texts and the words in
UTF-8. The head says by which rules it was made and of which state of the desk, and the CRC-32 of what follows. A file
that does not fit is no error: it is made again.
"""

import os
import struct
import sys
import zlib
from array import array
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec

from irdesk.lookup.index import COLUMNS, Index, by_length

MAGIC = b"IRLK1\n\0\0"
RULES = ("build.py", "entries.py", "words.py")
"""The modules that say what an index holds: a file that others made is made again."""

_LEAD = struct.Struct("<8sI")


class Mark(msgspec.Struct, frozen=True):
    """The state of a desk: its last unit and when that was; which snapshot it reads, and how much journal after it."""

    sequence: int
    time: str
    snapshot: tuple[int, int, int] = (0, 0, 0)
    journal: int = 0


class Head(msgspec.Struct, frozen=True):
    """What a file is the index of, and how it lies there."""

    mark: Mark
    rules: int
    order: str
    columns: tuple[int, ...]
    text: int
    words: int
    crc: int


def save(index: Index, mark: Mark, path: Path) -> None:
    """Write an index, whole or not at all, for the user's eyes only. Raises OSError."""
    columns = [getattr(index, name).tobytes() for name in COLUMNS]
    text = index.joined.encode("utf-8", "surrogatepass")
    words = "\n".join(word for same in index.vocabulary.values() for word in same).encode("utf-8", "surrogatepass")
    parts = [*columns, text, words]
    sizes = tuple(map(len, columns))
    head = msgspec.json.encode(Head(mark, rules(), sys.byteorder, sizes, len(text), len(words), _crc(parts)))
    part = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines([_LEAD.pack(MAGIC, len(head)), head, *parts])
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def load(path: Path) -> tuple[Index, Mark] | None:
    """Return the index in a file with what it is the index of, or None where there is none that is whole."""
    try:
        raw = memoryview(path.read_bytes())
        magic, length = _LEAD.unpack_from(raw)
        head = msgspec.json.decode(raw[_LEAD.size : _LEAD.size + length], type=Head)
    except (OSError, struct.error, msgspec.MsgspecError):
        return None
    body = raw[_LEAD.size + length :]
    size = sum(head.columns) + head.text + head.words
    if (magic, head.rules, head.order, len(body)) != (MAGIC, rules(), sys.byteorder, size):
        return None
    if zlib.crc32(body) != head.crc:
        return None
    index, at = Index(), 0
    for name, size in zip(COLUMNS, head.columns, strict=True):
        column = array(COLUMNS[name])
        column.frombytes(body[at : at + size])
        setattr(index, name, column)
        at += size
    index.joined = str(body[at : at + head.text], "utf-8", "surrogatepass")
    index.vocabulary = by_length(str(body[at + head.text :], "utf-8", "surrogatepass").split("\n"))
    return index, head.mark


@cache
def rules() -> int:
    """Return what tells the rules of this irdesk from those of another."""
    crc = 0
    for name in RULES:
        with suppress(OSError):
            crc = zlib.crc32(Path(__file__).with_name(name).read_bytes(), crc)
    return crc


def _crc(parts: Iterable[bytes]) -> int:
    crc = 0
    for part in parts:
        crc = zlib.crc32(part, crc)
    return crc
