"""Rates of tax, growth beside two figures, shares of sales: what a few rows of a table are held to."""

from tests.proofing.tables import statement, together, wrong
from tests.proofing.test_tables import COMMON_SIZE, HEADS

TAX = ("Earnings before provision for taxes on income: 4201 4836", "Provision for taxes on income: 681 100")


def test_a_tax_rate_is_the_tax_over_the_income_before_it() -> None:
    assert not wrong(*TAX, "Effective tax rate [percent]: 16.2 2.1")
    assert ("row-ratio", "16.1") in wrong(*TAX, "Effective tax rate [percent]: 16.1 2.1")
    turned = (TAX[0], "Provision for taxes on income: -681 -100")
    assert ("row-ratio", "16.1") in wrong(*turned, "Effective tax rate [percent]: 16.1 2.1")


def test_an_adjusted_tax_rate_follows_from_no_tax_of_the_accounts() -> None:
    assert not wrong(*TAX, "# Adjusted", "Effective tax rate [percent]: 16.2 10.4")
    assert not wrong(*TAX, "Non-GAAP effective tax rate [percent]: 16.2 10.4")


def test_a_tax_rate_leads_to_the_one_that_is_not_gaap() -> None:
    rows = ("GAAP rate [percent]: 39.7 26.3 27.0", "Tax effects of adjustments [percent]: -23.2 -9.8 -10.5")
    assert not wrong(*rows, "Non-GAAP rate [percent]: 16.5 16.5 16.5", kind="reconciliation")
    assert ("reconcile", "15.6") in wrong(*rows, "Non-GAAP rate [percent]: 16.5 15.6 16.5", kind="reconciliation")


def test_two_rows_are_enough_where_a_head_says_change_in_per_cent() -> None:
    heads = ("2025", "2024", "% Change")
    rows = ("Adjusted net earnings: 6218 5678 9.5", "Adjusted earnings a share [per_share]: 2.35 2.13 10.3")
    assert not wrong(*rows, kind="reconciliation", heads=heads)
    slipped = (rows[0].replace("9.5", "5.9"), rows[1])
    assert wrong(*slipped, kind="reconciliation", heads=heads) == [("cross-foot", "5.9")]
    assert not wrong(*slipped, kind="reconciliation", heads=("2025", "2024", "% organic"))


def test_sales_are_a_hundred_per_cent_of_sales() -> None:
    heads = (HEADS[0], "% one", HEADS[2], "% two")
    slipped = [line.replace("7903 100.0", "7903 100.1") for line in COMMON_SIZE]
    assert ("cross-foot", "100.1") in wrong(*slipped, heads=heads)


def test_a_combined_ratio_of_two_others_that_one_column_only_rounds_to() -> None:
    rows = ("Loss ratio [percent]: {} 21.0", "Expense ratio [percent]: 51.7 55.7")
    assert not wrong(rows[0].format("26.4"), rows[1], "Combined ratio [percent]: 78.1 76.6")
    assert ("foot", "78.1") in wrong(rows[0].format("24.6"), rows[1], "Combined ratio [percent]: 78.1 76.6")


def test_a_share_bent_to_come_to_a_hundred_hides_no_other() -> None:
    heads = (HEADS[0], "% one", HEADS[2], "% two")
    bent = [line.replace("16 0.2", "16 0.1") for line in COMMON_SIZE]
    assert ("cross-foot", "26.2") in wrong(*(line.replace("22.6", "26.2") for line in bent), heads=heads)


def test_per_cent_of_sales_that_stand_in_another_table() -> None:
    sales = statement("Devices: 3767 3714", "Drugs: 13163 14290", "Toys: 6776 6869", "Worldwide: 23706 24873")
    heads = ("Devices 2025", "Devices 2024", "Drugs 2025", "Drugs 2024")
    rows = ("Income before tax: 651 442 3308 4306", "% to sales [percent]: 17.3 11.9 25.1 30.1",
            "Adjusted income: 828 693 5030 4822", "% to sales [percent]: 22.0 18.7 38.2 33.7")  # fmt: skip
    assert not together(sales, statement(*rows, kind="reconciliation", heads=heads))
    for old, new in (("25.1", "25.0"), ("18.7", "17.8"), ("17.3", "-17.3")):
        slipped = statement(*(row.replace(old, new) for row in rows), kind="reconciliation", heads=heads)
        assert together(sales, slipped) == [("row-ratio", new)]


def test_columns_of_per_cent_of_a_revenue_in_another_table() -> None:
    income = statement("Revenue: 571 555", "Net income: 23 147")
    heads = ("2025", "As a % of revenue", "2024", "As a % of revenue")
    rows = ("Net income: 23 4.0 147 26.5", "Interest: -2 - -1 -", "Taxes: 26 - -100 -", "EBITDA: 47 8.2 46 {}")
    table = statement(*(row.format("8.3") for row in rows), kind="reconciliation", heads=heads)
    assert not together(income, table)
    slipped = statement(*(row.format("3.8") for row in rows), kind="reconciliation", heads=heads)
    assert together(income, slipped) == [("cross-foot", "3.8")]
    bent = statement(*(row.format("8.2") for row in rows), kind="reconciliation", heads=heads)
    assert not together(income, bent)  # 8.288: less than a last place off, for the column to add up
