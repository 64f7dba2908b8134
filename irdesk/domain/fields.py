"""The fields of a record by their path, and a copy with one of them changed: for forms, reviews and editors."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar, get_args

import msgspec

from irdesk.domain.call import Call, DialIn
from irdesk.domain.company import Contact, Phone
from irdesk.domain.phone import dialled
from irdesk.domain.release import Release
from irdesk.domain.source import Sourced, Span, Typed
from irdesk.domain.statement import UNITS

Path = tuple[str | int, ...]
"""Names of fields and numbers in lists, from the record down: `("calls", 0, "replay", "pass_code")`."""

S = TypeVar("S", bound=msgspec.Struct)

_WHOLE = {("number",), ("text",), ("metric",)}
"""Fields without which a part of a list is none."""

FEWEST = 3
"""Digits that a number to dial has at least: 911 is one."""


class Field(NamedTuple):
    """A field of a release: where it is, what it is called, what it says (None: not stated), and its place."""

    path: Path
    label: str
    value: str | None
    span: Span | None = None
    section: str = ""

    @property
    def dotted(self) -> str:
        """The path as doubts name it: `call.replay.until`."""
        names = ["call" if name == "calls" else str(name) for name in self.path if not isinstance(name, int)]
        return ".".join(names)


def fields_of(release: Release) -> Iterator[Field]:
    """Yield what a release states and what it does not, in the order in which one looks at it."""
    for name in ("name", "exchange", "ticker", "website"):
        yield _field(("company",), release.company, name, "Company")
    for name in ("headline", "subheadline", "place", "date"):
        yield _field((), release, name, "Release")
    period = release.period.label if release.period else None
    yield Field(("period", "label"), "period", period, release.span("period"), "Release")
    for index, call in enumerate(release.calls):
        yield from _call(("calls", index), call, f" {index + 1}" if len(release.calls) > 1 else "")
    for index, contact in enumerate(release.contacts):
        yield from _contact(("contacts", index), contact)
    for index, highlight in enumerate(release.highlights):
        yield _field(("highlights", index), highlight, "text", "Highlights", "•")
    for index, guidance in enumerate(release.guidance):
        names = ("metric", "period", "low", "high", "unit") + (("scale",) if guidance.scale != 1 else ())
        for name in names:
            yield _field(("guidance", index), guidance, name, "Guidance")
    for index, quote in enumerate(release.quotes):
        for name in ("speaker", "title", "text"):
            yield _field(("quotes", index), quote, name, "Quotes")


def without(release: Release, path: Path) -> Release:
    """Return the release without the part that `path` leads into: a contact, a call, a highlight, a table …

    Raises ValueError where the path leads into no list of parts.
    """
    name, *rest = path
    if not rest or not isinstance(rest[0], int):
        raise ValueError("this is no part that could be taken out; mark it as not stated")
    parts = getattr(release, str(name))
    kept = (*parts[: rest[0]], *parts[rest[0] + 1 :])
    return msgspec.structs.replace(release, **{str(name): kept})


def _call(at: Path, call: Call, many: str) -> Iterator[Field]:
    if call.title is not None:
        yield _field(at, call, "title", f"Call{many}")
    for name in ("date", "time", "zone", "join_minutes_before", "conference_id", "webcast", "registration"):
        label = "join before (min)" if name == "join_minutes_before" else ""
        yield _field(at, call, name, f"Call{many}", label)
    for number, one in enumerate(call.dial_in):
        yield from _line((*at, "dial_in", number), one, f"Call{many}")
    if call.replay is not None:
        for name in ("starts", "until", "until_time", "pass_code", "webcast"):
            yield _field((*at, "replay"), call.replay, name, f"Replay{many}")
        for number, one in enumerate(call.replay.dial_in):
            yield from _line((*at, "replay", "dial_in", number), one, f"Replay{many}")


def _line(at: Path, one: DialIn, section: str) -> Iterator[Field]:
    yield _number(at, one, section)
    if one.code is not None:
        yield _field(at, one, "code", section, "its code")


def _contact(at: Path, contact: Contact) -> Iterator[Field]:
    for name in ("name", "role", "organization", "email"):
        yield _field(at, contact, name, "Contacts")
    for number, phone in enumerate(contact.phones):
        yield _number((*at, "phones", number), phone, "Contacts")


def _field(at: Path, record: Sourced, name: str, section: str, label: str = "") -> Field:
    value = getattr(record, name)
    shown = None if value is None else str(value)
    return Field((*at, name), label or name.replace("_", " "), shown, record.span(name), section)


def _number(at: Path, record: DialIn | Phone, section: str) -> Field:
    label = getattr(record, "audience", None) or getattr(record, "kind", None) or "number"
    return Field((*at, "number"), label, dialled(record.number, record.printed), record.span("number"), section)


def changed(record: S, path: Path, text: str | None, at: dt.datetime, by: str) -> S:
    """Return a copy of `record` with the field at `path` set from typed text; None takes it away.

    The record that holds the field notes who typed it and what was printed there. A number or a list's part that is
    taken away goes as a whole. Raises ValueError with what would be right.
    """
    name, *rest = path
    name = str(name)
    if not rest:
        return _set(record, name, text, at, by)
    inner = getattr(record, name)
    if not isinstance(rest[0], int):
        return msgspec.structs.replace(record, **{name: changed(inner, tuple(rest), text, at, by)})
    index, tail = rest[0], tuple(rest[1:])
    if text is None and tail in _WHOLE:
        return msgspec.structs.replace(record, **{name: (*inner[:index], *inner[index + 1 :])})
    one = changed(inner[index], tail, text, at, by)
    return msgspec.structs.replace(record, **{name: (*inner[:index], one, *inner[index + 1 :])})


def _set(record: S, name: str, text: str | None, at: dt.datetime, by: str) -> S:
    values: dict[str, Any] = {name: None if text is None else parsed(record, name, text)}
    if name == "number" and text is not None:
        if sum(char.isdigit() for char in text) < FEWEST:
            raise ValueError(f'"{text.strip()}" is no number to dial; write it like 1-800-555-0151 or +44 20 7946 0000')
        values |= {"number": e164(text), "printed": text.strip()}
    if isinstance(record, Sourced):
        before = record.typed.get(name)
        printed = before.printed if before else _printed(record, name)
        values["typed"] = {**record.typed, name: Typed(at, by, printed)}
        values["spans"] = {key: span for key, span in record.spans.items() if key != name}
    return msgspec.structs.replace(record, **values)


def _printed(record: msgspec.Struct, name: str) -> str | None:
    """Return what a field says: of a number the form in which it was printed."""
    old = getattr(record, "printed" if name == "number" and hasattr(record, "printed") else name)
    return None if old is None else str(old)


def parsed(record: msgspec.Struct, name: str, text: str) -> dt.date | int | str:
    """Return typed text as the value of a field: a date from `2004-05-19`, a time from `16:30`, a number, or words."""
    kind = next(one.type for one in msgspec.structs.fields(type(record)) if one.name == name)
    kinds = get_args(kind) or (kind,)
    text = text.strip()
    if dt.date in kinds and dt.datetime not in kinds:
        return _date(text)
    if int in kinds:
        if not text.isdigit():
            raise ValueError(f'"{text}" is no whole number')
        return int(text)
    if name in {"low", "high"} and not re.fullmatch(r"-?\d+(\.\d+)?", text):
        raise ValueError(
            f'"{text}" is no plain figure; write it like 1.52, what it is counted in stands in unit and scale'
        )
    if name == "unit" and text not in UNITS:
        raise ValueError(f'"{text}" is no unit; write {", ".join(UNITS[:-1])} or {UNITS[-1]}')
    if name in {"time", "until_time"} and not re.fullmatch(r"([01]\d|2[0-4]):[0-5]\d", text):
        raise ValueError(f'"{text}" is no time of day; write it like 16:30')
    return text


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f'"{text}" is no date; write it like 2004-05-19') from error


def e164(text: str) -> str:
    """Return a typed number as E.164 where its digits say so (a plus, or North American ones), else as typed."""
    digits = re.sub(r"\D", "", text)
    if text.strip().startswith("+") and 7 <= len(digits) <= 15:
        return f"+{digits}"
    if len(digits) == 10 and digits[0] not in "01":
        return f"+1{digits}"
    return f"+{digits}" if len(digits) == 11 and digits[0] == "1" else text.strip()
