"""When the call begins: the best supported time, and the day that goes with it."""

import datetime as dt
import re
from typing import NamedTuple

from irdesk.domain.source import Doubt, Span
from irdesk.domain.zones import iana
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.moves import OFF, after_a_move, as_ranges
from irdesk.reading.calls.whichday import (
    FIGURES,
    LABEL,
    after_figures,
    day_for,
    is_of_call,
    results_day,
    was_held,
    year_nearby,
)
from irdesk.reading.calls.words.clocks import NOWHERE, Home, whose
from irdesk.reading.calls.words.cues import Mode
from irdesk.reading.calls.words.dates import Day, find_days, resolve
from irdesk.reading.calls.words.names import CALL, CALL_WORDS, CALLISH
from irdesk.reading.calls.words.times import Time, find_times, instant, wrong_season, zone_at

_DISCUSS = re.compile(
    r"(?:(?<=\bcall )|(?<=cast )|(?<=conference ))to (?:report|announce|release)\b(?:(?!\bcall\b|webcast|conference)"
    r"[^.;]){0,160}?(?=\b(?:on|at|beginning|starting|today|tomorrow|which|is)\b|$|[.;])|"
    r"\b(?:to|will|and) (?:discuss|review|present|address|provide|report on|go over|comment)\w*\b(?:(?!\bcall\b"
    r"|webcast|conference)[^.;]){0,160}?(?=\b(?:on|at|beginning|starting|today|tomorrow|which|is)\b|$|[.;])",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:prior to|before|by|no later than|until|through|after|following)\s(?:the\s)?(?:start\s(?:of\s)?)?(?:the\s)?"
    r"(?:call\s)?(?:at\s)?$|\b(?:markets?|trading|exchange|NYSE|Nasdaq) (?:close|open)\w*(?: at)? $"
    r"|\b(?:close|opening) of [\w ]{3,20} at $",
    re.IGNORECASE,
)
_BEFORE_CALL = re.compile(r"\bminutes (?:prior to|before) (?:the )?(?:start (?:of the call )?at )?$", re.IGNORECASE)
# What has an hour of its own beside the call's.
_APART = re.compile(r"slide|press release|\b(?:news|press) conference\b", re.IGNORECASE)
_ON = re.compile(
    rf"\b(?:{CALL_WORDS})\b(?:[^.;]{{0,60}}\b(?:on|for|is)|[^.;]{{0,160}}\b(?:scheduled|set|planned) for)\s$",
    re.IGNORECASE,
)
_TODAY = re.compile(rf"\b(?:{CALL_WORDS})\b(?:[^.;]{{0,60}}\b(?:on|for|is))?(?: later| early)?\s$", re.IGNORECASE)
# "A call will be scheduled for May 13, 2004", in a release without a dateline.
_AHEAD = re.compile(r"\bwill\b|\b(?:is|are) (?:scheduled|planned|set)\b|\bplans? to\b", re.IGNORECASE)


class Moment(NamedTuple):
    """When a call begins, each part with its place; `score` tells how well it is supported."""

    score: int = 0
    date: dt.date | None = None
    date_span: Span | None = None
    time: str | None = None
    time_span: Span | None = None
    zone: str | None = None
    zone_span: Span | None = None
    until: str | None = None
    doubts: tuple[Doubt, ...] = ()
    place: int = 0
    day_place: int = -1
    clocks: str | None = None  # the IANA name of the place meant, where several share the zone's abbreviation

    @property
    def starts_at(self) -> dt.datetime | None:
        """The instant, where day, time and zone are stated."""
        return instant(self.date, self.time, self.zone, self.clocks)


class _Anchor(NamedTuple):
    """The days to count from: the dateline for "today", another for the year of a day without one."""

    dateline: dt.date | None
    year: dt.date | None
    results: dt.date | None = None  # the later day on which the results come out

    def of(self, day: Day) -> dt.date | None:
        """Return the day to count `day` from."""
        return self.dateline if day.word else self.year


MOST_TIMES = 40  # of one passage; more are no announcement


