"""What a table claims of its columns and of its rows beyond sums: bridges, changes, splits, unit costs, signs."""

from tests.proofing.tables import found, statement, together, wrong

BRIDGE = (
    "Cost of sales: 31089 -4292 -82 -109 -456 26150", "Selling costs: 24765 - - -28 - 24737",
    "Research: 14603 - - -159 -304 14140", "Taxes: 3784 667 81 56 360 4948",
    "Net earnings: 17941 3638 382 240 1114 23315",
)  # fmt: skip
BRIDGE_HEADS = ("GAAP", "Amortization", "Restructuring", "Regulation", "Vaccine", "Non-GAAP")


def test_columns_lead_from_what_was_reported_to_what_is_left() -> None:
    assert not wrong(*BRIDGE, kind="reconciliation", heads=BRIDGE_HEADS)
    share = "Earnings a share [per_share]: 6.73 - - - - 8.74"  # its parts are often left out
    assert not wrong(*BRIDGE, share, kind="reconciliation", heads=BRIDGE_HEADS)
    slipped = [line.replace("-28 - 24737", "-82 - 24737") for line in BRIDGE]
    assert ("cross-foot", "24737") in wrong(*slipped, kind="reconciliation", heads=BRIDGE_HEADS)


GROWTH_PARTS = (
    "Foods: 16.2 18.1 -1.9", "Drinks: 8.4 12.0 -3.6", "Europe: -2.7 5.8 -8.5", "Africa: 11.3 27.6 -16.3",
    "Asia: 4.9 9.2 -4.3",
)  # fmt: skip
GROWTH_HEADS = ("% reported", "% in operations", "% currency")


def test_growth_in_total_is_that_in_operations_and_of_currencies() -> None:
    assert not wrong(*GROWTH_PARTS, kind="segments", heads=GROWTH_HEADS)
    slipped = [line.replace("27.6", "72.6") for line in GROWTH_PARTS]
    assert ("cross-foot", "11.3") in wrong(*slipped, kind="segments", heads=GROWTH_HEADS)
    near = [line.replace("27.6", "27.8") for line in GROWTH_PARTS]
    assert not wrong(*near, kind="segments", heads=GROWTH_HEADS)  # effects that are multiplied differ a little


def test_a_short_table_whose_head_says_change_is_held_to_it() -> None:
    lines = (
        "Brand one: 1204.5 1181.9 1.9",
        "Brand two: 655.0 622.4 5.2",
        "Outlet: 275.3 272.8 0.9",
        "All: 2134.8 2077.1 2.8",
    )
    heads = ("2025", "2024", "% change")
    assert not wrong(*lines, kind="other", heads=heads)
    assert wrong(*lines[:1], lines[1].replace("5.2", "2.5"), *lines[2:], kind="other", heads=heads) == [
        ("cross-foot", "2.5")
    ]


def test_a_change_off_by_its_last_place_is_told_in_the_order_of_its_columns() -> None:
    lines = ("Sales: 2540 2422 118", "Income: 172 -536 707", "Backlog: 555 554 1", "Orders: 913 874 39")
    told = found(*lines, heads=("2025", "2024", "Change"))
    assert any(each.check == "cross-foot" and each.stated == "707" and each.verdict == "rounding" for each in told)


def test_a_column_of_growth_adds_up_to_nothing() -> None:
    lines = (
        "Home: 231877 214420 8.1",
        "Europe: 98244 93120 5.5",
        "Asia: 56331 51877 8.6",
        "Total sales: 386434 359417 7.5",
    )
    assert ("foot", "386434") in wrong(*lines, kind="other", heads=("2025", "2024", "Reported growth"))


PROFIT = ("Profit before tax: 387 202", "Income tax: -137 -77", "Net profit: 250 125")


def test_a_profit_is_what_its_holders_share() -> None:
    split = (*PROFIT, "# Attributable to", "Owners of the company: 221.4 104.6", "Other holders: 28.6 20.4")
    exact = [line.replace("250 125", "250.0 125.0") for line in split]
    assert not wrong(*exact)
    assert ("foot", "250.0") in wrong(*(line.replace("28.6", "26.8") for line in exact))


