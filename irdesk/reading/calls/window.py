"""From when and until when the replay can be heard."""

import datetime as dt
import re
from typing import NamedTuple

from irdesk.domain.source import Span
from irdesk.reading.calls.cues import Mode
from irdesk.reading.calls.dates import Day, find_days
from irdesk.reading.calls.facts import Fact, Kind
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.times import Time, find_times

_COUNTS = dict(zip("one two three four five six seven eight nine ten fourteen thirty sixty ninety".split(), [*range(1, 11), 14, 30, 60, 90], strict=True))
_COUNT = rf"(?:\d{{1,3}}|{'|'.join(_COUNTS)}|twelve|twenty[- ]four|forty[- ]eight|seventy[- ]two|an?)"
_COUNTS |= {"twelve": 12, "twentyfour": 24, "fortyeight": 48, "seventytwo": 72, "a": 1, "an": 1}
_UNIT = r"(?:hours?|(?:business |calendar |working |full |consecutive )?days?|weeks?|months?|years?)"
_LENGTH = re.compile(
    rf"\b(?:for|during)\s(?:a (?:period|total|minimum) of\s|the (?:next|following|ensuing)\s|at least\s|approximately\s|about\s|up to\s|only\s)*"
    rf"(?P<count>{_COUNT})(?:\s?\(\d+\))?[\s-]?(?P<unit>{_UNIT})\b(?!\s(?:a|per) (?:day|week)|\sended|\sending)"
    rf"|\b(?:until|through|up to)\s(?:approximately\s)?(?P<count2>{_COUNT})(?:\s?\(\d+\))?[\s-](?P<unit2>{_UNIT})\s(?:after|following|from)\b",
    re.IGNORECASE,
)
# What may stand between "through" and its day: times, zones, "midnight", "the close of business on".
_FILLER = (
    r"(?:\s|,|\(|\)|\.|\d{1,2}(?:[:.]\d\d)?|[ap]\.?m\b\.?|midnight|noon|on|at|of|the|and|including|end|close|business|day|a|"
    r"[ECMPA][SD]?T|GMT|CES?T|BST|Eastern|Central|Mountain|Pacific|Standard|Daylight|Savings?|Time|U\.?S\.?|through|until|approximately|or|before|London|UK)"
)
_END = re.compile(
    rf"(?:\b|(?<=\s))(?:through|thru|until|till|til|ending|ends?|expir\w+|up to|up until|to|no later than|remov\w+|valid|concluding|by|deactivated|before|and|-):?{_FILLER}{{0,16}}$",
    re.IGNORECASE,
)
_WEAK_END = re.compile(rf"(?:\b(?:to|and|by|before)\b|-){_FILLER}{{0,16}}$", re.IGNORECASE)
_END_LABEL = re.compile(r"\W{0,4}(?:(?:replay|encore|playback|rebroadcast|archive) )?(?:expir\w+|end(?:s|ing)?(?: date| time)?|available (?:until|through))[^:]{0,30}:", re.IGNORECASE)
_AFTER_CALL = re.compile(
    r"\b(?P<words>(?:(?:approximately|about|roughly|beginning|shortly|immediately|soon|within|at least)\s)*"
    rf"(?:(?:{_COUNT}(?:\s?\(\d+\))?(?:\sand a half| and one-half|-half)?(?:\s(?:to|or)\s{_COUNT})?[\s-](?:hours?|minutes?|(?:business )?days?))\s)?"
    r"(?:after|following|from|upon|post)\s(?:the\s|its\s|our\s|this\s|today's\s)?(?:(?:[\w'-]+\s){0,6}?)(?:call|webcast|broadcast|event|presentation|teleconference|conference|meeting|conclusion|completion)"
    r"(?:\s(?:ends?|concludes?|is (?:over|completed)|has (?:ended|concluded)|completion|conclusion))?)\b(?!\s(?:will|is|can|may)\b)",
    re.IGNORECASE,
)
_SHORTLY = re.compile(r"shortly|immediately|soon|within|hour|minute|day|upon|after|following|beginning", re.IGNORECASE)
_BEGINS = re.compile(rf"\b(?:beginning|starting|commencing|begins?|starts?|commences?|from|after|available|as of|effective)\b:?{_FILLER}{{0,16}}$", re.IGNORECASE)
_ONLINE = re.compile(r"web-? ?cast|web-? ?site|internet|online|on-line|archiv|on-? ?demand|investor relations|\bwww\.|https?:|\bpage\b", re.IGNORECASE)
_BY_PHONE = re.compile(r"tele-?phon|\bphone|\bdial|\btoll[- ]free|\baudio replay|pass ?code|access code|\bby calling|\d{3}[-.) ]{1,2}\d{3}[-. ]\d{4}", re.IGNORECASE)


class Window(NamedTuple):
    """What one passage says of the replay's window. `length` in days, `measure` as printed; `online`: the archive's, not the phone's."""

    online: bool
    starts: str | None = None
    starts_span: Span | None = None
    start_day: Day | None = None
    start_time: Time | None = None
    until: Day | None = None
    until_span: Span | None = None
    until_time: Time | None = None
    time_span: Span | None = None
    length: tuple[int, str] | None = None
    measure: str | None = None


