"""What a number of the text measures: the clean sentence ties without a word, and the slip in it is told."""

import pytest

from tests.proofing.test_not_meant import told

HEAD = (
    "Marlow Kettles Announces Second Quarter 2025 Results\n\n"
    "DERBY, Conn., July 24, 2025 - Marlow Kettles, Inc. (NYSE: MRK) today reported results for the second quarter "
    "ended June 30, 2025.\n\n"
)
TABLE = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands, except per share data) (Unaudited)

                                          Three Months Ended
                                               June 30,
                                          2025          2024
                                     ---------     ---------
Net sales                             $248,317      $231,462
Cost of goods sold                     161,205       155,318
                                     ---------     ---------
Gross profit                            87,112        76,144
Operating expenses                      51,908        48,733
                                     ---------     ---------
Operating income                        35,204        27,411
Income tax expense                       8,193         6,702
                                     ---------     ---------
Net income                              27,011        20,709
Net income of other holders              1,382         1,156
                                     ---------     ---------
Net income attributable to Marlow Kettles, Inc.  $25,629  $19,553
                                     =========     =========
Diluted earnings per share               $1.24         $0.97
"""


def tells(words: str, right: str, slip: str) -> None:
    """Assert that a sentence raises nothing, and an error with a slip in it."""
    assert right in words
    assert not told(words, TABLE, head=HEAD)
    assert [kind for kind in told(words.replace(right, slip), TABLE, head=HEAD) if kind[1] == "error"]


ASIDE = (
    "Gross profit for the second quarter of 2025 was $87.1 million, including $9.4 million of duties paid back to us, "
    "up 14.4 percent, from $76.1 million in the prior-year quarter."
)


@pytest.mark.parametrize(("right", "slip"), [("$87.1", "$87.7"), ("$76.1", "$71.6"), ("14.4 percent", "17.4 percent")])
def test_behind_an_aside_the_sentence_goes_on_with_its_subject(right: str, slip: str) -> None:
    tells(ASIDE, right, slip)


def test_what_an_aside_names_is_not_the_subject_behind_it() -> None:
    words = "Operating income was $35.2 million (including $4.0 million in gross profit from a sale), or {} last year."
    assert not told(words.format("$27.4 million"), TABLE, head=HEAD)
    words = "Fees, including gross profit, compared with $2.0 million."
    assert not told(words, TABLE, head=HEAD)


@pytest.mark.parametrize(
    "words",
    [
        "Net sales were $248.3 million, driven by new stores in two regions and the acquired Tole business.",
        "Gross profit was $87.1 million with lower freight partly offset by charges of $1.9 million.",
        "Net income was $27.0 million, each of which included a gain of $3.1 million.",
    ],
)
def test_a_part_that_is_named_among_the_reasons_narrows_nothing(words: str) -> None:
    right = words.partition("$")[2].partition(" ")[0]
    tells(words, f"${right}", f"${right[:-1]}{(int(right[-1]) + 4) % 10}")


def test_a_part_that_is_named_before_a_number_or_right_behind_it_narrows_it() -> None:
    for words in ("Excluding stores, net sales were $248.9 million.", "Net sales were $248.9 million in the segment."):
        assert not told(words, TABLE, head=HEAD)


def test_a_year_behind_for_the_narrows_nothing() -> None:
    tells("Net income attributable to Marlow for the 2025 second quarter was $25.6 million.", "$25.6", "$25.2")


def test_a_verb_ends_the_name_that_income_is_attributable_to() -> None:
    tells("Net income attributable to Marlow increased 31.1% to $25.6 million.", "$25.6", "$25.2")


def test_last_year_is_counted_back_once() -> None:
    words = "Last year's second quarter net income attributable to Marlow was $19.6 million, $0.97 per diluted share."
    tells(words, "$0.97", "$0.79")
