"""Against the release of the quarter before: carried-over fields, changed figures, and what only it can tie."""

from irdesk.domain.release import Release
from irdesk.proofing import diff, proof
from tests.proofing.drafts import faulty, grave, read, text


def earlier() -> tuple[Release, ...]:
    return (read(text("harbourline_2025q1")),)


def test_two_clean_quarters_raise_nothing() -> None:
    assert grave(proof(read(text()), earlier())) == set()


def found(old: str, new: str) -> set[tuple[str, str]]:
    return grave(proof(faulty(old, new), earlier()))


def test_pass_code_carried_over() -> None:
    assert ("stale", "warning") in found("pass code 11155302", "pass code 11150871")


def test_conference_id_carried_over() -> None:
    assert ("stale", "warning") in found("conference ID 7730418", "conference ID 7725102")


def test_replay_end_carried_over() -> None:
    assert ("stale", "error") in found("on July 31, 2025, at", "on May 1, 2025, at")


def test_live_and_replay_numbers_swapped() -> None:
    draft = (
        text().replace("1-800-274-8461", "X").replace("1-844-512-2921", "1-800-274-8461").replace("X", "1-844-512-2921")
    )
    assert ("stale", "error") in grave(proof(read(draft), earlier()))


def test_highlight_carried_over() -> None:
    old, new = (
        "Delivered 214 gauges to the Port of Larvik.",
        "Signed a service agreement with the harbour board of Tromvik.",
    )
    assert ("stale", "warning") in found(old, new)


def test_balance_of_december_differs_from_what_was_published() -> None:
    draft = text().replace("12,840            12,840", "12,840            12,740")
    assert ("stale", "warning") in grave(proof(read(draft), earlier()))


def test_earlier_quarter_ties_and_contradicts() -> None:
    sentence = "Revenue for the first quarter of 2025 was $45.5 million.\n\nSecond Quarter Highlights"
    ties = proof(faulty("Second Quarter Highlights", sentence), earlier())
    assert any(each.check == "history" and each.severity == "ok" for each in ties)
    assert ("history", "error") in found("Second Quarter Highlights", sentence.replace("45.5", "45.9"))
    alone = proof(faulty("Second Quarter Highlights", sentence))
    assert not any("$45.5" in each.message and each.severity == "ok" for each in alone)


def test_quarters_in_a_row_need_every_quarter() -> None:
    sentence = "This was the second consecutive quarter of positive earnings.\n\nSecond Quarter Highlights"
    draft = faulty("Second Quarter Highlights", sentence)
    assert any(each.check == "history" and each.severity == "ok" for each in proof(draft, earlier()))
    assert any(each.check == "history" and each.severity == "unchecked" for each in proof(draft))


def test_record_is_contradicted_by_a_better_quarter_and_never_proved() -> None:
    draft = faulty("Revenue of $48.6 million", "Record revenue of $48.6 million")
    assert any("cord revenue" in each.message and each.severity == "unchecked" for each in proof(draft, earlier()))
    better = read(text("harbourline_2025q1").replace("45,488", "55,488").replace("25,062", "35,062"))
    assert ("history", "error") in grave(proof(draft, (better,)))


def test_two_quarters_compare_by_facts() -> None:
    changes = {change.fact: change for change in diff(earlier()[0], read(text()))}
    assert changes["pass code"].words == "pass code: 11150871 → 11155302"
    assert changes["revenue"].words == "revenue: 45,488 → 48,617"
    assert changes["call time"].kind == "unchanged"
    assert changes["release date"].place_after is not None


def test_two_drafts_compare_by_facts_not_words() -> None:
    reworded = faulty("carried the quarter", "made the quarter")
    assert all(change.kind == "unchanged" for change in diff(read(text()), reworded))
    changed = [c for c in diff(read(text()), faulty("5,220      4,811", "5,230      4,811")) if c.kind != "unchanged"]
    assert len(changed) == 1
    assert "5,220 → 5,230" in changed[0].words


NOTICE = """\
HOLM REPORTS RESULTS

TRENTON, NJ, August 3, 2025 -- Holm, Inc. will hold a conference call today at 9:00 a.m. ET. The dial-in
numbers are {}. Please dial in {} minutes early.

For the third quarter of 2025, the company expects revenue of ${} million to $4.5 million.
"""


def test_every_line_and_the_scale_of_an_outlook_are_facts() -> None:
    one = read(NOTICE.format("203-555-0150 or 203-555-0151", 10, "4.0"))
    other = read(NOTICE.format("203-555-0150 or 203-555-0152", 15, "4.1"))
    assert [change.words for change in diff(one, other) if change.kind != "unchanged"] == [
        "minutes to join before: 10 → 15",
        "dial-in number (2): +12035550151 → +12035550152",
        "guidance revenue, third quarter of 2025: 4.0 to 4.5 million → 4.1 to 4.5 million",
    ]
