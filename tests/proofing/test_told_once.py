"""One slip is told once, with the places of every check that it breaks; two slips are told twice."""

from irdesk.domain.finding import Finding
from irdesk.proofing import proof
from tests.proofing import marlow
from tests.proofing.corley import HEAD, INCOME
from tests.proofing.drafts import proofed, read, text

GRAVE = {"error", "warning"}
_SLIPS = (
    ("equity $127,481          $119,379", "equity $127,418          $119,379", "balance"),
    ("end of period            $ 31,702", "end of period            $ 31,720", "cash-tie"),
)


def _told(found: tuple[Finding, ...] | list[Finding]) -> list[Finding]:
    return [each for each in found if each.severity in GRAVE]


def test_a_figure_that_breaks_two_checks_is_told_once_with_the_places_of_both() -> None:
    for old, new, check in _SLIPS:
        found = proofed(old, new)
        told = _told(found)
        assert [each.check for each in told] == ["foot"]
        folded = [each for each in found if each.check == check and each.severity == "note"]
        assert len(folded) == 1
        assert "explains this and what foot tells" in folded[0].message
        assert set(folded[0].places) <= set(told[0].places)


def test_two_slips_far_apart_are_told_twice() -> None:
    draft = text()
    for old, new, _ in _SLIPS:
        assert draft.count(old) == 1
        draft = draft.replace(old, new)
    assert [each.check for each in _told(proof(read(draft)))] == ["foot", "foot"]


EARNINGS = """Orrin Kettles Reports Second Quarter 2026 Results

Consolidated Statements of Operations
(in thousands, except per share amounts)
                                   Three Months Ended June 30,
                                         2026          2025
Operating income                       51,740        48,210
Income taxes                           12,310        11,480
Net income                             39,430        36,730
Basic earnings per share                $1.03         $0.95
Diluted earnings per share              $1.01         $0.93
Basic weighted average shares          38,417        38,602
Diluted weighted average shares        39,118        39,287
"""


def _wrong(words: str) -> set[str]:
    return {each.stated or "" for each in _told(proof(read(words))) if each.check not in {"notice", "contact"}}


def test_two_amounts_a_share_of_earnings_that_add_up_are_two_slips() -> None:
    assert not _wrong(EARNINGS)
    assert _wrong(EARNINGS.replace("1.03", "1.08").replace("1.01", "1.07")) == {"1.08", "1.07"}
    assert _wrong(EARNINGS.replace("39,430", "34,930")) == {"34930"}


def test_a_wrong_base_is_told_once_by_the_change_and_not_by_its_growth() -> None:
    old = "Revenue for the second quarter"
    words = "Kettle lids brought $24.0 million, down $8.6 million, or 26%, from $35.6 million. "
    draft = text()
    assert draft.count(old) == 1
    found = proof(read(draft.replace(old, words + old)))
    assert [(each.check, each.stated) for each in _told(found)] == [("change", "$8.6 million")]
    note = next(each for each in found if each.check == "growth" and each.stated == "26%" and each.severity == "note")
    assert "one slip" in note.message
    alone = proof(read(draft.replace(old, words.replace("$8.6 million, or 26%", "26%") + old)))
    assert [each.check for each in _told(alone)] == ["growth"]


def test_a_wrong_margin_is_told_once_and_a_right_one_ties_once() -> None:
    for stated, severity in (("41.5%", "ok"), ("45.1%", "error")):
        found = proof(read(f"{HEAD}Gross margin of the quarter was {stated}.\n{INCOME}"))
        assert [each.severity for each in found if each.check == "margin"] == [severity]


def _beside(words: str) -> list[tuple[str, str]]:
    found = proof(read(f"{marlow.HEAD}{words}\n{marlow.TABLE}"))
    return sorted((each.check, each.stated or "") for each in found if each.severity == "error")


def test_a_misprinted_figure_is_told_once_though_the_growth_beside_it_fails_by_it() -> None:
    for words in (
        "Net sales were $284.3 million, up 7.3% from $231.5 million a year earlier.",
        "Net sales increased 7.3% to $284.3 million, compared with $231.5 million in the second quarter of 2024.",
        "Net sales increased $16.9 million, or 7.3%, to $284.3 million from $231.5 million a year earlier.",
    ):
        assert _beside(words) == [("prose-table", "$284.3 million")]
    base = "Net sales increased 7.3% to $248.3 million from $213.5 million in the second quarter of 2024."
    assert _beside(base) == [("prose-table", "$213.5 million")]
    a_share = "Diluted earnings per share rose 27.8% to $1.42 from $0.97."
    assert _beside(a_share) == [("prose-table", "$1.42")]


def test_a_misprinted_figure_beside_a_growth_that_no_cell_gives_are_two_slips() -> None:
    words = "Net sales increased 3.7% to $248.3 million from $213.5 million in the second quarter of 2024."
    assert _beside(words) == [("growth", "3.7%"), ("prose-table", "$213.5 million")]
