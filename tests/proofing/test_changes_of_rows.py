"""Changes that stand before the line that changed, and what a growth beside a figure tells of it."""

import pytest

from tests.proofing.ellery import slips, told


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (
            "Gross profit rose, partly offset by a $2.2 million increase in salaries and employee benefits.",
            "$2.2",
            "$2.9",
        ),
        ("The cash flow shows a $1.9 million increase in capital expenditures.", "$1.9", "$9.1"),
        ("We had a $17.6 million increase in cost of goods sold, due to freight.", "$17.6", "$16.7"),
    ],
)
def test_a_change_is_held_against_the_row_named_behind_it(words: str, right: str, slip: str) -> None:
    assert {check for check, _ in slips(words, right, slip)} == {"change"}


@pytest.mark.parametrize(
    "words",
    [
        "There was a $1.4 million increase in salaries and employee benefits from the first quarter.",
        "There was a $9.2 million increase in salaries and employee benefits of the Ohio plant.",
        "There was a $0.6 million decrease in salaries and employee benefits for the night shift.",
        "We expect a $2.9 million increase in salaries and employee benefits.",
    ],
)
def test_a_change_of_another_period_or_of_a_part_is_not_the_rows(words: str) -> None:
    assert not told(words)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Salaries and employee benefits rose 7.4% to $31.8 million.", "$31.8", "$18.5"),
        ("Net sales increased 10.1% to $318.6 million.", "$318.6", "$95.6"),
        ("Bottle Works: net sales rose 12.1% to $158.4 million. Fibers did well.", "$158.4", "$62.3"),
    ],
)
def test_a_figure_beside_the_growth_of_its_row_is_told_whatever_it_looks_like(
    words: str, right: str, slip: str
) -> None:
    assert any(stated.startswith(slip) for _, stated in slips(words, right, slip))


def test_a_growth_that_is_not_the_rows_tells_nothing_of_the_figure_beside_it() -> None:
    assert not told("Net sales of the Ohio plants increased 6.3% to $95.6 million.")
    assert not told("Bottle Works: orders rose 5.1% to $62.3 million.")


def test_a_period_in_brackets_is_only_that_of_the_figures_in_them() -> None:
    words = "Flat Glass: net sales were $97.9 million (second quarter 2024: $92.1 million), up 6.3%."
    assert {stated for _, stated in slips(words, "$92.1", "$91.2")} == {"$91.2 million"}
    assert {check for check, _ in slips(words, "6.3%", "3.6%")} == {"growth"}


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Bottle Works earned operating income of $24.6 million on net sales of $158.4 million.", "$158.4", "$154.8"),
        (
            "Bottle Works net sales grew in all regions. Segment operating income was $24.6 million in the quarter.",
            "$24.6",
            "$26.4",
        ),
        ("Depreciation rose, and gross profit was $95.6 million in the quarter.", "$95.6", "$96.5"),
    ],
)
def test_a_sentence_is_about_the_part_that_it_begins_with_or_its_own_clause(words: str, right: str, slip: str) -> None:
    assert any(stated.startswith(slip) for _, stated in slips(words, right, slip))


def test_a_line_of_the_company_behind_a_parts_is_the_companys() -> None:
    assert not told("Bottle Works net sales grew 12.1%. Operating income was $43.9 million.")
    assert not told("The Company reported net sales of $318.6 million and operating income of $43.9 million.")


def test_the_ends_of_a_range_are_not_a_thousand_apart() -> None:
    words = "We expect net sales of $1.245 billion to $1.265 billion for the year 2025."
    assert slips(words, "$1.245 billion", "$1.245 million") == {("unit", "$1.245 million")}
    assert not told("We expect net sales of $945 million to $1.1 billion for the year 2025.")


def test_shares_of_one_whole_are_no_two_figures_of_it() -> None:
    words = "Salaries and employee benefits were $31.8 million, or 10.0% of net sales."
    assert not told(
        f"{words} Adjusted costs were $60.3 million, or 18.9% of net sales; freight was 19.8% of net sales."
    )


def test_a_day_without_its_year_is_the_last_one_before() -> None:
    words = "Net sales grew 4.8% from March 31 to June 30."
    assert not told(words)
