"""Figures held against what stands beside them: counts, programs in shares, net cash, other clocks, one row."""

import pytest

from irdesk.proofing import proof
from tests.proofing import marlow, pelworth
from tests.proofing.drafts import grave, read
from tests.proofing.ellery import slips, told

_END = "\n\nThe board met on Monday. It thanked all who work here.\n"


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("We served 1,940 ships, against 1,725 a year ago, an increase of 12.5%.", "12.5%", "10.5%"),
        ("We served 1,940 ships, up 12.5% from 1,725.", "1,940", "1,490"),
        ("We served 1,940 ships, a 12.5% increase over the 1,725 of a year ago.", "12.5%", "15.2%"),
        ("The number of ships rose 12.5% to 1,940 from 1,725.", "1,725", "1,752"),
        ("The number of ships fell from 1,940 a year ago to 1,725, a decrease of 11.1%.", "11.1%", "1.1%"),
    ],
)
def test_growth_between_two_counts(words: str, right: str, slip: str) -> None:
    assert ("growth", slip if "%" in slip else "12.5%") in slips(words + _END, right, slip)


@pytest.mark.parametrize(
    "words",
    [
        "We served about 1,940 ships, against 1,725 a year ago, an increase of 10.5%.",
        "We served 1,940 ships, against 1,725 mills, an increase of 10.5%.",
        "On June 28, up 9% from 31 in May, ships were at their height.",
        "We expect to serve 1,940 ships, against 1,725 a year ago, an increase of 10.5%.",
    ],
)
def test_counts_of_two_things_or_told_roughly_are_left_alone(words: str) -> None:
    assert not told(words + _END)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("The dividend is $0.12 per share, 20% more than last year’s interim dividend of $0.10.", "$0.10", "$0.01"),
        ("The dividend is $0.41 per share, an 8% increase from the $0.38 paid in each quarter.", "$0.38", "$0.35"),
        (
            "The dividend is $0.29 per share, up 7.4% from the $0.27 paid before. The new annualized rate is $1.16.",
            "$1.16",
            "$1.08",
        ),
    ],
)
def test_a_dividend_beside_the_one_before(words: str, right: str, slip: str) -> None:
    assert slips(words + _END, right, slip)


_DRAWN = (
    "With $112.0 million drawn and $9.4 million of letters of credit under our $325.0 million credit facility, $203.6 "
    "million remained available."
)
_LEAVES = "Of our $550.0 million credit facilities $270.3 million was drawn, which leaves $279.7 million available."
_SPENT = (
    "Since the board authorized the program of $150.0 million in May, we have spent $71.5 million, and $78.5 million "
    "remained available."
)
_NOTES = "We hold cash of $535.9 million. We have $345.0 million of notes, leaving net cash of $190.9 million."
_BOUGHT = (
    "We bought back 612,400 shares. All were bought under the 2,000,000-share program of January, and 1,387,600 shares "
    "remained under it."
)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (_BOUGHT, "1,387,600", "1,378,600"),
        (_BOUGHT, "612,400", "621,400"),
        (_DRAWN, "$203.6", "$206.3"),
        (_LEAVES, "$279.7", "$297.7"),
        (_SPENT, "$78.5", "$87.5"),
        (_NOTES, "$190.9", "$109.9"),
        (
            "We hold $25.2 million of cash and $67.5 million of term loans, and net debt was $42.3 million.",
            "net debt",
            "net cash",
        ),
    ],
)
def test_what_is_left(words: str, right: str, slip: str) -> None:
    assert slips(words + _END, right, slip)


@pytest.mark.parametrize(
    "words",
    [
        _BOUGHT.replace("1,387,600", "1,204,100"),
        "We hold $25.2 million of cash and $67.5 million of loans. At the end of 2024, net debt was $42.8 million.",
        "We hold $25.2 million of cash, $4.1 million of bills and $67.5 million of loans. Net debt was $38.0 million.",
    ],
)
def test_what_others_may_have_taken_off_is_no_slip(words: str) -> None:
    assert not told(words + _END)


_ROWS = f"""{marlow.TABLE}
OPERATING DATA
(Unaudited)

                                          Three Months Ended
                                               June 30,
                                          2025          2024
Urns fired, northern kilns              11,692        11,922
Spouts cast                             34,812        30,010
"""


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("In the north, output of 11,692 was only 1.9% lower than a year ago.", "1.9%", "2.9%"),
        ("In the north, output of 11,692 was only 1.9% lower than a year ago.", "lower", "higher"),
        ("Casting of spouts advanced 16.0% to 34,812.", "16.0%", "10.6%"),
    ],
)
def test_growth_beside_the_figure_of_one_row(words: str, right: str, slip: str) -> None:
    def grown(text: str) -> set[tuple[str, str]]:
        return pelworth.told(text + _END, _ROWS, head=marlow.HEAD)

    assert not grown(words)
    assert "growth" in {check for check, _ in grown(words.replace(right, slip))}


