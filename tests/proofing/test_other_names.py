"""Rows that a sentence calls by another name: abbreviations, two signs, taxes, cash that is held."""

import pytest

from tests.proofing.marlow import HEAD, tells
from tests.proofing.pelworth import told

TABLE = """
CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands, except per share data) (Unaudited)

                                          Three Months Ended
                                               June 30,
                                          2025          2024
                                     ---------     ---------
Net sales                             $248,317      $231,462
Cost of goods sold                     161,205       155,318
                                     ---------     ---------
Gross profit                            87,112        76,144
Smelting, plating and enamelling expenses  51,908     48,733
                                     ---------     ---------
Operating income                        35,204        27,411
Other income (expenses), net             1,463        (1,892)
                                     ---------     ---------
Income before income taxes              36,667        25,519
Provision for income taxes               8,193         6,702
                                     ---------     ---------
Net income                              28,474        18,817
                                     =========     =========
"""
BALANCE = """
CONSOLIDATED BALANCE SHEETS
(In thousands) (Unaudited)

                                      June 30,    December 31,
                                          2025          2024
                                     ---------     ---------
Cash and cash equivalents              $41,238       $36,754
Inventories                             88,410        91,266
Equipment                              120,357       118,942
                                     ---------     ---------
Total assets                          $250,005      $246,962
                                     =========     =========
"""


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (
            "Smelting, plating and enamelling (the “SPE”) expenses rose 6.5%, or $3.2 million, to $51.9 million.",
            "$51.9",
            "$59.1",
        ),
        (
            "Smelting, plating and enamelling (“SPE”) is what we do.\n\nSPE expenses were $51.9 million.",
            "$51.9",
            "$51.4",
        ),
        ("Other income, net, was $1.46 million.", "$1.46", "$1.64"),
        ("Other expenses, net, were $1.89 million a year ago.", "$1.89", "$1.98"),
        ("Income tax expense was $8.19 million.", "$8.19", "$8.91"),
        ("Net sales were $248.3 million, relatively unchanged from $231.5 million a year ago.", "$231.5", "$235.1"),
    ],
)
def test_a_row_by_another_name(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=TABLE)


def test_cash_that_is_held_is_not_what_is_paid_in_cash() -> None:
    tells("We had $41.2 million in cash and no debt at June 30, 2025.", "$41.2", "$42.1", table=BALANCE)
    tells("We ended the quarter with $41.2 million of cash.", "$41.2", "$41.7", table=BALANCE)
    assert not told("We paid $42.1 million in cash at June 30, 2025.", BALANCE, head=HEAD)


def test_what_drives_an_increase_is_not_what_it_is_compared_with() -> None:
    words = (
        "The increase in gross profit was mainly driven from net income of $28.5 million, compared to $18.8 million."
    )
    tells(words, "$28.5", "$25.8", table=TABLE)


def test_a_row_named_together_with_cash_is_not_the_subject_alone() -> None:
    table = BALANCE.replace("Inventories          ", "Marketable securities")
    words = "Cash, cash equivalents and marketable securities were $98.4 million as of June 30, 2025."
    assert not told(words, table, head=HEAD)
    tells("Marketable securities were $88.4 million as of June 30, 2025.", "$88.4", "$98.4", table=table)


def test_what_is_not_marketable_is_none_of_the_marketable_securities() -> None:
    table = BALANCE.replace("Inventories          ", "Marketable securities")
    table = table.replace("Equipment                       ", "Non-marketable equity securities")
    words = "Cash, cash equivalents and marketable securities were $129.6 million as of June 30, 2025."
    tells(words, "$129.6", "$126.9", table=table)
