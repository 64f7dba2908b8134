"""All that can be found, as one joined string: a fragment is found by one scan, whatever the number of records."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, islice

import msgspec

MOST = 200
"""How many records a scan returns at the most; the index is ordered so that the newest come first."""

QUICK = 6_000
"""How many records a quick scan tries before it leaves the rest to a deep one; keeps a key's answer within a frame."""


class Entry(msgspec.Struct, frozen=True):
    """One findable record: its folded `text`, and where it lives. `day` is the ordinal of its release's date."""

    text: str
    kind: str
    company_id: int
    release_id: int
    record_id: int
    row: int | None = None
    day: int = 0


class Index:
    """The entries, newest first, and their texts joined by line ends."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries: Sequence[Entry] = sorted(entries, key=lambda entry: -entry.day)
        self._joined = "\n".join([*(entry.text for entry in self.entries), ""])
        self._starts = [0, *accumulate(len(entry.text) + 1 for entry in self.entries)]

    def hits(self, fragments: Sequence[str], most: int = MOST, tries: int | None = None) -> list[Entry]:
        """Return the first `most` entries that hold every fragment, of those found in the first `tries` (None: all)."""
        if not fragments:
            return []
        rarest, *others = sorted(fragments, key=len, reverse=True)
        found = []
        for number in islice(self._lines_with(rarest), tries):
            text = self.entries[number].text
            if all(other in text for other in others):
                found.append(self.entries[number])
                if len(found) == most:
                    break
        return found

    def _lines_with(self, fragment: str) -> Iterator[int]:
        at = self._joined.find(fragment)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield number
            at = self._joined.find(fragment, self._starts[number + 1])

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """Every word of the index once."""
        return tuple(set(self._joined.split()))
