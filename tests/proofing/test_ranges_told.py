"""A range that is given twice, with an end that differs; and ranges of two things, or of which one no longer holds."""

import pytest

from tests.proofing.talverno import told

RANGE = ("range", "warning")
TITLE = "Talverno keeps its guidance for revenue of $845 million to $855 million."


@pytest.mark.parametrize(
    "words",
    [
        f"{TITLE}\n\no Total revenue of $846 million to $855 million, of which half is fares.",
        f"{TITLE}\n\nRevenue is expected to be between $845 and $865 million.",
        "Free cash flow is to be $73 million - $77 million.\n\nWe see free cash flow of $73 million to $79 million.",
        "We expect a tram margin of 12% to 18%.\n\n“The tram margin should be 12% to 19%,” said Ann Teale.",
    ],
)
def test_an_end_of_a_range_that_differs_is_told(words: str) -> None:
    assert RANGE in told(words)


@pytest.mark.parametrize(
    "words",
    [
        f"{TITLE}\n\nRevenue is expected to be between $845 and $855 million.",
        f"{TITLE}\n\nThis compares with the previous outlook for revenue of $840 million to $855 million.",
        f"{TITLE}\n\nWe expect adjusted revenue of $846 million to $855 million.",
        f"{TITLE}\n\nWe expect costs of $846 million to $855 million.",
        "Fares fell $0.19 to $0.21.\n\nFares fell $0.18 to $0.21.",
    ],
)
def test_ranges_of_two_things_are_left_alone(words: str) -> None:
    assert RANGE not in told(words)
