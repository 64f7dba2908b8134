"""iCalendar in: invites of other programs, and what is wrong with a file."""

import datetime as dt
from email.message import EmailMessage

import pytest

from irdesk.exchange.error import ExchangeError
from irdesk.exchange.ics import CalendarEntry, read_calendar
from irdesk.exchange.mail import invites

OUTLOOK = """BEGIN:VCALENDAR
PRODID:-//Big Mail//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Eastern Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:0400000082-peer
ORGANIZER;CN="IR, Peer Corp":mailto:ir@peer.example
SUMMARY:Peer Corp third quarter call
DTSTART;TZID=Eastern Standard Time:20240801T083000
DTEND;TZID=Eastern Standard Time:20240801T093000
LOCATION:Dial-in 1-877-555-0142\\, conference ID 13747
DESCRIPTION:Join live\\nUS toll-free: +1 (877) 407-0784\\nInternational: +1
  201-689-8560\\nConference ID: 13747\\nFax 212-555-0100\\nReplay: 844-512-2
 921\\, passcode 13 747 99\\nhttps://peer.example/privacy\\nWebcast at www.peer.example/live.
DTSTAMP:20240701T000000Z
SEQUENCE:2
END:VEVENT
END:VCALENDAR
"""


def event(*lines: str) -> bytes:
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//EN", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20240101T000000Z")
    return "\r\n".join([*head, *lines, "END:VEVENT", "END:VCALENDAR", ""]).encode()


def one(data: bytes, region: str | None = "US") -> CalendarEntry:
    (entry,) = read_calendar(data, name="peer.ics", region=region)
    return entry


def test_an_invite_of_a_mail_program() -> None:
    entry = one(OUTLOOK.encode())
    call = entry.call
    assert (call.date, call.time, call.zone) == (dt.date(2024, 8, 1), "08:30", "EDT")
    assert call.starts_at == dt.datetime.fromisoformat("2024-08-01T08:30:00-04:00")
    assert call.ends_at == dt.datetime.fromisoformat("2024-08-01T09:30:00-04:00")
    assert call.title == "Peer Corp third quarter call"
    assert call.webcast == "www.peer.example/live"
    assert call.conference_id == "13747"
    assert [(number.number, number.audience, number.toll_free) for number in call.dial_in] == [
        ("+18775550142", None, False),
        ("+18774070784", "domestic", True),
        ("+12016898560", "international", False),
    ]
    assert call.replay is not None
    assert [number.number for number in call.replay.dial_in] == ["+18445122921"]
    assert call.replay.pass_code == "1374799"
    assert (call.uid, entry.sequence, entry.organizer, entry.line) == ("0400000082-peer", 2, "IR, Peer Corp", 20)


def test_conference_lines_with_pauses() -> None:
    entry = one(
        event(
            "DTSTART:20240801T123000Z",
            'CONFERENCE;VALUE=URI;FEATURE=PHONE;LABEL="Attendee, toll-free":tel:+1-412-555-0123,,,555123#',
            "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example/abc",
        )
    )
    assert entry.call.dial_in[0].number == "+14125550123"
    assert entry.call.dial_in[0].toll_free
    assert entry.call.conference_id == "555123"
    assert entry.call.webcast == "https://meet.example/abc"
    assert entry.call.zone == "UTC"


def test_the_meetings_number_goes_before_its_pass_code() -> None:
    entry = one(event("DTSTART:20240801T123000Z", "DESCRIPTION:Meeting ID: 123 456\\nPass code: 998877"))
    assert entry.call.conference_id == "123456"
    assert entry.doubts == ("of several codes 123456 is taken; not taken: Pass code 998877",)


TEAMS = """Meeting ID: 234 567 890 12
Passcode: aB3dE9
Dial in by phone
+1 323-555-0100,,123456789# United States, Los Angeles
(844) 555-0133,,123456789# United States (Toll-free)
Phone conference ID: 123 456 789#
For organizers: Reset dial-in PIN"""
ZOOM = """Meeting ID: 912 3456 7890
Passcode: 246810
One tap mobile
+13015550192,,91234567890#,,,,*246810# US (Washington DC)
Dial by your location
+1 301 555 0192 US (Washington DC)"""
WEBEX = """Meeting number (access code): 2345 678 9012
Meeting password: Xy7pQ2 (99779277 from phones and video systems)
Tap to join from a mobile device (attendees only)
+1-415-555-0101,,23456789012#99779277# US Toll
Host PIN: 4321
You can also dial 173.243.2.68 and enter your meeting number."""
MEET = """Join by video: https://meet.example/abc-defg-hij
Or dial: (US) +1 475-555-0199 PIN: 581734269#
More phone numbers: https://tel.example/abc?pin=9876543210123&hs=7"""
BRIDGE = """US toll-free: 1-877-555-0142
Participant code: 445566
Leader code: 998877"""
LEADER = "Participants: +1 877 555 0142, code 111222#\nLeader: +1 877 555 0199, code 333444#"
BELOW = "+1 877 555 0142\nConference ID:\n\n5551234\nHost PIN:\n9999"
LOOSE = "+1 877 555 0142\nConference ID 111222\nConference ID 333444\n+44 20 7946 0958"
TWO = "US: +1 877 555 0142, code 111222#\nUK: +44 20 7946 0958, code 333444#"
HOSTS = "+1 877 555 0142\nHost PIN: 4321"


