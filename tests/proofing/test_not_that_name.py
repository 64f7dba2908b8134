"""Figures that bear a name near them and are of something else; and the margins of losses, which bear no sign."""

import pytest

from irdesk.proofing import proof
from tests.proofing.drafts import grave, read
from tests.proofing.test_parts_and_years import told

CASH = """
Oster Kilns Announces Results

DAYTON, Ohio, July 24, 2025 - Oster Kilns, Inc. (NYSE: OSK) today reported results for the quarter ended June 30, 2025.

{words}

CONDENSED CONSOLIDATED BALANCE SHEETS
(In thousands) (Unaudited)

                                          June 30,     December 31,
                                            2025           2024
Cash and cash equivalents                 173,706        133,205
Inventories                                40,118         38,902
Total current assets                      213,824        172,107
Kilns and land                            188,787        208,010
Total assets                              402,611        380,117

KEY FIGURES
(In thousands) (Unaudited)

                                            Three Months Ended
                                                 June 30,
                                            2025           2024
Revenues                                  251,943        218,142
Net loss                                  (29,940)       (11,133)
Net loss margin                             (11.9)%        (5.1)%
"""


def held(words: str) -> set[tuple[str, str]]:
    found = grave(proof(read(CASH.format(words=words))))
    return {each for each in found if each[0] not in {"notice", "non-gaap", "contact"}}


@pytest.mark.parametrize(
    "words",
    [
        "We had $173.7 million of cash and cash equivalents and $187.7 million of available borrowing capacity.",
        "We had total cash of $174.7 million, which included cash and cash equivalents of $173.7 million.",
        "Net loss margin was 11.9%, compared to a net loss margin of 5.1% a year ago.",
    ],
)
def test_a_name_beside_a_figure_is_not_always_its_own(words: str) -> None:
    assert held(words) == set()


@pytest.mark.parametrize(
    ("words", "slip"),
    [
        ("We had {} of cash and cash equivalents and $187.7 million of borrowing capacity.", "$137.7 million"),
        ("Net loss margin was {}, compared to a net loss margin of 5.1% a year ago.", "19.1%"),
    ],
)
def test_the_slip_of_the_figure_that_it_names_is_told(words: str, slip: str) -> None:
    assert held(words.format(slip))


def test_what_is_after_from_is_compared_though_a_blank_parts_its_sign() -> None:
    words = "Gross profit decreased to $ 111.2 million or 34.9% of net revenues from $ 118.5 million or 35.8% of them."
    assert told(words) == set()
    assert told(words.replace("118.5", "115.8"))


PRODUCTS = """
CONDENSED CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands) (Unaudited)

                                            Three Months Ended
                                                 June 30,
                                            2025           2024
Sales revenue                              80,108         77,240
Rental revenue                             14,976         15,037
Total revenue                              95,084         92,277
Cost of revenue                            51,812         50,936
Gross profit                               43,272         41,341
"""


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Gross margin was 45.5%, compared to 44.8% in the prior-year period.", "44.8%", "48.4%"),
        ("Non-GAAP gross profit was $44.0 million, or 46.3% of revenues.", "46.3%", "46.9%"),
        ("Net income margin increased to 8.1% compared to 7.4% in the prior-year period.", "increased", "decreased"),
    ],
)
def test_margins_over_the_total_of_several_lines(words: str, right: str, slip: str) -> None:
    def told_of(text: str) -> set[tuple[str, str]]:
        found = grave(proof(read(CASH.partition("CONDENSED")[0].format(words=text) + PRODUCTS)))
        return {each for each in found if each[0] not in {"notice", "non-gaap", "contact"}}

    assert told_of(words) == set()
    assert told_of(words.replace(right, slip))


BASES = """
KEY RATIOS
(In thousands) (Unaudited)

                                            Three Months Ended
                                                 June 30,
                                            2025           2024
Gross profit                               43,272         41,341
Gross profit (non-GAAP)                    45,118         42,906
Underlying loss ratio (non-GAAP)             55.7%          60.0%
"""


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("The underlying loss ratio was 55.7%, compared to 60.0% a year ago.", "55.7%", "57.5%"),
        ("Non-GAAP gross profit was $45.1 million, against $42.9 million a year ago.", "$42.9", "$49.2"),
        ("Gross profit was $43.3 million, against $41.3 million a year ago.", "$41.3", "$43.1"),
    ],
)
def test_a_basis_in_brackets_behind_a_rows_name(words: str, right: str, slip: str) -> None:
    def told_of(text: str) -> set[tuple[str, str]]:
        found = grave(proof(read(CASH.partition("CONDENSED")[0].format(words=text) + BASES)))
        return {each for each in found if each[0] not in {"notice", "non-gaap", "contact"}}

    assert told_of(words) == set()
    assert told_of(words.replace(right, slip))


BELOW = """
CONDENSED CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands) (Unaudited)

                                            Three Months Ended
                                                 June 30,
                                            2025           2024
Net sales                                 144,224        138,535
Cost of sales                             129,883        139,664
Gross profit (loss)                        14,341         (1,129)
"""


def test_a_margin_below_nothing_bears_its_sign() -> None:
    words = "Gross margin was 9.9%, compared to gross margin of {} a year ago."

    def told_of(rate: str) -> set[tuple[str, str]]:
        text = CASH.partition("CONDENSED")[0].format(words=words.format(rate)) + BELOW
        return {each for each in grave(proof(read(text))) if each[0] not in {"notice", "non-gaap", "contact"}}

    assert told_of("(0.8)%") == set()
    assert told_of("(8.0)%") or told_of("0.8%")
