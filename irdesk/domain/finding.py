"""What a proof found."""

import msgspec


class Place(msgspec.Struct, frozen=True):
    """A place in the release's text: offsets, 1-based line, and the text that stands there."""

    start: int
    end: int
    line: int
    text: str


class Finding(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing that a check says. The first of `places` is the claim, the others what it was held against.

    `severity`: error, warning, note, ok, unchecked. `verdict`: exact, rounding, impossible, missing, inconsistent,
    unchecked. `stated`, `expected` and `range` are displayed decimals.
    """

    check: str
    severity: str
    verdict: str
    message: str
    stated: str | None = None
    expected: str | None = None
    range: tuple[str, str] | None = None
    places: tuple[Place, ...] = ()
