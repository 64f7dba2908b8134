"""Time zones: the word against daylight saving, and two zones that must name one moment."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise
from zoneinfo import ZoneInfo

from irdesk.domain.call import Call
from irdesk.domain.finding import Finding
from irdesk.domain.months import month_number
from irdesk.domain.source import Span
from irdesk.domain.zones import PLACES, iana
from irdesk.domain.zones import clocks as place_of
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.words.period_words import MONTH
from irdesk.proofing.words.seek import seek
from irdesk.proofing.words.sentences import lowered

_WORDS = {
    "eastern": "E", "central": "C", "mountain": "M", "pacific": "P",
}  # fmt: skip
_CLOCKS = "|".join(sorted(PLACES.keys() - {"AT", "UK"}, key=len, reverse=True))
_TIME = re.compile(
    r"(?P<hour>\d(?<!\w\d)\d?)(?:[:.](?P<minute>\d\d))?(?:\s*(?P<half>[ap])\.?\s?m\.?|\s(?P<noon>noon)|(?<=[:.]\d\d)(?:\s?h(?:rs|ours)?)?(?=\s)),?\s*"
    rf"\(?(?P<zone>(?:{_CLOCKS.lower()})\b|(?:u\.?s\.?\s+)?(?:eastern|central|mountain|pacific)(?!\s+euro)"
    r"(?:\s+(?:daylight|standard))?(?:\s+(?:savings?\s+)?time)?|(?:[^\W\d_]+[ /]){1,4}time\b)"
)
_STANDARD = {"EST", "CST", "MST", "PST"}
_DAYLIGHT = {"EDT", "CDT", "MDT", "PDT"}


def zone_words(book: Book) -> Iterator[Finding]:
    """Yield a finding for each call whose zone says whether daylight saving is in force."""
    for call in book.release.calls:
        zone = (call.zone or "").upper()
        place = place_of(zone, call.starts_at)  # Phoenix has Mountain Standard Time in summer, too
        if call.date is None or place is None or zone not in _STANDARD | _DAYLIGHT:
            continue
        right = saving(call.date, place) == (zone in _DAYLIGHT)
        should = right_word(zone, call.date, place)
        yield finding(
            book.text,
            "zone",
            "ok" if right else "warning",
            "exact" if right else "inconsistent",
            f"{zone} is right on {call.date}."
            if right
            else f"{zone} on {call.date}: clocks there show {should}. Callers who convert it will be an hour off.",
            call.span("zone") or call.span("time"),
            stated=zone,
            expected=should,
        )
    for call in book.release.calls:
        yield from _replay_words(book, call)


def right_word(zone: str, day: dt.date, place: str) -> str:
    """Return the abbreviation that a zone's clocks show on a day: EDT for EST in May."""
    return zone[0] + ("DT" if saving(day, place) else "ST")


def _replay_words(book: Book, call: Call) -> Iterator[Finding]:
    """Yield a warning where the zone in which a replay ends is not that of the season."""
    replay = call.replay
    zone = (replay.until_zone or "").upper() if replay is not None else ""
    place = iana(zone)
    if replay is None or replay.until is None or place is None or zone not in _STANDARD | _DAYLIGHT:
        return
    span = replay.span("until_zone") or replay.span("until_time")
    printed = book.text[span.start : span.end + _NEAR].lower() if span is not None else ""
    if saving(replay.until, place) != (zone in _DAYLIGHT) and not _DATED.search(printed):
        should = right_word(zone, replay.until, place)
        message = f"{zone} on {replay.until}, when the replay ends: clocks there show {should}."
        yield finding(book.text, "zone", "warning", "inconsistent", message, span, stated=zone, expected=should)


_DATED = re.compile(
    r"\b(?:(?P<zone>[ecmp][ds]t)|(?P<name>eastern|central|mountain|pacific)\s+(?P<season>daylight|standard)(?:\s+savings?)?\s+time)"
    rf"\)?,?\s+(?:on\s+)?(?:\w+day,?\s+)?(?P<month>{MONTH})\s+(?P<day>\d{{1,2}}),\s+(?P<year>\d{{4}})"
)
_OPENINGS = (*(f"{zone}{season}t" for zone in "ecmp" for season in "ds"), "eastern", "central", "mountain", "pacific")


def dated_zones(book: Book) -> Iterator[Finding]:
    """Yield a finding for each zone of the text that stands right before its date: the end of a replay."""
    calls = {(call.zone or "", call.date) for call in book.release.calls}
    for paragraph in book.saying(*_OPENINGS):
        for found in seek(_DATED, lowered(paragraph.text), _OPENINGS):
            letter = _WORDS[found["name"]] + found["season"][0].upper() + "T" if found["name"] else ""
            zone = letter or found["zone"].upper()
            place = iana(zone)
            try:
                day = dt.date(int(found["year"]), month_number(found["month"]), int(found["day"]))
            except ValueError:
                continue
            if place is None or (zone, day) in calls or saving(day, place) == (zone in _DAYLIGHT):
                continue
            if _ambiguous(zone, book.text):
                continue
            should = right_word(zone, day, place)
            message = f"{zone} on {day}: clocks there show {should}. Callers who convert it will be an hour off."
            span = paragraph.span(*found.span())
            yield finding(book.text, "zone", "warning", "inconsistent", message, span, stated=zone, expected=should)


def saving(day: dt.date, place: str) -> bool:
    """Say whether daylight saving is in force at a place on a day."""
    noon = dt.datetime.combine(day, dt.time(12), ZoneInfo(place))
    return bool(noon.dst())


