"""iCalendar out: a call as an event in its own zone, its replay window as an entry of its own."""

import datetime as dt
from collections.abc import Iterable, Sequence

from icalendar import Alarm, Calendar, Component, Event, vDuration, vText, vUri

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.exchange import words
from irdesk.exchange.ics import entry as made
from irdesk.exchange.ics.entry import CallEntry, Written
from irdesk.exchange.text import carried, one_line

PRODUCT = "-//irdesk//investor relations desk//EN"
MORNING = dt.time(9)


def write_calendar(
    entries: Iterable[CallEntry],
    *,
    stamp: dt.datetime,
    namespace: str = "irdesk",
    name: str | None = None,
    minutes: int | None = None,
    alarm: int = 10,
) -> Written:
    """Return a calendar of calls and replay windows.

    `stamp` is the moment of the export (aware), `namespace` the desk's own name in UIDs. `minutes` is the length of a
    call whose end is not stated (None: an event without end), `alarm` rings so long before it where it has no join-by.
    """
    calendar = Calendar()
    _put(calendar, prodid=PRODUCT, version="2.0", calscale="GREGORIAN", method="PUBLISH")
    if name:
        _put(calendar, name=carried(name), **{"x-wr-calname": carried(name)})
    left_out: list[str] = []
    for entry in entries:
        if entry.call.date is None and entry.call.starts_at is None:
            left_out.append(f"{entry.subject}: the call's date is not stated")
        else:
            calendar.add_component(_live(entry, stamp, namespace, minutes, alarm))
        left_out += _add_replay(calendar, entry, stamp, namespace)
    _add_zones(calendar)
    return Written(calendar.to_ical(), tuple(left_out))


def _add_zones(calendar: Calendar) -> None:
    """Add a VTIMEZONE for each zone used, for the years that the calendar speaks of."""
    years = [event.start.year for event in calendar.events]
    if years:
        first, last = dt.date(min(years) - 1, 1, 1), dt.date(max(years) + 2, 1, 1)
        calendar.add_missing_timezones(first, last)


def _put(component: Component, **values: object) -> None:
    for key, value in values.items():
        component.add(key, value)


def _head(entry: CallEntry, stamp: dt.datetime, uid: str) -> Event:
    """Return an event with what both kinds share (RFC 5545 §3.8.4.7, §3.8.7)."""
    event = Event()
    _put(event, uid=one_line(uid), dtstamp=stamp.astimezone(dt.UTC), sequence=entry.sequence)
    _put(event, status="CANCELLED" if entry.call.cancelled else "CONFIRMED")
    if entry.changed:
        event.add("last-modified", entry.changed.astimezone(dt.UTC))
    if entry.company.ticker:
        event.add("categories", [one_line(entry.company.ticker)])
    if entry.release is not None and entry.release.draft:
        event.add("class", "CONFIDENTIAL")
    return event


def _live(entry: CallEntry, stamp: dt.datetime, namespace: str, minutes: int | None, alarm: int) -> Event:
    call = entry.call
    event = _head(entry, stamp, made.uid(call, namespace))
    start = _start(call)
    time = f" ({call.time}, zone not stated)" if call.time and not isinstance(start, dt.datetime) else ""
    _put(event, summary=f"{entry.subject}: conference call{time}", dtstart=start)
    if isinstance(start, dt.datetime):
        end = call.ends_at or (start + dt.timedelta(minutes=minutes) if minutes else None)
        if end and end > start:
            event.add("dtend", end.astimezone(start.tzinfo))
        before = call.join_minutes_before if call.join_minutes_before is not None else alarm
        event.add_component(
            _alarm(dt.timedelta(minutes=-before), f"{entry.subject}: the call starts in {before} minutes")
        )
    _add_own(event, call)
    _add_access(event, call.dial_in, call.conference_id, "Conference ID", call.webcast)
    event.add("description", carried(made.describe_call(entry)))
    return event


def _add_own(event: Event, call: Call) -> None:
    """Add what iCalendar has no property for, so that a desk reads back what a desk wrote."""
    own = {"join-minutes": call.join_minutes_before, "title": call.title, "note": call.note}
    own |= {"webcast": call.webcast, "registration": call.registration, "conference-id": call.conference_id}
    for key, value in own.items():
        if value is not None:
            event.add(f"x-irdesk-{key}", vText(carried(str(value))))


