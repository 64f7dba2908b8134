"""What a clock says of a call: in 45 min, join now, live, replay open, expired. The clock is always handed in."""

import datetime as dt
import re
from math import ceil
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

from irdesk.domain.call import Call, Replay
from irdesk.domain.zones import clocks, iana

Mood = Literal["plain", "soon", "live", "open", "over"]
"""How a state is shown: `soon` within the hour or on the last day, `open` while a replay can be dialled."""

USUAL_LENGTH = dt.timedelta(hours=1)
"""How long a call is taken to last where the release does not say; what follows from it is shown with a tilde."""

OPEN_ENDED = dt.timedelta(days=31)
"""How long a replay whose end is not stated is called open: from then on, only what is known is said."""

_WORDS = {"one": 1, "an": 1, "a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "half": 0.5}


class State(msgspec.Struct, frozen=True):
    """The state of a call: its words, how they are shown, and when they next change (None: not by the clock)."""

    words: str
    mood: Mood = "plain"
    until: dt.datetime | None = None


class Moments(msgspec.Struct, frozen=True):
    """The instants of a call, None where nothing says. `replay_opens` may be reckoned: then `reckoned` is set."""

    starts: dt.datetime | None
    join_by: dt.datetime | None
    ends: dt.datetime | None
    replay_opens: dt.datetime | None
    replay_ends: dt.datetime | None
    reckoned: bool


def zone_of(call: Call, default: dt.tzinfo = dt.UTC) -> dt.tzinfo:
    """Return the time zone that the call's times are printed in: that of its instant, else the default."""
    starts = call.starts_at
    name = clocks(call.zone, starts)
    if name and (starts is None or starts.astimezone(ZoneInfo(name)).utcoffset() == starts.utcoffset()):
        return ZoneInfo(name)
    offset = starts.utcoffset() if starts and call.zone else None
    return dt.timezone(offset) if offset is not None else default


def moments(call: Call) -> Moments:
    """Return the instants of `call`; where only a day is stated, times of day are not invented."""
    starts = call.starts_at
    early = call.join_minutes_before
    ends = call.ends_at or (starts + USUAL_LENGTH if starts else None)
    opens, reckoned = _replay_opens(call.replay, ends)
    return Moments(
        starts=starts,
        join_by=starts - dt.timedelta(minutes=early) if starts and early else None,
        ends=ends,
        replay_opens=opens,
        replay_ends=_replay_ends(call),
        reckoned=reckoned,
    )


def _replay_opens(replay: Replay | None, ends: dt.datetime | None) -> tuple[dt.datetime | None, bool]:
    if replay is None or replay.starts_at:
        return (replay.starts_at if replay else None), False
    if ends is None:
        return None, False
    return ends + _delay(replay.starts or ""), True


def _delay(words: str) -> dt.timedelta:
    """Read the delay in "one hour after the conclusion of the call", none where there is none."""
    found = re.search(r"\b(\d+|one|an?|two|three|four|five|six|half)\b(?: an)?[- ](hour|minute)", words.lower())
    if not found:
        return dt.timedelta()
    count = _WORDS.get(found[1]) or float(found[1])
    return dt.timedelta(hours=count) if found[2] == "hour" else dt.timedelta(minutes=count)


def _replay_ends(call: Call) -> dt.datetime | None:
    """Return when the replay closes: at the stated time, else at the end of the stated day."""
    replay = call.replay
    if replay is None or replay.until is None:
        return None
    name = iana(replay.until_zone) if replay.until_zone != call.zone else None
    zone = ZoneInfo(name) if name else zone_of(call)
    hour, minute = (int(part) for part in (replay.until_time or "24:00").split(":"))
    midnight = dt.datetime.combine(replay.until, dt.time(), zone)
    return midnight + dt.timedelta(hours=hour, minutes=minute)


def state(call: Call, now: dt.datetime) -> State:
    """Return the state of `call` at `now` (aware), in the words that the desk uses everywhere."""
    if call.cancelled:
        return State("cancelled", "over")
    at = moments(call)
    if at.starts is None:
        return _undated(call, at, now)
    if now < at.starts:
        return _before(at.starts, at.join_by, now)
    if at.ends and now < at.ends:
        return State("live", "live", at.ends)
    return _replay_state(call, at, now)


def _before(starts: dt.datetime, join_by: dt.datetime | None, now: dt.datetime) -> State:
    if join_by and now >= join_by:
        return State("join now", "live", starts)
    left = starts - now
    shown = f"{left.days} d" if left.days >= 3 else span_words(left)
    return State(f"in {shown}", "soon" if left <= dt.timedelta(hours=1) else "plain", join_by or starts)


def _undated(call: Call, at: Moments, now: dt.datetime) -> State:
    if call.date is None:
        return State("date not stated")
    today = now.astimezone(zone_of(call)).date()
    days = (call.date - today).days
    if days > 0:
        return State(f"in {days} d")
    if days == 0:
        return State("today", "soon")
    return _replay_state(call, at, now)


def _replay_state(call: Call, at: Moments, now: dt.datetime) -> State:
    if call.replay is None or not (call.replay.dial_in or call.replay.webcast or call.replay.until):
        day = call.date or (at.starts.date() if at.starts else None)
        return State(f"ended {day_words(day)}" if day else "ended", "over")
    if at.replay_opens and now < at.replay_opens:
        clock = at.replay_opens.astimezone(zone_of(call)).strftime("%H:%M")
        return State(f"replay at {'≈ ' if at.reckoned else ''}{clock}", "soon", at.replay_opens)
    if at.replay_ends is None:
        return _endless(at, call.date, now)
    if now >= at.replay_ends:
        return State(f"expired {day_words(call.replay.until)}", "over")
    left = at.replay_ends - now
    mood: Mood = "soon" if left <= dt.timedelta(days=1) else "open"
    return State(f"replay open · {span_words(left)} left", mood, at.replay_ends)


def _endless(at: Moments, day: dt.date | None, now: dt.datetime) -> State:
    """Return the state of a replay whose end is not stated: of an old one, only since when there has been one."""
    since = at.replay_opens.date() if at.replay_opens else day
    if since is None or now.date() - since <= OPEN_ENDED:
        return State("replay open · end not stated", "open")
    return State(f"end not stated · since {since:%b %Y}", "over")


def span_words(span: dt.timedelta) -> str:
    """Return a length of time in its two largest units, minutes begun counted: `6 d 9 h`, `2 h 5 min`, `45 min`."""
    seconds = span.total_seconds()
    if seconds < 60:
        return "less than 1 min"
    minutes = ceil(seconds / 60)
    days, hours = divmod(minutes // 60, 24)
    if days:
        return f"{days} d {hours} h" if hours else f"{days} d"
    if hours:
        return f"{hours} h {minutes % 60} min" if minutes % 60 else f"{hours} h"
    return f"{minutes} min"


def day_words(day: dt.date | None) -> str:
    """Return a day as `19 May 2004`."""
    return f"{day.day} {day:%b %Y}" if day else ""


def deadlines(call: Call) -> tuple[tuple[dt.datetime, str, bool], ...]:
    """Return the instants of `call` that somebody waits for, in order: when, what, and whether it is reckoned."""
    at = moments(call)
    open_ended = call.replay is not None and call.replay.until_time is None
    found = (
        (at.join_by, "join by", False),
        (at.starts, "call", False),
        (at.replay_opens if call.replay else None, "replay opens", at.reckoned),
        (at.replay_ends, "replay ends", open_ended),
    )
    return tuple(sorted((instant, what, reckoned) for instant, what, reckoned in found if instant))
