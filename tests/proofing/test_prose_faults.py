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
