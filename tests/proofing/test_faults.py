"""One fault at a time in a clean release: each is found, under its check, and nothing is found in the clean one."""

from collections.abc import Iterator

import pytest

from irdesk.proofing import proof, summary
from tests.proofing.drafts import grave, proofed, read, text

FAULTS = """
# the running text against the tables
$48.6 million, an increase => $48.9 million, an increase | prose-table error
Revenue of $48.6 million => Revenue of $46.8 million | prose-table error
earnings of $0.31 per share => earnings of $0.33 per share | prose-table error
$6.3 million, or $0.31 => $6.8 million, or $0.31 | prose-table error
or $0.31 per diluted/share => or $0.13 per diluted/share | prose-table error
were $31.7 million => were $37.1 million | prose-table error
with $28.2 million => with $22.8 million | prose-table error
from $43.4 million => from $44.3 million | prose-table error
net income of $4.9 million => net income of $9.1 million | prose-table warning
$48.6 million, an increase => $48.6 billion, an increase | prose-table error
Gross profit was $22.1/million => Gross profit was $21.2/million | prose-table error
against net income of $4.9 => against a net loss of $4.9 | prose-table error
increase of 12/percent => increase of 21/percent | growth error
an increase of 12/percent => a decrease of 12/percent | growth error
up 12 percent; => up 14 percent; | growth error
or 45.5 percent of revenue => or 46.5 percent of revenue | margin error
# the tables
13,869     12,803 => 13,896     12,803 | foot error
   8,244      6,328 =>   (8,244)     6,328 | foot error
  22,113     19,131 =>   22,213     19,131 | foot error
27,945            25,310 => 27,954            25,310 | foot error
   91,259            79,035 =>    92,159            79,035 | foot error
equity $127,481          $119,379 => equity $127,418          $119,379 | foot error
end of period            $ 31,702 => end of period            $ 31,720 | foot error
  $ 11,655    $  9,080 =>   $ 11,665    $  9,080 | same-fact error
Diluted                           $  0.31 => Diluted                           $  0.38 | per-share error
Diluted                            20,410 => Diluted                            19,410 | per-share error
Net income                          $ 6,300    $ 4,901 => Net loss   $ 6,300    $(4,901) | label-sign error
# the call, the people, the dates
on Thursday, July 24, 2025 => on Wednesday, July 24, 2025 | weekday error
Thursday, July 24, 2025, at => Thursday, July 24, 2024, at | weekday error
on Thursday, July 24, 2025 => on Tuesday, April 22, 2025 | call-date error
(7:00 a.m. Pacific => (8:00 a.m. Pacific | zone error
/Eastern Daylight Time (7:00 a.m. Pacific Daylight Time) => /Eastern Standard Time | zone warning
on July 31, 2025, at => on July 21, 2025, at | replay-window error
until 11:59 p.m./Eastern Daylight Time on July 31, 2025 => until July 31, 2025 | replay-window warning
1-800-274-8461 => 1-800-174-8461 | phone error
at 1-844-512-2921 (toll-free) => at 1-412-512-2921 (toll-free) | phone error
+1-203-518-9814 (international) => 203-518-9814 (international) | phone warning
panjou@harbourline.com => panjou@harborline.com | e-mail error
panjou@harbourline.com => | contact warning
# the period
ended June 30, 2025. => ended March 31, 2025. | period error
second quarter ended June 30, 2025. => first quarter ended June 30, 2025. | period error
# slips of the pen
We shipped every gauge => We shipped the the gauge | typo warning
"""
"""Each line: what stands in the clean release, what is put there (/ is a line's end), and the finding it must raise."""


def _faults() -> Iterator[tuple[str, str, str, str]]:
    for line in FAULTS.splitlines():
        if line and not line.startswith("#"):
            passages, _, finding = line.rpartition(" | ")
            old, _, new = (each.replace("/", "\n") for each in passages.partition(" =>"))
            check, _, severity = finding.partition(" ")
            yield old, new.removeprefix(" "), check, severity


def test_clean_release_has_no_error_and_no_warning() -> None:
    found = proof(read(text()))
    assert grave(found) == set()
    assert summary(found)["tied"] > 80


@pytest.mark.parametrize(("old", "new", "check", "severity"), list(_faults()))
def test_fault_is_found(old: str, new: str, check: str, severity: str) -> None:
    assert (check, severity) in grave(proofed(old, new))


def test_missing_caution_is_found() -> None:
    whole = text()
    start, end = whole.index("Forward-Looking Statements"), whole.index("Contacts:")
    draft = whole[:start] + "The company expects revenue to grow.\n\n" + whole[end:]
    assert ("notice", "warning") in grave(proof(read(draft)))


def test_shares_as_of_a_day_are_not_the_average() -> None:
    sentence = "The company had 20,410,000 diluted shares outstanding as of June 30, 2025.\n\nSecond Quarter Highlights"
    assert ("basis", "error") in grave(proofed("Second Quarter Highlights", sentence))


def test_nearly_doubled_is_held_against_its_figures() -> None:
    old = "Cash and cash equivalents were $31.7 million at June\n30, 2025,"
    new = "Cash and cash equivalents nearly doubled to $31.7 million at June\n30, 2025,"
    assert ("ratio", "error") in grave(proofed(old, new))


def test_a_period_after_from_is_not_the_one_reported() -> None:
    old = "Net income of the second quarter of 2025 came to $6.3 million, or $0.31 per diluted\nshare,"
    new = (
        "Net income rose from $4.9 million in the second quarter of 2024 to $6.3 million, or $0.31 per diluted\nshare,"
    )
    assert grave(proofed(old, new)) == set()


def test_the_faults_of_another_invented_release() -> None:
    found = grave(proof(read(text("brackenridge_2025q2"))))
    assert {check for check, severity in found if severity == "error"} == {
        "growth",
        "margin",
        "prose-table",
        "weekday",
        "replay-window",
    }
    assert ("zone", "warning") in found


def test_a_wrong_unit_is_told_with_what_the_cell_counts_in() -> None:
    found = proofed("$48.6 million, an increase", "$48.6 billion, an increase")
    told = next(each for each in found if each.check == "prose-table" and each.severity == "error")
    assert "$48.6 billion" in told.message
    assert "48617 thousand" in told.message
