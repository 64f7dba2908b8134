"""Bringing a desk back from a backup."""

from pathlib import Path

from irdesk.store.backup import differences, read_backup
from irdesk.store.engine import Draft, Engine, Unit
from irdesk.store.files import write_whole
from irdesk.store.journal import header_line, seal, segment_name
from irdesk.store.local import LocalEngine


def restore(engine: Engine, author: str, file: Path) -> Unit | None:
    """Make the desk what it was at the backup: one undoable unit, or, on a desk never used, with the backup's own log.

    Returns the last unit (None: nothing differed). Raises StoreError; then the desk is as it was.
    """
    about, docs, units = read_backup(file)
    with engine.turn():
        last = None
        if isinstance(engine, LocalEngine) and not engine.sequence and _whole(units):
            adopt(engine, units)
            last = units[-1]
        changes = differences(engine, docs)
        if changes:
            last = engine.commit(Draft(f"restore {file.name} of {about.time[:16]}", author, changes))
        return last


def _whole(units: list[Unit]) -> bool:
    return bool(units) and [unit.sequence for unit in units] == list(range(1, len(units) + 1))


def adopt(engine: LocalEngine, units: list[Unit]) -> None:
    """Make units from 1 on the journal of a desk that was never used; only inside `turn`."""
    lines = (seal(unit) for unit in units)
    write_whole(engine.directory / segment_name(1), (header_line(1), *lines))
    engine.load()
