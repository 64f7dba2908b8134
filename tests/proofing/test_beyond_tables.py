"""A billion for a million in amounts that no row of the tables shows; and large amounts that are not the company's."""

import pytest

from tests.proofing.test_not_that_name import held


@pytest.mark.parametrize(
    "words",
    [
        "Fees of $4.2 million were paid to advisers in the quarter.",
        "Sales of lids in the north came to $7.4 million, and rose.",
        "The decrease of $6.1 million in freight was due to shorter routes.",
    ],
)
def test_a_billion_for_a_million_is_told(words: str) -> None:
    assert held(words) == set()
    assert held(words.replace("million", "billion")) == {("prose-table", "warning")}


@pytest.mark.parametrize(
    "words",
    [
        "Kilns of ours have processed more than $30 billion of payments.",
        "The market for kilns is about $12 billion a year.",
        "We expect sales of $2.6 billion by then.",
        "Receivables with a face value of $3.5 billion were bought for $126 million.",
    ],
)
def test_large_amounts_of_others_are_left_alone(words: str) -> None:
    assert held(words) == set()
