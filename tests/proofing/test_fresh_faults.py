"""Faults of many kinds, one at a time, in releases that the rules were tried on unseen."""

from collections.abc import Iterator

import pytest

from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.planted import RELEASES

FAULTS = """
# changes in money
coldbrook_2024q3.txt | increased $0.1 million to $26.1 => increased $1.1 million to $26.1 | change
hollisthorne_2025q3.md | Net sales increased $32.3 million => Net sales increased $23.3 million | change
cedarfalls_2024q2.htm | surcharge revenue declined $6.3 => surcharge revenue declined $3.6 | change
# shares of revenue and of assets, margins
coldbrook_2024q3.txt | or 10.6% of total assets => or 16.0% of total assets | margin
hollisthorne_2025q3.md | or 30.7% of net sales, => or 37.0% of net sales, | margin
hollisthorne_2025q3.md | compared to 30.5% last year => compared to 35.0% last year | margin
# rows spoken of together
lumenar_2024q4.txt | investments of $66.0 => investments of $60.6 | prose-table
# rows by their usual names
coldbrook_2024q3.txt | $36.1 million for the third => $31.6 million for the third | prose-table
cedarfalls_2024q2.htm | logistics revenue rose 8.9% => logistics revenue rose 9.8% | growth
# directions
cedarfalls_2024q2.htm | down from $33.8 => up from $33.8 | direction
# the call and the people
cedarfalls_2024q2.htm | 1-877-407-9039 => 1-844-512-2921 | phone
coldbrook_2024q3.txt | 1-866-813-9403 or => 1-833-470-1428 or | phone
aldergate_2025q3_notice.txt | 18, 2025 at 1-844-512-2921 => 18, 2025 at 1-800-579-2543 | phone
cedarfalls_2024q2.htm | gastor@cedarfallsfreight.example => gastor@linehaulpartners.example | e-mail
loesshills_2025q1.htm | pmarsh@loesshills.example => pmarsh@northquay.example | e-mail
coldbrook_2024q3.txt | access code 771034. => access code. | pass-code
aldergate_2025q3_notice.txt | (1:30 p.m. Pacific => (2:30 p.m. Pacific | zone
aldergate_2025q3_notice.txt | about ten minutes before => about 90 minutes before | join-by
"""
"""Each line: the file, what stands there, what is put in its place, and the check that must tell it."""


def _faults() -> Iterator[tuple[str, str, str, str]]:
    for line in FAULTS.splitlines():
        if line and not line.startswith("#"):
            name, passages, check = line.split(" | ")
            old, _, new = passages.partition(" => ")
            yield name, old, new, check


@pytest.mark.parametrize(("name", "old", "new", "check"), list(_faults()))
def test_fault_is_told(name: str, old: str, new: str, check: str) -> None:
    text = (RELEASES / name).read_text("utf-8")
    assert old in text
    found = proof(read_bytes(text.replace(old, new, 1).encode(), name))
    assert check in {each.check for each in found if each.severity in {"error", "warning"}}
