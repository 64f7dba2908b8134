"""Calls and replays as lines."""

import datetime as dt
from typing import NamedTuple

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.moment import moments, state, zone_of
from irdesk.domain.phone import dialled, is_toll_free
from irdesk.domain.source import Sourced
from irdesk.render.line import Line, Piece, Role, line

MISSING = Piece("not stated", "missing")
LABEL = 15
"""The least width of the labels of a call."""
COUNTRIES = {
    "AR": "Argentina", "AT": "Austria", "AU": "Australia", "BE": "Belgium", "BR": "Brazil", "CA": "Canada",
    "CH": "Switzerland", "CL": "Chile", "CN": "China", "CO": "Colombia", "DE": "Germany", "DK": "Denmark",
    "ES": "Spain", "FI": "Finland", "FR": "France", "GB": "United Kingdom", "GR": "Greece", "HK": "Hong Kong",
    "IE": "Ireland", "IL": "Israel", "IN": "India", "IT": "Italy", "JP": "Japan", "KR": "South Korea",
    "LU": "Luxembourg", "MX": "Mexico", "NL": "Netherlands", "NO": "Norway", "NZ": "New Zealand", "PT": "Portugal",
    "SE": "Sweden", "SG": "Singapore", "TW": "Taiwan", "US": "United States", "ZA": "South Africa",
}  # fmt: skip


def audience(dial_in: DialIn) -> str:
    """Return the label of a number to dial: toll-free, domestic, international, or the country."""
    toll_free = dial_in.toll_free or is_toll_free(dial_in.number)
    if dial_in.audience in {None, "domestic"}:
        return "toll-free" if toll_free else dial_in.audience or ""
    if dial_in.audience == "international":
        return "international"
    name = COUNTRIES.get(dial_in.audience or "", dial_in.audience or "")
    return f"{name}, toll-free" if toll_free else name


def number_shown(dial_in: DialIn) -> str:
    """Return a number to dial, grouped as dialled."""
    return dialled(dial_in.number, dial_in.printed)


def when_shown(at: dt.datetime) -> str:
    """Return an instant as `Wed 12 May 2004 11:00`."""
    return f"{at:%a} {at.day} {at:%b %Y %H:%M}"


def when_line(call: Call, zone: dt.tzinfo) -> Line:
    """Return the line of the call's day and time, printed and in the desk's own zone."""
    if call.date is None:
        return line(Piece("date ", "label"), MISSING)
    day = f"{call.date:%a} {call.date.day} {call.date:%b %Y}"
    time: tuple[Piece, ...] = (Piece(f"  {call.time} {call.zone or ''}".rstrip(), _role(call, "time", "name")),)
    if call.time is None:
        time = (Piece("  time ", "label"), MISSING)
    yours = Piece("")
    if call.starts_at and call.starts_at.astimezone(zone).utcoffset() != call.starts_at.utcoffset():
        own = call.starts_at.astimezone(zone)
        shift = f" {own:%a}" if own.date() != call.date else ""
        yours = Piece(f"   yours {own:%H:%M} {own.tzname() or ''}{shift}", "label")
    return line(Piece(day, _role(call, "date", "name")), *time, yours, copied=f"{day} {call.time or ''}", field="date")


def _role(record: Sourced, field: str, role: Role) -> Role:
    """Return the role of a field, marked where a person typed it."""
    return "typed" if field in record.typed else role


def state_line(call: Call, now: dt.datetime) -> Line:
    """Return the state of the call in one line."""
    found = state(call, now)
    return line(Piece(f"● {found.words}", found.mood))


def _column(call: Call) -> int:
    """Return the width of the labels, so that all that they label stands under the audiences of all numbers."""
    numbers = (*call.dial_in, *(call.replay.dial_in if call.replay else ()))
    return max([LABEL, *(len(number_shown(number)) + 3 for number in numbers)])


