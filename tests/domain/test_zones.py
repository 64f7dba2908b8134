"""Printed zones, and those whose abbreviation several places share."""

import datetime as dt

import pytest

from irdesk.domain.call import Call
from irdesk.domain.editing import edited
from irdesk.domain.moment import zone_of
from irdesk.domain.zones import clocks, iana, said_otherwise

ISRAEL = dt.datetime(2008, 7, 9, 16, tzinfo=dt.timezone(dt.timedelta(hours=3)))
NOW = dt.datetime(2008, 7, 1, tzinfo=dt.UTC)


def test_abbreviation_of_several_countries_names_none() -> None:
    assert iana("IST") is None
    assert iana("CST") == "America/Chicago"
    assert clocks("IST", None) is None


def test_instant_tells_whose_clocks_are_meant() -> None:
    assert clocks("IST", ISRAEL) == "Asia/Jerusalem"
    assert str(zone_of(Call(zone="IST", starts_at=ISRAEL))) == "Asia/Jerusalem"


def test_instant_goes_before_the_usual_place_of_a_zone() -> None:
    elsewhere = dt.datetime(2008, 7, 9, 16, tzinfo=dt.timezone(dt.timedelta(hours=7)))
    assert zone_of(Call(zone="EDT", starts_at=elsewhere)).utcoffset(elsewhere) == dt.timedelta(hours=7)


def test_edited_time_keeps_the_place() -> None:
    call = Call(date=dt.date(2008, 7, 9), time="16:00", zone="IST", starts_at=ISRAEL)
    later = edited(call, ("time",), "17:00", NOW, "jr")
    assert isinstance(later, Call)
    assert later.starts_at is not None
    assert later.starts_at == ISRAEL + dt.timedelta(hours=1)


def test_typed_zone_of_several_countries_is_asked_for_in_words() -> None:
    assert said_otherwise("EDT") is None
    with pytest.raises(ValueError, match="ISRAEL TIME, DUBLIN TIME or INDIA TIME"):
        edited(Call(), ("zone",), "ist", NOW, "jr")
