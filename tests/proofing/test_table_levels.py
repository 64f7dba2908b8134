"""Facts that tables name in several ways, and figures that no slip may take below nothing."""

import msgspec
import pytest

from tests.proofing.tables import found, grave, statement, together, wrong

SALES = statement("Widgets: 4812 4509", "U.S.: 4812 4509", kind="segments")


def test_a_name_that_stands_over_several_rows_is_of_the_one_that_agrees() -> None:
    parts = ("# All products", "U.S.: 4812 4509", "# Without vaccines", "U.S.: 4812 4417")
    assert not together(SALES, statement(*parts, kind="segments"))
    one = statement("# Without vaccines", "U.S.: 4812 4590", kind="segments")
    assert together(SALES, one) == [("same-fact", "4590")]


def test_a_row_is_held_against_each_table_that_shows_other_columns_of_it() -> None:
    heads = ("2025", "2024", "2023", "2022")
    whole = statement("Loss ratio [percent]: 61.8 64.3 68.3 72.0", kind="reconciliation", heads=heads)
    late = statement("Loss ratio [percent]: 61.8 64.3", kind="segments", heads=heads[:2])
    early = statement("Loss ratio [percent]: 68.3 70.2", kind="segments", heads=heads[2:])
    assert together(late, early, whole) == [("same-fact", "72.0")]


def test_notes_behind_a_bracket_are_no_part_of_a_label() -> None:
    one = statement("Cash cost (C1) (per lb)3,4 [per_share]: 1.68 1.57 1.82")
    other = statement("Cash cost (C1) (per lb)3,6 [per_share]: 1.68 1.57 1.28", kind="segments")
    assert together(one, other) == [("same-fact", "1.28")]


def test_shares_prices_and_dividends_are_not_less_than_nothing() -> None:
    shares = "Average common equivalent shares [shares]: 216.5 298.0"
    assert not wrong(shares)
    assert wrong(shares.replace("216", "-216")) == [("label-sign", "-216.5")]
    assert wrong("Dividends declared per common share [per_share]: 0.25 -1.00") == [("label-sign", "-1.00")]
    assert wrong("Realized price per ounce [per_share]: 1982 -1841 1790") == [("label-sign", "-1841")]
    assert not wrong("Change in price per ounce [per_share]: 198 -184 190")
    assert wrong("Invested assets: 1886494 -1812210", kind="balance_sheet") == [("label-sign", "-1812210")]


def test_a_column_of_sales_in_per_cent_is_no_period_of_its_own() -> None:
    heads = ("Amount 2025", "Percent to sales 2025", "Amount 2024", "Percent to sales 2024")
    rows = ("Average shares (diluted) [shares]: 2650.1 - 2670.2 -", "Sales: 8412 100.0 7903 100.0")
    table = statement(*rows, heads=heads)
    other = statement("Average shares (diluted) [shares]: 2650.1 2670.8", kind="reconciliation")
    assert together(table, other) == [("same-fact", "2670.8")]


def test_a_margin_of_sales_that_tables_show_in_thousands_and_in_millions() -> None:
    assert not grave(found("Sales, net: 8412 7903", "Gross profit: 3150 2849"))
    highlights = statement("Gross margin [percent]: 37.4 36.0 35.1", kind="segments", heads=("2025", "2024", "2023"))
    heads = ("2025", "2024", "2023")
    lines = ("Sales, net: 8412 7903 7120", "Gross profit: 3150 2849 2499")
    assert together(statement(*lines, heads=heads), highlights) == []
    slipped = statement("Gross margin [percent]: 37.4 36.0 31.5", kind="segments", heads=heads)
    assert together(statement(*lines, heads=heads), slipped) == [("row-ratio", "31.5")]


def test_what_a_profit_comes_to_for_its_holders_is_a_result() -> None:
    rows = ("Profit for the period: 79770 49421", "Loss (profit) attributable to noncontrolling interests: -15 1195")
    assert not wrong(*rows, "Profit attributable to stockholders: 79755 50616")
    assert ("foot", "79575") in wrong(*rows, "Profit attributable to stockholders: 79575 50616")


def test_earnings_a_share_excluding_items_follow_from_those_reported() -> None:
    rows = (
        "Diluted earnings per share [per_share]: 0.21 1.35 0.12",
        "Other costs [per_share]: 0.04 -1.13 0.09",
    )
    name = "Diluted earnings per share excluding other costs [per_share]"
    assert not wrong(*rows, f"{name}: 0.25 0.22 0.21", kind="reconciliation")
    assert ("reconcile", "0.12") in wrong(*rows, f"{name}: 0.25 0.22 0.12", kind="reconciliation")


def test_results_as_gaap_has_them_are_results() -> None:
    rows = ("GAAP income before income taxes: 285 -727 1015 -2376", "GAAP benefit for income taxes: -113 191 -274 501")
    name = "GAAP net income from continuing operations"
    assert not [each for each in wrong(*rows, f"{name}: 172 -536 741 -1875", kind="reconciliation") if "rec" in each[0]]
    slipped = (rows[0], rows[1].replace("-113", "-131"), f"{name}: 172 -536 741 -1875")
    assert ("reconcile", "172") in wrong(*slipped, kind="reconciliation")


