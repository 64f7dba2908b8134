"""Releases of an invented company, read from the fixtures, whole or with one fault planted."""

from functools import cache
from pathlib import Path

from irdesk.domain.finding import Finding
from irdesk.domain.release import Release
from irdesk.proofing import proof
from irdesk.reading import read_bytes

RELEASES = Path(__file__).parent.parent / "fixtures" / "releases"


@cache
def text(name: str = "harbourline_2025q2") -> str:
    return (RELEASES / f"{name}.txt").read_text("utf-8")


def read(words: str) -> Release:
    return read_bytes(words.encode(), "draft.txt")


def faulty(old: str, new: str, *, name: str = "harbourline_2025q2") -> Release:
    """Return the clean release with one passage replaced; it must be there."""
    whole = text(name)
    assert old in whole, old
    return read(whole.replace(old, new, 1))


def grave(found: tuple[Finding, ...]) -> set[tuple[str, str]]:
    return {(each.check, each.severity) for each in found if each.severity in {"error", "warning"}}


def proofed(old: str, new: str) -> tuple[Finding, ...]:
    return proof(faulty(old, new))
