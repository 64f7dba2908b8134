"""Which unit an undo or a redo is about, and whether it can still be done."""

from collections.abc import Iterator

from irdesk.store.engine import Change, Draft, Engine, Unit, expected
from irdesk.store.errors import RefusedError
from irdesk.store.merge import as_of, changed
from irdesk.store.patch import Doc, apply, clashes, flatten, same, torn
from irdesk.store.references import left_dangling
from irdesk.store.tables import fits

KINDS = ("do", "undo", "redo")


def last_done(history: Iterator[Unit], author: str) -> Unit | None:
    """Return the newest unit of `author` that stands: what undo takes back. `history` is newest first."""
    settled: set[int] = set()
    wanted = 0
    for unit in history:
        if wanted and unit.sequence == wanted:
            return unit
        if wanted or unit.author != author or unit.kind not in KINDS:
            continue
        about = unit.of if unit.kind != "do" else unit.sequence
        if about in settled:
            continue
        settled.add(about)
        if unit.kind == "do":
            return unit
        if unit.kind == "redo":
            wanted = about
    return None


def last_undone(history: Iterator[Unit], author: str) -> Unit | None:
    """Return the unit of `author` that redo brings back: the last undone with nothing done since."""
    settled: set[int] = set()
    wanted = 0
    for unit in history:
        if wanted and unit.sequence == wanted:
            return unit
        if wanted or unit.author != author or unit.kind not in KINDS:
            continue
        if unit.kind == "do":
            return None
        if unit.of in settled:
            continue
        settled.add(unit.of)
        if unit.kind == "undo":
            wanted = unit.of
    return None


def take_back(engine: Engine, unit: Unit, author: str) -> Draft:
    """Return the unit that undoes `unit`. Raises RefusedError where later changes contradict."""
    changes = tuple(one.reversed() for one in reversed(unit.changes))
    check(engine, unit, changes, "undo")
    return Draft(f"undo: {unit.what}", author, changes, "undo", unit.sequence)


def bring_back(engine: Engine, unit: Unit, author: str) -> Draft:
    """Return the unit that does `unit` again. Raises RefusedError where later changes contradict."""
    check(engine, unit, unit.changes, "redo")
    return Draft(f"redo: {unit.what}", author, unit.changes, "redo", unit.sequence)


def check(engine: Engine, unit: Unit, changes: tuple[Change, ...], verb: str) -> None:
    """Refuse changes whose documents are not as the unit left them."""
    later = as_of(engine, unit.sequence) if engine.sequence > unit.sequence else {}
    for one in expected(engine, changes):
        stands = engine.fetch(one.table, one.id)
        left = later.get((one.table, one.id), stands)
        around = (left, None if left is None else changed(left, one if verb == "undo" else one.reversed()))
        reason = _contradiction(one, stands, around)
        if reason:
            raise RefusedError(f"cannot {verb} “{unit.what}”: {one.table} {one.id} {reason}; nothing was changed")
    for gone, table, record_id in left_dangling(engine, changes):
        reason = f"{table} {record_id} belongs to {gone.table} {gone.id}, which it would take away"
        raise RefusedError(f"cannot {verb} “{unit.what}”: {reason}; nothing was changed")


def _contradiction(one: Change, stands: Doc | None, around: tuple[Doc | None, Doc | None]) -> str | None:
    """Return why a change does not fit a document; `around` is how the unit left it, and how it found it."""
    if one.was is None:
        return None if stands is None else "exists"
    if stands is None:
        return "was deleted since"
    if one.now is None:
        return None if same(flatten(stands), flatten(one.was)) else "was changed since"
    clash = {path for path, (_, now, at) in clashes(stands, one.was, one.now).items() if not same(now, at)}
    if not clash and not any(same(stands, then) for then in around):
        clash = _halves(one, one.was, one.now, stands, around)
    return f"was changed since ({', '.join(sorted(clash))})" if clash else None


def _halves(one: Change, was: Doc, now: Doc, stands: Doc, around: tuple[Doc | None, Doc | None]) -> set[str]:
    """Return the fields that would be half a record, or half of a part of it, with what others put beside them."""
    made = apply(stands, was, now)
    if not fits(one.table, made):
        return was.keys() | now.keys()
    left, found = (then or {} for then in around)
    return {*torn(left, found, stands, made), *torn(found, left, stands, made)}
