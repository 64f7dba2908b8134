"""An outlook's middle told apart from its range, and a range by its middle and by its ends."""

import pytest

from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.marlow import HEAD, TABLE, tells
from tests.proofing.pelworth import told

_OUTLOOK = """What we expect of 2025

                                   Third quarter          Full year           Former full year
Net sales ($ millions)               251 - 257            985 - 1,005            960 - 990
Operating income ($ millions)         31 - 33              118 - 125             112 - 126
Adjusted EBITDA                $44 to $46 million    $172 to $178 million   $170 to $176 million
Kettles sold                                          2,200 to 2,500
Operating margin                  11.0% to 12.0%       12.0% to 13.0%        11.5% to 12.5%

"""
_ENDS = """Outlook for the Full Year 2025
(In millions)
                                    Low         High
Net sales                        $985.0     $1,005.0
Adjusted EBITDA                   172.0        178.0

"""


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (
            "We expect sales of $251 million, plus or minus $6 million, that is, $245 million to $257 million.",
            "$257 million",
            "$275 million",
        ),
        (
            "We expect sales of $251 million (+/- $6 million), a range of $245 million to $257 million.",
            "$245",
            "$254",
        ),
        (
            "We expect sales of $245 million to $257 million, or $251 million plus or minus $6 million.",
            "$251",
            "$215",
        ),
        ("We expect sales of $1.50 billion, plus or minus 2%, or $1.47 billion to $1.53 billion.", "1.47", "1.49"),
        ("Gross margin is to be 34.5% ± 50 basis points, i.e., 34.0% to 35.0%.", "35.0%", "35.5%"),
        ("We expect earnings of $0.31 per share, give or take $0.02, or $0.29 to $0.33 per share.", "$0.33", "$0.35"),
    ],
)
def test_a_range_is_its_middle_and_what_it_may_be_off(words: str, right: str, slip: str) -> None:
    tells(words, right, slip)


@pytest.mark.parametrize(
    "words",
    [
        "We expect sales of $251 million, plus or minus $6 million, and for expenses of $52 million to $54 million.",
        "We expect sales of $251 million, plus or minus $6 million, against $231 million to $239 million a year ago.",
        "We expect sales of about $251 million, plus or minus 2.5%, or roughly $244.7 million to $257.3 million.",
        "Expenses are to be around $9.5 million, plus or minus $200,000.",
    ],
)
def test_another_range_is_not_held_against_a_middle(words: str) -> None:
    assert not told(words, TABLE, head=HEAD)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("The midpoint of the sales range for the year moves up to $995 million from $975 million.", "$995", "$959"),
        ("The midpoint of our net sales outlook is now $995 million.", "$995", "$975"),
        ("The midpoint of net sales goes from $975 million to $995 million.", "$995", "$999"),
        ("The range for adjusted EBITDA now has a midpoint of $175.0 million.", "$175.0", "$173.0"),
        ("The range for adjusted EBITDA now has a midpoint of $175.0 million.", "$175.0", "$177.0"),
        ("The full-year range for kettles sold has a midpoint of 2,350 kettles.", "2,350", "2,530"),
        ("For the year we expect net sales of $995 million at the midpoint.", "$995", "$959"),
    ],
)
def test_a_midpoint_is_held_against_the_ranges_of_its_measure(words: str, right: str, slip: str) -> None:
    tells(words, right, slip, head=HEAD + _OUTLOOK)


def test_a_midpoint_is_held_against_the_columns_of_the_two_ends() -> None:
    words = "The midpoint of our net sales outlook is $995.0 million."
    tells(words, "995.0", "959.0", head=HEAD + _ENDS)


def test_a_midpoint_is_held_against_a_range_of_another_paragraph() -> None:
    words = "The midpoint of our net sales outlook is now $247.5 million."
    above = (
        "For the year, we now expect net sales of $240 million to $255 million (before: $236 million to $251 million)."
    )
    tells(words, "247.5", "248.5", head=f"{HEAD}{above}\n\n")


@pytest.mark.parametrize(
    "words",
    [
        "The midpoint of our sales outlook was $980 million in our previous outlook.",
        "Our previous outlook for net sales had a midpoint of $980 million.",
        "We raised our outlook for net sales by $20 million at the midpoint.",
        "The midpoint of the outlook for net sales stands for growth of 8%.",
        "The midpoint of the outlook for net sales of the Iron segment is now $980 million.",
        "The midpoint of the outlook for net sales is now $515 million.",
        "The midpoint of the outlook for free cash flow is now $176 million.",
        "Sales were above the midpoint of our outlook, and we expect about $980 million for the year.",
    ],
)
def test_a_midpoint_without_its_range_is_not_told(words: str) -> None:
    found = proof(read_bytes(f"{HEAD}{_OUTLOOK}{words}\n{TABLE}".encode(), "draft.txt"))
    assert not [each for each in found if each.check == "range"]
