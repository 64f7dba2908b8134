"""Sales at home and abroad against all sales, steps of an outlook, and rates that somebody improved."""

import pytest

from irdesk.proofing import proof
from tests.proofing.drafts import grave, read
from tests.proofing.talverno import told

TEXT = """Talverno Group plc reports its results for the year ended December 31, 2024

London, February 14, 2025 - Talverno Group plc (LSE: TAL) reports.

{}

Statement of Operations
(In millions)
                                    Year Ended December 31,
                                       2024        2023
Revenue                             $ 238.6     $ 207.6
Cost of revenue                        68.3        64.6
Gross profit                          170.3       143.0
"""


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("U.S. revenue of $211.3 million was a record, and international revenue was $25.5 million.", ("sum", "error")),
        ("We improved our gross margin by 350 basis points to 71.4%.", ("points", "error")),
    ],
)
def test_slip_is_told_by_the_table(words: str, found: tuple[str, str]) -> None:
    assert found in grave(proof(read(TEXT.format(words))))


@pytest.mark.parametrize(
    "words",
    [
        "U.S. revenue of $213.1 million was a record, and international revenue was $25.5 million.",
        "U.S. revenue of $150.0 million was a record, and international revenue was $25.5 million.",
        "We improved our gross margin by 250 basis points to 71.4%.",
    ],
)
def test_what_the_table_gives_is_left_alone(words: str) -> None:
    assert not grave(proof(read(TEXT.format(words)))) & {("sum", "error"), ("points", "error")}


def test_step_of_an_outlook_is_held_against_its_ends() -> None:
    words = "We expect more: we raise the middle of our outlook by £4.0 million, from £783.0 million to £{} million."
    assert told(words.format("778.0")) == {("range", "error")}
    assert told(words.format("787.0")) == set()
    assert told(words.format("778.0 million to £790.0")) == set()