def read_moments(
    passages: list[Passage], dateline: dt.date | None, head: dt.date | None = None, home: Home = NOWHERE
) -> list[Moment]:
    """Return the moments at which calls begin, the best supported first.

    `head`: the first day of the release with a year, to count missing years from where there is no dateline.
    `home`: what tells whose clocks a zone means that several places share.
    """
    anchor = _Anchor(dateline, dateline or year_nearby(passages) or head, results_day(home.text, dateline))
    found = []
    for index, passage in enumerate(passages):
        times = [] if passage.context else after_a_move(passage.text, find_times(passage.text)[:MOST_TIMES])
        times = as_ranges(passage.text, times)
        for place, time in enumerate(times):
            score = _support(passage, time, passages[max(0, index - 4) : index])
            if score:
                moment = _moment(passages, index, time, score, anchor)._replace(place=index)
                found.append(_on_clocks(moment, time, passage.text, home))
                found[-1] = _checked(found[-1], passage, times[place : place + 2], home)
    dated = {moment.time for moment in found if moment.date_span}  # an hour told twice has the day printed once
    found.sort(key=lambda moment: (moment.date_span is None and moment.time in dated, -moment.score))
    return found or _days_only(passages, dateline)


def _days_only(passages: list[Passage], dateline: dt.date | None) -> list[Moment]:
    """Return the day of a call whose time is not stated, the first there is. Rule *a day alone*: "a call on May 13"."""
    for index, passage in enumerate(passages):
        if passage.context or OFF.search(passage.text):
            continue
        for day in find_days(passage.text):
            if not _is_told(passage, day, held=was_held(passage.text, day)):
                continue
            date, why = resolve(day, dateline)
            held = was_held(passage.text, day)
            ahead = (
                date >= dateline if date and dateline else bool(day.year) and _AHEAD.search(passage.text) is not None
            )
            if date and (ahead or (held and dateline is not None and (dateline - date).days < 30)):
                span = passage.piece.span(day.start, day.end)
                doubts = (Doubt("call.date", why, span),) if why else ()
                return [Moment(1, date=date, date_span=span, doubts=doubts, place=index, day_place=index)]
    return []


def _is_told(passage: Passage, day: Day, *, held: bool) -> bool:
    """Tell whether a day is said to be the call's; of one held before, also where only its replay is told of."""
    if held:
        return True
    told = (_TODAY if day.word == "today" else _ON).search(passage.text[: day.start])
    named = told is not None and is_of_call(passage, day)
    return named and not after_figures(passage.text, day)


def _support(passage: Passage, time: Time, before: list[Passage]) -> int:
    """Score a time as the call's beginning, 0 for none. Rules *governed by the call*, *label*, *announced after*.

    "Ten minutes before 11:00" is the last resort.
    """
    text = passage.text
    if passage.mode(time.start, time.end) is Mode.REPLAY:
        return 0
    if _BEFORE.search(text[max(0, time.start - 40) : time.start]):
        return 1 if _BEFORE_CALL.search(text[: time.start]) else 0
    named = [found.span() for found in CALL.finditer(text)]
    plain = _DISCUSS.sub(
        lambda m: m[0] if any(low < m.end() and high > m.start() for low, high in named) else "~" * len(m[0]), text
    )
    calls = (m.end() for m in CALLISH.finditer(plain, 0, time.start + 3))  # a word may be told by the hour behind it
    call = max((end for end in calls if end <= time.start), default=-1)
    figures = max((m.end() for m in FIGURES.finditer(plain, 0, time.start)), default=-1)
    if figures > call:
        return 0
    extra = (time.zone is not None) + any(day.word == "" for day in find_days(text))
    score = _named_near(text, time, governed=call >= 0)
    return (
        score + extra if score else 2 + extra if any(earlier.names_call or earlier.is_live for earlier in before) else 0
    )


