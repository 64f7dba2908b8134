"""Whose clocks an abbreviation means that several places share: `IST` is of Israel, of Ireland and of India."""

import datetime as dt
import re
from typing import NamedTuple

from irdesk.domain.zones import SHARED, iana
from irdesk.reading.calls.words.times import Time, find_times, instant

NEAR = 60
"""A second time stands within so many characters of the first."""

MOST = 400_000


class Home(NamedTuple):
    """What a release says of where it is from: the place of its dateline, and its text."""

    place: str | None
    text: str


NOWHERE = Home(None, "")


def whose(time: Time, date: dt.date | None, text: str, home: Home) -> tuple[str | None, str | None]:
    """Return the place whose clocks a time's zone means, and why that stays open ("" is the place then).

    None for what needs no answer. The rules, the first that leaves one place: *one instant* (the same moment is printed
    in another zone), *named beside* (`IST (Israel)`), *dateline*, *country* (the text names only one of them). An
    abbreviation that is commonly one place's stays that place's, unless the dateline is of another: no instant then.
    """
    shared = SHARED.get(time.zone or "")
    if not shared:
        return None, None
    usual = iana(time.zone)
    place = _same_instant(time, date, text, tuple(shared)) or _named_beside(time, text, shared)
    of_dateline = _only(shared, home.place or "")
    if place is None and usual:
        if of_dateline in (None, usual):
            return None, None
        commonly, there = (instant(date, time.clock, time.zone, one) for one in (usual, of_dateline))
        place = of_dateline if commonly in (None, there) else None
    elif place is None:
        place = of_dateline or _only(shared, home.text[:MOST])
    if place:
        return place, None
    return "", f"{time.zone} is the time of several countries, and the release does not say which"


def _only(shared: dict[str, str], words: str) -> str | None:
    """Return the one place that words tell of, None where they tell of none or of several."""
    told = [place for place, names in shared.items() if re.search(rf"(?<!\w)(?:{names})", words, re.IGNORECASE)]
    return told[0] if len(told) == 1 else None


def _same_instant(own: Time, date: dt.date | None, text: str, places: tuple[str, ...]) -> str | None:
    """Return the place on whose clocks the time is the same moment as one beside it in a zone of one place."""
    for other in find_times(text) if date else ():
        apart = min(abs(other.start - max(own.end, own.zone_end)), abs(own.start - max(other.end, other.zone_end)))
        sure = other.zone not in (None, own.zone) and (other.zone not in SHARED or other.zone == "EST")
        known = instant(date, other.clock, other.zone) if sure and apart <= NEAR else None
        fits = [place for place in places if known and _whole_days(instant(date, own.clock, own.zone, place), known)]
        if len(fits) == 1:
            return fits[0]
    return None


def _whole_days(one: dt.datetime | None, other: dt.datetime) -> bool:
    return one is not None and (one - other) % dt.timedelta(days=1) == dt.timedelta(0)


def _named_beside(own: Time, text: str, shared: dict[str, str]) -> str | None:
    """Return the place that is named right before or behind the zone: `4:00 p.m. IST (Tel Aviv)`."""
    behind = re.match(r"[\s,]*[(/][^()]{0,40}|[\s,]*(?:in )?[A-Z]\w+(?: [A-Z]\w+)?", text[own.zone_end :])
    before = re.search(r"[^.;:(]{0,30}$", text[: own.start])
    return _only(shared, behind[0] if behind else "") or (_only(shared, before[0]) if before else None)