@pytest.mark.parametrize(
    ("words", "numbers", "code", "doubt"),
    [
        (TEAMS, ["+13235550100", "+18445550133"], "123456789", "Meeting ID 23456789012"),
        (ZOOM, ["+13015550192"], "91234567890", "Passcode 246810"),
        (WEBEX, ["+14155550101"], "23456789012", "Host PIN 4321"),
        (MEET, ["+14755550199"], "581734269", None),
        (BRIDGE, ["+18775550142"], "445566", "Leader code 998877"),
        (LEADER, ["+18775550142"], "111222", "code 333444"),
        (BELOW, ["+18775550142"], "5551234", "Host PIN 9999"),
        (TWO, ["+18775550142", "+442079460958"], None, "each number has its own code (111222, 333444)"),
        (LOOSE, ["+18775550142", "+442079460958"], None, "none is taken"),
        (HOSTS, ["+18775550142"], None, "not taken: Host PIN 4321"),
        ("Passcode aBc12345 or 12345abc", [], None, None),
        ("Dial-in number: 877-555-0142", ["+18775550142"], None, None),
    ],
)
def test_of_several_codes_the_callers_is_taken(
    words: str, numbers: list[str], code: str | None, doubt: str | None
) -> None:
    stated = words.replace(",", "\\,").replace("\n", "\\n")
    entry = one(event("DTSTART:20240801T123000Z", f"DESCRIPTION:{stated}"))
    assert [number.number for number in entry.call.dial_in] == numbers
    assert entry.call.conference_id == code
    assert entry.doubts == () if doubt is None else doubt in entry.doubts[0]


def test_a_number_without_a_country_code_is_told() -> None:
    data = event("DTSTART:20240801T123000Z", "DESCRIPTION:Dial-in number: 877-555-0142\\nConference ID: 912 345 6789")
    entry = one(data, region=None)
    assert (entry.call.dial_in, entry.call.conference_id) == ((), "9123456789")
    assert entry.doubts == ("no country code, so not taken (--region US lends one): 877-555-0142",)


@pytest.mark.parametrize(
    "line",
    [
        "LOCATION:https://meet.example/j/912?pwd=a",
        "X-GOOGLE-CONFERENCE:https://meet.example/j/912?pwd=a",
        "X-MICROSOFT-SKYPETEAMSMEETINGURL:https://meet.example/j/912?pwd=a",
    ],
)
def test_the_address_to_join_by(line: str) -> None:
    assert one(event("DTSTART:20240801T123000Z", line)).call.webcast == "https://meet.example/j/912?pwd=a"


def test_numbers_without_a_country_code_are_not_guessed() -> None:
    data = event("DTSTART:20240801T123000Z", "LOCATION:212-555-0188 or +44 20 7946 0958")
    assert [number.number for number in one(data, region=None).call.dial_in] == ["+442079460958"]


@pytest.mark.parametrize(
    ("line", "date", "time", "zone", "doubts"),
    [
        ("DTSTART;VALUE=DATE:20240801", dt.date(2024, 8, 1), None, None, 0),
        ("DTSTART:20240801T083000", dt.date(2024, 8, 1), "08:30", None, 1),
        ("DTSTART;TZID=Europe/London:20240801T083000", dt.date(2024, 8, 1), "08:30", "BST", 0),
        ("DTSTART;TZID=Asia/Kathmandu:20240801T083000", dt.date(2024, 8, 1), "08:30", None, 1),
    ],
)
def test_times(line: str, date: dt.date, time: str | None, zone: str | None, doubts: int) -> None:
    entry = one(event(line))
    assert (entry.call.date, entry.call.time, entry.call.zone, len(entry.doubts)) == (date, time, zone, doubts)


