"""Moments that a user types, and clocks that are set."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from irdesk.domain.clock import Clock, parse_moment


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2004-05-13 09:00 EDT", "2004-05-13T13:00"),
        ("2004-05-13T09:00-04:00", "2004-05-13T13:00"),
        ("2004-05-13 9:00 America/Los_Angeles", "2004-05-13T16:00"),
        ("2004-05-13 09:00Z", "2004-05-13T09:00"),
        ("2004-05-13", "2004-05-13T00:00"),
    ],
)
def test_moments_that_people_type(text: str, utc: str) -> None:
    assert parse_moment(text, dt.UTC) == dt.datetime.fromisoformat(utc).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize("text", ["tomorrow", "2004-13-45", "2004-05-13 09:00 XYZT", ""])
def test_what_is_no_moment_is_said(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_moment(text, dt.UTC)


def test_a_still_clock_stands_and_a_set_one_goes_on() -> None:
    at = dt.datetime(2004, 5, 12, 10, 15, tzinfo=ZoneInfo("America/New_York"))
    still = Clock(at, still=True)
    assert still.now() == at == still.now()
    assert at <= Clock(at).now() < at + dt.timedelta(minutes=5)
    assert Clock().now().tzinfo is not None
