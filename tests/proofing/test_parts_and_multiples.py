"""Debt as so many times EBITDA, shares of a part's sales, and other slips that one sentence or two show."""

import pytest

from irdesk.proofing import proof
from irdesk.proofing.book import Book
from tests.proofing.drafts import grave, read
from tests.proofing.talverno import told

DEBT = "Net debt was £51.2 million at 30 June 2025. "


@pytest.mark.parametrize(
    ("words", "check"),
    [
        (DEBT + "It was 0.7x adjusted EBITDA of £102.4 million.", ""),
        (DEBT + "Net debt was 0.7x adjusted EBITDA of £102.4 million.", "ratio"),
        ("The depot cost £85.0 million, funded with £52.0 million of cash and £60.0 million of loans.", "sum"),
        ("Loans were £204.0 million, of which £96.0 million were to towns and £135.0 million to firms.", "sum"),
        ("Loans were £342.0 million, of which £391.0 million were to towns and £28.0 million to firms.", "sum"),
        ("Losses were £2.1 million, or 0.18% of loans, up from £2.5 million, or 0.22% of loans.", "direction"),
        ("We improved our tram margin by 180 basis points to 14.2% from 13.4%.", "points"),
        ("The Company expects output of 91.0 to 93.0 MBoe/d, with a midpoint of 92.5 MBoe/d.", "range"),
    ],
)
def test_slip_of_a_sentence_is_told(words: str, check: str) -> None:
    assert {each[0] for each in told(words)} == ({check} if check else set())


@pytest.mark.parametrize(
    "words",
    [
        DEBT + "Net debt was 0.5x adjusted EBITDA of £102.4 million.",
        DEBT + "Net debt was 0.7x adjusted EBITDA as defined of £102.4 million.",
        "The depot cost £85.0 million, funded with £25.0 million of cash and £60.0 million of loans.",
        "Loans were £204.0 million, of which £96.0 million were to towns and £35.0 million to firms.",
        "Losses were £2.1 million, or 0.18% of loans, down from £2.5 million, or 0.22% of loans.",
        "We improved our tram margin by 80 basis points to 14.2% from 13.4%.",
        "The Company expects output of 91.0 to 93.0 MBoe/d, with a midpoint of 92.0 MBoe/d.",
    ],
)
def test_right_sentence_is_left_alone(words: str) -> None:
    assert told(words) == set()


def test_multiple_is_held_against_the_table_of_the_year() -> None:
    text = """Talverno Group plc reports its results for the year ended December 31, 2024

London, February 14, 2025 - Talverno Group plc (LSE: TAL) reports.

Net debt was $243.7 million ({}x trailing adjusted EBITDA) at December 31, 2024.

Reconciliation of adjusted EBITDA
(In millions)
                                    Year Ended December 31,
                                       2024        2023
Net income                          $  64.2     $  24.5
Interest expense                       32.5        23.7
Depreciation and amortization          31.7        63.5
Adjusted EBITDA                     $ 128.4     $ 111.7
"""
    assert ("ratio", "error") in grave(proof(read(text.format("2.9"))))
    assert not grave(proof(read(text.format("1.9")))) & {("ratio", "error")}
    assert not grave(proof(read(text.format("1.8")))) & {("ratio", "error")}


def test_share_is_of_the_sales_that_the_paragraph_speaks_of() -> None:
    text = """Talverno Group plc reports its results for the year ended December 31, 2024

London, February 14, 2025 - Talverno Group plc (LSE: TAL) reports.

Trams: Sales were $94.5 million. Tram income of $12.6 million, or {} of sales, was a record.

Statement of Operations
(In millions)
                                    Year Ended December 31,
                                       2024        2023
Sales                               $ 226.3     $ 207.6
Cost of sales                         149.6       139.3
Gross profit                           76.7        68.3
"""
    assert ("margin", "error") not in grave(proof(read(text.format("13.3%"))))
    assert ("margin", "error") in grave(proof(read(text.format("13.9%"))))


def test_period_behind_a_semicolon_is_of_what_stands_there() -> None:
    text = """Talverno Group plc reports its results for the fourth quarter ended December 31, 2024

Fourth quarter sales of $226.3 million, up {} from $207.6 million; full year sales of $862.9 million

London, February 14, 2025 - Talverno Group plc (LSE: TAL) reports.

Statement of Operations
(In millions)
                               Three Months Ended          Year Ended
                                  December 31,            December 31,
                                 2024       2023        2024       2023
Sales                          $ 226.3    $ 207.6     $ 862.9    $ 801.5
Cost of sales                    149.6      139.3       574.1      540.2
Gross profit                      76.7       68.3       288.8      261.3
"""
    assert "prose-table" not in {each[0] for each in grave(proof(read(text.format("9%"))))}
    assert ("growth", "error") in grave(proof(read(text.format("19%"))))


TURNED = """Talverno Group plc reports its results for the first quarter ended March 31, 2025

London, May 14, 2025 - Talverno Group plc (LSE: TAL) reports.

o  Revenue per tram per week was $4,286, up 3.5% from $4,141
o  An operating loss of $3.8 million in the first quarter of 2024 turned into operating income of ${} million

Statement of Operations
(In millions)
                               Three Months Ended March 31,
                                    2025          2024
Revenue                           $ 148.7       $ 128.0
Cost of revenue                      84.1         131.8
Operating income (loss)           $  64.6       $  (3.8)
"""


def test_a_loss_that_turned_into_income_is_of_last_year() -> None:
    assert not {each[0] for each in grave(proof(read(TURNED.format("64.6"))))} & {"prose-table", "growth", "direction"}
    assert ("prose-table", "error") in grave(proof(read(TURNED.format("46.6"))))


def test_items_marked_by_a_letter_stand_alone() -> None:
    draft = read(TURNED.format("64.6"))
    assert [each.text[:9] for each in Book(draft).prose[2:4]] == ["o Revenue", "o An oper"]
