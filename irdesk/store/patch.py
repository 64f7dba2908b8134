"""Documents as flat fields, and the differences between them.

A field inside a mapping is addressed by its path, parts joined with `/` as in RFC 6901 (`typed/email`,
`replay/pass_code`; `~1` stands for `/` and `~0` for `~`). Lists are one value.
"""

from collections.abc import Iterator
from typing import Any

Doc = dict[str, Any]

MARKS = frozenset({"spans", "typed"})
"""Mappings that are no part of a record: one entry a field, each for itself."""


def flatten(doc: Doc, prefix: str = "") -> Doc:
    """Return the leaves of `doc` by path; an empty mapping is a leaf."""
    flat: Doc = {}
    for key, value in doc.items():
        path = prefix + key.replace("~", "~0").replace("/", "~1")
        if isinstance(value, dict) and value:
            flat.update(flatten(value, path + "/"))
        else:
            flat[path] = value
    return flat


def unflatten(flat: Doc) -> Doc:
    """Return the document whose leaves are `flat`."""
    doc: Doc = {}
    for path, value in flat.items():
        at = doc
        *parents, last = [part.replace("~1", "/").replace("~0", "~") for part in path.split("/")]
        for part in parents:
            at = at.setdefault(part, {})
        if value == {}:
            at.setdefault(last, {})  # others may have put something into it
        else:
            at[last] = value
    return doc


def diff(old: Doc, new: Doc) -> tuple[Doc, Doc]:
    """Return (was, now): the leaves of `old` that `new` changes or drops, and those of `new` that differ."""
    before, after = flatten(old), flatten(new)
    was = {path: value for path, value in before.items() if path not in after or not same(after[path], value)}
    now = {path: value for path, value in after.items() if path not in before or not same(before[path], value)}
    return was, now


def same(one: object, other: object) -> bool:
    """Whether two JSON values are one and the same (1, 1.0 and true are not)."""
    if type(one) is not type(other):
        return False
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    return one == other


def apply(doc: Doc, was: Doc, now: Doc) -> Doc:
    """Return `doc` with the leaves of `was` taken out and those of `now` put in."""
    flat = {path: value for path, value in flatten(doc).items() if path not in was}
    return unflatten(flat | now)


def clashes(doc: Doc, was: Doc, now: Doc) -> dict[str, tuple[object, object, object]]:
    """Return the fields where `doc` is neither as the change found it nor as it leaves it: (was, now, stands).

    A value where others put fields, or a field where they put a value, is one too; an empty mapping takes any field.
    """
    flat = flatten(doc)
    found: dict[str, tuple[object, object, object]] = {}
    for path in was.keys() | now.keys():
        stands = flat.get(path)
        if not same(stands, was.get(path)) and not same(stands, now.get(path)):
            found[path] = (was.get(path), now.get(path), stands)
    left = {path: value for path, value in flat.items() if path not in was and path not in now}
    for path, value in now.items():
        for other, stands in left.items():
            inside = value != {} and other.startswith(f"{path}/")
            around = stands != {} and path.startswith(f"{other}/")
            if inside or around:
                found[path] = (was.get(path), value, stands)
    return found


def torn(base: Doc, mine: Doc, theirs: Doc, merged: Doc, prefix: str = "") -> Iterator[str]:
    """Yield the parts (`replay`) that one of two edits took away, that the other changed, and that `merged` still has.

    It would be half of what either meant: some fields went with the part, others stayed.
    """
    for name, part in base.items():
        ours, others, left = (side.get(name) for side in (mine, theirs, merged))
        if not isinstance(part, dict) or not isinstance(left, dict):
            continue
        if isinstance(ours, dict) and isinstance(others, dict):
            yield from torn(part, ours, others, left, f"{prefix}{name}/")
        elif name not in MARKS and not same(part, ours if isinstance(ours, dict) else others):
            yield prefix + name


def part_at(doc: Doc, path: str) -> object:
    """Return what stands at the path of a part, or None."""
    found: object = doc
    for name in path.split("/"):
        found = found.get(name) if isinstance(found, dict) else None
    return found
