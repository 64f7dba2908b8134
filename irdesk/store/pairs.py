"""Which part of a release that was read again is which part that is kept."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from irdesk.domain.call import Call
from irdesk.domain.release import Highlight
from irdesk.domain.statement import Statement
from irdesk.store.keys import fold

Part = TypeVar("Part", Call, Highlight, Statement)
Likeness = Callable[[object], object]


def pair(known: Sequence[Part], read: Sequence[Part]) -> list[tuple[Part | None, Part | None]]:
    """Return (kept, read) pairs: the same by what they say, then by what they are about, the rest in order.

    A kept part that was not read again comes with None, and so does a read one that is new.
    """
    left, fresh = list(known), list(read)
    found: dict[int, Part] = {}
    for likeness in (_says, _about, lambda _: True):
        for at, one in enumerate(fresh):
            if at in found:
                continue
            match = next(
                (other for other in left if likeness(other) is not None and likeness(other) == likeness(one)), None
            )
            if match is not None:
                left.remove(match)
                found[at] = match
    pairs: list[tuple[Part | None, Part | None]] = [(found.get(at), one) for at, one in enumerate(fresh)]
    return pairs + [(one, None) for one in left]


def _says(part: object) -> object:
    if isinstance(part, Highlight):
        typed = part.typed.get("text")
        return fold(typed.printed or "" if typed else part.text)
    if isinstance(part, Statement):
        return (part.kind, fold(part.title or ""), tuple(row.label for row in part.rows))
    if isinstance(part, Call):
        return (part.date, part.time, fold(part.title or ""))
    return None


def _about(part: object) -> object:
    if isinstance(part, Statement):
        return part.kind, fold(part.title or "")
    if isinstance(part, Call):
        return part.date
    return None
