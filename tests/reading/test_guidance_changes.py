"""Changes and their sides, sums that growth comes to, names of several words, parts, and leads of several sentences."""

import pytest

from irdesk.reading.document import Document
from irdesk.reading.guidance import read_guidance

Read = tuple[str, str | None, str | None, str | None, str]


def guidance(text: str) -> list[Read]:
    return [(one.metric, one.period, one.low, one.high, one.unit) for one in read_guidance(Document(text=text))]


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("a decrease of approximately 2% to 3% in net sales", "-3", "-2"),
        ("a decline of 2% for net sales", "-2", "-2"),
        ("growth of 2% to 3% in net sales", "2", "3"),
    ],
)
def test_a_change_stands_before_what_it_is_a_change_of(said: str, low: str, high: str) -> None:
    assert guidance(f"Tarn expects {said} in 2025.") == [("net sales growth", "2025", low, high, "percent")]


def test_each_of_two_changes_belongs_to_the_metric_behind_it() -> None:
    text = "Tarn anticipates a decline of 2% in comparable sales and an increase of 3% in organic revenue."
    assert [one[:1] + one[2:4] for one in guidance(text)] == [
        ("comparable sales growth", "-2", "-2"),
        ("organic revenue growth", "3", "3"),
    ]


def test_the_lead_of_a_list_takes_the_period_of_the_sentence_before() -> None:
    text = (
        "Outlook\n\nFor fiscal year 2025, Tarn is reaffirming its outlook for sales. Tarn continues to expect:\n\n"
        "- Sales growth of 1 to 2 percent.\n\n"
        "- Adjusted EPS growth of 3 to 4 percent, or in the range of $2.06 to $2.08. Tarn expects an effective tax "
        "rate on adjusted EPS to be in the range of 26 to 27 percent.\n"
    )
    assert guidance(text) == [
        ("Sales growth", "fiscal year 2025", "1", "2", "percent"),
        ("Adjusted EPS growth", "fiscal year 2025", "3", "4", "percent"),
        ("Adjusted EPS", "fiscal year 2025", "2.06", "2.08", "per_share"),
        ("effective tax rate on adjusted EPS", "fiscal year 2025", "26", "27", "percent"),
    ]


def test_earnings_per_share_are_no_per_cent() -> None:
    assert guidance("Tarn expects pressure on adjusted EPS of 20 percent.") == []


def test_growth_of_nothing_is_none() -> None:
    text = (
        "For 2025, Tarn expects reported revenue of $30 million to $31 million, reflecting 3% growth at the midpoint."
    )
    assert guidance(text) == [("revenue", "2025", "30", "31", "currency")]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("• Kilns and services revenue of $5 million", "Kilns and services revenue"),
        ("• We expect software and services revenue of $5 million", "software and services revenue"),
        ("• Guidance assumes Holm project revenue of $5 million", "Holm project revenue"),
        ("• We project revenue of $5 million", "revenue"),
    ],
)
def test_names_of_several_nouns(said: str, name: str) -> None:
    assert [one[0] for one in guidance(f"2025 Outlook\n\n{said}\n")] == [name]


@pytest.mark.parametrize(
    "said",
    [
        "The guidance also includes EPS of $0.19 associated with tax benefits.",
        "The Company previously expected net sales of $2.1 billion to $2.2 billion.",
    ],
)
def test_a_part_and_what_was_expected_before(said: str) -> None:
    assert guidance(said) == []


def test_a_range_in_brackets_below_zero_is_no_aside() -> None:
    text = "2025 Guidance\n\n- Adjusted EBITDA to be between ($3.5) million and ($4.5) million\n"
    assert guidance(text) == [("Adjusted EBITDA", "2025", "-4.5", "-3.5", "currency")]


