"""Figures of a sentence that are right of another period or base than the first that one thinks of."""

import pytest

from irdesk.proofing.words.period_words import PHRASES
from tests.proofing.pelworth import told

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


BASES = (
    "Total revenue was $104.2 million, down 5.6% from the same quarter last year and up 5.9% quarter-over-quarter.",
    "Total revenue was $104.2 million, up 5.9% sequentially and down 5.6% year over year.",
    "Total revenue increased $5.8 million, or 5.9% when compared to the first quarter of 2025, to $104.2 million.",
    "Gross profit was $42.8 million, up 9.0% sequentially, compared to $44.2 million in the second quarter of 2024.",
    "Gross profit was $42.8 million, an increase of $3.5 million as compared to the first quarter of 2025.",
    "Gross margin was 41.1% in the second quarter of 2025, an increase of 115 basis points over the first quarter.",
    "Net income rose 25.6% on a sequential basis.",
)


@pytest.mark.parametrize("words", BASES)
def test_each_change_has_the_base_that_stands_behind_it(words: str) -> None:
    assert not graves(words)


@pytest.mark.parametrize(
    ("old", "new"),
    [("5.9% quarter", "9.5% quarter"), ("5.9% seq", "9.5% seq"), ("5.9% when", "9.5% when"), ("9.0% seq", "90% seq"),
     ("115 basis", "151 basis"), ("25.6% on", "26.5% on"), ("up 5.9% s", "down 5.9% s"), ("5.6% from", "6.5% from")],
)  # fmt: skip
def test_a_slip_in_a_change_from_the_base_behind_it_is_told(old: str, new: str) -> None:
    words = next(each for each in BASES if old in each)
    assert {"growth", "points"} & {check for check, severity in graves(words.replace(old, new)) if severity == "error"}


def test_a_change_of_amounts_as_they_are_rounded_is_no_error() -> None:
    words = "Interest expense was $1.1 million, down $0.3 million, or 21.4%, from the second quarter of 2024."
    assert graves(words) <= {("growth", "warning")}
    assert ("growth", "error") in graves(words.replace("21.4%", "24.1%"))


def test_two_names_listed_are_not_taken_for_each_other() -> None:
    words = (
        "Net income and gross profit for Q2 2025 were $10.7 million and $42.8 million, respectively, "
        "versus $10.7 million and $44.2 million in the second quarter of 2024."
    )
    assert not graves(words)


def test_the_year_earlier_period_is_no_year() -> None:
    found = PHRASES.search("for the year-earlier period")
    assert found is not None
    assert found.lastgroup == "ago"


def test_a_change_of_the_sentence_before_lies_between_its_figures() -> None:
    words = "Gross profit was $42.8 million, compared to $44.3 million for the fourth quarter of 2024. The decrease of "
    assert not graves(words + "$1.5 million was due to fewer orders.")


ENDED = HEAD.replace("Second", "Fourth").replace("second", "fourth").replace("June 30", "December 31")
ENDED = ENDED.replace("August 6, 2025", "February 12, 2026")
YEAR = TABLE.replace("June 30, ", "Dec. 31, ").replace("   Six Months", "Twelve Months").replace("June 30,", "Dec. 31,")


def test_a_rate_of_a_year_by_its_number_may_be_that_of_the_year() -> None:
    words = "Gross margin was 40.5% for 2025, compared with 40.7% for the prior year."
    assert not told(words, YEAR, head=ENDED)
    assert told(words.replace("40.5%", "45.0%"), YEAR, head=ENDED) >= {("margin", "error")}


@pytest.mark.parametrize(
    "words",
    [
        "Couplings\n\nOperating margin was 14.1%.",
        "Couplings\n\nOperating income was $4.8 million, or 14.1% of revenue.",
        "Couplings:\n\nNon-GAAP segment operating income was $4.8 million, or 14.1% of revenue.",
        "Operating income was $2.1 million, or 14.1% of revenue.",
        "Operating income was $27.7 million, or 13.6% of revenue.",
    ],
)
def test_a_rate_of_a_part_or_of_another_period_is_not_the_companys(words: str) -> None:
    assert ("margin", "error") not in graves(words)
    assert ("margin", "error") in graves("Operating income was $15.2 million, or 15.4% of revenue.")


def test_growth_under_a_parts_heading_is_the_parts() -> None:
    words = "Segments\n\nCouplings\n\n•\n\nRevenue for the second quarter was $38.6 million, reflecting growth of 3%."
    assert not graves(words)
    assert not graves("Revenue for the second quarter was $38.6 million, reflecting growth of 3%.")
    assert ("growth", "error") in graves(
        "Revenue for the second quarter was $104.2 million, reflecting growth of 5.6%."
    )


@pytest.mark.parametrize(
    "words",
    [
        "Gross profit was $42.8 million, including hire income of $13.6 million, up 7.2%.",
        "Net income rose 25.6% and operating income increased 21.4% in the second quarter compared with last quarter.",
        "Gross profit for year-to-date 2025 fell 6.0% from the same period of 2024, while net income decreased 11.0%.",
    ],
)
def test_growth_may_be_of_a_part_or_from_the_base_of_the_whole_sentence(words: str) -> None:
    assert not graves(words)


@pytest.mark.parametrize(
    "words",
    [
        "Gross profit decreased to $82.1 million for 2025 and gross margin decreased 15 basis points to 40.5%.",
        "Gross profit for 2025 fell by $5.2 million, or 6.0%, from last year.",
    ],
)
def test_a_change_of_a_year_by_its_number_may_be_that_of_the_year(words: str) -> None:
    assert not told(words, YEAR, head=ENDED)


@pytest.mark.parametrize(
    "words",
    [
        "Second Quarter Highlights\n\n- Operating income – $15.2 million compared to $15.3 million.",
        "The company narrowed its revenue range to $103 million to $109 million from $100 million to $114 million.",
        "Rewards rest on $15.2 million of operating income and $14.0 million of income before income taxes.",
    ],
)
def test_a_dash_a_range_and_names_behind_their_numbers(words: str) -> None:
    assert not graves(words)


def test_two_figures_with_their_change_between_them_have_no_other() -> None:
    words = (
        "As of June 30, 2025, orders in hand were $24.0 million, down $8.6 million, or 26%, from $32.6 "
        "million as of March 31, 2025, and down $7.7 million, or 24%, from June 30, 2024."
    )
    assert not graves(words)
    assert ("change", "error") in graves(words.replace("8.6", "6.8"))


def test_the_current_quarter_leaves_the_subject_as_it_is() -> None:
    words = (
        "Operating income rose 21% to $15.2 million in the current quarter, as compared to $12.9 million in the first."
    )
    assert ("prose-table", "error") in graves(words.replace("the first", "the first quarter"))
