"""Growths in a list: each is of the name, or from the period, at its place."""

import pytest

from tests.proofing.marlow import LINES, TABLE, tells
from tests.proofing.pelworth import told

BOTH = TABLE + LINES


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (
            "Net sales and gross profit increased 7.3% and 14.4%, respectively, from the second quarter of 2024.",
            "7.3% and 14.4%",
            "14.4% and 7.3%",
        ),
        ("Kettles and spouts and lids grew by 10.4% and 22.3%, respectively.", "10.4%", "14.0%"),
        ("Kettles and spouts and lids grew by 10.4% and 22.3%, respectively.", "10.4% and 22.3%", "22.3% and 10.4%"),
        (
            "From last year, gross profit, operating income and net income rose 14.4%, 28.4% and 30.4%, respectively.",
            "28.4%",
            "24.8%",
        ),
        (
            "Net sales rose; gross profit and operating expenses grew 14.4% and 6.5%, respectively, year over year.",
            "6.5%",
            "5.6%",
        ),
        ("Our kettle and urn sales were strong. Gross profit and net income climbed 14.4% and 30.4%, respectively.",
         "30.4%", "34.0%"),
    ],
)  # fmt: skip
def test_a_growth_stands_at_the_place_of_its_name(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=BOTH)


@pytest.mark.parametrize(
    "words",
    [
        "At constant currency, net sales and gross profit increased 8.1% and 15.2%, respectively.",
        "In Europe, net sales and gross profit increased 14.1% and 7.9%, respectively.",
        "Net sales and gross profit increased 2.1% and 3.0%, respectively, from the first quarter of 2025.",
        "Net sales and orders increased 7.3% and 11.9%, respectively.",
        "Organic net sales and gross profit rose 3.7% and 4.1%, respectively.",
        "Gross margin and operating margin rose to 35.1% and 14.2%, respectively.",
        "We expect net sales and gross profit to have increased 5.0% and 6.0%, respectively, by December.",
        "Net sales rose 5.1% and 6.7% in April and May, respectively.",
    ],
)
def test_a_list_of_something_else_is_left_alone(words: str) -> None:
    assert not told(words, BOTH)


QUARTERS = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands) (Unaudited)

                                               Three Months Ended
                                     June 30,      March 31,     June 30,
                                          2025          2025         2024
                                     ---------     ---------    ---------
Net sales                             $248,317      $239,854     $231,462
Cost of goods sold                     161,205       157,911      155,318
                                     ---------     ---------    ---------
Gross profit                            87,112        81,943       76,144
                                     =========     =========    =========
"""


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Net sales were $248.3 million, up 3.5% sequentially and 7.3% year over year.", "7.3%", "73%"),
        ("Net sales increased 3.5% quarter over quarter and 7.3% year over year.", "7.3%", "3.7%"),
        ("Gross profit of $87.1 million rose 14.4% year-over-year, and 6.3% sequentially.", "6.3%", "3.6%"),
        ("Gross profit increased 6.3% from the prior quarter and 14.4% from a year ago.", "14.4%", "11.4%"),
        (
            "Net sales and gross profit rose 3.5% and 6.3%, respectively, from the prior quarter.",
            "3.5% and 6.3%",
            "6.3% and 3.5%",
        ),
        ("Sequentially, net sales and gross profit rose 3.5% and 6.3%, respectively.", "6.3%", "3.6%"),
    ],
)
def test_a_second_growth_goes_the_way_of_the_first(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=QUARTERS)


@pytest.mark.parametrize(
    "words",
    [
        "Net sales were up 3.5% sequentially and 6.1% at constant currency.",
        "Net sales rose 3.5% sequentially and 2.2% of that came from price.",
        "Net sales of kettles were up 4.9% sequentially and 8.8% year over year.",
        "Net sales rose 3.5% sequentially and orders fell 2.0% year over year.",
    ],
)
def test_a_second_growth_of_something_else_is_left_alone(words: str) -> None:
    assert not told(words, QUARTERS)
