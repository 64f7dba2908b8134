"""Shares in brackets behind the parts of a list, and one measure by GAAP and otherwise: each against its own row."""

import pytest

from tests.proofing.marlow import LINES, TABLE, tells
from tests.proofing.pelworth import told

SHOWN = """As a percentage of net sales:
Kettles                                   57%           55%
Urns                                      25%           29%
Spouts and lids                           18%           16%
"""
LIST = "By line, kettles were $141.8 million (57%), urns $62.4 million (25%) and spouts and lids $44.1 million (18%)."


@pytest.mark.parametrize("table", [LINES, LINES + SHOWN])
@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (LIST, "(25%)", "(52%)"),
        (LIST, "(18%)", "(25%)"),
        (LIST, "(57%)", "(75%)"),
        ("Kettles were $141.8 million (57% of net sales) and urns $62.4 million (25%).", "(25%)", "(52%)"),
        ("Sales of urns came to $62.4 million (25% of net sales).", "25%", "52%"),
    ],
)
def test_a_share_in_brackets_is_that_of_its_amount(words: str, right: str, slip: str, table: str) -> None:
    tells(words, right, slip, table=TABLE + table)


@pytest.mark.parametrize(
    "words",
    [
        "Kettles were $141.8 million (10%), urns $62.4 million (-7%) and spouts and lids $44.1 million (22%).",
        "Kettles were $141.8 million (up 10%), and urns $62.4 million (25%).",
        "Kettles were $141.8 million (57%) and spouts and lids $44.1 million (22% growth).",
        "Kettles were $141.8 million (31% of our sales in Europe).",
        "Kettles were $141.8 million (57%), and backlog for urns was $21.7 million (29%).",
        "Kettles, at $141.8 million (56.9%), again grew faster than urns.",
    ],
)
def test_another_percentage_in_brackets_is_left_alone(words: str) -> None:
    assert not told(words, TABLE + LINES + SHOWN)


MEASURES = """
RECONCILIATION OF GAAP TO NON-GAAP MEASURES
(In thousands, except per share data) (Unaudited)

                                          Three Months Ended
                                               June 30,
                                          2025          2024
                                     ---------     ---------
GAAP gross profit                      $87,112       $76,144
Stock-based compensation                 1,420         1,305
                                     ---------     ---------
Non-GAAP gross profit                  $88,532       $77,449
                                     =========     =========
GAAP gross margin                        35.1%         32.9%
Non-GAAP gross margin                    35.7%         33.5%
GAAP diluted earnings per share          $1.24         $0.97
Non-GAAP diluted earnings per share      $1.33         $1.05
"""


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Gross margin: GAAP 35.1%, non-GAAP 35.7%.", "35.7%", "33.5%"),
        ("GAAP and non-GAAP gross margin were 35.1% and 35.7%.", "35.7%", "37.5%"),
        ("GAAP and non-GAAP gross margins of 35.1% and 35.7%, respectively.", "35.1% and 35.7%", "35.7% and 35.1%"),
        ("Gross margin was 35.1% on a GAAP basis and 35.7% on a non-GAAP basis.", "35.7%", "33.5%"),
        ("Non-GAAP and GAAP gross profit of $88.5 million and $87.1 million.", "$88.5", "$85.8"),
        ("GAAP EPS of $1.24, non-GAAP EPS of $1.33.", "$1.33", "$1.05"),
        ("Diluted earnings per share: GAAP $1.24; non-GAAP $1.33.", "$1.33", "$1.05"),
    ],
)
def test_each_measure_is_that_of_its_row(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=TABLE + MEASURES)


@pytest.mark.parametrize(
    "words",
    [
        "Gross margin of the urn line: GAAP 30.1%, non-GAAP 30.9%.",
        "For the second quarter of 2024, GAAP and non-GAAP gross margin were 32.9% and 33.5%.",
        "We expect GAAP and non-GAAP gross margin of 35.1% and 36.4% next quarter.",
        "GAAP and non-GAAP gross margin rose by 2.2 and 2.2 points.",
        "GAAP and non-GAAP gross profit grew 14.4% and 14.3%.",
        "GAAP operating income and non-GAAP gross margin were $35.2 million and 35.7%.",
    ],
)
def test_other_pairs_are_left_alone(words: str) -> None:
    assert not told(words, TABLE + MEASURES)
