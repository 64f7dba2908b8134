"""Figures over periods called in one word, 3Q24, and figures that others are ahead of, above, or short of."""

import pytest

from tests.proofing.marlow import tells
from tests.proofing.pelworth import told
from tests.proofing.tarn import HEAD, TABLES

_AHEAD = (
    "Net interest income of $26.6 million was ahead of the $25.2 million recorded in 3Q23, while interest expense "
    "rose to $10.9 million."
)
_ABOVE = (
    "Net interest income of $26.6 million was above the $25.2 million of the third quarter of 2023, while interest "
    "expense rose to $10.9 million."
)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Noninterest income was $5.4 million in 3Q24, $5.2 million in 2Q24 and $4.8 million in 3Q23.", "$4.8", "$8.4"),
        ("Noninterest income was $5.4 million in 3Q24, $5.2 million in 2Q24 and $4.8 million in 3Q23.", "$5.2", "$2.5"),
        (
            "Noninterest income was $5.4 million in Q3'24, $5.2 million in Q2'24 and $4.8 million in Q3'23.",
            "$4.8",
            "$8.4",
        ),
        (
            "Noninterest expense was $18.3 million in 3Q24, against $18.1 million in 2Q24 and $17.5 million in 3Q23.",
            "$17.5",
            "$15.7",
        ),
        ("Net income of $9.9 million was ahead of the $9.1 million recorded in 3Q23.", "$9.1", "$1.9"),
        (_AHEAD, "$25.2", "$22.5"),
        (_AHEAD, "$10.9", "$19.0"),
        (_ABOVE, "$25.2", "$22.5"),
    ],
)
def test_a_figure_of_another_period_is_held_against_that_period(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=TABLES, head=HEAD)


@pytest.mark.parametrize(
    "words",
    [
        "Net income of $9.9 million was short of the $10.4 million that analysts expected.",
        "Noninterest income was almost double the $2.8 million of five years ago.",
        "Fees for cards were $2.1 million in 3Q24, $2.0 million in 2Q24 and $1.8 million in 3Q23.",
    ],
)
def test_what_no_table_has_is_left(words: str) -> None:
    assert not told(words, TABLES, head=HEAD)
