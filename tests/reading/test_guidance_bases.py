"""Amounts on several bases, amounts given respectively, ends on one side of zero, and what results came to."""

import pytest

from irdesk.reading.document import Document
from irdesk.reading.guidance import read_guidance

Read = tuple[str, str | None, str | None, str, int]


def guidance(text: str) -> list[Read]:
    return [(one.metric, one.low, one.high, one.unit, one.scale) for one in read_guidance(Document(text=text))]


@pytest.mark.parametrize(
    ("said", "first", "second"),
    [
        ("EPS of GAAP $0.05-$0.10 / non-GAAP $0.12-$0.17", "GAAP EPS", "non-GAAP EPS"),
        ("an EPS of $0.05-$0.10 GAAP / $0.12-$0.17 non-GAAP", "GAAP EPS", "non-GAAP EPS"),
        ("EPS of $0.05 to $0.10 (GAAP) and $0.12 to $0.17 (non-GAAP)", "GAAP EPS", "non-GAAP EPS"),
        ("EPS of $0.05-$0.10 on a GAAP basis; $0.12-$0.17 on a non-GAAP basis", "GAAP EPS", "non-GAAP EPS"),
        ("GAAP EPS of $0.05 to $0.10 and non-GAAP of $0.12 to $0.17", "GAAP EPS", "non-GAAP EPS"),
        ("adjusted EPS of $0.05-$0.10, or $0.12-$0.17 on a GAAP basis", "adjusted EPS", "GAAP EPS"),
    ],
)
def test_an_amount_is_named_by_its_basis(said: str, first: str, second: str) -> None:
    expected = [(first, "0.05", "0.10", "per_share", 1), (second, "0.12", "0.17", "per_share", 1)]
    assert guidance(f"For the fourth quarter of 2025, Tarn expects {said}.") == expected


def test_the_basis_before_the_next_metric_is_not_that_of_the_amount_before() -> None:
    text = "Tarn expects revenue of $40 million, non-GAAP gross margin of 61% to 62%, and GAAP EPS of $0.30 to $0.31."
    assert [one[0] for one in guidance(text)] == ["revenue", "non-GAAP gross margin", "GAAP EPS"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("revenue and EBITDA of $40 million and $5 million, respectively", [("revenue", "40"), ("EBITDA", "5")]),
        (
            "sales and EBITDA to be $40 million to $41 million and $5 million to $6 million, respectively",
            [("sales", "40"), ("EBITDA", "5")],
        ),
        (
            "revenue of $9 million and GAAP and non-GAAP net income of $1 million and $2 million, respectively",
            [("revenue", "9"), ("GAAP net income", "1"), ("non-GAAP net income", "2")],
        ),
        (
            "GAAP and non-GAAP EPS of $0.40 to $0.45 and $0.60 to $0.65, respectively",
            [("GAAP EPS", "0.40"), ("non-GAAP EPS", "0.60")],
        ),
        ("third quarter and full year revenue to be $40 million and $160 million, respectively", []),
        ("sales, gross margin and EPS to be $40 million, 61% and $1.20, respectively", []),
    ],
)
def test_amounts_given_respectively_belong_to_as_many_names(said: str, expected: list[tuple[str, str]]) -> None:
    assert [one[:2] for one in guidance(f"Tarn expects {said}.")] == expected


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("between negative $3 million and breakeven", "-3", "0"),
        ("negative $3 million to breakeven", "-3", "0"),
        ("between a loss of $3 million and breakeven", "-3", "0"),
        ("minus $3 million to minus $1 million", "-3", "-1"),
        ("between negative $3 million and positive $1 million", "-3", "1"),
        ("between $6 million and $4 million", "4", "6"),
    ],
)
def test_ends_below_zero_and_ends_that_stand_the_other_way_round(said: str, low: str, high: str) -> None:
    expected = [("adjusted EBITDA", low, high, "currency", 1_000_000)]
    assert guidance(f"Tarn expects adjusted EBITDA to be {said} in 2025.") == expected


def test_a_side_that_only_the_lower_end_has_is_not_read() -> None:
    assert guidance("Tarn expects adjusted EBITDA of negative $1 million to $3 million in 2025.") == []


def test_down_to_flat() -> None:
    assert guidance("Comparable sales are expected to be down 3% to flat.") == [
        ("Comparable sales growth", "-3", "0", "percent", 1)
    ]


def test_a_range_upward_or_downward() -> None:
    text = "Tarn expects sales to be $60 million, with an upward or downward range of 10%."
    assert guidance(text) == [("sales", "54", "66", "currency", 1_000_000)]


@pytest.mark.parametrize(
    "said",
    [
        "- Silver output of 910 tonnes, within our 2024 output guidance of 880 to 930 tonnes.",
        "Ore output of 90 tonnes was above the 2024 production guidance of 70 to 80 tonnes.",
    ],
)
def test_a_guidance_that_a_result_came_to_is_none(said: str) -> None:
    assert guidance(said) == []
    again = said.rstrip(".") + ". Tarn expects production of 940 tonnes in 2025."
    assert [one[1] for one in guidance(again)] == ["940"]


def test_metrics_of_two_nouns() -> None:
    text = (
        "Tarn expects operating costs and expenses of $77 million, cash paid for income taxes of $3 million, "
        "interest and other income and expense of $2 million, and additions to PP&E of $4 million."
    )
    assert [one[0] for one in guidance(text)] == [
        "operating costs and expenses",
        "cash paid for income taxes",
        "interest and other income and expense",
        "additions to PP&E",
    ]


def test_the_mark_of_a_note_is_no_letter_of_its_word() -> None:
    text = "2025 Outlook\n\n- Adjusted EBITDA⁶ range of $50 to $53 million and non-GAAP EPS¹,² of $4.00 to $4.35\n"
    assert [one[:3] for one in guidance(text)] == [
        ("Adjusted EBITDA", "50", "53"),
        ("non-GAAP EPS", "4.00", "4.35"),
    ]
