"""Zones whose abbreviation several countries share: the place is told by the release, or it stays open."""

import pytest

from irdesk.domain.call import Call
from irdesk.reading.release import read_bytes


def read(dateline: str, when: str) -> tuple[Call, list[str]]:
    """Read a release with a dateline whose call is `when`; return the call and the fields that are doubted."""
    text = (
        f"SUNDAR WORKS REPORTS RESULTS\n\n{dateline} - Sundar Works (NASDAQ: SNDR), a maker of looms, today reported"
        f" its results for the quarter.\n\nThe company will hold a conference call today at {when}."
        " Dial 1-800-555-0199 to take part.\n"
    )
    release = read_bytes(text.encode(), "sundar.txt")
    return release.calls[0], [doubt.field for doubt in release.doubts]


@pytest.mark.parametrize(
    ("dateline", "when", "starts"),
    [
        ("HAIFA, Israel, January 9, 2008", "10:00 a.m. IST", "2008-01-09T10:00:00+02:00"),
        ("DUBLIN, Ireland, July 9, 2008", "10:00 a.m. IST", "2008-07-09T10:00:00+01:00"),
        ("MUMBAI, India, July 9, 2008", "10:00 a.m. IST", "2008-07-09T10:00:00+05:30"),
        ("NEW YORK, July 9, 2008", "4:00 p.m. IST (9:00 a.m. EDT)", "2008-07-09T16:00:00+03:00"),
        ("NEW YORK, January 9, 2008", "9:00 p.m. CST / 8:00 a.m. EST", "2008-01-09T21:00:00+08:00"),
        ("HOUSTON, January 9, 2008", "9:00 a.m. CST", "2008-01-09T09:00:00-06:00"),
        ("LONDON, January 9, 2008", "10:00 a.m. EST (Sydney)", "2008-01-09T10:00:00+11:00"),
        ("TEMPE, Ariz., July 9, 2008", "10:00 a.m. MST", "2008-07-09T10:00:00-07:00"),
        ("BRISBANE, January 9, 2008", "10:00 a.m. AEST", "2008-01-09T10:00:00+10:00"),
        ("SAN JUAN, Puerto Rico, July 9, 2008", "10:00 a.m. AST", "2008-07-09T10:00:00-04:00"),
        ("LONDON, July 9, 2008", "10:00 a.m. BST", "2008-07-09T10:00:00+01:00"),
    ],
)
def test_place_is_told_by_the_release(dateline: str, when: str, starts: str) -> None:
    call, doubted = read(dateline, when)
    assert call.starts_at is not None
    assert call.starts_at.isoformat() == starts
    assert not {"call.starts_at", "call.time"} & set(doubted)


@pytest.mark.parametrize(
    ("dateline", "when"),
    [
        ("NEW YORK, July 9, 2008", "4:00 p.m. IST"),
        ("BEIJING, January 9, 2008", "9:00 p.m. CST"),
        ("SYDNEY, January 9, 2008", "10:00 a.m. EST"),
        ("NEW YORK, January 9, 2008", "10:00 a.m. AST"),
    ],
)
def test_what_the_release_leaves_open_is_doubted_and_has_no_instant(dateline: str, when: str) -> None:
    call, doubted = read(dateline, when)
    assert (call.time, call.zone) == ("16:00" if when[0] == "4" else "21:00" if when[0] == "9" else "10:00", when[-3:])
    assert call.starts_at is None
    assert "call.starts_at" in doubted


def test_country_that_alone_is_named_counts_where_the_dateline_is_silent() -> None:
    call, _ = read("NEW YORK, July 9, 2008", "4:00 p.m. IST. Its mills are in Galway")
    assert call.starts_at is not None
    assert call.starts_at.isoformat() == "2008-07-09T16:00:00+01:00"
