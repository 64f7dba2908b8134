"""From when and until when the replay can be heard."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from irdesk.domain.source import Span
from irdesk.domain.zones import CITIES
from irdesk.reading.calls.cues import BY_THE_CALL, REPLAY, Mode
from irdesk.reading.calls.dates import Day, find_days
from irdesk.reading.calls.facts import Fact, Kind
from irdesk.reading.calls.lengths import COUNT, UNIT, count_of
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.times import Time, find_times

_LENGTH = re.compile(
    rf"\b(?:for|during)\s(?:a (?:period|total|minimum) of\s|the (?:next|following|ensuing)\s|at least\s"
    rf"|approximately\s|about\s|up to\s|only\s)*"
    rf"(?P<count>{COUNT})(?:\s?\(\d+\))?[\s-]?(?P<unit>{UNIT})\b(?!\s(?:a|per) (?:day|week)|\sended|\sending)"
    rf"|\b(?:until|through|up to)\s(?:approximately\s)?(?P<count2>{COUNT})(?:\s?\(\d+\))?[\s-](?P<unit2>{UNIT})\s"
    r"(?:after|following|from)\b"
    rf"|\b(?!24)(?P<count3>{COUNT})-(?P<unit3>(?:hour|day|week))s?(?= (?:[\w-]+ ){{0,2}}?"
    r"(?:re-?play|rebroadcast|playback|archive))",
    re.IGNORECASE,
)
# What may stand between "through" and its day: times, zones, "midnight", "the close of business on".
_FILLER = (
    r"(?:\s|,|\(|\)|\.|\d{1,2}(?:[:.]\d\d)?|[ap]\.?m\b\.?|midnight|noon|evening|morning|afternoon|on|at|of|the|same|and|including|end|close"
    r"|business"
    r"|day|a|"
    r"[ECMPA][SD]?T|[ECMP]\.\s?[SD]\.\s?T\.?|GMT|CES?T|BST|Eastern|Central|Mountain|Pacific|Standard|Daylight"
    r"|Savings?|Time|U\.?S\.?|through"
    rf"|until|approximately|or|before|UK|{'|'.join(sorted(CITIES, key=len, reverse=True))})"
)
_END = re.compile(
    rf"(?:\b|(?<=\s))(?:through|thru|until|till|til|ending|ends?|expir\w+|up to|up until|to|no later than|remov\w+"
    rf"|valid|concluding|closes|by|deactivated|before|and|-):?{_FILLER}{{0,16}}$",
    re.IGNORECASE,
)
_WEAK_END = re.compile(
    rf"(?:\b(?:(?<!\bup )to|and|by|before)\b|-)(?:(?!through|until){_FILLER}){{0,16}}$", re.IGNORECASE
)
_END_LABEL = re.compile(
    r"\W{0,4}(?:(?:replay|encore|playback|rebroadcast|archive) )?(?:expir\w+|end(?:s|ing)?(?: date| time)?"
    r"|available (?:until|through))[^:]{0,30}:",
    re.IGNORECASE,
)
_AFTER_CALL = re.compile(
    r"\b(?P<words>(?:(?:approximately|about|roughly|beginning|shortly|immediately|soon|within|at least)\s)*"
    rf"(?:(?:{COUNT}(?:\s?\(\d+\))?(?:\sand a half| and one-half|-half)?(?:\s(?:to|or)\s{COUNT})?[\s-](?:hours?"
    rf"|minutes?|(?:business )?days?))\s)?"
    r"(?:after|following|from|upon|post)\s(?:the\s|its\s|our\s|this\s|today's\s)?(?:(?:[\w'-]+\s){0,6}?)"
    r"(?:(?:conclusion|completion|end|close)\sof\s(?:[\w'-]+\s){0,5}?(?:teleconference|conference call|call|webcast"
    r"|event)|call"
    r"|webcast|broadcast|event|presentation|teleconference|conference|meeting|conclusion|completion)"
    r"(?:\s(?:ends?|concludes?|is (?:over|completed)|has (?:ended|concluded)|completion|conclusion))?)\b(?!\s(?:will"
    r"|is|can|may)\b)",
    re.IGNORECASE,
)
_MEASURES = re.compile(r"\b(?:for|until|through|during|up to)\s(?:a period of )?$", re.IGNORECASE)
_SHORTLY = re.compile(r"shortly|immediately|soon|within|hour|minute|day|upon|after|following|beginning", re.IGNORECASE)
_BEGINS = re.compile(
    rf"\b(?:between|beginning|starting|commencing|begins?|starts?|commences?|from|after|available|as of"
    rf"|effective)\b:?(?:(?!through|until|to\b){_FILLER}){{0,16}}$",
    re.IGNORECASE,
)
_RANGE = re.compile(rf"{_FILLER}{{0,12}}(?:to|-|through|until){_FILLER}{{0,12}}", re.IGNORECASE)
_ONLINE = re.compile(
    r"web-? ?cast|web-? ?site|internet|online|on-line|investor relations|\bwww\.|https?:|\bpage\b"
    r"|\w\.(?:com|net|org|ca)\b",
    re.IGNORECASE,
)
_BY_PHONE = re.compile(
    r"tele-?phon|digital (?:audio )?re-?play|\bphone|\bdial|\btoll[- ]free|\baudio replay|pass ?code|access code"
    r"|\bby calling"
    r"|\d{3}[-.) ]{1,2}\d{3}[-. ]\d{4}",
    re.IGNORECASE,
)


class Opening(NamedTuple):
    """When a replay opens, in the words of the release; with a time and perhaps a day where it is absolute."""

    words: str
    span: Span
    time: Time | None = None
    day: Day | None = None


class Ending(NamedTuple):
    """When a replay ends: a day and perhaps a time, or a length (`count`, `unit`) in the `words` of the release."""

    words: str
    span: Span
    day: Day | None = None
    time: Time | None = None
    time_span: Span | None = None
    length: tuple[int, str] | None = None
    stop: int = 0  # where the words of the end stop in the passage


class Window(NamedTuple):
    """What one passage says of the window: the telephone's, or (`online`) the archive's."""

    online: bool
    opening: Opening | None = None
    ending: Ending | None = None


def read_window(passage: Passage) -> list[Fact]:
    """Return the window that a passage states, if it is about a replay."""
    if not passage.is_replay:
        return []
    days = [day for day in find_days(passage.text) if _of_replay(passage, day)]
    times = [time for time in find_times(passage.text) if _of_replay(passage, time)]
    ending = _dated_end(passage, days, times) or _length(passage)
    opening = _opening(passage, days, times, ending.day if ending else None)
    if not (ending or opening):
        return []
    place = (ending or opening or Opening("", passage.piece.span(0, 1))).span
    window = Window(_is_online(passage.text, ending.stop if ending else None), opening, ending)
    return [Fact(Kind.WINDOW, window, place, replay=True)]


def _is_online(sentence: str, end: int | None) -> bool:
    """Tell whether what is available is the archive of the webcast.

    A number to dial behind the end, with no other replay between, makes it the telephone's.
    """
    rest = sentence[end:] if end else ""
    behind = _BY_PHONE.search(rest)
    if behind and not REPLAY.search(rest[: behind.start()]):
        return False
    return _names_archive(sentence[:end])


def _names_archive(text: str) -> bool:
    """Tell whether the last of the two that a text names, telephone and web, is the web.

    A webcast that only tells a time ("three hours after the webcast ends") is not what is available.
    """
    text = BY_THE_CALL.sub(lambda found: found[0] if found[0].lower().startswith("of") else " ", text)
    phone = max((match.end() for match in _BY_PHONE.finditer(text)), default=-1)
    online = max((match.end() for match in _ONLINE.finditer(text)), default=-1)
    return online > phone


def _of_replay(passage: Passage, item: Day | Time) -> bool:
    return passage.mode(item.start, item.end) is Mode.REPLAY


def _dated_end(passage: Passage, days: list[Day], times: list[Time]) -> Ending | None:
    """Return the end of the window where it is a day; of two the telephone's. Rules *through a day*, *expires*."""
    text = passage.text
    dated = [day for day in days if day.word != "today" or "midnight" in text.lower()]
    found: list[Ending] = []
    for index, day in enumerate(dated):
        if _is_end(text, day, first=index == 0):
            time = _time_of(text, day, times)
            time_span = passage.piece.span(time.start, time.end) if time else None
            span = passage.piece.span(day.start, day.end)
            found.append(Ending(text[day.start : day.end], span, day, time, time_span, stop=day.end))
    by_phone = (ending for ending in found if ending.day and not _names_archive(text[: ending.day.end]))
    return next(by_phone, next(iter(found), None))


