"""Guidance in other currencies, old ranges beside new ones, open ends, and tables of several columns."""

import pytest

from irdesk.reading.document import Document
from irdesk.reading.guidance import read_guidance

Read = tuple[str, str | None, str | None, str | None, str, int]


def guidance(text: str) -> list[Read]:
    return [
        (one.metric, one.period, one.low, one.high, one.unit, one.scale) for one in read_guidance(Document(text=text))
    ]


@pytest.mark.parametrize(
    ("said", "low", "high", "scale"),
    [
        ("revenue of RMB415 million to RMB425 million", "415", "425", 1_000_000),
        ("revenue of between EUR 420 million and EUR 430 million", "420", "430", 1_000_000),
        ("revenue of CHF 800m to CHF 840m", "800", "840", 1_000_000),
        ("revenue of NT$41.2 billion to NT$42.0 billion", "41.2", "42.0", 1_000_000_000),
        ("revenue of ₹4,100 crore to ₹4,300 crore", "4100", "4300", 10_000_000),
        ("revenue of MSEK 120 to MSEK 130", "120", "130", 1_000_000),
        ("revenue of not less than NOK 1.6 billion", "1.6", None, 1_000_000_000),
        ("revenue of £45bn or more", "45", None, 1_000_000_000),
        ("revenue of ¥300 billion or less", None, "300", 1_000_000_000),
        ("revenue of $1.05 billion, plus or minus $25 million", "1.025", "1.075", 1_000_000_000),
    ],
)
def test_a_currency_and_an_open_end(said: str, low: str | None, high: str | None, scale: int) -> None:
    read = [("revenue", "full year 2014", low, high, "currency", scale)]
    assert guidance(f"For the full year 2014, Marrow expects {said}.") == read


@pytest.mark.parametrize(
    "said",
    [
        "Marrow cut full year 2014 guidance for earnings per share from a range of $1.20 to $1.25 to $1.12 to $1.16.",
        "Marrow raised its full year 2014 outlook for earnings per share from $0.95-$1.00 to $1.12-$1.16.",
        "Marrow raised its full year 2014 guidance for earnings per share to $1.12 to $1.16, from $0.95 to $1.00.",
        "Guidance for earnings per share has been raised to $1.12 to $1.16 from $0.95 to $1.00 for the full year 2014.",
        "We now see full year 2014 earnings per share of $1.12 to $1.16 (prior: $0.95 to $1.00).",
        "For full year 2014 Marrow expects earnings per share of 112 cents to $1.16.",
    ],
)
def test_the_new_range_and_not_the_old_one(said: str) -> None:
    assert guidance(said) == [("earnings per share", "full year 2014", "1.12", "1.16", "per_share", 1)]


def test_one_amount_raised_to_another() -> None:
    said = "Marrow raises its forecast of net sales for fiscal 2022 from ¥310 billion to ¥325 billion."
    assert guidance(said) == [("net sales", "fiscal 2022", "325", "325", "currency", 1_000_000_000)]
    ranging = "Marrow updated its outlook and expects net sales growth ranging from 4% to 6%."
    assert guidance(ranging) == [("net sales growth", None, "4", "6", "percent", 1)]


def test_a_period_behind_a_clause_and_none_that_is_compared_with() -> None:
    behind = "Revenue is expected to be $1.20 million to $1.25 million, growth of 20%, for the first quarter of 2019."
    assert guidance(behind)[0][1] == "first quarter of 2019"
    compared = "2023 Outlook. We expect operating income of about $95 million versus $88 million in 2022."
    assert guidance(compared) == [("operating income", "2023", "95", "95", "currency", 1_000_000)]


def test_growth_given_as_the_sum_it_leads_to() -> None:
    said = "For fiscal 2017 we expect revenue growth in the mid-single digits, or $440 million to $450 million."
    assert guidance(said) == [("revenue", "fiscal 2017", "440", "450", "currency", 1_000_000)]
    shares = "For fiscal 2017 we expect a share count of about 41.5 million."
    assert guidance(shares) == [("share count", "fiscal 2017", "41.5", "41.5", "shares", 1_000_000)]


def test_a_heading_right_above_its_bullets() -> None:
    text = "Outlook for Fiscal Year 2020\no Net revenues of $3.1 to $3.2 billion\no Gross margin of 44% to 45%"
    assert [(one[0], one[1]) for one in guidance(text)] == [
        ("Net revenues", "Fiscal Year 2020"),
        ("Gross margin", "Fiscal Year 2020"),
    ]


NEW_AND_OLD = """\
2019 Guidance

Marrow raised its guidance for the full year 2019 as follows:

                                        {first:24}{second}
Core FFO per diluted share              $2.27 - $2.31           $2.22 - $2.28
Same-store NOI growth                   3.75% - 4.25%           3.25% - 4.00%
Acquisitions                            $150 - $200 million     $100 - $120 million
"""