def test_parts_under_a_plain_heading_share_nothing() -> None:
    assert not wrong(*PROFIT, "# Dividends", "Interim dividend: 61 58", "Final dividend: 92 90")


COSTS = (
    "Cash costs: 988.1 914.6", "Ounces sold [count]: 781.4 829.6", "Cash costs per ounce: 1265 1102",
)  # fmt: skip


def test_costs_a_unit_are_costs_over_units() -> None:
    assert not wrong(*COSTS, kind="other")
    assert ("row-ratio", "1256") in wrong(*COSTS[:2], "Cash costs per ounce: 1256 1102", kind="other")


def test_what_a_day_brought() -> None:
    lines = ("Charter revenues: 72243 77667", "Available days [count]: 2877 2944")
    assert not wrong(*lines, "Daily charter rate: 25111 26381", kind="other")
    assert ("row-ratio", "25011") in wrong(*lines, "Daily charter rate: 25011 26381", kind="other")


def test_a_row_behind_one_that_is_taken_off_is_what_is_left() -> None:
    lines = ("Voyage revenues: 94120 101877", "Less voyage costs: 21877 24210")
    assert not wrong(*lines, "Time charter basis: 72243 77667", kind="other")
    assert wrong(*lines, "Time charter basis: 72234 77667", kind="other") == [("foot", "72234")]


EARNINGS = ("Revenue: 9120 8744", "Net income (loss): 412 388")


def test_earnings_a_share_bear_the_sign_of_earnings() -> None:
    assert not wrong(*EARNINGS, "Earnings (loss) per share [per_share]: 0.41 0.39")
    assert ("per-share", "-0.41") in wrong(*EARNINGS, "Earnings (loss) per share [per_share]: -0.41 0.39")


def test_adjusted_earnings_a_share_bear_the_sign_of_adjusted_earnings() -> None:
    lines = ("Net loss: -236 -753", "Adjusted earnings (loss): -229 31")
    assert not wrong(*lines, "Adjusted earnings (loss) per share [per_share]: -0.55 0.07")
    assert ("per-share", "0.55") in wrong(*lines, "Adjusted earnings (loss) per share [per_share]: 0.55 0.07")


def test_basic_and_diluted_are_neither_of_opposite_signs_nor_far_apart() -> None:
    basic = "Basic earnings per share [per_share]: 3.07 2.99 2.71"
    assert not wrong(basic, "Diluted earnings per share [per_share]: 3.07 2.98 2.70")
    assert ("per-share", "-2.98") in wrong(basic, "Diluted earnings per share [per_share]: 3.07 -2.98 2.70")
    assert ("per-share", "2.98") in wrong(
        basic.replace("2.99", "9.29"), "Diluted earnings per share [per_share]: 3.07 2.98 2.70"
    )


def test_diluted_shares_are_not_ten_times_the_basic_ones() -> None:
    basic = "Basic shares [shares]: 26531 26554 26166"
    assert not wrong(basic, "Diluted shares [shares]: 27112 26554 26201")
    assert ("per-share", "271120") in wrong(basic, "Diluted shares [shares]: 271120 26554 26201")


PARTS = (
    "# Continuing operations", "Basic earnings per share [per_share]: 1.31 1.02",
    "# Discontinued operations", "Basic loss per share [per_share]: -0.11 -0.14",
    "# Net income", "Basic earnings per share [per_share]: 1.20 0.88",
)  # fmt: skip


def test_earnings_a_share_are_those_of_continuing_and_discontinued_operations() -> None:
    assert not wrong(*PARTS)
    assert ("per-share", "1.20") in wrong(*(line.replace("1.31", "1.13") for line in PARTS))


