"""Records as people edit them: their fields, new blank ones, and what follows from a change."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.company import Company, Contact, Phone
from irdesk.domain.fields import Field, Path, changed
from irdesk.domain.phone import dialled
from irdesk.domain.release import Highlight, ReleaseHead
from irdesk.domain.source import Sourced
from irdesk.domain.zones import clocks, iana, said_otherwise

Editable = Company | Contact | Call | Highlight | ReleaseHead

NAMES: dict[type, tuple[str, ...]] = {
    Company: ("name", "exchange", "ticker", "website"),
    Contact: ("name", "role", "organization", "email", "note"),
    Call: ("title", "date", "time", "zone", "join_minutes_before", "conference_id", "webcast", "registration", "note"),
    Highlight: ("text",),
    ReleaseHead: ("headline", "subheadline", "place", "date"),
}
"""The fields of each kind of record that a person may type."""

REPLAY = ("starts", "until", "until_time", "until_zone", "pass_code", "webcast")
KINDS = {Company: "company", Contact: "contact", Call: "call", Highlight: "highlight", ReleaseHead: "release"}
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


def kind_of(record: Sourced) -> str:
    """Return what a record is called."""
    return KINDS.get(type(record), "record")


def name_of(record: Sourced) -> str:
    """Return what a record is told apart by."""
    names = ("name", "headline", "text", "title", "organization", "email", "date")
    found = next((str(value) for value in (getattr(record, name, None) for name in names) if value), "")
    return found[:40] or f"new {kind_of(record)}"


def fields_of_record(record: Editable) -> tuple[Field, ...]:
    """Return the fields of a record; after the last number comes an empty one for another."""
    made = [_field((), record, name, "") for name in NAMES[type(record)]]
    if isinstance(record, Contact):
        made += _numbers(("phones",), record.phones, "")
    if isinstance(record, Call):
        replay = record.replay or Replay()
        made += _numbers(("dial_in",), record.dial_in, "")
        made += [_field(("replay",), replay, name, "Replay") for name in REPLAY]
        made += _numbers(("replay", "dial_in"), replay.dial_in, "Replay")
    return tuple(made)


def _field(at: Path, record: Sourced, name: str, section: str) -> Field:
    value = getattr(record, name)
    shown = None if value is None or value == "" else str(value)
    return Field((*at, name), name.replace("_", " "), shown, record.span(name), section)


def _numbers(at: Path, numbers: tuple[DialIn | Phone, ...], section: str) -> list[Field]:
    made: list[Field] = []
    for index, one in enumerate(numbers):
        shown = dialled(one.number, one.printed)
        made.append(Field((*at, index, "number"), "number", shown, one.span("number"), section))
        if isinstance(one, DialIn) and one.code:
            made.append(Field((*at, index, "code"), "its code", one.code, None, section))
    return [*made, Field((*at, len(numbers), "number"), "another number", None, None, section)]


def edited(record: Editable, path: Path, text: str | None, at: dt.datetime, by: str) -> Editable:
    """Return a record with one field typed by a person; a call's instant follows its date, time and zone.

    Raises ValueError with what would be right.
    """
    if path[-1] == "email" and text and not EMAIL.fullmatch(text.strip()):
        raise ValueError(f'"{text.strip()}" is no e-mail address; write it like name@company.com')
    if path[-1] in {"zone", "until_zone"} and text:
        text = text.strip().upper()
        if names := said_otherwise(text):
            raise ValueError(f'"{text}" is the time of several countries; write {names}')
        if iana(text) is None:
            raise ValueError(f'"{text}" is no zone that releases print; write EDT, ET, PT, GMT, CET …')
    made = changed(_made_room(record, path), path, text, at, by)
    return timed(made) if isinstance(made, Call) else made


def _made_room(record: Editable, path: Path) -> Editable:
    """Return the record with the replay, or the further number, that a path leads to."""
    if isinstance(record, Contact):
        grown = (*record.phones, Phone(number="", printed=""))
        return record.with_fields(phones=grown) if path[:2] == ("phones", len(record.phones)) else record
    if not isinstance(record, Call):
        return record
    blank = DialIn(number="", printed="")
    if path[0] == "replay":
        replay = record.replay or Replay()
        if path[1:3] == ("dial_in", len(replay.dial_in)):
            replay = replay.with_fields(dial_in=(*replay.dial_in, blank))
        return record.with_fields(replay=replay)
    if path[:2] == ("dial_in", len(record.dial_in)):
        return record.with_fields(dial_in=(*record.dial_in, blank))
    return record


def timed(call: Call) -> Call:
    """Return the call with the instant that its date, time and zone make; none where one of them is not stated."""
    place = clocks(call.zone, call.starts_at)
    starts = None
    if call.date and call.time and place:
        hour, minute = (int(part) for part in call.time.split(":"))
        starts = dt.datetime.combine(call.date, dt.time(hour % 24, minute), ZoneInfo(place))
    return call.with_fields(starts_at=starts) if starts != call.starts_at else call
