"""What a number of the text measures: the clean sentence ties without a word, and the slip in it is told."""

import pytest

from tests.proofing.marlow import HEAD, TABLE, tells
from tests.proofing.pelworth import told

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


@pytest.mark.parametrize(
    "words",
    [
        "Net sales of $248.3 million were better than expected.",
        "Net sales were $248.3 million, relatively unchanged, and reflected better-than-expected demand at Tole.",
        "“We delivered net sales of $248.3 million, and we expect more of the kind in the autumn,” said Ann Orr.",
        "In the second quarter of 2025 we had net sales of $248.3 million, $2 million above the top of our outlook.",
        "Second quarter 2025 net sales of $248.3 million, a good start toward our full-year guidance.",
        "Net sales were $248.3 million, which includes $5 million for an expected refund, compared to $231.5 million.",
    ],
)
def test_what_has_come_is_no_outlook(words: str) -> None:
    tells(words, "$248.3", "$243.8")


@pytest.mark.parametrize(
    "words",
    [
        "We expect net sales of $243.8 million, driven by new kettles.",
        "Net sales of $243.8 million are expected.",
        "Net sales were above our guidance of $243.8 million.",
        "Gross margin was 35.1%, and net sales were $248.9 million higher than they would have been by old rules.",
        "The Company had guidance for net sales of $243.8 million, which it reaffirmed, and expects no less.",
    ],
)
def test_what_is_expected_is_held_against_no_table(words: str) -> None:
    assert not told(words, TABLE, head=HEAD)


def test_a_figure_given_again_for_another_length_is_of_that_one() -> None:
    words = "Net kettle margin was {}.\n\nNet kettle margin was 12.4% in the second quarter of 2025.\n\n"
    words += "Net kettle margin was 14.2% in the six months ended June 30, 2025."
    assert not told(words.format("14.2%"), TABLE, head=HEAD)
    assert told(words.format("14.2%").replace("six months", "three months"), TABLE, head=HEAD)


def test_the_mark_of_a_note_stands_between_a_row_and_its_figure() -> None:
    words = "Net income of other holders* was $1.38 million, and †operating income** was $35.2 million."
    tells(words, "$1.38", "$1.83")


MEASURES = """
RECONCILIATION OF NON-GAAP MEASURES
(In millions) (Unaudited)

                                          Three Months Ended
                                               June 30,
                                          2025          2024
                                     ---------     ---------
Net sales ($M)                          $248.3        $231.5
Net income (in millions) (1)              27.0          20.7
Interest and taxes                        10.4           8.9
Depreciation                               7.3           6.9
                                     ---------     ---------
Adjusted EBITDA (Non-GAAP)               $44.7         $36.5
"""


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Net sales were $248.3 million.", "$248.3", "$243.8"),
        ("Net income was $27.0 million.", "$27.0", "$27.4"),
        ("Adjusted EBITDA was $44.7 million, compared to $36.5 million a year ago.", "$36.5", "$35.6"),
        ("Our savings held, driving adjusted EBITDA to $44.7 million.", "$44.7", "$47.4"),
    ],
)
def test_a_label_that_says_how_its_figures_are_printed_names_its_measure(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=MEASURES)


def test_a_table_of_results_under_a_line_on_the_outlook_is_one_of_results() -> None:
    table = TABLE.replace("CONSOLIDATED STATEMENTS OF OPERATIONS", "Company reaffirms fiscal 2025 guidance")
    tells("Net sales were $248.3 million.", "$248.3", "$243.8", table=table)
    ahead = table.replace("Three Months", "Twelve Months").replace("June 30,", "December 31,")
    assert not told("Net sales for the year 2025 were $243.8 million.", ahead, head=HEAD)


def test_a_title_above_the_first_paragraph_narrows_nothing_below_it() -> None:
    head = HEAD.replace("DERBY", "Company to Acquire Tole Ovens\n\nDERBY")
    tells("Net sales were $248.3 million.", "$248.3", "$243.8", head=head)
    assert not told("Tole Ovens\n\nNet sales were $243.8 million.", TABLE, head=HEAD)


def test_two_digits_tell_a_slip_beside_a_number_that_ties() -> None:
    table = TABLE.replace("27,011", " 2,711").replace("20,709", " 1,932")
    words = "Net income was $2.7 million, compared to $1.9 million a year ago."
    tells(words, "$1.9", "$1.5", table=table)
    tells("Net income attributable to Marlow was $25.6 million, or $1.2 per share.", "$1.2", "$1.6")
    assert not told("Net income was $1.5 million a year ago.", table, head=HEAD)
    words = "Better freight resulted in operating income increasing $7.8 million to $35.2 million in the quarter."
    assert not told(words, TABLE, head=HEAD)
    small = TABLE.replace("35,204", " 3,520").replace("27,411", " 2,741")
    assert not told(words.replace("$7.8", "$0.8").replace("$35.2", "$3.5"), small, head=HEAD)


def test_figures_listed_over_their_periods_are_held_against_them() -> None:
    words = (
        "Operating expenses were $51.9 million and $48.7 million in the second quarter of 2025 and 2024, respectively."
    )
    tells(words, "$48.7", "$47.8")


def test_a_heading_that_says_what_results_are_from_narrows_nothing() -> None:
    words = "Second Quarter Highlights from Continuing Operations:\n\nNet sales were $248.3 million."
    tells(words, "$248.3", "$243.8")
