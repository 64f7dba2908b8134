"""How documents were before the latest units: what an edit that began then is held against."""

from irdesk.store.documents import change as difference
from irdesk.store.engine import Engine
from irdesk.store.overlay import changed
from irdesk.store.patch import Doc

__all__ = ["as_of", "difference"]


def as_of(engine: Engine, sequence: int) -> dict[tuple[str, int], Doc | None]:
    """Return the documents that changed after `sequence`, each as it was then."""
    found: dict[tuple[str, int], Doc | None] = {}
    for unit in reversed(list(engine.changes(sequence))):
        for one in reversed(unit.changes):
            key = (one.table, one.id)
            stands = found[key] if key in found else engine.fetch(*key)
            found[key] = changed(stands, one.reversed())
    return found
