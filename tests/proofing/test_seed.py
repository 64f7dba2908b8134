"""The hand-made proof of the seed: findings matched to its items by their figures and places."""

import json
from collections import Counter
from pathlib import Path

import pytest

from irdesk.domain.finding import Finding
from irdesk.domain.release import Release
from irdesk.proofing import proof, summary
from irdesk.reading import read_file
from tests.proofing.corruption import corruptions, told

SEED = Path(__file__).parents[3] / "shared" / "seed"
FILE = SEED / "infocrossing_2004q1.txt"
pytestmark = pytest.mark.skipif(not FILE.exists(), reason="the seed is not here")

ERRORS = {"F01": ("prose-table", 64), "F02": ("basis", 35), "F04": ("label-sign", 184)}
WARNINGS = {
    "P-EBITDA-YOY": ("growth", 41),
    "F03": ("basis", 36),
    "F05": ("row-shift", 210),
    "F06": ("reference", 48),
    "F07": ("typo", 67),
    "F09": ("phone", 97),
    "F11": ("replay-window", 98),
    "F13": ("contact", 9),
}
"""From the gold's item to the check and the line of the text (1-based) where the finding must stand."""
UNCHECKABLE = (
    "$14.4 million", "$12.5 million", "$5.8 million", "$30.6 million", "2,917,000", "$15 million", "$35 million",
    "135,892", "$33 million",
)  # fmt: skip
"""The figures of the gold's uncheckable items."""


@pytest.fixture(scope="module")
def release() -> Release:
    return read_file(FILE)


@pytest.fixture(scope="module")
def found(release: Release) -> tuple[Finding, ...]:
    return proof(release)


def at(found: tuple[Finding, ...], severity: str) -> set[tuple[str, int]]:
    return {(each.check, each.places[0].line) for each in found if each.severity == severity}


def test_gold_items_are_the_ones_that_this_test_maps() -> None:
    items = [json.loads(line) for line in (SEED / "proof_gold.jsonl").read_text("utf-8").splitlines()]
    grave = Counter(item["severity"] for item in items)
    assert {item["id"] for item in items if item["severity"] == "error"} == set(ERRORS)
    assert {item["id"] for item in items if item["severity"] == "warn"} == set(WARNINGS)
    assert grave["ok"] == 63


def test_every_error_is_found_and_no_other(found: tuple[Finding, ...]) -> None:
    assert at(found, "error") == set(ERRORS.values())


def test_every_warning_is_found_and_no_other(found: tuple[Finding, ...]) -> None:
    # with every error and warning mapped to an item of its severity, none stands on one of the 63 that tie
    assert at(found, "warning") == set(WARNINGS.values())


def test_nothing_uncheckable_is_tied(found: tuple[Finding, ...]) -> None:
    verdicts = {each.stated: each.severity for each in found if each.stated in UNCHECKABLE}
    assert verdicts == dict.fromkeys(UNCHECKABLE, "unchecked")
    words = " ".join(each.message for each in found if each.severity == "unchecked")
    assert all(claim in words for claim in ("record", "second consecutive quarter", "entirely", "quote", "dial"))
    assert summary(found)["tied"] >= 60


def test_one_cell_corruptions_raise_something_new(release: Release) -> None:
    every = list(corruptions(release))
    before = told(release)
    silent = [each for each in every if not told(each.release) - before]
    assert len(every) > 270
    assert 1 - len(silent) / len(every) >= 0.989, [each.words for each in silent]
