"""The call and replay cards: what is dialled, said aloud, and until when."""

import datetime as dt
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

import msgspec

from irdesk.domain.call import Call, DialIn
from irdesk.domain.company import Company
from irdesk.domain.moment import Moments, moments, span_words, state, zone_of
from irdesk.domain.phone import spoken
from irdesk.domain.source import Span
from irdesk.render.calls import audience, number_shown, when_shown
from irdesk.render.line import Line, Piece, clean, line
from irdesk.render.names import short_name

NARROW = 76
"""Below this width a card's head is short."""
NO_BREAK = "\u00a0"
"""A space at which no line is broken: a place stays with its time."""
LIVE_CODE, REPLAY_CODE = "conference ID", "pass code"


class CardValue(msgspec.Struct, frozen=True):
    """Something on a card to dial or to say: what it is called, how it is shown and copied, and where it stands."""

    label: str
    shown: str
    span: Span | None = None
    code: bool = False
    number: str = ""

    @property
    def aloud(self) -> str:
        """The digits in words."""
        return spoken(self.shown)

    @property
    def tel(self) -> str:
        """The tel: address (RFC 3966), empty for what is no global number."""
        return f"tel:{self.number}" if self.number.startswith("+") else ""


def card_values(call: Call, *, replay: bool) -> tuple[CardValue, ...]:
    """Return what there is to dial and to say on a card, in the release's order."""
    part = call.replay if replay else call
    if part is None:
        return ()
    found = [value for one in part.dial_in for value in _number(one, replay=replay)]
    code = call.replay.pass_code if replay and call.replay else call.conference_id
    if code:
        name = "pass_code" if replay else "conference_id"
        found.append(CardValue(REPLAY_CODE if replay else LIVE_CODE, clean(code), part.span(name), code=True))
    return tuple(found)


def _number(one: DialIn, *, replay: bool) -> Iterator[CardValue]:
    """Yield a number, and its code where that is its own."""
    yield CardValue(audience(one) or "number", clean(number_shown(one)), one.span("number"), number=one.number)
    if one.code:
        name, whom = REPLAY_CODE if replay else LIVE_CODE, audience(one)
        label = f"{name} ({whom})" if whom else name
        yield CardValue(label, clean(one.code), one.span("number"), code=True)


def title_line(call: Call, company: Company, *, replay: bool, width: int = 100) -> Line:
    """Return whose card this is; the legal form of the company goes where the line is narrow."""
    name = (company.name if width >= NARROW else short_name(company)) or company.ticker or "company not stated"
    kind = "Replay" if replay else call.title or ("Conference call" if width >= NARROW else "Call")
    return line(Piece(name, "name"), Piece(f" · {kind}", "label"))


def state_line(call: Call, now: dt.datetime, *, seconds: bool = False) -> Line:
    """Return the state in capitals, with the seconds while there is a countdown to watch."""
    found = state(call, now)
    words = found.words.upper() if found.mood in {"live", "soon"} else found.words
    return line(
        Piece(f"● {words}", found.mood), Piece(_countdown(call, found.until, now) if seconds else "", found.mood)
    )


def _countdown(call: Call, until: dt.datetime | None, now: dt.datetime) -> str:
    """Return the time to the next deadline to the second, within its last day."""
    if until is None or not now < until <= now + dt.timedelta(hours=24):
        return ""
    at = moments(call)
    names = {at.join_by: "to join", at.starts: "to start", at.replay_opens: "to go", at.replay_ends: "left"}
    word = names.get(until)
    minutes, rest = divmod(int((until - now).total_seconds()), 60)
    clock = f"{minutes // 60}:{minutes % 60:02}:{rest:02}" if minutes >= 60 else f"{minutes}:{rest:02}"
    return f" · {clock} {word}" if word else ""


