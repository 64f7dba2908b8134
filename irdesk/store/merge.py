"""How documents were before the latest units: what an edit that began then is held against."""

from irdesk.store.engine import Change, Engine, expected
from irdesk.store.patch import Doc, apply


def as_of(engine: Engine, sequence: int) -> dict[tuple[str, int], Doc | None]:
    """Return the documents that changed after `sequence`, each as it was then."""
    found: dict[tuple[str, int], Doc | None] = {}
    for unit in reversed(list(engine.changes(sequence))):
        for one in expected(engine, unit.changes[::-1]):
            key = (one.table, one.id)
            stands = found[key] if key in found else engine.fetch(*key)
            found[key] = changed(stands, one.reversed())
    return found


def changed(before: Doc | None, change: Change) -> Doc | None:
    """Return a document after `change`."""
    if change.now is None or change.was is None:
        return change.now
    return apply(before or {}, change.was, change.now)
