"""iCalendar out: what the events say, and what khal and another parser make of them."""

import datetime as dt
import shutil
import subprocess
from pathlib import Path

import icalendar
import pytest
import vobject
from hypothesis import example, given, settings
from hypothesis import strategies as st

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.exchange.ics import CallEntry, read_calendar, write_calendar
from irdesk.exchange.text import carried
from tests.exchange.records import CALL, COMPANY, HEAD, OWN_CODES, STAMP

ENTRY = CallEntry(call=CALL, company=COMPANY, release=HEAD, sequence=4, changed=STAMP)


def written(*entries: CallEntry, minutes: int | None = None) -> bytes:
    return write_calendar(entries, stamp=STAMP, namespace="desk.example", minutes=minutes).data


def unfolded(data: bytes) -> list[str]:
    return data.decode().replace("\r\n ", "").split("\r\n")


def event_lines(data: bytes, which: int = 0) -> list[str]:
    lines = unfolded(data)
    begins = [at for at, line in enumerate(lines) if line == "BEGIN:VEVENT"]
    ends = [at for at, line in enumerate(lines) if line == "END:VEVENT"]
    return lines[begins[which] : ends[which]]


def test_the_live_call_is_an_event_in_its_own_zone() -> None:
    lines = event_lines(written(ENTRY))
    assert "DTSTART;TZID=America/New_York:20240502T083000" in lines
    assert "DTEND;TZID=America/New_York:20240502T093000" in lines
    assert "UID:call-7@desk.example" in lines
    assert "SEQUENCE:4" in lines
    assert "STATUS:CONFIRMED" in lines
    assert "URL:http://www.harborlights.example/webcast" in lines
    assert "TRIGGER:-PT15M" in lines
    assert "BEGIN:VTIMEZONE" in unfolded(written(ENTRY))


def test_each_number_is_a_conference_line_with_pauses_and_the_code() -> None:
    lines = [line for line in event_lines(written(ENTRY)) if line.startswith("CONFERENCE")]
    assert [line.rpartition("tel:")[2] for line in lines] == [
        "+18005550142,,,8871234",
        "+12125550188,,,8871234",
        "+442079460958,,,8871234",
    ]
    assert 'LABEL="domestic, toll-free, Conference ID 8871234"' in lines[0]
    assert all("FEATURE=PHONE" in line and "VALUE=URI" in line for line in lines)


def test_the_description_repeats_everything() -> None:
    described = next(line for line in event_lines(written(ENTRY)) if line.startswith("DESCRIPTION"))
    said = (
        *("1-800-555-0142", "1-212-555-0188", "+44 20 7946 0958", "8871234", "Join by: 08:15"),
        *("www.harborlights.example/webcast", "Replay until: Thu 16 May 2024\\, time not stated"),
        *("1-877-555-0199", "47546"),
    )
    for words in said:
        assert words in described


def test_the_replay_is_an_entry_of_its_own_with_an_alarm_on_its_last_day() -> None:
    lines = event_lines(written(ENTRY), 1)
    assert "DTSTART;VALUE=DATE:20240502" in lines
    assert "DTEND;VALUE=DATE:20240517" in lines
    assert "RELATED-TO:call-7@desk.example" in lines
    assert "TRANSP:TRANSPARENT" in lines
    assert "TRIGGER;RELATED=END:-PT15H" in lines


def test_a_replay_with_known_ends_is_timed_and_rings_at_nine_on_its_last_day() -> None:
    replay = Replay(
        starts_at=dt.datetime(2024, 5, 2, 16, tzinfo=dt.UTC), until=dt.date(2024, 5, 16), until_time="23:59"
    )
    lines = event_lines(written(CallEntry(call=CALL.with_fields(replay=replay), company=COMPANY)), 1)
    assert "DTSTART;TZID=America/New_York:20240502T120000" in lines
    assert "DTEND;TZID=America/New_York:20240516T235900" in lines
    assert "TRIGGER;VALUE=DATE-TIME:20240516T130000Z" in lines
    described = next(line for line in lines if line.startswith("DESCRIPTION"))
    assert "Replay from: Thu 2 May 2024 12:00 EDT" in described


