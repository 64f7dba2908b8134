"""How long the formats take: python -m tests.bench.exchange. Prints seconds, and in brackets those of the processor."""

import datetime as dt
import sys
import time
from collections.abc import Callable
from typing import TypeVar

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.company import Company, Contact, Phone
from irdesk.exchange.ics import CallEntry, read_calendar, write_calendar
from irdesk.exchange.merging import propose
from irdesk.exchange.tables.plain import read_table, write_table
from irdesk.exchange.tables.records import contact_table
from irdesk.exchange.vcard import read_cards, write_cards

T = TypeVar("T")
CONTACTS, CALLS = 10_000, 5_000
STAMP = dt.datetime(2024, 4, 20, tzinfo=dt.UTC)

FOREIGN = (
    "VERSION:3.0",
    "N:Müller-Weiß;Ana;;Dr.;",
    "item1.TEL;type=pref:+1 (212) 555-0101",
    "item1.X-ABLabel:_$!<Direct>!$_",
    "PHOTO;ENCODING=b;TYPE=JPEG:" + "AAAA" * 200,
    "X-SOCIAL;x-user=ana:https://social.example/@ana",
)


def contact(number: int, *, dressed: bool) -> Contact:
    """Return one of many contacts, with what another program's card would say besides."""
    return Contact(
        id=number,
        company_id=1,
        name=f"Ana Müller-Weiß {number}",
        role="Chief Financial Officer",
        organization="Harbor Lights, Inc.",
        phones=(Phone(number="+12125550101", printed="+1 (212) 555-0101"),),
        email=f"ana{number}@harborlights.example",
        note="prefers mornings\n" * 4,
        foreign=FOREIGN if dressed else (),
    )


def entry(number: int) -> CallEntry:
    """Return one of many calls, without a replay: one event."""
    start = dt.datetime(2024, 1, 1, 15, tzinfo=dt.UTC) + dt.timedelta(hours=number)
    line = DialIn(number="+18005550142", printed="800-555-0142", audience="domestic")
    call = Call(
        id=number, date=start.date(), zone="EST", starts_at=start, dial_in=(line, line), conference_id="8871234"
    )
    return CallEntry(call=call, company=Company(name="Harbor Lights, Inc.", ticker="HBRL"))


def foreign_calendar() -> bytes:
    """Return the invites of many calls, numbers and codes in their words, no number twice."""
    head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Big Mail//EN\r\n"
    return "".join([head, *map(invite, range(CALLS)), "END:VCALENDAR\r\n"]).encode()


def invite(number: int) -> str:
    """Return one of many invites."""
    day = dt.date(2024, 1, 1) + dt.timedelta(days=number % 700)
    office, last = f"{200 + number % 800}", f"{number:04d}"
    words = (
        f"Peer {number} reports\\nUS toll-free: 877-{office}-{last}\\nInternational: +1 212-{office}-{last}\\n"
        f"Conference ID: {7_000_000 + number}\\nReplay: 844-{office}-{last}\\, passcode {100_000 + number}\\n"
        f"Webcast: https://peer.example/events/{number}\\nPlease join us ten minutes early."
    )
    return (
        f"BEGIN:VEVENT\r\nUID:{number}@peer.example\r\nDTSTART;TZID=America/New_York:{day:%Y%m%d}T083000\r\n"
        f"SUMMARY:Peer {number} call\r\nDESCRIPTION:{words}\r\nEND:VEVENT\r\n"
    )


def timed(what: str, work: Callable[[], T]) -> T:
    """Do the work once and print how long it took, and how much of that this process computed."""
    begin, busy = time.perf_counter(), time.process_time()
    done = work()
    print(f"{what:<66}{time.perf_counter() - begin:6.2f} s  ({time.process_time() - busy:.2f} s)")
    return done


def main() -> None:
    """Measure each format once, in this process."""
    plain = [contact(number, dressed=False) for number in range(1, CONTACTS + 1)]
    dressed = [contact(number, dressed=True) for number in range(1, CONTACTS + 1)]
    print(f"Python {sys.version.split()[0]}")
    cards = timed(f"{CONTACTS:,} contacts to vCard 4.0", lambda: write_cards(plain))
    timed(f"… read ({len(cards) / 1e6:.1f} MB)", lambda: read_cards(cards))
    foreign = timed(
        f"{CONTACTS:,} contacts of another program to vCard 3.0", lambda: write_cards(dressed, version="3.0")
    )
    read = timed(f"… read ({len(foreign) / 1e6:.1f} MB, photos and unknown properties)", lambda: read_cards(foreign))
    timed("… merges proposed", lambda: propose(plain, read))
    table = timed(f"{CONTACTS:,} contacts to CSV", lambda: write_table(contact_table(plain, {})))
    timed(f"… read ({len(table) / 1e6:.1f} MB)", lambda: read_table(table))
    entries = [entry(number) for number in range(CALLS)]
    calendar = timed(f"{CALLS:,} calls to iCalendar", lambda: write_calendar(entries, stamp=STAMP)).data
    timed(f"… read ({len(calendar) / 1e6:.1f} MB)", lambda: read_calendar(calendar))
    theirs = foreign_calendar()
    timed(
        f"{CALLS:,} events of another program read ({len(theirs) / 1e6:.1f} MB)",
        lambda: read_calendar(theirs, region="US"),
    )
    replay = Replay(until=dt.date(2024, 5, 16), pass_code="1")
    again = [CallEntry(call=one.call.with_fields(replay=replay)) for one in entries]
    timed(f"{CALLS:,} calls with their replays to iCalendar", lambda: write_calendar(again, stamp=STAMP))


if __name__ == "__main__":
    main()
