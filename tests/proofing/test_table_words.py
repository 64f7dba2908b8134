"""Words in a row's label that do, or do not, keep its figures out of a sum, or make it one."""

from tests.proofing.tables import found, statement, together, wrong

LOANS = (
    "# Financing", "Dividends paid: -562 -565", "Proceeds from debt (maturities over 90 days): 2273 1779",
    "Payments on debt (maturities over 90 days): -2887 -2243", "Other: -2 -4",
)  # fmt: skip


def test_debt_of_so_many_days_is_an_amount() -> None:
    total = "Net cash used for financing activities: -1178 {}"
    assert not wrong(*LOANS, total.format("-1033"), kind="cash_flows")
    assert ("foot", "-1303") in wrong(*LOANS, total.format("-1303"), kind="cash_flows")


def test_growth_of_a_margin_in_points_leads_from_as_reported_to_core() -> None:
    rows = ("Reported gross margin growth, GAAP measure: 112 -32", "Hedges: 28 1", "Impairments: -89 23")
    assert not wrong(*rows, "Core gross margin growth, non-GAAP measure: 51 -8", kind="reconciliation")
    slipped = "Core gross margin growth, non-GAAP measure: 51 -80"
    assert ("reconcile", "-80") in wrong(*rows, slipped, kind="reconciliation")


def test_what_is_available_to_holders_is_a_result() -> None:
    rows = ("Net income: 410 360 982", "Preferred dividends of subsidiaries: 4 4 7")
    assert not wrong(*rows, "Income available for common shareholders: 406 356 975")
    assert ("foot", "957") in wrong(*rows, "Income available for common shareholders: 406 356 957")


def test_an_adjusted_result_of_a_segment_is_a_result() -> None:
    rows = ("Segment operating loss: -31.4 -23.2", "Restructuring charges: 4.1 11.6")
    assert not wrong(*rows, "Segment adjusted operating loss: -27.3 -11.6", kind="reconciliation")
    slipped = "Segment adjusted operating loss: -27.3 -16.1"
    assert ("reconcile", "-16.1") in wrong(*rows, slipped, kind="reconciliation")


def test_equity_of_the_company_is_a_result() -> None:
    rows = (
        "Total liabilities: 493 466", "# Equity", "Common stock: 11 11", "Paid-in capital: 2023 2032",
        "Accumulated deficit: -747 -828", "Accumulated other comprehensive loss: -163 -155",
    )  # fmt: skip
    last = ("Noncontrolling interest: 4 3", "Total stockholders' equity: 1128 1063")
    assert not wrong(*rows, "Holdings Inc. stockholders' equity: 1124 1060", *last, kind="balance_sheet")
    slipped = wrong(*rows, "Holdings Inc. stockholders' equity: 1142 1060", *last, kind="balance_sheet")
    assert ("foot", "1142") in slipped


def test_the_digit_of_a_note_behind_a_word_is_no_part_of_a_label() -> None:
    one = statement("Net debt1: 5530 5591 6420", "Sales revenues: 1256 1279 1218")
    other = statement("Net debt: 5530 5591 6240", "Sales: 1256 1279 1281", kind="segments")
    assert sorted(together(one, other)) == [("same-fact", "1281"), ("same-fact", "6240")]
    levels = statement("Assets of level1: 5530 5591 6420", "Assets of level2: 5530 5519 6420", kind="segments")
    assert not together(levels)


def test_a_measure_leads_to_the_adjusted_one_of_its_name() -> None:
    rows = ("Segment EBITDA: 4.4 6.1", "Restructuring charges: - 1.1")
    assert not wrong(*rows, "Segment adjusted EBITDA: 4.4 7.2", kind="reconciliation")
    slipped = (rows[0], "Restructuring charges: - 11", "Segment adjusted EBITDA: 4.4 7.2")
    assert ("reconcile", "7.2") in wrong(*slipped, kind="reconciliation")


def test_a_sum_that_bears_the_name_of_its_first_row_starts_there() -> None:
    rows = ("Cash: 3559 2921 9057", "Card receivables: 1813 1849 1998", "Less allowance: 31 53 42")
    rest = ("Inventories: 5543 5447 5335", "Total current assets: 10884 10164 16348")
    assert not wrong(*rows, "Net card receivables: 1782 1796 1956", *rest, kind="balance_sheet")
    slipped = wrong(*rows, "Net card receivables: 1782 1976 1956", *rest, kind="balance_sheet")
    assert ("foot", "1976") in slipped


def test_a_total_of_one_row_of_its_name() -> None:
    rows = ("Total liabilities: 32985 12576", "Minority interest in a subsidiary: 182 {}")
    rest = ("Total minority interest: 182 257", "Total equity: 183698 181162")
    last = "Total liabilities and equity: 216865 193995"
    assert not wrong(rows[0], rows[1].format("257"), *rest, last, kind="balance_sheet")
    assert wrong(rows[0], rows[1].format("2570"), *rest, last, kind="balance_sheet")


def test_the_one_flow_that_bears_the_other_sign() -> None:
    rows = ("Proceeds from debt: 2131 2273", "Payments on debt: -1387 -2887", "Dividends paid: -595 -562")
    assert not wrong(*rows, "Proceeds from sale of businesses: 11 28", kind="cash_flows")
    assert wrong(*rows, "Proceeds from sale of businesses: 11 -28", kind="cash_flows") == [("label-sign", "-28")]
    assert not wrong(*rows, "Proceeds from (payments on) credit lines: 11 -28", kind="cash_flows")
    assert not wrong(*rows, "# Supplemental disclosures", "Cash paid for interest: 11 28", kind="cash_flows")


def test_a_balance_in_parentheses_that_its_total_adds() -> None:
    rows = ("# Liabilities", "Trade creditors: 10940 6899", "Accrued liabilities: 7132 5470", "Deferred taxes: {} -")
    total = "Total liabilities: 18297 12369"
    assert not wrong(*(row.format("225") for row in rows), total, kind="balance_sheet")
    slipped = wrong(*(row.format("-225") for row in rows), total, kind="balance_sheet")
    assert slipped == [("label-sign", "-225")]


ONE = ("Reported margin performance, GAAP measure: -1778", "Hedges: 109", "Charges: 47", "Gain on sale: 1715")


def test_in_one_column_a_sum_is_told_that_one_slip_explains() -> None:
    rows = (*ONE[:3], "Acquisition charges: -30", *ONE[3:])
    core = "Core margin growth, non-GAAP measure: 63"
    assert not wrong(*rows, core, kind="reconciliation")
    slipped = wrong(*(row.replace("109", "190") for row in rows), core, kind="reconciliation")
    assert slipped == [("reconcile", "63")]
    turned = found(*(row.replace("-30", "30") for row in rows), core, kind="reconciliation")
    assert [each.stated for each in turned if each.check == "label-sign"] == ["30"]
    parts = ("Cost of sales: 24000", "Research: {}", "Administration: 133000")
    total = "Total stock-based compensation: 278000"
    assert not wrong(*(part.format("121000") for part in parts), total)
    assert wrong(*(part.format("120100") for part in parts), total) == [("foot", "278000")]
    assert wrong(*(part.format("121009") for part in parts), total) == [("foot", "278000")]


def test_in_one_column_rows_that_are_but_some_of_a_total_claim_nothing() -> None:
    assert not wrong("Orders: 812", "Services: 190", "Parts: 57", "Total backlog: 1377")
    assert not wrong(*ONE, "Core margin growth, non-GAAP measure: 402", kind="reconciliation")