@pytest.mark.parametrize(
    "words",
    [
        "In the north, output of 11,692 was 4.0% lower than in the first quarter.",
        "In the north, output of 11,692 was 4.0% lower on a like-for-like basis.",
        "In the north, output of 11,693 was 4.0% lower than a year ago.",
    ],
)
def test_growth_over_another_base_or_of_another_figure_is_not(words: str) -> None:
    assert not pelworth.told(words + _END, _ROWS, head=marlow.HEAD)


@pytest.mark.parametrize(
    ("words", "slip"),
    [
        ("Gross margin widened 220 basis points to 35.1% from 32.9%.", "narrowed"),
        ("Gross margin¹ widened 220 basis points to 35.1%.", "narrowed"),
    ],
)
def test_a_margin_that_widened_rose(words: str, slip: str) -> None:
    def held(text: str) -> set[tuple[str, str]]:
        return pelworth.told(text + _END, marlow.TABLE, head=marlow.HEAD)

    assert not held(words)
    assert "points" in {check for check, _ in held(words.replace("widened", slip))}


_CALL = (
    "Quorn Mills Announces Second Quarter 2024 Results\n\n"
    "DERBY, Conn., July 24, 2024 - Quorn Mills, Inc. (NYSE: QRN) today reported results for the second quarter ended "
    "June 30, 2024. Quorn will hold a conference call on Thursday, July 25, 2024, at {}. Dial 888-346-9152 to join.\n\n"
    "Callers in London, where the call starts at {}, dial +44 20 3936 2999.\n"
)


@pytest.mark.parametrize(
    ("hours", "wrong"),
    [
        (("2:00 p.m. CEST (1:00 p.m. BST, 8:00 a.m. EDT)", "1:00 p.m. BST"), False),
        (("2:00 p.m. CEST (1:00 p.m. BST, 8:00 a.m. EST)", "1:00 p.m. BST"), True),
        (("2:00 p.m. CEST", "2:00 p.m. BST"), True),
    ],
)
def test_other_clocks_beside_the_hour_of_the_call(hours: tuple[str, str], *, wrong: bool) -> None:
    found = grave(proof(read(_CALL.format(*hours))))
    assert any(check == "zone" for check, _ in found) == wrong


_LEVERAGE = f"""{marlow.TABLE}
NET DEBT AND LEVERAGE
(In thousands, except ratios) (Unaudited)

                                         June 30,  December 31,
                                          2025          2024
Net debt                              $221,960      $219,732
Net debt to Adjusted EBITDA              1.17x         1.42x
"""


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Net debt was 1.17 times Adjusted EBITDA.", "1.17", "1.71"),
        ("Net leverage was 1.17x, down from 1.42x at the end of 2024.", "1.42x", "1.24x"),
        ("The ratio of net debt to EBITDA went to 1.17 times from 1.42 times.", "1.17 times from", "1.42 times from"),
    ],
)
def test_leverage_is_that_of_its_row(words: str, right: str, slip: str) -> None:
    def held(text: str) -> set[tuple[str, str]]:
        return pelworth.told(text + _END, _LEVERAGE, head=marlow.HEAD)

    assert not held(words)
    assert ("ratio", "warning") in held(words.replace(right, slip))


@pytest.mark.parametrize(
    "words",
    [
        "Net debt may be no more than 1.71 times Adjusted EBITDA under our covenants.",
        "We expect net debt of 1.71 times Adjusted EBITDA.",
        "Orders were 1.71 times those of a year ago.",
    ],
)
def test_limits_and_other_multiples_are_no_leverage(words: str) -> None:
    assert not pelworth.told(words + _END, _LEVERAGE, head=marlow.HEAD)


def test_the_clocks_on_the_day_a_replay_ends_may_show_another_season() -> None:
    call = (
        "Quorn Mills Announces Third Quarter 2024 Results\n\n"
        "DERBY, Conn., October 29, 2024 - Quorn Mills, Inc. (NYSE: QRN) today reported results for the third quarter "
        "ended September 30, 2024. Quorn will hold a conference call on Wednesday, October 30, 2024, at "
        "10:00 a.m. EDT. A replay is up until 11:59 p.m. EST on November 6, 2024.\n"
    )
    assert not [check for check, _ in grave(proof(read(call))) if check == "zone"]
    assert [
        check
        for check, _ in grave(proof(read(call.replace("a.m. EDT", "a.m. EDT (9:00 a.m. CST)"))))
        if check == "zone"
    ]
