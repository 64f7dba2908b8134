"""Files that nobody meant well with: damaged, random, huge. Each is read, or told with an ExchangeError; never half."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from irdesk.exchange.error import ExchangeError
from irdesk.exchange.ics import CallEntry, read_calendar, write_calendar
from irdesk.exchange.mail import invites
from irdesk.exchange.submissions import recognise
from irdesk.exchange.tables.lists import contacts_of
from irdesk.exchange.tables.plain import Table, read_table
from irdesk.exchange.tables.sheet import read_sheet, write_tables
from irdesk.exchange.vcard import read_cards, write_cards
from tests.exchange.records import CALL, COMPANY, CONTACTS, STAMP
from tests.exchange.test_ics_in import OUTLOOK, mail_with_invite
from tests.exchange.test_vcard import EXPORTED, lines_of

Reader = Callable[[bytes], object]

GOOD: list[tuple[Reader, bytes]] = [
    (read_cards, EXPORTED.encode()),
    (read_cards, write_cards(CONTACTS)),
    (lambda data: read_calendar(data, region="US"), OUTLOOK.encode()),
    (read_calendar, write_calendar([CallEntry(call=CALL, company=COMPANY)], stamp=STAMP).data),
    (lambda data: contacts_of(read_table(data)), b'name,phone,extension\r\n"Bo, the\nelder",+1 212 555 0101,4\r\n'),
    (read_sheet, write_tables([Table("t", ("name", "note"), (("Bo", "x"),))], STAMP)),
    (lambda data: [read_calendar(body) for _, body in invites(data)], mail_with_invite()),
    (recognise, b"<SEC-DOCUMENT>x\nCONFORMED SUBMISSION TYPE:\t8-K\nITEM INFORMATION:\n"),
]

cuts = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12)), min_size=1, max_size=4)


def damaged(data: bytes, wounds: list[tuple[float, int, bytes]]) -> bytes:
    """Return a file with pieces taken out and others put in."""
    for where, length, put in wounds:
        at = int(where * len(data))
        data = data[:at] + put + data[at + length :]
    return data


@pytest.mark.parametrize("which", range(len(GOOD)))
@settings(max_examples=60, deadline=None)
@given(wounds=cuts)
def test_a_damaged_file_is_read_or_told(which: int, wounds: list[tuple[float, int, bytes]]) -> None:
    reader, data = GOOD[which]
    reader(data)
    with suppress(ExchangeError):  # any other exception is a failure
        reader(damaged(data, wounds))


names = st.sampled_from(
    ["X-A", "TEL", "EMAIL", "ORG", "TITLE", "NOTE", "FN", "N", "KIND", "ADR", "URL", "BDAY", "CATEGORIES", "LANG"]
)
printable = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\x85")
texts = st.text(alphabet=printable, max_size=30)
words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters='";:,^\x85'), min_size=1)
params = st.lists(st.tuples(st.sampled_from(["TYPE", "PREF", "X-P", "LANGUAGE"]), words), max_size=2)
lines = st.builds(
    lambda group, name, given, value: f"{group}{name}{''.join(f';{key}={word}' for key, word in given)}:{value}",
    st.sampled_from(["", "", "", "item1."]), names, params, texts,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(body=st.lists(lines, max_size=8), version=st.sampled_from(["3.0", "4.0"]))
@example(body=["TEL;TYPE=home:+1 212 555 0101", "TEL:+12125550101"], version="4.0")
@example(body=["EMAIL;PREF=2:a@x", "EMAIL;PREF=1:b@x", "EMAIL:"], version="4.0")
def test_any_card_comes_back_line_for_line(body: list[str], version: str) -> None:
    card = "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", "FN:Somebody", "N:Body;Some;;;", *body, "END:VCARD", ""])
    read = read_cards(card.encode())
    written = write_cards(read, version=version)
    assert lines_of(written) == lines_of(card.encode())
    assert write_cards(read_cards(written), version=version) == written


def test_a_line_of_a_million_letters() -> None:
    long = "ü" * 1_000_000
    (card,) = read_cards(write_cards([CONTACTS[0].with_fields(note=long)]))
    assert card.note == long
    data = write_calendar([CallEntry(call=CALL.with_fields(note=long), company=COMPANY)], stamp=STAMP).data
    assert read_calendar(data)[0].call.note == long


def test_a_name_cannot_begin_a_line_of_its_own() -> None:
    bad = "Ana\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mallory\nX:\x85y\u2028z"
    written = write_cards([CONTACTS[0].with_fields(name=bad, foreign=("VERSION:4.0", "X-A:1\r\nEND:VCARD"))])
    assert written.split(b"\r\n").count(b"BEGIN:VCARD") == 1
    assert len(read_cards(written)) == 1
    call = CALL.with_fields(
        title="x\r\nEND:VEVENT\r\nBEGIN:VEVENT", uid="1\r\nSTATUS:CANCELLED", conference_id="1\r\nX:2"
    )
    lines = write_calendar([CallEntry(call=call, company=COMPANY)], stamp=STAMP).data.split(b"\r\n")
    assert lines.count(b"BEGIN:VEVENT") == 2
    assert b"STATUS:CANCELLED" not in lines


PLAIN = ("DURATION", "RRULE", "RECURRENCE-ID", "SEQUENCE", "UID", "URL", "CONFERENCE", "CATEGORIES", "TZID", "STATUS")
PROPS = (*PLAIN, "ORGANIZER", "EXDATE", "SUMMARY", "DTEND", "DTSTART", "DTSTART;VALUE=DATE", "DTSTART;VALUE=PERIOD")
TIMES = (
    "99999999",
    "20240230T250000",
    "20240101T000000Z,20240102",
    "00010101",
    "99991231T235959",
    "20240801T083000Z/PT1H",
)
VALUES = (*TIMES, "P", "PT999999999999H", "FREQ=YEARLY", "tel:", "tel:+1,,,", "http://", "\\", "é")
SAID = st.tuples(st.sampled_from(PROPS), st.sampled_from(["", *VALUES]))


@settings(max_examples=150, deadline=None)
@given(said=st.lists(SAID, min_size=1, max_size=3), keep=st.booleans())
@example(said=[("DURATION", "P")], keep=True)
@example(said=[("SEQUENCE", "é"), ("SEQUENCE", "")], keep=False)
def test_an_event_that_says_nonsense_is_read_or_told(said: list[tuple[str, str]], *, keep: bool) -> None:
    own = "DTSTART:20240801T123000Z\nDTEND:20240801T133000Z\n" if keep else ""
    body = "".join(f"{prop}:{value}\n" for prop, value in said)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n{own}{body}END:VEVENT\nEND:VCALENDAR\n"
    with suppress(ExchangeError):
        read_calendar(text.encode(), region="US")
