"""What a proof found."""

import datetime as dt
import re
from collections.abc import Iterable

import msgspec


class Place(msgspec.Struct, frozen=True, gc=False):
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


class Accepted(msgspec.Struct, frozen=True, omit_defaults=True):
    """That a person accepted a finding: its check and message, why, who, when, and the digest of the text then.

    It is stale once the text is another: the finding must be looked at again.
    """

    check: str
    message: str
    reason: str
    by: str
    at: dt.datetime
    digest: str


def acceptance(finding: Finding, accepted: Iterable[Accepted]) -> Accepted | None:
    """Return the latest acceptance of a finding, fresh or stale, or None."""
    same = [each for each in accepted if (each.check, each.message) == (finding.check, finding.message)]
    return max(same, key=lambda each: each.at, default=None)


_OF_FIGURES = {
    "foot", "cross-foot", "balance", "cash-tie", "same-fact", "reconciliation", "segments", "row-ratio", "per-share",
    "label-sign", "prose-table", "growth", "change", "history", "basis", "ratio", "margin", "points", "dividend",
}  # fmt: skip
"""The checks whose messages hold cells of tables; digits elsewhere may be of a code, or be dialled."""
_CELL = re.compile(r"(?<![\w.,/-])(-?)([1-9]\d{4,}|(?!19|20)[1-9]\d{3})(?![\w/-]|,\d|\.\d{5})")


def told(each: Finding) -> str:
    """Return a finding's message with the thousands of its cells apart."""
    if each.check not in _OF_FIGURES:
        return each.message
    return _CELL.sub(lambda found: f"{found[1]}{int(found[2]):,}", each.message)