def _named_near(text: str, time: Time, *, governed: bool) -> int:
    """Score the words around a time: a call named before it, a label, a call named after it."""
    named = CALL.search(text) is not None
    if governed and (named or re.search("web-? ?cast|call", text, re.IGNORECASE)):
        apart = _APART.search(text[: time.start]) is not None
        return 6 + named - 2 * apart
    if LABEL.match(text):
        return 6
    after = CALL.search(text, time.end) or re.search(r"\b(?:webcast|call)\b", text[time.end :], re.IGNORECASE)
    return 5 if after else 0


def _moment(passages: list[Passage], index: int, time: Time, score: int, anchor: _Anchor) -> Moment:
    """Return the moment of a time with the day that goes with it."""
    piece = passages[index].piece
    moment = Moment(
        score,
        time=time.clock,
        time_span=piece.span(time.start, time.end),
        zone=time.zone,
        zone_span=piece.span(time.zone_start, time.zone_end) if time.zone else None,
        until=time.until,
    )
    dateline = anchor.dateline
    where, day = day_for(passages, index, time)
    if day and where != index and _is_next(passages[where].text, day, anchor):
        day = None
    later = zone_at(passages[index].text, day.end) if day and where == index and time.zone is None else None
    if later:
        moment = moment._replace(zone=later[0], zone_span=piece.span(later[1], later[2]))
    if day is None:
        source = "the results" if anchor.results else "the dateline"
        doubt = Doubt("call.date", f"no day is printed for the call; taken from {source}", moment.time_span)
        return moment._replace(date=anchor.results or dateline, doubts=(doubt,)) if dateline else moment
    date, why = resolve(day, anchor.of(day))
    span = passages[where].piece.span(day.start, day.end)
    doubts = (Doubt("call.date", why, span),) if why else ()
    past = date is not None and dateline is not None and date < dateline - dt.timedelta(days=1)
    return moment._replace(
        score=score - 4 if past else score,
        date=date,
        date_span=span if date else None,
        doubts=doubts,
        day_place=where,
    )


def _is_next(text: str, day: Day, anchor: _Anchor) -> bool:
    """Tell whether a day printed nearby is that of the next results, a quarter on."""
    date = resolve(day, anchor.of(day))[0]
    late = date is not None and anchor.dateline is not None and date > anchor.dateline + dt.timedelta(45)
    return late and after_figures(text, day)


def _on_clocks(moment: Moment, time: Time, text: str, home: Home) -> Moment:
    """Return the moment with the place whose clocks its zone means, or with a doubt where that stays open."""
    place, why = whose(time._replace(zone=moment.zone, zone_end=time.zone_end or time.end), moment.date, text, home)
    if why is None or moment.date is None:
        return moment._replace(clocks=place)
    return moment._replace(clocks=place, doubts=(*moment.doubts, Doubt("call.starts_at", why, moment.zone_span)))


def _checked(moment: Moment, passage: Passage, times: list[Time], home: Home) -> Moment:
    """Return the moment with doubts where its zone does not fit. Rules *two zones, one instant*, *season*."""
    doubts = list(moment.doubts)
    if wrong_season(moment.date, moment.zone) and moment.clocks in (None, iana(moment.zone)):
        doubts.append(
            Doubt(
                "call.zone",
                f"{moment.zone} is printed for a day on which the other season's time holds",
                moment.zone_span,
            )
        )
    if len(times) == 2 and times[1].zone and moment.starts_at and times[1].start - times[0].zone_end <= 20:
        place, _ = whose(times[1], moment.date, passage.text, home)
        first, second = moment.starts_at, instant(moment.date, times[1].clock, times[1].zone, place)
        between = passage.text[max(times[0].end, times[0].zone_end) : times[1].start]
        paired = second is not None and re.search("to|until|through|and host|release", between) is None
        if second and paired and second.utcoffset() != first.utcoffset() and (second - first) % dt.timedelta(days=1):
            span = passage.piece.span(times[1].start, times[1].end)
            doubts.append(Doubt("call.time", f"{times[1].clock} {times[1].zone} is not the same instant", span))
    return moment._replace(doubts=tuple(doubts))