def test_shares_under_a_profit_that_is_not_called_net() -> None:
    lines = ("Profit for the period: 24608 23565 13023", "Basic shares [shares]: 175008 174724 174727")
    assert not wrong(*lines, "Basic earnings per ADS [per_share]: 0.141 0.135 0.075")
    assert ("per-share", "0.114") in wrong(*lines, "Basic earnings per ADS [per_share]: 0.114 0.135 0.075")


def test_one_row_twice_in_a_table_says_the_same() -> None:
    lines = ("Adjusted earnings: 3117 1194 -2593", "Adjustments: 1880 62 1031")
    assert not wrong(*lines, "Adjusted earnings: 3117 1194 -2593", kind="other")
    assert ("same-fact", "3171") in wrong(*lines, "Adjusted earnings: 3171 1194 -2593", kind="other")
    assert not wrong(*lines, "Adjusted earnings: 4120 2077 -2593", kind="other")


def test_a_digit_too_many() -> None:
    assert not wrong("Goodwill: 8102 8102", "Patents: 411 388", kind="other")
    assert ("foot", "81020") in wrong("Goodwill: 8102 81020", "Patents: 411 388", kind="other")
    assert not wrong("Goodwill: 81 810", "Patents: 411 388", kind="other")


def test_the_low_end_of_an_outlook_is_below_the_high_end() -> None:
    lines = ("Revenue: 2470 2540", "Tax expense: 61 58")
    heads = ("Outlook, low", "Outlook, high")
    assert not wrong(*lines, "Diluted EPS [per_share]: 0.67 0.72", kind="guidance", heads=heads)
    assert ("range", "6.7") in wrong(*lines, "Diluted EPS [per_share]: 6.7 0.72", kind="guidance", heads=heads)


FLOWING = (
    "Total revenues: 95460 102865", "Voyage costs: -21877 -24210", "Running costs: -24118 -23755",
    "Depreciation: -20113 -19844",
)  # fmt: skip


def test_a_gain_in_parentheses_that_is_added() -> None:
    assert not wrong(*FLOWING, "Gain on sale of vessels: 3377 0", "Operating income: 32729 35056")
    assert ("label-sign", "-3377") in wrong(
        *FLOWING, "Gain on sale of vessels: -3377 0", "Operating income: 32729 35056"
    )


def test_a_sum_that_holds_through_rounding_shows_another_column_wrong() -> None:
    lines = ("Land: 112.2 112.2", "Plant: 74.9 74.6", "Patents: 176.3 176.9", "Leases: 16.3 11.6")
    assert ("foot", "379.7") not in wrong(*lines, "Total fixed assets: 379.7 375.2", kind="balance_sheet")
    slipped = (lines[0], "Plant: 749 74.6", *lines[2:])
    assert ("foot", "379.7") in wrong(*slipped, "Total fixed assets: 379.7 375.2", kind="balance_sheet")


TRANSLATED = (
    "Net revenues: 1185186 165446", "Cost: -718455 -100293", "Gross profit: 466731 65153", "Selling: -160377 -22388",
    "Research: -110244 -15389", "Administration: -70988 -9909", "Operating costs: -341609 -47687",
)  # fmt: skip
RATE = "The rate of RMB7.1636 to US$1.00 was used."


def test_translated_figures_follow_one_rate() -> None:
    heads = ("RMB 2025", "US$ 2025")
    assert not together(statement(*TRANSLATED, heads=heads), text=RATE)  # sums of figures translated one by one
    slipped = [line.replace("-22388", "-23288") for line in TRANSLATED]
    assert ("conversion", "-23288") in together(statement(*slipped, heads=heads), text=RATE)


BALANCE = ("Cash and cash equivalents: 121440 104877", "Restricted cash: 4120 4120", "Vessels: 904 911")
FLOW = ("Operating activities: 16563 -8120", "Cash and restricted cash at end of period: 125560 108997")


def test_cash_with_restricted_cash_is_that_of_the_balance_sheet() -> None:
    sheets = statement(*BALANCE, kind="balance_sheet")
    assert not together(sheets, statement(*FLOW, kind="cash_flows"))
    slipped = statement(FLOW[0], FLOW[1].replace("125560", "125650"), kind="cash_flows")
    assert ("cash-tie", "125650") in together(sheets, slipped)


