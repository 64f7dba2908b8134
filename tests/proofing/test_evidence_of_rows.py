"""What a row of the tables proves of the words beside it: where a figure went, which way, by how many."""

import pytest

from irdesk.proofing import proof
from tests.proofing.drafts import read
from tests.proofing.ellery import HEAD, TABLES, slips, told

_END = "\n\nThe board met on Monday. It thanked all who work here.\n"
_COUNTS = """

OPERATING DATA

                                   Three Months Ended June 30,
                                          2025           2024
Furnaces in service                        187            168
Orders on hand                           1,107            918
Furnace utilization rate                 91.4%          89.7%

"""


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Salaries and employee benefits, the largest line, went up 7.4% to $31.8 million.", "$31.8", "$29.6"),
        ("Salaries and employee benefits, our largest cost, went up 7.4% to $31.8 million.", "$31.8", "$38.1"),
        ("The furnace utilization rate climbed 1.7 percentage points to 91.4%.", "to 91.4%", "to 89.7%"),
        ("Orders on hand went up 20.6% to 1,107.", "to 1,107", "to 1,170"),
    ],
)
def test_a_figure_is_not_the_one_to_which_its_row_went_by_as_much(words: str, right: str, slip: str) -> None:
    assert slips(words + _END + _COUNTS, right, slip)


@pytest.mark.parametrize(
    "words",
    [
        "Salaries and employee benefits of the plants went up 7.4% to $13.8 million.",
        "Salaries and employee benefits are expected to have gone up 7.4% to $38.1 million.",
        "Orders on hand went up 9.6% sequentially to 1,170.",
    ],
)
def test_a_figure_of_another_thing_is_left_alone(words: str) -> None:
    assert not told(words + _END + _COUNTS)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Operating Margin Widens to 13.8%", "Widens", "Narrows"),
        ("Operating margin expanded to 13.8%.", "expanded", "contracted"),
        ("Gross margin rose slightly to 30.0%.", "rose", "fell"),
    ],
)
def test_a_margin_went_the_way_that_its_lines_went(words: str, right: str, slip: str) -> None:
    assert {check for check, _ in slips(words + _END, right, slip)} == {"direction"}


def test_a_margin_held_against_what_no_table_shows_may_have_gone_either_way() -> None:
    assert not told("Operating margin narrowed to 13.8% from the 14.1% of the fourth quarter of 2022." + _END)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Investing activities consumed $22.8 million in the six months.", "consumed", "provided"),
        ("Investing activities used cash of $22.8 million.", "used", "generated"),
    ],
)
def test_activities_use_or_bring_what_their_line_says(words: str, right: str, slip: str) -> None:
    assert {check for check, _ in slips(words + _END, right, slip)} == {"direction"}


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("We now have 1,107 orders on hand, 189 more than last June.", "189", "198"),
        ("We run 187 furnaces in three states, 19 more than a year ago.", "19 more", "91 more"),
    ],
)
def test_how_many_more_there_are_is_what_the_row_makes(words: str, right: str, slip: str) -> None:
    assert {check for check, _ in slips(words + _END + _COUNTS, right, slip)} == {"change"}


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (
            "We held $64.5 million and owed nothing on our $100.0 million line, which gives us $164.5 million in all.",
            "$164.5",
            "$146.5",
        ),
        (
            "We generated $187.8 million from our kilns. After $168.4 million of spending that leaves $19.4 million.",
            "$187.8",
            "$178.8",
        ),
    ],
)
def test_two_amounts_give_or_leave_what_they_are_said_to(words: str, right: str, slip: str) -> None:
    assert {check for check, _ in slips(words + _END, right, slip)} == {"sum"}


def test_about_so_many_points_are_about_as_many_as_lie_between_two_rates() -> None:
    words = "New money was lent at 5.2%, some 100 basis points over the 4.2% carried by the portfolio."
    assert {check for check, _ in slips(words + _END, "some 100", "some 120")} == {"points"}
    assert not told(words.replace("some 100", "some 110") + _END)


_ACTIVITY = """
OPERATING DATA
(Dollars in thousands)

Three months ended June 30,
                       2025                              2024
             Jars        Value   Avg. Price     Jars        Value   Avg. Price
Erie          445   $ 257,660      $ 579.0       432   $ 255,479      $ 591.4
Akron         565   $ 265,835      $ 470.5       583   $ 280,929      $ 481.9
Toledo        712   $ 290,213      $ 407.6       647   $ 269,108      $ 415.9
Total       1,722   $ 813,708      $ 472.5     1,662   $ 805,516      $ 484.7
"""


@pytest.mark.parametrize(("right", "slip"), [("$ 290,213", "$ 290,123"), ("$ 280,929", "$ 208,929")])
def test_columns_of_averages_take_nothing_from_a_sum_beside_them(right: str, slip: str) -> None:
    whole = f"{HEAD}The board met on Monday.\n\n{TABLES}{_ACTIVITY}"
    assert whole.count(right) == 1
    clean, wrong = (
        {each.message for each in proof(read(text)) if (each.check, each.severity) == ("segments", "error")}
        for text in (whole, whole.replace(right, slip))
    )
    assert (len(clean), len(wrong)) == (0, 1)


def test_months_without_a_day_are_those_of_the_figure() -> None:
    words = "Net income for the six months totaled $65.0 million."
    assert {check for check, _ in slips(words + _END, "six", "nine")} == {"period"}


_ADJUSTED = """

ADJUSTED RESULTS
(In thousands, except per share data) (Unaudited)

                                   Three Months Ended June 30,
                                          2025           2024
Net income                             $33,658        $27,266
Special items                            2,124          1,806
Adjusted net income                    $35,782        $29,072
Diluted earnings per share, as reported  $1.27          $1.03
Special items, per share                  0.13           0.11
Adjusted diluted earnings per share      $1.40          $1.14

"""


@pytest.mark.parametrize(("right", "slip"), [("$1.40 per", "$1.04 per"), ("$1.14 per", "$1.41 per")])
def test_what_an_amount_is_a_share_stands_in_its_column(right: str, slip: str) -> None:
    words = (
        "Leaving out what was special, the Company made $35.8 million, or $1.40 per diluted share, against $29.1 "
        "million, or $1.14 per diluted share."
    )
    assert {check for check, _ in slips(words + _END + _ADJUSTED, right, slip)} == {"prose-table"}


@pytest.mark.parametrize("verb", ["rises", "climbs", "increases"])
def test_titles_tell_in_the_present_and_each_by_itself(verb: str) -> None:
    title = f"Net income of $33.7 million, or $1.27 a share\nOther operating expenses {verb} to $18.5 million"
    whole = f"Ellery Glass Announces Second Quarter 2025 Results\n{title}\n\n{HEAD.partition(chr(10) * 2)[2]}{TABLES}"
    slip = whole.replace("to $18.5", "to $15.8")
    clean, wrong = (
        {(each.check, each.severity) for each in proof(read(text)) if each.check == "prose-table"}
        for text in (whole, slip)
    )
    assert ("prose-table", "error") not in clean
    assert ("prose-table", "error") in wrong
