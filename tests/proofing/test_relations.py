"""Slips in cells that some relation of the tables shows: each is told, and what only looks like one is not."""

import msgspec
import pytest

from irdesk.domain.release import Release
from irdesk.domain.statement import Statement
from irdesk.proofing import proof
from tests.proofing.tables import grave, statement, wrong

FLOWS = (
    "# Operating activities",
    "Net income: 4118 3907",
    "Depreciation: 1204 1166",
    "Net cash provided by operating activities: 5322 5073",
    "# Investing activities",
    "Purchases of equipment: -1870 -1515",
    "Purchases of securities: -640 -702",
    "Acquisition, net of cash received: -2630 0",
    "Net cash used in investing activities: -5140 -2217",
    "# Financing activities",
    "Dividends paid to holders: -731 -698",
    "Other financing activities: -45 -58",
    "Net cash used in financing activities: -776 -756",
    "Effect of exchange rates on cash: -17 23",
    "Change in cash, cash equivalents and restricted cash: -611 2123",
    "Cash, cash equivalents and restricted cash, beginning of period: 8140 6017",
    "Cash, cash equivalents and restricted cash, end of period: 7529 8140",
)
A_SHARE = (
    "Diluted earnings per common share [per_share]: 1.46 0.54 1.80 0.86",
    "Stock awards [per_share]: 0.03 0.02 0.04 0.04",
    "Tax [per_share]: -0.01 0.00 -0.01 -0.01",
    "Adjusted diluted earnings per common shares [per_share]: 1.48 0.56 1.83 0.89",
)
SELECTED = (
    "Cash and cash equivalents: 28680 37880",
    "Short-term investments: 5744 0",
    "Receivables, net of allowance for doubtful accounts: 42270 36402",
    "Total assets: 282682 287686",
    "Accounts payable: 24282 26323",
    "Total current liabilities: 70351 70220",
    "Total liabilities: 127509 130816",
    "Total stockholders' equity: 155173 156870",
)
BY_ENTITY = (
    "Net income: 5634 287 -62 5859",
    "Interest income: -564 -11 0 -575",
    "Interest expense: 71 509 0 580",
    "Depreciation: 2391 304 0 2695",
    "Stock awards: 350 0 0 350",
    "Adjusted EBITDA: 7882 1089 -62 8909",
)
ENTITIES = ("Osmore", "Brightwell", "Eliminations", "Consolidated")


def slipped(lines: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    """Return the lines with one figure changed, which must be there once."""
    assert sum(line.count(old) for line in lines) == 1, old
    return tuple(line.replace(old, new) for line in lines)


@pytest.mark.parametrize(
    ("old", "new"), [("-611 2123", "-661 2123"), ("-611 2123", "-611 21230"), ("-2630 0", "2630 0"), ("-731", "731")]
)
def test_a_statement_of_cash_flows_adds_what_it_shows(old: str, new: str) -> None:
    assert not wrong(*FLOWS, kind="cash_flows")
    assert wrong(*slipped(FLOWS, old, new), kind="cash_flows")


def test_of_two_dividends_paid_the_one_without_parentheses_is_odd() -> None:
    lines = ("Net cash provided by operating activities: 7191 7726", "Dividends paid to holders: -8983 9017")
    assert ("label-sign", "9017") in wrong(*lines, kind="cash_flows")


def test_interest_that_its_heading_says_is_paid_bears_one_sign() -> None:
    lines = ("# Supplemental disclosure of cash flows", "Income taxes: 764 596 1921", "Interest: -34 172 731")
    assert ("label-sign", "-34") in wrong(*lines, kind="cash_flows")
    assert not wrong(*slipped(lines, "-34", "34"), kind="cash_flows")


def test_adjusted_earnings_by_the_share_or_the_shares() -> None:
    assert not wrong(*A_SHARE, kind="reconciliation")
    assert ("reconcile", "0.65") in wrong(*slipped(A_SHARE, "0.56", "0.65"), kind="reconciliation")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("37880", "378800"),
        ("70220", "702200"),
        ("26323", "263230"),
        ("36402", "-36402"),
        ("5744", "-5744"),
        ("130816", "130815"),
        ("156870", "156780"),
    ],
)
def test_selected_balances(old: str, new: str) -> None:
    assert not wrong(*SELECTED, kind="balance_sheet")
    assert wrong(*slipped(SELECTED, old, new), kind="balance_sheet")


def test_a_part_that_was_nearly_the_whole_before_may_be_more_than_it() -> None:
    lines = ("Buildings: 61200 71900", "Total assets: 70100 70200", "Total liabilities: 30100 30050")
    assert not wrong(*lines, kind="balance_sheet")


@pytest.mark.parametrize(("old", "new"), [("0 0 350", "0 0 3500"), ("71 509", "17 509"), ("350 0", "380 0")])
def test_columns_of_entities_have_no_dates(old: str, new: str) -> None:
    assert not wrong(*BY_ENTITY, heads=ENTITIES)
    assert wrong(*slipped(BY_ENTITY, old, new), heads=ENTITIES)


