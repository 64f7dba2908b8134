"""Changes in points by the same row for now and before, by their own clause, and margins that improved to less."""

import pytest

from tests.proofing.garnock import HEAD, LINES
from tests.proofing.marlow import HEAD as MARLOW
from tests.proofing.marlow import TABLE, tells
from tests.proofing.pelworth import told

_RATIO = "The combined ratio was 93.7%, an improvement of 3.6 points from last year's second quarter."
_GROSS = "Gross margin was 35.1%, up 220 basis points; adjusted gross margin was 36.0%, up 190 basis points."
_OPERATING = "Operating margin was 14.2%, up 240 basis points year over year; non-GAAP operating margin was 15.3%."
_FOOD = "Cost of food fell to 28.1% of restaurant sales from 28.8%, a 70 basis-point improvement."


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (_RATIO, "3.6", "6.3"),
        (_RATIO, "3.6", "4.9"),  # from a part's ratio a year ago
        (_RATIO, "3.6", "2.1"),
        ("The combined ratio improved 3.6 points to 93.7%.", "3.6", "4.9"),
        ("The combined ratio of Personal Lines improved 4.5 points to 94.1%.", "4.5", "5.4"),
        ("Personal Lines. The combined ratio improved 4.5 points to 94.1%.", "4.5", "5.4"),
    ],
)
def test_points_lie_between_two_cells_of_one_row(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=LINES, head=HEAD)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (_GROSS, "220", "20"),
        (_GROSS, "220", "330"),
        (_OPERATING, "240", "420"),
        (_OPERATING.replace("non-GAAP operating", "excluding severance, it"), "240", "420"),
        ("Gross margin was 35.1%, up 220 basis points; on a non-GAAP basis it was 36.0%, up 190.", "220", "330"),
    ],
)
def test_points_are_held_though_another_clause_has_another_measure(words: str, right: str, slip: str) -> None:
    tells(words, right, slip)


@pytest.mark.parametrize(
    "words",
    [
        _GROSS.replace("190", "330"),
        "Adjusted gross margin was 35.1%, up 330 basis points; net income was $27.0 million.",
    ],
)
def test_points_of_another_measure_are_left(words: str) -> None:
    assert not told(words, TABLE, head=MARLOW)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (_FOOD, "70 basis", "170 basis"),
        (_FOOD, "28.8%", "29.8%"),
        ("Labor rose to 31.4% of sales from 30.9%, a 50 basis point increase.", "50 basis", "150 basis"),
        ("Labor rose to 31.4% of sales from 30.9%, a 50 basis point increase.", "increase", "decrease"),
    ],
)
def test_points_lie_between_two_shares_of_one_whole(words: str, right: str, slip: str) -> None:
    tells(words, right, slip)


def test_points_between_shares_of_two_things_are_left() -> None:
    words = "Cost of food was 28.1% of restaurant sales, against 28.8% of cafe sales, a 170 basis-point improvement."
    assert not told(words, TABLE, head=MARLOW)


@pytest.mark.parametrize(
    "words",
    [
        "Our operating margin improved to 31.8% from 29.3%.",
        "Margins recovered to 31.8% from 29.3%.",
    ],
)
def test_a_margin_that_improved_went_up(words: str) -> None:
    assert not told(words, TABLE, head=MARLOW)
    turned = words.replace("31.8% from 29.3%", "29.3% from 31.8%")
    assert ("direction", "error") in told(turned, TABLE, head=MARLOW)


@pytest.mark.parametrize(
    "words", ["The loss ratio improved to 61.2% from 65.8%.", "The efficiency ratio improved to 58.1% from 60.2%."]
)
def test_a_ratio_of_costs_improves_to_less(words: str) -> None:
    assert not told(words, TABLE, head=MARLOW)
