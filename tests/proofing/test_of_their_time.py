"""Figures of the time that is meant: bases further on, headings that compare, months beside other months."""

import pytest

from irdesk.proofing import proof
from tests.proofing.corley import HEAD, INCOME
from tests.proofing.drafts import grave, read
from tests.proofing.ellery import slips, told

_END = "\n\nThe board met on Monday. It thanked all who work here.\n"


@pytest.mark.parametrize(
    "words",
    [
        # the period behind a count is the count's
        "Net sales rose 10.1% to $318.6 million, reflecting 214 shops at quarter-end from 186 a year ago.",
        # how much a fall was larger than is no base of it
        "Margins were 98.6%, compared with 97.6%, as net sales rose by more than half a percent, to $318.6 million.",
        # what a sentence says in all is not each of its quarters
        "By quarter, net income was $30.1 million, $31.3 million, $33.7 million and $29.2 million.",
        # what is told apart from one amount is of none before it
        (
            "Net sales were $318.6 million, three and a half times the $91.0 million of ten years ago and up 4.8% from "
            "the $304.1 million of the first quarter of 2025."
        ),
        "Before the milestone, net income thus fell by more than half.",
        "Days sales outstanding were 54 days.",
    ],
)
def test_what_is_of_another_time_or_thing_is_left_alone(words: str) -> None:
    assert not told(words + _END)


def test_a_heading_says_what_its_figures_are_compared_with() -> None:
    words = "Second quarter 2025 compared with first quarter 2025\n\n• Net sales up 5% from $304.1 million"
    assert slips(words + _END, "$304.1", "$301.4")


def test_a_line_of_one_word_and_a_segments_growth_are_known() -> None:
    works = "Bottle Works net sales rose. Segment operating income increased 27.0% to $24.6 million."
    assert ("growth", "20.7%") in slips(works + _END, "27.0%", "20.7%")


_NINE = (
    "In the first six months, revenue was $851.4 million, compared with $803.0 million in the first six months of "
    "fiscal 2025."
)


def _raised(words: str, right: str, slip: str) -> set[tuple[str, str]]:
    clean, wrong = (grave(proof(read(f"{HEAD}{each}{_END}{INCOME}"))) for each in (words, words.replace(right, slip)))
    return wrong - clean


def test_months_compared_with_other_months() -> None:
    assert ("period", "warning") in _raised(_NINE, "In the first six", "In the first nine")


def test_dividends_grow_exactly() -> None:
    words = "The quarterly dividend was increased by 20%, to $0.12 per share from $0.10 per share."
    assert ("growth", "25%") in slips(words + _END, "20%", "25%")


def test_a_changes_way_to_one_rows_rate() -> None:
    words = "Interest expense declined by $0.3 million to $1.4 million."
    table = (
        "\nOTHER DATA\n(In thousands)\n\n        Three Months Ended December 31,\n              2025     2024\n"
        "Interest expense   1,438   1,702\nInterest income      312     280\n"
    )
    right, wrong = (f"{HEAD}{each}{_END}{INCOME}{table}" for each in (words, words.replace("$0.3", "$0.5")))
    assert {each for each, _ in grave(proof(read(wrong))) - grave(proof(read(right)))} == {"change"}
