"""What a sentence or a table may mean beside what it seems to: parts, effects, other wholes, units and days."""

import pytest

from tests.proofing import pelworth
from tests.proofing.ellery import HEAD, TABLES, slips, told
from tests.proofing.tables import wrong


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Flat Glass: net sales were $97.9 million.", "$97.9", "$99.7"),
        ("Flat Glass: net sales were $97.9 million and operating income $13.3 million.", "$13.3", "$31.3"),
        ("Bottle Works: operating income was $24.6 million.", "$24.6", "$26.4"),
        ("Fibers & Wool: net sales were $62.3 million.", "$62.3", "$63.2"),
    ],
)
def test_a_part_runs_in_with_a_colon_and_small_letters(words: str, right: str, slip: str) -> None:
    assert slips(words, right, slip) == {("prose-table", f"{slip} million")}


@pytest.mark.parametrize("lead", ["Gross profit", "Ellery Glass"])
def test_a_line_or_the_company_before_a_colon_is_no_part(lead: str) -> None:
    words = f"{lead}: net sales were $318.6 million."
    assert slips(words, "$318.6", "$381.6") == {("prose-table", "$381.6 million")}


EXPENSES = "Other operating expenses                18,452         17,981        17,503\n"
DERIVATIVES = "Gain (loss) on derivatives, net           (842)           317           615\n"


def of_derivatives(words: str, row: str = DERIVATIVES) -> set[tuple[str, str]]:
    assert EXPENSES in TABLES
    return pelworth.told(words, TABLES.replace(EXPENSES, EXPENSES + row), head=HEAD)


@pytest.mark.parametrize(
    "words",
    [
        "Gain (loss) on derivatives, net was a loss of $0.8 million.",
        "Gain (loss) on derivatives, net was a loss of $0.8 million, compared to a gain of $0.6 million a year ago.",
        "Gain (loss) on derivatives, net was $0.8 million.",
        "Gain (loss) on derivatives, net was $0.6 million in the second quarter of 2024.",
        "Gain (loss) on derivatives, net was a gain of $0.3 million in the first quarter of 2025.",
    ],
)
def test_a_gain_or_loss_that_is_one_is_right(words: str) -> None:
    assert not of_derivatives(words)


@pytest.mark.parametrize(
    "words",
    [
        "Gain (loss) on derivatives, net was a loss of $0.6 million in the second quarter of 2024.",
        "Gain (loss) on derivatives, net was a loss of $0.8 million, compared to a loss of $0.6 million a year ago.",
        "Gain (loss) on derivatives, net was a loss of approximately $0.3 million in the first quarter of 2025.",
    ],
)
def test_a_loss_that_the_row_shows_as_a_gain_is_told(words: str) -> None:
    assert of_derivatives(words) == {("prose-table", "error")}
    one, several = "Gain (loss)", "Gains (losses)"
    row = DERIVATIVES.replace(one, several)
    assert of_derivatives(words.replace(one, several), row) == {("prose-table", "error")}


def test_a_row_of_one_sign_says_nothing_of_a_loss() -> None:
    words = "Loss on derivatives, net was a loss of $0.6 million in the second quarter of 2024."
    assert not of_derivatives(words, DERIVATIVES.replace("Gain (loss)", "Loss"))


@pytest.mark.parametrize(
    "words",
    [
        "Acquisitions increased net sales by $23.9 million.",
        "Acquisitions increased net sales by $23.9 million to $318.6 million.",
        "A lower tax rate increased diluted earnings per share by $0.42, compared to the prior year.",
        "A fair wind increased operating income by $9.2 million compared with the linked quarter.",
    ],
)
def test_what_something_did_to_a_figure_is_not_its_change(words: str) -> None:
    assert not told(words)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Net sales increased by $29.3 million.", "$29.3", "$23.9"),
        ("We also increased net sales by $29.3 million to $318.6 million.", "$29.3", "$23.9"),
        ("The company increased its net sales by $29.3 million.", "$29.3", "$23.9"),
        ("Operating income increased by $2.9 million compared with the linked quarter.", "$2.9", "$9.2"),
        ("Net sales increased $14.5 million from the linked quarter to $318.6 million.", "$14.5", "$15.4"),
        ("Net sales were $318.6 million, an increase of $14.5 million from the linked quarter.", "$14.5", "$15.4"),
    ],
)
def test_the_change_itself_is_told(words: str, right: str, slip: str) -> None:
    assert slips(words, right, slip) == {("change", f"{slip} million")}


