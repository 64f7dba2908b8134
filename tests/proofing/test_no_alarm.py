"""What releases say rightly in ways that look wrong: rows with a scale of their own, halves told beside the quarter."""

import pytest

from irdesk.proofing import proof
from tests.proofing import corley, marrowstone
from tests.proofing.drafts import grave, read

END = "\n\nThe full results follow in the tables below, and they should be read with them.\n"
_AVERAGES = f"""{corley.INCOME}
SELECTED AVERAGES
(In thousands) (Unaudited)

                                        Three Months Ended
                                           December 31,
                                        2025          2024
Average assets ($ millions)          7,512.4       7,165.8
Average branches                          64            61
"""


def _told(words: str, head: str = corley.HEAD, table: str = corley.INCOME) -> set[tuple[str, str]]:
    return grave(proof(read(f"{head}{words}{END}{table}"))) - grave(proof(read(f"{head}{END}{table}")))


@pytest.mark.parametrize(
    "words",
    [
        "Net income was $40.8 million in Q2 vs. $52.2 million, and $94.1 million in the first half vs. $76.5 million.",
        "Selling expenses rose to $61.2 million ($58.6 million) following the March 2025 move of our mill.",
        "Net income for the six months ended December 31, 2025 was $94.1 million (2024: $76.5 million).",
        "Compared with $52.2 million a year earlier, net income was $40.8 million.",
        "The company had $600.0 million of notes due 2029, and revenue was $412.8 million.",
        "We enter the third quarter with gross profit of $171.5 million behind us.",
        "With capital that was 8.8% lower, we turned 24 wells to sales.",
        "Trips sold across our Gross profit program rose 21%.",
    ],
)
def test_nothing_is_told_of_the_income(words: str) -> None:
    assert not _told(words)


@pytest.mark.parametrize(
    "words",
    [
        "Flow Control sales rose. Segment operating income was $84.6 million, and the margin of 20.5% was up 70 bps.",
        "Diluted EPS of $1.88 versus $1.78; adjusted diluted EPS of $2.13 versus $1.96.",
        "Adjusted diluted EPS was $2.13 per share ($1.96 per share).",
        "Net debt $786.7 million, 1.2x trailing-twelve-month adjusted EBITDA; liquidity $551.5 million.",
        "Cash was $278.3 million, up from $216.4 million at the end of the prior year.",
        "Net debt of $605.0 million is what a rival has.",
    ],
)
def test_nothing_is_told_of_parts_and_adjusted_results(words: str) -> None:
    assert not _told(words, marrowstone.HEAD, marrowstone.TABLES)


def test_a_row_is_in_the_units_of_its_own_label() -> None:
    assert not _told("Average assets were $7.51 billion in the second quarter.", table=_AVERAGES)
    assert _told("Average assets were $7.15 billion in the second quarter.", table=_AVERAGES)


def test_total_assets_are_no_average() -> None:
    assert not _told("Corley Springs has $7.56 billion in total assets.", table=_AVERAGES)
