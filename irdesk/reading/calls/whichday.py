"""Which day goes with the time of a call."""

import datetime as dt
import re
from collections.abc import Iterator

from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.words.cues import Mode
from irdesk.reading.calls.words.dates import Day, find_days, resolve
from irdesk.reading.calls.words.names import CALL_WORDS, CALLISH
from irdesk.reading.calls.words.times import Time, find_times

# Rule *not the results' time*: a time after these words, with no call named since, is when the figures come out.
FIGURES = re.compile(
    r"\b(?:releas|issu|announc|report|publish|distribut|post|fil)(?:e|es|ed|ing|s)?\b(?:(?!\bcall\b|webcast"
    r"|conference|\bdiscuss|\bhost|\bhold)[^.;]){0,110}?"
    r"\b(?:results|earnings|press release|report|remarks)\b|\bpress release (?:will|is|at|on)\b"
    r"|\bresults (?:and [\w -]{3,40} )?(?:will|are)\b[^.;]{0,25}\b(?:releas|issu|announc|report|publish|distribut"
    r"|post|available)\w*"
    r"|\bslides? (?:will|are|is)\b|\bregistration (?:closes|deadline)|"
    r"\bupdated\b|\bposted\b|\bpublished\b|\bdoors? open",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(?:end(?:ed|ing|s)|as of|since|dated|compared (?:to|with)|versus|through|until|prior to)\W{0,3}(?:on |the )?$"
    r"|\b(?:quarter|year|months|period|fiscal)\W{0,3}(?:the )?$"
    r"|\b(?:quarter|half|year|months|weeks|period) to\W{0,3}(?:the )?$",
    re.IGNORECASE,
)
# "Please register by May 12".
_DEADLINE = re.compile(
    r"\b(?:RSVP|regist\w+|sign up|reserve|respond|e-?mail)\b(?:[^.;]|\.(?=\S)){0,90}?"
    r"\b(?:by|before|until|no later than|on or before)"
    r"(?: [\d:.apm]+ ?(?:\w{2,4} )?on)? $",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"\W{0,4}(?:(?:conference )?call |event |live call |webcast |start )?(?:date|time|when|day)s?\b[^:]{0,32}:",
    re.IGNORECASE,
)
# "Boston, January 19, 1999 -- Acme today": the day of the release, not of the call.
_DATELINE = re.compile(r"\s(?:/[\w -]{2,30}/\s)?-{1,2}\s(?!\d|[A-Z][a-z]{2,8} \d)[A-Z(]")
# A call of the days before, whose replay is told of.
_WAS_HELD = re.compile(
    rf"\b(?:{CALL_WORDS}|webcast)\b[^.;]{{0,60}}\b(?:held|hosted|conducted|took place)"
    r"(?: (?:earlier|yesterday))?,? on $",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\bearlier $", re.IGNORECASE)
_HELD_CALL = re.compile(rf"[^.;]{{0,60}}\b(?:held|hosted|conducted)\b[^.;]{{0,40}}\b(?:{CALL_WORDS})\b", re.IGNORECASE)
_NEAR = re.compile(
    r"[\s,;.()@/-]*(?:(?:at|on|beginning|starting|begins?|from|today|tomorrow|promptly|approximately|local|time|the"
    r"|and|this|E[SD]?T|P[SD]?T|C[SD]?T|day)[\s,;.()@/-]*){0,5}",
    re.IGNORECASE,
)
_WILL_REPORT = re.compile(
    r"\b(?:will|plans to|expects to|is to|intends to) (?:releas|issu|announc|report|publish|present)e?\b"
    r"(?=[^.;]{0,120}\b(?:results|earnings|report|figures|statements?)\b)[^.;]{0,160}",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\b(?:today (?:reported|announced|released)|reports|reported|announces|announced)\b"
    r"(?![^.;]{0,40}\b(?:dates?|schedul\w*|will|that it)\b)[^.;]{0,80}"
    r"\b(?:results|earnings|revenues?|income|loss|sales|profits?)\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"\btoday[,\s]+(?:announced|reported|released|said|issued|posted|introduced)|\b(?:announced|reported|released"
    r"|said|issued|results|it)[,\s]+today\b(?! (?:at|a conference))",
    re.IGNORECASE,
)


def day_for(passages: list[Passage], index: int, time: Time) -> tuple[int, Day | None]:
    """Return the day of a time and the passage it stands in.

    Rules in order: *beside the time*, *the same day*, *in the sentence*, *in the list* (a "Date:" line), *nearby*.
    """
    text = passages[index].text
    days = [day for day in find_days(text) if is_of_call(passages[index], day)]
    beside = [day for day in days if _is_beside(text, day, time)]
    beside.sort(key=lambda day: (day.word != "", _in_bracket(text, day, time), abs(day.start - time.start)))
    if beside and beside[0].word != "same":
        return index, beside[0]
    exact = [day for day in days if day.word in ("", "tomorrow")] or [day for day in days if day.word != "same"]
    if any(day.word == "same" for day in days):
        return _last_before(passages, index, time)
    if exact:
        return index, min(exact, key=lambda day: (after_figures(text, day), abs(day.start - time.start)))
    order = [i for step in range(1, 16) for i in (index + step, index - step) if 0 <= i < len(passages)]
    for labelled in (True, False):
        for i in order:
            if LABEL.match(passages[i].text) if labelled else abs(i - index) <= 6:
                near = [d for d in find_days(passages[i].text) if d.word == "" and is_of_call(passages[i], d)]
                if near:
                    return i, near[-1] if i < index else near[0]
    for i in order[:12]:
        today = [
            d
            for d in find_days(passages[i].text)
            if d.word in ("today", "tomorrow", "weekday") and is_of_call(passages[i], d)
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


def is_of_call(passage: Passage, day: Day) -> bool:
    """Tell whether a day can be the call's: no end of a period, no replay's day, no "today announced"."""
    text = passage.text
    if day.word == "" and (day.start < 90 and _DATELINE.match(text, day.end)):
        return False
    if day.word == "" and _PERIOD.search(text[max(0, day.start - 24) : day.start]):
        return False
    if _DEADLINE.search(text[: day.start]):
        return False
    if day.word == "today" and any(m.start() <= day.start < m.end() for m in _ANNOUNCED.finditer(text)):
        return False
    return passage.mode(day.start, day.end) is Mode.LIVE


def after_figures(text: str, day: Day) -> bool:
    """Tell whether the words before a day speak of the results, not of the call."""
    figures = max((m.end() for m in FIGURES.finditer(text, 0, day.start)), default=-1)
    call = max((m.end() for m in CALLISH.finditer(text, 0, day.start)), default=-1)
    return figures > call


def _in_bracket(text: str, day: Day, time: Time) -> bool:
    """Tell whether a bracket opens between a time and a day behind it: the day is that of another clock."""
    return "(" in text[time.end : day.start] and ")" not in text[time.end : day.start]


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


def results_day(text: str, dateline: dt.date | None) -> dt.date | None:
    """Return the one day after the dateline on which a release says that results will come out, or None.

    None for a release that reports results itself: then it speaks of the next ones.
    """
    head = re.sub(r"\s", " ", text[:4_000])
    if _REPORTS.search(head):
        return None
    days = {
        date
        for told in _WILL_REPORT.finditer(head)
        for day in find_days(told[0])
        if day.word == "" and dateline and not _PERIOD.search(told[0][max(0, day.start - 24) : day.start])
        if (date := resolve(day, dateline)[0]) and date > dateline
    }
    return days.pop() if len(days) == 1 else None


def head_day(text: str) -> dt.date | None:
    """Return the first day with a year that a release prints, the ends of periods left out."""
    return next(_with_years(re.sub(r"\s", " ", text[:3_000])), None)


def _with_years(text: str) -> Iterator[dt.date]:
    """Yield the days with a year that are no end of a period."""
    for day in find_days(text):
        if day.word == "" and day.year and not _PERIOD.search(text[max(0, day.start - 24) : day.start]):
            yield dt.date(day.year, day.month, day.day)


def year_nearby(passages: list[Passage]) -> dt.date | None:
    """Return a day with a year from the call's own text, to count missing years from where there is no dateline."""
    return next((day for passage in passages for day in _with_years(passage.text)), None)


def was_held(text: str, day: Day) -> bool:
    """Tell whether a call is said to be over: "held on May 11", "earlier today the company held a call"."""
    before = text[: day.start]
    if day.word == "today":
        return _EARLIER.search(before) is not None and _HELD_CALL.match(text, day.end) is not None
    return day.word == "" and _WAS_HELD.search(before) is not None
