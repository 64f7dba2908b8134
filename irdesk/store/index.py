"""The index of a snapshot: where each document stands, its look-up keys and its searchable line.

A binary file beside the snapshot, read section by section, made again from the snapshot whenever it does not fit it. It
holds nothing that the snapshot does not say. Layout: magic, length and CRC-32 of the head, the head (JSON), sections
aligned to eight bytes, each with a CRC-32 that is checked when the section is first used.
"""

import os
import struct
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

BLOCK = 1 << 16
"""Bytes that are read at once where reads follow on each other."""

MAGIC = b"IRDX3\n\0\0"
_LEAD = struct.Struct("<8sII")


class Head(msgspec.Struct, frozen=True):
    """What an index is the index of, and where its sections are: name → (offset, length, CRC-32)."""

    sequence: int
    size: int
    mtime: int
    time: str
    highest: dict[str, int]
    sections: dict[str, tuple[int, int, int]] = {}


def key_number(value: int | str) -> int:
    """Return a look-up value as the number that the index sorts; texts by CRC-32 and length: check what is found."""
    if isinstance(value, int):
        return value & 0xFFFFFFFFFFFFFFFF
    raw = value.encode("utf-8", "surrogatepass")
    return zlib.crc32(raw) | (len(raw) & 0x7FFFFFFF) << 32


class Builder:
    """Gathers what an index says. Documents of a table come by ascending id."""

    def __init__(self) -> None:
        self._rows: dict[str, tuple[array[int], ...]] = defaultdict(
            lambda: (array("I"), array("Q"), array("I"), array("I"))
        )
        self._keys: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._lines: dict[str, list[bytes]] = defaultdict(list)

    def row(self, table: str, record_id: int, at: int, raw: bytes | memoryview) -> None:
        """Note where a document's JSON stands in the snapshot."""
        ids, offsets, lengths, checks = self._rows[table]
        ids.append(record_id)
        offsets.append(at)
        lengths.append(len(raw))
        checks.append(zlib.crc32(raw))

    def key(self, table: str, field: str, number: int, record_id: int) -> None:
        """Note one look-up key."""
        self._keys[f"{table}.{field}"].append((number, record_id))

    def line(self, table: str, line: bytes) -> None:
        """Note the searchable line of the table's next document."""
        self._lines[table].append(line)

    def chunks(self, head: Head) -> Iterator[bytes]:
        """Yield the file's bytes."""
        parts = list(self._sections())
        sections: dict[str, tuple[int, int, int]] = {}
        at = 0
        for name, raw in parts:
            sections[name] = (at, len(raw), zlib.crc32(raw))
            at += _padded(len(raw))
        coded = msgspec.json.encode(msgspec.structs.replace(head, sections=sections))
        coded += b" " * (_padded(_LEAD.size + len(coded)) - _LEAD.size - len(coded))
        yield _LEAD.pack(MAGIC, len(coded), zlib.crc32(coded))
        yield coded
        for _, raw in parts:
            yield raw
            yield b"\0" * (_padded(len(raw)) - len(raw))

    def _sections(self) -> Iterator[tuple[str, bytes]]:
        for table, columns in self._rows.items():
            for name, column in zip(("ids", "at", "length", "crc"), columns, strict=True):
                yield f"{table}/{name}", column.tobytes()
        for field, pairs in self._keys.items():
            pairs.sort()
            yield f"{field}/values", array("Q", [number for number, _ in pairs]).tobytes()
            yield f"{field}/owners", array("I", [owner for _, owner in pairs]).tobytes()
        for table, lines in self._lines.items():
            starts = array("Q")
            at = 0
            for line in lines:
                starts.append(at)
                at += len(line) + 1
            yield f"{table}/starts", starts.tobytes()
            yield f"{table}/lines", b"\n".join(lines)


