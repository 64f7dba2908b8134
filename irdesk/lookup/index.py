"""All that can be found, as one joined string: a fragment is found by one scan, whatever the number of records.

What an entry is stands in columns of numbers beside the string: a tenth of the memory of as many objects, nothing for
the garbage collector to walk through, and a file of them is read in a moment.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, islice
from typing import Protocol

import msgspec

MOST = 200
"""How many records a scan returns at the most; the index is ordered so that the newest come first."""

QUICK = 2_500
"""How many records a quick scan tries before it leaves the rest to a deep one; keeps a key's answer within a frame."""

KINDS = ("contact", "call", "replay", "release", "company", "highlight", "row")
"""The kinds of entries; a column holds their numbers."""

COLUMNS = {"starts": "I", "kinds": "b", "companies": "q", "releases": "q", "records": "q", "rows": "i", "days": "i"}
"""The columns, and the kind of number in each."""

PORTION = 500
"""How many entries are looked through before another thread may have its turn."""

SAMPLES, SAMPLE = 16, 8_000
"""How many stretches of the texts, each of so many letters, tell how rare a fragment is."""

Vocabulary = dict[int, tuple[str, ...]]
NOBODY: frozenset[int] = frozenset()


class Entry(msgspec.Struct, frozen=True):
    """One findable record: its folded `text`, and where it lives. `day` is the ordinal of its release's date."""

    text: str
    kind: str
    company_id: int
    release_id: int
    record_id: int
    row: int | None = None
    day: int = 0


class Hits(Protocol):
    """What is searched: an index, or one with its changes laid over it."""

    def hits(self, fragments: Sequence[str], most: int = MOST, tries: int | None = None) -> list[Entry]:
        """Return the first `most` entries that hold every fragment, of those found in the first `tries` (None: all)."""

    @property
    def vocabulary(self) -> Vocabulary:
        """Every word once, by its length; numbers are left out."""


class Index:
    """The entries, newest first: their texts joined by line ends, and their numbers in columns."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        ordered = sorted(entries, key=lambda entry: -entry.day)
        self.joined = "\n".join([*(entry.text for entry in ordered), ""])
        self.starts = array(COLUMNS["starts"], [0, *accumulate(len(entry.text) + 1 for entry in ordered)])
        self.kinds = array(COLUMNS["kinds"], [KINDS.index(entry.kind) for entry in ordered])
        self.companies = array(COLUMNS["companies"], [entry.company_id for entry in ordered])
        self.releases = array(COLUMNS["releases"], [entry.release_id for entry in ordered])
        self.records = array(COLUMNS["records"], [entry.record_id for entry in ordered])
        self.rows = array(COLUMNS["rows"], [-1 if entry.row is None else entry.row for entry in ordered])
        self.days = array(COLUMNS["days"], [entry.day for entry in ordered])

    def __len__(self) -> int:
        return len(self.kinds)

    def entry(self, number: int) -> Entry:
        """Return an entry by its number."""
        row = self.rows[number]
        return Entry(
            self.joined[self.starts[number] : self.starts[number + 1] - 1],
            KINDS[self.kinds[number]],
            self.companies[number],
            self.releases[number],
            self.records[number],
            None if row < 0 else row,
            self.days[number],
        )

    def hits(
        self, fragments: Sequence[str], most: int = MOST, tries: int | None = None, without: frozenset[int] = NOBODY
    ) -> list[Entry]:
        """Return the first `most` entries that hold every fragment, of those found in the first `tries` (None: all).

        The entries of the companies `without` are passed over.
        """
        if not fragments:
            return []
        rarest, *others = self._rarest_first(fragments)
        find, starts, companies = self.joined.find, self.starts, self.companies
        found = []
        for number in islice(self._lines_with(rarest), tries):
            begins, ends = starts[number], starts[number + 1]
            if companies[number] not in without and all(find(other, begins, ends) >= 0 for other in others):
                found.append(self.entry(number))
                if len(found) == most:
                    break
        return found

    def _rarest_first(self, fragments: Sequence[str]) -> list[str]:
        """Return fragments by how often a sample of the texts holds them; of the same, the longer first."""
        if len(fragments) == 1:
            return list(fragments)
        step = max(SAMPLE, len(self.joined) // SAMPLES)
        begins = range(0, len(self.joined), step)

        def frequency(fragment: str) -> tuple[int, int]:
            return sum(self.joined.count(fragment, at, at + SAMPLE) for at in begins), -len(fragment)

        return sorted(fragments, key=frequency)

    def _lines_with(self, fragment: str) -> Iterator[int]:
        find, starts = self.joined.find, self.starts
        at, number = find(fragment), 0
        while at >= 0:
            number = bisect_right(starts, at, number) - 1
            yield number
            at = find(fragment, starts[number + 1])

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Every word of the index once, by its length; numbers are left out: slips in them are not forgiven."""
        found: set[str] = set()
        for first in range(0, len(self), PORTION):
            last = min(first + PORTION, len(self))
            found.update(self.joined[self.starts[first] : self.starts[last]].split())
        return by_length(word for word in found if not word.isdigit())


class Layers:
    """An index with what changed since laid over it: all entries of the companies that the changes were about."""

    def __init__(self, below: Index, above: Index, changed: Iterable[int]) -> None:
        self.below = below
        self.above = above
        self.changed = frozenset(changed)

    def hits(self, fragments: Sequence[str], most: int = MOST, tries: int | None = None) -> list[Entry]:
        """Return the first `most` entries that hold every fragment, of those found in the first `tries` (None: all)."""
        found = self.below.hits(fragments, most, tries, self.changed)
        if self.changed:
            found += self.above.hits(fragments, most, tries)
            found.sort(key=lambda entry: -entry.day)
        return found[:most]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Every word once, by its length; numbers are left out."""
        above, below = self.above.vocabulary, self.below.vocabulary
        return {size: (*below.get(size, ()), *above.get(size, ())) for size in {*above, *below}} if above else below


def by_length(words: Iterable[str]) -> Vocabulary:
    """Return words by their lengths."""
    found: dict[int, list[str]] = {}
    for word in words:
        found.setdefault(len(word), []).append(word)
    return {size: tuple(same) for size, same in found.items()}
