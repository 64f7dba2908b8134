"""Figures a share in the running text, where all others of the same end make nearly as many shares."""

import pytest

from tests.proofing.pelworth import told

WORDS = (
    "Net income of the quarter was $14.8 million, or {} per diluted share. "
    "Adjusted net income of the quarter was $26.6 million, or $1.18 per diluted share. "
    "Net income of the first half was $19.6 million, or $0.87 per diluted share. "
)


@pytest.mark.parametrize(("share", "wrong"), [("$0.66", False), ("$0.61", False), ("$0.96", True), ("$0.06", True)])
def test_as_many_shares_as_the_others_tell(share: str, wrong: bool) -> None:
    assert (("per-share", "warning") in told(WORDS.format(share), "")) is wrong


def test_a_year_before_there_may_have_been_fewer() -> None:
    before = "The quarter before a year had a net loss of $14.5 million, or $(1.58) per share, a year ago."
    assert not told(WORDS.format("$0.66") + before, "")


def test_what_it_is_on_another_basis_leaves_a_growth_as_it_is() -> None:
    words = "Revenue of $412.8 million decreased {} year over year, and 0.7% on an organic basis."
    assert not told(words.format("1.3%"))
    assert ("growth", "error") in told(words.format("3.1%"))
