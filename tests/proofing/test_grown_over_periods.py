"""Growths listed like the figures before them, the quarter's and the nine months', with the periods behind either."""

import pytest

from tests.proofing.marlow import tells
from tests.proofing.marrowstone import HEAD, TABLES
from tests.proofing.pelworth import told

_BEHIND_BOTH = (
    "Sales were $904.7 million and $2,665.7 million, an increase of 5% and 5% for the third quarter and first nine "
    "months of 2025, respectively. Gross profit was $320.5 million and $942.0 million, an increase of 6.5% and 5.7% "
    "for the third quarter and first nine months of 2025, respectively."
)
_BEHIND_FIGURES = (
    "Operating income was $130.1 million and $378.5 million for the third quarter and first nine months of 2025, an "
    "increase of 4.1% and 4.7%, respectively."
)
_TWO_WAYS = (
    "Cost of sales was $584.2 million and $1,723.7 million in the third quarter and first nine months of 2025, an "
    "increase of 4.5% and an increase of 4.0% year-over-year, respectively."
)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (_BEHIND_BOTH, "6.5% and 5.7%", "5.6% and 5.7%"),
        (_BEHIND_BOTH, "6.5% and 5.7%", "6.5% and 7.5%"),
        (_BEHIND_BOTH, "6.5% and 5.7%", "5.7% and 6.5%"),
        (_BEHIND_BOTH, "$320.5", "$302.5"),
        (_BEHIND_BOTH, "$942.0", "$924.0"),
        (_BEHIND_FIGURES, "4.1%", "1.4%"),
        (_BEHIND_FIGURES, "4.7%", "7.4%"),
        (_TWO_WAYS, "an increase of 4.0%", "a decrease of 4.0%"),
    ],
)
def test_each_growth_is_of_the_figure_at_its_place(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=TABLES, head=HEAD)


def test_a_wrong_figure_is_told_as_itself() -> None:
    assert told(_BEHIND_BOTH.replace("$320.5", "$302.5"), TABLES, head=HEAD) == {("prose-table", "error")}


@pytest.mark.parametrize(
    "words",
    [
        _BEHIND_FIGURES.replace("an increase of 4.1% and 4.7%", "a sequential increase of 1.4% and 7.4%"),
        _BEHIND_FIGURES.replace("an increase of 4.1%", "on organic growth of 2.1%"),
    ],
)
def test_growths_of_something_else_are_left(words: str) -> None:
    assert not told(words, TABLES, head=HEAD)
