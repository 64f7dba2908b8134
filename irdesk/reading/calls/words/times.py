"""Times of day with their zones, and the instants they name."""

import datetime as dt
import re
from typing import NamedTuple
from zoneinfo import ZoneInfo

from irdesk.domain.months import STEM
from irdesk.domain.zones import CITIES, iana

_HALF = r"[ap]\.?\s?m(?:\.|\b)"
_TIME = re.compile(
    r"(?<![\d:.$,/-])(?:(?P<from>\d{1,2})(?:[:.](?P<from_minute>[0-5]\d))?\s?(?:-|to)\s?(?=\d))?"
    rf"(?:(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?(?::[0-5]\d)?\s?(?:o'clock\s(?:in the )?)?(?P<half>{_HALF}"
    r"(?:\s?\(noon\))?"
    rf"|noon\b|midnight\b|morning\b)"
    r"|(?P<hour24>[01]?\d|2[0-3]|24(?=:00))[:.h](?P<minute24>[0-5]\d)\s?(?P<hours>h(?:rs?|ours)?\b\.?)?(?!\d|%|\s?(?:million"
    r"|billion))"
    r"|(?P<military>(?:[01]\d|2[0-3])[0-5]\d)\s?(?:hrs?|hours)\b|\b(?P<word>noon|midnight)\b)",
    re.IGNORECASE,
)
_MAY_BE = re.compile(r"\d|noon|midnight", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:(?P<late>afternoon|evening)|morning),? (?:(?:beginning|starting) )?(?:at|from) $", re.IGNORECASE
)
_NEAR = 32
_MONTH = re.compile(rf"\b{STEM}[a-z]{{0,6}}\.? $", re.IGNORECASE)
_NAMED = {letter.lower(): letter for letter in "ECMPA"}
_ZONE = re.compile(
    r"[\s,()\[]{0,4}(?:\b(?:U\.?S\.?A?\.?|N\.? ?Y\.?|North American|prevailing|current)\s)?(?:"
    r"(?P<family>Eastern|Central|Mountain|Paci\S{0,2} ?c|Atlantic)(?!\s?(?:Europe|Africa|Asia))"
    r"(?:\s?(?P<season>Standard|Daylight(?:[- ]?Savings?s?)?|Savings?|Prevailing"
    r"|Summer))?(?:\s?(?:U\.?S\.?\s)?T(?:ime|IME|\b))?"
    r"|(?P<europe>Central European (?P<summer>Summer |Standard |Daylight )?Time)"
    r"|(?P<greenwich>Greenwich Mean Time)|(?P<british>British (?:Summer|Standard) Time)"
    r"|(?P<universal>Coordinated Universal Time)"
    r"|(?P<letters>(?-i:[ECMP][SD]?T(?=[A-Z][a-z]))|[ECMP]\.?\s?[SD]\.?\s?T\b\.?|[ECP]\.?T\b\.?|(?-i:M\.?T\b\.?)"
    r"|CES?T\b|EES?T\b|WES?T\b|GMT\b|BST\b|UTC\b|AK[SD]?T\b|HST\b|A[SD]T\b|"
    r"N[SD]T\b|HKT\b|SGT\b|JST\b|KST\b|AE[SD]T\b|IDT\b|IST\b|NZ[SD]T\b|BRT\b|(?-i:MSK)\b|(?-i:PHT)\b|(?-i:SAST)\b)"
    rf"|(?P<place>{'|'.join(sorted(CITIES, key=len, reverse=True))}|UK|U\.K\.)"
    r"(?:\s(?:local\s)?(?:standard\s|daylight\s)?time(?:\s\((?P<short>CES?T|GMT|BST|EES?T|E[SD]?T|[CP][SD]?T|HKT|SGT"
    r"|JST)\))?)?)",
    re.IGNORECASE,
)


# "15:00 London / 10:00 New York": a city before the next clock is a zone.
_NEXT_CLOCK = re.compile(r"\)?\s?[/;|,(]\s?\d{1,2}[:.]\d\d")
_AMERICAN = frozenset(zone + season + "T" for zone in "ECMP" for season in ("", "S", "D"))


class Time(NamedTuple):
    """A time of day in a text, `HH:MM`, and its zone as an abbreviation in capitals (None where none is printed)."""

    start: int
    end: int
    clock: str
    zone: str | None = None
    zone_start: int = 0
    zone_end: int = 0
    until: str | None = None


def find_times(text: str) -> list[Time]:
    """Return the times that `text` names, in order. Rule *no bare digits*: a time has a half of the day or a zone."""
    if not _MAY_BE.search(text):
        return []
    return [time for match in _TIME.finditer(text) if (time := _time(text, _without_a_day(text, match)))]


def _without_a_day(text: str, match: re.Match[str]) -> re.Match[str]:
    """Return the match without the day before it: "May 12 to 11:59 p.m." is no range of times."""
    if match["from"] and _MONTH.search(text[max(0, match.start() - 12) : match.start()]):
        return _TIME.match(text, match.start("hour")) or match
    return match


