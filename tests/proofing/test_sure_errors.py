"""What is told as an error is sure: columns of ratios, losses that widen, unrounded growth, margins of parts."""

from tests.proofing.pelworth import INCOME, told
from tests.proofing.tables import wrong

ORDERS = ("Pumps: 412 0.6 687 1905", "Valves: 238 1.7 140 640", "Seals: 131 0.9 146 377", "Total: 781 0.8 973 2922")


def test_a_column_of_ratios_has_no_sum() -> None:
    heads = ("Orders 2025", "Book-to-bill 2025", "Sales 2025", "Backlog 2025")
    assert not wrong(*ORDERS, kind="segments", heads=heads)
    assert wrong(*(line.replace("2922", "2292") for line in ORDERS), kind="segments", heads=heads)


PRINTED = """
SEGMENT ORDERS
(In thousands) (Unaudited)

                             Three Months Ended June 30, 2025
                        Orders        Cover       Sales     Backlog
Pumps                   41,265        0.6x       68,740     190,517
Valves                  23,814        1.7x       14,052      64,028
Seals                   13,107        0.9x       14,611      37,733
Total                   78,186        0.8x       97,403     292,278
"""


def test_figures_printed_as_multiples_have_no_sum() -> None:
    assert not told("", PRINTED)
    assert ("segments", "error") in told("", PRINTED.replace("292,278", "229,278"))


def test_the_margin_behind_the_amount_of_a_part_may_be_that_parts() -> None:
    words = "Marine gross profit was $31.2 million, representing a gross margin of 32.0%."
    assert not told(words, INCOME)
    assert ("margin", "error") in told(words.replace("Marine gross", "Gross").replace("$31.2", "$122.5"), INCOME)


LOSSES = (
    "Pumps: 1737 1789 -2.9", "Valves: 931 802 16.1", "Seals: 412 377 9.3", "Hoses: 543 571 -4.9",
    "Clamps: 268 214 25.2", "Filters: 655 690 -5.1", "Hedges: -23 -8 -187.5",
)  # fmt: skip
GROWN = ("2025", "2024", "% change")


def test_a_loss_that_widens_may_be_shown_as_worse() -> None:
    assert not wrong(*LOSSES, heads=GROWN)
    assert ("cross-foot", "-187.5") in wrong(*LOSSES, "Interest: -40 -32 25.0", heads=GROWN)


def test_growth_worked_out_from_figures_that_are_not_rounded_is_noted() -> None:
    a_share = "Earnings a share [per_share]: 0.41 0.27 52.9"
    assert not wrong(*LOSSES, a_share, heads=GROWN)
    plain = [f"Part {n}: {1200 + 7 * n} {1000 + n} {(200 + 6 * n) / (1000 + n) * 100:.1f}" for n in range(12)]
    off = ("Rings: 84 61 37.5", "Bolts: 53 41 29.6", "Nuts: 72 67 7.1")
    assert len(wrong(*plain, *off[:2], heads=GROWN)) == 2
    assert not wrong(*plain, *off, heads=GROWN)


HOMES = (
    "North: 41500 118 905 640 351695 2.9", "Coast: 28260 96 731 212 294375 3.3", "Hills: 52310 127 460 388 411890 2.4",
    "Plains: 19875 73 1204 95 272260 3.0", "Total: 141945 414 3300 1335 342862 2.9",
)  # fmt: skip


def test_an_average_of_all_is_no_sum_of_the_parts() -> None:
    heads = ("Sales 2025", "Homes 2025", "Lots 2025", "Options 2025", "Price 2025", "Pace 2025")
    assert not wrong(*HOMES, kind="segments", heads=heads)
    plain = ("North: 310 305", "Coast: 420 398", "Hills: 295 301", "Total: 1025 1004")
    assert wrong(*(line.replace("420", "4200") for line in plain), kind="segments")


def test_a_price_of_a_hundred_sold_is_no_digit_too_many() -> None:
    assert not wrong("Homes: 61482 100 614820", "Flats: 40210 118 340763", heads=("Sales", "Sold", "Price"))
    assert wrong("Homes: 61482 104 614820", "Flats: 40210 118 340763", heads=("Sales", "Sold", "Price"))


SHARED = (
    "Net income: -3120 1180 2455 -960", "# Earnings per share", "Diluted [per_share]: -0.94 0.33 0.69 -0.29",
    "# Weighted average shares", "Diluted [shares]: 3310 3322 3341 3298",
)  # fmt: skip


def test_earnings_shared_with_other_holders_are_not_income_over_shares() -> None:
    heads = ("2025", "2024", "2023", "2022")
    assert not wrong(*SHARED, heads=heads)
    assert ("per-share", "0.69") in wrong(*(line.replace("0.33", "0.36") for line in SHARED), heads=heads)


def test_earnings_of_a_numerator_of_their_own() -> None:
    lines = (
        "Net income: 24.0 31.0 52.0 60.0",
        "# Net income per share", "Basic [per_share]: 0.24 0.31 0.52 0.60", "Diluted [per_share]: 0.21 0.28 0.48 0.55",
        "# Numerator of net income per share", "Basic: 24.0 31.0 52.0 60.0", "Diluted: 24.0 31.0 54.6 60.0",
        "# Shares used", "Basic [shares]: 100.0 100.0 100.0 100.0",
    )  # fmt: skip
    shares = "Diluted [shares]: 113.0 110.0 113.0 109.0"
    assert not wrong(*lines, shares)
    assert ("per-share", "0.48") in wrong(*(line.replace("54.6", "52.0") for line in lines), shares)


def test_shares_of_a_mix_are_no_range() -> None:
    assert not told("Our mix of contract to spot sales was 65% to 35% in the quarter.", INCOME)


def test_a_period_behind_the_cause_is_not_the_compared_figures_own() -> None:
    words = (
        "Net loss of $4.9 million compared to net income of $19.3 million due mainly to a move of our mills in the "
        "second quarter of 2025."
    )
    assert not told(words, INCOME)