class Reader:
    """A file read by place, without a shared position; a cut file gives fewer bytes, never a crash as a map would."""

    def __init__(self, path: Path) -> None:
        self._handle = os.open(path, os.O_RDONLY)
        self.stat = os.fstat(self._handle)
        self._ahead = (0, b"")  # where it begins, and the bytes there

    def read(self, at: int, length: int) -> bytes:
        """Return up to `length` bytes from `at`.

        Near the last read a whole block is taken: a thread that walks through a table record by record, and lets go of
        the interpreter at each, would starve the thread that answers the keys.
        """
        begins, ahead = self._ahead
        if begins <= at and at + length <= begins + len(ahead):
            return ahead[at - begins : at - begins + length]
        if length > BLOCK or abs(at - begins) > 2 * BLOCK:
            self._ahead = (at, b"")
            return os.pread(self._handle, length, at)
        begins = at - at % BLOCK
        ahead = os.pread(self._handle, at - begins + max(length, BLOCK), begins)
        self._ahead = (begins, ahead)
        return ahead[at - begins : at - begins + length]

    def __del__(self) -> None:
        if hasattr(self, "_handle"):
            os.close(self._handle)


def _padded(length: int) -> int:
    return (length + 7) & ~7


class Index:
    """An index that is being read. Raises ValueError where it is not whole."""

    def __init__(self, read: Callable[[int, int], bytes]) -> None:
        self._read = read
        lead = read(0, _LEAD.size)
        if len(lead) != _LEAD.size:
            raise ValueError("cut short")
        magic, length, check = _LEAD.unpack(lead)
        raw = read(_LEAD.size, length)
        if magic != MAGIC or zlib.crc32(raw) != check:
            raise ValueError("not an index, or damaged")
        self.head = msgspec.json.decode(raw, type=Head)
        self._start = _LEAD.size + length
        self._sections: dict[str, bytes] = {}
        self._numbers: dict[str, memoryview] = {}

    @classmethod
    def open(cls, path: Path) -> "Index":
        """Open an index file. Raises OSError or ValueError."""
        return cls(Reader(path).read)

    def _section(self, name: str) -> bytes:
        found = self._sections.get(name)
        if found is None:
            at, length, check = self.head.sections.get(name, (0, 0, 0))
            found = self._read(self._start + at, length) if length else b""
            if len(found) != length or zlib.crc32(found) != check:
                raise ValueError(f"section {name} is damaged")
            self._sections[name] = found
        return found

    def numbers(self, name: str) -> memoryview:
        """Return a section as numbers: ids, lengths, owners and CRCs of four bytes, others of eight."""
        found = self._numbers.get(name)
        if found is None:
            wide = name.endswith(("/at", "/values", "/starts"))
            found = self._numbers[name] = memoryview(self._section(name)).cast("Q" if wide else "I")
        return found

    def ids(self, table: str) -> memoryview:
        """Return the ids of a table, ascending."""
        return self.numbers(f"{table}/ids")

    def row(self, table: str, record_id: int) -> tuple[int, int, int] | None:
        """Return where a document stands: offset, length, CRC-32; or None."""
        ids = self.ids(table)
        place = bisect_left(ids, record_id)
        if place == len(ids) or ids[place] != record_id:
            return None
        numbers = self.numbers
        return numbers(f"{table}/at")[place], numbers(f"{table}/length")[place], numbers(f"{table}/crc")[place]

    def find(self, table: str, field: str, number: int) -> list[int]:
        """Return the ids that a look-up number leads to, ascending."""
        values = self.numbers(f"{table}.{field}/values")
        first = bisect_left(values, number)
        last = bisect_right(values, number, first)
        return list(self.numbers(f"{table}.{field}/owners")[first:last])

    def pairs(self, table: str, field: str) -> Iterator[tuple[int, int]]:
        """Yield every (look-up number, id) of a key, ascending."""
        yield from zip(self.numbers(f"{table}.{field}/values"), self.numbers(f"{table}.{field}/owners"), strict=True)

    def lines(self, table: str) -> tuple[bytes, memoryview]:
        """Return the table's searchable lines in one piece, and where each starts."""
        return self._section(f"{table}/lines"), self.numbers(f"{table}/starts")
