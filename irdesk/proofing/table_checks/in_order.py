"""Every check of tables that needs nothing but the release, in the order of issue."""

from collections.abc import Callable, Iterable

from irdesk.domain.finding import Finding
from irdesk.proofing.book import Book
from irdesk.proofing.table_checks.balance import balance
from irdesk.proofing.table_checks.basic_diluted import basic_diluted
from irdesk.proofing.table_checks.cash_change import cash_change
from irdesk.proofing.table_checks.cash_tie import cash_tie
from irdesk.proofing.table_checks.columns import columns
from irdesk.proofing.table_checks.cross_foot import cross_foot
from irdesk.proofing.table_checks.earnings_signs import earnings_signs
from irdesk.proofing.table_checks.equivalents import equivalents
from irdesk.proofing.table_checks.flow_signs import flow_signs
from irdesk.proofing.table_checks.foot import foot
from irdesk.proofing.table_checks.label_sign import label_sign
from irdesk.proofing.table_checks.low_high import low_high
from irdesk.proofing.table_checks.named_parts import named_parts
from irdesk.proofing.table_checks.odd_signs import odd_signs
from irdesk.proofing.table_checks.part_over_whole import part_over_whole
from irdesk.proofing.table_checks.per_share import per_share
from irdesk.proofing.table_checks.revenue_columns import revenue_columns
from irdesk.proofing.table_checks.roll_across import roll_across
from irdesk.proofing.table_checks.roll_down import roll_down
from irdesk.proofing.table_checks.row_ratios import row_ratios
from irdesk.proofing.table_checks.row_shift import row_shift
from irdesk.proofing.table_checks.sales_shares import sales_shares
from irdesk.proofing.table_checks.same_fact import same_fact
from irdesk.proofing.table_checks.single_column import single_column
from irdesk.proofing.table_checks.splits import splits
from irdesk.proofing.table_checks.times_ten import times_ten
from irdesk.proofing.table_checks.translations import translations
from irdesk.proofing.table_checks.turned_signs import turned_signs
from irdesk.proofing.table_checks.twin_rows import twin_rows
from irdesk.proofing.table_checks.two_bases import two_bases
from irdesk.proofing.table_checks.unit_costs import unit_costs
from irdesk.proofing.table_checks.weighted_prices import weighted_prices
from irdesk.proofing.table_checks.whole_thousands import whole_thousands

TABLE_CHECKS: tuple[Callable[[Book], Iterable[Finding]], ...] = (
    foot,
    single_column,
    roll_down,
    roll_across,
    equivalents,
    weighted_prices,
    splits,
    named_parts,
    cross_foot,
    two_bases,
    translations,
    balance,
    part_over_whole,
    cash_tie,
    cash_change,
    same_fact,
    twin_rows,
    per_share,
    basic_diluted,
    earnings_signs,
    row_ratios,
    sales_shares,
    revenue_columns,
    unit_costs,
    label_sign,
    turned_signs,
    flow_signs,
    odd_signs,
    times_ten,
    whole_thousands,
    low_high,
    row_shift,
    columns,
)