def read_window(passage: Passage) -> list[Fact]:
    """Return the window that a passage states, if it is about a replay."""
    if not passage.is_replay:
        return []
    days = [day for day in find_days(passage.text) if _of_replay(passage, day)]
    times = [time for time in find_times(passage.text) if _of_replay(passage, time)]
    ends = _end(passage, days, times)
    starts = _start(passage, days, times, ends.get("until"))
    if not ends and not starts:
        return []
    online = _ONLINE.search(passage.text) is not None and _BY_PHONE.search(passage.text) is None
    window = Window(online=online)._replace(**starts)._replace(**ends)
    place = window.until_span or window.starts_span or passage.piece.span(0, len(passage.text))
    return [Fact(Kind.WINDOW, window, place, True, passage.piece.block)]


def _of_replay(passage: Passage, item: Day | Time) -> bool:
    return passage.mode(item.start, item.end) is Mode.REPLAY


def _end(passage: Passage, days: list[Day], times: list[Time]) -> dict[str, object]:
    """Return the end of the window. Rules *through a day*, *for a length*, *expires*."""
    text = passage.text
    dated = [day for day in days if day.word != "today" or "midnight" in text.lower()]
    for index, day in enumerate(dated):
        before = text[max(0, day.start - 70) : day.start]
        weak = _WEAK_END.search(before) is not None
        if _END_LABEL.match(text) or (_END.search(before) and not (weak and index == 0 and not _is_range(before))):
            time = _time_of(text, day, times)
            found: dict[str, object] = {"until": day, "until_span": passage.piece.span(day.start, day.end), "until_time": time}
            return found | ({"time_span": passage.piece.span(time.start, time.end)} if time else {})
    for length in _LENGTH.finditer(text):
        if passage.mode(length.start(), length.end()) is Mode.REPLAY:
            count, unit = length["count"] or length["count2"], length["unit"] or length["unit2"]
            number = _COUNTS.get(re.sub(r"[\s-]", "", count.lower())) or int(count)
            span = passage.piece.span(length.start(), length.end())
            return {"length": (number, unit.lower()), "measure": length[0], "until_span": span}
    return {}


def _is_range(before: str) -> bool:
    """Tell whether a "to" or a dash before a day follows a time or a day, as in a range."""
    return re.search(r"\d\s?(?:[ap]\.?m\.?|st|nd|rd|th)?\W{0,3}(?:\w{2,4}\W{0,2})?(?:to|-|and)\b?", before, re.IGNORECASE) is not None


def _time_of(text: str, day: Day, times: list[Time]) -> Time | None:
    """Return the time that stands with a day: "11:59 p.m. ET on May 19", "May 19 at midnight"."""
    for time in times:
        if 0 <= time.start - day.end <= 14 and re.fullmatch(r"[\s,(]{0,3}(?:at|until|by|@|-)?[\s(]{0,2}(?:approximately )?", text[day.end : time.start], re.IGNORECASE):
            return time
    for time in reversed(times):
        if time.end <= day.start and day.start - time.end <= 45 and re.fullmatch(rf"{_FILLER}{{0,12}}", text[time.end : day.start], re.IGNORECASE):
            return time
    return None


def _start(passage: Passage, days: list[Day], times: list[Time], until: object) -> dict[str, object]:
    """Return the beginning of the window: in words, and its day and time where it is absolute."""
    text = passage.text
    for match in _AFTER_CALL.finditer(text):
        if _SHORTLY.match(match["words"]) and not re.match(r"from", match["words"], re.IGNORECASE):
            span = passage.piece.span(match.start("words"), match.end("words"))
            return {"starts": match["words"], "starts_span": span}
    for time in times:
        if _BEGINS.search(text[max(0, time.start - 60) : time.start]):
            day = _day_of(text, time, days, until)
            end = max(time.end, time.zone_end, day.end if day else 0)
            start = min(time.start, day.start if day else time.start)
            return {"starts": text[start:end].strip(" ,("), "starts_span": passage.piece.span(start, end), "start_day": day, "start_time": time}
    for day in days:
        if day is not until and _BEGINS.search(text[max(0, day.start - 60) : day.start]):
            return {"starts": text[day.start : day.end], "starts_span": passage.piece.span(day.start, day.end), "start_day": day}
    return {}


def _day_of(text: str, time: Time, days: list[Day], until: object) -> Day | None:
    """Return the day of the beginning's time, but never the day of the end."""
    for day in days:
        near = text[min(time.end, day.end) : max(time.start, day.start)]
        if day is not until and len(near) <= 40 and re.fullmatch(rf"{_FILLER}{{0,12}}", near, re.IGNORECASE) and not re.search("through|until", near, re.IGNORECASE):
            return day
    return None


def length_end(start: dt.date, length: tuple[int, str]) -> dt.date | None:
    """Return the last day of a window of `length` that opens on `start`; None for a length that no calendar settles."""
    count, unit = length
    if unit.startswith("hour"):
        return start + dt.timedelta(days=count // 24) if count % 24 == 0 else None
    if unit.startswith(("business", "working")):
        day = start
        while count:
            day += dt.timedelta(1)
            count -= day.weekday() < 5
        return day
    if unit.startswith("week"):
        return start + dt.timedelta(weeks=count)
    if unit.startswith(("month", "year")):
        return _months_on(start, count * (12 if unit.startswith("year") else 1))
    return start + dt.timedelta(days=count)


def _months_on(start: dt.date, count: int) -> dt.date:
    """Return the same day `count` months on, or the last of a shorter month."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    last = (dt.date(year + (month == 11), (month + 1) % 12 + 1, 1) - dt.timedelta(1)).day
    return dt.date(year, month + 1, min(start.day, last))