def test_a_combined_ratio_stands_by_itself_among_other_percentages() -> None:
    rows = (
        "Return on equity [percent]: 19.6 18.5",
        "Loss ratio [percent]: 26.4 21.0",
        "Expense ratio [percent]: 51.7 55.6",
    )
    assert not wrong(*rows, "Combined ratio [percent]: 78.1 76.6")
    assert ("foot", "76.6") in wrong(
        *rows[:2], "Expense ratio [percent]: 51.7 56.5", "Combined ratio [percent]: 78.1 76.6"
    )


LONG = tuple(f"Item {name}: {number}11 {number}07" for number, name in enumerate("abcdefghijklmno", 11))


def test_tables_that_share_many_figures_may_differ_in_three_by_slips() -> None:
    def slipped(*rows: str) -> tuple[str, ...]:
        return tuple(line.replace("11 ", "19 ") if line[5] in rows else line for line in LONG)

    one = statement(*LONG, kind="segments")
    assert together(one, statement(*slipped("b", "e", "k"), kind="reconciliation"))
    assert not together(one, statement(*slipped(*"bcdefghij"), kind="reconciliation"))  # another basis


def test_the_consolidated_column_is_the_company() -> None:
    heads = ("Consolidated 2025", "Machines 2025", "Finance 2025")
    rows = ("Revenue: 4690 4120 570", "Gross profit: 2660 1900 760", "Income tax expense: 562 498 64")
    parts = statement(*rows, heads=heads)
    whole = ("Revenue: 4690 4230", "Gross profit: 2660 2406", "Income tax expense: 562 510")
    assert not together(parts, statement(*whole, kind="reconciliation"))
    slipped = (*whole[:2], "Income tax expense: 526 510")
    assert together(parts, statement(*slipped, kind="reconciliation")) == [("same-fact", "526")]


ABRIDGED = ("Invested assets: 2093094 1886494", "Total assets: 3488469 {}", "Total liabilities: 2706938 2410445",
            "Total stockholders' equity: 781531 733745")  # fmt: skip


def test_selected_balances_balance() -> None:
    assert not wrong(*(line.format("3144190") for line in ABRIDGED), kind="balance_sheet")
    assert wrong(*(line.format("3144109") for line in ABRIDGED), kind="balance_sheet") == [("balance", "3144109")]
    none = [line.format("3488469").replace("3488469 3", "3988469 3") for line in ABRIDGED]  # something between the two
    assert not wrong(*none, kind="balance_sheet")


SHARES = ("Basic shares [shares]: 26352 26371 26515", "Diluted shares [shares]: 27143 27076 {}")


def test_shares_are_the_same_on_every_basis() -> None:
    gaap = statement(*(line.format("27268") for line in SHARES))
    other = msgspec.structs.replace(gaap, title="Non-GAAP statements of operations")
    assert not together(gaap, other)
    slipped = statement(*(line.format("27286") for line in SHARES))
    assert together(gaap, msgspec.structs.replace(slipped, title="Non-GAAP statements")) == [("same-fact", "27286")]


def test_what_dilutes_only_a_profit_differs_between_two_bases() -> None:
    gaap = statement(*(line.format("26515") for line in SHARES))
    other = statement(*(line.format("27268") for line in SHARES))
    assert not together(gaap, msgspec.structs.replace(other, title="Non-GAAP statements of operations"))


def test_ten_times_a_fact_is_a_slip_of_it() -> None:
    one = statement("Catastrophe losses: 8122 10 27846 3442", kind="segments")
    assert together(one, statement("Catastrophe losses: 8122 10 278460 3442", kind="reconciliation"))


def test_an_adjusted_loss_a_share_under_an_adjusted_loss() -> None:
    rows = ("Adjusted net (loss) earnings: -22.9 3.1", "Adjusted net (loss) earnings per diluted share [per_share]: {}")
    assert not wrong(rows[0], rows[1].format("-0.55 0.07"))
    assert wrong(rows[0], rows[1].format("0.55 0.07")) == [("per-share", "0.55")]


@pytest.mark.parametrize(
    "row", ["Net debt: 5530 5591 -6420", "Interest paid: -33 -36 31", "Selling, general and administrative: 514 -492"]
)
def test_a_level_or_a_cost_of_another_sign_than_its_row(row: str) -> None:
    assert wrong(row) == [("label-sign", row.rsplit(maxsplit=1)[-1])]
    assert not wrong(row.replace(" -", " ").replace("36 31", "36 33"))


def test_what_may_turn_round_does() -> None:
    assert not wrong("Other income: 14 -12 13", "Debt appreciation (depreciation): 2040 -2100 1980")
    assert not wrong("Net debt: 5530 5591 -12")  # what is left is cash
    assert not wrong("Cost of sales: 4120 570 -610", heads=("Machines 2025", "Finance 2025", "Between them 2025"))


def test_an_adjusted_measure_of_two_tables_that_share_others() -> None:
    rows = ("Net loss: -236 -753", "Sales: 3072 3417", "Adjusted net (loss) earnings: {} 31")
    one = statement(*(row.format("-229") for row in rows), kind="segments")
    assert not together(one, statement(*(row.format("-229") for row in rows), kind="other"))
    slipped = statement(*(row.format("-292") for row in rows), kind="other")
    assert together(one, slipped) == [("same-fact", "-292")]
