"""What a table claims beyond plain sums: shares of a whole, ratios, percentages of percentages, signs of balances."""

from tests.proofing.tables import found, wrong

COMMON_SIZE = (
    "Net sales: 8412 100.0 7903 100.0", "Cost of goods: 5129 61.0 4871 61.6", "Selling costs: 1904 22.6 1822 23.1",
    "Research: 431 5.1 377 4.8",
    "Other costs: 97 1.2 84 1.1", "Interest: 16 0.2 21 0.3", "Income: 948 11.3 833 10.5",
)  # fmt: skip
HEADS = ("2025", "% of sales", "2024", "% of sales")


def test_shares_of_sales_are_held_against_their_column() -> None:
    assert not wrong(*COMMON_SIZE, heads=HEADS)
    slipped = [line.replace("22.6", "26.2") for line in COMMON_SIZE]
    assert ("cross-foot", "26.2") in wrong(*slipped, heads=HEADS)


def test_a_share_bent_by_its_last_place_is_only_noted() -> None:
    bent = [line.replace("22.6", "22.7") for line in COMMON_SIZE]
    assert not wrong(*bent, heads=HEADS)
    assert any(each.check == "cross-foot" and each.severity == "note" for each in found(*bent, heads=HEADS))


GROWTH = (
    "Pumps: 1737 1789 -2.9", "Valves: 931 802 16.1", "Seals: 412 377 9.3", "Hoses: 54 57 -7.5",
    "Fittings: 233 208 12.0", "Gauges: 678 668 1.5",
)  # fmt: skip


def test_a_release_may_say_that_its_percentages_come_from_unrounded_figures() -> None:
    said = "Percentages are worked out from underlying figures and may not recalculate from those shown."
    severities = {
        text: {
            each.severity
            for each in found(*GROWTH, heads=("2025", "2024", "% change"), text=text)
            if "Hoses" in each.message
        }
        for text in ("", said)
    }
    assert severities == {"": {"error"}, said: {"note"}}
    slipped = [line.replace("16.1", "61.1") for line in GROWTH if "Hoses" not in line]
    told = found(*slipped, heads=("2025", "2024", "% change"), text=said)
    assert any(each.severity == "error" and "Valves" in each.message for each in told)


def test_combined_ratio_is_the_sum_of_its_ratios() -> None:
    lines = ("Loss ratio [percent]: 61.4 63.0", "Expense ratio [percent]: 33.1 34.2")
    assert not wrong(*lines, "Combined ratio [percent]: 94.5 97.2")
    assert wrong(*lines, "Combined ratio [percent]: 95.4 97.2") == [("foot", "95.4")]


def test_percentages_that_happen_to_add_up_claim_nothing() -> None:
    assert not wrong("Churn [percent]: 2 4", "Attach rate [percent]: 3 1", "Take-up [percent]: 5 6")


def test_plainest_row_is_the_part_of_a_margin() -> None:
    lines = ("Segment EBITDA: 44 61", "Adjusted segment EBITDA: 49 72", "Segment sales: 614 497")
    assert not wrong(*lines, "Segment EBITDA margin [percent]: 7.2 12.3")
    assert ("row-ratio", "12.6") in wrong(*lines, "Segment EBITDA margin [percent]: 7.2 12.6")


RATIO = ("Claims incurred: 4211 3958 4023 3877", "Premiums: 7013 6544 6398 6217", "Other: 81 12 57 33")


def test_a_ratio_without_the_names_of_its_rows_is_found_by_its_figures() -> None:
    assert not wrong(*RATIO, "Claims ratio [percent]: 60.0 60.5 62.9 62.4")
    assert ("row-ratio", "66.5") in wrong(*RATIO, "Claims ratio [percent]: 60.0 66.5 62.9 62.4")


def test_growth_of_an_expense_shown_as_negative() -> None:
    lines = (
        "Interest: -8931 -4127 116.4",
        "Taxes: -3120 -2844 9.7",
        "Rent: -1204 -1250 -3.7",
        "Wages: -711 -604 17.7",
        "Fees: -88 -61 44.3",
    )
    heads = ("2025", "2024", "% change")
    assert not wrong(*lines, heads=heads)
    assert ("cross-foot", "114.6") in wrong(lines[0].replace("116.4", "114.6"), *lines[1:], heads=heads)


def test_a_balance_below_nothing() -> None:
    lines = ("Cash: 312 281", "Inventories: -193 187", "Patents: 22 24")
    assert ("label-sign", "-193") in wrong(*lines, kind="balance_sheet")
    assert not wrong("Cash: 312 281", "Inventories, allowance: -193 187", "Patents: 22 24", kind="balance_sheet")


def test_adjustments_may_be_negative_in_several_balances() -> None:
    lines = ("Receivables: -51 204", "Inventories: -19 187", "Cash: 12 24")
    assert not wrong(*lines, kind="balance_sheet", heads=("Adjustments", "Total"))


