"""Signs that words or heads explain, a row's own part, one digit, and periods of 52 weeks."""

import datetime as dt

from irdesk.domain.release import Period, Release
from irdesk.domain.statement import Column, Figure, Row, Statement
from irdesk.proofing.intervals import displayed
from irdesk.proofing.prose.misprints import slip
from irdesk.proofing.tables.named_columns import dated
from tests.proofing.marlow import HEAD
from tests.proofing.pelworth import told
from tests.proofing.tables import wrong

FLOWS = """
CONSOLIDATED STATEMENTS OF CASH FLOWS
(In thousands) (Unaudited)

                                                           Six Months Ended
                                                               June 30,
                                                          2025          2024
Net income (loss)                                     $(21,306)      $28,214
Depreciation                                             46,812       (18,790)
Cash provided by operating activities - continuing       25,506         9,424
Cash provided by operating activities - discontinued       (318)         (167)
Cash provided by operating activities                   $25,188        $9,257
"""


def _errors(words: str) -> set[str]:
    return {check for check, severity in told(words, FLOWS, head=HEAD) if severity == "error"}


def test_words_behind_a_number_say_whether_it_is_a_loss() -> None:
    words = "For the first six months, net income was {} versus {} in the prior year."
    right = told(words.format("a $21.3 million loss", "$28.2 million of income"), FLOWS, head=HEAD)
    assert "prose-table" not in {check for check, _ in right}
    turned = told(words.format("$21.3 million of income", "a $28.2 million loss"), FLOWS, head=HEAD)
    assert "prose-table" in {check for check, _ in turned}


def test_a_row_of_the_same_name_with_more_words_shows_the_figure() -> None:
    words = "For the first six months, cash provided by operating activities was {}."
    assert not _errors(words.format("$25.5 million"))
    assert _errors(words.format("$25.4 million")) == {"prose-table"}


def test_what_others_bear_of_a_loss_stands_as_a_gain() -> None:
    rows = ("Revenue: 900 800", "{}: 2987 -363", "Net income: 41 52")
    label = "Net loss and change in value that belong to redeemable non-controlling interests"
    assert ("label-sign", "2987") not in wrong(*(row.format(label) for row in rows))
    assert ("label-sign", "2987") in wrong(*(row.format("Net loss before tax") for row in rows))


def test_a_column_of_what_is_better_shows_a_cost_that_fell_without_a_sign() -> None:
    rows = ["Sales: 261 254 7", "Rents: 93 88 5", "Fees: 66 50 16", "Grants: 49 41 8", "Other: 37 31 6"]
    rows += ["Income: 46 36 10", "Total costs: 73 82 9"]
    assert not wrong(*rows, heads=("2025", "2024", "Favorable (Unfavorable) change"))
    assert ("cross-foot", "9") in wrong(*rows, heads=("2025", "2024", "Change"))


def test_figures_of_one_digit_are_alike_only_by_a_power_of_ten() -> None:
    assert not slip(displayed("0.2"), displayed("15.2"))
    assert slip(displayed("0.2"), displayed("2.0"))
    assert slip(displayed("0.23"), displayed("3.2"))


def test_a_quarter_that_ends_in_a_months_first_days_is_of_the_month_before() -> None:
    period = Period("second quarter", None, dt.date(2026, 8, 1))
    columns = (Column("2QFY27"), Column("2QFY26"))
    table = Statement(rows=(Row(label="Shops", figures=(Figure("41"), Figure("39"))),), columns=columns)
    (statement,) = dated(Release(text="", period=period, statements=(table,)))
    assert [column.end for column in statement.columns] == [dt.date(2026, 7, 31), dt.date(2025, 7, 31)]
