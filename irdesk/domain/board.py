"""The board: every call by its next deadline."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

import msgspec

from irdesk.domain.call import Call
from irdesk.domain.moment import State, moments, state, zone_of

What = Literal["join by", "call", "call ends", "replay opens", "replay ends"]
Phase = Literal["today", "live", "coming", "open", "over"]

PHASES: tuple[Phase, ...] = ("today", "live", "coming", "open", "over")
"""What the board can be narrowed to. A call is `today` where any of its deadlines is, beside its own phase."""


class Deadline(msgspec.Struct, frozen=True):
    """An instant that matters of a call; `reckoned` where the release gives no time for it."""

    at: dt.datetime
    what: What
    reckoned: bool = False


class BoardRow(msgspec.Struct, frozen=True):
    """A call on the board: its state, its phase, all its deadlines in order, and the next one."""

    call: Call
    state: State
    phase: Phase
    is_today: bool
    deadlines: tuple[Deadline, ...]
    next: Deadline | None


def deadlines(call: Call) -> tuple[Deadline, ...]:
    """Return the instants of `call` that somebody waits for, in order; those that nothing states are left out."""
    if call.cancelled:
        return ()
    at = moments(call)
    replay_opens = at.replay_opens if call.replay else None
    found: list[tuple[dt.datetime | None, What, bool]] = [
        (at.join_by, "join by", False),
        (at.starts, "call", False),
        (at.ends, "call ends", call.ends_at is None),
        (replay_opens, "replay opens", at.reckoned),
        (at.replay_ends, "replay ends", bool(call.replay and call.replay.until_time is None)),
    ]
    made = [Deadline(instant, what, reckoned) for instant, what, reckoned in found if instant]
    return tuple(sorted(made, key=lambda deadline: deadline.at))


def board(calls: Iterable[Call], now: dt.datetime) -> tuple[BoardRow, ...]:
    """Return the calls as the board shows them: today first, then by next deadline, over last."""
    rows = [_row(call, now) for call in calls]
    return tuple(sorted(rows, key=lambda row: _order(row, now)))


def _row(call: Call, now: dt.datetime) -> BoardRow:
    found = deadlines(call)
    after = next((deadline for deadline in found if deadline.at > now and deadline.what != "call ends"), None)
    zone = zone_of(call)
    today = now.astimezone(zone).date()
    is_today = call.date == today or any(deadline.at.astimezone(zone).date() == today for deadline in found)
    return BoardRow(call, state(call, now), _phase(call, now), is_today, found, after)


def _phase(call: Call, now: dt.datetime) -> Phase:
    at = moments(call)
    found = state(call, now)
    if found.mood == "live":
        return "live"
    if found.mood == "over":
        return "over"
    is_coming = at.starts is not None and now < at.starts
    undated = at.starts is None and call.date is not None and call.date >= now.date()
    return "coming" if is_coming or undated else "open"


def _order(row: BoardRow, now: dt.datetime) -> tuple[int, float, int]:
    if row.phase == "over":
        last = max((deadline.at for deadline in row.deadlines), default=now - dt.timedelta(days=36_500))
        return (3, -last.timestamp(), row.call.id)
    rank = 0 if row.phase == "live" else 1 if row.is_today else 2
    return (rank, row.next.at.timestamp() if row.next else float("inf"), row.call.id)


def narrowed(rows: Iterable[BoardRow], phase: str | None) -> tuple[BoardRow, ...]:
    """Return the rows of one phase, or all."""
    return tuple(row for row in rows if phase is None or row.phase == phase or (phase == "today" and row.is_today))
