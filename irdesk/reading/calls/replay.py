"""Put together what was read of the replay."""

import datetime as dt
from typing import NamedTuple

from irdesk.domain.call import Replay
from irdesk.domain.source import Doubt, Span
from irdesk.reading.calls.choose import code_of, numbers_of, site_of, spans_of
from irdesk.reading.calls.codes import Code, says_same
from irdesk.reading.calls.dates import Day, resolve
from irdesk.reading.calls.facts import Fact
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.times import instant
from irdesk.reading.calls.webcast import Site
from irdesk.reading.calls.when import Moment
from irdesk.reading.calls.window import Window, length_end


def read_replay(
    found: list[Passage], facts: list[Fact], moment: Moment, dateline: dt.date | None
) -> tuple[Replay | None, tuple[Doubt, ...]]:
    """Return the replay, or None where none is stated."""
    own = [fact for fact in facts if fact.replay]
    numbers, doubts = numbers_of(own, "call.replay")
    code = code_of(own) or (_shared(found, facts) if numbers else None)
    site = site_of(own)
    windows = [fact.value for fact in own if isinstance(fact.value, Window)]
    opens, closes = _read_windows([w for w in windows if not w.online] if numbers else windows, moment, dateline)
    if not (numbers or code or site or opens.starts or closes.until):
        return None, ()
    spans = spans_of(
        pass_code=code and code.span, webcast=site and site.span, starts=opens.span, starts_at=opens.at and opens.span,
        until=closes.span, until_time=closes.time_span, until_zone=closes.zone and closes.time_span,
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
    """Return the beginning and the end that the windows state: a telephone's before an archive's, a day before a length."""
    ranked = sorted(windows, key=lambda window: window.online)
    anchor = moment.date or dateline
    opens = next((_opens(window, moment, anchor) for window in ranked if window.starts), _Opens())
    ends = [window for window in ranked if window.until or window.length]
    ends = [window for window in ends if window.online == ends[0].online]
    end = next((window for window in ends if window.until), next(iter(ends), None))
    return opens, _closes(end, opens, moment, anchor) if end else _Closes()


def _opens(window: Window, moment: Moment, anchor: dt.date | None) -> _Opens:
    """Return the beginning; an instant where a time and a day, or the call's day, are printed."""
    date = _date(window.start_day, anchor)[0] if window.start_day else (moment.date if window.start_time else None)
    time = window.start_time
    at = instant(date, time.clock, time.zone or moment.zone) if time else None
    return _Opens(window.starts, at, window.starts_span)


def _closes(window: Window, opens: _Opens, moment: Moment, anchor: dt.date | None) -> _Closes:
    """Return the end as printed, or computed from a length with a doubt that says so."""
    if window.until is None:
        return _after_length(window, opens, moment)
    until, why = _date(window.until, anchor)
    doubts = [Doubt("call.replay.until", why, window.until_span)] if why else []
    if until and moment.date and until < moment.date:
        doubts.append(Doubt("call.replay.until", "the replay would end before the call", window.until_span))
    time = window.until_time
    if until is None or time is None:
        return _Closes(until, window.until_span, doubts=tuple(doubts))
    return _Closes(until, window.until_span, time.clock, time.zone, window.time_span, tuple(doubts))


def _after_length(window: Window, opens: _Opens, moment: Moment) -> _Closes:
    start = opens.at.date() if opens.at else moment.date
    until = length_end(start, window.length) if start and window.length else None
    if until is None:
        return _Closes()
    doubt = Doubt("call.replay.until", f"computed: \"{window.measure}\" counted from {start}", window.until_span)
    return _Closes(until, window.until_span, doubts=(doubt,))


def _date(day: Day, anchor: dt.date | None) -> tuple[dt.date | None, str | None]:
    """Return the date of a day of the window, counted from the call's."""
    date, why = resolve(day, anchor)
    return date, None if why and why.startswith("only the weekday") and day.word != "weekday" else why
