"""One fact in many wordings: each sentence ties, and is told with any of the slips that stand beside its figures."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from irdesk.proofing import proof
from tests.proofing import corley, marrowstone, tarn
from tests.proofing.drafts import grave, read

HERE = Path(__file__).parent
SLIP = re.compile(r"\{([^{}|]*)\|([^{}]*)\}")
END = "\n\nThe full results follow in the tables below, and they should be read with them.\n"
DRAFTS = {
    "phrasings_of_income.txt": (corley.HEAD, corley.INCOME),
    "phrasings_of_parts.txt": (marrowstone.HEAD, marrowstone.TABLES),
    "phrasings_of_banks.txt": (tarn.HEAD, tarn.TABLES),
}
"""Sentences a line, "{right|slip|slip}", and the release that they are said in."""


def _lines() -> Iterator[tuple[str, str]]:
    for name in DRAFTS:
        yield from ((name, line) for line in (HERE / name).read_text("utf-8").splitlines())


def _right(line: str) -> str:
    return SLIP.sub(r"\1", line)


def _told(name: str, words: str) -> set[tuple[str, str]]:
    head, tables = DRAFTS[name]
    return grave(proof(read(f"{head}{words}{END}{tables}")))


@pytest.mark.parametrize(("name", "line"), _lines())
def test_each_wording_ties_and_tells_its_slips(name: str, line: str) -> None:
    clean = _told(name, _right(line))
    assert clean == _told(name, "")
    for found in SLIP.finditer(line):
        for slip in found[2].split("|"):
            assert _told(name, _right(line[: found.start()]) + slip + _right(line[found.end() :])) != clean, slip
