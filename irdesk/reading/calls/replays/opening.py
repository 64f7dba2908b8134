"""From when the replay can be heard."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from irdesk.domain.source import Span
from irdesk.reading.calls.locate import Passage
from irdesk.reading.calls.words.dates import Day
from irdesk.reading.calls.words.fillers import FILLER, time_of
from irdesk.reading.calls.words.lengths import COUNT
from irdesk.reading.calls.words.times import Time

_AFTER_CALL = re.compile(
    r"\b(?P<words>(?:(?:approximately|about|roughly|beginning|shortly|immediately|soon|within|at least)\s)*"
    rf"(?:(?:{COUNT}(?:\s?\(\d+\))?(?:\sand a half| and one-half|-half)?(?:\s(?:to|or)\s{COUNT})?[\s-](?:hours?"
    rf"|minutes?|(?:business )?days?))\s)?"
    r"(?:after|following|from|upon|post)\s(?:the\s|its\s|our\s|this\s|today's\s)?(?:(?:[\w'-]+\s){0,6}?)"
    r"(?:(?:conclusion|completion|end|close)\sof\s(?:[\w'-]+\s){0,5}?(?:teleconference|conference call|call|webcast"
    r"|event)|call(?:['’]s (?:conclusion|completion|end|close))?"
    r"|webcast|broadcast|event|presentation|teleconference|conference|meeting|conclusion|completion)"
    r"(?:\s(?:ends?|concludes?|is (?:over|completed)|has (?:ended|concluded)|completion|conclusion))?)\b(?!\s(?:will"
    r"|is|can|may)\b)",
    re.IGNORECASE,
)
_MEASURES = re.compile(r"\b(?:for|until|through|during|up to)\s(?:a period of )?$", re.IGNORECASE)
_SHORTLY = re.compile(r"shortly|immediately|soon|within|hour|minute|day|upon|after|following|beginning", re.IGNORECASE)
_BEGINS = re.compile(
    rf"\b(?:between|beginning|starting|commencing|begins?|starts?|commences?|from|after|available|as of"
    rf"|effective)\b:?(?:(?!through|until|to\b){FILLER}){{0,16}}$",
    re.IGNORECASE,
)
_RANGE = re.compile(rf"{FILLER}{{0,12}}(?:to|-|through|until){FILLER}{{0,12}}", re.IGNORECASE)


class Opening(NamedTuple):
    """When a replay opens, in the words of the release; with a time and perhaps a day where it is absolute."""

    words: str
    span: Span
    time: Time | None = None
    day: Day | None = None


def opening_of(passage: Passage, days: list[Day], times: list[Time], until: Day | None) -> Opening | None:
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
            end = _closed(text, start, max(time.end, time.zone_end, day.end if day else 0))
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
    time = time_of(passage.text, day, times)
    start = min(day.start, time.start) if time else day.start
    end = _closed(passage.text, start, max(day.end, time.end, time.zone_end) if time else day.end)
    return Opening(passage.text[start:end], passage.piece.span(start, end), time, day)


def _closed(text: str, start: int, end: int) -> int:
    """Return where a piece ends with the bracket that it opened."""
    return end + (text[start:end].count("(") > text[start:end].count(")") and text[end : end + 1] == ")")


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
            and re.fullmatch(rf"{FILLER}{{0,12}}", near, re.IGNORECASE)
            and not re.search("through|until", near, re.IGNORECASE)
        ):
            return day
    return None
