"""Parts of a company by a heading that runs in, rows by what stands right before a figure, and growth of rows."""

import pytest

from tests.proofing.ellery import slips, told


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Bottle Works. Net sales grew 12.1% to $158.4 million, on new moulds.", "$158.4", "$154.8"),
        ("Fibers & Wool - Net sales were $62.3 million, up from $55.9 million.", "$62.3", "$63.2"),
        (
            "Flat Glass. Net sales of $97.9 million were up 6.3% (second quarter of 2024: $92.1 million).",
            "$92.1",
            "$91.2",
        ),
        (
            "Flat Glass. Net sales of $97.9 million were up 6.3% (second quarter of 2024: $92.1 million).",
            "6.3%",
            "3.6%",
        ),
        ("Bottle Works. Net sales rose 12.1%. Segment operating income was $24.6 million.", "$24.6", "$26.4"),
        (
            (
                "Flat Glass. Segment operating income was $13.3 million, or 13.6% of segment sales, compared with "
                "$12.5 million, or 13.6%."
            ),
            "$12.5",
            "$15.2",
        ),
    ],
)
def test_a_heading_that_runs_in_names_the_part(words: str, right: str, slip: str) -> None:
    stated = {stated for _, stated in slips(words, right, slip)}
    assert any(each.startswith(slip) for each in stated)


def test_what_runs_in_and_is_no_part_narrows_nothing() -> None:
    assert told("Gross profit. Gross profit was $95.9 million in the second quarter.")
    assert not told("Outlook. We are confident. Toledo. Net sales of the plant were $13.8 million.")


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Pre-opening costs were $1.4 million versus $1.1 million.", "$1.4", "$4.1"),
        (
            "Expenses rose because salaries and employee benefits were $31.8 million, up from $29.6 million.",
            "$31.8",
            "$38.1",
        ),
        ("After capital expenditures of $22.8 million in the first six months, we repaid debt.", "$22.8", "$28.2"),
        (
            (
                "In the first six months we had $75.1 million of operating cash flow, and after capital expenditures "
                "of $22.8 million, repaid debt."
            ),
            "$22.8",
            "$28.2",
        ),
        (
            "Net income attributable to common shareholders was $32.5 million, compared with $26.3 million.",
            "$26.3",
            "$23.6",
        ),
        ("Net sales[1] were $318.6 million, vs. $289.3 million in the second quarter of 2024.", "$289.3", "$298.3"),
    ],
)
def test_a_row_is_known_by_the_words_right_before_its_figure(words: str, right: str, slip: str) -> None:
    assert any(stated.startswith(slip) for _, stated in slips(words, right, slip))


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Net sales of $318.6 million: up 4.8% on a linked-quarter basis, up 10.1% year over year.", "10.1%", "10.9%"),
        (
            "Net sales were $318.6 million, up 4.8% sequentially and up 10.1% from the prior-year quarter.",
            "10.1%",
            "11.0%",
        ),
        ("Bottle Works net sales were $158.4 million (+12.1%) in the quarter.", "12.1%", "21.1%"),
        ("We grew net sales 10.1% to $318.6 million.", "10.1%", "11.9%"),
        ("Kilns in service: 6,842 as of June 30, 2025, up 10.1% from 6,215 a year earlier.", "10.1%", "11.0%"),
    ],
)
def test_each_growth_of_a_row_is_held_against_its_own_base(words: str, right: str, slip: str) -> None:
    assert {check for check, _ in slips(words, right, slip)} == {"growth"}


@pytest.mark.parametrize(
    "words",
    [
        "Net sales of $318.6 million, up 10.1% on an as-reported basis and up 8.4% on a currency-neutral basis.",
        "Net sales of $318.6 million: up 10.1% year over year, up 5% at constant currency.",
        "Our best plant is in Ohio, up 8.4% from the year before.",
    ],
)
def test_a_growth_on_another_basis_is_none_of_the_figure(words: str) -> None:
    assert not told(words)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Salaries and employee benefits rose by 7.4% to $31.8 million.", "$31.8", "$29.6"),
        ("Net sales of $318.6 million, vs. $289.3 million, were a record.", "$318.6", "$289.3"),
    ],
)
def test_last_years_figure_for_this_years_is_told_where_the_sentence_tells(words: str, right: str, slip: str) -> None:
    assert {check for check, _ in slips(words, right, slip)} >= {"prose-table"}
