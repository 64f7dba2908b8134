"""Guidance: ranges, points and bounds with their metric and period."""

import pytest

from irdesk.reading.document import Document
from irdesk.reading.guidance import read_guidance

Read = tuple[str, str | None, str | None, str | None, str, int]


def guidance(text: str) -> list[Read]:
    return [
        (one.metric, one.period, one.low, one.high, one.unit, one.scale) for one in read_guidance(Document(text=text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Selby expects 2025 net sales in the range of $2,150 to $2,260 million.",
            ("net sales", "2025", "2150", "2260", "currency", 1_000_000),
        ),
        (
            "For the full year 2025, Selby expects adjusted net income of $180 million to $192 million.",
            ("adjusted net income", "full year 2025", "180", "192", "currency", 1_000_000),
        ),
        (
            "We expect diluted earnings per share in the second quarter of 2026 to be between $0.33 and $0.35.",
            ("diluted earnings per share", "second quarter of 2026", "0.33", "0.35", "per_share", 1),
        ),
        ("Gross margin is expected to be in the 36-37% range.", ("Gross margin", None, "36", "37", "percent", 1)),
        (
            "Capital expenditures are expected to be approximately $90 million in fiscal 2025.",
            ("Capital expenditures", "fiscal 2025", "90", "90", "currency", 1_000_000),
        ),
        (
            "Selby expects full-year 2009 earnings of at least $9.20 per share.",
            ("earnings", "full-year 2009", "9.20", None, "per_share", 1),
        ),
        (
            "Operating expenses are expected to decrease 2-3% from this quarter.",
            ("Operating expenses growth", None, "-3", "-2", "percent", 1),
        ),
        (
            "We expect revenue of about $2.1 billion in the December quarter.",
            ("revenue", "December quarter", "2.1", "2.1", "currency", 1_000_000_000),
        ),
    ],
)
def test_an_expectation(text: str, expected: Read) -> None:
    assert guidance(text) == [expected]


def test_two_metrics_of_one_sentence() -> None:
    text = "Selby expects second quarter revenue of $45.0 million to $47.0 million and non-GAAP EPS of $0.10 to $0.12."
    assert guidance(text) == [
        ("revenue", "second quarter", "45.0", "47.0", "currency", 1_000_000),
        ("non-GAAP EPS", "second quarter", "0.10", "0.12", "per_share", 1),
    ]


def test_bullets_of_an_outlook_section_take_its_period() -> None:
    text = (
        "Full Year 2026 Outlook\n\n• Revenue growth of 20% to 25%\n• Gross margin of approximately"
        " 40%\n\nConference Call\n\nAll may listen.\n"
    )
    assert guidance(text) == [
        ("Revenue growth", "Full Year 2026", "20", "25", "percent", 1),
        ("Gross margin", "Full Year 2026", "40", "40", "percent", 1),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Net sales were $84 million to $85 million in each of the last three years.",
        "Selby expects that results will improve, compared with a net loss of $2.2 million last year.",
        "Revenue exceeded the guidance of $80 million to $82 million.",
        "The guidance was raised from $1.00 to $1.13 (previously) to $1.04 to $1.13 per share.",
        "Selby expects to open 40 to 45 shops.",
        "Selby expects its tax rate to lead to a charge of $30 to $40 million.",
    ],
)
def test_what_is_no_expectation(text: str) -> None:
    assert guidance(text) == []
