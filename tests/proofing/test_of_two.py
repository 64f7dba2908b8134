"""Counts and figures that stand beside each other: made of two, exchanged, or led the other way by the words."""

import pytest

from irdesk.proofing import proof
from tests.proofing.corley import HEAD as CORLEY
from tests.proofing.corley import INCOME
from tests.proofing.drafts import grave, read
from tests.proofing.marrowstone import HEAD, TABLES

END = "\n\nThe full results follow in the tables below, and they should be read with them.\n"


def _told(words: str, head: str = HEAD, tables: str = TABLES) -> set[tuple[str, str]]:
    return grave(proof(read(f"{head}{words}{END}{tables}"))) - grave(proof(read(f"{head}{END}{tables}")))


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("We added 38 new accounts, 24 of them in the United States and 14 in other markets.", "24 of", "26 of"),
        ("We own 11,846 lots and control 18,327 under option, 30,173 in all.", "30,173", "31,073"),
        ("Average tractors 3,920 (Q3 2024: 4,025): 2,184 of our own and 1,736 of partners.", "2,184", "2,148"),
        ("We shipped 236.1 million therms, down from 248.0 million.", "down", "up"),
        ("We had 412 stores, up from 398.", "up", "down"),
        ("Flow Control sales of $412.6 million and Motion Systems sales of $287.3 million led.", "$412.6", "$421.6"),
    ],
)
def test_two_beside_each_other_agree(words: str, right: str, slip: str) -> None:
    assert not _told(words)
    assert _told(words.replace(right, slip))


def test_parts_whose_figures_are_exchanged_are_told() -> None:
    words = "By part, Flow Control contributed ${} million and Motion Systems ${} million."
    assert not _told(words.format("412.6", "287.3"))
    assert ("prose-table", "error") in _told(words.format("287.3", "412.6"))


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Net income fell by more than a fifth.", "fifth", "third"),
        ("Gross profit and sales fell; net income fell by nearly a quarter.", "quarter", "half"),
    ],
)
def test_growth_in_words_is_that_of_the_tables(words: str, right: str, slip: str) -> None:
    assert not _told(words, CORLEY, INCOME)
    assert ("ratio", "warning") in _told(words.replace(right, slip), CORLEY, INCOME)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Operating income was $120.9 million, compared to $97.9 million.", "$120.9", "$52.2"),
        ("Selling expenses rose to $61.2 million from $58.6 million.", "$61.2", "$120.4"),
        ("Net income was $40.8 million ($52.2 million).", "$40.8", "$94.1"),
        ("Operating income fell 22.3% to $52.2 million.", "$52.2", "$120.9"),
    ],
)
def test_both_ends_of_a_comparison_are_of_one_length(words: str, right: str, slip: str) -> None:
    assert not _told(words, CORLEY, INCOME)
    assert ("prose-table", "error") in _told(words.replace(right, slip), CORLEY, INCOME)


@pytest.mark.parametrize(("right", "slip"), [("20.5%", "25.0%"), ("19.8%", "18.9%"), ("$84.6", "$86.4")])
def test_a_margin_is_that_of_the_part_told_before_it(right: str, slip: str) -> None:
    words = "Flow Control operating income was $84.6 million, and its operating margin was 20.5%, compared to 19.8%."
    assert not _told(words)
    assert _told(words.replace(right, slip))
