"""One fact that the text gives twice, with two figures; and figures that only look so."""

import pytest

from tests.proofing.talverno import told


@pytest.mark.parametrize(
    "words",
    [
        "We have net debt of £51.2 million at 30 June 2025.\n\nNet debt of £52.1 million at 30 June 2025 was low.",
        "Bus revenue was £15.2 million.\n\n“We posted bus revenue of £15.3 million,” said Ann Teale, Chief Executive.",
        "We earned £91.3 million of underlying free cash flow.\n\nUnderlying free cash flow was £93.1 million.",
        "Like-for-like sales rose 3.2%.\n\n“Like-for-like sales rose 2.3%,” said Ann Teale, Chief Executive.",
        "Operating income per tram rises to £38.47.\n\nOperating income per tram was £34.87, compared to £29.10.",
        "Renewal rate change averaged 8.4%.\n\n“Renewal rate change averaged 4.8%,” said Ann Teale, Chief Executive.",
        "Trams: Operating income was £9.5 million.\n\nTram operating income was £5.9 million, and rose.",
        "Annual recurring revenue increased 12% to £74.2 million.\n\nAnnual recurring revenue reached £72.4 million.",
    ],
)
def test_two_figures_of_one_fact_are_told(words: str) -> None:
    assert told(words) == {("prose-table", "warning")}


@pytest.mark.parametrize(
    "words",
    [
        "Net debt was £51.2 million at 30 June 2025.\n\nNet debt was £52.1 million at 31 December 2024.",
        "Net debt was £51.2 million.\n\nNet debt is expected to be £52.1 million.",
        "Bus revenue of £15.2 million from Wales was a record.\n\nBus revenue was £15.3 million.",
        "Cost of bus hire was £15.2 million.\n\nBus hire was £15.3 million.",
        "Bus revenue rose 4% to £15.2 million.\n\nBus revenue rose 6% to £15.3 million.",
        "Trams: Operating income was £5.9 million.\n\nBuses: Operating income was £5.8 million.",
        "Capital spending was £15.2 million.\n\nCapital spending was £19.7 million.",
        "Bus revenue was £15.2 million.\n\nBus revenue was £15.3 million.\n\nBus revenue was £15.8 million.",
        "Bus segment sales rose. Acquired sales rose 21.3%.\n\nTram segment sales rose. Acquired sales rose 23.3%.",
        "The underlying margin of the segment was 14.2%.\n\nThe underlying margin was 12.4%.",
    ],
)
def test_figures_of_two_facts_are_left_alone(words: str) -> None:
    assert told(words) == set()