def _start(call: Call) -> dt.datetime | dt.date:
    """Return the start on the call's own clocks, or the day alone: a floating time would lie to other zones."""
    start = words.local(call)
    if start is None:
        return call.date or dt.date.min
    return start if words.place(call.zone) else start.astimezone(dt.UTC)


def _alarm(trigger: dt.timedelta | dt.datetime, text: str, *, from_end: bool = False) -> Alarm:
    alarm = Alarm()
    _put(alarm, action="DISPLAY", description=carried(text))
    if isinstance(trigger, dt.datetime):
        alarm.add("trigger", trigger.astimezone(dt.UTC), parameters={"VALUE": "DATE-TIME"})
    else:
        alarm.add("trigger", vDuration(trigger), parameters={"RELATED": "END"} if from_end else {})
    return alarm


def _add_access(event: Event, numbers: Sequence[DialIn], code: str | None, called: str, webcast: str | None) -> None:
    """Add the ways in: URL, a CONFERENCE line a number (RFC 7986 §5.11), and LOCATION for clients that dial from it."""
    if webcast:
        event.add("url", words.address(carried(webcast)))
    for number in numbers:
        event.add("conference", _conference(number, code, called))
    if numbers:
        spoken = words.dialled(numbers[0].number, numbers[0].printed)
        event.add("location", one_line(f"{spoken} ({called.lower()} {code})" if code else spoken))


def _conference(number: DialIn, code: str | None, called: str) -> vUri:
    digits = "".join(char for char in code or "" if char not in " -#")
    pauses = f",,,{digits}" if digits.isascii() and digits.isdigit() else ""
    label = ", ".join(part for part in (words.for_whom(number), f"{called} {code}" if code else "") if part)
    params = {"VALUE": "URI", "FEATURE": "PHONE", "LABEL": _param(label or "dial-in")}
    if number.printed != number.number:
        params["X-IRDESK-PRINTED"] = _param(number.printed)
    return vUri(f"tel:{''.join(number.number.split())}{pauses}", params=params)


def _param(text: str) -> str:
    """Return a parameter's text: no double quote can stand in one (RFC 5545 §3.2), and a `\\` is read as an escape."""
    return one_line(text).replace('"', "'").replace("\\", "/")


def _add_replay(calendar: Calendar, entry: CallEntry, stamp: dt.datetime, namespace: str) -> list[str]:
    """Add the replay window; return why it is left out, if it is."""
    call, replay = entry.call, entry.call.replay
    if replay is None:
        return []
    opens = replay.starts_at.date() if replay.starts_at else call.date
    if replay.until is None or opens is None:
        missing = "last day" if replay.until is None else "first day"
        return [f"{entry.subject}: the replay's {missing} is not stated"]
    if replay.until < opens:
        return [f"{entry.subject}: the replay ends ({replay.until}) before it opens ({opens})"]
    event = _head(entry, stamp, made.replay_uid(call, namespace))
    _put(event, summary=f"{entry.subject}: replay until {words.day(replay.until)}", transp="TRANSPARENT")
    _put(event, **{"related-to": one_line(made.uid(call, namespace)), "x-irdesk-entry": "replay"})
    own = {"starts": replay.starts, "pass-code": replay.pass_code, "webcast": replay.webcast}
    _put(event, **{f"x-irdesk-{key}": vText(carried(value)) for key, value in own.items() if value is not None})
    _add_window(event, entry, replay, opens, replay.until)
    _add_access(event, replay.dial_in, replay.pass_code, "Pass code", replay.webcast)
    event.add("description", carried(made.describe_replay(entry, replay)))
    calendar.add_component(event)
    return []


def _add_window(event: Event, entry: CallEntry, replay: Replay, opens: dt.date, until: dt.date) -> None:
    """Set the window and its alarm at nine on the last day: timed where both ends are known, else whole days."""
    text = f"{entry.subject}: last day of the replay"
    clocks = words.place(replay.until_zone or entry.call.zone)
    if replay.starts_at and replay.until_time and clocks:
        hour, minute = map(int, replay.until_time.split(":"))
        end = dt.datetime.combine(until, dt.time(hour, minute), clocks)
        start = replay.starts_at.astimezone(clocks)
        if start < end:
            _put(event, dtstart=start, dtend=end)
            nine = dt.datetime.combine(until, MORNING, clocks)
            event.add_component(_alarm(min(nine, end - dt.timedelta(hours=1)), text))
            return
    _put(event, dtstart=opens, dtend=until + dt.timedelta(days=1))
    event.add_component(_alarm(dt.timedelta(hours=-15), text, from_end=True))
