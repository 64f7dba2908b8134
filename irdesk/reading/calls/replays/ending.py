"""Until when the replay can be heard: a day, or a length."""

import re
from typing import NamedTuple

from irdesk.domain.source import Span
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.replays.archive import names_archive
from irdesk.reading.calls.words.cues import Mode
from irdesk.reading.calls.words.dates import Day
from irdesk.reading.calls.words.fillers import FILLER, time_of
from irdesk.reading.calls.words.lengths import COUNT, UNIT, count_of
from irdesk.reading.calls.words.times import Time

_LENGTH = re.compile(
    rf"\b(?:for|during|lasts?|lasting)\s(?:a (?:period|total|minimum) of\s|the (?:next|following|ensuing)\s|at least\s"
    rf"|approximately\s|about\s|up to\s|only\s)*"
    rf"(?P<count>{COUNT})(?:\s?\(\d+\))?[\s-]?(?P<unit>{UNIT})\b(?!\s(?:a|per) (?:day|week)|\sended|\sending)"
    rf"|\b(?:until|through|up to)\s(?:approximately\s)?(?P<count2>{COUNT})(?:\s?\(\d+\))?[\s-](?P<unit2>{UNIT})\s"
    r"(?:after|following|from)\b"
    rf"|\b(?!24)(?P<count3>{COUNT})[- ](?P<unit3>(?:hour|day|week))s?(?= (?:[\w-]+ ){{0,2}}?"
    r"(?:re-?play|rebroadcast|playback|archive))"
    rf"|\b(?:re-?play|playback|recording) \((?P<count4>{COUNT})[\s-](?P<unit4>{UNIT})\)",
    re.IGNORECASE,
)
_END = re.compile(
    rf"(?:\b|(?<=\s))(?:through|thru|until|till|til|ending|ends?|expir\w+|up to|up until|to|no later than|remov\w+"
    rf"|valid|concluding|closes|by|deactivated|before|and|-):?{FILLER}{{0,24}}$",
    re.IGNORECASE,
)
_WEAK_END = re.compile(
    rf"(?:\b(?:(?<!\bup )to|and|by|before)\b|-)(?:(?!through|until){FILLER}){{0,16}}$", re.IGNORECASE
)
_END_LABEL = re.compile(
    r"\W{0,4}(?:(?:replay|encore|playback|rebroadcast|archive) )?(?:expir\w+|end(?:s|ing)?(?: date| time)?"
    r"|available (?:until|through))[^:]{0,30}:",
    re.IGNORECASE,
)
# "Two hours after the call ends on May 13", "the fiscal year ending May 31": that is no end of the replay.
_NO_END = re.compile(
    r"ended\W{0,3}$|\b(?:year|quarter|half|period|months?|weeks?)(?: \d{4})?,? (?:that )?end(?:ing|s)(?: on)?,? $"
    r"|\b(?:call|conference|teleconference|webcast|broadcast|event|presentation) ends?(?: on)?,? $",
    re.IGNORECASE,
)


class Ending(NamedTuple):
    """When a replay ends: a day and perhaps a time, or a length (`count`, `unit`) in the `words` of the release."""

    words: str
    span: Span
    day: Day | None = None
    time: Time | None = None
    time_span: Span | None = None
    length: tuple[int, str] | None = None
    stop: int = 0  # where the words of the end stop in the passage


def dated_end(passage: Passage, days: list[Day], times: list[Time]) -> Ending | None:
    """Return the end of the window where it is a day; of two the telephone's. Rules *through a day*, *expires*."""
    text = passage.text
    dated = [day for day in days if day.word != "today" or "midnight" in text.lower()]
    found: list[Ending] = []
    for index, day in enumerate(dated):
        if _is_end(text, day, first=index == 0):
            time = time_of(text, day, times)
            time_span = passage.piece.span(time.start, time.end) if time else None
            span = passage.piece.span(day.start, day.end)
            found.append(Ending(text[day.start : day.end], span, day, time, time_span, stop=day.end))
    by_phone = (ending for ending in found if ending.day and not names_archive(text[: ending.day.end]))
    return next(by_phone, next(iter(found), None))


def _is_end(text: str, day: Day, *, first: bool) -> bool:
    """Tell whether the words before a day make it an end; a mere "to" or dash only behind another day or time."""
    before = text[max(0, day.start - 70) : day.start]
    if _NO_END.search(before):
        return False
    weak = first and _WEAK_END.search(before) is not None and not _is_range(before)
    return _END_LABEL.match(text) is not None or (_END.search(before) is not None and not weak)


def length_of(passage: Passage) -> Ending | None:
    """Return the end of the window where it is a length. Rule *for a length*."""
    for found in _LENGTH.finditer(passage.text):
        at = found.start("count4") if found["count4"] else found.start()  # behind the word "replay" itself
        if passage.mode(at, found.end()) is Mode.REPLAY:
            count, unit = (
                found["count"] or found["count2"] or found["count3"] or found["count4"],
                found["unit"] or found["unit2"] or found["unit3"] or found["unit4"],
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
