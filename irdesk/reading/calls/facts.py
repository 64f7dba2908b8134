"""What is read of a call, one fact at a time, before it is put together."""

from enum import Enum
from typing import NamedTuple

from irdesk.domain.source import Doubt, Span


class Kind(Enum):
    """What a fact is of."""

    NUMBER = "number"
    CODE = "code"
    SITE = "site"
    MINUTES = "minutes"
    WINDOW = "window"


class Fact(NamedTuple):
    """A value read at `span`, of the replay or of the live call, in the passage numbered `place`."""

    kind: Kind
    value: object
    span: Span
    replay: bool
    doubts: tuple[Doubt, ...] = ()
    place: int = 0
