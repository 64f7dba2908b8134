"""iCalendar out: a call as an event in its own zone, its replay window as an entry of its own."""

import datetime as dt
from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.exchange import words
from irdesk.exchange.contentlines import escape
from irdesk.exchange.ics import entry as made
from irdesk.exchange.ics.entry import CallEntry, Written
from irdesk.exchange.ics.lines import Lines
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
    lines = Lines(stamp)
    left_out: list[str] = []
    for entry in entries:
        if entry.call.date is None and entry.call.starts_at is None:
            left_out.append(f"{entry.subject}: the call's date is not stated")
        else:
            _add_live(lines, entry, namespace, minutes, alarm)
        left_out += _add_replay(lines, entry, namespace)
    head = [f"PRODID:{PRODUCT}", "VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    head += [f"NAME:{escape(name)}", f"X-WR-CALNAME:{escape(name)}"] if name else []
    return Written(lines.written(head), tuple(left_out))


def _add_head(lines: Lines, entry: CallEntry, uid: str) -> None:
    """Begin an event with what both kinds share (RFC 5545 §3.8.4.7, §3.8.7)."""
    lines.lines.append("BEGIN:VEVENT")
    lines.text("UID", one_line(uid))
    lines.when("DTSTAMP", lines.stamp.astimezone(dt.UTC))
    lines.text("SEQUENCE", entry.sequence)
    lines.text("STATUS", "CANCELLED" if entry.call.cancelled else "CONFIRMED")
    if entry.changed:
        lines.when("LAST-MODIFIED", entry.changed.astimezone(dt.UTC))
    if entry.company.ticker:
        lines.text("CATEGORIES", one_line(entry.company.ticker))
    if entry.release is not None and entry.release.draft:
        lines.text("CLASS", "CONFIDENTIAL")


def _add_live(lines: Lines, entry: CallEntry, namespace: str, minutes: int | None, alarm: int) -> None:
    call = entry.call
    _add_head(lines, entry, made.uid(call, namespace))
    start = _start(call)
    time = f" ({call.time}, zone not stated)" if call.time and not isinstance(start, dt.datetime) else ""
    lines.text("SUMMARY", f"{entry.subject}: conference call{time}")
    _add_times(lines, start)
    if isinstance(start, dt.datetime):
        end = call.ends_at or (start + dt.timedelta(minutes=minutes) if minutes else None)
        if end and end > start:
            lines.when("DTEND", end.astimezone(start.tzinfo))
    _add_own(lines, call)
    _add_access(lines, call.dial_in, call.conference_id, "Conference ID", call.webcast)
    lines.text("DESCRIPTION", made.describe_call(entry))
    if isinstance(start, dt.datetime):
        before = call.join_minutes_before if call.join_minutes_before is not None else alarm
        lines.alarm(dt.timedelta(minutes=-before), f"{entry.subject}: the call starts in {before} minutes")
    lines.lines.append("END:VEVENT")


def _add_times(lines: Lines, start: dt.date, end: dt.date | None = None) -> None:
    lines.years.add(start.year)
    lines.when("DTSTART", start)
    if end is not None:
        lines.when("DTEND", end)


def _add_own(lines: Lines, call: Call) -> None:
    """Add what iCalendar has no property for, so that a desk reads back what a desk wrote."""
    own = {"JOIN-MINUTES": call.join_minutes_before, "TITLE": call.title, "NOTE": call.note}
    own |= {"WEBCAST": call.webcast, "REGISTRATION": call.registration, "CONFERENCE-ID": call.conference_id}
    for key, value in own.items():
        if value is not None:
            lines.text(f"X-IRDESK-{key}", value)


def _start(call: Call) -> dt.datetime | dt.date:
    """Return the start on the call's own clocks, or the day alone: a floating time would lie to other zones."""
    start = words.local(call)
    if start is None:
        return call.date or dt.date.min
    return start if isinstance(start.tzinfo, ZoneInfo) else start.astimezone(dt.UTC)


def _add_access(lines: Lines, numbers: Sequence[DialIn], code: str | None, called: str, webcast: str | None) -> None:
    """Add the ways in: URL, a CONFERENCE line a number (RFC 7986 §5.11), and LOCATION for clients that dial from it."""
    if webcast:
        lines.uri("URL", words.address(carried(webcast)))
    for number in numbers:
        _add_conference(lines, number, number.code or code, called)
    if numbers:
        spoken, first = words.dialled(numbers[0].number, numbers[0].printed), numbers[0].code or code
        lines.text("LOCATION", one_line(f"{spoken} ({called.lower()} {first})" if first else spoken))


def _add_conference(lines: Lines, number: DialIn, code: str | None, called: str) -> None:
    digits = "".join(char for char in code or "" if char not in " -#")
    pauses = f",,,{digits}" if digits.isascii() and digits.isdigit() else ""
    label = ", ".join(part for part in (words.for_whom(number), f"{called} {code}" if code else "") if part)
    params = {"VALUE": "URI", "FEATURE": "PHONE", "LABEL": _param(label or "dial-in")}
    if number.printed != number.number:
        params["X-IRDESK-PRINTED"] = _param(number.printed)
    if number.code:
        params["X-IRDESK-CODE"] = _param(number.code)
    lines.uri("CONFERENCE", f"tel:{carried(number.number)}{pauses}", params)


def _param(text: str) -> str:
    """Return a parameter's text: no double quote can stand in one (RFC 5545 §3.2), and a `\\` is read as an escape."""
    return one_line(text).replace('"', "'").replace("\\", "/")


def _add_replay(lines: Lines, entry: CallEntry, namespace: str) -> list[str]:
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
    _add_head(lines, entry, made.replay_uid(call, namespace))
    lines.text("SUMMARY", f"{entry.subject}: replay until {words.day(replay.until)}")
    lines.text("TRANSP", "TRANSPARENT")
    lines.text("RELATED-TO", one_line(made.uid(call, namespace)))
    lines.text("X-IRDESK-ENTRY", "replay")
    for key, value in {"STARTS": replay.starts, "PASS-CODE": replay.pass_code, "WEBCAST": replay.webcast}.items():
        if value is not None:
            lines.text(f"X-IRDESK-{key}", value)
    _add_access(lines, replay.dial_in, replay.pass_code, "Pass code", replay.webcast)
    lines.text("DESCRIPTION", made.describe_replay(entry, replay))
    _add_window(lines, entry, replay, opens, replay.until)
    lines.lines.append("END:VEVENT")
    return []


def _add_window(lines: Lines, entry: CallEntry, replay: Replay, opens: dt.date, until: dt.date) -> None:
    """Set the window and its alarm at nine on the last day: timed where both ends are known, else whole days."""
    text = f"{entry.subject}: last day of the replay"
    clocks = words.place_at(replay.until_zone or entry.call.zone, replay.starts_at or entry.call.starts_at)
    if replay.starts_at and replay.until_time and clocks:
        hour, minute = map(int, replay.until_time.split(":"))
        end = dt.datetime.combine(until, dt.time(hour, minute), clocks)
        start = replay.starts_at.astimezone(clocks)
        if start < end:
            _add_times(lines, start, end)
            nine = dt.datetime.combine(until, MORNING, clocks)
            lines.alarm(min(nine, end - dt.timedelta(hours=1)), text)
            return
    _add_times(lines, opens, until + dt.timedelta(days=1))
    lines.alarm(dt.timedelta(hours=-15), text, from_end=True)