def test_a_table_of_new_and_old_ranges() -> None:
    assert guidance(NEW_AND_OLD.format(first="Current Guidance", second="Prior Guidance")) == [
        ("Core FFO per diluted share", "full year 2019", "2.27", "2.31", "per_share", 1),
        ("Same-store NOI growth", "full year 2019", "3.75", "4.25", "percent", 1),
        ("Acquisitions", "full year 2019", "150", "200", "currency", 1_000_000),
    ]
    assert guidance(NEW_AND_OLD.format(first="Original", second="Revised"))[0][2:4] == ("2.22", "2.28")
    assert guidance(NEW_AND_OLD.format(first="Hospitals", second="Clinics")) == []


def test_a_table_of_low_and_high_ends() -> None:
    text = """\
Full Year 2023 Guidance
(in millions, except per share)         Low          High
Net sales                               $ 1,200      $ 1,240
Net loss                                (12)         (10)
Tax rate                                24%          26%
Diluted EPS                             $2.10        $2.25
Number of stores                        120          125
"""
    assert guidance(text) == [
        ("Net sales", "Full Year 2023", "1200", "1240", "currency", 1_000_000),
        ("Net loss", "Full Year 2023", "-12", "-10", "currency", 1_000_000),
        ("Tax rate", "Full Year 2023", "24", "26", "percent", 1),
        ("Diluted EPS", "Full Year 2023", "2.10", "2.25", "per_share", 1),
        ("Number of stores", "Full Year 2023", "120", "125", "count", 1),
    ]
    assert guidance(text.replace("Full Year 2023 Guidance", "Reconciliation of Full Year 2023 Guidance")) == []


def test_a_table_of_two_periods() -> None:
    text = """\
Financial Outlook

| | Q2 2024 | Fiscal 2024 |
|---|---|---|
| Revenue | $104 - $108 million | $440 - $450 million |
| Pounds shipped | 1 - 2 million | 3 - 4 million |
"""
    assert guidance(text) == [
        ("Revenue", "Q2 2024", "104", "108", "currency", 1_000_000),
        ("Revenue", "Fiscal 2024", "440", "450", "currency", 1_000_000),
        ("Pounds shipped", "Q2 2024", "1", "2", "count", 1_000_000),
        ("Pounds shipped", "Fiscal 2024", "3", "4", "count", 1_000_000),
    ]


def test_ranges_with_a_dash_in_a_cell_of_its_own() -> None:
    text = """\
2013 Outlook

                              Prior Range              Revised Range
FFO per diluted share         $1.58   -   $1.64        $1.62   -   $1.66
"""
    assert guidance(text) == [("FFO per diluted share", "2013", "1.62", "1.66", "per_share", 1)]


def test_a_year_in_brackets_behind_another_amount_is_not_the_next_ones() -> None:
    text = (
        "OUTLOOK FOR 2022\nRevenue is estimated to be EUR 330-350 million (EUR 301.6 million in 2021) and comparable "
        "operating result EUR 32-37 million."
    )
    assert guidance(text) == [
        ("Revenue", "2022", "330", "350", "currency", 1_000_000),
        ("comparable operating result", "2022", "32", "37", "currency", 1_000_000),
    ]
    total = "Capital expenditures for the full year should total about $210 million."
    assert guidance(total) == [("Capital expenditures", "the full year", "210", "210", "currency", 1_000_000)]


def test_a_title_of_results_opens_no_outlook() -> None:
    text = (
        "Marrow Announces Third Quarter 2023 Results and Revises 2023 Guidance\n\nTHIRD QUARTER HIGHLIGHTS\n"
        "- Revenue of $94.1 million\n- Net income of $11.2 million\n"
    )
    assert guidance(text) == []
    below = "2023 OUTLOOK\n\nThird Quarter Highlights\n- Revenue of $94.1 million\n- EBITDA of $11.2 million\n"
    assert guidance(below) == []


def test_metrics_with_what_they_are_of() -> None:
    text = "We expect gross margin from home sales of 20.5% to 21.0% and FFO per diluted share of $0.48 to $0.50."
    assert [one[0] for one in guidance(text)] == ["gross margin from home sales", "FFO per diluted share"]
    assert [one[4] for one in guidance(text)] == ["percent", "per_share"]


def test_a_table_under_expectations() -> None:
    text = "Financial Expectations\n\n| Metric | Current | Prior |\n|---|---|---|\n"
    text += "| EPS | $1.05 - $1.15 | $1.25 - $1.35 |\n"
    assert guidance(text) == [("EPS", None, "1.05", "1.15", "per_share", 1)]
