"""What a release states outside its tables, fact by fact, each by a name that another draft or quarter shares."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.release import Release
from irdesk.domain.source import Span

_SCALES = {1000: " thousand", 1_000_000: " million", 1_000_000_000: " billion"}
_UNITS = {"percent": " percent", "per_share": " a share", "shares": " shares"}


class Stated(msgspec.Struct, frozen=True):
    """A fact as it is shown, and its place."""

    shown: str
    span: Span | None


def stated_facts(release: Release) -> Iterator[tuple[str, Stated]]:
    """Yield the facts of the head, the calls, the people and the outlook; each name once."""
    seen: Counter[str] = Counter()
    for name, fact in _every(release):
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})", fact


def _every(release: Release) -> Iterator[tuple[str, Stated]]:
    yield from _head(release)
    for number, call in enumerate(release.calls):
        yield from _call(call, "" if number == 0 else f"call {number + 1}, ")
    yield from _people(release)
    yield from _guidance(release)


def _head(release: Release) -> Iterator[tuple[str, Stated]]:
    company = release.company
    for name in ("name", "ticker", "exchange", "website"):
        if (value := getattr(company, name)) is not None:
            yield f"company {name}" if name == "name" else name, Stated(value, company.span(name))
    if release.date is not None:
        yield "release date", Stated(release.date.isoformat(), release.span("date"))
    if release.period is not None:
        yield "period", Stated(release.period.label, release.span("period"))


def _call(call: Call, which: str) -> Iterator[tuple[str, Stated]]:
    shown = {"date": call.date, "time": call.time, "zone": call.zone, "webcast": call.webcast}
    for name, value in (shown | {"registration": call.registration}).items():
        if value is not None:
            yield f"{which}call {name}", Stated(str(value), call.span(name))
    if call.join_minutes_before is not None:
        yield f"{which}minutes to join before", Stated(str(call.join_minutes_before), call.span("join_minutes_before"))
    if call.conference_id is not None:
        yield f"{which}conference ID", Stated(call.conference_id, call.span("conference_id"))
    for dial_in in call.dial_in:
        yield from _line(f"{which}dial-in", dial_in)
    if call.replay is not None:
        yield from _replay(call.replay, which)


def _replay(replay: Replay, which: str) -> Iterator[tuple[str, Stated]]:
    for dial_in in replay.dial_in:
        yield from _line(f"{which}replay", dial_in)
    for name, value in (("pass_code", replay.pass_code), ("starts", replay.starts), ("webcast", replay.webcast)):
        if value is not None:
            label = "pass code" if name == "pass_code" else f"replay {name}"
            yield f"{which}{label}", Stated(value, replay.span(name))
    if replay.until is not None:
        until = f"{replay.until}{f' {replay.until_time}' if replay.until_time else ''}"
        yield f"{which}replay until", Stated(until, replay.span("until"))


def _line(label: str, one: DialIn) -> Iterator[tuple[str, Stated]]:
    """Yield a number to dial and the code of its own, by for whom it is; a bare one is called a number."""
    name = f"{label} {one.audience or ('toll-free' if one.toll_free else 'number')}"
    yield name, Stated(one.number, one.span("number"))
    if one.code is not None:
        yield f"{name}, its code", Stated(one.code, one.span("code"))


def _people(release: Release) -> Iterator[tuple[str, Stated]]:
    for contact in release.contacts:
        name = contact.name or contact.role or "contact"
        if contact.name:
            yield f"contact {name}, name", Stated(name, contact.span("name"))
        yield f"contact {name}", Stated(contact.role or contact.organization or name, contact.span("name"))
        for phone in contact.phones:
            label = "telephone" if phone.kind in {None, "office"} else phone.kind
            number = f"{phone.number}{f' x{phone.extension}' if phone.extension else ''}"
            yield f"{name}, {label}", Stated(number, phone.span("number"))
        if contact.email is not None:
            yield f"{name}, e-mail", Stated(contact.email, contact.span("email"))


def _guidance(release: Release) -> Iterator[tuple[str, Stated]]:
    for each in release.guidance:
        shown = each.low if each.low == each.high else f"{each.low} to {each.high}"
        words = f"{shown}{_SCALES.get(each.scale, '')}{_UNITS.get(each.unit, '')}"
        yield f"guidance {each.metric}, {each.period or ''}".rstrip(", "), Stated(words, each.span("low"))
