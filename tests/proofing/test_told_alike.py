"""One thing that two sentences tell, with one figure that differs; and tellings of two things."""

import pytest

from tests.proofing.corley import HEAD, INCOME
from tests.proofing.pelworth import told as dated
from tests.proofing.talverno import told

FIGURES = ("prose-table", "warning")
WAY = ("direction", "warning")


@pytest.mark.parametrize(
    ("words", "check"),
    [
        (
            "- Bus revenue up 13% to £46.2 million -\n\nBus revenue was £46.2 million, an increase of 15%.",
            FIGURES,
        ),
        ("Bus revenue of £46.2 million rose 13%.\n\nBus revenue fell 13%, said Ann Teale.", WAY),
        ("Tram fares (2) rose £3.1 million, or 9%, to £37 million.\n\nTram fares fell 9% to £37 million.", WAY),
        ("Hire income was £8.4 million, up 19%.\n\n“We saw a 19% decrease in hire income,” said Ann Teale.", WAY),
        (
            (
                "Net profit: £9.31 million, compared to £7.46 million.\n\n"
                "Net profit was £9.31 million versus £7.64 million."
            ),
            FIGURES,
        ),
        (
            (
                "Net income was $9.31 million, or $0.42 per diluted share, compared to $7.46 million.\n\n"
                "Net income was $9.31 million, or $0.24 per diluted share."
            ),
            FIGURES,
        ),
        (
            (
                "Net income was $9.31 million, or $1.42 per share, compared to $7.46 million, or $1.08 per share.\n\n"
                "Earnings per share were $1.24, compared to $1.08."
            ),
            FIGURES,
        ),
        ("Hire income of £57.2 million versus £73.9 million.\n\nHire income of £57.2 million fell 22.9%.", FIGURES),
        ("Hire income of £57.2 million versus £73.9 million.\n\nHire income of £57.2 million rose 22.6%.", WAY),
        (
            (
                "Written orders for the Tram segment (ours alone) rose 16%.\n\n"
                "Fares grew 4%, and Tram segment written orders fell 16%."
            ),
            WAY,
        ),
        (
            "Adjusted profit was £57.2 million, up 12% on last year.\n\nAdjusted profit rose 21% to £57.2 million.",
            FIGURES,
        ),
    ],
)
def test_figure_that_differs_between_tellings_is_told(words: str, check: tuple[str, str]) -> None:
    assert check in told(words)


@pytest.mark.parametrize(
    "words",
    [
        "Bus revenue up 13% to £46.2 million.\n\nBus revenue was £46.2 million, an increase of 15% sequentially.",
        "Bus revenue up 13% to £46.2 million.\n\nBus revenue was £46.2 million, up 15% at constant currency.",
        "Bus revenue rose 13%.\n\nOn an organic basis, bus revenue fell 13%.",
        "Bus revenue rose 13%.\n\nTram revenue fell 13%.",
        "Fares rose 2%, driven by 47% increase in price.\n\nHire rose 3%, driven by 47% decrease in price.",
        "Fares rose, on 90% increase in volume and 47% increase in price.\n\nHire saw 47% decrease in volume.",
        (
            "Total fares, sales and fees of £404 million rose £5 million.\n\n"
            "Adjusted fares, sales and fees of £404 million rose £1 million."
        ),
        (
            "On an adjusted basis, hire income was £210 million compared to £209 million.\n\n"
            "Hire income was £212 million compared to £209 million."
        ),
        (
            "In the second quarter of 2025 net profit was £14.2 million.\n\n"
            "The segment's net profit in the second quarter of 2025 was £18.2 million."
        ),
        "2025 hire income was £1.49 million.\n\nHire income in the second quarter of 2025 was £1.29 million.",
        "Hire income of £57.2 million versus £73.9 million.\n\nHire income of £57.2 million fell 22.6%.",
        "Net income (loss) of £52.0 million versus £41.1 million.\n\nNet loss of £52.0 million, Ann Teale said.",
        "Orders were £142 million, up £8 million quarter to quarter.\n\nOrders were £142 million, up £5 million.",
        "Hire income was £30 million to £57.2 million, up 12%.\n\nHire income rose 21% to £57.2 million.",
    ],
)
def test_tellings_of_two_things_are_left_alone(words: str) -> None:
    assert not {FIGURES, WAY} & told(words)


def test_a_slip_that_another_check_tells_is_told_once() -> None:
    words = "Hire income was £57.2 million, up 24% from £46.2 million.\n\nHire income rose 42% to £57.2 million."
    assert told(words) == {FIGURES}
    assert told(f"{words}\n\nHire income was £57.2 million, up 42% from £46.2 million.") >= {("growth", "error")}


def test_a_figure_given_to_two_years_is_told() -> None:
    words = "Hire fees in the second quarter of fiscal {} were $57.2 million, up 24%.\n\n"
    words += "Hire fees rose 24% to $57.2 million in the second quarter of fiscal 2026."
    assert not dated(words.format("2026"), INCOME, head=HEAD)
    assert ("period", "warning") in dated(words.format("2025"), INCOME, head=HEAD)
