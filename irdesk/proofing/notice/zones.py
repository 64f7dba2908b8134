"""Time zones: the word against daylight saving, and two zones that must name one moment."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise
from zoneinfo import ZoneInfo

from irdesk.domain.finding import Finding
from irdesk.domain.source import Span
from irdesk.domain.zones import PLACES, iana
from irdesk.proofing.base import finding
from irdesk.proofing.book import Book
from irdesk.proofing.prose.period_words import MONTH, MONTHS

_WORDS = {
    "eastern": "E", "central": "C", "mountain": "M", "pacific": "P",
}  # fmt: skip
_CLOCKS = "|".join(sorted(PLACES.keys() - {"AT", "UK"}, key=len, reverse=True))
_TIME = re.compile(
    r"(?P<hour>\d(?<!\w\d)\d?)(?:[:.](?P<minute>\d\d))?(?:\s*(?P<half>[ap])\.?\s?m\.?|(?<=[:.]\d\d)(?:\s?h(?:rs|ours)?)?(?=\s)),?\s*"
    rf"\(?(?P<zone>(?:{_CLOCKS})\b|(?:U\.?S\.?\s+)?(?:eastern|central|mountain|pacific)(?:\s+(?:daylight|standard))?"
    r"(?:\s+(?:savings?\s+)?time)?|(?:[^\W\d_]+[ /]){1,4}time\b)",
    re.IGNORECASE,
)
_STANDARD = {"EST", "CST", "MST", "PST"}
_DAYLIGHT = {"EDT", "CDT", "MDT", "PDT"}


def zone_words(book: Book) -> Iterator[Finding]:
    """Yield a finding for each call whose zone says whether daylight saving is in force."""
    for call in book.release.calls:
        zone = (call.zone or "").upper()
        place = iana(zone)
        if call.date is None or place is None or zone not in _STANDARD | _DAYLIGHT:
            continue
        summer = saving(call.date, place)
        right = summer == (zone in _DAYLIGHT)
        should = zone[0] + ("DT" if summer else "ST")
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


_DATED = re.compile(
    r"\b(?:(?P<zone>[ECMP][DS]T)|(?P<name>eastern|central|mountain|pacific)\s+(?P<season>daylight|standard)(?:\s+savings?)?\s+time)"
    rf"\)?,?\s+(?:on\s+)?(?:\w+day,?\s+)?(?P<month>{MONTH})\s+(?P<day>\d{{1,2}}),\s+(?P<year>\d{{4}})",
    re.IGNORECASE,
)


def dated_zones(book: Book) -> Iterator[Finding]:
    """Yield a finding for each zone of the text that stands right before its date: the end of a replay."""
    calls = {(call.zone or "", call.date) for call in book.release.calls}
    for paragraph in book.prose:
        for found in _DATED.finditer(paragraph.text):
            letter = _WORDS[found["name"].lower()] + found["season"][0].upper() + "T" if found["name"] else ""
            zone = letter or found["zone"].upper()
            place = iana(zone)
            try:
                day = dt.date(int(found["year"]), MONTHS[found["month"][:3].lower()], int(found["day"]))
            except ValueError:
                continue
            if place is None or (zone, day) in calls or saving(day, place) == (zone in _DAYLIGHT):
                continue
            should = zone[0] + ("DT" if saving(day, place) else "ST")
            message = f"{zone} on {day}: clocks there show {should}. Callers who convert it will be an hour off."
            span = paragraph.span(*found.span())
            yield finding(book.text, "zone", "warning", "inconsistent", message, span, stated=zone, expected=should)


def saving(day: dt.date, place: str) -> bool:
    """Say whether daylight saving is in force at a place on a day."""
    noon = dt.datetime.combine(day, dt.time(12), ZoneInfo(place))
    return bool(noon.dst())


_DATE = re.compile(rf"\s*(?:on\s+)?(?:\w+day,?\s+)?{MONTH}\s+\d{{1,2}}(?:,\s+\d{{4}})?,?\s*", re.IGNORECASE)


def zone_pairs(book: Book) -> Iterator[Finding]:
    """Yield a finding for each two times of the prose that stand together in two zones."""
    day = next((call.date for call in book.release.calls if call.date), book.release.date)
    times = list(_TIME.finditer(book.text))
    for former, latter in pairwise(times):
        between = _DATE.sub(" ", book.text[former.end() : latter.start()])
        if len(between) > 12 or re.search(r"[.;]\s+[A-Z]|\b(?:to|until|through|and ends?)\b|[-–]", between):
            continue
        one, other = _moment(former, day), _moment(latter, day)
        if one is None or other is None or _abbreviation(former["zone"]) == _abbreviation(latter["zone"]):
            continue
        if _ambiguous(former["zone"], book.text) or _ambiguous(latter["zone"], book.text):
            continue
        same = (one - other) % (24 * 60) == 0
        message = f"{' '.join(former.group().split())} and {' '.join(latter.group().split())}"
        yield finding(
            book.text,
            "zone",
            "ok" if same else "error",
            "exact" if same else "inconsistent",
            f"{message} are one moment." if same else f"{message} are different moments.",
            book.span(latter.start(), latter.end()),
            book.span(former.start(), former.end()),
            stated=" ".join(latter.group().split()),
        )


def moments(book: Book, start: int, end: int) -> Iterator[tuple[int, str, Span]]:
    """Yield each time with its zone in a piece of the text: minutes in Greenwich, as printed, and where."""
    day = next((call.date for call in book.release.calls if call.date), book.release.date)
    for found in _TIME.finditer(book.text, start, min(end, len(book.text))):
        moment = _moment(found, day)
        if moment is not None:
            yield moment % (24 * 60), " ".join(found.group().split()), book.span(*found.span())


_AMBIGUOUS = {"CST": r"China|Beijing|Shanghai|Hong Kong|Taiwan|Taipei", "IST": ".", "AST": "."}


def _ambiguous(zone: str, text: str) -> bool:
    """Say whether an abbreviation may mean the clocks of another place here."""
    elsewhere = _AMBIGUOUS.get(zone.upper())
    return elsewhere is not None and re.search(elsewhere, text) is not None


def _abbreviation(zone: str) -> str:
    words = zone.lower().replace("u.s.", "").replace("us ", "").split()
    letter = _WORDS.get(words[0]) if words else None
    if letter is None:
        return zone.upper()
    return letter + ("DT" if "daylight" in words else ("ST" if "standard" in words else "T"))


def _moment(found: re.Match[str], day: dt.date | None) -> int | None:
    """Return the minutes after midnight in Greenwich, as the place's clocks stand on `day`."""
    abbreviation = _abbreviation(found["zone"])
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    place = {"GMT": "Etc/GMT", "UTC": "Etc/UTC"}.get(abbreviation) or iana(abbreviation)
    half = (found["half"] or "").lower()
    if place is None or day is None or minute > 59 or not (1 <= hour <= 12 if half else hour <= 23):
        return None
    clock = hour % 12 + (12 if half == "p" else 0) if half else hour
    offset = dt.datetime.combine(day, dt.time(12), ZoneInfo(place)).utcoffset() or dt.timedelta()
    return clock * 60 + minute - int(offset.total_seconds() // 60)