def test_a_row_of_one_entity_alone_is_the_whole() -> None:
    assert ("cross-foot", "3500") in wrong(*slipped(BY_ENTITY, "0 0 350", "0 0 3500"), heads=ENTITIES)
    other = slipped(BY_ENTITY, "0 0 350", "0 0 512")
    assert not [each for each in wrong(*other, heads=ENTITIES) if each[0] == "cross-foot"]


def test_a_margin_named_for_one_row_needs_no_more_than_a_whole_per_cent() -> None:
    lines = (
        "Net income: 17735 24391",
        "Adjusted EBITDA: 79354 84944",
        "Net revenue: 361457 358534",
        "Net income margin [percent]: 5 7",
        "Adjusted EBITDA margin [percent]: 22 24",
    )
    assert not wrong(*lines, kind="reconciliation")
    for old, new in ((": 5 7", ": 5 70"), (": 5 7", ": 5 6"), ("22 24", "22 23")):
        assert [each for each in wrong(*slipped(lines, old, new), kind="reconciliation") if each[0] == "row-ratio"]


def test_the_growth_of_sales_bears_the_sign_of_the_others() -> None:
    lines = ("Revenue at home: 638.1 408.8 56", "Revenue abroad: 166.8 90.8 84", "Costs of service: 70.3 45.9 53")
    heads = ("2025", "2024", "% Change")
    assert not wrong(*lines, heads=heads)
    assert ("cross-foot", "-84") in wrong(*slipped(lines, "84", "-84"), heads=heads)
    assert not wrong(*slipped(lines, "53", "-53"), heads=heads)


def test_margins_across_tables_by_the_names_of_what_they_are_made_of() -> None:
    flows = statement("Net cash provided by operating activities: 261876 111331 148302", kind="cash_flows")
    sales = statement("Revenue: 804905 499627 612340", "Net earnings: 48310 18850 30617")
    lines = (
        "Operating cash flow margin [percent]: 32.5 22.3 24.2",
        "Net earnings as a percentage of net sales [percent]: 6.0 3.8 5.0",
    )
    for old, new in (("22.3", "23.2"), ("3.8", "3.7"), ("32.5", "32.5")):
        ratios = statement(*slipped(lines, old, new), kind="reconciliation")
        told = grave(list(proof(Release(statements=(sales, flows, ratios)))))
        assert told == ([] if old == new else [("row-ratio", new)])


BY_PLACE = (
    "Users: Global: 130.3 110.4",
    "Users: U.S.: 53.2 50.3",
    "Users: International: 77.1 60.1",
    "Takings a user: Global: 6.18 4.53",
    "Takings a user: U.S.: 11.85 7.87",
    "Takings a user: International: 2.26 1.73",
)


def by_place(lines: tuple[str, ...]) -> tuple[Statement, ...]:
    """Return a table of rows of one name and several places."""
    rows = [line.rpartition(": ") for line in lines]
    made = statement(*(f"row {number}: {figures}" for number, (_, _, figures) in enumerate(rows)), kind="other")
    named = zip(made.rows, rows, strict=True)
    return (
        msgspec.structs.replace(made, rows=tuple(msgspec.structs.replace(row, label=each[0]) for row, each in named)),
    )


@pytest.mark.parametrize(("old", "new"), [("60.1", "61.0"), ("53.2", "-53.2"), ("130.3", "1303")])
def test_what_is_called_global_is_the_sum_of_its_places(old: str, new: str) -> None:
    assert not grave(list(proof(Release(statements=by_place(BY_PLACE)))))
    assert "foot" in {
        check for check, _ in grave(list(proof(Release(statements=by_place(slipped(BY_PLACE, old, new))))))
    }


QUARTERS = (
    "Sales: 139052 129919 144082 413053",
    "Costs of service: 101204 99310 104988 305502",
    "Research: 14420 13887 15101 43408",
    "Depreciation: 3662 3544 3746 10952",
    "Interest: 295 257 243 795",
)


def test_quarters_add_up_to_a_column_of_their_total() -> None:
    heads = ("Q1", "Q2", "Q3 2025", "Total")
    assert not wrong(*QUARTERS, heads=heads)
    assert ("cross-foot", "305502") in wrong(*slipped(QUARTERS, "99310", "93910"), heads=heads)
    assert not wrong(*slipped(QUARTERS, "99310", "93910"), heads=("East", "West", "North 2025", "Largest"))


def test_averages_of_shares_and_earnings_a_share_in_two_tables() -> None:
    shared = ("Revenue: 137632 144082", "Net income: 3240 5396")
    one = statement(
        *shared,
        "Diluted earnings per share [per_share]: 0.78 1.32",
        "Diluted [shares]: 4141 4085",
    )
    section = {"Diluted": "Weighted average shares outstanding"}
    one = msgspec.structs.replace(
        one, rows=tuple(msgspec.structs.replace(row, section=section.get(row.label)) for row in one.rows)
    )
    lines = (
        "Net earnings per diluted share (GAAP) [per_share]: 0.78 1.32",
        "Average diluted shares [shares]: 4141 4085",
    )
    for old, new in (("4141", "4140"), ("1.32", "1.33"), ("1.32", "1.32")):
        two = statement(*shared, *slipped(lines, old, new), kind="reconciliation")
        told = grave(list(proof(Release(statements=(one, two)))))
        assert [each for each in told if each[0] != "per-share"] == ([] if old == new else [("same-fact", new)])
