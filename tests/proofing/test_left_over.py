"""Last quarter's words in this quarter's release, and two drafts that differ in their text alone."""

import pytest

from irdesk.domain.release import Release
from irdesk.proofing import diff, proof
from irdesk.proofing.earlier.brief import brief
from tests.proofing.drafts import faulty, grave, read, text

HEADING = "Second Quarter Highlights"
DIVIDEND = "The Board declared a dividend of $0.05 per share, payable {} to shareholders of record on {}.\n\n"
QUOTE = '"We opened two new docks to our service last month," said Ingrid Solheim, Chief Executive Officer.\n\n'


def former() -> Release:
    said = DIVIDEND.format("on May 30, 2025", "May 15, 2025") + QUOTE + "First Quarter Highlights"
    return read(text("harbourline_2025q1").replace("First Quarter Highlights", said, 1))


def found(old: str, new: str) -> set[tuple[str, str]]:
    return grave(proof(faulty(old, new), (former(),)))


@pytest.mark.parametrize(
    ("old", "new", "severity"),
    [
        (HEADING, "First Quarter Highlights", "warning"),
        ("www.harbourline.com.", "www.harbourline.com/events/q1-2025.", "warning"),
        (HEADING, f"For the first quarter of 2025 we expect growth.\n\n{HEADING}", "warning"),
        (HEADING, QUOTE + HEADING, "warning"),
        (HEADING, DIVIDEND.format("on May 30, 2025", "August 15, 2025") + HEADING, "warning"),
        (HEADING, DIVIDEND.format("on August 29, 2025", "May 15, 2025") + HEADING, "warning"),
        ("$6.3 million, or $0.31 per diluted\nshare", "$5.4 million, or $0.26 per diluted\nshare", "error"),
    ],
)
def test_what_is_left_of_last_quarter_is_told(old: str, new: str, severity: str) -> None:
    assert ("stale", severity) in found(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("www.harbourline.com.", "www.harbourline.com/events/q2-2025."),
        (HEADING, f"For the third quarter of 2025 we expect growth.\n\n{HEADING}"),
        (
            HEADING,
            f"The company expects to spend $9 million, with $4 million invested in the second quarter.\n\n{HEADING}",
        ),
        (HEADING, f"This is the last year in which we expect losses, and our second quarter trials help.\n\n{HEADING}"),
        (HEADING, DIVIDEND.format("on August 29, 2025", "August 15, 2025") + HEADING),
        (HEADING, f"A dividend of $0.05 per share was paid on May 30, 2025.\n\n{HEADING}"),
    ],
)
def test_what_is_this_quarters_is_left_alone(old: str, new: str) -> None:
    assert not {each for each in found(old, new) if each[0] == "stale"}


def lines(old: str, new: str, *, of: str = "harbourline_2025q2") -> tuple[str, ...]:
    return tuple(brief(diff(read(text(of)), faulty(old, new, name=of))))


def test_drafts_that_differ_in_a_figure_of_the_text() -> None:
    changed = lines("came to $6.3 million", "came to $6.4 million")
    assert changed == ("text: net income: $6.3 million → $6.4 million",)


def test_drafts_that_differ_in_a_dividends_day() -> None:
    one, other = (
        faulty(HEADING, DIVIDEND.format("on August 29, 2025", day) + HEADING)
        for day in ("May 15, 2025", "May 16, 2025")
    )
    assert tuple(brief(diff(one, other))) == ("text: dividend, record date: 2025-05-15 → 2025-05-16",)


def test_contact_spelt_otherwise_stays_one_contact() -> None:
    assert lines("Peter Anjou", "Peter Anjoux") == ("contact Peter Anjoux, name: Peter Anjou → Peter Anjoux",)


def test_columns_that_another_quarter_adds_are_one_line() -> None:
    told = tuple(brief(diff(former(), read(text()))))
    assert any(line.startswith("the statement of operations, six months: ") for line in told)
    assert any("figures of earlier periods differ" in line for line in told)
    assert sum("six months" in line for line in told) <= 3
