"""The rest of a year and the whole of it: ranges as wide as what implies them, and the year as the rest and so far."""

import pytest

from irdesk.proofing import proof
from tests.proofing.drafts import grave, read
from tests.proofing.marlow import HEAD as MARLOW
from tests.proofing.marlow import tells
from tests.proofing.marlow_half import HALF
from tests.proofing.test_implied_ranges import HEAD, TABLE

_SPENDING = (
    "We expect capital spending of $75 million to $85 million, implying $41.7 million to $51.7 million in the {}."
)
_EBITDA = (
    "We now expect adjusted EBITDA of $75 million to $85 million for the year, which implies $41.7 million to $51.7 "
    "million in the second half."
)
_REST = "For the fourth quarter Marlow expects net sales of $262.6 million to $272.6 million. "
_YEAR = f"{_REST}This implies full-year net sales of $1,005 million to $1,015 million."


def _ranges(words: str) -> set[tuple[str, str]]:
    return {each for each in grave(proof(read(f"{HEAD}{words}\n{TABLE}"))) if each[0] == "range"}


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (_SPENDING.format("second half"), "$41.7", "$47.1"),
        (_SPENDING.format("second half"), "$51.7", "$57.1"),
        (_SPENDING.format("fourth quarter"), "$51.7", "$61.7"),
        (_EBITDA, "$41.7", "$47.1"),
        (_EBITDA, "$51.7", "$57.1"),
    ],
)
def test_what_is_implied_is_as_wide_as_what_implies_it(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=HALF, head=MARLOW)


@pytest.mark.parametrize(
    "words",
    [
        _SPENDING.format("second half").replace("$51.7", "$48.2"),
        _SPENDING.format("second half").replace("implying", "and").replace("$51.7", "$57.1"),
        _SPENDING.format("second half").replace("$41.7 million to $51.7", "$42 million to $52"),
        _SPENDING.format("second half").replace("implying", "implying some").replace("$51.7", "$71.4"),
    ],
)
def test_another_width_without_a_slip_is_left(words: str) -> None:
    assert not _ranges(words)


@pytest.mark.parametrize(
    ("right", "slip"), [("$1,015", "$1,025"), ("$1,015", "$1,051"), ("$1,005", "$1,015"), ("$272.6", "$282.6")]
)
def test_the_year_is_the_rest_and_the_months_so_far(right: str, slip: str) -> None:
    assert not _ranges(_YEAR)
    assert ("range", "error") in _ranges(_YEAR.replace(right, slip, 1))


@pytest.mark.parametrize(
    "words",
    [
        f"{_REST}This implies full-year adjusted net sales of $1,005 million to $1,025 million.",
        f"{_REST}For the year, Marlow expects net sales of $1,005 million to $1,025 million.",
        f"{_REST}This implies full-year gross profit of $345 million to $355 million.",
        f"{_REST}Orders for kettles make gross profit of $1,005 million to $1,025 million in 2026 likely.",
    ],
)
def test_a_year_of_something_else_is_left(words: str) -> None:
    assert not _ranges(words)
