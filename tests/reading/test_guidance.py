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
            "Selby expects full-year 2009 earnings of at least $7.35 per share.",
            ("earnings", "full-year 2009", "7.35", None, "per_share", 1),
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
        "Selby expects its tax rate to fall by $30 to $40 million.",
    ],
)
def test_what_is_no_expectation(text: str) -> None:
    assert guidance(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We raised fiscal 2026 revenue guidance to $72 - $75 million from prior guidance of $70 to $73 million.",
            ("revenue", "fiscal 2026", "72", "75", "currency", 1_000_000),
        ),
        (
            "We expect revenue of about $38.4 million compared to our previous guidance of $34 to $36 million.",
            ("revenue", None, "38.4", "38.4", "currency", 1_000_000),
        ),
        (
            "We now expect organic revenue to increase 8 percent (previously 6 percent) in fiscal 2025.",
            ("organic revenue growth", "fiscal 2025", "8", "8", "percent", 1),
        ),
        (
            "For fiscal 2004, we expect EPS, but including $0.24 of costs, to be between $2.66 and $2.86.",
            ("EPS", "fiscal 2004", "2.66", "2.86", "per_share", 1),
        ),
        (
            "Selby announced that it anticipates revenues for its 3rd quarter will be approximately $41 million.",
            ("revenues", "3rd quarter", "41", "41", "currency", 1_000_000),
        ),
        (
            "Rig moves are expected to total approximately $25 million in the second quarter of 2026.",
            ("Rig moves", "second quarter of 2026", "25", "25", "currency", 1_000_000),
        ),
        (
            "The revised guidance for fiscal 2001 includes revenue expectations of $70 million -- $71 million.",
            ("revenue", "fiscal 2001", "70", "71", "currency", 1_000_000),
        ),
        (
            "Selby expects net cash provided by operating activities in the range of $740 to $790 million.",
            ("net cash provided by operating activities", None, "740", "790", "currency", 1_000_000),
        ),
        (
            "Selby anticipates earnings per share for the quarter ended December 27, 2009 of $0.52 to $0.57.",
            ("earnings per share", "quarter ended December 27, 2009", "0.52", "0.57", "per_share", 1),
        ),
    ],
)
def test_wordings(text: str, expected: Read) -> None:
    assert guidance(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Fourth quarter revenue up, an increase of 88%; outlook for next year is challenging.",
        "Third quarter revenue of $54.4 million exceeds guidance, and margins improve.",
        "The guidance assumes that the statutory tax rate of 27.98% stays as it is.",
    ],
)
def test_what_stands_before_the_word_that_expects_is_none(text: str) -> None:
    assert guidance(text) == []


def test_a_period_behind_a_comma_is_another() -> None:
    text = "Selby expects EPS of at least $12.56, on track for its 2015 outlook."
    assert [one[:2] for one in guidance(text)] == [("EPS", None)]


def test_a_heading_that_is_a_period() -> None:
    text = "Full-Year 2011:\n\nExpect EPS of at least $12.56.\n\nOther news.\n\nExpect EBITDA of at least $3 million.\n"
    assert [one[1] for one in guidance(text)] == ["Full-Year 2011", None]


def test_a_heading_in_capitals_right_above_its_text() -> None:
    text = (
        "JUNE 2005 QUARTER OUTLOOK\nThe following statements are expectations.\n\n"
        "• We entered the June quarter with orders. We expect revenues of $11 million.\n"
        "• Gross margins are likely to be in the 41 percent to 43 percent range.\n"
    )
    assert [one[:4] for one in guidance(text)] == [
        ("revenues", "JUNE 2005 QUARTER", "11", "11"),
        ("Gross margins", "JUNE 2005 QUARTER", "41", "43"),
    ]


TABLE = (
    "Fiscal 2023 Outlook\n\nFor fiscal 2023, Selby plans to:\n\n"
    "                                                  FY23 Outlook\n"
    "Net sales                               $10.95 billion to $11.05 billion\n"
    "Comparable sales                                    4% to 5%\n"
    "New stores, net                                      25-30\n"
    "Diluted earnings per share                       $24.70 to $25.40\n"
    "Share repurchases                             approximately $900 million\n"
)


