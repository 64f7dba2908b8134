"""How sure an error of the running text is: of the rest of its sentence, and of the columns that its words name."""

import pytest

from tests.proofing.marlow import HEAD, TABLE
from tests.proofing.pelworth import told


def _of(words: str, check: str = "prose-table") -> set[str]:
    return {severity for name, severity in told(words, TABLE, head=HEAD) if name == check}


@pytest.mark.parametrize("clause", ["", "Gross profit was $87.1 million, and "])
def test_a_slip_of_a_digit_is_an_error_whatever_else_the_sentence_says(clause: str) -> None:
    assert _of(f"{clause}Net sales were $248.3 million.") == set()
    assert _of(f"{clause}Net sales were $243.8 million.") == {"error"}


def test_a_figure_unlike_its_cell_is_an_error_only_where_the_rest_of_the_sentence_ties() -> None:
    """$271.9 million may be the sales of another thing; beside a gross profit that ties it is not."""
    assert _of("Net sales were $271.9 million.") == {"warning"}
    assert _of("Net sales were $271.9 million, and gross profit was $87.1 million.") == {"error"}


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("Net sales of the second quarter of 2025 were $231.5 million.", {"warning"}),
        ("Net sales were $231.5 million, which is to be seen beside last year.", set()),
        ("Net sales of the second quarter of 2025 were $231.5 million, up from $248.3 million a year ago.", {"error"}),
    ],
)
def test_the_figure_of_another_column(words: str, severity: set[str]) -> None:
    """Of a year that the sentence names it may be; two figures in each other's place are wrong."""
    assert _of(words) == severity
