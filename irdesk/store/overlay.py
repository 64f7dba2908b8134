"""Documents in memory by (table, id), with their look-up keys: what the journal says beyond the snapshot."""

from collections import defaultdict

import msgspec

from irdesk.store.engine import Change
from irdesk.store.keys import KEYS, keys
from irdesk.store.patch import Doc, apply

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(dict[str, object]).decode


class Overlay:
    """Encoded documents (None: deleted) and where each look-up key leads."""

    def __init__(self) -> None:
        self.docs: dict[str, dict[int, bytes | None]] = defaultdict(dict)
        self._keys: dict[tuple[str, str, int | str], set[int]] = defaultdict(set)
        self.highest: dict[str, int] = defaultdict(int)
        self.size = 0

    def knows(self, table: str, record_id: int) -> bool:
        """Whether the overlay decides about this document (also: that it is deleted)."""
        return record_id in self.docs[table]

    def get(self, table: str, record_id: int) -> Doc | None:
        """Return a document that the overlay knows, or None."""
        raw = self.docs[table].get(record_id)
        return None if raw is None else _decode(raw)

    def find(self, table: str, field: str, value: int | str) -> set[int]:
        """Return the ids that a look-up key leads to."""
        return self._keys.get((table, field, value), set())

    def take(self, change: Change, before: Doc | None) -> None:
        """Apply a change to the document that stood `before`."""
        table, record_id = change.table, change.id
        if self.knows(table, record_id) and before is not None:
            self._forget(table, record_id, before)
        self.highest[table] = max(self.highest[table], record_id)
        after = changed(before, change)
        raw = None if after is None else _encode(after)
        self.docs[table][record_id] = raw
        self.size += len(raw or b"")
        if after is not None and table in KEYS:
            for field, value in keys(table, after):
                self._keys[table, field, value].add(record_id)

    def _forget(self, table: str, record_id: int, doc: Doc) -> None:
        for field, value in keys(table, doc):
            self._keys[table, field, value].discard(record_id)


def changed(before: Doc | None, change: Change) -> Doc | None:
    """Return the document after `change`."""
    if change.now is None:
        return None
    if change.was is None or before is None:
        return dict(change.now) if change.was is None else apply({}, change.was, change.now)
    return apply(before, change.was, change.now)
