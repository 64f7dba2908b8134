"""Slips that stand beside something unusual: lines no table shows, changes with their growth, rates of one row."""

import pytest

from tests.proofing import marlow, pelworth
from tests.proofing.ellery import HEAD, TABLES, slips

_END = "\n\nThe board met on Monday. It thanked all who work here.\n"
_NO_GROSS = "\n".join(line for line in TABLES.splitlines() if not line.startswith("Gross profit"))
_NO_GROSS_AT_MARLOW = "\n".join(line for line in marlow.TABLE.splitlines() if not line.startswith("Gross profit"))


def _told(words: str, table: str = TABLES) -> set[tuple[str, str]]:
    return pelworth.told(words + _END, table, head=HEAD)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Gross profit was $87.1 million, compared to $76.1 million a year ago.", "$87.1", "$78.1"),
        ("Gross profit was $87.1 million, compared to $76.1 million a year ago.", "$76.1", "$67.1"),
        ("Gross margin was 35.1%.", "35.1%", "31.5%"),
    ],
)
def test_a_line_that_two_rows_make_is_held(words: str, right: str, slip: str) -> None:
    marlow.tells(words, right, slip, table=_NO_GROSS_AT_MARLOW)


def test_a_line_that_the_tables_show_is_made_of_nothing() -> None:
    words = "Gross profit was $87.1 million."
    found = pelworth.found(words, marlow.TABLE, head=marlow.HEAD)
    assert [each.severity for each in found if each.stated == "$87.1 million"] == ["ok"]


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("The tolls were $12.6 million, an increase of $1.4 million, or 12.5%.", "12.5%", "15.2%"),
        ("The tolls were $12.6 million, a decrease of $1.4 million, or 10.0%.", "10.0%", "12.0%"),
        ("The dividend is $0.25 per share, an increase of $0.01, or 4.2%.", "4.2%", "2.4%"),
    ],
)
def test_a_growth_beside_its_change_is_held(words: str, right: str, slip: str) -> None:
    assert slips(words + _END, right, slip)


@pytest.mark.parametrize(
    "words",
    [
        "The tolls were about $12.6 million, an increase of $1.4 million, or 15.2%.",
        "We expect tolls of $12.6 million, an increase of $1.4 million, or 15.2%.",
        "The tolls were $12.6 million, an increase of $1.4 million, and 15.2% of them were paid late.",
    ],
)
def test_a_growth_that_is_not_of_its_change_is_not(words: str) -> None:
    assert not _told(words)


_RATES = f"""{marlow.TABLE}
SELECTED DATA
(Unaudited)

                                          Three Months Ended
                                               June 30,
                                          2025          2024
Forge margin                             13.5%         12.9%
Kiln occupancy                           91.4%         93.1%
"""


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("The margin of our forges expanded 60 basis points to 13.5%.", "60", "90"),
        ("Occupancy at the works fell 170 basis points to 91.4%.", "170", "710"),
    ],
)
def test_points_to_a_rate_that_one_row_shows_are_held(words: str, right: str, slip: str) -> None:
    def told(text: str) -> set[tuple[str, str]]:
        return pelworth.told(text + _END, _RATES, head=marlow.HEAD)

    assert not told(words)
    assert ("points", "warning") in told(words.replace(right, slip))


def test_points_to_a_rate_of_another_kind_are_not() -> None:
    words = "The tax rate of our forges rose 90 basis points to 13.5%."
    assert not pelworth.told(words + _END, _RATES, head=marlow.HEAD)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Earnings were $1.27 per share, based on 25.6 million shares.", "$1.27", "$1.72"),
        ("Net sales rose to $318.6 million, growing 10.1%.", "10.1%", "11.0%"),
        ("Net income of $33.7 million compares with $31.3 million in the preceding quarter.", "$31.3", "$33.1"),
        ("Net sales1 were $318.6 million.", "$318.6", "$381.6"),
        ("Diluted earnings per share were $1.27, based on 25.6 million shares.", "25.6", "22.6"),
        ("Operating income totaled $43.9 million, rising 23.1% from $35.7 million.", "23.1%", "21.3%"),
    ],
)
def test_words_between_a_name_and_its_figure_lead_to_it(words: str, right: str, slip: str) -> None:
    assert slips(words + _END, right, slip)


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        (
            "The quarterly dividend is $0.24 per share. It comes to $0.96 per share on an annual basis.",
            "$0.96",
            "$0.69",
        ),
        ("We pay a quarterly dividend of $0.24 per share. The annualized rate is $0.96 per share.", "$0.96", "$0.86"),
    ],
)
def test_a_year_s_dividend_is_four_of_a_quarter_over_two_sentences(words: str, right: str, slip: str) -> None:
    assert slips(words + _END, right, slip)


@pytest.mark.parametrize(
    "words",
    [
        "Of a $200.0 million line $60.0 million was drawn, $18.3 million were letters of credit, $121.7 million left.",
        "The ratio of the forges was 0.9 to 1.",
    ],
)
def test_what_else_a_credit_line_holds_is_no_slip(words: str) -> None:
    assert not _told(words)


def test_net_sales_in_a_table_without_gross_profit_are_still_held() -> None:
    words = "Net sales were $318.6 million."
    assert not _told(words, _NO_GROSS)
    assert _told(words.replace("318.6", "381.6"), _NO_GROSS)
