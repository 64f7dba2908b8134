"""A period that a sentence only compares with, and one named in another order, is not taken for a figure's own."""

import pytest

from tests.proofing.corley import HEAD, INCOME
from tests.proofing.pelworth import told

TABLES = f"""{INCOME}
CONSOLIDATED BALANCE SHEETS
(In thousands) (Unaudited)

                              December 31,      June 30,
                                  2025            2025
Cash and cash equivalents       141,920          96,374
Inventories                     208,531         221,447
Other assets                    390,115         402,268
Total assets                    740,566         720,089
"""


def alarms(words: str) -> set[tuple[str, str]]:
    return told(words, TABLES, head=HEAD)


@pytest.mark.parametrize(
    "words",
    [
        "Revenue decreased from the prior year to {}.",
        "Revenue fell 5.8% compared to the prior-year quarter, to {}.",
        "Revenue declined to {} from the second quarter of last year.",
        "Revenue of {}, down from the comparable period of the prior year, was in line with our plan.",
        "Revenue was down over last year to {}, while gross profit fell to $171.5 million.",
        "Gross profit was $171.5 million, down 9.2% from the year-ago period; revenue was {}.",
    ],
)
def test_a_period_that_is_only_compared_with(words: str) -> None:
    assert not alarms(words.format("$412.8 million"))
    assert ("prose-table", "error") in alarms(words.format("$421.8 million"))


@pytest.mark.parametrize(
    "when",
    [
        "in the first six months of fiscal year 2025",
        "in the first half of the prior year",
        "in the first six months of last year",
        "in the first six months of the year 2025",
        "in the same six months of fiscal 2025",
    ],
)
def test_the_year_of_some_months(when: str) -> None:
    words = "Revenue was $851.4 million in the first six months of fiscal year 2026, compared to {} " + when + "."
    assert not alarms(words.format("$803.0 million"))
    assert ("prose-table", "error") in alarms(words.format("$830.0 million"))


@pytest.mark.parametrize("heading", ["FY 2026 Second Quarter Results", "Fiscal 2026 Second Quarter", "FY26 Q2 Results"])
def test_a_year_before_its_quarter(heading: str) -> None:
    words = heading + "\n\nRevenue was $412.8 million compared to {} in the prior-year period."
    assert not alarms(words.format("$438.1 million"))
    assert alarms(words.format("$483.1 million"))


@pytest.mark.parametrize(
    "when",
    [
        "at the end of the prior fiscal year",
        "at the end of the prior year",
        "at fiscal year-end 2025",
        "at the end of fiscal 2025",
        "at the prior year end",
    ],
)
def test_the_end_of_the_last_year(when: str) -> None:
    words = "Inventories were $208.5 million at the end of the quarter, compared to {} " + when + "."
    assert not alarms(words.format("$221.4 million"))
    assert ("prose-table", "error") in alarms(words.format("$212.4 million"))


def test_a_part_named_between_a_total_and_its_growth() -> None:
    words = "{} revenue was $412.8 million, down 5.8% year-over-year, with hinge revenue down 9.1% to $390.7 million."
    assert not alarms(words.format("Total"))
    assert not alarms("Total revenue decreased to $412.8 million, and hinge sales rose 9% to $390.7 million.")
    assert ("prose-table", "error") in alarms("Total revenue decreased 5.8% to $421.8 million.")


def test_income_from_operations_is_no_comparison() -> None:
    words = "Income from operations of {} vs. $67.3 million in the prior-year quarter."
    assert not alarms(words.format("$52.2 million"))
    assert ("prose-table", "error") in alarms(words.format("$52.9 million"))


def test_sales_outside_a_country_are_a_part() -> None:
    assert not alarms("Revenue outside the U.S. was $390.2 million in the quarter.")


def test_a_list_of_two_names_is_of_neither() -> None:
    words = (
        "Cost of revenue and gross profit were $241.4 million and $171.5 million, respectively, in the quarter, "
        "compared to $249.2 million and $188.9 million, respectively, in the prior-year quarter."
    )
    assert not alarms(words)


LINKED = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands) (Unaudited)

                                     Three Months Ended
                         March 31,    December 31,    March 31,
                            2026          2025          2025
Revenue                  318,244       341,907       297,310
Cost of revenue          190,113       203,342       181,006
Gross profit             128,131       138,565       116,304
"""
FIRST = (
    HEAD.replace("Second Quarter Fiscal", "First Quarter")
    .replace("February 4", "May 4")
    .replace("second quarter of fiscal 2026 ended December 31, 2025", "first quarter of 2026 ended March 31, 2026")
)


def test_a_later_quarter_without_its_year_is_the_last_one() -> None:
    words = "Revenue was $318.2 million, down from {} in the fourth quarter."
    assert not told(words.format("$341.9 million"), LINKED, head=FIRST)
    assert ("prose-table", "error") in told(words.format("$349.1 million"), LINKED, head=FIRST)


def test_revenue_in_the_current_period_is_of_now() -> None:
    words = "From $297.3 million in the prior-year period, revenue rose to {} in the current period."
    assert not told(words.format("$318.2 million"), LINKED, head=FIRST)
    assert ("prose-table", "error") in told(words.format("$312.8 million"), LINKED, head=FIRST)


@pytest.mark.parametrize(("words", "wrong"), [("Versus the", False), ("in Its", True)])
def test_a_quarter_in_the_title_that_it_only_compares_with(words: str, wrong: bool) -> None:
    head = (
        f"Corley Springs Revenue Up 7% {words} First Quarter 2026\n\nDAYTON, Ohio, August 4, 2026 - Corley Springs, "
        "Inc. (NYSE: CSP) today reported results for the second quarter ended June 30, 2026.\n\n"
    )
    assert (("period", "error") in told("", "", head=head)) is wrong


@pytest.mark.parametrize(
    "words",
    [
        "Revenue fell 5.8% on the second quarter of fiscal 2025 to {}.",
        "The decrease in revenue to {} from $438.1 million in the prior-year period was due to price.",
        "Revenue was $438.1 million in the prior-year quarter and {} in the current quarter.",
        "Revenue for the second quarter and the prior-year period was {} and $438.1 million.",
    ],
)
def test_other_orders_of_now_and_then(words: str) -> None:
    assert not alarms(words.format("$412.8 million"))
    assert ("prose-table", "error") in alarms(words.format("$421.8 million"))


def test_income_from_operations_that_a_sentence_compares() -> None:
    words = "The decrease in income from operations to $52.2 million from $67.3 million last year was due to price."
    assert not alarms(words)
