"""Percentages of two rows in one column: a restaurant's costs of its sales, all else of total revenue."""

from tests.proofing.tables import found, wrong

HEADS = ("2025", "% of revenue (a)", "2024", "% of revenue (a)")
ROWS = (
    "Tavern sales: 88410 97.6 81265 97.4",
    "License fees: 2190 2.4 2145 2.6",
    "Total revenue: 90600 100.0 83410 100.0",
    "Food and drink: 25905 29.3 24220 29.8",
    "Labor: 29440 33.3 27305 33.6",
    "Rent: 7515 8.5 7070 8.7",
    "Tavern costs: 62860 71.1 58595 72.1",
    "Administration: 9060 10.0 8425 10.1",
    "Depreciation: 5165 5.7 4920 5.9",
    "Operating income: 13515 14.9 11470 13.8",
)


def slipped(old: str, new: str) -> list[tuple[str, str]]:
    return wrong(*(row.replace(old, new) for row in ROWS), heads=HEADS)


def test_shares_of_two_rows_hold() -> None:
    assert not wrong(*ROWS, heads=HEADS)
    held = {
        each.message.partition(",")[0] for each in found(*ROWS, heads=HEADS) if "share of Tavern sales" in each.message
    }
    assert held == {"Food and drink", "Labor", "Rent", "Tavern costs"}


def test_a_share_misprinted_among_those_of_either_row() -> None:
    assert ("cross-foot", "39.2") in slipped("29.3", "39.2")
    assert ("cross-foot", "33.8") in slipped(" 33.3 ", " 33.8 ")
    assert ("cross-foot", "19.4") in slipped("14.9", "19.4")
    assert ("cross-foot", "5.2") in slipped(" 5.7 ", " 5.2 ")


def test_the_whole_is_a_hundred() -> None:
    assert ("cross-foot", "10.0") in slipped("90600 100.0", "90600 10.0")


def test_a_row_of_a_third_base_is_left_alone() -> None:
    third = (*ROWS[:8], "License expenses: 1040 47.5 965 45.0", *ROWS[8:])
    assert not wrong(*third, heads=HEADS)


def test_two_misprints_of_one_column_are_no_misprints() -> None:
    rows = [row.replace("29.3", "39.2").replace("33.3", "38.3") for row in ROWS]
    assert not [
        each for each in found(*rows, heads=HEADS) if "share of Tavern" in each.message and each.verdict != "exact"
    ]
