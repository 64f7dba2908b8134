"""Growth and changes between figures of one sentence that no table shows."""

import pytest

from tests.proofing.talverno import told


@pytest.mark.parametrize(
    ("words", "check"),
    [
        ("Output averaged 55.9 MBbl/d, or 58% of all output, up 9% sequentially from 52.6 MBbl/d.", "growth"),
        ("The number of trips increased 22% to 8,940 from 8,065 last year.", "growth"),
        ("We had 2,284 clients with yearly sales above $100,000, up 91% from 1,919 a year ago.", "growth"),
        ("Depot profit of the region rose 26% to £21.4 million from £18.4 million last year.", "growth"),
        ("We ran 61 trams compared to 52 a year ago, a 71% increase.", "growth"),
        ("The number of depots was 61, up 9% from 52.", "growth"),
        ("We opened 42 stops in the quarter, compared to 31 in the prior year, an increase of 53%.", "growth"),
        ("We sold 412 passes compared to 377 passes in the prior year, reflecting a 19% increase.", "growth"),
        ("We had 31,450 riders, compared to 30,910 a year ago, a net addition of 450 riders.", "change"),
        ("We had 2,860 depots in 28 towns, compared to 2,775 depots in 27 towns, a decrease of 85 depots.", "change"),
        ("We had 31,450 riders, compared to 30,910 at 30 June 2024, a decrease of 540.", "change"),
    ],
)
def test_slip_between_two_figures_is_told(words: str, check: str) -> None:
    assert check in {each[0] for each in told(words)}


@pytest.mark.parametrize(
    "words",
    [
        "Output averaged 55.9 MBbl/d, or 58% of all output, up 6% sequentially from 52.6 MBbl/d.",
        "The number of trips increased 22% to 9,840 from 8,065 last year.",
        "Depot profit of the region rose 16% to £21.4 million from £18.4 million last year.",
        "Depot profit rose 26% at constant currency to £21.4 million from £18.4 million last year.",
        "We had 31,450 riders, compared to 30,910 a year ago, a net addition of 540 riders.",
        "We had 214 depots in 31 towns, compared to 198 depots in 29 towns a year ago, an increase of 16 depots.",
        "We had 214 depots, up from 2023, an increase of 16 depots.",
        "We ran 61 trams compared to 52 a year ago, a 17% increase.",
        "We ran trams for 13 weeks compared to 14 weeks a year ago, a 71% increase.",
        "On June 28, up 9% from 31 in May, trips were at their height.",
    ],
)
def test_figures_that_agree_are_left_alone(words: str) -> None:
    assert told(words) == set()
