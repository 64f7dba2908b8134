"""What a sheet may say: the records as plain words, made once for all forms."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import msgspec

from irdesk.domain.call import Call, DialIn
from irdesk.domain.company import Company, Contact
from irdesk.domain.moment import moments
from irdesk.domain.phone import local
from irdesk.domain.release import Highlight, ReleaseHead
from irdesk.domain.statement import Figure, Row, Statement
from irdesk.exchange import words
from irdesk.exchange.tables.sums import value_at

Facts = dict[str, Any]


class SheetFacts(msgspec.Struct, frozen=True, kw_only=True):
    """The records of a sheet. `zones` are IANA names of further places whose time is shown; `speakers` as typed."""

    company: Company = Company()
    release: ReleaseHead | None = None
    call: Call | None = None
    contacts: tuple[Contact, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    statements: tuple[Statement, ...] = ()
    zones: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()

    def plain(self) -> Facts:
        """Return what the templates see (docs/formats/sheets.md lists the names)."""
        release = self.release
        return {
            "subject": words.subject(self.company, release, self.call),
            "company": _record(self.company, "name", "ticker", "exchange", "website"),
            "release": release and _release(release),
            "call": self.call and _call(self.call, self.zones),
            "contacts": [_contact(contact) for contact in self.contacts],
            "speakers": list(self.speakers),
            "highlights": [one.text for one in self.highlights],
            "statements": [_statement(one) for one in self.statements],
        }


def _record(record: object, *names: str) -> Facts:
    return {name: getattr(record, name) for name in names}


def _release(release: ReleaseHead) -> Facts:
    said = [{"name": quote.speaker, "title": quote.title} for quote in release.quotes if quote.speaker]
    return {
        **_record(release, "headline", "subheadline", "place", "draft", "about", "file"),
        "date": release.date and words.day(release.date),
        "period": release.period and release.period.label,
        "quoted": [one for at, one in enumerate(said) if one not in said[:at]],
    }


def _call(call: Call, zones: Sequence[str]) -> Facts:
    start = words.local(call)
    own = words.place_at(call.zone, call.starts_at)
    join = moments(call).join_by
    return {
        **_record(call, "title", "time", "zone", "conference_id", "webcast", "registration", "cancelled", "note"),
        "date": call.date and words.day(call.date),
        "long_date": call.date and f"{call.date:%A}, {call.date:%B} {call.date.day}, {call.date.year}",
        "clock": _clock(call.time),
        "starts": start and words.moment(start),
        "elsewhere": [_elsewhere(start, name) for name in zones] if start else [],
        "ends": call.ends_at and f"{call.ends_at.astimezone(own) if own else call.ends_at:%H:%M}",
        "join_by": join and f"{join.astimezone(own) if own else join:%H:%M}",
        "join_minutes": call.join_minutes_before,
        "numbers": [_number(number) for number in call.dial_in],
        "code": words.code_shown(call.conference_id, call.dial_in),
        "replay": call.replay and _replay(call),
    }


def _clock(time: str | None) -> str | None:
    """Return `HH:MM` as an American release prints it: `11:00 a.m.`."""
    if not time:
        return None
    hour, _, minute = time.partition(":")
    half = "a.m." if int(hour) < 12 else "p.m."
    return f"{(int(hour) - 1) % 12 + 1}:{minute} {half}"


def _elsewhere(start: dt.datetime, name: str) -> Facts:
    zone = words.zone_of(name)
    place = name.rpartition("/")[2].replace("_", " ")
    return {"place": place, "moment": words.moment(start.astimezone(zone)) if zone else "unknown zone"}


def _number(number: DialIn) -> Facts:
    shown = words.dialled(number.number, number.printed)
    stated = {"number": shown, "e164": number.number, "printed": number.printed, "code": number.code}
    return {"for": words.for_whom(number), **stated}


def _replay(call: Call) -> Facts:
    replay = call.replay
    if replay is None:
        return {}
    until = replay.until
    return {
        **_record(replay, "starts", "until_time", "pass_code", "webcast"),
        "starts_at": replay.starts_at and words.moment(words.on_its_clocks(replay.starts_at, call.zone)),
        "until": until and words.day(until),
        "long_until": until and f"{until:%A}, {until:%B} {until.day}, {until.year}",
        "until_zone": replay.until_zone or call.zone,
        "until_clock": _clock(replay.until_time),
        "numbers": [_number(number) for number in replay.dial_in],
        "code": words.code_shown(replay.pass_code, replay.dial_in),
    }


def _contact(contact: Contact) -> Facts:
    phones = [
        {
            "number": local(phone.number, phone.printed),
            "extension": phone.extension,
            "kind": phone.kind,
            "e164": phone.number,
        }
        for phone in contact.phones
    ]
    return {**_record(contact, "name", "role", "organization", "email", "note"), "phones": phones}


def _statement(statement: Statement) -> Facts:
    width = len(statement.columns)
    return {
        "title": statement.title or statement.kind.replace("_", " "),
        "kind": statement.kind,
        "units": words.units(statement),
        "columns": [column.label for column in statement.columns],
        "rows": [_row(statement, at, row, width) for at, row in enumerate(statement.rows)],
    }


def _row(statement: Statement, at: int, row: Row, width: int) -> Facts:
    cells = [shown(row.figures[column], row.unit) if column < len(row.figures) else "" for column in range(width)]
    empty = all(value_at(statement, at, column) is None for column in range(width))
    return {"label": row.label, "section": row.section, "depth": row.depth, "figures": cells, "heading": empty}


def shown(figure: Figure, unit: str) -> str:
    """Return a figure as a table prints it: parentheses for a negative one, a dash for nil."""
    if figure.value is None:
        return ""
    if figure.nil:
        return "–"
    value = Decimal(figure.value)
    text = f"{abs(value):,}" + ("%" if unit == "percent" else "")
    return f"({text})" if value < 0 else text
