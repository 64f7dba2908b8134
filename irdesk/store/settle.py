"""A record that was kept and the same record read again become one: what a person typed survives."""

from typing import TypeVar

from irdesk.domain.call import DialIn
from irdesk.domain.company import Phone
from irdesk.domain.source import Sourced, Typed

S = TypeVar("S", bound=Sourced)
KEPT = frozenset(
    {"id", "typed", "spans", "release_ids", "note", "foreign", "aliases", "pinned", "cancelled", "draft", "uid"}
)


def settle(kept: S, read: S) -> S:
    """Return `read` with the id, the notes and the typed values of `kept`; a typed value notes what is printed now."""
    fields: dict[str, object] = {}
    typed: dict[str, Typed] = dict(read.typed)
    spans = dict(read.spans)
    for name in kept.__struct_fields__:
        old, new = getattr(kept, name), getattr(read, name)
        if name in kept.typed:
            fields[name] = old
            typed[name] = _printed_now(kept.typed[name], new)
            spans.pop(name, None)
        elif name in KEPT:
            if name not in {"typed", "spans"}:
                fields[name] = old
        else:
            fields[name] = _value(old, new)
    return read.with_fields(**fields, typed=typed, spans=spans)


def _value(old: object, new: object) -> object:
    if isinstance(old, Sourced) and isinstance(new, Sourced) and type(old) is type(new):
        return settle(old, new)
    if isinstance(old, Sourced) and new is None and _touched(old):
        return old
    if isinstance(old, tuple) and isinstance(new, tuple):
        return _numbers(old, new)
    return new


def _numbers(old: tuple[object, ...], new: tuple[object, ...]) -> tuple[object, ...]:
    """Settle numbers: those that a person corrected or added stay, in the place of what was printed there."""
    found = list(new)
    for at, one in enumerate(old):
        if not isinstance(one, DialIn | Phone) or not _touched(one):
            continue
        printed = one.typed["number"].printed if "number" in one.typed else one.printed
        place = next((i for i, other in enumerate(found) if getattr(other, "printed", None) == printed), None)
        if place is None and printed is not None and at < len(found) and len(old) == len(new):
            place = at
        other = None if place is None else found[place]
        if place is None:
            found.append(one)
        elif isinstance(other, type(one)):
            found[place] = settle(one, other)
    return tuple(found)


def _touched(record: Sourced) -> bool:
    if record.typed:
        return True
    values = (getattr(record, name) for name in record.__struct_fields__)
    return any(
        (isinstance(value, Sourced) and _touched(value))
        or (isinstance(value, tuple) and any(isinstance(one, Sourced) and _touched(one) for one in value))
        for value in values
    )


def _printed_now(typed: Typed, new: object) -> Typed:
    return Typed(typed.at, typed.by, new if isinstance(new, str) else None if new is None else str(new))
