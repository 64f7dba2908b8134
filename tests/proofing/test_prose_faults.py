"""Faults in what a sentence says of itself, or of a table by a name of its own, one at a time in clean releases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.planted import RELEASES

FAULTS = Path(__file__).with_name("prose_faults.txt")
"""Each line: the file, what stands there, what is put in its place, and the check that must tell it; `#` is a note."""


def _faults() -> Iterator[tuple[str, str, str, str]]:
    for line in FAULTS.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, passages, check = line.split(" | ")
            old, _, new = passages.partition(" => ")
            yield name, old, new, check


@pytest.mark.parametrize(("name", "old", "new", "check"), list(_faults()))
def test_fault_is_told(name: str, old: str, new: str, check: str) -> None:
    text = (RELEASES / name).read_text("utf-8")
    assert old in text
    found = proof(read_bytes(text.replace(old, new, 1).encode(), name))
    assert check in {each.check for each in found if each.severity in {"error", "warning"}}


def test_a_slip_of_a_digit_is_told_once() -> None:
    """A number that nobody can dial does not hand its label to the next; two checks of one growth speak as one."""
    text = (RELEASES / "corvane_2025q4.txt").read_text("utf-8")
    draft = text.replace("1-877-407-0784", "1-877-407-784").replace("increase of 20% from", "increase of 23% from")
    found = [each for each in proof(read_bytes(draft.encode(), "draft.txt")) if each.severity in {"error", "warning"}]
    assert [(each.check, each.stated) for each in found] == [("growth", "23%"), ("phone", "1-877-407-784")]
    assert "revenue" in found[0].message
