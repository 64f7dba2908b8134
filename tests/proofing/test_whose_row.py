"""Rows called alike: of the whole company, of the part that a heading names, or of the place behind the line."""

import pytest

from tests.proofing.garnock import HEAD, LINES
from tests.proofing.marlow import HEAD as MARLOW
from tests.proofing.marlow import TABLE, tells
from tests.proofing.pelworth import told
from tests.proofing.tarn import HEAD as TARN
from tests.proofing.tarn import TABLES

PLACES = f"""{TABLE}
SALES BY GEOGRAPHY
(In thousands) (Unaudited)

                                             Three Months Ended
                                                  June 30,
                                             2025          2024
Sales:
  China                                   $64,318       $79,902
  Europe                                  102,745        84,310
  Americas                                 81,254        67,250
Net sales                                $248,317      $231,462
"""
_HAULAGE = """
OPERATING DATA
(Unaudited)

                                             Three Months Ended
                                                  June 30,
                                             2025          2024
Truckload
Average tractors                            2,318         2,402
Average revenue per tractor per week       $4,125        $4,018
Dedicated
Average tractors                            1,512         1,447
Average revenue per tractor per week       $3,650        $3,581
"""
_LOSSES = "Catastrophe losses were $15.8 million, compared to $30.2 million a year ago."
_PERSONAL = "Personal Lines. Catastrophe losses fell to $9.6 million from $18.7 million."
_CHINA = "Sales to customers in China decreased 19.5% to $64.3 million."


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (_LOSSES, "$15.8", "$18.5"),
        (_LOSSES, "$15.8", "$51.8"),
        (_LOSSES, "$30.2", "$32.0"),
        ("Underwriting income was $26.1 million in the second quarter.", "$26.1", "$21.6"),
        (_PERSONAL, "$9.6", "$6.9"),
        (_PERSONAL, "$18.7", "$17.8"),
        ("Personal Lines. Underwriting income rose to $14.2 million from $3.1 million.", "$14.2", "$12.4"),
        ("Commercial Lines. Catastrophe losses fell to $6.2 million from $11.5 million.", "$6.2", "$2.6"),
    ],
)
def test_a_line_is_the_whole_companys_or_that_of_the_part_which_runs_in(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=LINES, head=HEAD)


@pytest.mark.parametrize(
    "words",
    [
        _LOSSES.replace("$15.8", "$9.6"),
        _LOSSES.replace("$30.2", "$18.7"),
        "Underwriting income was $14.2 million in the second quarter.",
        "The combined ratio was 93.2%.",
        "Personal Lines. Catastrophe losses of the whole company were $15.8 million.",
    ],
)
def test_a_figure_that_a_part_or_the_whole_has_may_be_meant(words: str) -> None:
    assert not told(words, LINES, head=HEAD)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (_CHINA, "19.5%", "15.9%"),
        (_CHINA, "$64.3", "$46.3"),
        (_CHINA, "decreased", "increased"),
        ("Sales in Europe increased 21.9% to $102.7 million.", "21.9%", "29.1%"),
        ("Net sales in the Americas rose 20.8% to $81.3 million.", "$81.3", "$83.1"),
    ],
)
def test_sales_to_a_place_are_its_row(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=PLACES, head=MARLOW)


@pytest.mark.parametrize(
    "words",
    [
        "Net sales in Japan rose 4.4% to $18.3 million.",
        "Sales of urns in China decreased 15.9% to $46.3 million.",
    ],
)
def test_sales_to_another_place_or_of_one_thing_are_left(words: str) -> None:
    assert not told(words, PLACES, head=MARLOW)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Dedicated. Average tractors rose to 1,512 from 1,447.", "1,512", "1,521"),
        ("Dedicated. Average tractors rose to 1,512 from 1,447.", "1,447", "1,474"),
        ("Truckload. Average tractors fell to 2,318 from 2,402 a year ago.", "2,318", "2,381"),
        ("Truckload. Average tractors fell to 2,318 from 2,402 a year ago.", "2,402", "2,420"),
    ],
)
def test_counts_called_alike_are_of_the_part_that_runs_in(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=_HAULAGE, head=MARLOW)


@pytest.mark.parametrize("opened", ["", "Brokerage. "])
def test_counts_called_alike_without_their_part_are_left(opened: str) -> None:
    assert not told(f"{opened}Average tractors fell to 2,381 from 2,420.", _HAULAGE, head=MARLOW)


@pytest.mark.parametrize(("right", "slip"), [("$1.73 billion", "$1.73 million"), ("$1.73 billion", "$1.37 billion")])
@pytest.mark.parametrize(
    "words", ["Deposits of $1.73 billion were up from the end of last year.", "Deposits were $1.73 billion."]
)
def test_a_balance_called_as_a_line_of_income_is_the_balance(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, table=TABLES, head=TARN)


def test_the_line_of_income_called_as_a_balance_still_ties() -> None:
    assert not told("Interest expense on deposits was $8.9 million.", TABLES, head=TARN)
