"""Counts that a sentence breaks down into parts."""

import pytest

from tests.proofing.marlow import HEAD, TABLE
from tests.proofing.pelworth import found, told


def _sums(words: str) -> set[tuple[str, str]]:
    return {each for each in told(words, TABLE, head=HEAD) if each[0] == "sum"}


@pytest.mark.parametrize(
    ("words", "right", "slip"),
    [
        ("At the end of June we ran 312 shops: 204 of our own and 108 of partners.", "204", "240"),
        ("At the end of June we ran 312 shops (204 company-owned and 108 franchised).", "312", "313"),
        ("At the end of June we ran 312 shops, 204 company-owned and 108 franchised.", "108", "107"),
        ("Shops took 1,036 orders: 214 in Ohio, 185 in Iowa, 296 in Texas and 341 elsewhere.", "296", "269"),
        ("Shops took 1,036 orders, 54 more than in May: 214 in Ohio, 481 in Iowa and 341 elsewhere.", "1,036", "1,063"),
        ("We run 321 shops, consisting of 204 company-owned, 98 franchised and 19 licensed ones.", "321", "312"),
        ("We ended June with 204 company-owned and 108 franchised shops, for a total of 312.", "312", "321"),
    ],
)
def test_the_parts_of_a_count_make_it(words: str, right: str, slip: str) -> None:
    assert right in words
    assert not _sums(words)
    assert [each for each in found(words, TABLE, head=HEAD) if (each.check, each.severity) == ("sum", "ok")]
    assert _sums(words.replace(right, slip)) == {("sum", "error")}


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("We ran 312 shops, 204 in Ohio and 118 in Iowa.", "warning"),
        ("We ran 312 shops (204 in Ohio and 98 in Iowa).", "warning"),
    ],
)
def test_parts_that_may_not_be_all_or_may_overlap_are_a_warning(words: str, severity: str) -> None:
    assert _sums(words) == {("sum", severity)}


@pytest.mark.parametrize(
    "words",
    [
        "We ran 312 shops, 204 in Ohio and 98 in Iowa.",
        "The fleet has 145 ships, of which 124 are tankers and 12 lie in port.",
        "The fleet has 145 ships (124 tankers and 120 under our flag).",
        "We opened 12 shops and closed 3, for a total of 144 shops.",
        "We have 124 shops: 112 opened in 2023 and 13 opened since.",
        "We ran 312 shops, 204 more than in 2019 and 118 more than in 2021.",
        "We run 12 shops, 5 in Ohio and 6 in Iowa.",
        "We sold 312 kettles (204 in June and $108 worth of spares).",
    ],
)
def test_counts_that_are_no_parts_are_not_told(words: str) -> None:
    assert not _sums(words)
