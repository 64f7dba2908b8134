"""Sentences beside the ones that the rules are of: they are right, and raise nothing."""

import pytest

from tests.proofing.garnock import HEAD as GARNOCK
from tests.proofing.garnock import RATIOS
from tests.proofing.marlow import HEAD, TABLE
from tests.proofing.marlow_half import BALANCE, HALF
from tests.proofing.pelworth import told
from tests.proofing.tarn import HEAD as TARN
from tests.proofing.tarn import TABLES
from tests.proofing.test_whose_row import PLACES


@pytest.mark.parametrize(
    ("words", "table", "head"),
    [
        ("Time deposits rose $46.3 million to $368.5 million.", TABLES, TARN),
        ("Savings deposits rose $18.9 million to $958.7 million.", TABLES, TARN),
        ("Noninterest income of $5.4 million was almost double the $2.8 million of five years ago.", TABLES, TARN),
        ("Sales to new customers in China decreased 5.2% to $46.3 million.", PLACES, HEAD),
        ("Sales to our largest customers in China decreased 15.9% to $46.3 million.", PLACES, HEAD),
        ("The combined ratio, which excludes the newest agencies, was 91.4%.", RATIOS, GARNOCK),
        ("Net income, which excludes the depots, was $38.3 million.", RATIOS, GARNOCK),
        ("Gross margin was 35.1%; the gross margin of the Urns line was 36.0%, up 330 basis points.", TABLE, HEAD),
        (
            "We see sales of $75 million to $85 million, implying income of $4.7 to $5.7 million in the second half.",
            HALF,
            HEAD,
        ),
        ("The current ratio was 2.65 to 1 at March 31, 2025.", BALANCE, HEAD),
        ("At December 31, 2023, the current ratio was 2.65 to 1.", BALANCE, HEAD),
    ],
)
def test_a_clean_sentence_raises_nothing(words: str, table: str, head: str) -> None:
    assert not told(words, table, head=head)