def test_a_cancelled_call_cancels_both_entries() -> None:
    data = written(CallEntry(call=CALL.with_fields(cancelled=True), company=COMPANY))
    assert unfolded(data).count("STATUS:CANCELLED") == 2


def test_a_draft_is_confidential() -> None:
    assert "CLASS:CONFIDENTIAL" in event_lines(written(CallEntry(call=CALL, release=HEAD.with_fields(draft=True))))


def test_nothing_is_guessed() -> None:
    unknown_end = CALL.with_fields(ends_at=None, replay=None)
    assert not any(line.startswith("DTEND") for line in event_lines(written(CallEntry(call=unknown_end))))
    said = event_lines(written(CallEntry(call=unknown_end), minutes=45))
    assert "DTEND;TZID=America/New_York:20240502T091500" in said
    no_zone = Call(id=1, date=dt.date(2024, 5, 2), time="08:30")
    lines = event_lines(written(CallEntry(call=no_zone, company=COMPANY)))
    assert "DTSTART;VALUE=DATE:20240502" in lines
    assert any("(08:30\\, zone not stated)" in line for line in lines if line.startswith("SUMMARY"))


def test_what_cannot_be_written_is_said() -> None:
    missing = CALL.with_fields(date=None, starts_at=None, replay=Replay(pass_code="1"))
    made = write_calendar([CallEntry(call=missing, company=COMPANY)], stamp=STAMP)
    assert b"BEGIN:VEVENT" not in made.data
    assert [sentence.partition(": ")[2] for sentence in made.left_out] == [
        "the call's date is not stated",
        "the replay's last day is not stated",
    ]


def test_our_own_calendar_comes_back() -> None:
    (entry,) = read_calendar(written(ENTRY))
    assert entry.call == CALL.with_fields(id=0, company_id=0, release_id=0, uid="call-7@desk.example")
    assert (entry.sequence, entry.tickers, entry.doubts) == (4, ("HBRL",), ())


def test_each_number_has_its_own_code_and_comes_back_with_it() -> None:
    data = written(CallEntry(call=OWN_CODES, company=COMPANY))
    lines = event_lines(data)
    dialled = [line.rpartition("tel:")[2] for line in lines if line.startswith("CONFERENCE")]
    assert dialled == ["+18005550142,,,111222", "+442079460958,,,333444"]
    assert "LOCATION:1-800-555-0142 (conference id 111222)" in lines
    described = next(line for line in lines if line.startswith("DESCRIPTION"))
    assert "1-800-555-0142\\, code 111222\\n" in described
    assert "Conference ID: one for each number" in described
    (entry,) = read_calendar(data)
    assert entry.call == OWN_CODES.with_fields(id=0, company_id=0, release_id=0, uid="call-7@desk.example")


@pytest.mark.parametrize(
    ("offset", "place"), [("+05:30", "Asia/Kolkata"), ("+01:00", "Europe/Dublin"), ("+03:00", "Asia/Jerusalem")]
)
def test_a_zone_that_several_places_share_is_the_one_of_the_calls_instant(offset: str, place: str) -> None:
    start = dt.datetime.fromisoformat(f"2024-05-02T16:30:00{offset}")
    replay = Replay(starts_at=start + dt.timedelta(hours=2), until=dt.date(2024, 5, 16), until_time="23:59")
    call = CALL.with_fields(time="16:30", zone="IST", starts_at=start, ends_at=None, replay=replay)
    data = written(CallEntry(call=call, company=COMPANY))
    assert f"DTSTART;TZID={place}:20240502T163000" in event_lines(data)
    assert f"DTEND;TZID={place}:20240516T235900" in event_lines(data, 1)
    (entry,) = read_calendar(data)
    assert entry.call.starts_at == start
    assert entry.call.replay is not None
    assert entry.call.replay.until_time == "23:59"
    if place != "Asia/Jerusalem":  # whose clocks say IDT on that day
        assert entry.call.zone == "IST"