_NEAR, _FAR = 12, 1000
_ANOTHER = re.compile(r"\)\W*and\b")
"""Behind a time with its other zone in brackets: "and" opens another moment."""
_DATE = re.compile(rf"\s*(?:on\s+)?(?:\w+day,?\s+)?{MONTH}\s+\d{{1,2}}(?:,\s+\d{{4}})?,?\s*", re.IGNORECASE)


def zone_pairs(book: Book) -> Iterator[Finding]:
    """Yield a finding for each two times of the prose that stand together in two zones."""
    day = next((call.date for call in book.release.calls if call.date), book.release.date)
    times = list(book.around_lower(_TIME))
    for former, latter in pairwise(times):
        between = _between(book, former.end(), latter.start())
        if len(between) > _NEAR or re.search(r"[.;]\s+[A-Z]|\b(?:to|until|through|and ends?)\b|[-–]", between):
            continue
        if _ANOTHER.search(between):
            continue
        one, other = _moment(former, day), _moment(latter, day)
        if one is None or other is None or _abbreviation(former["zone"]) == _abbreviation(latter["zone"]):
            continue
        if any(_ambiguous(_abbreviation(each["zone"]), book.text) for each in (former, latter)):
            continue
        yield from _seasons_apart(book, former, latter)
        same = (one - other) % (24 * 60) == 0
        words = [" ".join(book.text[each.start() : each.end()].split()) for each in (former, latter)]
        message = " and ".join(words)
        yield finding(
            book.text,
            "zone",
            "ok" if same else "error",
            "exact" if same else "inconsistent",
            f"{message} are one moment." if same else f"{message} are different moments.",
            book.span(latter.start(), latter.end()),
            book.span(former.start(), former.end()),
            stated=words[1],
        )


def _between(book: Book, start: int, end: int) -> str:
    """Return what stands between two times, without a date; of far ones only so much as shows that they are."""
    words = book.text[start:end]
    if end - start > _FAR and len(" ".join(words[:_FAR].split())) > _FAR / 4:
        return words[:_FAR]  # longer than any date
    return _DATE.sub(" ", words)


def _seasons_apart(book: Book, former: re.Match[str], latter: re.Match[str]) -> Iterator[Finding]:
    """Yield a warning where of two zones of one moment one saves daylight by its word, and the other does not."""
    zones = [_abbreviation(each["zone"]) for each in (former, latter)]
    if len({zone in _DAYLIGHT for zone in zones}) == 2 and set(zones) <= (_STANDARD | _DAYLIGHT) - {"MST"}:
        words = " and ".join(" ".join(book.text[each.start() : each.end()].split()) for each in (former, latter))
        message = f"{words}: one saves daylight, the other does not."
        spans = (book.span(*latter.span()), book.span(*former.span()))
        yield finding(book.text, "zone", "warning", "inconsistent", message, *spans, stated=latter["zone"])


def moments(book: Book, start: int, end: int) -> Iterator[tuple[int, str, Span]]:
    """Yield each time with its zone in a piece of the text: minutes in Greenwich, as printed, and where."""
    day = next((call.date for call in book.release.calls if call.date), book.release.date)
    for found in _TIME.finditer(book.lower, start, min(end, len(book.text))):
        moment = _moment(found, day)
        if moment is not None:
            words = " ".join(book.text[found.start() : found.end()].split())
            yield moment % (24 * 60), words, book.span(*found.span())


def clocks(book: Book, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Yield the zone of each time in a piece of the text, as an abbreviation of one place, and where it stands."""
    for found in _TIME.finditer(book.lower, start, min(end, len(book.text))):
        if not _ambiguous(_abbreviation(found["zone"]), book.text):
            yield _abbreviation(found["zone"]), book.span(*found.span())


_AMBIGUOUS = {
    "CST": r"China|Beijing|Shanghai|Hong Kong|Taiwan|Taipei|Saskatchewan|Regina\b|Saskatoon",
    "IST": ".",
    "AST": ".",
}


def _ambiguous(zone: str, text: str) -> bool:
    """Say whether an abbreviation may mean the clocks of another place here."""
    elsewhere = _AMBIGUOUS.get(zone.upper())
    return elsewhere is not None and re.search(elsewhere, text) is not None


def _abbreviation(zone: str) -> str:
    words = zone.lower().replace("u.s.", "").replace("us ", "").split()
    if "european" in words:
        return {"central": "CET", "eastern": "EET"}.get(words[0], zone.upper())
    letter = _WORDS.get(words[0]) if words else None
    if letter is None:
        return zone.upper()
    return letter + ("DT" if "daylight" in words else ("ST" if "standard" in words else "T"))


def _moment(found: re.Match[str], day: dt.date | None) -> int | None:
    """Return the minutes after midnight in Greenwich, as the place's clocks stand on `day`."""
    abbreviation = _abbreviation(found["zone"])
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    place = {"GMT": "Etc/GMT", "UTC": "Etc/UTC"}.get(abbreviation) or iana(abbreviation)
    half = "p" if found["noon"] else (found["half"] or "").lower()
    if place is None or day is None or minute > 59 or not (1 <= hour <= 12 if half else hour <= 23):
        return None
    clock = hour % 12 + (12 if half == "p" else 0) if half else hour
    offset = dt.datetime.combine(day, dt.time(12), ZoneInfo(place)).utcoffset() or dt.timedelta()
    return clock * 60 + minute - int(offset.total_seconds() // 60)