def test_earnings_and_earnings_a_share_add_up_in_one_table() -> None:
    lines = ("GAAP earnings/EPS [per_share]: 569 0.27", "Wildfire fund: 84 0.04", "Legal costs: 17 0.01")
    assert not wrong(*lines, "Core earnings/EPS [per_share]: 670 0.32", kind="reconciliation")
    core = ("reconcile", "676")
    assert core in wrong(*lines, "Core earnings/EPS [per_share]: 676 0.32", kind="reconciliation") or core in [
        (each.check, each.stated)
        for each in found(*lines, "Core earnings/EPS [per_share]: 676 0.32", kind="reconciliation")
    ]


def test_items_that_count_either_way_break_a_sum_all_the_same() -> None:
    lines = ("Income before taxes: 1974 1981 414", "Income tax: 620 607 137", "Minority interest: -90 6 23")
    share = "Equity in income of associate: 280 724 325"
    assert wrong(*lines, share, "Net income: 1625 2104 625") == [("foot", "1625")]
    mended = lines[2].replace("-90", "-9")
    assert not wrong(*lines[:2], mended, share, "Net income: 1625 2104 625")


def test_one_wrong_item_of_an_unlabelled_sum() -> None:
    lines = ("Shares: 107010 107010 107010", "Paid-in: 115376 114648 115285", "Treasury: -5546 -5157 -4714")
    held = "Retained: 664600 640447 6445960"
    assert wrong(*lines, held, "Owners of the parent: 881440 856948 862177", kind="balance_sheet") == [
        ("foot", "862177")
    ]


BANK = (
    "Interest income: 61409 58226", "Interest expense: 12201 14820", "Net interest income: 49208 43406",
    "Fees: 9828 9191", "Total noninterest income: 9828 9191", "Total noninterest expense: 33211 31311",
)  # fmt: skip


def test_efficiency_ratio_is_made_of_three_rows() -> None:
    assert not wrong(*BANK, "Efficiency ratio [percent]: 56.3 59.5")
    assert ("row-ratio", "53.6") in wrong(*BANK, "Efficiency ratio [percent]: 53.6 59.5")


def test_tax_rate_is_tax_over_income_before_it() -> None:
    lines = ("Income before income taxes: 23675 19411", "Income tax expense: 4735 3882", "Net income: 18940 15529")
    assert not wrong(*lines, "Effective tax rate [percent]: 20.0 20.0")
    assert ("row-ratio", "22.0") in wrong(*lines, "Effective tax rate [percent]: 22.0 20.0")


def test_spread_is_yield_less_cost() -> None:
    lines = ("Yield on assets [percent]: 5.61 5.52 5.58", "Cost of funds [percent]: 2.74 2.93 2.78")
    assert not wrong(*lines, "Interest rate spread [percent]: 2.87 2.59 2.80")
    assert wrong(*lines, "Interest rate spread [percent]: 2.78 2.59 2.80") == [("foot", "2.78")]


def test_net_of_what_is_accumulated() -> None:
    lines = ("Property: 812450 798117", "Less: accumulated depreciation: 318206 307954")
    lines = (lines[0], lines[1].replace("Less: ", "Less "))
    assert not wrong(*lines, "Property, net: 494244 490163", kind="balance_sheet")
    assert wrong(*lines, "Property, net: 494424 490163", kind="balance_sheet") == [("foot", "494424")]


def test_items_of_a_roll_forward_count_what_its_ends_do() -> None:
    lines = ("Beginning recurring revenue: 281306 238940", "New customers [count]: 9412 8655", "Expansion: 7180 6014")
    end = "Ending recurring revenue: 293832 249819"
    assert not wrong(*lines, "Churn: -4066 -3790", end, kind="other")
    assert wrong(*lines, "Churn: 4066 -3790", end, kind="other") == [("foot", "293832")]


def test_net_premiums_are_gross_less_ceded() -> None:
    lines = ("Gross premiums written: 214380 197655", "Ceded premiums: -41206 -38914")
    assert not wrong(*lines, "Net premiums written: 173174 158741")
    assert wrong(*lines, "Net premiums written: 173714 158741") == [("foot", "173714")]


def test_one_wrong_share_of_a_short_table() -> None:
    lines = (
        "Bonds: 918440 76.7 874216 77.9", "Shares: 142873 12.1 131905 11.7", "Bills: 88206 7.5 84770 7.6",
        "Other: 33518 2.8 31842 2.8", "Total: 1183037 100.0 1122733 100.0",
    )  # fmt: skip
    assert wrong(*lines, kind="other", heads=HEADS) == [("cross-foot", "76.7")]


def test_many_sums_off_by_rounding_are_a_habit() -> None:
    sums = [
        line
        for n in range(20)
        for line in (f"Home {n}: {311 + n} {402 + n}", f"Abroad {n}: {205 + n} {177 + n}",
                     f"Total {n}: {516 + 2 * n + (n % 3 == 0)} {579 + 2 * n}")
    ]  # fmt: skip
    assert not wrong(*sums, kind="segments")
    assert any(each.verdict == "rounding" and each.severity == "note" for each in found(*sums, kind="segments"))
