"""Periods that head a list or stand within one, headlines that open no outlook, and old ranges beside new ones."""

import pytest

from irdesk.reading.document import Document
from irdesk.reading.guidance import read_guidance


def guidance(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(one.metric, one.period, one.low, one.high) for one in read_guidance(Document(text=text))]


QUARTER, YEAR = "Second quarter 2025", "Full year 2025"


@pytest.mark.parametrize(
    "text",
    [
        "2025 Outlook\n\n• {q}:\n  ◦ Sales of $36 to $37 million\n• {y}:\n  ◦ Sales of $140 to $145 million\n",
        "2025 Outlook\n\n• {q}:\n\n◦ Sales of $36 to $37 million\n\n• {y}:\n\n◦ Sales of $140 to $145 million\n",
        "2025 Outlook\n\n{q}:\n\n- Sales of $36 to $37 million\n\n{y}:\n\n- Sales of $140 to $145 million\n",
        "Outlook\n\n{q} (ending June 30)\n\n- Sales of $36 to $37 million\n\n{y}\n\n- Sales of $140 to $145 million\n",
        "Outlook\n\n{q}:\nSales of $36 to $37 million\nTax of 1%\n\n{y}:\nSales of $140 to $145 million\nTax of 2%\n",
    ],
)
def test_a_line_that_is_a_period_heads_the_items_below_it(text: str) -> None:
    found = [one for one in guidance(text.format(q=QUARTER, y=YEAR)) if one[0] == "Sales"]
    assert found == [("Sales", QUARTER, "36", "37"), ("Sales", YEAR, "140", "145")]


def test_a_headline_that_raises_an_outlook_opens_none() -> None:
    items = "- Net sales of $36 million\n- Adjusted EBITDA of $5 million\n\n"
    place = "DAYTON, Ohio, August 4, 2025 -- Tarn Inc. today announced its results for the second quarter of 2025.\n\n"
    assert guidance(f"Tarn Raises 2025 Outlook\n\n{items}{place}") == []
    assert guidance(f"Tarn Raises 2025 Outlook\n\nSecond Quarter 2025\n\n{items}{place}") == []
    assert guidance(f"Tarn's 2025 Outlook\n\n{place}Second Quarter 2025\n\n{items}") == []
    assert len(guidance(f"Tarn Reports Results\n\n{place}Tarn Raises 2025 Outlook\n\n{items}")) == 2


def test_the_year_of_the_sentence_before_goes_on() -> None:
    text = "Tarn now expects 2025 net sales of $36 million. Adjusted EBITDA is now expected to be $5 million."
    assert [one[1] for one in guidance(text)] == ["2025", "2025"]
    quarter = (
        "Tarn expects net sales of $9 million in the third quarter. Capital expenditures are expected to be $5 million."
    )
    assert [one[1] for one in guidance(quarter)] == ["third quarter", None]
    until = (
        "Tarn expects to reach net sales of $90 million by 2030. Capital expenditures are expected to be $5 million."
    )
    assert [one[1] for one in guidance(until)][1:] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Tarn lowers its EBITDA guidance for 2025 from a range of $41-$42 million to a new range of $38-$39 million.",
        "Tarn lowers its EBITDA guidance for 2025 from $41 million to $42 million to a new range of $38-$39 million.",
        "The outlook lowers EBITDA for 2025 from a range of $41-$42 million to a new range of $38-$39 million.",
        "EBITDA for 2025 is expected to range from $38 to $39 million, compared with a previous $41 to $42 million.",
        "EBITDA, which includes the mill at Holm, bought in May, is expected in 2025 to be $38 to $39 million.",
        "Our EBITDA target increased to $38 to $39 million for 2025.",
        "We revised our previous guidance of EBITDA to now be between $38 million and $39 million for 2025.",
    ],
)
def test_the_new_range_alone(text: str) -> None:
    assert guidance(text) == [("EBITDA", "2025", "38", "39")]


@pytest.mark.parametrize(
    "aside",
    [
        "which includes a full quarter of Holm, the mill bought in May",
        "excluding the acquisition of Holm, which closed in May, and net of grants",
        "reflecting the softer demand in Europe that began in June and the loss of one customer",
        "including some $20 million for the new mill and $5 million of upkeep",
    ],
)
def test_a_metric_is_far_from_its_range_behind_an_aside(aside: str) -> None:
    text = f"For 2025, Tarn expects capital expenditures, {aside}, to be between $40 million and $45 million."
    assert guidance(text) == [("capital expenditures", "2025", "40", "45")]
    two = guidance(f"Tarn expects sales growth, {aside}, and EBITDA margin, to be 5% to 6% in 2025.")
    assert two == [("EBITDA margin", "2025", "5", "6")]


def test_an_aside_without_a_comma_behind_it() -> None:
    text = "Full year EPS for the mills, excluding the two quarries is expected to be $0.31 to $0.36."
    assert guidance(text) == [("EPS", "Full year", "0.31", "0.36")]


def test_the_year_of_a_figure_in_brackets_is_not_the_period() -> None:
    text = "Revenue is expected to be in the range £41m-£43m (2018 restated: £38.5m)."
    assert guidance(text) == [("Revenue", None, "41", "43")]


def test_the_period_of_a_part_is_not_that_of_the_whole() -> None:
    text = "2026 Outlook\n\n• Opening 21 to 25 new cafes, of which five in Q1\n"
    assert guidance(text) == [("new cafes", "2026", "21", "25")]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "For Q3 2025, Tarn expects sales of $9. Taxes of $5 are expected for the full year. We expect fees of $1.",
            ["Q3 2025", "the full year", None],
        ),
        (
            "Tarn expects 2025 sales of $9 million, compared with $8 million in 2024, and EBITDA of $2 to $3 million.",
            ["2025", "2025"],
        ),
        (
            "Tarn expects 2025 sales of $9-$10 million (from $8-$9 million) and adj. EBITDA of $2-$3 million.",
            ["2025"] * 2,
        ),
        ("Tarn expects 2025 sales to increase 5% from 2024 sales of $180 million.", ["2025"]),
    ],
)
def test_whose_period_it_is(text: str, periods: list[str | None]) -> None:
    assert [one[1] for one in guidance(text)] == periods
