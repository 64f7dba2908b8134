"""The events of a calendar file: their content lines, and their dates as the library reads them."""

from collections.abc import Iterator, Sequence

import msgspec

from irdesk.exchange.contentlines import Property, parse, unescape, unfold
from irdesk.exchange.error import ExchangeError
from irdesk.exchange.ics.dates import DATED, Dates, Stated, read_dates
from irdesk.exchange.text import carried

ONCE = DATED | {"UID", "SEQUENCE", "STATUS", "SUMMARY", "ORGANIZER"}
"""What an event states once at most (RFC 5545 §3.6.1)."""


ANSWERS = frozenset({"REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER"})
"""The methods of what an attendee sends back (RFC 5546 §1.4)."""


class StatedEvent(msgspec.Struct):
    """An event: the content lines it states, those of its alarms left away. `line` is where it begins.

    `product` and `method` are the PRODID and the METHOD of its calendar; `said` keeps the texts that were asked for.
    """

    line: int
    properties: dict[str, list[Property]]
    product: str = ""
    method: str = ""
    said: dict[str, str] = {}

    def values(self, prop: str) -> Sequence[Property]:
        """Return the lines of a property, however often it stands: none, one or several."""
        return self.properties.get(prop, ())

    def words(self, prop: str) -> str:
        """Return the text of a property, its repetitions on lines of their own; empty where it is absent."""
        if prop not in self.said:
            self.said[prop] = carried("\n".join(unescape(line.value) for line in self.values(prop)))
        return self.said[prop]

    def param(self, prop: str, key: str) -> str:
        """Return a parameter of a property, empty where it is absent."""
        return next((value for line in self.values(prop) for value in line.param(key)), "")


def events_of(text: str, name: str) -> Iterator[tuple[StatedEvent, Dates]]:
    """Yield the events of a calendar file in its order with their times, in the zones that the file defines.

    Raises ExchangeError with the line of what cannot be read. The library is given what it is needed for, zones and
    times: it takes a hundred times as long for a line of text.
    """
    zones: list[Property] = []
    found = list(_events(text, name, zones))
    for event in found:
        _check(event, name)
    yield from zip(found, read_dates([_timed(event) for event in found], zones, name), strict=True)


def _timed(event: StatedEvent) -> Stated:
    return Stated(event.line, tuple(line for prop in event.properties if prop in DATED for line in event.values(prop)))


def _events(text: str, name: str, zones: list[Property]) -> Iterator[StatedEvent]:
    """Yield each event; put the lines of zones where they are gathered."""
    head: dict[str, str] = {}
    event = None
    for path, line in _nested(text, name):
        inside = path[1] if len(path) > 1 else ""
        edge = line.name in {"BEGIN", "END"}
        if inside == "VTIMEZONE":
            zones.append(line._replace(raw=f"{line.name}:{path[-1]}") if edge else line)
        elif inside == "VEVENT" and len(path) == 2:
            if line.name == "BEGIN":
                event = StatedEvent(line.line, {}, head.get("PRODID", ""), head.get("METHOD", "").strip().upper())
            elif line.name == "END" and event:
                yield event
            elif event:
                event.properties.setdefault(line.name, []).append(line)
        elif len(path) == 1:
            head = {} if line.name == "BEGIN" else {**head, line.name: line.value}


def _nested(text: str, name: str) -> Iterator[tuple[list[str], Property]]:
    """Yield each line with the components that it stands in, a BEGIN and an END in their own.

    Raises ExchangeError for a line or a nesting that is none (RFC 5545 §3.4).
    """
    path: list[str] = []
    begun: list[int] = []
    for number, raw in unfold(text):
        if not raw.strip():
            continue
        line = parse(raw, number, name=name)
        word = line.value.strip().upper() if line.name in {"BEGIN", "END"} else ""
        if not path and (line.name, word) != ("BEGIN", "VCALENDAR"):
            raise ExchangeError(f"expected BEGIN:VCALENDAR, found {raw[:40]!r}", name=name, line=number)
        if line.name == "BEGIN":
            _check_begin(path, word, name, number)
            path.append(word)
            begun.append(number)
        elif line.name == "END" and path[-1] != word:
            raise ExchangeError(f"END:{word} closes the {path[-1]} of line {begun[-1]}", name=name, line=number)
        yield path, line
        if line.name == "END":
            path.pop()
            begun.pop()
    if path:
        raise ExchangeError(f"this {path[-1]} has no END: the file is cut off", name=name, line=begun[-1])


def _check_begin(path: Sequence[str], word: str, name: str, number: int) -> None:
    if path and word in {"VCALENDAR", "VEVENT", "VTIMEZONE"} and list(path) != ["VCALENDAR"]:
        raise ExchangeError(f"a {word} cannot stand in a {path[-1]}", name=name, line=number)


def _check(event: StatedEvent, name: str) -> None:
    if event.method in ANSWERS:
        why = f"an answer to an invite (METHOD:{event.method}), not an invite"
        raise ExchangeError(why, name=name, line=event.line)
    if not event.values("DTSTART"):
        raise ExchangeError("this event has no DTSTART", name=name, line=event.line)
    twice = next((prop for prop in sorted(ONCE) if len(event.values(prop)) > 1), None)
    if twice:
        raise ExchangeError(f"this event has two {twice}", name=name, line=event.line)
