"""Counts that the text gives twice, with two figures; and counts that only look so."""

import pytest

from tests.proofing.talverno import told


@pytest.mark.parametrize(
    "words",
    [
        "We ended the half with 214 depots in 31 towns.\n\nTalverno runs 241 depots in 31 towns.",
        "Output Averages 96.4 MBoe/d; Outlook Raised\n\n“Our output averaged 94.6 MBoe/d,” said Ann Teale, the chief.",
        "We fitted 280 meters in the Marsh scheme, with more expected.\n\n“All 208 meters of the Marsh scheme fit.”",
    ],
)
def test_two_counts_of_one_thing_are_told(words: str) -> None:
    assert told(words) == {("count", "warning")}


@pytest.mark.parametrize(
    "words",
    [
        "We ended the half with 214 depots in 31 towns, compared to 241 depots in 31 towns a year ago.",
        "We ended the half with 214 depots in 31 towns.\n\nWe expect to have 241 depots in 31 towns.",
        "We ended the half with 214 depots in 31 towns.\n\nThere are 241 depots of others.",
        "Output averaged 96.4 MBoe/d.\n\nOil output averaged 94.6 MBoe/d.",
        "Output averaged 96.4 MBoe/d.\n\nIn the second quarter of 2023 output averaged 94.6 MBoe/d.",
        "In 2014 buses ran to 31 towns.\n\nIn 2041 buses will run to 31 towns.",
    ],
)
def test_counts_of_two_things_are_left_alone(words: str) -> None:
    assert told(words) == set()