def test_an_end_of_period_without_the_word_cash() -> None:
    sheets = statement("Cash and cash equivalents: 121440 104877", "Vessels: 904 911", kind="balance_sheet")
    flow = ("Operating activities: 16563 -8120", "At end of period: 121440 104877")
    assert not together(sheets, statement(*flow, kind="cash_flows"))
    slipped = statement(flow[0], flow[1].replace("121440", "124140"), kind="cash_flows")
    assert ("cash-tie", "124140") in together(sheets, slipped)


def test_a_margin_stands_under_cash_flows_too() -> None:
    income = statement("Total revenue: 202581 173997 165020")
    flows = ("Cash provided by operating activities: 61204 48977 44120", "Free cash flow: 53642 42190 39877")
    assert not together(income, statement(*flows, "Free cash flow margin [percent]: 26.5 24.2 24.2", kind="cash_flows"))
    slipped = statement(*flows, "Free cash flow margin [percent]: 25.6 24.2 24.2", kind="cash_flows")
    assert ("row-ratio", "25.6") in together(income, slipped)


def test_shares_of_sales_by_name_and_amounts_a_share_of_another_table() -> None:
    income = statement(
        "Net sales: 3226.8 2729.4 2198.7", "Operating income: 448.5 376.7 224.3",
        "Weighted average diluted shares [shares]: 50.5 52.1 56.6",
    )  # fmt: skip
    share = "Operating income (as a percentage of net sales) [percent]: 13.9 13.8 10.2"
    assert not together(income, statement(share, "Stores [count]: 12 6 2", kind="other"))
    assert ("row-ratio", "-13.9") in together(
        income, statement(share.replace("13.9", "-13.9"), "Stores [count]: 12 6 2", kind="other")
    )
    core = ("Core income: 402.1 371.3 190.6", "Core income per diluted share [per_share]: 7.96 7.13 3.37")
    assert not together(income, statement(*core, kind="other"))
    assert ("row-ratio", "7.69") in together(income, statement(core[0], core[1].replace("7.96", "7.69"), kind="other"))


def test_one_balance_to_another() -> None:
    lines = ("Tangible equity: 456420 444668 411470", "Tangible assets: 5054881 5012162 4825467")
    ratio = "Tangible equity to tangible assets [percent]: 9.03 8.87 8.53"
    assert not wrong(*lines, ratio, kind="balance_sheet")
    assert ("row-ratio", "8.78") in wrong(*lines, ratio.replace("8.87", "8.78"), kind="balance_sheet")


def test_marks_in_raised_figures_are_no_part_of_a_label() -> None:
    assert ("per-share", "-10.15") in wrong(
        "Adjusted net earnings¹: 27038 26195", "Adjusted earnings per share¹ [per_share]: -10.15 9.80"
    )
    assert any(each.check == "label-sign" for each in found("Revenue: 9 8", "Adjusted net earnings¹: -27038 26195"))


def test_a_column_of_amounts_is_no_percentage_whatever_its_head() -> None:
    lines = (
        "Passengers: 2877 2790 3.1",
        "Cargo: 1061 1158 -8.4",
        "Other: 1144 1139 0.4",
        "Total revenues: 5082 5087 -0.1",
    )
    heads = ("2025", "Percent 2024", "Percent change")
    assert not wrong(*lines, heads=heads)
    assert ("foot", "5087") in wrong(lines[0].replace("2790", "2709"), *lines[1:], heads=heads)


def test_a_row_without_a_percentage_is_held_to_its_change() -> None:
    lines = (
        "Net sales: 431204 412877 18327 4.4", "Cost: 298877 288410 10467 3.6", "Overheads: 99410 96120 3290 3.4",
        "Interest: 2044 1877 167 8.9", "Exchange gain (loss): -1120 944 -2064 -", "Taxes: 9877 9120 757 8.3",
    )  # fmt: skip
    heads = ("2025", "2024", "Change", "Change (%)")
    assert not wrong(*lines, heads=heads)
    slipped = [line.replace("944", "-944") for line in lines]
    assert ("cross-foot", "-2064") in wrong(*slipped, heads=heads)


