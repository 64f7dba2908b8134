"""Documents in memory by (table, id), with their look-up keys: what the journal says beyond the snapshot.

Keys and searchable lines are made when they are first asked for, and brought up to date when they are asked again.
"""

from collections import defaultdict

import msgspec

from irdesk.store.keys import keys
from irdesk.store.patch import Doc
from irdesk.store.searchable import search_text

_decode = msgspec.json.Decoder(dict[str, object]).decode


class Overlay:
    """Encoded documents (None: deleted) and where each look-up key leads."""

    def __init__(self) -> None:
        self.docs: dict[str, dict[int, bytes | None]] = defaultdict(dict)
        self.highest: dict[str, int] = {}
        self._keys: dict[str, dict[tuple[str, int | str], set[int]]] = {}
        self._keyed: dict[str, dict[int, tuple[tuple[str, int | str], ...]]] = defaultdict(dict)
        self._unkeyed: dict[str, set[int]] = defaultdict(set)
        self._lines: dict[str, dict[int, str]] = defaultdict(dict)
        self._unlined: dict[str, set[int]] = defaultdict(set)

    def get(self, table: str, record_id: int) -> Doc | None:
        """Return a document that the overlay knows, or None."""
        raw = self.docs[table].get(record_id)
        return None if raw is None else _decode(raw)

    def take(self, table: str, record_id: int, raw: bytes | None) -> None:
        """Set a document; None: deleted."""
        self.docs[table][record_id] = raw
        self.highest[table] = max(self.highest.get(table, 0), record_id)
        self._unkeyed[table].add(record_id)
        self._unlined[table].add(record_id)

    def find(self, table: str, field: str, value: int | str) -> set[int]:
        """Return the ids that a look-up key leads to."""
        return self.keyed(table).get((field, value), set())

    def keyed(self, table: str) -> dict[tuple[str, int | str], set[int]]:
        """Return every look-up key of a table with the ids it leads to."""
        found = self._keys.setdefault(table, defaultdict(set))
        while self._unkeyed[table]:
            record_id = self._unkeyed[table].pop()
            for one in self._keyed[table].pop(record_id, ()):
                found[one].discard(record_id)
            doc = self.get(table, record_id)
            if doc is not None:
                self._keyed[table][record_id] = tuple(keys(table, doc))
                for one in self._keyed[table][record_id]:
                    found[one].add(record_id)
        return found

    def lines(self, table: str) -> dict[int, str]:
        """Return the searchable line of every document that the overlay holds."""
        lines = self._lines[table]
        while self._unlined[table]:
            record_id = self._unlined[table].pop()
            lines.pop(record_id, None)
            doc = self.get(table, record_id)
            if doc is not None:
                lines[record_id] = search_text(table, doc)
        return lines
