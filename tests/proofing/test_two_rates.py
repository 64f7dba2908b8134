"""Changes in points between two rates of a sentence, whatever they measure: in every order, and what is none."""

import pytest

from tests.proofing.marlow import HEAD, TABLE, tells
from tests.proofing.pelworth import told

_PATH = "\n\nThe board met on Monday. It thanked all who work here.\n"


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Boiler yield was 38.0%, compared to 36.7% last year, an improvement of 130 basis points.", "130", "310"),
        ("Scrap was 4.1%, which excludes 2 kilns; yield was 38.0%, up 130 basis points from 36.7%.", "130", "310"),
        ("Our mills were 95.4% full at June 30, 2025, up 30 basis points sequentially from 95.1%.", "30", "90"),
        ("Our mills were 95.4% full, up 30 basis points from 95.1% and 110 basis points from 94.3%.", "110", "170"),
        ("- Boiler yield of 39.4%, a 100 basis point expansion from 38.4%", "expansion", "contraction"),
        ("- Boiler yield of 39.4%, a 100-basis-point increase over last year's 38.4%", "increase", "decrease"),
        ("The scrap ratio was 93.4%, a 140 basis point improvement from 94.8%.", "140", "410"),
        ("The scrap ratio was 93.4%, or 1.4 percentage points better than the 94.8% of a year ago.", "1.4", "4.1"),
        ("- Boiler spread of 3.48%, wider by 15 basis points than the linked quarter's 3.33%", "15", "11"),
        ("- Boiler spread of 3.33%, 15 basis points narrower than the prior quarter's 3.48%", "15", "51"),
        ("Boiler yield rose from 38.4% to 39.4%, or 100 basis points.", "rose", "fell"),
        ("Boiler yield rose 100 basis points from 38.4% in 2024 to 39.4% in 2025.", "100", "160"),
        ("Boiler yield was 39.4%, down from 41.0% in the prior year, a 160-basis-point contraction.", "160", "610"),
        ("The lapse ratio was 94.4%, a 4.8 point improvement from 99.2%.", "4.8", "8.4"),
        (
            "Our rate rose 50 basis points from 4.00% to 4.50%, and 25 basis points to 4.75% in June.",
            "rose 50",
            "rose 60",
        ),
        ("Our churn was 1.9% against 2.3% in the first quarter, 40 basis points lower.", "lower", "higher"),
    ],
)
def test_points_between_two_rates_are_held(words: str, right: str, slip: str) -> None:
    tells(words + _PATH, right, slip)


@pytest.mark.parametrize(
    "words",
    [
        "Boiler yield was 39.4%, compared to 38.4% a year ago, with 60 basis points of the improvement from freight.",
        "Boiler yield was 39.4%, compared to 38.4% a year ago, including 60 basis points of benefit from copper.",
        "Boiler yield was 39.4%, compared to 38.4% a year ago, up 60 basis points from copper.",
        "Boiler yield was 39.4% compared with 38.4%, and scrap fell 20 basis points.",
        "Boiler yield was 39.4% and scrap rose 40 basis points from 28.1%.",
        "Boiler yield was 39.4%, up 40 basis points from the first quarter, and 38.4% a year ago.",
        "Boiler yield was 39.4%, down from 41.0%, and 120 basis points above 38.2% in 2022.",
        "Boiler yield was 39.4%, an increase of 60 basis points in constant currency from 38.4%.",
        "Boiler yield was 39.4%, up 95 basis points from 38.4%.",
        "The boiler margin was (3.4)%, 140 basis points wider than (2.0)% a year ago.",
        "We expect a boiler yield of 39.4%, up 200 basis points from 38.4%.",
        "Our share of boilers rose 1.2 points to 23.4%, versus 20.1% for our closest rival.",
        "Boiler yield was 39.4%, up 110 basis points year over year, compared to 39.0% in the first quarter.",
        "Boiler yield was 39.4%, including 30 basis points from copper, compared with 38.4% a year ago.",
        "Freight took 40 basis points of the 39.4% that boilers yield, from 38.4% of mills.",
    ],
)
def test_points_that_are_of_something_else_or_rounded_are_not(words: str) -> None:
    assert not told(words + _PATH, TABLE, head=HEAD)


_RATE = "- Furnaces: 2.36 million hours, with average utilization of 84.6% (second quarter of 2024: {}).\n\n"


@pytest.mark.parametrize(("before", "wrong"), [("81.9%", True), ("80.9%", False), ("64.9%", False)])
def test_points_to_a_rate_that_another_sentence_gives_with_its_past(before: str, wrong: bool) -> None:
    words = _RATE.format(before) + "Utilization of our furnaces rose 3.7 percentage points to 84.6%." + _PATH
    assert told(words, TABLE, head=HEAD) == ({("points", "warning")} if wrong else set())
