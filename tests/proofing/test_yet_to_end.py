"""Periods that had not ended when a release was issued, and quarters of another year than the one it reports."""

import pytest

from tests.proofing.corley import HEAD, INCOME
from tests.proofing.pelworth import told

PERIOD = ("period", "error")


@pytest.mark.parametrize(
    "words",
    [
        "Orders in the quarter ended December 31, 2026 were strong.",
        "As of December 31, 2026, we had 41 springs in stock.",
        "Fees in the three months ended December 31, 2026 grew.",
    ],
)
def test_a_period_that_had_not_ended_is_told(words: str) -> None:
    assert PERIOD in told(words, INCOME, head=HEAD)


@pytest.mark.parametrize(
    "words",
    [
        "Orders in the quarter ended December 31, 2025 were strong.",
        "We expect more orders in the quarter ended December 31, 2026.",
        "Our leases run out at December 31, 2026.",
        "Orders in the year ended June 30, 2026 will be strong.",
        "We told results for the second quarter of fiscal 2025, then results for the second quarter of fiscal 2026.",
    ],
)
def test_periods_that_ended_or_are_expected_are_left_alone(words: str) -> None:
    assert not told(words, INCOME, head=HEAD)


def test_the_lead_reports_the_quarter_of_the_headline() -> None:
    lead = "results for the second quarter of fiscal 2026 ended December 31, 2025."
    head = HEAD.replace(lead, "results for the second quarter of fiscal 2026.")
    assert not told("", INCOME, head=head)
    other = head.replace("for the second quarter of fiscal 2026", "for the second quarter of fiscal 2025")
    assert PERIOD in told("", INCOME, head=other)


def test_without_a_date_a_period_told_twice_is_known() -> None:
    words = "Orders in the quarter ended December 31, 2026 grew.\n\nFees in the quarter ended December 31, 2026 grew."
    undated = HEAD.replace("February 4, 2026", "today")
    assert PERIOD not in told(words, INCOME, head=undated)


def test_a_period_does_not_end_after_its_release() -> None:
    head = HEAD.replace("ended December 31, 2025", "ended December 31, 2026")
    assert PERIOD in told("", head=head, table="")
