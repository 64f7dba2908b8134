"""Margins against the amounts that the text itself gives, and those of parts or of other measures."""

import pytest

from tests.proofing.talverno import told

MARGIN = ("margin", "warning")
SALES = "Total revenue was $769.2 million, down 3.5% as reported, or 4.1% at constant exchange rates."
PROFIT = "Gross profit was $500.1 million and gross margin was {}, compared to $502.3 million and 63.0% last year."
EBITDA = "Adjusted EBITDA was $71.4 million, or {} of net sales."


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (PROFIT, "65.0%", "65.2%"),
        (EBITDA, "9.3%", "9.5%"),
        ("Gross profit and margin of $500.1 million and {}.", "65.0%", "65.2%"),
        ("Adjusted EBITDA of $71.4 million (9.3% of revenue), with an adjusted EBITDA margin of {}.", "9.3%", "9.8%"),
        ("Operating income rose to $107.7 million. Operating margin was {}.", "14.0%", "14.6%"),
    ],
)
def test_a_margin_that_the_text_does_not_give_is_told(words: str, right: str, slip: str) -> None:
    assert not told(f"{SALES}\n\n{words.format(right)}")
    assert MARGIN in told(f"{SALES}\n\n{words.format(slip)}")


@pytest.mark.parametrize(
    "words",
    [
        "Tram gross profit was $30.8 million, while gross margin fell to 65.2% of late.",
        "Our segment's gross profit was $500.1 million and its gross margin was 65.2%.",
        "Gross profit was $500.1 million. Excluding depots, gross margin was 65.2%.",
        "We expect a gross margin of 65.2%. Gross profit was $500.1 million.",
        "Total revenue was $812.0 million with depots. Gross profit was $500.1 million. Gross margin was 65.2%.",
        "Gross profit was $500.1 million. Gross margin was 90.2%.",
    ],
)
def test_margins_of_other_things_are_left_alone(words: str) -> None:
    assert MARGIN not in told(f"{SALES}\n\n{words}")
