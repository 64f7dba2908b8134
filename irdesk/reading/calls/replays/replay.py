"""Put together what was read of the replay."""

import datetime as dt
import re
from typing import NamedTuple

from irdesk.domain.call import Replay
from irdesk.domain.source import Doubt, Span
from irdesk.reading.calls.choose import clash_of, code_of, codes_clash, numbers_of, site_of, spans_of, with_codes
from irdesk.reading.calls.dialling.codes import Code, says_same
from irdesk.reading.calls.facts import Fact
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.replays.ending import Ending
from irdesk.reading.calls.replays.opening import Opening
from irdesk.reading.calls.replays.window import Window
from irdesk.reading.calls.webcast import Site
from irdesk.reading.calls.when import Moment
from irdesk.reading.calls.words.dates import resolve
from irdesk.reading.calls.words.lengths import length_end
from irdesk.reading.calls.words.times import instant

# "A replay is also available during the same period at 800-555-0130": the archive's window is the telephone's.
_SAME_PERIOD = re.compile(r"\b(?:same|that) (?:time )?(?:period|window|time frame|timeframe)\b", re.IGNORECASE)


def read_replay(
    found: list[Passage], facts: list[Fact], moment: Moment, dateline: dt.date | None
) -> tuple[Replay | None, tuple[Doubt, ...]]:
    """Return the replay, or None where none is stated."""
    own = [fact for fact in facts if fact.replay]
    clash = codes_clash(own)
    numbers, doubts = numbers_of(with_codes(own) if clash else own, "call.replay")
    doubts += clash_of(own, "call.replay.pass_code") if clash else ()
    code = None if clash else code_of(own) or (_shared(found, facts) if numbers else None)
    site = site_of(own, dialled=bool(numbers))
    windows = [fact.value for fact in own if isinstance(fact.value, Window)]
    if numbers and not any(passage.is_replay and _SAME_PERIOD.search(passage.text) for passage in found):
        windows = [window for window in windows if not window.online]
    opens, closes = _read_windows(windows, moment, dateline)
    if not (numbers or code or site or opens.starts or closes.until):
        return None, ()
    spans = spans_of(
        pass_code=code and code.span, webcast=site and site.span,
        starts=opens.span, starts_at=opens.span if opens.at else None,
        until=closes.span, until_time=closes.time_span, until_zone=closes.time_span if closes.zone else None,
    )  # fmt: skip
    replay = Replay(
        starts=opens.starts,
        starts_at=opens.at,
        until=closes.until,
        until_time=closes.time,
        until_zone=closes.zone,
        dial_in=numbers,
        pass_code=code.value.text if code and isinstance(code.value, Code) else None,
        webcast=site.value.printed if site and isinstance(site.value, Site) else None,
        spans=spans,
    )
    return replay, doubts + closes.doubts


def _shared(found: list[Passage], facts: list[Fact]) -> Fact | None:
    """Return the live call's code where the release gives it for both, or sends the listener back to it."""
    live = code_of(fact for fact in facts if not fact.replay)
    if live is None or not isinstance(live.value, Code):
        return None
    return live if live.value.both or any(passage.is_replay and says_same(passage.text) for passage in found) else None


class _Opens(NamedTuple):
    starts: str | None = None
    at: dt.datetime | None = None
    span: Span | None = None


class _Closes(NamedTuple):
    until: dt.date | None = None
    span: Span | None = None
    time: str | None = None
    zone: str | None = None
    time_span: Span | None = None
    doubts: tuple[Doubt, ...] = ()


def _read_windows(windows: list[Window], moment: Moment, dateline: dt.date | None) -> tuple[_Opens, _Closes]:
    """Return the beginning and the end that are stated: a telephone's before an archive's, a day before a length."""
    ranked = sorted(windows, key=lambda window: window.online)
    anchor = moment.date or dateline
    opening = next((window.opening for window in ranked if window.opening), None)
    opens = _opens(opening, moment, anchor) if opening else _Opens()
    ends = [(window.online, window.ending) for window in ranked if window.ending]
    endings = [ending for online, ending in ends if online == ends[0][0]]
    ending = next((ending for ending in endings if ending.day), next(iter(endings), None))
    return opens, _closes(ending, opens, moment, anchor) if ending else _Closes()


def _opens(opening: Opening, moment: Moment, anchor: dt.date | None) -> _Opens:
    """Return the beginning; an instant where a time and a day, or the call's day, are printed."""
    time = opening.time
    date = resolve(opening.day, anchor)[0] if opening.day else moment.date
    same = time is not None and time.zone in (None, moment.zone)
    at = instant(date, time.clock, time.zone or moment.zone, moment.clocks if same else None) if time else None
    return _Opens(opening.words, at, opening.span)


def _closes(ending: Ending, opens: _Opens, moment: Moment, anchor: dt.date | None) -> _Closes:
    """Return the end as printed, or computed from a length with a doubt that says so."""
    if ending.day is None:
        return _after_length(ending, opens, moment)
    until, why = resolve(ending.day, anchor)
    if until and until == anchor and ending.day.word == "weekday":
        until += dt.timedelta(7)  # on a Wednesday nobody says of that evening that it is "through Wednesday"
    doubts = [Doubt("call.replay.until", why, ending.span)] if why else []
    if until and moment.date and until < moment.date:
        doubts.append(Doubt("call.replay.until", "the replay would end before the call", ending.span))
    time = ending.time
    if until is None or time is None:
        return _Closes(until, ending.span if until else None, doubts=tuple(doubts))
    return _Closes(until, ending.span, time.clock, time.zone, ending.time_span, tuple(doubts))


def _after_length(ending: Ending, opens: _Opens, moment: Moment) -> _Closes:
    start = opens.at.date() if opens.at else moment.date
    until = length_end(start, ending.length) if start and ending.length else None
    if until is None:
        return _Closes()
    doubt = Doubt("call.replay.until", f'computed: "{ending.words}" counted from {start}', ending.span)
    return _Closes(until, ending.span, doubts=(doubt,))