def test_figures_among_ranges_are_expected_too() -> None:
    text = (
        "Fourth Quarter 2025 Outlook\n(in millions)\n\n"
        "Net sales                $310.0 +/- $15.0\n"
        "Gross margin              52.0% +/- 200 bps\n"
        "Operating income          $25.1 +/- $3.1\n"
        "Tax rate                    18%\n"
    )
    assert [one[:1] + one[2:4] for one in guidance(text)] == [
        ("Net sales", "295.0", "325.0"),
        ("Gross margin", "50.0", "54.0"),
        ("Operating income", "22.0", "28.2"),
        ("Tax rate", "18", "18"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Tarn is withdrawing its 2025 guidance of revenue of $100 million to $110 million.",
        "Tarn suspends its guidance for 2025: revenue of $100 million to $110 million.",
        "Tarn expects Holm to contribute $10 million to $12 million of revenue.",
        "Tarn expects second half revenue to exceed first half revenue of $75 million by 5%.",
    ],
)
def test_what_is_withdrawn_added_or_exceeded(said: str) -> None:
    assert guidance(said) == []


def test_what_is_withdrawn_may_be_given_anew() -> None:
    text = "Tarn is withdrawing its 2024 guidance and now expects revenue of $90 million to $95 million for 2025."
    assert guidance(text) == [("revenue", "2025", "90", "95", "currency")]


def test_a_quarter_by_its_number_alone_and_a_period_behind_and() -> None:
    text = "Tarn expects Q3 revenue of $50M to $52M and FY25 revenue of $200M to $205M."
    assert [one[:2] for one in guidance(text)] == [("revenue", "Q3"), ("revenue", "FY25")]
    text = "Tarn expects revenue of $50M to $52M and full year sales of $200M to $205M."
    assert [one[:2] for one in guidance(text)] == [("revenue", None), ("sales", "full year")]


def test_depreciation_and_amortization_are_one() -> None:
    text = "Tarn expects depreciation and amortization of $5 million and sales and marketing expenses of $6 million."
    assert [one[0] for one in guidance(text)] == ["depreciation and amortization", "sales and marketing expenses"]


@pytest.mark.parametrize(
    "said",
    [
        "Tarn expects revenue to be approximately $50 million lower than in 2024.",
        "Tarn expects currency to reduce sales by 1%.",
        "Tarn expects tariffs to hurt its gross margin by 50 to 75 basis points.",
        "Tarn expects to repurchase $100 million of shares.",
        "The impact on 2025 cash costs is estimated to be $0.12 per pound.",
        "Tarn expects between 35 and 40 percent of annual sales in the fourth quarter.",
        "Backlog of $300 million is expected to be recognized as revenue in 2025.",
    ],
)
def test_differences_effects_and_shares_of_something(said: str) -> None:
    assert guidance(said) == []


def test_a_rate_that_is_higher_than_another_is_growth() -> None:
    assert guidance("Tarn expects sales to be 3% lower than in 2024.")[0][:1] == ("sales growth",)
    assert guidance("Tarn expects sales to be 3% lower than in 2024.")[0][2:4] == ("-3", "-3")


def test_a_quarter_is_no_part_of_a_name() -> None:
    text = "Third-quarter adjusted EPS is expected to be $0.50 to $0.55."
    assert guidance(text) == [("adjusted EPS", "Third-quarter", "0.50", "0.55", "per_share")]


def test_what_should_be() -> None:
    assert guidance("Operating margin should be 12% in 2025.") == [("Operating margin", "2025", "12", "12", "percent")]


def test_what_is_of_a_metric_is_not_the_metric() -> None:
    text = "Tarn expects a revenue headwind of $10 million, tax credits of $5 million and cash flow conversion of 90%."
    assert [one[0] for one in guidance(text)] == ["tax credits", "cash flow conversion"]
    assert guidance("Tarn expects a net loss in the range of $2 million to net income of $1 million.") == []


@pytest.mark.parametrize(
    "said",
    [
        "Analysts expected revenue of $50 million.",
        "Tarn won a contract expected to generate revenue of $30 million over five years.",
        "Tarn plans to issue notes of $300 million with an interest rate of 5.5%.",
        "Tarn is on track, and debt of $40 million will be repaid in 2026.",
        "GDP growth of 2% is expected.",
    ],
)
def test_what_is_expected_of_others(said: str) -> None:
    assert guidance(said) == []


def test_a_contract_beside_an_outlook() -> None:
    text = "Tarn won a contract to generate revenue of $30 million and now expects revenue of $90 million for 2025."
    assert guidance(text) == [("revenue", "2025", "90", "90", "currency")]
