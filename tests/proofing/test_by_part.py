"""A part's lines by its heading or its table's title, and figures that a sentence only goes on with."""

import pytest

from irdesk.proofing import proof
from tests.proofing.drafts import grave, read

HEAD = (
    "Ostler Quarry Reports First Quarter Fiscal 2025 Results\n\n"
    "DAYTON, Ohio, February 6, 2025 - Ostler Quarry, Inc. (NYSE: OSQ) today reported results for the fiscal 2025 first "
    "quarter ended December 31, 2024.\n\n"
)
TABLES = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In millions, except per share data) (Unaudited)

                                          Three Months Ended
                                              December 31,
                                           2024          2023
Sales                                     307.2         341.7
Cost of sales                             251.8         268.4
Gross profit                               55.4          73.3
Other expenses                             41.1          45.2
Income from continuing operations          14.3          28.1
Loss from discontinued operations          (1.6)         (0.9)
Net income                                 12.7          27.2
Diluted earnings per share:
  Continuing operations                    0.34          0.68
  Discontinued operations                 (0.04)        (0.02)
  Diluted earnings per share               0.30          0.66

Gravel Segment Performance
(In millions) (Unaudited)

                                          Three Months Ended
                                              December 31,
                                           2024          2023
Sales                                     242.2         274.3
Operating earnings                         34.7          59.8

Clay Brick Segment Performance
(In millions) (Unaudited)

                                          Three Months Ended
                                              December 31,
                                           2024          2023
Sales                                      65.0          67.4
Operating earnings                          3.1           4.6

Reconciliation of non-GAAP income
(In millions) (Unaudited)

                                          Three Months Ended
                                              December 31,
                                           2024          2023
Net income                                 12.7          27.2
Amortization                                6.5           6.1
Non-GAAP income, net of income tax         19.2          33.3
"""


CONTINUING = (
    "Income from continuing operations was $14.3 million, or $0.34 per diluted share, in the quarter, compared with "
    "$28.1 million, or $0.68 per diluted share, a year ago."
)
COMPARES = (
    "Non-GAAP net income was $19.2 million in the first quarter. This compares with $33.3 million in the prior-year "
    "quarter."
)


def told(words: str) -> set[tuple[str, str]]:
    found = grave(proof(read(f"{HEAD}{words}\n{TABLES}")))
    return {each for each in found if each[0] not in {"notice", "non-gaap", "contact"}}


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Gravel revenue totaled $242.2 million, against $274.3 million.", "$242.2", "$224.2"),
        ("Gravel segment operating earnings were $34.7 million.", "$34.7", "$37.4"),
        ("Gravel Segment\n\nSales were $242.2 million, compared to $274.3 million a year ago.", "$274.3", "$247.3"),
        ("Clay Brick Segment Results\n\nRevenue was $65.0 million, down from $67.4 million.", "$65.0", "$56.0"),
    ],
)
def test_a_line_of_a_part_is_held_against_the_parts_table(words: str, right: str, slip: str) -> None:
    assert told(words) == set()
    assert {check for check, _ in told(words.replace(right, slip))} == {"prose-table"}


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (
            CONTINUING,
            "$0.68",
            "$0.86",
        ),
        (
            COMPARES,
            "$33.3",
            "$33.8",
        ),
        (
            "Q1 FY '25 gross profit of $55.4 million, compared to Q1 FY '24 gross profit of $73.3 million.",
            "$73.3",
            "$37.3",
        ),
        ("Positive net income of $12.7 million was earned, against $27.2 million a year ago.", "$12.7", "$17.2"),
    ],
)
def test_what_a_sentence_goes_on_with_is_held_too(words: str, right: str, slip: str) -> None:
    assert told(words) == set()
    assert {check for check, _ in told(words.replace(right, slip))} == {"prose-table"}


LINES = """
Sales by Region
(In millions) (Unaudited)

                                          Three Months Ended
                                              December 31,
                                           2024          2023
North                                     182.1         203.4
South                                     125.1         138.3
Total Company                             307.2         341.7
"""
SIDES = """
Results of the quarter
(In millions) (Unaudited)

                                              Three Months Ended
                                                  December 31,
                                               2024          2023
Operating earnings                             37.8          64.4
Total other expense (income), net               2.9          (3.6)
Earnings before taxes                          34.9          68.0
(Benefit from) provision for income taxes      (2.7)         11.4
Net earnings                                   37.6          56.6
Purchases of property and equipment            15.31         22.40
"""


def held(table: str, words: str) -> set[tuple[str, str]]:
    found = grave(proof(read(f"{HEAD}{words}\n{table}")))
    return {each for each in found if each[0] not in {"notice", "non-gaap", "contact"}}


@pytest.mark.parametrize(
    ("table", "words", "right", "slip"),
    [
        (LINES, "Net sales were $307.2 million, against $341.7 million a year ago.", "$341.7", "$314.7"),
        (SIDES, "Total other expense was $2.9 million, compared to other income of $3.6 million.", "$3.6", "$6.3"),
        (
            SIDES,
            "The income tax benefit was $2.7 million, against an income tax provision of $11.4 million.",
            "$11.4",
            "$14.1",
        ),
    ],
)
def test_totals_and_rows_of_two_sides_are_found(table: str, words: str, right: str, slip: str) -> None:
    assert held(table, words) == set()
    assert {check for check, _ in held(table, words.replace(right, slip))} == {"prose-table"}


def test_capital_expenditures_tie_to_what_was_purchased_and_contradict_nothing() -> None:
    release = read(f"{HEAD}Capital expenditures were $15.31 million.\n{SIDES}")
    assert [each.severity for each in proof(release) if each.stated == "$15.31 million"] == ["ok"]
    assert held(SIDES, "Capital expenditures were $16.07 million.") == set()


def test_behind_the_shares_that_it_is_based_on_a_sentence_goes_on() -> None:
    words = (
        "Net income was $12.7 million, or $0.30 per diluted share, based on 42.1 million diluted shares, compared to "
        "$27.2 million, or $0.66 per diluted share, a year ago."
    )
    assert told(words) == set()
    assert told(words.replace("$27.2", "$22.7")) == {("prose-table", "error")}


NAMED = """
Net sales by brand
(In millions)

                            Second Quarter   Second Quarter
                                 2025             2024
Kiln Lane                        210.4            221.3
Marl Street                      184.0            181.9
Total Company                    394.4            403.2
"""


def test_a_column_is_the_quarter_that_its_head_names() -> None:
    head = HEAD.replace("fiscal 2025 first quarter ended December 31, 2024", "second quarter ended August 2, 2025")
    head = head.replace("First Quarter", "Second Quarter").replace("February 6", "September 4")
    words = "Net sales were $394.4 million, against $403.2 million in the second quarter of fiscal 2024."

    def found(text: str) -> set[tuple[str, str]]:
        told = grave(proof(read(f"{head}{text}\n{NAMED}")))
        return {each for each in told if each[0] not in {"notice", "non-gaap", "contact"}}

    assert found(words) == set()
    assert found(words.replace("$403.2", "$430.2")) == {("prose-table", "error")}


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (
            CONTINUING.replace("with $28.1", "with net income of $28.1").replace(", or $0.68", ", or $0.68"),
            "$28.1",
            "$21.8",
        ),
        (
            "First quarter sales of $307.2 million, leading to a full year with sales of $2 billion.",
            "$307.2",
            "$372.0",
        ),
    ],
)
def test_a_shorter_name_and_a_later_period_do_not_change_what_is_meant(words: str, right: str, slip: str) -> None:
    assert told(words) == set()
    assert "prose-table" in {check for check, _ in told(words.replace(right, slip))}
