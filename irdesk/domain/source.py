"""Where a value stands in the text that it was read from, and who changed it since."""

import datetime as dt
from typing import Self

import msgspec


class Span(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A place in a release's text: character offsets `start` (included) and `end` (excluded), and the 1-based line."""

    start: int
    end: int
    line: int


class Typed(msgspec.Struct, frozen=True, omit_defaults=True):
    """That a person set a field: when, who, and what the release had printed there (None: nothing)."""

    at: dt.datetime
    by: str
    printed: str | None = None


class Sourced(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A record whose fields know their place: `spans` and `typed` are keyed by the field's name.

    A nested record (a replay in a call, a dial-in in a replay) carries its own; `spans` never holds dotted names.
    A field that is None is *not stated*.
    """

    spans: dict[str, Span] = {}
    typed: dict[str, Typed] = {}

    def span(self, field: str) -> Span | None:
        """Return where `field` was read, or None for a value that no text states."""
        return self.spans.get(field)

    def with_fields(self, **changes: object) -> Self:
        """Return a copy with `changes` applied."""
        return msgspec.structs.replace(self, **changes)


class Doubt(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the reader was unsure of: the field's path in the JSON form (`call.replay.until`) and why."""

    field: str
    why: str
    span: Span | None = None
