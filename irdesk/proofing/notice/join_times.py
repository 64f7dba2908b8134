"""When callers are asked to join: before the call starts, not after it."""

import re
from collections.abc import Iterator

from irdesk.domain.call import Call
from irdesk.domain.finding import Finding
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book

_LATE = re.compile(
    r"\b(?:dial|call|log|join|connect|access)\w*\b(?:[^.;]|(?<=\b[a-z])\.){0,160}?\b(?P<length>(?:\d+|five|ten|fifteen|twenty|thirty)"
    r"(?:[\s-]to[\s-](?:\d+|ten|fifteen|twenty))?[\s-]minutes?)\s+(?:after|following|past)\s+(?:the\s+)?"
    r"(?:scheduled\s+|official\s+)?(?:start|(?:call|webcast|conference)\s+(?:starts?|begins?)|begin|time|conference)"
)
_BY = re.compile(
    r"\b(?:dial(?:ling|ing)?|call(?:ing)? in|log(?:ging)? (?:in|on)|join|connect|participants)\b"
    r"(?:(?!\b(?:end|replay|archiv|record))[^.;]){0,160}?\b(?:no|not) later than\s+"
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*(?P<half>[ap])\.?\s?m\b"
)
_A_HALF_DAY = 12 * 60
_OPENINGS = ("dial", "call", "log", "join", "connect", "access", "participants")


def join_times(book: Book) -> Iterator[Finding]:
    """Yield an error where callers are to join only after the call starts."""
    if not book.release.calls:
        return
    for late in book.around_lower(_LATE, _OPENINGS):
        words = book.text[late.start("length") : late.end()]
        message = f"Callers are asked to join “{' '.join(words.split())}”: the call has begun by then."
        where = book.span(late.start("length"), late.end())
        yield finding(book.text, "join-by", "error", "inconsistent", message, where, stated=" ".join(words.split()))
    call = book.release.calls[0]
    for found in book.around_lower(_BY, _OPENINGS) if len(book.release.calls) == 1 else ():
        yield from _by(book, call, found)


def _by(book: Book, call: Call, found: re.Match[str]) -> Iterator[Finding]:
    if call.time is None:
        return
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    stated = (hour % 12 + (12 if found["half"] == "p" else 0)) * 60 + minute
    starts = int(call.time[:2]) * 60 + int(call.time[3:5])
    if 0 < stated - starts < _A_HALF_DAY:
        printed = book.text[found.start("hour") : found.end()]
        message = f"Callers are asked to join no later than {printed}; the call starts at {call.time}."
        spans = (book.span(found.start("hour"), found.end()), call.span("time"))
        yield finding(book.text, "join-by", "error", "inconsistent", message, *spans, stated=printed)
