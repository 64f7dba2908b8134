"""The desk as it stands: a snapshot, and over it what the journal says since."""

from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from irdesk.store.errors import DamagedError
from irdesk.store.index import key_number
from irdesk.store.journal import RawUnit
from irdesk.store.keys import key, keys
from irdesk.store.overlay import Overlay
from irdesk.store.patch import Doc, apply
from irdesk.store.snapshot import Snapshot

_decode = msgspec.json.Decoder(dict[str, object]).decode
_encode = msgspec.json.Encoder().encode
_NULL = b"null"


class State:
    """Documents by id, by look-up key, and by the words of their searchable lines."""

    def __init__(self, base: Snapshot | None = None) -> None:
        self.base = base
        self.over = Overlay()
        self.sequence = base.sequence if base else 0
        self.time = base.index.head.time if base else ""  # of the last unit
        self.since = 0  # bytes of journal taken in

    def raw(self, table: str, record_id: int) -> bytes | None:
        """Return a document's JSON, or None."""
        known = self.over.docs[table]
        if record_id in known:
            return known[record_id]
        return self.base.raw(table, record_id) if self.base else None

    def get(self, table: str, record_id: int) -> Doc | None:
        """Return a document, or None."""
        raw = self.raw(table, record_id)
        return None if raw is None else _decode(raw)

    def ids(self, table: str) -> Sequence[int]:
        """Return the ids of a table, ascending."""
        known = dict(self.over.docs[table])
        below = self.base.index.ids(table) if self.base else ()
        if not known:
            return below
        alive = [record_id for record_id, raw in known.items() if raw is not None]
        return sorted([*(record_id for record_id in below if record_id not in known), *alive])

    def highest(self, table: str) -> int:
        """Return the highest id that was ever given in a table."""
        below = self.base.index.head.highest.get(table, 0) if self.base else 0
        return max(below, self.over.highest.get(table, 0))

    def find(self, table: str, field: str, value: int | str) -> list[int]:
        """Return the ids of the documents whose look-up key `field` is `value`, ascending."""
        wanted = key(table, field, value)
        found = set(self.over.find(table, field, wanted))
        if self.base:
            known = self.over.docs[table]
            below = (one for one in self.base.index.find(table, field, key_number(wanted)) if one not in known)
            found.update(one for one in below if isinstance(wanted, int) or self._has(table, one, field, wanted))
        return sorted(found)

    def _has(self, table: str, record_id: int, field: str, wanted: str) -> bool:
        """Whether a text key that the index found by its checksum is the one that was meant."""
        return (field, wanted) in keys(table, self.get(table, record_id) or {})

    def ordered(self, table: str, field: str) -> Iterator[tuple[int, int]]:
        """Yield (look-up number, id) of a numeric key, highest first."""
        known = self.over.docs[table]
        pairs = [pair for pair in self.base.index.pairs(table, field) if pair[1] not in known] if self.base else []
        for (name, value), owners in list(self.over.keyed(table).items()):
            if name == field:
                pairs.extend((key_number(value), owner) for owner in owners)
        return iter(sorted(pairs, reverse=True))

    def find_lines(self, words: Sequence[str], tables: Sequence[str], limit: int) -> Iterator[tuple[str, int]]:
        """Yield (table, id) of documents whose searchable line holds every one of the (folded) words."""
        for table in tables:
            for record_id in islice(self._lined(words, table), limit):
                yield table, record_id

    def _lined(self, words: Sequence[str], table: str) -> Iterator[int]:
        for record_id, line in list(self.over.lines(table).items()):
            if all(word in line for word in words):
                yield record_id
        if self.base and words:
            known = self.over.docs[table]
            yield from (one for one in _hits(self.base, words, table) if one not in known)

    def outcome(self, unit: RawUnit) -> dict[tuple[str, int], bytes | None]:
        """Return the documents as a unit would leave them. Raises DamagedError where it does not fit what stands."""
        found: dict[tuple[str, int], bytes | None] = {}
        for one in unit.changes:
            place = (one.table, one.id)
            was, now = bytes(one.was), bytes(one.now)
            if _NULL in {was, now}:
                found[place] = None if now == _NULL else now
                continue
            raw = found[place] if place in found else self.raw(*place)
            try:
                found[place] = _encode(apply(_decode(raw or b"{}"), _decode(was), _decode(now)))
            except (msgspec.MsgspecError, TypeError, AttributeError) as error:
                raise DamagedError(
                    f"unit {unit.sequence} does not fit {one.table} {one.id}: {error}. Nothing was changed. "
                    "Run `irdesk doctor`, and put the journal back from a copy if it was edited"
                ) from error
        return found

    def take(self, unit: RawUnit, size: int) -> None:
        """Apply a unit whose line in the journal is `size` bytes. Raises DamagedError where it does not follow."""
        if unit.sequence != self.sequence + 1:
            missing = f"{self.sequence + 1} to {unit.sequence - 1}"
            raise DamagedError(
                f"units {missing} are missing from the journal. Nothing was changed. Put the file back from a backup, "
                "or run `irdesk doctor --repair` to go on without them"
            )
        for (table, record_id), raw in self.outcome(unit).items():
            self.over.take(table, record_id, raw)
        self.sequence = unit.sequence
        self.time = unit.time
        self.since += size


def _hits(base: Snapshot, words: Sequence[str], table: str) -> Iterator[int]:
    from bisect import bisect_right

    blob, starts = base.index.lines(table)
    ids = base.index.ids(table)
    coded = sorted((word.encode("utf-8", "surrogatepass") for word in words), key=len, reverse=True)
    at = blob.find(coded[0])
    while at >= 0:
        row = bisect_right(starts, at) - 1
        end = starts[row + 1] - 1 if row + 1 < len(starts) else len(blob)
        if all(blob.find(word, starts[row], end) >= 0 for word in coded[1:]):
            yield ids[row]
        at = blob.find(coded[0], end + 1)