def _time(text: str, match: re.Match[str]) -> Time | None:
    """Return the time of a match, or None."""
    clock = _clock(match)
    zone = _ZONE.match(text, match.end())
    name = zone_name(zone) if zone else None
    if clock is None:
        return None
    if match["hour24"] and not match["hours"]:
        said = _SAID.search(text, max(0, match.start() - _NEAR), match.start())
        if name is None or (said is None and _lacks_half(match, name)):
            return None
        clock = _in_half(clock, said) if said else clock
    until, clock = (clock, _start_of_range(match, clock)) if match["from"] else (None, clock)
    until = None if until == "24:00" else until  # the end of the day is on the next one
    if zone is None or name is None:
        before = re.search(r"\b([ECMP][SD]?T|GMT|CES?T|BST|HKT):?\s?$", text[max(0, match.start() - 8) : match.start()])
        offset = max(0, match.start() - 8)
        if before is None:
            return Time(match.start(), match.end(), clock, until=until)
        return Time(
            match.start(), match.end(), clock, before[1], offset + before.start(1), offset + before.end(1), until
        )
    start = zone.start() + len(zone[0]) - len(zone[0].lstrip(" ,([)"))
    return Time(match.start(), match.end(), clock, name, start, zone.end(), until)


def _in_half(clock: str, said: re.Match[str]) -> str:
    """Return a time in the half of the day whose word stands before it. Rule *this afternoon at 2:00*."""
    hour = int(clock[:2])
    return f"{hour + 12:02d}{clock[2:]}" if said["late"] and 0 < hour < 12 else clock


def _lacks_half(match: re.Match[str], zone: str) -> bool:
    """Tell whether it is left open if morning or afternoon is meant: "4:45 Eastern". Rule *no half, no time*."""
    return match["hour24"] in tuple("123456") and zone in _AMERICAN


def zone_at(text: str, offset: int) -> tuple[str, int, int] | None:
    """Return the zone printed at an offset, with its place: "4:15 p.m. on May 13, 2004 (Eastern Time)"."""
    match = _ZONE.match(text, offset)
    name = zone_name(match) if match else None
    return (name, match.end() - len(match[0].lstrip(" ,([)")), match.end()) if match and name else None


def _clock(match: re.Match[str]) -> str | None:
    """Return `HH:MM`, or None for what is no time (25 p.m.)."""
    if match["word"]:
        return "12:00" if match["word"].lower() == "noon" else "23:59"
    if match["military"]:
        return f"{match['military'][:2]}:{match['military'][2:]}"
    hour, minute = int(match["hour"] or match["hour24"]), int(match["minute"] or match["minute24"] or 0)
    half = (match["half"] or "").lower()
    if half == "midnight":
        return "23:59" if hour == 12 else None
    if half == "noon" and hour == 12:
        return "12:00"
    if half[:1] == "p" and hour < 12:
        hour += 12
    elif half[:1] in ("a", "m") and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute:02d}" if hour < 24 or (hour == 24 and match["from"]) else None


def _start_of_range(match: re.Match[str], end: str) -> str:
    """Return the first time of "11:00 - 12:30 p.m.": in the half of the day that keeps it before the second."""
    hour, minute = int(match["from"]) % 24, int(match["from_minute"] or 0)
    last = int(end[:2]) * 60 + int(end[3:])
    options = [h * 60 + minute for h in (hour % 12, hour % 12 + 12) if h * 60 + minute < last]
    start = max(options, default=hour * 60 + minute)
    return f"{start // 60:02d}:{start % 60:02d}"


def zone_name(match: re.Match[str]) -> str | None:
    """Return the zone's abbreviation in capitals, or a place's name for one without."""
    if match["family"]:
        season = (match["season"] or "")[:1].upper()
        return _NAMED[match["family"][0].lower()] + {"S": "S", "D": "D"}.get(season, "") + "T"
    if match["europe"]:
        return "CEST" if (match["summer"] or "").lower().startswith(("summer", "daylight")) else "CET"
    if match["letters"] or match["short"]:
        return re.sub(r"[^A-Z]", "", (match["letters"] or match["short"]).upper())
    for group, name in (("greenwich", "GMT"), ("british", "BST"), ("universal", "UTC")):
        if match[group]:
            return name
    printed = match[0].strip(" ,([)").upper()
    if match["place"] and match[0].lstrip(" ,").startswith("(") and match.string.startswith(")", match.end()):
        printed = f"{match['place'].upper()} TIME"
    if match["place"] and _NEXT_CLOCK.match(match.string, match.end()):
        printed += "" if printed.endswith("TIME") else " TIME"
    if not printed.endswith("TIME"):
        return "UK" if printed in ("UK", "U.K.") else None
    return re.sub(r"\s+", " ", printed.replace("LOCAL ", "")).replace("U.K. TIME", "UK").replace("UK TIME", "UK")


def instant(date: dt.date | None, clock: str | None, zone: str | None, place: str | None = None) -> dt.datetime | None:
    """Return the instant with the true offset of that place on that day, or None where a part is not stated.

    `place` is the IANA name of the clocks meant, where several places share the zone's abbreviation ("" for unknown).
    MST on a day of daylight time is Arizona's time or Denver's misprinted, AEST Brisbane's or Sydney's: no instant.
    """
    name = iana(zone) if place is None else place
    if date is None or clock is None or not name:
        return None
    hour, minute = (int(part) for part in clock.split(":"))
    moment = dt.datetime(date.year, date.month, date.day, hour, minute, tzinfo=ZoneInfo(name))
    return None if zone in ("MST", "AEST") and moment.dst() else moment


def wrong_season(date: dt.date | None, zone: str | None) -> bool:
    """Tell whether the zone says standard time on a day of daylight time, or the other way round."""
    found = re.fullmatch(r"([ECMPA])([SD])T|AE([SD])T", zone or "")
    moment = instant(date, "12:00", f"{found[1]}T" if found[1] else "AEDT") if found else None
    if found is None or moment is None:
        return False
    return bool(moment.dst()) != ((found[2] or found[3]) == "D")
