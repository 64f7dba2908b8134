"""Shares that a sentence lists as all there is of one whole."""

import pytest

from tests.proofing.marlow import HEAD, TABLE
from tests.proofing.pelworth import told


def _sums(words: str) -> set[tuple[str, str]]:
    return {each for each in told(words, TABLE, head=HEAD) if each[0] == "sum"}


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Kilns made up 52.4% of orders, glazes 31.1% and tools 16.5%.", "52.4", "54.2"),
        ("Kilns accounted for 52.4% of orders, glazes for 23.7% and tools for 23.9%.", "23.7", "27.3"),
        ("Kilns accounted for 52% of orders, glazes for 31% and tools for 17%.", "17%", "19%"),
        ("Kilns, glazes and tools represented 52.4%, 31.1% and 16.5% of orders, respectively.", "16.5", "19.5"),
        ("Orders by region were split 52% Americas, 31% Europe and 17% Asia.", "52%", "54%"),
        ("Of the orders, 52% came from shops, 31% from hotels, and the remaining 17% from schools.", "17%", "15%"),
        (
            "Kilns made up 52.4% of orders, glazes 31.1% and tools 16.5%, compared with 50.1%, 33.4% and 16.5% before.",
            "31.1",
            "31.9",
        ),
    ],
)
def test_shares_of_one_whole_make_all_of_it(words: str, right: str, slip: str) -> None:
    assert right in words
    assert not _sums(words)
    assert _sums(words.replace(right, slip)) == {("sum", "warning")}


@pytest.mark.parametrize(
    "words",
    [
        "Kilns accounted for 52% of orders, glazes for 31% and tools for 18%.",
        "Kilns accounted for 52.4% of orders, glazes for 31.1% and tools for 12.2%.",
        "Orders grew 52% in kilns, 31% in glazes and 19% in tools.",
        "We own 52%, 31% and 19% of the ventures, which generated cash.",
        "Our three largest customers accounted for 52%, 31% and 19% of orders.",
        "Kilns made up 61% of orders and 47% of repairs, and exports made up 12% of them.",
        "In June, 34% of the kilns were gas-fired, 33% were electric and 35% were to be renewed.",
        "Kilns made up about 52% of orders, glazes about 31% and tools about 19%.",
        "Kilns represented 55% of orders, online orders 32% and repairs 15%.",
    ],
)
def test_shares_of_several_wholes_and_lists_that_are_open_are_not_told(words: str) -> None:
    assert not _sums(words)