def dial_lines(numbers: tuple[DialIn, ...], width: int, nothing: str = "dial-in") -> tuple[Line, ...]:
    """Return a line a number: the number large for the eye, its audience dim."""
    if not numbers:
        return (line(Piece(f"{nothing:<{width}}", "label"), MISSING),)
    return tuple(
        line(
            Piece(number_shown(number), _role(number, "number", "number")),
            Piece(f"{'':<{width - len(number_shown(number))}}{audience(number)}", "label"),
            *_own_code(number),
            copied=number_shown(number),
            field="dial_in",
        )
        for number in numbers
    )


def _own_code(number: DialIn) -> tuple[Piece, ...]:
    """Return the code of a number where each has its own."""
    return (Piece("  code ", "label"), Piece(number.code, _role(number, "code", "number"))) if number.code else ()


def _shared(label: str, code: str | None, numbers: tuple[DialIn, ...], field: str) -> "_Labelled":
    """Return the code that joins on every number, or the words that each has its own."""
    if code is None and any(number.code for number in numbers):
        return _Labelled(label, "with each number", field, "label")
    return _Labelled(label, code, field)


def call_lines(call: Call, zone: dt.tzinfo) -> tuple[Line, ...]:
    """Return the live call's lines: when, join by, dial-ins, conference ID, webcast."""
    join, width = moments(call).join_by, _column(call)
    lines = [when_line(call, zone)]
    if join:
        clock = join.astimezone(zone_of(call, zone))
        by = Piece(f"{'join by':<{width}}", "label")
        lines.append(line(by, Piece(f"{clock:%H:%M}", "plain"), field="join_minutes_before"))
    if call.title:
        lines.append(line(Piece(call.title, "label"), field="title"))
    lines.extend(dial_lines(call.dial_in, width))
    lines.append(_field(call, _shared("conference ID", call.conference_id, call.dial_in, "conference_id"), width))
    lines.append(_field(call, _Labelled("webcast", call.webcast, "webcast", "plain"), width))
    if call.registration:
        lines.append(_field(call, _Labelled("register", call.registration, "registration", "plain"), width))
    if call.note:
        lines.append(line(Piece(f"{'note':<{width}}", "label"), call.note, field="note"))
    return tuple(lines)


def replay_lines(call: Call) -> tuple[Line, ...]:
    """Return the replay's lines: window, numbers, pass code."""
    replay = call.replay
    if replay is None:
        return (line(Piece(f"{'replay':<{LABEL}}", "label"), MISSING),)
    width = _column(call)
    lines = [*window_lines(replay, width), *dial_lines(replay.dial_in, width, "replay number")]
    lines.append(_field(replay, _shared("pass code", replay.pass_code, replay.dial_in, "pass_code"), width))
    if replay.webcast:
        lines.append(_field(replay, _Labelled("archive", replay.webcast, "webcast", "plain"), width))
    return tuple(lines)


def window_lines(replay: Replay, width: int = LABEL) -> tuple[Line, Line]:
    """Return the replay's window, in the release's words where it gives no date: when it opens, until when."""
    starts = replay.starts or (when_shown(replay.starts_at) if replay.starts_at else None)
    until = MISSING
    if replay.until:
        clock = f" {replay.until_time} {replay.until_zone or ''}".rstrip() if replay.until_time else ""
        until = Piece(
            f"{replay.until:%a} {replay.until.day} {replay.until:%b %Y}{clock}", _role(replay, "until", "plain")
        )
    opens = Piece(starts, _role(replay, "starts", "plain")) if starts else MISSING
    return (
        line(Piece(f"{'opens':<{width}}", "label"), opens, field="starts"),
        line(Piece(f"{'until':<{width}}", "label"), until, field="until"),
    )


class _Labelled(NamedTuple):
    """A field of a call to be shown: its label, its text, whether that is to be dialled or typed."""

    label: str
    value: str | None
    field: str
    role: Role = "number"


def _field(record: Sourced, one: _Labelled, width: int) -> Line:
    shown = Piece(one.value, _role(record, one.field, one.role)) if one.value else MISSING
    return line(Piece(f"{one.label:<{width}}", "label"), shown, copied=one.value or "", field=one.field)
