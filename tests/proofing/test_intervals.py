"""The interval engine: three verdicts, signs, quotients, growth."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from irdesk.proofing.intervals import displayed, exactly, growth, same, shown, total, verdict


def test_displayed_number_is_an_interval() -> None:
    amount = displayed("15.2", 10**6)
    assert (amount.low, amount.high) == (Decimal(15150000), Decimal(15250000))


@pytest.mark.parametrize(
    ("stated", "parts", "expected"),
    [
        ("10.0", ("4.0", "6.0"), "exact"),
        ("10.1", ("4.0", "6.0"), "rounding"),
        ("10.2", ("4.0", "6.0"), "impossible"),
        ("-2.2", ("0.3", "-2.5"), "exact"),
    ],
)
def test_sum_has_three_verdicts(stated: str, parts: tuple[str, ...], expected: str) -> None:
    assert verdict(displayed(stated), total(displayed(part) for part in parts)) == expected


def test_neighbouring_displays_touch_but_are_not_one_number() -> None:
    assert same(displayed("61.2"), displayed("61.1")) == "impossible"


def test_coarser_display_must_be_the_rounding_of_the_finer() -> None:
    assert same(displayed("48.6", 10**6), displayed("48617", 10**3)) == "exact"
    assert same(displayed("48.7", 10**6), displayed("48617", 10**3)) == "impossible"
    assert same(displayed("0.5"), displayed("0.45")) == "exact"  # either rule for halves


def test_growth_knows_what_rounding_hides() -> None:
    change = growth(displayed("2.9"), displayed("2.3"))
    assert change is not None
    assert verdict(displayed("26"), change) == "exact"
    assert verdict(displayed("25"), change) == "rounding"
    assert verdict(displayed("32"), change) == "impossible"


def test_growth_from_a_loss_or_from_nothing_means_nothing() -> None:
    assert growth(displayed("2"), displayed("-1")) is None
    assert growth(displayed("2"), displayed("0")) is None


def test_quotient_by_what_may_be_zero_is_none() -> None:
    assert displayed("1").over(displayed("0.4")) is not None
    assert displayed("1").over(displayed("0")) is None


NUMBERS = st.decimals(min_value=-10000, max_value=10000, places=1)


@given(NUMBERS, NUMBERS)
def test_every_pair_of_hidden_numbers_lies_in_sum_difference_and_product(one: Decimal, other: Decimal) -> None:
    a, b = displayed(one), displayed(other)
    for x in (a.low, a.value, a.high):
        for y in (b.low, b.value, b.high):
            assert (a + b).low <= x + y <= (a + b).high
            assert (a - b).low <= x - y <= (a - b).high
            assert (a * b).low <= x * y <= (a * b).high


@given(NUMBERS)
def test_a_number_is_itself(number: Decimal) -> None:
    assert same(displayed(number), displayed(number)) == "exact"
    assert verdict(displayed(number), exactly(number)) == "exact"


def test_numbers_are_shown_plainly() -> None:
    assert shown(Decimal("15200000.0")) == "15200000.0"
    assert shown(Decimal("1E+3")) == "1000"
    assert shown(Decimal("0.0526315789")) == "0.0526316"
