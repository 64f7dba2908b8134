"""Changes that lead below nothing: a figure in brackets is a loss."""

import pytest

from tests.proofing.test_not_sure import told


@pytest.mark.parametrize(
    "words",
    [
        "Kiln income decreased by $71.5 million, from $29.3 million in 2023 to $(42.2) million in 2024.",
        "Income per diluted share decreased to $(1.27) compared to $0.58 a year ago.",
    ],
)
def test_a_fall_below_nothing(words: str) -> None:
    assert not {each for each in told(words) if each[1] == "error"}


def test_a_rise_that_is_a_fall_is_told() -> None:
    assert ("direction", "error") in told("Income per diluted share increased to $(1.27) compared to $0.58 a year ago.")
