"""What is most likely asked for before anything is typed: the calls that are on or ahead, and the open replays."""

import datetime as dt
from collections.abc import Iterable

from irdesk.domain.answer import Answer
from irdesk.domain.call import Call
from irdesk.domain.moment import State, moments, state
from irdesk.lookup.answers import Records, answer
from irdesk.lookup.index import Entry


def near(calls: Iterable[Call], records: Records, now: dt.datetime, limit: int) -> tuple[Answer, ...]:
    """Return the calls that are on or ahead and the replays that are open, by their next deadline."""
    found = [(call, state(call, now)) for call in calls]
    ahead = [(call, one) for call, one in found if one.mood in {"live", "soon", "open"} or one.words.startswith("in ")]
    ahead.sort(key=lambda pair: _deadline(pair[0], pair[1], now))
    return tuple(_answer(call, one, records, now) for call, one in ahead[:limit])


def _deadline(call: Call, found: State, now: dt.datetime) -> float:
    """Return the seconds to what comes next; what has no instant stands last."""
    at = found.until or moments(call).starts
    return (at - now).total_seconds() if at else float("inf")


def _answer(call: Call, found: State, records: Records, now: dt.datetime) -> Answer:
    kind = "replay" if found.words.startswith("replay") else "call"
    return answer(Entry("", kind, call.company_id, call.release_id, call.id), records, now, 0.0)
