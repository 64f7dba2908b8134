"""One-cell corruptions of the own clean release: nearly every one raises something."""

import random

import pytest

from irdesk.proofing import proof
from tests.proofing.corruption import cells, corruptions, corruptions_of, slips, told
from tests.proofing.drafts import read, text


def test_slips_of_a_figure() -> None:
    assert dict(slips("-12.5")) == {"last digit": "-12.4", "sign": "12.5", "factor ten": "-125", "swapped": "-15.2"}


def test_a_sample_of_cells() -> None:
    release = read(text())
    sample = random.Random(6).sample(sorted(cells(release)), 30)
    before = told(release)
    every = [each for cell in sample for each in corruptions_of(release, cell)]
    silent = [each.words for each in every if not told(each.release) - before]
    assert len(silent) <= len(every) * 0.05, silent  # share counts hide their last digits


@pytest.mark.long
def test_every_cell() -> None:
    release = read(text())
    before = told(release)
    every = list(corruptions(release))
    silent = [each.words for each in every if not told(each.release) - before]
    assert len(silent) <= len(every) * 0.05, silent  # share counts hide their last digits


def test_proof_does_not_depend_on_the_order_of_its_sets() -> None:
    release = read(text())
    assert proof(release) == proof(release)
