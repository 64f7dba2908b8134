"""What changed between two readings of the same record, in words: field by field, old → new, tables cell by cell."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

import msgspec

from irdesk.domain.call import DialIn
from irdesk.domain.company import Phone
from irdesk.domain.release import Period
from irdesk.domain.source import Sourced
from irdesk.domain.statement import Figure, Row

SILENT = frozenset(
    {"id", "spans", "typed", "digest", "release_ids", "company_id", "release_id", "order", "doubts", "span"}
)
LONGEST = 120


def differences(label: str, old: msgspec.Struct, new: msgspec.Struct) -> Iterator[str]:
    """Yield `label, field: old → new` for each field that says something else now; places in the text do not count."""
    for name in old.__struct_fields__:
        was, now = getattr(old, name), getattr(new, name)
        if name in SILENT or was == now:
            continue
        said = f"{label}, {name.replace('_', ' ')}"
        if isinstance(was, Sourced) and isinstance(now, Sourced):
            yield from differences(said, was, now)
        elif name == "rows":
            yield from _rows(label, was, now)
        elif words(was) != words(now):
            yield f"{said}: {words(was)} → {words(now)}"


def _rows(label: str, old: Sequence[Row], new: Sequence[Row]) -> Iterator[str]:
    for number, (was, now) in enumerate(zip_longest(old, new), 1):
        if was is None or now is None:
            yield f"{label}, row {number}: {'added' if was is None else 'gone'}, {(now or was).label}"
            continue
        if was.label != now.label:
            yield f"{label}, row {number}: {was.label} → {now.label}"
        before, after = _figures(was.figures), _figures(now.figures)
        if before != after:
            yield f"{label}, {now.label}: {before} → {after}"


def _figures(figures: Sequence[Figure]) -> str:
    return " · ".join("empty" if one.value is None else one.value for one in figures)


def words(value: object) -> str:
    """Return a field's value in words."""
    if value is None or value in ((), ""):
        return "not stated"
    if isinstance(value, str):
        text = value
    elif isinstance(value, Phone | DialIn):
        text = value.printed
    elif isinstance(value, Period):
        text = value.label
    elif isinstance(value, tuple):
        text = ", ".join(words(one) for one in value)
    else:
        text = msgspec.to_builtins(value) if not isinstance(value, msgspec.Struct) else _struct(value)
    text = str(text)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _struct(value: msgspec.Struct) -> str:
    fields = (getattr(value, name) for name in value.__struct_fields__ if name not in SILENT)
    return " ".join(words(one) for one in fields if one is not None and one not in ((), ""))
