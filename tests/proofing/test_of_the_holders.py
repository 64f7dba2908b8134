"""Income of the holders, names with marks and brackets, and periods by the words that releases have for them."""

import pytest

from tests.proofing.corley import HEAD
from tests.proofing.pelworth import told
from tests.proofing.test_bases import TABLES

HOLDERS = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands, except per share data) (Unaudited)

                                                     Three Months Ended
                                                        December 31,
                                                     2025          2024
Revenue                                           412,806       438,114
Cost of revenue (exclusive of depreciation)       241,352       249,208
Depreciation                                       18,204        17,911
Operating expenses                                101,013       103,729
Income from operations                             52,237        67,266
Income taxes                                       11,480        15,034
Net income                                         40,757        52,232
Less: Net income attributable to non-controlling interest   1,308    1,127
Net income attributable to the Company             39,449        51,105
Basic and diluted earnings per share                 1.64          2.13
Basic and diluted average number of shares         24,054        23,993
"""


def alarms(words: str, tables: str = HOLDERS) -> set[tuple[str, str]]:
    return {each for each in told(words, tables, head=HEAD) if each[0] != "non-gaap"}


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Net income attributable to the Company of {}, or $1.64 per share, fell from a year ago.", "$39.4", "$38.4"),
        ("Net income was {}, or diluted earnings per share of $1.64.", "$39.4", "$49.3"),
        ("Cost of revenue was {}, compared to $249.2 million a year ago.", "$241.4", "$214.4"),
        ("Revenue decreased (6)% year-over-year, or (9)% at constant currency, to {}.", "$412.8", "$421.8"),
        ("Revenue declined 5.8% in the quarter (8.9% at constant currency) to {}.", "$412.8", "$421.8"),
        ("Revenue was {} in the quarter, and we have long-term borrowings at three banks.", "$412.8", "$421.8"),
    ],
)
def test_amounts_by_the_words_of_releases(words: str, right: str, slip: str) -> None:
    assert not alarms(words.format(f"{right} million"))
    assert ("prose-table", "error") in alarms(words.format(f"{slip} million"))


@pytest.mark.parametrize("words", ["for the first six months last year", "in the first half last year"])
def test_a_part_of_a_year_without_its_preposition(words: str) -> None:
    clean = f"Revenue for the first six months of fiscal 2026 was $851.4 million, compared to {{}} {words}."
    assert not alarms(clean.format("$803.0 million"), TABLES)
    assert ("prose-table", "error") in alarms(clean.format("$830.0 million"), TABLES)


def test_income_of_the_holders_where_all_of_it_is_theirs() -> None:
    words = "Net income attributable to common stockholders was {}, compared to $52.2 million a year ago."
    assert not alarms(words.format("$40.8 million"), TABLES)
    assert ("prose-table", "error") in alarms(words.format("$48.0 million"), TABLES)


def test_a_loss_of_the_holders_in_the_words_behind_it() -> None:
    words = "Net income attributable to stockholders of the company increased 2.5% to {} in the quarter."
    assert ("prose-table", "error") in alarms(words.format("$38.4 million"))
    assert not alarms(words.replace("increased 2.5%", "fell 22.8%").format("$39.4 million"))


def test_a_movement_behind_parts_is_of_the_whole() -> None:
    words = (
        "The firm booked $101.9 million in orders, comprised of $66.1 million of hinges and $35.8 million of "
        "springs, an increase from {} in orders a year ago."
    )
    assert not alarms(words.format("$39.7 million"), TABLES)
    assert ("direction", "error") in alarms("Orders were $35.8 million, an increase from $39.7 million.", TABLES)


MARKED = """
SELECTED FIGURES
(In thousands, except per share data) (Unaudited)

                                              Three Months Ended
                                                 December 31,
                                              2025          2024
Revenue                                    412,806       438,114
Operating margin                           (0.4)%          4.5%
GAAP diluted earnings per share              (0.06)         0.44
Adjusted diluted earnings per share           0.43          0.47
"""


def test_marks_of_notes_and_rates_below_nothing() -> None:
    assert not alarms("Operating margin was (0.4)% for the quarter.", MARKED)
    words = "GAAP diluted EPS was $(0.06) and adjusted (1) diluted EPS was {}, versus $0.47 a year ago."
    assert not alarms(words.format("$0.43"), MARKED)
    assert alarms(words.format("$0.34"), MARKED)


NEXT = (
    "Corley Springs Announces First Quarter Results\n\n"
    "DAYTON, Ohio, August 18, 2026 - Corley Springs, Inc. (NYSE: CSP) today reported results.\n\n"
    "First quarter of fiscal 2027 against first quarter of fiscal 2026\n\n"
)
SPRING = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands) (Unaudited)

                              Three Months Ended
                           July 25,      July 26,
                              2026          2025
Revenue                     412,806       438,114
Cost of revenue             241,352       249,208
Gross profit                171,454       188,906
"""