OWN = (("+18775550142", "111222"), ("+442079460958", "333444"))


@pytest.mark.parametrize(
    ("words", "dialled"),
    [
        (TWO, OWN),
        ("US: 877-555-0142\nAccess code: 111222\nUK: +44 20 7946 0958\nAccess code: 333444", OWN),
        ("Code 111222: 877-555-0142\nCode 333444: +44 20 7946 0958", OWN),
        ("US 877-555-0142, ID 111222, PIN 9999\nUK +44 20 7946 0958, ID 333444, PIN 8888", OWN),
        ("US: 877-555-0142, code 111222; UK: +44 20 7946 0958, code 333444", OWN),
        ("US 877-555-0142 or 201-689-8560, code 111222; UK +44 20 7946 0958, code 333444",
         (OWN[0], ("+12016898560", "111222"), OWN[1])),
        (LOOSE, ((OWN[0][0], None), (OWN[1][0], None))),
        ("877-555-0142\n+44 20 7946 0958\nConference ID 111222", ((OWN[0][0], None), (OWN[1][0], None))),
        ("877-555-0142, code 111222\n877-555-0142, code 333444", (("+18775550142", None),)),
    ],
)  # fmt: skip
def test_each_number_keeps_the_code_that_is_its_own(words: str, dialled: tuple[tuple[str, str | None], ...]) -> None:
    stated = words.replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")
    call = one(event("DTSTART:20240801T123000Z", f"DESCRIPTION:{stated}")).call
    assert tuple((number.number, number.code) for number in call.dial_in) == dialled


def test_conference_lines_with_a_code_each_and_a_replay_with_two() -> None:
    lines = (
        'CONFERENCE;VALUE=URI;FEATURE=PHONE;LABEL="US":tel:+1-877-555-0142,,,111222#',
        'CONFERENCE;VALUE=URI;FEATURE=PHONE;LABEL="UK":tel:+44-20-7946-0958,,,333444#',
        "DESCRIPTION:Replay (US): 844-555-0121\\, code 5556\\nReplay (international): 412-555-0171\\, code 7778",
    )
    call = one(event("DTSTART:20240801T123000Z", *lines)).call
    assert [(number.number, number.code) for number in call.dial_in] == list(OWN)
    assert call.replay is not None
    assert [(number.code, number.audience) for number in call.replay.dial_in] == [
        ("5556", "domestic"),
        ("7778", "international"),
    ]


def test_a_cancelling_calendar_cancels_and_keeps_what_it_does_not_state() -> None:
    cancel = event("DTSTART:20240801T123000Z", "DESCRIPTION:\\n").replace(b"PRODID", b"METHOD:CANCEL\r\nPRODID")
    call = one(cancel).call
    assert call.cancelled
    assert call.note is None


def test_an_answer_to_an_invite_is_no_invite() -> None:
    reply = event("DTSTART:20240801T123000Z").replace(b"PRODID", b"METHOD:REPLY\r\nPRODID")
    with pytest.raises(ExchangeError, match=r"peer.ics, line 5: an answer to an invite \(METHOD:REPLY\)"):
        one(reply)


def test_a_number_that_stands_twice_on_a_line_keeps_its_label() -> None:
    words = "+1 469-555-0147\\,\\,648201935#<tel:+14695550147> United States\\, Dallas"
    (number,) = one(event("DTSTART:20240801T123000Z", f"DESCRIPTION:{words}")).call.dial_in
    assert number.audience == "domestic"


def test_on_a_line_of_several_numbers_each_has_its_own_label() -> None:
    words = "US toll-free: 877-555-0142\\, UK: +44 20 7946 0958\\nJoin us on +44 20 7946 0959"
    call = one(event("DTSTART:20240801T123000Z", f"DESCRIPTION:{words}")).call
    assert [(number.audience, number.toll_free) for number in call.dial_in] == [
        ("domestic", True),
        (None, False),
        (None, False),
    ]


def test_an_end_without_a_zone_is_not_taken_beside_a_start_with_one() -> None:
    entry = one(event("DTSTART;TZID=America/New_York:20240801T083000", "DTEND;TZID=Nowhere:20240801T093000"))
    assert (entry.call.zone, entry.call.ends_at) == ("EDT", None)
    assert entry.doubts == ("the end is not taken: it has no known zone and the start has one",)
    assert one(event("DTSTART:20240801T083000", "DTEND:20240801T123000Z")).call.ends_at is None


