"""Roll-forwards: from what there was, over what came and went, to what there is; down a table and across it."""

import pytest

from irdesk.proofing import proof
from irdesk.proofing.tables.rolls import roll_forwards
from irdesk.reading import read_bytes
from tests.proofing.tables import found, grave, wrong

HEAD = """Hollin Creek Taverns Reports Second Quarter 2025 Results

Tulsa, Oklahoma, July 29, 2025 - Hollin Creek Taverns, Inc. (NASDAQ: HCTV) today reported results for the second
quarter ended June 30, 2025.

"""
COUNTS = """Tavern Counts

{}
Hollin Creek                         64            5          {}           68
Millrace                             41            -          {}           38
Licensed                             17            2           -           19
                                   ----         ----        ----         ----
All taverns                         122            7          {}          125
"""
HEADS = (
    "                                  Start       Opened      Closed          End",
    "                              Beginning       Opened        Sold       Ending",
    """                                At start          New                      Open at
                              of quarter      taverns    Closures   end of quarter""",
    """                                Taverns                                Taverns
                              March 31, 2025  Opened     Closed   June 30, 2025""",
)
BACKLOG = """Backlog (in millions)

Backlog at March 31, 2025               $ 912.4
New awards                                188.7
Revenue recognized                       {}
Currency                                   (1.3)
                                        -------
Backlog at June 30, 2025                $ 923.6
"""


def of_text(table: str) -> list[tuple[str, str]]:
    return grave(list(proof(read_bytes((HEAD + table).encode(), "draft.txt"))))


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("gone", [("(1)", "(3)", "(4)"), ("1", "3", "4")])
def test_counts_roll_forward_across_a_table_that_only_the_text_has(head: str, gone: tuple[str, ...]) -> None:
    table = COUNTS.format(head, *gone)
    assert not of_text(table)
    assert of_text(table.replace("68\n", "69\n")) == [("foot", "69")]
    assert of_text(table.replace(" 41 ", " 14 ")) == [("foot", "38")]


def test_a_sign_lost_among_what_was_closed() -> None:
    table = COUNTS.format(HEADS[0], "(1)", "(3)", "(4)")
    assert of_text(table.replace("(3)", " 3 ")) == [("foot", "38")]


def test_two_rows_that_do_not_hold_were_moved_from_one_to_the_other() -> None:
    table = COUNTS.format(HEADS[0], "(1)", "(3)", "(4)")
    assert not of_text(table.replace("68\n", "67\n").replace("19\n", "20\n"))


def test_columns_that_are_no_movements_roll_nothing_forward() -> None:
    table = COUNTS.format("  Start       Seats        Staff          End", "7", "3", "4")
    assert not of_text(table.replace("68\n", "69\n"))


def test_a_roll_forward_across_a_table_with_dates_over_its_ends() -> None:
    heads = ("May 31, 2024", "Charges", "Payments", "May 31, 2025")
    rows = ("Severance: 412 188 -305 295", "Leases: 90 14 -22 82", "Total: 502 202 -327 377")
    assert not wrong(*rows, kind="other", heads=heads)
    assert ("foot", "295") in wrong(rows[0].replace("-305", "-350"), *rows[1:], kind="other", heads=heads)
    back = (heads[3], *heads[1:3], heads[0])
    assert not [each for each in found(*rows, kind="other", heads=back) if "rolls forward" in each.message]


def test_one_row_beside_another_is_a_warning_where_a_misprint_explains_it() -> None:
    heads = ("Beginning", "Inflows", "Outflows", "Ending")
    rows = ("Equity funds: 81240 5120 -4475 81885", "Bond funds: 30115 2210 -1890 30435")
    assert not wrong(*rows, kind="other", heads=heads)
    assert wrong(rows[0], rows[1].replace("2210", "2120"), kind="other", heads=heads) == [("foot", "30435")]
    assert not wrong(rows[0], rows[1].replace("2210", "2573"), kind="other", heads=heads)


def test_a_backlog_of_one_column() -> None:
    assert not of_text(BACKLOG.format("(176.2)"))
    assert of_text(BACKLOG.format("(167.2)")) == [("foot", "923.6")]
    assert of_text(BACKLOG.format(" 176.2 ")) == [("foot", "923.6")]
    assert not of_text(BACKLOG.format("(151.9)"))  # another row may be missing


RESERVES = (
    "Proved reserves at December 31, 2023: 88410", "Extensions: 12075", "Revisions: -2260", "Production: -9318",
    "Proved reserves at December 31, 2024: 88907",
)  # fmt: skip


def test_reserves_of_one_column() -> None:
    heads = ("MBoe",)
    assert not wrong(*RESERVES, kind="other", heads=heads)
    assert wrong(*(row.replace("12075", "12705") for row in RESERVES), kind="other", heads=heads) == [("foot", "88907")]
    unsigned = tuple(row.replace("Revisions: -", "Purchases: ").replace("Production: -", "Production: ")
                     .replace("88907", "93427") for row in RESERVES)  # fmt: skip
    assert not wrong(*unsigned, kind="other", heads=heads)
    assert wrong(*(row.replace("2260", "2620") for row in unsigned), kind="other", heads=heads)


def test_counts_and_movements_without_a_sign_down_two_columns() -> None:
    rows = ("Restaurants at beginning of period [count]: 412 398", "Opened: 19 16", "Closed: 6 5", "Sold: 3 2",
            "Restaurants at end of period [count]: 422 407")  # fmt: skip
    assert not wrong(*rows, kind="other")
    assert ("foot", "407") in wrong(*(row.replace("398", "389") for row in rows), kind="other")


@pytest.mark.parametrize(
    ("labels", "ends"),
    [
        (("balance, beginning of period", "provision", "charge-offs", "balance, end of period"), ((0, 3),)),
        (("beginning backlog", "orders", "sales", "ending backlog"), ((0, 3),)),
        (("opening balance", "charges", "closing balance", "payments", "balance at june 30, 2025"), ((0, 2),)),
        (("stores at june 30, 2025", "opened", "stores at june 30, 2024"), ()),
        (("store opening costs", "rent", "store closing costs"), ()),
        (("debt at june 30, 2024", "issued", "cash at june 30, 2025"), ()),
        (("beginning of period", "end of period"), ()),
    ],
)
def test_where_roll_forwards_begin_and_end(labels: tuple[str, ...], ends: tuple[tuple[int, int], ...]) -> None:
    assert roll_forwards(labels) == ends
