"""A change told three ways in one breath: its amount, its growth and its end fit together."""

import pytest

from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.test_not_sure import TOP, told


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Orders for kilns increased $3.5 million, or {}%, to $26.8 million compared with last year.", "21.1"),
        ("Kiln rent grew {}%, or $3.5 million, to $26.8 million.", "51.0"),
        ("Orders for kilns were $26.8 million, an increase of $3.5 million, or {}%, compared with June.", "16.0"),
        ("Orders declined sequentially by $4.7 million, or {}%, to $26.6 million.", "10.5"),
        ("The order book stood at $26.6 million, down $4.7 million, or {}%, from June.", "25.0"),
    ],
)
def test_the_growth_is_that_of_the_change(words: str, wrong: str) -> None:
    right = "15.0"
    assert ("growth", "error") not in told(words.format(right))
    assert ("growth", "error") in told(words.format(wrong))


def test_the_change_and_the_end_are_held_against_the_growth_too() -> None:
    words = "Orders for kilns increased $3.5 million, or 15.0%, to $26.8 million compared with last year."
    for old, new in (("$3.5", "$5.3"), ("$26.8", "$28.6"), ("$3.5 million", "$3.5 billion"), ("increased", "fell")):
        assert ("growth", "error") in told(words.replace(old, new)), new


@pytest.mark.parametrize(
    "words",
    [
        "Organic orders increased $3.5 million, or 21.1%, to $26.8 million.",
        "Staff costs rose $3.5 million to $26.8 million, or 21.1% of sales.",
        "Orders were $26.8 million, an increase of $3.5 million, or 21.1% of sales.",
        "Orders increased about $3.5 million, or 21.1%, to $26.8 million.",
        "Debt was $24.0 million, down $8.6 million, or 26%, from $32.6 million, and down $7.7 million, or 24%.",
    ],
)
def test_what_is_no_growth_of_these_figures(words: str) -> None:
    assert ("growth", "error") not in told(words)


def test_a_growth_that_the_figures_give_is_tied() -> None:
    words = "Orders for kilns increased $3.5 million, or 15.0%, to $26.8 million."
    found = proof(read_bytes(f"{TOP}{words}\n".encode(), "draft.txt"))
    assert [each.severity for each in found if each.check == "growth"] == ["ok"]
