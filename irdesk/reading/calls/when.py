"""When the call begins: the best supported time, and the day that goes with it."""

import datetime as dt
import re
from typing import NamedTuple

from irdesk.domain.source import Doubt, Span
from irdesk.reading.calls.cues import CALL, CALLISH, Mode
from irdesk.reading.calls.dates import Day, find_days, resolve
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.times import Time, find_times, instant, wrong_season, zone_at

# Rule *not the results' time*: a time after these words, with no call named since, is when the figures come out.
_FIGURES = re.compile(
    r"\b(?:releas|issu|announc|report|publish|distribut|post|fil)(?:e|es|ed|ing|s)?\b(?:(?!\bcall\b|webcast"
    r"|conference|\bdiscuss|\bhost|\bhold)[^.;]){0,110}?"
    r"\b(?:results|earnings|press release|report|remarks)\b|\bpress release (?:will|is|at|on)\b"
    r"|\bresults (?:and [\w -]{3,40} )?(?:will|are)\b[^.;]{0,25}\b(?:releas|issu|announc|report|publish|distribut"
    r"|post|available)\w*"
    r"|\bslides? (?:will|are|is)\b|\bregistration (?:closes|deadline)|"
    r"\bupdated\b|\bposted\b|\bpublished\b|\bdoors? open",
    re.IGNORECASE,
)
_DISCUSS = re.compile(
    r"\b(?:to|will|and) (?:discuss|review|present|address|provide|report on|go over|comment)\w*\b(?:(?!\bcall\b"
    r"|webcast|conference)[^.;]){0,160}?(?=\b(?:on|at|beginning|starting|today|tomorrow|which|is)\b|$|[.;])",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(?:end(?:ed|ing|s)|as of|since|dated|quarter|year|months|period|fiscal|compared (?:to|with)|versus|through"
    r"|until|prior to)\W{0,3}(?:on |the )?$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\W{0,4}(?:(?:conference )?call |event |live call |webcast |start )?(?:date|time|when|day)s?\b[^:]{0,32}:",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"[\s,;.()@/-]*(?:(?:at|on|beginning|starting|begins?|from|today|tomorrow|promptly|approximately|local|time|the"
    r"|and|this|E[SD]?T|P[SD]?T|C[SD]?T|day)[\s,;.()@/-]*){0,5}",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:prior to|before|by|no later than|until|through|after|following)\s(?:the\s)?(?:start\s(?:of\s)?)?(?:the\s)?"
    r"(?:call\s)?(?:at\s)?$|\b(?:markets?|trading|exchange|NYSE|Nasdaq) (?:close|open)\w*(?: at)? $"
    r"|\b(?:close|opening) of [\w ]{3,20} at $",
    re.IGNORECASE,
)
_BEFORE_CALL = re.compile(r"\bminutes (?:prior to|before) (?:the )?(?:start (?:of the call )?at )?$", re.IGNORECASE)
OFF = re.compile(r"\b(?:postpone|delay|cancel|reschedul)\w*", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:postpon|delay|reschedul|mov|chang)\w* (?:\w+ ){0,4}?(?:to|until|for)\b", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"\btoday[,\s]+(?:announced|reported|released|said|issued|posted|introduced)|\b(?:announced|reported|released"
    r"|said|issued|results|it)[,\s]+today\b(?! (?:at|a conference))",
    re.IGNORECASE,
)


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

    @property
    def starts_at(self) -> dt.datetime | None:
        """The instant, where day, time and zone are stated."""
        return instant(self.date, self.time, self.zone)


MOST_TIMES = 40  # of one passage; more are no announcement


def read_moments(passages: list[Passage], dateline: dt.date | None) -> list[Moment]:
    """Return the moments at which calls begin, the best supported first."""
    found = []
    for index, passage in enumerate(passages):
        times = [] if passage.context else _after_a_move(passage.text, find_times(passage.text)[:MOST_TIMES])
        for place, time in enumerate(times):
            score = _support(passage, time, passages[max(0, index - 4) : index])
            if score:
                found.append(_moment(passages, index, time, score, dateline)._replace(place=index))
                found[-1] = _checked(found[-1], passage, times[place : place + 2])
    return sorted(found, key=lambda moment: -moment.score)


def _after_a_move(text: str, times: list[Time]) -> list[Time]:
    """Return the times that still hold: of a call put off only those it was moved to."""
    if OFF.search(text) is None:
        return times
    moved = _MOVED.search(text)
    return [time for time in times if moved and time.start >= moved.end()]


def _support(passage: Passage, time: Time, before: list[Passage]) -> int:
    """Score a time as the call's beginning, 0 for none. Rules *governed by the call*, *label*, *announced after*.

    "Ten minutes before 11:00" is the last resort.
    """
    text = passage.text
    if passage.mode(time.start, time.end) is Mode.REPLAY:
        return 0
    if _BEFORE.search(text[max(0, time.start - 40) : time.start]):
        return 1 if _BEFORE_CALL.search(text[: time.start]) else 0
    plain = _DISCUSS.sub(lambda m: "~" * len(m[0]), text)
    call = max((m.end() for m in CALLISH.finditer(plain, 0, time.start)), default=-1)
    figures = max((m.end() for m in _FIGURES.finditer(plain, 0, time.start)), default=-1)
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
        apart = re.search(r"slide|press release", text[: time.start], re.IGNORECASE) is not None
        return 6 + named - 2 * apart
    if _LABEL.match(text):
        return 6
    after = CALL.search(text, time.end) or re.search(r"\b(?:webcast|call)\b", text[time.end :], re.IGNORECASE)
    return 5 if after else 0


