"""Releases of many tongues, each clean as it stands, and slips that people make, each told when it is put in alone.

Beside each release stand its slips, a JSON object a line: `old`, which occurs once in it, and what stands there, `new`.
"""

from collections import Counter
from pathlib import Path

import msgspec
import pytest

from irdesk.proofing import proof
from irdesk.reading import read_bytes

_SLIPS = sorted((Path(__file__).parent / "slips").glob("*.slips.jsonl"))


class _Slip(msgspec.Struct, frozen=True):
    old: str
    new: str


def _release(slips: Path) -> Path:
    stem = slips.name.removesuffix(".slips.jsonl")
    return next(each for each in slips.parent.glob(f"{stem}.*") if each.suffix != ".jsonl")


def _told(text: str, name: str) -> Counter[tuple[str, str]]:
    found = proof(read_bytes(text.encode(), name))
    return Counter((each.check, each.message) for each in found if each.severity in {"error", "warning"})


@pytest.mark.parametrize("slips", _SLIPS, ids=lambda path: path.name.removesuffix(".slips.jsonl"))
def test_each_slip_is_told_and_nothing_else(slips: Path) -> None:
    release = _release(slips)
    text = release.read_text("utf-8")
    assert not _told(text, release.name)
    every = msgspec.json.Decoder(_Slip).decode_lines(slips.read_bytes())
    assert every
    assert [each.old for each in every if text.count(each.old) != 1] == []
    assert [each.new for each in every if not _told(text.replace(each.old, each.new), release.name)] == []