def test_a_fiscal_year_called_by_the_one_in_which_it_ends() -> None:
    words = "Revenue in the first quarter of fiscal 2027 was {}."
    assert not told(words.format("$412.8 million"), SPRING, head=NEXT)
    assert ("prose-table", "error") in told(words.format("$421.8 million"), SPRING, head=NEXT)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Adjusted EPS, a non-GAAP measure defined below, was {} for the quarter.", "$0.43", "$0.44"),
        ("On an adjusted basis, adjusted diluted earnings per share was {}.", "$0.43", "$0.34"),
    ],
)
def test_what_a_measure_is_and_its_own_basis(words: str, right: str, slip: str) -> None:
    figures = MARKED.replace("0.43 ", "1.43 ").replace(right[1:], "1.43")
    words = words.replace("{}", "{}, compared to $0.47 a year ago")
    assert not alarms(words.format("$1.43"), figures)
    assert ("prose-table", "error") in alarms(words.format(slip.replace("$0", "$1")), figures)


CONTINUING = TABLES.replace("Net income      ", "Income from continuing operations").replace(
    "operations             40", "operations   40"
)


@pytest.mark.parametrize(
    "words",
    [
        "Income from continuing operations for the quarter was {}.",
        "Through the second quarter of fiscal 2026, income from continuing operations was {}.",
    ],
)
def test_the_words_of_a_row_do_not_narrow_it(words: str) -> None:
    assert not alarms(words.format("$40.8 million"), CONTINUING)
    assert ("prose-table", "error") in alarms(words.format("$48.0 million"), CONTINUING)


@pytest.mark.parametrize(
    "heading",
    [
        "Second Quarter Summary vs. Same Year-Ago Quarter",
        "Completes Purchase of Odell Wire",
        "Page 2 of 10",
        "Revenue, Gross Profit and Total Assets",
        "Solid Balance Sheet",
        "Income from Operations and Gross Profit",
    ],
)
def test_headings_that_narrow_nothing(heading: str) -> None:
    words = f"{heading}\n\nRevenue for the quarter was {{}}."
    assert not alarms(words.format("$412.8 million"), TABLES)
    assert ("prose-table", "error") in alarms(words.format("$421.8 million"), TABLES)


def test_what_stands_above_the_dateline_or_on_every_page_is_no_heading() -> None:
    above = HEAD.replace("DAYTON", "Odell Wire Purchase Reshapes the Group\n\nRevenue was {} in the quarter.\n\nDAYTON")
    assert ("prose-table", "error") in told("", TABLES, head=above.format("$421.8 million"))
    page = "Odell Wire Reshapes the Group"
    words = f"{page}\n\nA word.\n\n{page}\n\nAnother word.\n\n{page}\n\nRevenue for the quarter was {{}}."
    assert ("prose-table", "error") in alarms(words.format("$421.8 million"), TABLES)
    assert not alarms("Odell Wire\n\nRevenue for the quarter was $421.8 million.", TABLES)


def test_a_slip_against_a_table_that_does_not_say_its_scale() -> None:
    unsaid = TABLES.replace("(In thousands) (Unaudited)", "(Unaudited)")
    words = "Revenue was {}, compared to $438.1 million a year ago. Gross profit was $171.5 million."
    assert not alarms(words.format("$412.8 million"), unsaid)
    assert ("prose-table", "error") in alarms(words.format("$421.8 million"), unsaid)


SELECTED = """
SEGMENT AND SELECTED INFORMATION
(In thousands) (Unaudited)

                                              Three Months Ended
                                                 December 31,
                                              2025          2024
Net sales                                  412,806       438,114
Cash flows from operating activities        62,419        54,817
"""


def test_selected_figures_of_the_company_taken_for_segments() -> None:
    words = "Consolidated net sales were {}, compared to $438.1 million a year ago."
    assert not alarms(words.format("$412.8 million"), SELECTED)
    assert ("prose-table", "error") in alarms(words.format("$421.8 million"), SELECTED)
