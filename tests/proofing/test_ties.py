"""What running text ties by itself, without any table, and what of it is told where it does not."""

import pytest

from irdesk.domain.finding import Finding
from irdesk.proofing import proof
from irdesk.reading import read_bytes

HEAD = "Ostwick Holdings announces its results\n\nLeeds, 14 July 2025 - Ostwick Holdings plc (LSE: OWK) reports.\n\n"


def found(words: str) -> tuple[Finding, ...]:
    return proof(read_bytes((HEAD + words + "\n").encode(), "draft.txt"))


def of(words: str, severity: str) -> set[tuple[str, str]]:
    """Return the check and the figure of each finding of a severity."""
    return {(each.check, each.stated or "") for each in found(words) if each.severity == severity}


@pytest.mark.parametrize(
    ("words", "check", "figure"),
    [
        ("Lease income was $20.0 million, a 35% increase compared to lease income of $14.8 million.", "growth", "35%"),
        (
            "Freight profit was $53 million, a decrease of $13 million, or 20%, compared with $66 million.",
            "growth",
            "20%",
        ),
        (
            "Freight profit was $53 million, a decrease of $13 million, or 20%, compared with $66 million.",
            "change",
            "$13 million",
        ),
        (
            "Parts income was $29.3 million, up 5% from before and up 38.9% from $21.1 million last year.",
            "growth",
            "38.9%",
        ),
        ("Haulage profit increased 12% to $48.6 million from $43.4 million.", "growth", "12%"),
        ("Haulage profit grew 12%, from $43.4 million to $48.6 million.", "growth", "12%"),
        (
            "Haulage profit was $48.6 million, compared with $43.4 million a year ago, an increase of 12%.",
            "growth",
            "12%",
        ),
        (
            "Profit rose 24% to $9.2 million, or $0.41 a share (on 22.4 million shares), from $7.4 million.",
            "growth",
            "24%",
        ),
    ],
)
def test_change_between_two_figures_of_its_sentence(words: str, check: str, figure: str) -> None:
    assert (check, figure) in of(words, "ok")


@pytest.mark.parametrize(
    ("words", "check", "figure"),
    [
        ("Lease income was $20.0 million, a 53% increase compared to lease income of $14.8 million.", "growth", "53%"),
        (
            "Freight profit was $53 million, a decrease of $31 million, or 20%, compared with $66 million.",
            "change",
            "$31 million",
        ),
        ("Haulage profit increased 21% to $48.6 million from $43.4 million.", "growth", "21%"),
        ("Haulage profit decreased 12% to $48.6 million from $43.4 million.", "growth", "12%"),
        (
            "Haulage profit was $46.8 million, compared with $43.4 million a year ago, an increase of 12%.",
            "growth",
            "12%",
        ),
    ],
)
def test_change_that_cannot_lie_between_them(words: str, check: str, figure: str) -> None:
    assert (check, figure) in of(words, "error")


@pytest.mark.parametrize(
    "words",
    [
        "Freight profit was $5 million on haulage income that was up 10% from $8 million.",
        "Freight profit was $53 million, up 5%, while haulage profit fell to $13 million from $66 million.",
        "Freight profit was $53 million, up 9% in constant currency from $50 million.",
        "Freight profit of $53 million compared to $50 million in the earlier year and store sales rose 2%.",
        "Freight profit was $53 million, up 5% and 19% from the earlier quarter and from $66 million.",
    ],
)
def test_figures_of_other_things_are_left_alone(words: str) -> None:
    assert not of(words, "error")