def _moment(passages: list[Passage], index: int, time: Time, score: int, dateline: dt.date | None) -> Moment:
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
    where, day = _day_for(passages, index, time)
    later = zone_at(passages[index].text, day.end) if day and where == index and time.zone is None else None
    if later:
        moment = moment._replace(zone=later[0], zone_span=piece.span(later[1], later[2]))
    if day is None:
        doubt = Doubt("call.date", "no day is printed for the call; taken from the dateline", moment.time_span)
        return moment._replace(date=dateline, doubts=(doubt,)) if dateline else moment
    date, why = resolve(day, dateline or _year_nearby(passages))
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


def _day_for(passages: list[Passage], index: int, time: Time) -> tuple[int, Day | None]:
    """Return the day of a time and the passage it stands in.

    Rules in order: *beside the time*, *the same day*, *in the sentence*, *in the list* (a "Date:" line), *nearby*.
    """
    text = passages[index].text
    days = [day for day in find_days(text) if _is_of_call(passages[index], day)]
    beside = [day for day in days if _is_beside(text, day, time)]
    beside.sort(key=lambda day: (day.word != "", abs(day.start - time.start)))
    if beside and beside[0].word != "same":
        return index, beside[0]
    exact = [day for day in days if day.word in ("", "tomorrow")] or [day for day in days if day.word != "same"]
    if any(day.word == "same" for day in days):
        return _last_before(passages, index, time)
    if exact:
        return index, min(exact, key=lambda day: (_after_figures(text, day), abs(day.start - time.start)))
    order = [i for step in range(1, 16) for i in (index + step, index - step) if 0 <= i < len(passages)]
    for labelled in (True, False):
        for i in order:
            if _LABEL.match(passages[i].text) if labelled else abs(i - index) <= 6:
                near = [d for d in find_days(passages[i].text) if d.word == "" and _is_of_call(passages[i], d)]
                if near:
                    return i, near[-1] if i < index else near[0]
    for i in order[:12]:
        today = [
            d
            for d in find_days(passages[i].text)
            if d.word in ("today", "tomorrow", "weekday") and _is_of_call(passages[i], d)
        ]
        if today and passages[i].names_call:
            return i, today[0]
    return index, None


def _last_before(passages: list[Passage], index: int, time: Time) -> tuple[int, Day | None]:
    """Return the day that "the same day" means: the last one printed before."""
    for i in range(index, max(-1, index - 7), -1):
        days = [day for day in find_days(passages[i].text) if day.word == "" and (i < index or day.start < time.start)]
        days = [day for day in days if not _PERIOD.search(passages[i].text[max(0, day.start - 24) : day.start])]
        if days:
            return i, days[-1]
    return index, None


def _is_of_call(passage: Passage, day: Day) -> bool:
    """Tell whether a day can be the call's: no end of a period, no replay's day, no "today announced"."""
    text = passage.text
    if day.word == "" and _PERIOD.search(text[max(0, day.start - 24) : day.start]):
        return False
    if day.word == "today" and any(m.start() <= day.start < m.end() for m in _ANNOUNCED.finditer(text)):
        return False
    return passage.mode(day.start, day.end) is Mode.LIVE


def _after_figures(text: str, day: Day) -> bool:
    """Tell whether the words before a day speak of the results, not of the call."""
    figures = max((m.end() for m in _FIGURES.finditer(text, 0, day.start)), default=-1)
    call = max((m.end() for m in CALLISH.finditer(text, 0, day.start)), default=-1)
    return figures > call


def _is_beside(text: str, day: Day, time: Time) -> bool:
    """Tell whether a day and a time stand together, with nothing but "at", "on", a zone, or a second time between."""
    low, high = (day.end, time.start) if day.end <= time.start else (max(time.end, time.zone_end), day.start)
    if high < low or high - low > 60:
        return False
    between = text[low:high]
    for other in find_times(between):
        between = (
            between[: other.start]
            + " " * (max(other.end, other.zone_end) - other.start)
            + between[max(other.end, other.zone_end) :]
        )
    return _NEAR.fullmatch(between) is not None


def _year_nearby(passages: list[Passage]) -> dt.date | None:
    """Return a day with a year from the call's own text, to count missing years from where there is no dateline."""
    for passage in passages:
        for day in find_days(passage.text):
            if day.word == "" and day.year and not _PERIOD.search(passage.text[max(0, day.start - 24) : day.start]):
                return dt.date(day.year, day.month, day.day)
    return None


def _checked(moment: Moment, passage: Passage, times: list[Time]) -> Moment:
    """Return the moment with doubts where its zone does not fit. Rules *two zones, one instant*, *season*."""
    doubts = list(moment.doubts)
    if wrong_season(moment.date, moment.zone):
        doubts.append(
            Doubt(
                "call.zone",
                f"{moment.zone} is printed for a day on which the other season's time holds",
                moment.zone_span,
            )
        )
    if len(times) == 2 and times[1].zone and moment.starts_at and times[1].start - times[0].zone_end <= 20:
        first, second = moment.starts_at, instant(moment.date, times[1].clock, times[1].zone)
        between = passage.text[max(times[0].end, times[0].zone_end) : times[1].start]
        paired = second is not None and re.search("to|until|through|and host|release", between) is None
        if second and paired and second.utcoffset() != first.utcoffset() and (second - first) % dt.timedelta(days=1):
            span = passage.piece.span(times[1].start, times[1].end)
            doubts.append(Doubt("call.time", f"{times[1].clock} {times[1].zone} is not the same instant", span))
    return moment._replace(doubts=tuple(doubts))
