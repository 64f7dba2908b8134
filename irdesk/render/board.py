"""The board: every call on a line of deadlines, the nearest first."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from irdesk.domain.call import Call
from irdesk.domain.company import Company
from irdesk.domain.moment import State, moments, span_words, state, zone_of
from irdesk.render.calls import number_shown
from irdesk.render.line import Line, Piece, line
from irdesk.render.names import padded, short_name

FILTERS = ("all", "coming", "open replays", "pinned")
WARNED = dt.timedelta(minutes=10)
"""How long before a call its company rings."""


class Entry(msgspec.Struct, frozen=True):
    """A call on the board, with its company, its state, and the section it stands under."""

    call: Call
    company: Company
    state: State
    section: str


WHEN, STATE, NUMBER, NEXT = 17, 29, 19, 30
"""The widths of the columns behind the name."""

SECTIONS = ("Now", "Today", "Coming", "Replay open", "No date stated", "Over")


def entries(calls: Iterable[Call], companies: dict[int, Company], now: dt.datetime, only: str = "all") -> list[Entry]:
    """Return the calls that a filter lets through, by section and within it by their next deadline."""
    made = []
    for call in calls:
        found = state(call, now)
        entry = Entry(call, companies.get(call.company_id, Company()), found, section(call, found, now))
        if _passes(entry, only):
            made.append(entry)
    return sorted(made, key=lambda entry: _order(entry, now))


def _order(entry: Entry, now: dt.datetime) -> tuple[int, float, str]:
    at = moments(entry.call)
    near = entry.state.until or at.starts
    seconds = (near - now).total_seconds() if near else 0.0
    if near is None and entry.call.date:
        seconds = (entry.call.date - now.date()).total_seconds()
    if entry.section == "Over":
        seconds = -seconds
    return SECTIONS.index(entry.section), seconds, entry.company.name or ""


def section(call: Call, found: State, now: dt.datetime) -> str:
    """Return the section of a call by its state."""
    if found.mood == "live":
        return "Now"
    if found.mood == "over":
        return "Over"
    if found.words.startswith("replay"):
        return "Replay open"
    if call.date is None and call.starts_at is None:
        return "No date stated"
    today = now.astimezone(zone_of(call, now.tzinfo or dt.UTC)).date()
    return "Today" if call.date == today else "Coming"


def _passes(entry: Entry, only: str) -> bool:
    if only == "coming":
        return entry.section in {"Now", "Today", "Coming", "No date stated"}
    if only == "open replays":
        return entry.section == "Replay open"
    return entry.company.pinned if only == "pinned" else True


def entry_line(entry: Entry, zone: dt.tzinfo, width: int, now: dt.datetime | None = None) -> Line:
    """Return a call as one line: company, when, state, first number, next deadline, as far as there is room."""
    call = entry.call
    pin = Piece("◆ " if entry.company.pinned else "  ", "key")
    number = next(iter(call.replay.dial_in if entry.section == "Replay open" and call.replay else call.dial_in), None)
    rest = WHEN + STATE + (NUMBER if width >= 64 else 0) + (NEXT if width >= 100 else 0)
    pieces: list[Piece | str] = [
        pin,
        _name(entry.company, max(8, min(40, width - rest - 3))),
        " ",
        Piece(padded(when(call, zone, now), WHEN), "plain"),
        Piece(padded(entry.state.words, STATE), entry.state.mood),
    ]
    if width >= 64:
        pieces.append(Piece(padded(number_shown(number) if number else "", NUMBER), "number"))
    if width >= 100:
        pieces.append(Piece(next_deadline(entry, zone), "label"))
    return line(*pieces, copied=number_shown(number) if number else "", field="dial_in")


def _name(company: Company, width: int) -> Piece:
    """Return ticker and name as far as there is room."""
    if not (company.name or company.ticker):
        return Piece(padded("not stated", width), "missing")
    ticker = company.ticker or ""
    both = f"{ticker:<5} {short_name(company)}" if ticker and company.name else ticker or short_name(company)
    return Piece(padded(both if width >= 18 or not ticker else ticker, width), "name")


def when(call: Call, zone: dt.tzinfo, now: dt.datetime | None = None) -> str:
    """Return a call's start in the desk's zone; of another year than `now` its day with the year."""
    if call.starts_at:
        local = call.starts_at.astimezone(zone)
        if now is None or local.year == now.astimezone(zone).year:
            return f"{local:%a} {local.day} {local:%b %H:%M}"
        return f"{local:%a} {local.day} {local:%b %Y}"
    return f"{call.date:%a} {call.date.day} {call.date:%b %Y}" if call.date else "no date"


def next_deadline(entry: Entry, zone: dt.tzinfo) -> str:
    """Return what comes next and when: `join by 16:50`, `replay ends Wed 19 May`."""
    until = entry.state.until
    if until is None:
        return ""
    at = moments(entry.call)
    names = {at.join_by: "join by", at.starts: "starts", at.ends: "ends ≈", at.replay_ends: "replay ends"}
    local = until.astimezone(zone)
    word = names.get(until, "replay opens ≈" if at.reckoned else "replay opens")
    return f"{word} {local:%a} {local.day} {local:%b %H:%M}"


def alarms(calls: Iterable[Call], companies: dict[int, Company], since: dt.datetime, now: dt.datetime) -> list[str]:
    """Return what to ring for between two instants: a pinned company's call in ten minutes, its replay's last day."""
    rung = []
    for call in calls:
        company = companies.get(call.company_id)
        if company is None or not company.pinned or call.cancelled:
            continue
        name = company.ticker or company.name or "a pinned company"
        at = moments(call)
        if at.starts and since < at.starts - WARNED <= now < at.starts:
            rung.append(f"{name}: the call is in {span_words(at.starts - now)}")
        if at.replay_ends and since < at.replay_ends - dt.timedelta(days=1) <= now < at.replay_ends:
            rung.append(f"{name}: the replay's last day, {span_words(at.replay_ends - now)} left")
    return rung


def board_lines(found: list[Entry], zone: dt.tzinfo, width: int) -> tuple[Line, ...]:
    """Return the whole board as lines, a heading a section."""
    lines: list[Line] = []
    for name in SECTIONS:
        mine = [entry for entry in found if entry.section == name]
        if mine:
            lines += [line(), line(Piece(name, "heading"), Piece(f"  {len(mine)}", "label"))]
            lines += [entry_line(entry, zone, width) for entry in mine]
    return tuple(lines[1:])