def when_lines(call: Call, *, replay: bool) -> tuple[Line, ...]:
    """Return the moments that matter on a card: start and join-by, or the replay's window."""
    at = moments(call)
    zone = zone_of(call)
    if replay:
        return (_window(call, at, zone),)
    if call.date is None:
        return (line(Piece("date ", "label"), Piece("not stated", "missing")),)
    day = f"{call.date:%a} {call.date.day} {call.date:%b %Y}"
    time = Piece(f"{call.time} {call.zone or ''}".strip(), "name") if call.time else Piece("time not stated", "missing")
    join = (Piece(" · join by ", "label"), Piece(f"{at.join_by.astimezone(zone):%H:%M}", "name")) if at.join_by else ()
    return (line(Piece(f"{day}  ", "name"), time, *join),)


def _window(call: Call, at: Moments, zone: dt.tzinfo) -> Line:
    replay = call.replay
    if replay is None:
        return line(Piece("no replay stated", "missing"))
    about = "≈ " if at.reckoned else ""
    opens = f"{about}{when_shown(at.replay_opens.astimezone(zone))}" if at.replay_opens else replay.starts
    ends = f"{replay.until:%a} {replay.until.day} {replay.until:%b %Y}" if replay.until else None
    named = f" {at.replay_opens.astimezone(zone).tzname() or ''}".rstrip() if opens and at.replay_opens else ""
    clock = f" {replay.until_time} {replay.until_zone or call.zone or ''}".rstrip() if replay.until_time else ""
    tail = clock or " (time not stated)"
    return line(
        Piece("opens ", "label"), Piece(f"{opens}{named}") if opens else Piece("not stated", "missing"),
        Piece("   ends ", "label"), Piece(f"{ends}{clock}", "name") if ends else Piece("not stated", "missing"),
        Piece(tail if ends and not clock else "", "label"),
    )  # fmt: skip


def window_bar(call: Call, now: dt.datetime, width: int) -> Line | None:
    """Return the replay's window as a bar, filled as far as it is over; None where its ends are not known."""
    at = moments(call)
    if at.replay_opens is None or at.replay_ends is None or at.replay_ends <= at.replay_opens or width < 8:
        return None
    whole = (at.replay_ends - at.replay_opens).total_seconds()
    share = min(1.0, max(0.0, (now - at.replay_opens).total_seconds() / whole))
    room = width - 2
    done = round(share * room)
    words = f"  {span_words(at.replay_ends - now)} left" if at.replay_opens <= now < at.replay_ends else ""
    mood = state(call, now).mood
    return line(
        Piece("▕", "label"), Piece("█" * done, "over"), Piece("░" * (room - done), mood if words else "over"),
        Piece("▏", "label"),
    )  # fmt: skip


def ladder(at: dt.datetime | None, zones: Iterable[dt.tzinfo], printed: dt.tzinfo) -> Line:
    """Return an instant in several zones: `New York 13:20 · London 18:20 · Hong Kong 01:20 Thu`."""
    if at is None:
        return line("")
    pieces: list[Piece] = []
    seen: set[tuple[str, str]] = set()
    for zone in zones:
        local = at.astimezone(zone)
        day = f" {local:%a}" if local.date() != at.astimezone(printed).date() else ""
        entry = (_place(zone, local).replace(" ", NO_BREAK), f"{local:%H:%M}{day}".replace(" ", NO_BREAK))
        if entry in seen:
            continue
        seen.add(entry)
        pieces += [Piece(" · " if pieces else "", "over"), Piece(f"{entry[0]}{NO_BREAK}", "label"), Piece(entry[1])]
    return line(*pieces)


def _place(zone: dt.tzinfo, local: dt.datetime) -> str:
    key = zone.key if isinstance(zone, ZoneInfo) else ""
    return key.rpartition("/")[2].replace("_", " ") if "/" in key else (local.tzname() or "UTC")


def card_text(call: Call, company: Company, *, replay: bool) -> str:
    """Return a card as plain text, for a mail or a chat."""
    values = [f"{value.label}: {value.shown}" for value in card_values(call, replay=replay)]
    lines = [title_line(call, company, replay=replay), *when_lines(call, replay=replay)]
    address = (call.replay.webcast if replay and call.replay else None) or call.webcast
    web = [f"webcast: {clean(address)}"] if address else []
    return "\n".join([*(one.plain for one in lines), *values, *web])
