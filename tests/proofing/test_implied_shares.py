"""Amounts whose figures a share are of another number of shares than all others', and units a thousand times apart."""

import pytest

from tests.proofing.talverno import told

LAST = "Net income was $26.0 million, or $0.33 per share, compared to $19.8 million, or $0.29 per share, last year."
MORE = "Adjusted net income was $31.2 million, or $0.40 per diluted share."


@pytest.mark.parametrize(
    ("right", "slip"),
    [("$26.0 million", "$26.0 billion"), ("$0.40 per", "$4.00 per"), ("$19.8 million", "$198 million")],
)
def test_an_amount_of_another_number_of_shares_is_told(right: str, slip: str) -> None:
    words = f"{LAST}\n\n{MORE}"
    assert not told(words)
    assert ("per-share", "warning") in told(words.replace(right, slip))


@pytest.mark.parametrize(
    "words",
    [
        f"{LAST}\n\nWe repurchased stock for $2.6 million, or $22.55 per share, from income.",
        f"{LAST}\n\nNet income was $26.1 million, or $2.61 per ADS.",
        "Net income was $26.0 million, or $0.33 per share.\n\nCore income was $31.2 million, or $4.00 per share.",
    ],
)
def test_prices_and_other_shares_are_left_alone(words: str) -> None:
    assert ("per-share", "warning") not in told(words)


def test_now_and_before_are_in_one_unit() -> None:
    words = "Fares were £84.5 million compared to £84.4 million.\n\nNet debt was £0.9 billion versus £24 million."
    assert not told(words)
    assert ("unit", "warning") in told(words.replace("84.4 million", "84.4 billion"))