hostile = st.text(min_size=1, max_size=60).filter(lambda text: carried(text).strip())


@settings(max_examples=40, deadline=None)
@example(title="0", note="0", code="0", printed="\\", pass_code="0")
@given(title=hostile, note=hostile, code=hostile, printed=hostile, pass_code=hostile)
def test_hostile_words_come_back_and_break_nothing(
    title: str, note: str, code: str, printed: str, pass_code: str
) -> None:
    number = DialIn(number="+18005550142", printed=printed, audience="domestic")
    replay = Replay(until=dt.date(2024, 5, 16), pass_code=pass_code)
    call = CALL.with_fields(title=title, note=note, conference_id=code, dial_in=(number,), replay=replay)
    (got,) = read_calendar(written(CallEntry(call=call, company=COMPANY)))
    assert (got.call.title, got.call.note, got.call.conference_id) == (carried(title), carried(note), carried(code))
    assert got.call.replay is not None
    assert got.call.replay.pass_code == carried(pass_code)
    assert len(got.call.dial_in) == 1
    assert got.call.dial_in[0].number == "+18005550142"


def test_another_parser_reads_ours() -> None:
    events = vobject.readOne(written(ENTRY).decode()).vevent_list
    assert [event.uid.value for event in events] == ["call-7@desk.example", "replay-of-call-7@desk.example"]
    start = events[0].dtstart.value
    assert start.astimezone(dt.UTC) == dt.datetime(2024, 5, 2, 12, 30, tzinfo=dt.UTC)
    assert events[0].summary.value == "Harbor Lights, Inc. · first quarter 2024 results: conference call"
    assert "Conference ID: 8871234" in events[0].description.value
    assert len(events[0].contents["conference"]) == 3


def test_lines_are_no_longer_than_75_octets() -> None:
    long = CALL.with_fields(title="Ünïcödé " * 40)
    assert all(len(line) <= 75 for line in written(CallEntry(call=long, company=COMPANY)).split(b"\r\n"))


def test_every_component_is_as_the_rfc_wants_it() -> None:
    calendar = icalendar.Calendar.from_ical(written(ENTRY))
    for event in calendar.events:
        assert not event.errors
        assert all(name in event for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"))
        assert all("TRIGGER" in alarm and "ACTION" in alarm for alarm in event.walk("VALARM"))


@pytest.mark.skipif(shutil.which("khal") is None, reason="khal is not installed")
def test_khal_imports_and_updates(tmp_path: Path) -> None:
    (tmp_path / "calendar").mkdir()
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[desk]]\npath = {tmp_path / 'calendar'}\n[locale]\nlocal_timezone = America/New_York\n"
        "default_timezone = America/New_York\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        f"datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {tmp_path / 'khal.db'}\n"
    )

    def khal(*words: str) -> str:
        done = subprocess.run(["khal", "-c", str(config), *words], capture_output=True, text=True, check=True)
        return done.stdout

    def bring(data: bytes) -> str:
        (tmp_path / "calls.ics").write_bytes(data)
        khal("import", "--batch", "-a", "desk", str(tmp_path / "calls.ics"))
        return khal("list", "2024-05-02", "1d", "--format", "{start-time}|{title}|{description}")

    listed = bring(written(ENTRY))
    assert "08:30|Harbor Lights, Inc. · first quarter 2024 results: conference call" in listed
    assert "1-800-555-0142" in listed
    assert "replay until Thu 16 May 2024" in khal("list", "2024-05-10", "1d")
    later = CALL.with_fields(
        time="10:00", starts_at=CALL.starts_at and CALL.starts_at + dt.timedelta(minutes=90), ends_at=None
    )
    again = bring(written(CallEntry(call=later, company=COMPANY, release=HEAD, sequence=5)))
    assert "10:00|Harbor Lights" in again
    assert "08:30|" not in again
