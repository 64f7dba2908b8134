"""A desk of files as it stood at one unit, while others go on writing."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from irdesk.store.compact import frozen
from irdesk.store.engine import Unit
from irdesk.store.journal import units_after
from irdesk.store.patch import Doc
from irdesk.store.state import State


class FrozenView:
    """Documents and units up to one unit; reading it needs no lock."""

    def __init__(self, directory: Path, state: State) -> None:
        self._directory = directory
        self._state = frozen(state)

    @property
    def sequence(self) -> int:
        """The number of the last unit in view."""
        return self._state.sequence

    def ids(self, table: str) -> Sequence[int]:
        """Return the ids of a table, ascending."""
        return self._state.ids(table)

    def fetch(self, table: str, record_id: int) -> Doc | None:
        """Return one document, or None. Raises DamagedError."""
        return self._state.get(table, record_id)

    def raw(self, table: str, record_id: int) -> msgspec.Raw:
        """Return a document that is there, as the JSON that is kept. Raises DamagedError."""
        return msgspec.Raw(self._state.raw(table, record_id) or b"null")

    def changes(self, since: int) -> Iterator[Unit]:
        """Yield the units after `since` up to this view's, oldest first. Raises DamagedError."""
        return units_after(self._directory, since, self._state.sequence)