def test_a_record_is_not_broken_by_a_figure_that_tables_dispute() -> None:
    words = "We had record net sales in the quarter."
    record = ("history", "error")
    assert record in pelworth.told(words, TABLES.replace("304,117", "341,170"), head=HEAD)
    assert record not in pelworth.told(words, TABLES.replace("304,117", "341,170", 1), head=HEAD)


ADJUSTED = """
ADJUSTED RESULTS
(In thousands) (Unaudited)

                                             Three Months Ended
                                      June 30,      March 31,      June 30,
                                          2025           2025          2024
Adjusted operating income              $45,912        $42,965       $37,161
Depreciation and software                8,892          8,810         8,605
Adjusted EBITDA                        $54,804        $51,775       $45,766
"""


def test_a_margin_of_two_tables_is_worked_out_only_where_both_say_what_they_count_in() -> None:
    words = "Adjusted EBITDA margin was 17.2%, up 140 basis points from a year ago."
    unsaid = ADJUSTED.replace("(In thousands) ", "")
    assert not pelworth.told(words, ADJUSTED + TABLES, head=HEAD)
    assert ("points", "error") in pelworth.told(words.replace("140", "410"), ADJUSTED + TABLES, head=HEAD)
    assert not pelworth.told(words, unsaid + TABLES, head=HEAD)


REVENUE = ("Revenue: 1287 1250 1144", "Organic revenue: 1176 1198 1013", "Adjusted EBITDA: 203 251 197")


@pytest.mark.parametrize(
    ("name", "margins"),
    [
        ("Adjusted EBITDA margin", "17.3 21.0 17.2"),
        ("Adjusted EBITDA margin", "15.8 21.0 19.4"),
        ("EBITDA margin, adjusted", "15.8 20.1 19.4"),
        ("EBITDA margin, adjusted", "17.3 21.0 17.2"),
    ],
)
def test_a_margin_of_one_revenue_in_one_column_and_of_another_in_the_next_is_left_alone(
    name: str, margins: str
) -> None:
    assert not wrong(*REVENUE, f"{name} [percent]: {margins}")


@pytest.mark.parametrize(("margins", "slip"), [("15.8 20.1 17.9", "17.9"), ("17.3 21.0 19.9", "19.9")])
def test_a_margin_of_neither_revenue_is_told(margins: str, slip: str) -> None:
    assert wrong(*REVENUE, f"Adjusted EBITDA margin [percent]: {margins}") == [("row-ratio", slip)]


REBUILT = (
    "for the second quarter of 2025, in which the furnace at our works in Erie was rebuilt and stood cold for eleven "
    "days, was 31.4%."
)


def test_a_margin_of_another_kind_is_not_held_against_the_statement_however_far_its_name_stands() -> None:
    assert told(f"Gross margin {REBUILT}") == {("margin", "warning", "31.4%")}
    assert not told(f"Non-GAAP gross margin {REBUILT}")
    assert not told(f"Non-GAAP gross margin {REBUILT.replace('days, was', 'days, rose to')}")


@pytest.mark.parametrize(
    "words",
    [
        "Results for the three months ended June 28, 2025 were good.",
        "Sales of glass grew in the three months ended June 28, 2025.",
        "Bottles led the trade. We announced earnings for the quarter ended June 28, 2025.",
    ],
)
def test_a_last_day_of_results_that_no_table_has_is_told(words: str) -> None:
    assert told(words) == {("period", "warning", "2025-06-28")}


@pytest.mark.parametrize(
    "words",
    [
        "(a) Sales as counted by Trade Index in the three months ended June 28, 2025.",
        "[b] Sales as counted by Trade Index in the three months ended June 28, 2025.",
        "* Sales as counted by Trade Index in the three months ended June 28, 2025.",
        "† Sales as counted by Trade Index in the three months ended June 28, 2025.",
        "Bottles led the trade by count of Trade Index in the 13 weeks ended June 28, 2025.",
        "We report results. Trade Index counted more bottles in the three months ended June 28, 2025.",
    ],
)
def test_a_last_day_of_what_others_counted_is_left_alone(words: str) -> None:
    assert not told(words)
