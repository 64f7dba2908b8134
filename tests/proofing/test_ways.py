"""Which way figures went by their cells, by the rates beside them, and under the line that opens a list."""

import pytest

from tests.proofing.test_by_part import told

SALES = "Sales of the quarter were $307.2 million, down 10 percent from the year-ago quarter."
LISTED = (
    "First quarter 2025 highlights compared to first quarter 2024:(1)\n\n"
    "* Gross profit decreased to $55.4 million.\n\n* Net income decreased to $12.7 million.\n"
)


@pytest.mark.parametrize(
    ("words", "old", "new", "check"),
    [
        (SALES, "10 percent", "1 percent", "growth"),
        (SALES, "down 10", "down 30", "growth"),
        ("The churn of the year was 27.8 percent, up from 27.7 percent.", "up from", "down from", "direction"),
        (LISTED, "profit decreased", "profit increased", "direction"),
        (LISTED, "income decreased", "income increased", "direction"),
        ("Net quarterly profit was $12.7 million, or $0.30 per diluted share.", "$12.7", "$17.2", "prose-table"),
    ],
)
def test_the_wrong_way_is_told(words: str, old: str, new: str, check: str) -> None:
    assert told(words) == set()
    assert old in words
    assert check in {each for each, _ in told(words.replace(old, new))}


def test_a_figure_may_have_gone_either_way_where_no_other_cell_is_of_its_length() -> None:
    assert told("Total assets increased to $307.2 million.") == set()
    assert told("The churn of the year was 27.8 percent, improved from 27.7 percent.") == set()


PERIODS = (
    "Sales of the first quarter were $307.2 million, down 3.8% from $319.3 million in the previous quarter and down "
    "10.1% from $341.7 million in the comparable period last year."
)


def test_two_growths_of_one_figure_each_have_the_base_behind_them() -> None:
    assert told(PERIODS) == set()
    for old, new in (("10.1%", "11.0%"), ("3.8%", "8.3%")):
        assert {check for check, _ in told(PERIODS.replace(old, new))} == {"growth"}


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        ("Coverage decreased from 37% in the first quarter of last year to 31%.", "decreased", "increased"),
        ("The order book rose from $41.2 million to $44.0 million.", "rose", "fell"),
    ],
)
def test_what_went_from_one_figure_to_another_goes_that_way(words: str, old: str, new: str) -> None:
    assert told(words) == set()
    assert told(words.replace(old, new)) == {("direction", "error")}


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        ("Gross profit was $55.4 million, significantly down from $73.3 million a year ago.", "$73.3", "$37.3"),
        ("Sales were $307.2 million, down from a record-high of $341.7 million a year ago.", "$341.7", "$314.7"),
        ("Profit after tax was $12.7 million, little changed from $27.2 million a year ago.", "$27.2", "$22.7"),
        ("Absolute net income was $12.7 million in the quarter.", "$12.7", "$17.2"),
    ],
)
def test_words_between_two_figures_leave_them_of_one_thing(words: str, old: str, new: str) -> None:
    assert told(words) == set()
    assert "prose-table" in {check for check, _ in told(words.replace(old, new))}


def test_what_was_as_much_before_may_have_been_raised_to_it_earlier() -> None:
    words = "The price of gravel increased to $14.20 a ton.\n"
    table = "\n\nKEY FIGURES\n\n                    2025     2024\nPrice of gravel     14.20    14.20\n"
    assert told(words + table) == set()