def test_a_change_may_be_one_in_per_cent() -> None:
    lines = ("Sales: 8123 7903 2.8", "Costs: 5129 4871 5.3", "Research: 431 377 14.3", "Interest: 160 210 -23.8")
    assert not wrong(*lines, heads=("2025", "2024", "Change"))
    assert ("cross-foot", "3.5") in wrong(
        lines[0], lines[1].replace("5.3", "3.5"), *lines[2:], heads=("2025", "2024", "Change")
    )


def test_income_of_a_business_follows_from_its_costs() -> None:
    lines = ("Gross margin: 190657 192310", "Selling: 48204 46911", "Administration: 52877 50104")
    rest = ("Homebuilding income from operations: 89576 95295", "Equity in income (loss) of others: -312 188")
    end = "Income before income taxes: 89264 95483"
    assert not wrong(*lines, *rest, end)
    assert ("foot", "89264") in wrong(*lines, rest[0], rest[1].replace("-312", "312"), end)
    assert ("foot", "85976") in wrong(*lines, rest[0].replace("89576", "85976"))


def test_ordinary_profit_and_gross_debt_are_results() -> None:
    lines = ("Operating profit: 32917 28347", "Interest received: 2044 1877")
    assert ("foot", "34691") in wrong(*lines, "Ordinary profit: 34691 30224")
    debt = ("Bonds: 3120 3118", "Bank loans: 644 702", "Leases: 988 1001")
    assert ("foot", "4725") in wrong(*debt, "Gross debt: 4725 4821", kind="other")


ADJUSTED = (
    "Diluted earnings per share, as reported [per_share]: 0.94 0.91 1.83", "Restructuring [per_share]: 0.04 0.00 0.08",
    "Mark to market [per_share]: -0.02 0.01 -0.03",
)  # fmt: skip


def test_adjusted_earnings_a_share_are_a_result_of_their_reconciliation() -> None:
    end = "Adjusted diluted earnings per share [per_share]: 0.96 0.92 1.88"
    assert not wrong(*ADJUSTED, end, kind="reconciliation")
    slipped = [line.replace("-0.02", "0.02") for line in ADJUSTED]
    assert ("reconcile", "0.96") in wrong(*slipped, end, kind="reconciliation")


def test_basic_and_diluted_alike_by_chance_are_no_sum() -> None:
    lines = (
        "Earnings per share, basic [per_share]: 1.12 1.08 0.97",
        "Adjusted earnings per share [per_share]: 1.12 1.08 0.99",
    )
    assert not wrong(*lines, kind="reconciliation")


CLASSES = (
    "Net income attributable to Class A stock: 47810 41204", "Net income attributable to Class B stock: 10203 9971",
    "Class A shares, basic [shares]: 71204 70877", "Class B shares, basic [shares]: 15196 17152",
    "Earnings per Class A share, basic [per_share]: 0.67 0.58",
)  # fmt: skip


def test_earnings_a_share_of_each_class_follow_from_its_own() -> None:
    assert not wrong(*CLASSES, "Earnings per Class B share, basic [per_share]: 0.67 0.58")
    assert ("row-ratio", "0.76") in wrong(*CLASSES, "Earnings per Class B share, basic [per_share]: 0.76 0.58")


def test_ratio_of_net_debt_to_net_capital() -> None:
    lines = ("Net debt: 864265 588534 610877", "Net capital: 3075149 2776654 2801204")
    ratio = "Ratio of net debt to net capital [percent]: 28.1 21.2 21.8"
    assert not wrong(*lines, ratio, kind="other")
    assert any(check == "row-ratio" for check, _ in wrong(*lines, ratio.replace("21.2", "22.1"), kind="other"))
