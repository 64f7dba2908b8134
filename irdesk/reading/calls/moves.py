"""Two times of one call: put off or moved from one to the other, or a range from one to the other."""

import re

from irdesk.domain.months import STEM
from irdesk.reading.calls.words.times import Time

OFF = re.compile(r"\b(?:postpone|delay|cancel|reschedul)\w*", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:chang|mov|shift|advanc)\w* (?:[\w']+ ){0,6}?(?:call|teleconference|webcast)\b.{0,80}\bfrom\b"
    r"|\b(?:call|teleconference|webcast) (?:[\w']+ ){0,3}?(?:changed|moved|shifted|advanced)\b.{0,80}\bfrom\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:postpon|delay|reschedul|mov|chang)\w* (?:\w+ ){0,4}?(?:to|until|for)\b"
    r"|\b(?:postpon|delay|reschedul|mov|chang)\w*\b[^.;]{0,120}(?:\d ?[ap]\.m\.|[^.;])[^.;]{0,30},? (?:to|until) "
    rf"(?=(?:Mon|Tues|Wednes|Thurs|Fri)day|{STEM})",
    re.IGNORECASE,
)
# "The call that was announced for Tuesday at 10:00 will now be on Thursday at 11:00."
_NOW = re.compile(
    r"\b(?:was|were|had been|previously|originally|initially|first) (?:\w+ )?(?:announced|scheduled|planned|set)\b"
    r"[^;]{0,160}?\b(?:will now|is now|instead|(?:has|have) been (?:moved|changed|advanced|pushed|brought forward)"
    r"(?: \w+)? to)\b",
    re.IGNORECASE,
)
TO = re.compile(r"[\s,]{0,2}(?:\bto\b|\buntil\b|-)\s?", re.IGNORECASE)


def after_a_move(text: str, times: list[Time]) -> list[Time]:
    """Return the times that still hold: of a call put off, or changed from one to another, those it was moved to."""
    if _CHANGED.search(text) and len(times) > 1 and TO.search(text[times[0].end : times[1].start]):
        return times[1:]
    now = _NOW.search(text)
    if now and any(time.start >= now.end() for time in times):
        return [time for time in times if time.start >= now.end()]
    if OFF.search(text) is None:
        return times
    moved = _MOVED.search(text)
    return [time for time in times if moved and time.start >= moved.end()]


def as_ranges(text: str, times: list[Time]) -> list[Time]:
    """Return the times with those joined that are one range: "5:00 p.m. to 6:00 p.m. ET" begins at 5 p.m. ET."""
    joined: list[Time] = []
    for time in times:
        before = joined[-1] if joined else None
        if before and before.zone is None and time.until is None and TO.fullmatch(text[before.end : time.start]):
            joined[-1] = before._replace(
                zone=time.zone, zone_start=time.zone_start, zone_end=time.zone_end, until=time.clock
            )
        else:
            joined.append(time)
    return joined
