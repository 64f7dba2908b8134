"""Two edits of one record that began from the same state: what both changed, and the record that comes of a choice."""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, cast

from irdesk.domain.call import Call
from irdesk.domain.editing import Editable, fields_of_record, timed
from irdesk.domain.fields import Path
from irdesk.domain.phone import dialled
from irdesk.domain.source import Sourced

Side = Literal["mine", "theirs"]
REPLAY: Path = ("replay",)
Values = dict[Path, tuple[str, str | None]]


class Clash(NamedTuple):
    """A field that both edits changed, each to something else: as both found it, and as each would leave it."""

    path: Path
    label: str
    found: str | None
    mine: str | None
    theirs: str | None


def clashing(base: Editable, mine: Editable, theirs: Editable) -> tuple[Clash, ...]:
    """Return the fields that both edits of `base` changed differently, in the order of a form."""
    whole = _uneven(base, mine, theirs)
    before, ours, others = (_values(one, whole) for one in (base, mine, theirs))
    return tuple(
        Clash(path, label, _value(before, path), value, _value(others, path))
        for path, (label, value) in ours.items()
        if value != _value(before, path) and _value(others, path) not in {_value(before, path), value}
    )


def merged(base: Editable, mine: Editable, theirs: Editable, chosen: Mapping[Path, Side]) -> Editable:
    """Return `theirs` with what `mine` changed; of the fields that clash, only those for which `mine` was chosen."""
    whole = _uneven(base, mine, theirs)
    before, ours = _values(base, whole), _values(mine, whole)
    kept = {one.path for one in clashing(base, mine, theirs) if chosen.get(one.path) != "mine"}
    made: Sourced = theirs
    for path, (_, value) in ours.items():
        if value != _value(before, path) and path not in kept:
            made = _taken(made, mine, path)
    return timed(made) if isinstance(made, Call) else cast("Editable", made)


def _uneven(base: Editable, mine: Editable, theirs: Editable) -> frozenset[Path]:
    """Return what is compared as a whole: a replay that one side took away, and lists of numbers not equally long."""
    records = (base, mine, theirs)
    kept = [isinstance(one, Call) and one.replay is not None for one in records]
    gone = kept[0] and kept[1] != kept[2]
    lists: tuple[Path, ...] = (("phones",), ("dial_in",), *(() if gone else (("replay", "dial_in"),)))
    uneven = [path for path in lists if len({len(_numbers(one, path)) for one in records}) > 1]
    return frozenset([*uneven, *([REPLAY] if gone else [])])


def _numbers(record: Editable, path: Path) -> tuple[Any, ...]:
    found: Any = record
    for name in path:
        found = getattr(found, str(name), ())
    return found or ()


def _values(record: Editable, whole: frozenset[Path]) -> Values:
    """Return label and value of each field by its path; of a list or a replay in `whole` one value."""
    made: Values = {}
    parts: list[str] = []
    for field in fields_of_record(record):
        if field.path[:1] == REPLAY and REPLAY in whole:
            parts += [f"{field.label} {field.value}"] if field.value else []
        elif field.path[:-2] not in whole:
            made[field.path] = (f"{field.section} {field.label}".strip().lower(), field.value)
    if REPLAY in whole:
        made[REPLAY] = ("replay", ", ".join(parts) or None)
    for path in sorted(whole - {REPLAY}, key=str):
        numbers = (dialled(one.number, one.printed) for one in _numbers(record, path))
        made[path] = (" ".join(str(name).replace("_", " ") for name in path), ", ".join(numbers) or None)
    return made


def _value(values: Values, path: Path) -> str | None:
    return values[path][1] if path in values else None


def _taken(record: Sourced, other: Sourced, path: Path) -> Sourced:
    """Return `record` with the field at `path` as `other` has it, who typed it and where it was printed included."""
    name, *rest = path
    name = str(name)
    inner, given = getattr(record, name), getattr(other, name)
    if not rest or inner is None:
        return _set(record, other, {name, "printed"} if name == "number" else {name})
    if not isinstance(rest[0], int):
        return record.with_fields(**{name: _taken(inner, given, tuple(rest))})
    index, tail = rest[0], tuple(rest[1:])
    return record.with_fields(**{name: (*inner[:index], _taken(inner[index], given[index], tail), *inner[index + 1 :])})


def _set(record: Sourced, other: Sourced, names: set[str]) -> Sourced:
    changes: dict[str, object] = {name: getattr(other, name) for name in names}
    for marks in ("spans", "typed"):
        mine, theirs = getattr(record, marks), getattr(other, marks)
        changes[marks] = {key: one for key, one in mine.items() if key not in names} | {
            key: one for key, one in theirs.items() if key in names
        }
    return record.with_fields(**changes)
