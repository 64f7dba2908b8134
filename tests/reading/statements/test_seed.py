"""The seed: a release of 2004, where it is there; its figures are facts."""

from pathlib import Path

import pytest

from tests.reading.statements.support import dates, read_text, values

SEED = Path(__file__).parents[4] / "shared" / "seed" / "infocrossing_2004q1.txt"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed is not here")

OPERATIONS = (
    "15.2 13.1 10.2 8.8 2.1 2.0 1.6 1.4 1.3 0.9 0.7 0.6 0.6 0.3 -0.2 0 0.8 0.3 0 -2.5 0.8 -2.2 0.05 -0.40 15.2 5.4"
    " 0.05 -0.40 17.1 5.4"
)
FIGURES = (
    OPERATIONS,
    "0.8 0.3 -0.2 0 0.7 0.6 1.6 1.4 2.9 2.3",
    "39.6 10.1 8.2 6.5 47.8 16.6 17.4 18.3 32.5 31.8 97.7 66.7 9.3 8.4 27.3 27.5 61.1 30.8 97.7 66.7",
)


def test_sixty_of_sixty_cells() -> None:
    statements, doubts = read_text(SEED.read_text())
    read = [" ".join(value for row in values(statement) for value in row[1:]) for statement in statements]
    assert tuple(read) == FIGURES
    assert [statement.kind for statement in statements] == ["operations", "reconciliation", "balance_sheet"]
    assert [statement.scale for statement in statements] == [1000000] * 3
    assert dates(statements[0]) == [("2004-01-01", "2004-03-31"), ("2003-01-01", "2003-03-31")]
    assert dates(statements[2]) == [(None, "2004-03-31"), (None, "2003-12-31")]
    assert [doubt.field for doubt in doubts] == ["statements[1].rows[0].label"]


def test_sections_and_units_of_the_seed() -> None:
    statements, _ = read_text(SEED.read_text())
    last = statements[0].rows[-4:]
    assert [row.section for row in last] == ["Basic earnings per share"] * 2 + ["Diluted earnings per share"] * 2
    assert [row.unit for row in last] == ["per_share", "shares"] * 2
    assert [row.depth for row in last] == [1] * 4
