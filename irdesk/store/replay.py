"""Making the desk again from the journal alone, to hold a snapshot against it."""

from collections.abc import Iterator
from pathlib import Path

from irdesk.store.follow import Follower
from irdesk.store.journal import read_raw, segments
from irdesk.store.keys import TABLES
from irdesk.store.snapshot import Snapshot
from irdesk.store.state import State


def strangers(directory: Path, snapshot: Snapshot) -> Iterator[str]:
    """Yield each document (`contacts 7`) in which a snapshot is not what the journal says.

    Nothing where the journal does not reach back to the beginning. Raises DamagedError, OSError.
    """
    found = segments(directory)
    if not found or found[0][0] != 1:
        return
    state = State()
    for path, line in Follower(directory, 0).lines(lambda: state.sequence):
        unit = read_raw(line, path)
        if unit.sequence > snapshot.sequence:
            break
        state.take(unit, len(line))
    for table in TABLES:
        for record_id in sorted({*state.ids(table), *snapshot.index.ids(table)}):
            if state.get(table, record_id) != snapshot.get(table, record_id):
                yield f"{table} {record_id}"
