"""The hour of the call as other clocks show it: their season, and the one moment that all of them must name."""

import datetime as dt
import re
from collections.abc import Iterator

from irdesk.domain.call import Call
from irdesk.domain.finding import Finding
from irdesk.domain.months import NAME
from irdesk.domain.source import Span
from irdesk.domain.zones import iana
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.notice.zones import clocks, moments, right_word, saving

_STARTS = re.compile(
    r"\bcall (?:which )?(?:starts|begins|commences|will (?:start|begin|commence)|is) (?:promptly )?at $", re.IGNORECASE
)
_OTHER_DAY = re.compile(rf"\b(?:re-?play|recording|until|through|{NAME})\b", re.IGNORECASE)
"""What may open another day than the call's, on which the clocks may show another season."""
_LEAD, _BEHIND, _AROUND = 40, 160, 1500
_DAY = 24 * 60


def other_clocks(book: Book) -> Iterator[Finding]:
    """Yield a warning for each other clock beside the hour of a call that is not that of the season, or the hour."""
    for call in book.release.calls:
        at = call.span("time")
        if call.date is not None and at is not None:
            yield from _of_season(book, call, call.date, at)
            if len(book.release.calls) == 1 and call.starts_at is not None:
                yield from _same_moment(book, call, call.starts_at.astimezone(dt.UTC), at)


def _of_season(book: Book, call: Call, day: dt.date, at: Span) -> Iterator[Finding]:
    """Yield a warning for "8:00 a.m. EST" beside "2:00 p.m. CEST" in May."""
    other = _OTHER_DAY.search(book.text, at.end, at.end + _BEHIND)
    for zone, span in clocks(book, at.start, other.start() if other is not None else at.end + _BEHIND):
        place = iana(zone)
        seasonal = zone[:1] in "ECP" and zone[1:] in {"ST", "DT"}  # Arizona has standard time all the year
        if not seasonal or place is None or zone == (call.zone or "").upper():
            continue
        if saving(day, place) != (zone[1:] == "DT"):
            should = right_word(zone, day, place)
            message = f"{zone} on {day}: clocks there show {should}."
            yield finding(book.text, "zone", "warning", "inconsistent", message, span, stated=zone, expected=should)


def _same_moment(book: Book, call: Call, starts: dt.datetime, at: Span) -> Iterator[Finding]:
    """Yield an error for another hour at which the text says that the call starts."""
    for minute, words, span in moments(book, at.end, at.end + _AROUND):
        lead = " ".join(book.text[max(0, span.start - _LEAD) : span.start].split()) + " "
        if _STARTS.search(lead) and (minute - starts.hour * 60 - starts.minute) % _DAY:
            message = f"The call starts at {words}: that is not {call.time} {call.zone}."
            yield finding(book.text, "zone", "error", "inconsistent", message, span, at, stated=words)
