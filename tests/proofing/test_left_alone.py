"""Sentences that say rightly what looks wrong beside the tables, and the same with a slip, which is told."""

import pytest

from irdesk.proofing import proof
from irdesk.proofing.prose.quantities import quantities
from tests.proofing.drafts import grave, read
from tests.proofing.ellery import HEAD, TABLES, told

_END = "\n\nThe board met on Monday. It thanked all who work here.\n"


_WHILE = (
    "Bottle Works sales reached $158.4 million, 12.1% over the prior-year $141.3 million, while Flat Glass sales of "
    "$97.9 million were 6.3% higher."
)
_COUNTING = (
    "Flat Glass sales were $97.9 million, a 6.3% advance on $92.1 million in the second quarter of 2024; counting all "
    "else, net sales were $318.6 million."
)


@pytest.mark.parametrize(
    "words",
    [
        "Traffic of 2,701 million revenue passenger miles outran capacity: the former grew 6.0%, the latter 4.3%.",
        "Net sales of $318.6 million helped turn last year's worry into this year's pride.",
        "Net sales reached $318.6 million on 1,623 deliveries (1,660 a year earlier).",
        "Net sales of $318.6 million are growing at a pace of 5.8% since March 31.",
        "Reported net sales of $318.6 million exceeded the prior-year figure of $289.3 million by 10.1%.",
        "Net sales of $318.6 million are more than twice what we earned in the second quarter of 2004.",
        _WHILE,
        _COUNTING,
        "Net sales grew 10.1% from $289.3 million and 4.8% from the first quarter's $304.1 million.",
        "The growth came from opening more lines, and we met it with prices that show in a gross margin of 30.0%.",
    ],
)
def test_a_right_sentence_is_left_alone(words: str) -> None:
    assert not told(words + _END)


def test_a_law_of_another_year_is_nothing_that_is_expected_in_it() -> None:
    words = "What we expect is protected by the Private Securities Litigation Reform Act of 1995."
    assert not told(words + _END)
    assert told("We expect net sales to rise further in 2023." + _END)


def test_a_bracket_that_opens_an_aside_makes_no_rate_less_than_nothing() -> None:
    text = "The rate was 23.3% (23.5% in the third quarter of 2024), and growth was (2.1)% or (0.4%)."
    signs = [(each.printed, each.negative) for each in quantities(text, 0, len(text)) if each.kind == "percent"]
    assert [negative for _, negative in signs] == [False, False, True, True]


_OUTLOOK = (
    "Outlook\n\nFor the full year 2025 we now look for net sales of $1,240 million to $1,260 million, against our "
    "earlier range of $1,210 million to $1,240 million. That is growth of {} on 2024 net sales of $1,180 million."
)


def test_the_growth_of_an_outlook_is_not_that_of_the_former_range() -> None:
    assert not told(_OUTLOOK.format("5.1% to 6.8%") + _END)
    assert {check for check, _, _ in told(_OUTLOOK.format("5.1% to 8.6%") + _END)} == {"growth"}


_CONTACTS = """

Conference call

We will hold a conference call on July 30, 2025 at 10:00 a.m. Eastern Time. Dial 814-555-0171 to take part. A replay can
be heard until August 6, 2025, 5:00 p.m. Eastern Time at 814-555-0133 with pass code 448812.

Contact: Ada Quill, Investor Relations, {}, ir@elleryglass.example
"""


@pytest.mark.parametrize(("number", "alike"), [("814-555-0117", False), ("814-555-0199", False)])
def test_a_contacts_number_may_look_like_one_to_dial(number: str, *, alike: bool) -> None:
    found = proof(read(f"{HEAD}{_END}{_CONTACTS.format(number)}\n{TABLES}"))
    assert any("exchanged" in each.message for each in found) is alike


def test_two_numbers_to_dial_that_look_alike_are_told() -> None:
    words = _CONTACTS.replace("at 814-555-0133", "at 814-555-0117").format("814-555-0199")
    found = proof(read(f"{HEAD}{_END}{words}\n{TABLES}"))
    assert any("exchanged" in each.message for each in found)


_POINTS = """
RATIOS OF THE PARTS
(Dollars in millions)

                             Three Months Ended June 30, 2025
                             Bottles     Glass      Wool     Total
Premiums written               284.6     171.2      96.4     552.2
Premiums earned                272.8     160.5      89.7     523.0
Losses                         158.3      98.4      50.3     307.0
Large losses                     9.8      13.6       0.7      24.1
Expenses                        88.4      45.9      29.5     163.8
Large losses, points             3.6       8.5       0.8       4.6
Earlier years, points           (1.4)      0.7      (1.8)     (0.8)
"""


def test_points_of_parts_do_not_add_up() -> None:
    whole = f"{HEAD}The board met on Monday.\n\n{TABLES}{_POINTS}"
    assert not {each for each in grave(proof(read(whole))) if each[0] == "cross-foot"}
    assert ("cross-foot", "error") in grave(proof(read(whole.replace("50.3     307.0", "53.0     307.0"))))


_AVERAGES = """
AVERAGE BALANCES
(Dollars in thousands)

                          Three Months Ended June 30,
                              2025          2024
Loans                     $5,286,410    $4,980,118
Deposits                   5,664,820     5,391,275

CONSOLIDATED BALANCE SHEETS
(In thousands) (Unaudited)

                            June 30,      June 30,
                              2025          2024
Cash                        $277,200      $251,600
Loans                      5,330,300     5,020,100
Other assets               1,250,100     1,190,900
Total assets              $6,857,600    $6,462,600
Deposits                  $5,722,700    $5,420,600
Other liabilities            387,100       351,900
Total liabilities          6,109,800     5,772,500
Shareholders' equity         747,800       690,100
Total liabilities and equity $6,857,600  $6,462,600
"""


@pytest.mark.parametrize("words", ["Loans were $5.33 billion in the quarter.", "Deposits of $5.72 billion were up."])
def test_a_balance_is_the_one_at_the_end_before_it_is_the_average(words: str) -> None:
    found = proof(read(f"{HEAD}{words}{_END}{_AVERAGES}"))
    assert "prose-table" not in {check for check, _ in grave(found)}
