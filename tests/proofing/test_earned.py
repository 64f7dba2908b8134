"""Earnings a share that are not called so, what only adds to or takes from them, and clean sentences on both."""

import pytest

from irdesk.proofing import proof
from tests.proofing.drafts import read
from tests.proofing.ellery import HEAD, TABLES, slips, told


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("Earnings were $1.27 per diluted share, compared with $1.03 in the second quarter of 2024.", "$1.27", "$1.72"),
        ("Earnings were $1.27 per diluted share, compared with $1.03 in the second quarter of 2024.", "$1.03", "$1.30"),
        ("The Company reported earnings of $1.27 per diluted share.", "$1.27", "$1.72"),
        ("We earned $1.27 per diluted share in the second quarter.", "$1.27", "$1.72"),
        ("ELLERY GLASS HAD EARNINGS OF $1.27 PER DILUTED SHARE in the quarter.", "$1.27", "$1.72"),
    ],
)
def test_earnings_that_a_figure_a_share_is_of_are_held_against_the_table(words: str, right: str, slip: str) -> None:
    assert ("prose-table", slip) in slips(words, right, slip)


@pytest.mark.parametrize(
    "words",
    [
        "The charge reduced earnings by $0.21 per diluted share.",
        "The Fibers & Wool plant earned $1.72 per diluted share of its own.",
        "Core earnings were $1.72 per diluted share.",
        "Distributable earnings of $1.72 per share were paid out.",
        "Acquisitions increased net sales by $29.9 million in the quarter.",
        "Lower freight increased gross profit by $11.8 million.",
        "Tax benefits increased diluted earnings per share by $0.25.",
        "Currency reduced net income by $6.9 million.",
    ],
)
def test_what_something_did_to_a_figure_is_not_its_change(words: str) -> None:
    assert not told(words)


def test_what_the_company_did_to_its_figures_is_their_change() -> None:
    assert not told("We grew net sales 10.1% to $318.6 million.")
    assert ("change", "error", "$29.9 million") in told("The Company increased net sales by $29.9 million.")


@pytest.mark.parametrize(
    "words",
    [
        "“Operating cash flow of $75.1 million was more than double last year's first-half figure,” she said.",
        "Net sales were $318.6 million and $289.3 million in the respective quarters.",
        "Gross profit of $95.6 million was 1.1 times last year's second quarter figure.",
        "Net income attributable to common shareholders was $32.5 million.",
        "Operating income went up $2.9 million in a single quarter.",
        "Diluted earnings per share were $1.27, against $1.03 twelve months earlier.",
        (
            "Including rebates, which brought in $5.0 million in the quarter against payments of $3.0 million a year "
            "earlier, the gross profit was $95.6 million."
        ),
        "We shipped for projects in Texas. Net sales of $318.6 million came with projects in Ohio.",
    ],
)
def test_clean_sentences_that_compare_in_other_words_raise_nothing(words: str) -> None:
    assert not told(words)


def test_projects_are_nothing_to_come() -> None:
    words = "Net sales grew 10.1% to $381.6 million, on shipments to projects in Texas."
    assert ("prose-table", "error", "$381.6 million") in told(words)
    expected = "Management projects that net sales will be $381.6 million."
    assert not told(expected)
    release = read(f"{HEAD}{expected}\n\n{TABLES}")
    why = [each.message for each in proof(release) if each.stated == "$381.6 million"]
    assert any("future" in each for each in why)
