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
