"""Clean releases of many layouts raise nothing; a fault planted in their text raises something."""

import random
from collections import Counter
from functools import cache

import pytest

from irdesk.domain.release import Release
from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.planted import KINDS, RELEASES, Planted, planted

FILES = tuple(sorted(RELEASES.iterdir()))
UNHELD = {"e-mail domain", "year of the comparison", "pass code missing", "invalid number"}
"""Kinds that need what a release may not hold; `tests.bench.faults` measures them too."""


def told(release: Release) -> Counter[tuple[str, str]]:
    return Counter((each.check, each.message) for each in proof(release) if each.severity in {"error", "warning"})


@pytest.mark.parametrize("name", [file.name for file in FILES])
def test_clean_release_raises_nothing(name: str) -> None:
    path = RELEASES / name
    assert told(read_bytes(path.read_bytes(), path.name)) == Counter()


@pytest.mark.parametrize("name", ["harrowvalley_2025q2.txt", "saltmarsh_2024q4.txt", "tidewell_2025q1.htm"])
def test_a_figure_tied_by_two_rules_is_listed_once(name: str) -> None:
    found = proof(read_bytes((RELEASES / name).read_bytes(), name))
    told_of = Counter((each.check, each.severity, each.message, each.places) for each in found)
    assert [key for key, count in told_of.items() if count > 1] == []


@cache
def faults() -> dict[str, list[tuple[str, Planted]]]:
    found: dict[str, list[tuple[str, Planted]]] = {}
    for file in FILES:
        for each in planted(file.read_text("utf-8")):
            found.setdefault(each.kind, []).append((file.name, each))
    return found


@pytest.mark.long
def test_most_planted_faults_are_told() -> None:
    chooser = random.Random(6)
    sample = [one for kind in sorted(faults().keys() - UNHELD) for one in chooser.sample(faults()[kind], 2)]
    silent = [each.words for name, each in sample if not told(read_bytes(each.text.encode(), name))]
    assert len(silent) * 4 < len(sample), silent


def test_a_slip_is_planted_where_its_words_say() -> None:
    every = [each for of_kind in faults().values() for _, each in of_kind]
    assert {each.kind for each in every} >= set(KINDS)
    assert all(each.text != file.read_text("utf-8") for each in every for file in FILES)
