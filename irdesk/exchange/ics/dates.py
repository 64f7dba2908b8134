"""The times of events: plain ones as they stand, the others, and every zone, as the library reads them."""

import datetime as dt
import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from icalendar import Calendar, Event

from irdesk.exchange.contentlines import Property
from irdesk.exchange.error import ExchangeError

DATED = frozenset({"DTSTART", "DTEND", "DURATION", "RECURRENCE-ID"})
NOT_READ = (ValueError, IndexError, KeyError, AttributeError, TypeError, OverflowError, OSError)
"""What icalendar raises, at the latest when a property is asked for, where a file says what no calendar can."""

_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)", re.ASCII)

Moment = dt.date | dt.datetime


class Dates(msgspec.Struct, frozen=True):
    """When an event begins and ends (None: neither end nor length is stated), and which time of a series it is."""

    start: Moment
    end: Moment | None = None
    again: str = ""


class Stated(msgspec.Struct, frozen=True):
    """The lines of an event that speak of time, and where the event begins."""

    line: int
    lines: tuple[Property, ...]

    @property
    def written(self) -> list[str]:
        """The event as the library is given it."""
        return ["BEGIN:VEVENT", *map(_known_zone, self.lines), "END:VEVENT"]


def read_dates(events: Sequence[Stated], zones: Sequence[Property], name: str) -> Iterator[Dates]:
    """Yield the times of each event; `zones` are the lines of the zones that the file defines.

    The library takes a third of a millisecond an event; it is given what is not plain, and one event of each zone.
    Raises ExchangeError with the line of the event whose times cannot be read.
    """
    first: dict[str, Stated] = {}
    for one in events:
        for tzid in _zones(one):
            first.setdefault(tzid, one)
    asked = {id(one) for one in first.values()} | {id(one) for one in events if not _is_plain(one)}
    by_library = dict(_asked([one for one in events if id(one) in asked], zones, name))
    clocks = {tzid: _clocks(by_library[one.line], one, tzid) for tzid, one in first.items()}
    for one in events:
        yield by_library[one.line] if id(one) in asked else _plain(one, clocks, name)


def _zones(event: Stated) -> Iterator[str]:
    yield from (tzid for line in event.lines for tzid in line.param("TZID"))


def _is_plain(event: Stated) -> bool:
    """Whether an event states a start, perhaps an end of the same kind, and nothing else."""
    names = [line.name for line in event.lines]
    if names not in (["DTSTART"], ["DTSTART", "DTEND"], ["DTEND", "DTSTART"]):
        return False
    if len({line.params for line in event.lines}) > 1:
        return False
    params = event.lines[0].params
    pattern = _DAY if params == (("VALUE", ("DATE",)),) else _MOMENT
    if pattern is _MOMENT and params and [key for key, _ in params] != ["TZID"]:
        return False
    found = [pattern.fullmatch(line.value) for line in event.lines]
    return all(found) and not (params and any(line.value.endswith("Z") for line in event.lines))


def _plain(event: Stated, clocks: dict[str, dt.tzinfo | None], name: str) -> Dates:
    with _refused("the time of this event cannot be read", name, event.line):
        made = {line.name: _moment(line, clocks) for line in event.lines}
    return Dates(made["DTSTART"], made.get("DTEND"))


def _moment(line: Property, clocks: dict[str, dt.tzinfo | None]) -> Moment:
    found = _MOMENT.fullmatch(line.value)
    if found is None:
        return dt.date(int(line.value[:4]), int(line.value[4:6]), int(line.value[6:]))
    zone = dt.UTC if found[7] else next((clocks[tzid] for tzid in line.param("TZID")), None)
    year, month, day, hour, minute, second = map(int, found.groups()[:6])
    return dt.datetime(year, month, day, hour, minute, second, tzinfo=zone)


def _clocks(dates: Dates, event: Stated, tzid: str) -> dt.tzinfo | None:
    """Return the clocks that the library found for a zone in an event that names it."""
    named = {line.name for line in event.lines if tzid in line.param("TZID")}
    read = dates.start if "DTSTART" in named else dates.end
    return read.tzinfo if isinstance(read, dt.datetime) else None


def _asked(events: Sequence[Stated], zones: Sequence[Property], name: str) -> Iterator[tuple[int, Dates]]:
    """Yield by its line what the library reads of each event; of one that it refuses the line is told."""
    try:
        yield from _by_library(events, zones)
    except NOT_READ:
        with _refused("a zone of this calendar cannot be read", name, zones[0].line if zones else 0):
            list(_by_library([], zones))
        for one in events:
            with _refused("the time of this event cannot be read", name, one.line):
                list(_by_library([one], zones))
        raise


@contextmanager
def _refused(what: str, name: str, line: int) -> Iterator[None]:
    try:
        yield
    except NOT_READ as error:
        raise ExchangeError(f"{what}: {error}", name=name, line=line) from error


def _by_library(events: Sequence[Stated], zones: Sequence[Property]) -> Iterator[tuple[int, Dates]]:
    lines = [*(line.raw for line in zones), *(line for one in events for line in one.written)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a guessed zone is told in words: see the reader
        read = [
            one
            for one in Calendar.from_ical("\r\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""])).walk("VEVENT")
            if isinstance(one, Event)
        ]
    for stated, event in zip(events, read, strict=True):
        yield stated.line, _of(event, stated)


def _of(event: Event, stated: Stated) -> Dates:
    for prop, why in event.errors:
        raise ValueError(f"{prop or 'a property'}: {why}")
    names = {line.name for line in stated.lines}
    again = event.get("RECURRENCE-ID")
    return Dates(
        event.start,
        event.end if names & {"DTEND", "DURATION"} else None,
        again.to_ical().decode() if again is not None else "",
    )


def _known_zone(line: Property) -> str:
    """Return a line without a zone of a name that no zone can have; the reader tells that it is not known."""
    if all(map(_can_be_zone, line.param("TZID"))):
        return line.raw
    kept = "".join(f";{key}={','.join(values)}" for key, values in line.params if key != "TZID")
    return f"{line.name}{kept}:{line.value}"


@lru_cache(maxsize=256)
def _can_be_zone(tzid: str) -> bool:
    """Whether a name can be asked for: not that of a folder of zones, nor one that no file can have."""
    try:
        ZoneInfo(tzid)
    except ZoneInfoNotFoundError:
        return True
    except (ValueError, OSError):
        return tzid.startswith("/")  # a globally unique name (RFC 5545 §3.2.19)
    return True
