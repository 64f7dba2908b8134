"""Figures of a sentence that are right of another period or base than the first that one thinks of."""

import pytest

from tests.proofing.test_not_meant import told

HEAD = (
    "Pellworth Reports Second Quarter 2025 Results\n\n"
    "MONTCLAIR, New Jersey, August 6, 2025 - Pellworth, Inc. (NYSE: PLW) today reported results for its second quarter "
    "ended June 30, 2025.\n\n"
)
TABLE = """
CONDENSED CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands) (Unaudited)

                                          Three Months Ended                  Six Months Ended
                                June 30,     March 31,      June 30,      June 30,      June 30,
                                    2025          2025          2024          2025          2024
Total revenue                    104,218        98,410       110,365       202,628       214,807
Cost of revenue                   61,402        59,117        66,128       120,519       127,450
Gross profit                      42,816        39,293        44,237        82,109        87,357
Operating expenses                27,655        26,801        28,904        54,456        56,118
Operating income                  15,161        12,492        15,333        27,653        31,239
Interest expense                   1,140         1,212         1,377         2,352         2,829
Income before income taxes        14,021        11,280        13,956        25,301        28,410
Income tax expense                 3,365         2,798         3,209         6,163         6,905
Net income                        10,656         8,482        10,747        19,138        21,505
"""


def graves(words: str) -> set[tuple[str, str]]:
    return told(words, TABLE, head=HEAD)


LISTED = (
    "The effective income tax rate was 24.4% and 24.3% in the six months ended June 30, 2025 and 2024, respectively.",
    "The effective tax rate was 24.0% and 24.4% for the three and six months ended June 30, 2025.",
    "Gross margin was 41.1% and 40.1%, respectively, for the second quarters of 2025 and 2024.",
    "Gross margin was 41.1% and 39.9% for the quarters ended June 30, 2025 and March 31, 2025, respectively.",
    "For the second quarter and the prior-year quarter, gross margin was 41.1% and 40.1%, respectively.",
)


@pytest.mark.parametrize("words", LISTED)
def test_figures_are_listed_over_their_periods(words: str) -> None:
    assert not graves(words)


@pytest.mark.parametrize(("old", "new"), [("24.3%", "23.4%"), ("24.4% for", "22.4% for"), ("40.1%,", "41.0%,")])
def test_a_slip_in_such_a_list_is_told(old: str, new: str) -> None:
    words = next(each for each in LISTED if old in each)
    assert ("margin", "error") in graves(words.replace(old, new))


def test_a_list_of_more_periods_than_figures_ties_to_none() -> None:
    words = "Gross margin was 42.9% and 41.6% for the three and six months ended June 30, 2025 and 2024, respectively."
    assert not graves(words)
