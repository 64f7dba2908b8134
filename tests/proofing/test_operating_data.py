"""Operating figures of the text against tables of operating data, ranges of counts, and other ties of the text."""

import pytest

from irdesk.domain.finding import Finding
from irdesk.proofing import proof
from irdesk.reading import read_bytes

HEAD = """Quernby Homes Announces Second Quarter Results

Denver, June 18, 2025 - Quernby Homes, Inc. (NYSE: QBY) reports its second quarter ended May 31, 2025.

"""
DATA = """
QUERNBY HOMES, INC.
SELECTED OPERATING DATA

                                          Three Months Ended
                                       May 31, 2025  May 31, 2024
                                     ---------     ---------
Homes closed                             1,204         1,117
Net new orders                           1,311         1,246
Active communities                          94            88
Average closing price (in thousands)      $451          $438
Cancellation rate                         12.4%         13.1%
"""
INCOME = """
QUERNBY HOMES, INC.
STATEMENTS OF OPERATIONS
(In millions, except per share data)

                                Three Months Ended      Six Months Ended
                                     May 31,                May 31,
                                   2025       2024        2025       2024
                               --------   --------    --------   --------
Home sales revenue               $543.6     $489.8      $998.1     $905.5
Cost of home sales                419.7      371.2       771.9      690.0
                               --------   --------    --------   --------
Home sales gross margin           123.9      118.6       226.2      215.5
Administrative expenses            58.2       54.3       112.4      107.0
Gains (losses) on land              2.4       (1.7)        3.1       (2.2)
                               --------   --------    --------   --------
Net income                        $68.1      $62.6      $116.9     $106.3
                               ========   ========    ========   ========
Diluted earnings per share        $2.41      $2.17       $4.12      $3.66
"""


def found(words: str, table: str) -> tuple[Finding, ...]:
    return proof(read_bytes((HEAD + words + "\n" + table).encode(), "draft.txt"))


def of(words: str, severity: str, table: str = DATA) -> set[str]:
    return {each.stated or "" for each in found(words, table) if each.severity == severity}


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("The company closed 1,204 homes.", "1,204"),
        ("Net new orders were 1,311, compared with 1,246 a year ago.", "1,246"),
        ("Homes closed at an average price of $451,000.", "$451,000"),
        ("The cancellation rate was 12.4%.", "12.4%"),
    ],
)
def test_operating_figure_ties(words: str, figure: str) -> None:
    assert figure in of(words, "ok")


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("The company closed 1,240 homes.", "1,240"),
        ("Homes closed at an average price of $541,000.", "$541,000"),
        ("The cancellation rate was 14.2%.", "14.2%"),
        ("Net new orders were 1,311, an increase of 15% from the prior year.", "15"),
        ("Active communities came to 94, eight more than a year earlier.", "eight"),
    ],
)
def test_operating_figure_is_told(words: str, figure: str) -> None:
    assert figure in of(words, "error") | of(words, "warning")


@pytest.mark.parametrize(
    "words",
    [
        "The company closed 1,117 homes in the year-ago quarter.",
        "Net new orders were 1,311, an increase of 5% from the prior year.",
        "Net new orders were 1,311, an increase of 9% sequentially.",
        "Active communities came to 94, six more than a year earlier.",
        "The company opened 1,140 homesites to buyers.",
        "It expects homes closed of 1,240.",
    ],
)
def test_other_figures_are_left_alone(words: str) -> None:
    assert not of(words, "error")


@pytest.mark.parametrize(
    "words",
    [
        "Quernby counted 1,560 homes closed in all and Tarrow Builders listed 1,240 homes, as of May 31, 2025.",
        "In its legacy count the company had 1,240 homes closed.",
        "The company closed 1,171 homes in the quarter ended May 31, 2024.",
    ],
)
def test_counts_of_others_of_another_basis_and_of_last_year(words: str) -> None:
    assert ("1,240" in of(words, "error")) is False
    assert ("1,171" in of(words, "error")) is ("1,171" in words)
    assert "1,204" not in of(words.replace("1,171", "1,117"), "error")


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("The company expects to close 5,200 to 5,000 homes.", True),
        ("It expects costs of 8.60 to 8.45 cents.", True),
        ("It now narrows its outlook to 175,000 to 205,000 ounces (previously 180,000 to 200,000 ounces).", True),
        ("The company expects to close 5,000 to 5,200 homes.", False),
        ("It now narrows its outlook to 185,000 to 195,000 ounces (previously 180,000 to 200,000 ounces).", False),
        ("It expects to cut its fleet from 5,200 to 5,000 trucks.", False),
    ],
)
def test_range_of_counts(words: str, wrong: bool) -> None:
    assert any(each.check == "range" for each in found(words, "") if each.severity == "error") is wrong


@pytest.mark.parametrize(
    ("words", "check", "figure"),
    [
        ("For the six months, net income was $116.9 million, or $2.41 per diluted share.", "period", "$2.41"),
        ("Net income rose to $68.1 million, an increase of $9.4 million.", "change", "$9.4 million"),
        (
            "Gains on land were $2.4 million, against losses on land of $7.1 million a year ago.",
            "prose-table",
            "$7.1 million",
        ),
        (
            "Net income was $68.1 million, more than triple the $62.6 million of a year ago.",
            "ratio",
            "more than triple",
        ),
    ],
)
def test_lines_of_income(words: str, check: str, figure: str) -> None:
    assert (check, figure) in {(e.check, e.stated) for e in found(words, INCOME) if e.severity == "error"}


@pytest.mark.parametrize(
    "words",
    [
        "For the six months, net income was $116.9 million, or $4.12 per diluted share.",
        "Net income was $68.1 million, or $2.41 per share, compared with $62.6 million, or $2.17 per share.",
        "Net income rose to $68.1 million, an increase of $5.5 million.",
        "Gains on land were $2.4 million, against losses on land of $1.7 million a year ago.",
    ],
)
def test_lines_that_are_right(words: str) -> None:
    assert not of(words, "error", INCOME) | of(words, "warning", INCOME) & {"$2.17"}
