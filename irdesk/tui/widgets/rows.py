"""What a list shows: rows that may be made only when they are looked at."""

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple, Protocol

from irdesk.domain.source import Sourced, Span
from irdesk.render.line import Line


class Place(NamedTuple):
    """What a row stands for: a record, which of its fields, and where a release states it."""

    record: Sourced | None = None
    field: str = ""
    span: Span | None = None


class Row(NamedTuple):
    """A line of a list. `stop`: the cursor may rest here; `part`: it belongs to the stop above."""

    line: Line
    key: Hashable = None
    stop: bool = True
    part: bool = False
    place: Place = Place()


class Rows(Protocol):
    """A list's rows by number; `find` gives the number of the row with a key, or None."""

    def __len__(self) -> int: ...

    def __getitem__(self, index: int, /) -> Row: ...

    def find(self, key: Hashable) -> int | None:
        """Return the number of the row with this key, or None."""
        ...


class MadeRows:
    """Rows that are all there."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self._rows: Sequence[Row] = tuple(rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int, /) -> Row:
        return self._rows[index]

    def find(self, key: Hashable) -> int | None:
        """Return the number of the row with this key, or None."""
        return next((i for i, row in enumerate(self._rows) if row.stop and row.key == key), None)


def row(line: Line, key: Hashable = None, place: Place | None = None) -> Row:
    """Return a row at which the cursor stops."""
    return Row(line, key, place=place or Place())


def label_row(line: Line) -> Row:
    """Return a row that the cursor passes over: a heading, a rule, a gap."""
    return Row(line, stop=False)
