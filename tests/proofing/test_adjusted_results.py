"""Adjusted results: a share of the release's own shares, at the level of a restaurant or store, cash by activity."""

import pytest

from irdesk.proofing.table_checks.adjusted_a_share import adjusted_a_share
from tests.proofing.tables import statement, together, wrong

INCOME = ("Revenue: 91240 84310", "Net income: 12840 10115", "Diluted earnings per share [per_share]: 0.51 0.39",
          "Diluted shares [shares]: 25177 25936")  # fmt: skip


@pytest.mark.parametrize(
    "label",
    ["Adjusted diluted earnings per share", "Adjusted EPS, diluted", "Adjusted net income per diluted share",
     "Diluted adjusted EPS", "Adjusted earnings per share"],
)  # fmt: skip
@pytest.mark.parametrize("result", ["Adjusted net income", "Adjusted net income attributable to Orlick Corp."])
def test_an_adjusted_result_over_the_shares_of_another_table(label: str, result: str) -> None:
    income = statement(*INCOME)
    bridge = ("Net income: 12840 10115", "Severance: 1655 1307", f"{result}: 14495 11422",
              f"{label} [per_share]: 0.58 0.44")  # fmt: skip
    assert not together(income, statement(*bridge, kind="reconciliation"))
    slip = statement(*(row.replace("0.58", "0.85") for row in bridge), kind="reconciliation")
    assert [each for each in together(income, slip) if each == ("row-ratio", "0.85")]


def test_a_result_a_share_that_no_misprint_explains_needs_more_columns() -> None:
    bridge = ("Net income: 12840 10115", "Severance: 1655 1307", "Adjusted net income: 14495 11422",
              "Adjusted EPS [per_share]: 0.55 0.44")  # fmt: skip
    assert not together(statement(*INCOME), statement(*bridge, kind="reconciliation"))


@pytest.mark.parametrize(
    ("label", "kind"),
    [("adjusted eps (basic)", "basic"), ("non- net income per share - diluted", "diluted"),
     ("core earnings per common share", "diluted"), ("adjusted basic and diluted eps", ""),
     ("adjusted ebitda per share", ""), ("earnings per share", "")],
)  # fmt: skip
def test_what_an_adjusted_amount_a_share_is_of(label: str, kind: str) -> None:
    made = adjusted_a_share(label, ())
    assert (made[1] if made is not None else "") == kind


@pytest.mark.parametrize(
    "label",
    ["Restaurant-level operating profit", "Store-level contribution", "Four-wall level EBITDA", "Shop contribution",
     "Club-level profit"],
)  # fmt: skip
def test_a_deduction_on_the_way_to_a_result_of_restaurants(label: str) -> None:
    rows = ("Income from operations: 4120 3388", "Less franchise fees: -1725 -1540", "Overhead: 7214 6980",
            "Depreciation: 3306 3195", f"{label}: 12915 12023")  # fmt: skip
    assert not wrong(*rows, kind="reconciliation")
    assert ("reconcile", "12915") in wrong(*(row.replace("1725", "1275") for row in rows), kind="reconciliation")


@pytest.mark.parametrize(
    "label",
    ["Cash from operating activities", "Cash flows from operations", "Cash flow from (used in) operating activities"],
)
def test_a_sign_lost_among_the_cash_flows_of_operations(label: str) -> None:
    rows = ("Net income: 4120 3388", "Depreciation: 2210 2085", "Receivables: -1188 -940", "Payables: 655 -412",
            f"{label}: 5797 4121", "Capital expenditures: -1420 -1275")  # fmt: skip
    assert not wrong(*rows, kind="cash_flows")
    assert ("foot", "5797") in wrong(*(row.replace("-1188", "1188") for row in rows), kind="cash_flows")


def test_a_tax_effect_whose_label_names_its_rate_is_an_amount() -> None:
    rows = ("Net income: 9120 8415", "Severance: 1288 960", "Tax effect at 25% [percent]: -322 -240",
            "Tax on gains (at 20%) [percent]: -150 -115", "Adjusted net income: 9936 9020")  # fmt: skip
    assert not wrong(*rows, kind="reconciliation")
    assert wrong(*(row.replace("-322", "-232") for row in rows), kind="reconciliation") == [("reconcile", "9936")]


def test_tangible_assets_below_all_assets_and_tangible_equity() -> None:
    rows = ("Shareholders' equity: 38415 36220", "Less goodwill: -4128 -4236", "Tangible common equity: 34287 31984",
            "Total assets: 402917 389144", "Less goodwill: -4128 -4236", "Tangible assets: 398789 384908")  # fmt: skip
    assert not wrong(*rows, kind="balance_sheet")
    for old, new in (("402917", "409217"), ("398789", "389789"), ("34287", "34827")):
        assert wrong(*(row.replace(old, new) for row in rows), kind="balance_sheet")


def test_loans_and_real_estate_that_do_not_perform() -> None:
    rows = ("Nonaccrual loans: 9348 8815 7620", "Other real estate: 1275 1340 980", "{}: 10623 10155 8600")
    for label in ("Nonperforming assets", "Set aside"):
        named = (*rows[:2], rows[2].format(label))
        assert not wrong(*named)
        assert wrong(named[0].replace("8815", "8185"), *named[1:]) == [("foot", "10155")]
    assert not wrong(rows[0].replace("8815", "9272"), rows[1], rows[2].format("Set aside"))  # no misprint says why


def test_a_sum_that_begins_among_other_rows_where_a_misprint_explains_it() -> None:
    rows = ("Net income: 4120 3388", "Depreciation: 2210 2085", "Net cash from operating activities: 6330 5473",
            "Capital expenditures: -1420 -1275", "Borrowings: 6000 4500", "Repayments: -3500 -2750",
            "Repurchases: -1648 -1315", "Net cash from financing activities: 852 435")  # fmt: skip
    assert not wrong(*rows, kind="cash_flows")
    assert wrong(*(row.replace("1648", "1468") for row in rows), kind="cash_flows") == [("foot", "852")]


def test_an_amount_a_share_in_dollars_is_not_held_to_one_in_another_currency() -> None:
    heads = ("2025 RMB", "2025 US$")
    income = statement("Net income: 36420 5012", "Diluted ADSs [shares]: 96400 96400", heads=heads)
    bridge = ("Net income: 36420 5012", "Compensation: 8215 1130", "Adjusted net income: 44635 6142",
              "Adjusted earnings per ADS, diluted [per_share]: 0.46 0.05")  # fmt: skip
    assert not together(income, statement(*bridge, kind="reconciliation", heads=heads))
