"""Words around a metric that may narrow it keep a figure near the whole company's from being called wrong."""

import pytest

from tests.proofing.test_bases import alarms


@pytest.mark.parametrize(
    "words",
    [
        "Hinges reported revenue of {}.",
        "Hinges, our oldest unit, posted revenue of {} in the quarter.",
        "Europe generated {} of revenue in the quarter.",
        "Of this, {} of revenue came from Asia.",
        "In Canada, revenue rose to {}.",
        "At the Hinges business, revenue was {} in the quarter.",
        "On an adjusted basis, revenue was {}.",
        "Wire rope: revenue of {}.",
        "Hinge GAAP net revenue was {}.",
        "Weekly revenue was {}.",
        "Revenue through dealers was {}.",
        "Revenue, as adjusted, was {}.",
        "Revenue for the month of December was {}.",
        "Our plan for revenue was {}.",
        "Analysts had looked for revenue of {}.",
    ],
)
def test_words_that_may_narrow_a_metric(words: str) -> None:
    assert not alarms(words.format("$421.8 million"))


@pytest.mark.parametrize(
    "words",
    [
        "Corley Springs reported revenue of {}.",
        "For the second quarter, the Company posted revenue of {}.",
        "On a GAAP basis, revenue was {}.",
        "In addition, our revenue climbed again to {} in the quarter.",
        "Second quarter results: revenue of {}.",
    ],
)
def test_words_that_leave_it_the_whole_company(words: str) -> None:
    assert not alarms(words.format("$412.8 million"))
    assert ("prose-table", "error") in alarms(words.format("$421.8 million"))
