"""Earnings a share that no label ties to their income, shares printed under another row's name, whole thousands."""

from tests.proofing.tables import wrong

NON_GAAP = (
    "GAAP net income: 172 -536 741 -1875", "Non-GAAP net income: 555 554 1155 1179", "# Diluted net income per share",
    "GAAP [per_share]: 0.32 -0.96 1.37 -3.28", "Non-GAAP [per_share]: {} 0.99 2.14 2.04",
    "Shares used for GAAP [shares]: 537 556 539 571", "Shares used for non-GAAP [shares]: 537 561 539 577",
)  # fmt: skip


def test_amounts_a_share_under_a_heading_follow_from_a_result_and_shares() -> None:
    rows = [line.format("1.03") for line in NON_GAAP]
    assert not wrong(*rows, kind="reconciliation")
    assert ("row-ratio", "1.30") in wrong(*(line.format("1.30") for line in NON_GAAP), kind="reconciliation")


def test_dividends_a_share_follow_from_no_result() -> None:
    rows = ("Net income: 172 536 741", "Dividends declared [per_share]: 0.32 0.96 1.30", "Shares [shares]: 537 556 539")
    assert not wrong(*rows)


BASIC = (
    "Net income: 4688 2312", "Net income per share - Basic [per_share]: 0.71 0.57", "- Diluted: {} 0.53",
    "Average shares - Basic [shares]: 6603 4076", "- Diluted: 7079 4351",
)  # fmt: skip


def test_diluted_under_basic_counts_what_that_counts() -> None:
    assert not wrong(*(line.format("0.66") for line in BASIC))
    assert ("per-share", "0.76") in wrong(*(line.format("0.76") for line in BASIC))


THOUSANDS = (
    "Revenue: 12050000 9208000", "Administration: 2474000 2067000", "Interest: 167000 1409000",
    "Net income: 9409000 5732000", "Average shares [shares]: 13403000 8376000",
)  # fmt: skip


def test_the_one_figure_that_is_not_in_whole_thousands() -> None:
    assert ("foot", "13400300") not in wrong(*THOUSANDS)
    slipped = (*THOUSANDS[:4], THOUSANDS[4].replace("13403000", "13400300"))
    assert ("foot", "13400300") in wrong(*slipped)
    two = (*THOUSANDS[:4], "Average shares [shares]: 13400300 8370600")
    assert not [each for each in wrong(*two) if each[1] in {"13400300", "8370600"}]


def test_one_column_is_enough_where_result_and_shares_are_called_as_the_row_is() -> None:
    rows = [" ".join(line.format("1.03").split(" ")[:-2]) if line[0] != "#" else line for line in NON_GAAP]
    assert not wrong(*rows, kind="reconciliation")
    slipped = wrong(*(row.replace("0.99", "9.90") for row in rows), kind="reconciliation")
    assert ("row-ratio", "9.90") in slipped


def test_shares_of_sales_under_a_heading_that_says_so() -> None:
    rows = ("Net sales: 91240 84310", "Administrative expenses: 24179 23101", "Operating income: 8303 6492",
            "# As a percentage of net sales", "Administrative expenses [percent]: 26.5 27.4",
            "Operating income [percent]: 9.1 7.7", "Gross margin [percent]: 41.2 40.3")  # fmt: skip
    assert not wrong(*rows)
    assert wrong(*(row.replace("26.5", "25.6") for row in rows)) == [("row-ratio", "25.6")]
    other = ("# Comparable sales", *rows[4:])
    assert not wrong(*rows[:3], *(row.replace("26.5", "25.6") for row in other))
