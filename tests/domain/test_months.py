"""The names of the months: what the patterns take and which number they are."""

import re

import pytest

from irdesk.domain.months import MONTHS, NAME, STEM, WHOLE, month_number


@pytest.mark.parametrize(
    ("name", "number"), [("January", 1), ("FEBR.", 2), ("Mar.", 3), ("may", 5), ("Sept.", 9), ("December", 12)]
)
def test_a_month_is_known_in_full_and_shortened(name: str, number: int) -> None:
    assert re.fullmatch(NAME, name, re.IGNORECASE)
    assert month_number(name) == number


def test_every_month_matches_its_patterns() -> None:
    for name in MONTHS:
        assert re.fullmatch(WHOLE, name, re.IGNORECASE)
        assert re.match(STEM, name, re.IGNORECASE)
        assert re.fullmatch(NAME, name, re.IGNORECASE)


def test_another_word_is_no_month() -> None:
    assert not re.fullmatch(NAME, "Marched", re.IGNORECASE)
    with pytest.raises(ValueError, match="not in tuple"):
        month_number("tomorrow")
