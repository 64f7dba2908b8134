"""What an outlook implies for the rest of the year, against its range without the year so far."""

import pytest

from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.drafts import grave

HEAD = (
    "Marlow Kettles Reports Third Quarter 2025 Results\n\n"
    "DERBY, Conn., October 23, 2025 - Marlow Kettles, Inc. (NYSE: MRK) today reported results for the third quarter "
    "ended September 30, 2025.\n\n"
)
TABLE = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands) (Unaudited)

                                 Three Months Ended        Nine Months Ended
                                   September 30,             September 30,
                                  2025       2024          2025        2024
                               ---------  ---------    ---------   ---------
Net sales                       $251,604   $236,118     $742,385    $699,027
Cost of goods sold               163,912    158,220      484,180     467,713
                               ---------  ---------    ---------   ---------
Gross profit                      87,692     77,898      258,205     231,314
                               =========  =========    =========   =========
"""
YEAR = (
    "For the year Marlow now expects net sales of $1,005 million to $1,015 million (previously $990 million to $1,010 "
)
YEAR += "million). "


def ranges(words: str) -> set[tuple[str, str]]:
    found = grave(proof(read_bytes((HEAD + YEAR + words + "\n" + TABLE).encode(), "draft.txt")))
    return {each for each in found if each[0] == "range"}


@pytest.mark.parametrize(
    ("shown", "wrong"),
    [
        ("$262.6 million to $272.6 million", False),
        ("$263 million to $273 million", False),
        ("$262.6 million to $276.2 million", True),
        ("$226.6 million to $272.6 million", True),
        ("$265.6 million to $275.6 million", True),
    ],
)
def test_what_is_implied_is_the_year_without_the_months_so_far(shown: str, wrong: bool) -> None:
    words = f"The outlook implies fourth quarter net sales of {shown}."
    assert ranges(words) == ({("range", "error")} if wrong else set())


@pytest.mark.parametrize(
    "words",
    [
        "The outlook implies adjusted net sales of $262.6 million to $276.2 million in the fourth quarter.",
        "The outlook implies a fourth quarter gross profit of $92 million to $97 million.",
        "The outlook implies fourth quarter net sales of $250 million to $290 million.",
        "For the fourth quarter Marlow expects net sales of $262.6 million to $276.2 million.",
        "The outlook implies that net sales of $262.6 million to $276.2 million are within reach next year.",
    ],
)
def test_ranges_of_something_else_are_left_alone(words: str) -> None:
    assert not ranges(words)