def _is_end(text: str, day: Day, *, first: bool) -> bool:
    """Tell whether the words before a day make it an end; a mere "to" or dash only behind another day or time."""
    before = text[max(0, day.start - 70) : day.start]
    if re.search(r"ended\W{0,3}$", before, re.IGNORECASE):
        return False
    weak = first and _WEAK_END.search(before) is not None and not _is_range(before)
    return _END_LABEL.match(text) is not None or (_END.search(before) is not None and not weak)


def _length(passage: Passage) -> Ending | None:
    """Return the end of the window where it is a length. Rule *for a length*."""
    for found in _LENGTH.finditer(passage.text):
        if passage.mode(found.start(), found.end()) is Mode.REPLAY:
            count, unit = (
                found["count"] or found["count2"] or found["count3"],
                found["unit"] or found["unit2"] or found["unit3"],
            )
            span = passage.piece.span(found.start(), found.end())
            return Ending(found[0], span, length=(count_of(count), unit.lower()), stop=found.end())
    return None


def _is_range(before: str) -> bool:
    """Tell whether a "to" or a dash before a day follows a time or a day, as in a range."""
    if re.search(r"\bbetween\b", before, re.IGNORECASE):
        return True
    return (
        re.search(r"\d\s?(?:[ap]\.?m\.?|st|nd|rd|th)?\W{0,3}(?:\w{2,4}\W{0,2})?(?:to|-|and)", before, re.IGNORECASE)
        is not None
    )


