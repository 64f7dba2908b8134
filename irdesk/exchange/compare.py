"""Does a notice that somebody pasted agree with the desk? Each difference with its place in the notice."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from irdesk.domain.call import Call, DialIn, Replay
from irdesk.domain.company import Company, Contact
from irdesk.domain.release import Release
from irdesk.domain.source import Sourced, Span
from irdesk.exchange.words import dialled

AGREES, DIFFERS, ONLY_DESK, ONLY_NOTICE = "agrees", "differs", "not in the notice", "not on the desk"


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """One fact held against the desk: `verdict` is `agrees`, `differs`, `not in the notice` or `not on the desk`.

    `field` is its path in the JSON form; `span` the place in the notice.
    """

    field: str
    verdict: str
    desk: str | None = None
    notice: str | None = None
    span: Span | None = None


def compare(
    notice: Release, company: Company, call: Call | None, contacts: Sequence[Contact]
) -> tuple[Comparison, ...]:
    """Hold what a notice states against the company, the call and the contacts of the desk.

    What both leave open is not listed. What only the desk states is `not in the notice`: a notice may say less, but a
    caller who has only the notice lacks it.
    """
    found = list(_fields("", company, notice.company, _COMPANY))
    theirs = notice.calls[0] if notice.calls else None
    if call is not None and theirs is None:
        found.append(Comparison(field="call", verdict=ONLY_DESK, desk=_said(call.date)))
    elif theirs is not None:
        found += _calls(call or Call(), theirs)
    found += _contacts(contacts, notice.contacts)
    return tuple(found)


def disagrees(found: Iterable[Comparison]) -> bool:
    """Return whether anything in the notice contradicts the desk."""
    return any(one.verdict == DIFFERS for one in found)


Same = Callable[[str, str], bool]


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _same_words(one: str, other: str) -> bool:
    return _letters(one) == _letters(other)


def _same_site(one: str, other: str) -> bool:
    return _site(one) == _site(other)


def _site(text: str) -> str:
    bare = text.strip().casefold().rstrip("/").removesuffix(".")
    for start in ("http://", "https://", "www."):
        bare = bare.removeprefix(start)
    return bare


def _same_home(one: str, other: str) -> bool:
    """Whether two web sites are of one company: its own and that for investors agree."""
    return _home(one) == _home(other)


def _home(text: str) -> str:
    host = _site(text).partition("/")[0]
    for start in ("investors.", "investor.", "ir."):
        host = host.removeprefix(start)
    return host


def _same_firm(one: str, other: str) -> bool:
    """Whether two names are of one firm: a short form agrees with the whole name."""
    short, long = sorted((_letters(one), _letters(other)), key=len)
    return long.startswith(short)


_COMPANY: dict[str, Same] = {"name": _same_words, "exchange": _same_words, "ticker": _same_words, "website": _same_home}
_CALL: dict[str, Same] = {
    "date": str.__eq__, "time": str.__eq__, "zone": str.__eq__, "join_minutes_before": str.__eq__,
    "webcast": _same_site, "registration": _same_site, "conference_id": _same_words,
}  # fmt: skip
_REPLAY: dict[str, Same] = {
    "starts_at": str.__eq__, "until": str.__eq__, "until_time": str.__eq__,
    "pass_code": _same_words, "webcast": _same_site,
}  # fmt: skip
_PERSON: dict[str, Same] = {"role": _same_words, "organization": _same_firm, "email": _same_words}


def _fields(path: str, desk: Sourced, notice: Sourced, fields: dict[str, Same]) -> Iterator[Comparison]:
    for field, same in fields.items():
        ours, theirs = _said(getattr(desk, field)), _said(getattr(notice, field))
        if ours is None and theirs is None:
            continue
        yield Comparison(
            field=f"{path}{field}",
            verdict=_verdict(ours, theirs, same),
            desk=ours,
            notice=theirs,
            span=notice.span(field),
        )


def _verdict(ours: str | None, theirs: str | None, same: Same) -> str:
    if theirs is None:
        return ONLY_DESK
    if ours is None:
        return ONLY_NOTICE
    return AGREES if same(ours, theirs) else DIFFERS


def _said(value: object) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat()
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _calls(ours: Call, theirs: Call) -> Iterator[Comparison]:
    fields = dict(_CALL)
    if ours.starts_at and theirs.starts_at:
        # The same instant in another zone's words agrees; a wrong zone shows as another instant.
        yield from _fields("call.", ours, theirs, {"starts_at": str.__eq__})
        if ours.starts_at == theirs.starts_at:
            fields = {name: same for name, same in fields.items() if name not in {"date", "time", "zone"}}
    yield from _fields("call.", ours, theirs, fields)
    yield from _numbers("call.dial_in", ours.dial_in, theirs.dial_in)
    if ours.replay or theirs.replay:
        mine, other = ours.replay or Replay(), theirs.replay or Replay()
        yield from _fields("call.replay.", mine, other, _REPLAY)
        yield from _numbers("call.replay.dial_in", mine.dial_in, other.dial_in)


def _numbers(path: str, ours: Sequence[DialIn], theirs: Sequence[DialIn]) -> Iterator[Comparison]:
    """Compare numbers: of those that are not the same, two for the same callers differ, others stand on one side."""
    left = {one.number: one for one in ours}
    rest = []
    for one in theirs:
        known = left.pop(one.number, None)
        if known is None:
            rest.append(one)
        else:
            yield _number(path, AGREES, known, one)
            yield from _fields(f"{_about(path, one)}.", known, one, {"code": _same_words})
    for one in rest:
        rival = next((known for known in left.values() if known.audience == one.audience), None)
        if rival is not None:
            del left[rival.number]
        yield _number(path, DIFFERS if rival else ONLY_NOTICE, rival, one)
    for known in left.values():
        yield _number(path, ONLY_DESK, known, None)


def _number(path: str, verdict: str, ours: DialIn | None, theirs: DialIn | None) -> Comparison:
    return Comparison(
        field=_about(path, theirs or ours),
        verdict=verdict,
        desk=dialled(ours.number, ours.printed) if ours else None,
        notice=dialled(theirs.number, theirs.printed) if theirs else None,
        span=theirs.span("number") if theirs else None,
    )


def _about(path: str, one: DialIn | None) -> str:
    return f"{path} ({one.audience})" if one and one.audience else path


def _contacts(ours: Sequence[Contact], theirs: Sequence[Contact]) -> Iterator[Comparison]:
    """Compare the people of the notice with those of the desk by name; the desk may know more people."""
    for one in theirs:
        if not one.name:
            continue
        path = f"contacts.{one.name}"
        match = _known(ours, one)
        if match is None:
            yield Comparison(field=path, verdict=ONLY_NOTICE, notice=one.name, span=one.span("name"))
            continue
        yield from _fields(f"{path}.", match, one, _PERSON)
        numbers = {phone.number for phone in match.phones}
        for phone in one.phones:
            yield Comparison(
                field=f"{path}.phone",
                verdict=AGREES if phone.number in numbers else DIFFERS if numbers else ONLY_NOTICE,
                desk=", ".join(dialled(other.number, other.printed) for other in match.phones) or None,
                notice=dialled(phone.number, phone.printed),
                span=phone.span("number"),
            )


def _known(ours: Sequence[Contact], one: Contact) -> Contact | None:
    """Return the desk's contact of that name; of several the one who shares a number."""
    named = [known for known in ours if known.name and _letters(known.name) == _letters(one.name or "")]
    numbers = {phone.number for phone in one.phones}
    return next(
        (known for known in named if numbers & {phone.number for phone in known.phones}), next(iter(named), None)
    )
