"""The hour of the call as other clocks show it: their season, and the one moment that all of them must name."""

import datetime as dt
import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from irdesk.domain.call import Call
from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.domain.zones import iana
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.notice.zones import clocks, moments, saving

_STARTS = re.compile(
    r"\bcall (?:which )?(?:starts|begins|commences|will (?:start|begin|commence)|is) (?:promptly )?at $", re.IGNORECASE
)
_LEAD, _BEHIND, _AROUND = 40, 160, 1500
_DAY = 24 * 60


def other_clocks(book: Book) -> Iterator[Finding]:
    """Yield a warning for each other clock beside the hour of a call that is not that of the season, or the hour."""
    for call in book.release.calls:
        at = call.span("time")
        if call.date is not None and at is not None:
            yield from _of_season(book, call, call.date, at)
            if len(book.release.calls) == 1:
                yield from _same_moment(book, call, at)


def _of_season(book: Book, call: Call, day: dt.date, at: Span) -> Iterator[Finding]:
    """Yield a warning for "8:00 a.m. EST" beside "2:00 p.m. CEST" in May."""
    for zone, span in clocks(book, at.start, at.end + _BEHIND):
        place = iana(zone)
        seasonal = zone[:1] in "ECP" and zone[1:] in {"ST", "DT"}  # Arizona has standard time all the year
        if not seasonal or place is None or zone == (call.zone or "").upper():
            continue
        if saving(day, place) != (zone[1:] == "DT"):
            should = zone[0] + ("DT" if saving(day, place) else "ST")
            message = f"{zone} on {day}: clocks there show {should}."
            yield finding(book.text, "zone", "warning", "inconsistent", message, span, stated=zone, expected=should)


def _same_moment(book: Book, call: Call, at: Span) -> Iterator[Finding]:
    """Yield an error for another hour at which the text says that the call starts."""
    known = _minutes(call)
    for minute, words, span in moments(book, at.end, at.end + _AROUND) if known is not None else ():
        lead = " ".join(book.text[max(0, span.start - _LEAD) : span.start].split()) + " "
        if _STARTS.search(lead) and (minute - (known or 0)) % _DAY:
            message = f"The call starts at {words}: that is not {call.time} {call.zone}."
            yield finding(book.text, "zone", "error", "inconsistent", message, span, at, stated=words)


def _minutes(call: Call) -> int | None:
    """Return the minutes after midnight in Greenwich at which a call begins."""
    place = {"GMT": "Etc/GMT", "UTC": "Etc/UTC"}.get(call.zone or "") or iana(call.zone or "")
    if call.time is None or call.date is None or place is None:
        return None
    hour, minute = (int(part) for part in call.time.split(":"))
    offset = dt.datetime.combine(call.date, dt.time(12), ZoneInfo(place)).utcoffset() or dt.timedelta()
    return (hour * 60 + minute - int(offset.total_seconds() // 60)) % _DAY
