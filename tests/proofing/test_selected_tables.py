"""Selected cash flows beside the balances they lead between, and columns of shares that are bent to add up."""

from irdesk.domain.release import Release
from irdesk.proofing import proof
from tests.proofing.tables import grave, statement, wrong
from tests.proofing.test_relations import slipped

SELECTED_FLOWS = (
    "Net cash provided by operating activities: 7191",
    "Net cash used in investing activities: -6884",
    "Dividends paid to holders: -8983",
    "Net cash used in financing activities: -9507",
)


def test_selected_flows_lead_from_one_balance_to_the_next() -> None:
    balance = statement("Cash and cash equivalents: 28680 37880", "Total assets: 282682 287686", kind="balance_sheet")
    for old, new, told in (
        ("-9507", "-95070", True),
        ("-9507", "-9057", True),
        ("7191", "-7191", True),
        ("-9507", "-9393", False),  # what currencies brought
        ("-8983", "-8893", False),  # a part of the financing
    ):
        flows = statement(*slipped(SELECTED_FLOWS, old, new), kind="cash_flows")
        assert ("cash-tie", "28680") in grave(list(proof(Release(statements=(balance, flows))))) or not told
        assert told or not grave(list(proof(Release(statements=(balance, flows)))))


OF_SALES = (
    "Net income: 7141 6.1 6815 6.6",
    "Interest: 123 0.1 57 0.1",
    "Taxes: 2241 1.9 2121 2.0",
    "Depreciation: 2741 2.4 2688 2.6",
    "Adjusted EBITDA: 12246 10.5 11681 11.3",
)


def test_a_share_is_bent_for_its_column_to_add_up_or_it_is_wrong() -> None:
    heads = ("2025", "% of net sales", "2024", "% of net sales")
    sales = statement("Net sales: 116947 103624")
    for old, new in (("2.6", "2.5"), ("2.6", "2.6")):  # 2.4 is bent: it is 2.34, and 10.5 the sum
        table = statement(*slipped(OF_SALES, old, new), kind="reconciliation", heads=heads)
        told = grave(list(proof(Release(statements=(sales, table)))))
        assert told == ([] if old == new else [("cross-foot", new)])


HIGHLIGHTS = (
    "Revenue: 805 500 61",
    "Net income: 253 89 183",
    "Diluted earnings per share [per_share]: 1.25 0.45 178",
    "Free cash flow [per_share]: 261 111 135",
)
CHANGES = ("2025", "2024", "% Change")


def test_an_amount_below_a_heading_of_amounts_a_share_is_an_amount() -> None:
    lines = ("Revenue: 804.9 499.6", "Net income: 252.8 89.3", "Free cash flow: 260.7 110.8")
    other = statement(*lines, kind="reconciliation")
    for old, new in (("261 111", "261 112"), ("261 111", "261 111")):
        table = statement(*slipped(HIGHLIGHTS, old, new), heads=CHANGES)
        assert (("same-fact", new[-3:]) in grave(list(proof(Release(statements=(other, table)))))) == (old != new)


def test_a_growth_from_a_figure_without_its_minus_sign() -> None:
    heads = CHANGES
    assert not wrong(*HIGHLIGHTS, "Takings a user: 2.26 1.73 31", heads=heads)
    assert ("cross-foot", "31") in wrong(*HIGHLIGHTS, "Takings a user: 2.26 -1.73 31", heads=heads)
    assert not wrong(*HIGHLIGHTS, "Takings a user: 2.26 -1.73 231", heads=heads)


def test_cash_used_bears_one_sign() -> None:
    lines = (
        "Net cash provided by operating activities: 75 58 133",
        "Net cash used in financing activities: -77 69 -72",
    )
    assert ("label-sign", "69") in wrong(*lines, kind="cash_flows")