def test_a_table_with_one_column_of_ranges() -> None:
    assert guidance(TABLE) == [
        ("Net sales", "FY23", "10.95", "11.05", "currency", 1_000_000_000),
        ("Comparable sales", "FY23", "4", "5", "percent", 1),
        ("New stores, net", "FY23", "25", "30", "count", 1),
        ("Diluted earnings per share", "FY23", "24.70", "25.40", "per_share", 1),
        ("Share repurchases", "FY23", "900", "900", "currency", 1_000_000),
    ]


def test_the_scale_of_a_table_its_middles_and_its_losses() -> None:
    text = (
        "The guidance for Q2 2023 is:\n\nIn billions, except per share data      Q2 2023 Guidance\n"
        "Revenue                                  $2.47 - $2.54\nDiluted EPS                             "
        " $0.65 - $0.70\n"
        "Adj. EBITDA (in millions)                ($70) - ($61)\nGAAP EPS                                "
        " $0.48 +/- $0.25\n"
    )
    assert [(one[0], *one[2:]) for one in guidance(text)] == [
        ("Revenue", "2.47", "2.54", "currency", 1_000_000_000),
        ("Diluted EPS", "0.65", "0.70", "per_share", 1),
        ("Adj. EBITDA", "-70", "-61", "currency", 1_000_000),
        ("GAAP EPS", "0.23", "0.73", "per_share", 1),
    ]


def test_tables_that_are_no_outlook() -> None:
    assert (
        guidance("Prices of the year\n\nLathes                      $900 - $1,000\nDrills           $10 - $20\n") == []
    )
    assert (
        guidance("Outlook\n\nSales of 2022              $900 million\nSales of 2021             $800 million\n") == []
    )


def test_every_value_of_a_table_stands_where_it_says() -> None:
    for one in read_guidance(Document(text=TABLE)):
        place = one.spans["low"]
        assert (one.low or "") in TABLE[place.start : place.end]
        assert TABLE[one.spans["metric"].start : one.spans["metric"].end] == one.metric


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Selby maintains its outlook for 2008 diluted EPS, including the mill bought in July, at $3.15 to $3.35.",
            [("diluted EPS", "2008", "3.15", "3.35", "per_share", 1)],
        ),
        (
            "The loss per share is expected to be in the range of $(0.14) to $(0.16).",
            [("loss per share", None, "-0.16", "-0.14", "per_share", 1)],
        ),
        (
            "Selby expects earnings per share to be between a profit of $0.01 and a loss of ($0.02).",
            [("earnings per share", None, "-0.02", "0.01", "per_share", 1)],
        ),
        ("Selby gave guidance on April 29, 2008, of revenue of $18 million to $21 million.", []),
        ("“We reached the high end of our most recent earnings guidance of $1.45 to $1.60 per share.”", []),
        (
            "We estimate that EPS will approximate $2.05 to $2.15 for the three-month period ended June 30, 2022.",
            [("EPS", "three-month period ended June 30, 2022", "2.05", "2.15", "per_share", 1)],
        ),
        (
            "Selby expects after-tax catastrophe losses of $50 million to $60 million in the third quarter of 2011.",
            [("after-tax catastrophe losses", "third quarter of 2011", "50", "60", "currency", 1_000_000)],
        ),
        (
            "Selby expects same-store sales to increase 2% to 3% for the year.",
            [("same-store sales growth", "the year", "2", "3", "percent", 1)],
        ),
        (
            "For the third quarter Selby anticipates revenue of $210 million, plus or minus $5 million.",
            [("revenue", "third quarter", "205", "215", "currency", 1_000_000)],
        ),
        (
            "Selby expects revenue of $210 million, plus or minus 5%.",
            [("revenue", None, "199.5", "220.5", "currency", 1_000_000)],
        ),
    ],
)
def test_losses_middles_and_old_ranges(text: str, expected: list[Read]) -> None:
    assert guidance(text) == expected
