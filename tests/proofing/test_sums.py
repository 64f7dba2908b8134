"""The sums that a table claims: found in many forms, and never where none is claimed."""

from irdesk.domain.statement import Column, Figure, Row, Statement
from irdesk.proofing.tables.sheet import Sheet
from irdesk.proofing.tables.sums import Sum, find_sums
from tests.proofing.tables import wrong


def sheet(*lines: str, kind: str = "operations") -> Sheet:
    """Return a sheet from lines of "label: figure figure"; a line without figures is a heading."""
    rows = []
    for line in lines:
        label, _, figures = line.partition(":")
        rows.append(Row(label=label, figures=tuple(Figure(each) for each in figures.split())))
    width = max(len(row.figures) for row in rows)
    columns = tuple(Column(f"{2025 - number}", kind="period") for number in range(width))
    return Sheet(Statement(kind=kind, rows=tuple(rows), columns=columns))


def sums(*lines: str, kind: str = "operations") -> dict[str, Sum]:
    read = sheet(*lines, kind=kind)
    return {read.labels[each.total]: each for each in find_sums(read)}


def signs(found: Sum) -> tuple[int, ...]:
    return tuple(part.sign for part in found.parts)


def test_income_statement_is_read_from_revenue_to_net_income() -> None:
    found = sums(
        "Revenue: 900 800", "Cost of revenue: 500 450", "Gross profit: 400 350",
        "Research: 100 90", "Selling: 80 75", "Total operating expenses: 180 165", "Operating income: 220 185",
        "Interest income: 10 8", "Income before taxes: 230 193", "Income tax expense (benefit): 60 -7",
        "Net income: 170 200",
    )  # fmt: skip
    assert signs(found["gross profit"]) == (1, -1)
    assert signs(found["operating income"]) == (1, -1)
    assert signs(found["net income"]) == (1, -1)
    assert all(not each.broken for each in found.values())


def test_expenses_shown_as_negatives_are_added() -> None:
    found = sums("Revenue: 900 800", "Cost of sales: -500 -450", "Gross profit: 400 350")
    assert signs(found["gross profit"]) == (1, 1)


def test_unlabelled_total_is_found() -> None:
    found = sums("Debt: 3935 1638", "Other liabilities: 3351 3741", ": 7286 5379", kind="balance_sheet")
    assert signs(found[""]) == (1, 1)


def test_less_is_taken_off() -> None:
    found = sums("Receivables: 1813 1849", "Less allowance: 31 53", "Net receivables: 1782 1796", kind="balance_sheet")
    assert signs(found["net receivables"]) == (1, -1)


def test_broken_total_is_established_by_the_other_column() -> None:
    found = sums("Product: 812 745", "Service: 190 176", "Total revenue: 1020 921")
    assert found["total revenue"].broken == (0,)


def test_rows_that_do_not_add_up_claim_nothing() -> None:
    assert not sums("Orders: 812 745", "Backlog: 190 176", "Headcount: 377 351")
    assert not sums("Total customers: 812 745", "New customers: 57 44", "Total stores: 377 351")


def test_two_wrong_columns_of_two_are_another_sum() -> None:
    assert "total revenue" not in sums("Product: 812 745", "Service: 190 176", "Total revenue: 1500 1400")


def test_both_sides_of_a_balance_sheet() -> None:
    found = sums(
        "Cash: 312 281", "Inventories: 193 187", "Total current assets: 505 468", "Goodwill: 128 128",
        "Total assets: 633 596", "Accounts payable: 119 124", "Long-term debt: 150 180", "Total liabilities: 269 304",
        "Common stock: 2 2", "Accumulated deficit: -20 -31", "Paid-in capital: 382 321",
        "Total stockholders' equity: 364 292", "Total liabilities and stockholders' equity: 633 596",
        kind="balance_sheet",
    )  # fmt: skip
    assert len(found) == 5
    assert all(set(each.verdicts.values()) == {"exact"} for each in found.values())


def test_a_section_of_one_purchase_is_held_against_its_total() -> None:
    lines = (
        "Operating activities", "Net income: 11655 9080", "Depreciation: 3480 3215",
        "Net cash provided by operating activities: 15135 12295",
        "Investing activities", "Purchases of property and equipment: -4605 -3972",
    )  # fmt: skip
    total = "Net cash used in investing activities"
    assert sums(*lines, f"{total}: -4605 -3972", kind="cash_flows")[total.lower()].broken == ()
    assert sums(*lines, f"{total}: -4650 -3972", kind="cash_flows")[total.lower()].broken == (0,)


def test_sales_called_after_what_is_counted_add_up_to_net_sales() -> None:
    rows = ("Harbor stores [count]: 51240 49315 47120", "Quay stores [count]: 22615 23890 21745",
            "Online: 18430 16275 15060", "Net sales: 92285 89480 83925")  # fmt: skip
    assert not wrong(*rows)
    assert ("foot", "92285") in wrong(rows[0].replace("51240", "52140"), *rows[1:])
    counts = ("Stores [count]: 231 226 219", "Employees [count]: 5210 5095 4980", "Net sales: 92285 89480 83925")
    assert not wrong(*counts)


def test_a_row_that_bears_the_name_of_its_heading_is_its_total() -> None:
    heading = "# Realized gain on investments"
    rows = (heading, "Bonds: -2360 1981", "Other holdings: - -640", "{}: -2360 1341")
    named = (*rows[:3], rows[3].format(heading[2:]))
    assert not wrong(*named)
    assert wrong(*(row.replace("-640", "-460") for row in named)) == [("foot", "1341")]
    assert not wrong(*rows[:2], rows[2].replace("-640", "-460"), rows[3].format("Of the treasury department"))
