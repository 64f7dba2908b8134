"""The content lines of a calendar on its way out: texts here, moments and zones by the library."""

import datetime as dt
from collections.abc import Iterable, Mapping

from icalendar import Timezone, vDDDTypes, vDuration
from icalendar.parser import Contentline, Parameters

from irdesk.exchange.contentlines import escape, fold, param_text


class Lines:
    """The lines of a calendar's events, when they were written, and which zones and years they speak of.

    A component of the library for each event would take six times as long to fill, to sort and to fold.
    """

    def __init__(self, stamp: dt.datetime) -> None:
        self.stamp = stamp
        self.lines: list[str] = []
        self.zones: set[str] = set()
        self.years: set[int] = set()

    def text(self, name: str, value: object) -> None:
        """Add a property of text."""
        self.lines.append(f"{name}:{escape(str(value))}")

    def uri(self, name: str, value: str, params: Mapping[str, str] | None = None) -> None:
        """Add a property of an address, in which nothing is escaped (RFC 5545 §3.3.13)."""
        given = "".join(f";{key}={param_text(word)}" for key, word in (params or {}).items())
        self.lines.append(f"{name}{given}:{''.join(value.split())}")

    def when(self, name: str, value: dt.date) -> None:
        """Add a day, or a moment in its zone."""
        stated = vDDDTypes(value)
        zone = stated.params.get("TZID")
        if zone:
            self.zones.add(zone)
        self.lines.append(Contentline.from_parts(name, stated.params, stated))

    def alarm(self, trigger: dt.timedelta | dt.datetime, text: str, *, from_end: bool = False) -> None:
        """Add an alarm that shows a text, so long after the start (or the end), or at a moment."""
        value = vDDDTypes(trigger.astimezone(dt.UTC)) if isinstance(trigger, dt.datetime) else vDuration(trigger)
        params = Parameters({"RELATED": "END"} if from_end else {})
        if isinstance(trigger, dt.datetime):
            params["VALUE"] = "DATE-TIME"
        self.lines += ["BEGIN:VALARM", "ACTION:DISPLAY", Contentline.from_parts("TRIGGER", params, value)]
        self.text("DESCRIPTION", text)
        self.lines.append("END:VALARM")

    def written(self, head: Iterable[str]) -> bytes:
        """Return the whole calendar: its head, its zones for the years that it speaks of, its events."""
        lines = ["BEGIN:VCALENDAR", *head, *self._zone_lines(), *self.lines, "END:VCALENDAR"]
        return "".join(map(fold, lines)).encode()

    def _zone_lines(self) -> Iterable[str]:
        if not self.years:
            return
        first, last = dt.date(max(min(self.years) - 1, 1), 1, 1), dt.date(min(max(self.years) + 2, 9999), 1, 1)
        for key in sorted(self.zones - {"UTC"}):
            zone = Timezone.from_tzid(key, first_date=first, last_date=last)
            yield from (line for line in zone.content_lines() if line)
