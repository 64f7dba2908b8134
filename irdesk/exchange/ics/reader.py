"""iCalendar in: a peer's calendar or an invite to calls."""

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import msgspec
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from irdesk.domain.call import Call, Replay
from irdesk.exchange import words
from irdesk.exchange.contentlines import mended, split, unescape
from irdesk.exchange.error import ExchangeError
from irdesk.exchange.ics import access
from irdesk.exchange.ics.dates import Dates
from irdesk.exchange.ics.stated import StatedEvent, events_of
from irdesk.exchange.ics.writer import PRODUCT
from irdesk.exchange.text import carried, decode


class CalendarEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A call as an entry of a calendar states it. `line` is where the entry begins.

    `doubts` are what the entry says and a call cannot hold; `tickers` its categories, `summary` its words.
    """

    call: Call
    summary: str
    sequence: int = 0
    organizer: str | None = None
    tickers: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    line: int = 0


def read_calendar(
    data: bytes, *, name: str = "", encoding: str | None = None, region: str | None = None
) -> tuple[CalendarEntry, ...]:
    """Return the calls of a calendar, all of them or none, in the file's order; a replay's entry joins its call.

    Raises ExchangeError with the line of what cannot be read.
    """
    text = decode(data if encoding else mended(data), name=name, encoding=encoding).lstrip("\ufeff")
    entries: list[CalendarEntry] = []
    replays: dict[str, Replay] = {}
    for event, dates in events_of(text, name):
        ours = event.product == PRODUCT
        with _told(name, event.line):
            if ours and event.words("X-IRDESK-ENTRY") == "replay":
                replays[event.words("RELATED-TO")] = _own_replay(event, dates)
            else:
                entries.append(_entry(event, dates, region, ours=ours))
    return tuple(_with_replay(entry, replays) for entry in entries)


@contextmanager
def _told(name: str, line: int) -> Iterator[None]:
    """Tell the line of an event whose times no calendar has: in the year 1, or after 9999."""
    try:
        yield
    except (ValueError, OverflowError) as error:
        raise ExchangeError(f"this event cannot be read: {error}", name=name, line=line) from error


def _entry(event: StatedEvent, dates: Dates, region: str | None, *, ours: bool) -> CalendarEntry:
    summary = event.words("SUMMARY")
    sequence = event.words("SEQUENCE")
    call, doubts = _timed(event, dates)
    call = _own_call(event, call) if ours else _foreign_call(event, call, region, doubts)
    if event.words("RRULE") or event.words("RDATE"):
        doubts.append("the entry recurs: only its first time is taken")
    return CalendarEntry(
        call=call.with_fields(uid=_uid(event, dates), cancelled=_cancelled(event)),
        summary=summary,
        sequence=int(sequence) if sequence.isdecimal() else 0,
        organizer=_organizer(event),
        tickers=tuple(_categories(event)),
        doubts=tuple(doubts),
        line=event.line,
    )


def _cancelled(event: StatedEvent) -> bool:
    """Whether an entry is cancelled: by its status, or by what its calendar is sent for (RFC 5546 §3.2.5)."""
    return event.words("STATUS").upper() == "CANCELLED" or event.method == "CANCEL"


def _uid(event: StatedEvent, dates: Dates) -> str | None:
    """Return the UID; one time of a recurring event has its own (RFC 5545 §3.8.4.4)."""
    uid = event.words("UID") or None
    return f"{uid}/{dates.again}" if uid and dates.again else uid


def _timed(event: StatedEvent, dates: Dates) -> tuple[Call, list[str]]:
    """Return a call with its times: a day alone, a time of no zone, or an instant with the zone's abbreviation."""
    start, end = dates.start, dates.end
    tzid = event.param("DTSTART", "TZID")
    if not isinstance(start, dt.datetime):
        return Call(date=start), []
    call = Call(date=start.date(), time=f"{start:%H:%M}")
    if start.tzinfo is None:
        return call, [f"the zone {tzid!r} is not known: the time has no zone" if tzid else "the time has no zone"]
    zone = _abbreviation(start, tzid)
    doubts = [] if zone else [f"the zone {tzid or start.tzname()} has no known abbreviation: the instant is kept"]
    if tzid.startswith("/"):
        doubts.append(f"the zone {tzid!r} is taken for {start.tzinfo}")
    if isinstance(end, dt.datetime) and end.tzinfo is None:
        doubts.append("the end is not taken: it has no known zone and the start has one")
        end = None
    ends_at = _fixed(end) if isinstance(end, dt.datetime) and end > start else None
    return call.with_fields(zone=zone, starts_at=_fixed(start), ends_at=ends_at), doubts


