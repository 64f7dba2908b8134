"""The replay and the codes: a window that opens after the call and closes later, and what a caller must enter."""

import datetime as dt
import re
from collections.abc import Iterator

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.notice.join_times import join_times
from irdesk.proofing.notice.replay_lines import REPLAY_LINES
from irdesk.proofing.words.period_words import MONTH
from irdesk.proofing.words.seek import seek
from irdesk.proofing.words.sentences import lowered


def replay_window(book: Book) -> Iterator[Finding]:
    """Yield findings on when each replay opens and closes."""
    for call in book.release.calls:
        if call.replay is not None and (call.replay.until is not None or call.replay.starts_at is not None):
            yield from _window(book, call, call.replay)


def _window(book: Book, call: Call, replay: Replay) -> Iterator[Finding]:
    until, day = replay.until, call.date
    span = replay.span("until") or replay.span("until_time")
    spans = (span, call.span("date"))
    if until is not None and day is not None:
        if until < day:
            message = f"The replay ends on {until}, before the call of {day}."
            yield finding(book.text, "replay-window", "error", "impossible", message, *spans, stated=until.isoformat())
        elif (until - day).days > 400:
            message = f"The replay ends on {until}, more than a year after the call of {day}."
            yield finding(
                book.text, "replay-window", "warning", "inconsistent", message, *spans, stated=until.isoformat()
            )
        else:
            message = f"The replay of the call of {day} ends on {until}."
            yield finding(book.text, "replay-window", "ok", "exact", message, *spans, stated=until.isoformat())
    if until is not None and replay.until_time is None:
        message = f"The replay ends on {until}, but at what time, and in which zone, is not said."
        # a length ("for seven days") or a webcast's archive leaves nobody before a silent line
        dated = span is not None and re.search(MONTH + r"|\d/\d", book.text[span.start : span.end], re.IGNORECASE)
        severity = "warning" if dated and replay.dial_in else "note"
        yield finding(book.text, "replay-window", severity, "missing", message, span, stated=until.isoformat())
    opens = replay.starts_at
    if opens is not None and call.starts_at is not None and opens <= call.starts_at:
        message = f"The replay opens at {opens:%Y-%m-%d %H:%M}, not after the call of {call.starts_at:%Y-%m-%d %H:%M}."
        where = (replay.span("starts_at") or replay.span("starts"), call.span("starts_at") or call.span("time"))
        yield finding(book.text, "replay-window", "error", "impossible", message, *where)


_HOURS = re.compile(
    r"\b(?:dial|call|log)[- ]?(?:in|on)\b[^.\d]{0,50}?\b"
    r"(?P<length>(?:\d+|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty) hours?)\s"
    r"(?:early|before|prior|in advance|ahead)"
)


def join_by(book: Book) -> Iterator[Finding]:
    """Yield findings on how long before the call to dial in."""
    hours = next(book.around_lower(_HOURS, ("dial", "call", "log")), None) if book.release.calls else None
    if hours is not None:
        words = book.text[hours.start("length") : hours.end("length")]
        message = f"Callers are asked to dial in “{words}” before the call."
        told = book.span(*hours.span("length"))
        yield finding(book.text, "join-by", "warning", "inconsistent", message, told, stated=words)
    yield from join_times(book)
    for call in book.release.calls:
        minutes = call.join_minutes_before
        if minutes is None:
            continue
        span = call.span("join_minutes_before")
        if not 0 < minutes <= 60:
            message = f"Callers are asked to dial in {minutes} minutes before the call."
            yield finding(book.text, "join-by", "warning", "inconsistent", message, span, stated=str(minutes))
        elif call.starts_at is not None:
            joins = call.starts_at - dt.timedelta(minutes=minutes)
            message = f"Join by {joins:%H:%M} {call.zone or ''}, {minutes} minutes before the call.".replace(" ,", ",")
            yield finding(book.text, "join-by", "ok", "exact", message, span, call.span("time"), stated=str(minutes))


_ENTERED = re.compile(
    r"\b(?:code|pin|password|passcode|id|replay #|reservation|reference|ask for|same)\b", re.IGNORECASE
)


def _silent(book: Book, replay: Replay, live: tuple[DialIn, ...], named: Span | None) -> bool:
    """Say whether the words around the replay's numbers name no code at all."""
    spans = [span for each in replay.dial_in if (span := each.span("number")) is not None]
    first, last = min((s.start for s in spans), default=0), max((s.end for s in spans), default=0)
    codes = (each.span("pass_code") or each.span("number") for each in live)
    behind = max((span.end for span in (*codes, named) if span is not None and span.end <= first), default=0)
    return bool(spans) and _ENTERED.search(book.text, max(behind, first - 200), last + 250) is None


_BLANK = re.compile(
    r"\b(?:(?:access|pass|conference|confirmation|participant|replay|meeting)[ -]?"
    r"(?:code|id|number|pin)|passcode)"
    r"(?:\s+number)?(?:\s+(?:is|of)|:|#)?\s*(?=[.;)\n]\s|[.;)]$)"
)
_CODES = ("access", "pass", "conference", "confirmation", "participant", "replay", "meeting")
_NO_NUMBER = re.compile(
    r"\b(?:the|your|their|an?|unique|personal|no|own|same|this|that|with)\s+(?:\w+\s+){0,2}$"
    r"|\b(?:obtain|receive|get|provided?|sent|issued?)\b.{0,50}$",
    re.IGNORECASE,
)


def blank_codes(book: Book) -> Iterator[Finding]:
    """Yield a warning for each "enter access code" behind which no code stands."""
    for paragraph in book.saying(*_CODES):
        for found in seek(_BLANK, lowered(paragraph.text), _CODES):
            if not re.search(r"\b(?:call|dial|replay|webcast)", paragraph.text, re.IGNORECASE):
                continue
            if _NO_NUMBER.search(paragraph.text[max(0, found.start() - 40) : found.start()]):
                continue
            message = f"“{paragraph.text[found.start() : found.end()].strip()}” stands without a code."
            span = paragraph.span(found.start(), found.end())
            yield finding(book.text, "pass-code", "warning", "missing", message, span)


def codes(book: Book) -> Iterator[Finding]:
    """Yield findings on the codes of the call and the replay."""
    for call in book.release.calls:
        replay = call.replay
        where = call.dial_in[0].span("number") if call.dial_in else call.span("time")
        if call.dial_in and call.conference_id is None:
            message = "No conference ID, pass code or name to ask for is given for the live call."
            yield finding(book.text, "pass-code", "note", "missing", message, where)
        if replay is not None and replay.dial_in and replay.pass_code is None:
            # where the live call takes a code and the replay has a number of its own, its callers stand before a prompt
            own = {each.number for each in replay.dial_in}.isdisjoint(each.number for each in call.dial_in)
            # the large services' lines for replays ask every caller for one
            asked = call.conference_id is not None or any(each.number in REPLAY_LINES for each in replay.dial_in)
            silent = own and asked and _silent(book, replay, call.dial_in, call.span("conference_id"))
            severity = "warning" if silent else "note"
            message = "No pass code is given for the replay."
            yield finding(book.text, "pass-code", severity, "missing", message, replay.dial_in[0].span("number"))
        elif replay is not None and replay.pass_code is not None:
            message = f"The replay's pass code is {replay.pass_code}."
            yield finding(book.text, "pass-code", "ok", "exact", message, replay.span("pass_code"))
        if call.webcast and replay is not None and replay.webcast is None and "archive" not in book.text.lower():
            message = "The call is webcast, but whether the webcast is archived is not said."
            yield finding(book.text, "replay-window", "note", "missing", message, call.span("webcast"))
