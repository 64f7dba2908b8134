"""A record that was kept and the same record read again become one: what a person typed survives."""

import re
from typing import TypeVar

from irdesk.domain.call import DialIn
from irdesk.domain.company import Phone
from irdesk.domain.source import Sourced, Typed
from irdesk.domain.statement import Statement
from irdesk.store.figures import typed_figures
from irdesk.store.keys import company_name

S = TypeVar("S", bound=Sourced)
KEPT = frozenset({"id", "release_ids", "note", "foreign", "aliases", "pinned", "uid"})
NAMES = frozenset({"name", "organization"})
SITES = frozenset({"website", "webcast", "registration"})
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)


def settle(kept: S, read: S) -> S:
    """Return `read` with the id, the notes and the typed values of `kept`; a typed value notes what is printed now."""
    fields: dict[str, object] = {}
    typed: dict[str, Typed] = dict(read.typed)
    spans = dict(read.spans)
    for name in kept.__struct_fields__:
        old, new = getattr(kept, name), getattr(read, name)
        if name in kept.typed:
            fields[name] = old
            typed[name] = _printed_now(kept.typed[name], new, read if name == "number" else None)
            if name not in kept.spans:
                spans.pop(name, None)
        elif name not in {"typed", "spans"}:
            fields[name] = old if _stays(name, old, new) else _value(old, new)
    if isinstance(kept, Statement) and isinstance(read, Statement):
        fields["rows"], marks = typed_figures(kept, read)
        typed |= marks
    return read.with_fields(**fields, typed=typed, spans=spans)


def _stays(name: str, old: object, new: object) -> bool:
    """Whether a field keeps its value: not a release's to say, or the same name in another dress."""
    if name in KEPT or (name == "cancelled" and old):
        return True
    if not (isinstance(old, str) and isinstance(new, str)):
        return False
    return (name in NAMES and company_name(old) == company_name(new)) or (name in SITES and site(old) == site(new))


def site(address: str) -> str:
    """Return an address without what may be left out in print: `http://www.Alder.example/` is alder.example."""
    host, slash, path = _SCHEME.sub("", address.strip()).partition("/")
    return f"{host.lower()}{slash}{path}".rstrip("/")


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


def _printed_now(typed: Typed, new: object, number: Sourced | None) -> Typed:
    """Return `typed` with what is printed now; a number's may be noted as printed or in its E.164 form."""
    if typed.printed is not None and typed.printed in {new, getattr(number, "printed", None)}:
        return typed
    return Typed(typed.at, typed.by, new if isinstance(new, str) else None if new is None else str(new))


def blanks_filled(first: S, second: S) -> S:
    """Return `first` with what it does not state taken from `second`, without places in a text."""
    names = [name for name in first.__struct_fields__ if _silent(getattr(first, name)) and name not in KEPT]
    names = [name for name in names if name not in {"spans", "typed"} and not _silent(getattr(second, name))]
    return first.with_fields(**{name: getattr(second, name) for name in names}) if names else first


def _silent(value: object) -> bool:
    return value is None or value == ()


def unplaced(record: S) -> S:
    """Return a record without places in a text, its own or its numbers': for one that belongs to no single text."""
    changes: dict[str, object] = {"spans": {}} if record.spans else {}
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, tuple) and any(isinstance(one, Sourced) and one.spans for one in value):
            changes[name] = tuple(unplaced(one) if isinstance(one, Sourced) else one for one in value)
    return record.with_fields(**changes) if changes else record