@pytest.mark.parametrize("zone", ["America", "x" * 300, "Not/Known"])
def test_a_zone_that_can_be_none_leaves_the_time_without_one(zone: str) -> None:
    entry = one(event(f"DTSTART;TZID={zone}:20240801T083000", f"DTEND;TZID={zone}:20240801T093000"))
    assert (entry.call.date, entry.call.time, entry.call.starts_at) == (dt.date(2024, 8, 1), "08:30", None)
    assert entry.doubts == (f"the zone {zone!r} is not known: the time has no zone",)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("DTSTART:20240230T083000Z", "this event cannot be read"),
        ("DTSTART;VALUE=DATE:20241301", "this event cannot be read"),
        ("DTSTART:next week", "this event cannot be read"),
        ("DTSTART;TZID=America/New_York:20240801T0830", "this event cannot be read"),
    ],
)
def test_of_several_events_the_line_of_the_one_with_a_wrong_time_is_told(line: str, why: str) -> None:
    good = event("DTSTART;TZID=America/New_York:20240801T083000").decode()
    second = f"BEGIN:VEVENT\r\nUID:2\r\n{line}\r\nEND:VEVENT\r\nEND:VCALENDAR"
    with pytest.raises(ExchangeError, match=why) as caught:
        read_calendar(good.replace("END:VCALENDAR", second).encode(), name="peer.ics")
    assert str(caught.value).startswith("peer.ics, line 9:")


def test_an_unknown_zone_keeps_no_instant_and_a_known_one_without_abbreviation_does() -> None:
    assert one(event("DTSTART:20240801T083000")).call.starts_at is None
    nepal = one(event("DTSTART;TZID=Asia/Kathmandu:20240801T083000")).call
    assert nepal.starts_at == dt.datetime.fromisoformat("2024-08-01T08:30:00+05:45")


def test_a_recurring_entry_is_said_to_be_one() -> None:
    entry = one(event("DTSTART:20240801T123000Z", "RRULE:FREQ=WEEKLY;COUNT=4"))
    assert entry.doubts == ("the entry recurs: only its first time is taken",)


def test_a_cancelled_entry() -> None:
    assert one(event("DTSTART:20240801T123000Z", "STATUS:CANCELLED")).call.cancelled


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("hello\n", 1, "not a property"),
        ("BEGIN:VCARD\nEND:VCARD\n", 1, "expected BEGIN:VCALENDAR"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240801\n", 2, "this VEVENT has no END"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n", 3, "closes the VEVENT of line 2"),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR\n", 3, "expected BEGIN"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nEND:VCALENDAR\n", 2, "no DTSTART"),
        ("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:soon\nEND:VEVENT\nEND:VCALENDAR\n", 3, "DTSTART"),
        (
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240101\nDTSTART:20240102\nEND:VEVENT\nEND:VCALENDAR\n",
            2,
            "two DTSTART",
        ),
    ],
)
def test_a_bad_file_is_named_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(ExchangeError, match=rf"^peer\.ics, line {line}: .*{words}"):
        read_calendar(text.encode(), name="peer.ics")


def test_one_bad_event_brings_none_in() -> None:
    good = event("DTSTART:20240801T123000Z").decode().partition("END:VCALENDAR")[0]
    with pytest.raises(ExchangeError):
        read_calendar(f"{good}BEGIN:VEVENT\r\nUID:2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".encode())


def mail_with_invite() -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "ir@peer.example", "desk@example.com", "Call"
    mail.set_content("See the invite.")
    mail.add_attachment(OUTLOOK.encode(), maintype="text", subtype="calendar", filename="invite.ics")
    mail.add_attachment(OUTLOOK.encode(), maintype="application", subtype="ics", filename="again.ICS")
    return mail.as_bytes()


def test_an_invite_in_a_mail() -> None:
    ((label, body),) = invites(mail_with_invite())
    assert label == "invite.ics"
    assert one(body).call.conference_id == "13747"


def test_a_mail_without_an_invite_has_none() -> None:
    assert invites(b"From: a@b.example\n\nhello\n") == ()


def test_an_invite_in_an_encoding_that_nobody_knows_is_told() -> None:
    mail = b"From: a@b.example\nContent-Type: text/calendar; charset=undefined\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n"
    with pytest.raises(ExchangeError, match=r"^x\.eml: the calendar part of this mail is not undefined"):
        invites(mail, name="x.eml")


def test_what_is_no_mail_is_told() -> None:
    with pytest.raises(ExchangeError, match=r"^x\.eml, line 1: not a mail"):
        invites(b"\x00\x01", name="x.eml")