def _fixed(instant: dt.datetime) -> dt.datetime:
    """Return an instant with its offset alone, as records hold it."""
    return instant.replace(tzinfo=dt.timezone(instant.utcoffset() or dt.timedelta()))


def _abbreviation(start: dt.datetime, tzid: str | None = None) -> str | None:
    """Return the zone's abbreviation where irdesk's table gives it the same clocks on that day.

    Mail programs name zones in their own way and give them no abbreviation: then that of the place they mean.
    """
    named = words.zone_of(WINDOWS_TO_OLSON.get(tzid, tzid)) if tzid else None
    for clocks in (start, start.astimezone(named)) if named else (start,):
        short = clocks.tzname() or ""
        place = words.place_at(short, start)
        if place and start.astimezone(place).utcoffset() == start.utcoffset():
            return short.upper()
    return None


def _own_call(event: StatedEvent, call: Call) -> Call:
    """Return what this desk, or another irdesk, wrote."""
    minutes = _own(event, "JOIN-MINUTES")
    return call.with_fields(
        title=_own(event, "TITLE"),
        note=_own(event, "NOTE"),
        join_minutes_before=int(minutes) if minutes and minutes.isdecimal() else None,
        webcast=_own(event, "WEBCAST"),
        registration=_own(event, "REGISTRATION"),
        conference_id=_own(event, "CONFERENCE-ID"),
        dial_in=tuple(number for number, _ in access.of_conferences(event)),
    )


def _own(event: StatedEvent, key: str) -> str | None:
    value = next(iter(event.values(f"X-IRDESK-{key}")), None)
    return carried(unescape(value.value)) if value is not None else None


def _own_replay(event: StatedEvent, dates: Dates) -> Replay:
    start, end = dates.start, dates.end or dates.start + dt.timedelta(days=1)
    timed = isinstance(start, dt.datetime) and isinstance(end, dt.datetime)
    return Replay(
        starts=_own(event, "STARTS"),
        starts_at=_fixed(start) if isinstance(start, dt.datetime) else None,
        until=end.date() if isinstance(end, dt.datetime) else end - dt.timedelta(days=1),
        until_time=f"{end:%H:%M}" if timed else None,
        until_zone=_abbreviation(end) if isinstance(end, dt.datetime) else None,
        dial_in=tuple(number for number, _ in access.of_conferences(event)),
        pass_code=_own(event, "PASS-CODE"),
        webcast=_own(event, "WEBCAST"),
    )


def _with_replay(entry: CalendarEntry, replays: dict[str, Replay]) -> CalendarEntry:
    replay = replays.get(entry.call.uid or "")
    return msgspec.structs.replace(entry, call=entry.call.with_fields(replay=replay)) if replay else entry


def _foreign_call(event: StatedEvent, call: Call, region: str | None, doubts: list[str]) -> Call:
    """Return what another program's entry states; its description is kept as the note."""
    now: list[access.Stated] = [(number, code) if code else (number,) for number, code in access.of_conferences(event)]
    later: list[access.Stated] = []
    for field in ("LOCATION", "DESCRIPTION"):
        of_call, of_replay = access.of_text(event.words(field), region)
        now += of_call
        later += of_replay
    live, replay = access.access_of(now), access.access_of(later)
    doubts += [*live.doubts, *replay.doubts]
    unread = access.unread_numbers(event, [*now, *later]) if not region else []
    if unread:
        doubts.append(f"no country code, so not taken (--region US lends one): {', '.join(unread)}")
    heard = Replay(dial_in=replay.dial_in, pass_code=replay.code)
    return call.with_fields(
        title=event.words("SUMMARY") or None,
        note=event.words("DESCRIPTION") if event.words("DESCRIPTION").strip() else None,
        webcast=access.webcast_of(event),
        dial_in=live.dial_in,
        conference_id=live.code,
        replay=heard if heard.dial_in or heard.pass_code else None,
    )


def _organizer(event: StatedEvent) -> str | None:
    stated = event.words("ORGANIZER")
    return (event.param("ORGANIZER", "CN") or stated).removeprefix("mailto:") or None


def _categories(event: StatedEvent) -> Iterable[str]:
    for line in event.values("CATEGORIES"):
        yield from (carried(word) for word in split(line.value, ","))