def _time_of(text: str, day: Day, times: list[Time]) -> Time | None:
    """Return the time that stands with a day: "11:59 p.m. ET on May 19", "May 19 at midnight"."""
    for time in times:
        if 0 <= time.start - day.end <= 14 and re.fullmatch(
            r"[\s,(]{0,3}(?:at|by|@)?[\s(]{0,2}(?:approximately )?", text[day.end : time.start], re.IGNORECASE
        ):
            return time
    for time in reversed(times):
        if (
            time.end <= day.start
            and day.start - time.end <= 45
            and re.fullmatch(rf"{_FILLER}{{0,12}}", text[time.end : day.start], re.IGNORECASE)
        ):
            return time
    return None


def _opening(passage: Passage, days: list[Day], times: list[Time], until: Day | None) -> Opening | None:
    """Return the beginning of the window. Rules *after the call*, *from a time*, *from a day*."""
    text = passage.text
    for found in _after_calls(text):
        if _MEASURES.search(text[: found.start("words")]):
            continue
        if _SHORTLY.search(found["words"]) and not found["words"].lower().startswith("from"):
            return Opening(found["words"], passage.piece.span(found.start("words"), found.end("words")))
    for time in times:
        if _BEGINS.search(text[max(0, time.start - 60) : time.start]):
            day = _day_of(text, time, days, until)
            start = min(time.start, day.start if day else time.start)
            end = max(time.end, time.zone_end, day.end if day else 0)
            end += text[start:end].count("(") > text[start:end].count(")") and text[end : end + 1] == ")"
            return Opening(text[start:end].strip(" ,"), passage.piece.span(start, end), time, day)
    for day in days:
        if day is not until and _BEGINS.search(text[max(0, day.start - 60) : day.start]):
            return _on_a_day(passage, day, times)
    return _range_start(passage, days, times, until)


def _after_calls(text: str) -> Iterator[re.Match[str]]:
    """Yield what is said of a time after the call; of "from one hour after the end", what follows "from"."""
    for found in _AFTER_CALL.finditer(text):
        inner = (
            _AFTER_CALL.search(text, found.start("words") + 5) if found["words"].lower().startswith("from ") else None
        )
        yield inner if inner is not None and inner.start("words") < found.end("words") else found


def _on_a_day(passage: Passage, day: Day, times: list[Time]) -> Opening:
    """Return the beginning on a day, with the time that stands behind it."""
    time = _time_of(passage.text, day, times)
    start = min(day.start, time.start) if time else day.start
    end = max(day.end, time.end, time.zone_end) if time else day.end
    return Opening(passage.text[start:end], passage.piece.span(start, end), time, day)


def _range_start(passage: Passage, days: list[Day], times: list[Time], until: Day | None) -> Opening | None:
    """Return the first of the two days in "May 13 at noon to May 15 at noon"."""
    text = passage.text
    for day in days:
        if until and day.end < until.start and _RANGE.fullmatch(text[day.end : until.start]):
            return _on_a_day(passage, day, times)
    return None


def _day_of(text: str, time: Time, days: list[Day], until: Day | None) -> Day | None:
    """Return the day of the beginning's time, but never the day of the end."""
    for day in days:
        near = text[min(time.end, day.end) : max(time.start, day.start)]
        if (
            day is not until
            and len(near) <= 40
            and re.fullmatch(rf"{_FILLER}{{0,12}}", near, re.IGNORECASE)
            and not re.search("through|until", near, re.IGNORECASE)
        ):
            return day
    return None
