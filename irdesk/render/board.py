"""The board: every call on a line of deadlines, the nearest first."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from irdesk.domain.call import Call, DialIn
from irdesk.domain.company import Company
from irdesk.domain.moment import State, moments, span_words, state, zone_of
from irdesk.render.calls import number_shown
from irdesk.render.line import Line, Piece, clean, line
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


class Columns(NamedTuple):
    """The widths of the board's columns; nought is not shown. `brief`: states without what their section says."""

    name: int
    when: int
    state: int
    number: int
    deadline: int
    brief: bool = False


NAMED, TICKER, ROOMY, WIDEST, GAP = 18, 6, 28, 40, 2
"""Cells for a company: so that its name stands beside its ticker, for the ticker alone, for most names, and at most;
cells between."""

SECTIONS = ("Now", "Today", "Coming", "Replay open", "No date stated", "Replay's end not stated", "Over")


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
    if entry.section in SECTIONS[-2:]:
        seconds = -seconds
    return SECTIONS.index(entry.section), seconds, entry.company.name or ""


def section(call: Call, found: State, now: dt.datetime) -> str:
    """Return the section of a call by its state."""
    if found.mood == "live":
        return "Now"
    if found.mood == "over":
        return SECTIONS[-2] if found.words.startswith("end not stated") else SECTIONS[-1]
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


def columns(found: Iterable[Entry], zone: dt.tzinfo, width: int, now: dt.datetime | None = None) -> Columns:
    """Return the columns that a width has room for: names, times, states and numbers whole, what comes next last."""
    rows = [(_both(one.company), *_texts(one, zone, now)) for one in found] or [("", "", "", "", "")]
    name, when, words, number, deadline = (max(len(clean(row[at])) for row in rows) + GAP for at in range(5))
    brief = max(len(_brief(row[2])) for row in rows) + GAP
    name = min(name, WIDEST)
    for shape, least in (
        (Columns(0, when, words, number, deadline), name),
        (Columns(0, when, brief, number, deadline, brief=True), min(name, ROOMY)),
        (Columns(0, when, words, number, deadline), min(name, NAMED)),
        (Columns(0, when, words, number, 0), min(name, NAMED)),
        (Columns(0, when, brief, number, 0, brief=True), TICKER),
    ):
        room = width - GAP - sum(shape[:5])
        if room >= least:
            return shape._replace(name=min(room, name))
    return Columns(max(TICKER, min(name, width - GAP - when - brief)), when, brief, 0, 0, brief=True)


def _texts(entry: Entry, zone: dt.tzinfo, now: dt.datetime | None) -> tuple[str, str, str, str]:
    """Return when a call is, its state, its first number, and what comes next."""
    number = _number(entry)
    shown = number_shown(number) if number else ""
    return when(entry.call, zone, now), entry.state.words, shown, next_deadline(entry, zone, now)


def _number(entry: Entry) -> DialIn | None:
    call = entry.call
    replay = call.replay if entry.section in {"Replay open", SECTIONS[-2]} else None
    return next(iter(replay.dial_in if replay else call.dial_in), None)


def _brief(words: str) -> str:
    """Return of a state what the heading of its section does not say: `6 d 9 h left`."""
    return words.partition(" · ")[2] or words


def entry_line(entry: Entry, zone: dt.tzinfo, shape: Columns, now: dt.datetime | None = None) -> Line:
    """Return a call as one line: company, when, state, first number, next deadline, as far as there is room."""
    at, words, number, deadline = _texts(entry, zone, now)
    pieces: list[Piece | str] = [
        Piece("◆ " if entry.company.pinned else "  ", "key"),
        _name(entry.company, shape.name - 1),
        " ",
        Piece(padded(at, shape.when), "plain"),
        Piece(padded(_brief(words) if shape.brief else words, shape.state), entry.state.mood),
    ]
    if shape.number:
        pieces.append(Piece(padded(number, shape.number), "number"))
    if shape.deadline:
        pieces.append(Piece(deadline, "label"))
    return line(*pieces, copied=number, field="dial_in")


def stacked(entry: Entry, zone: dt.tzinfo, width: int, now: dt.datetime | None = None) -> list[Line]:
    """Return a call as lines below each other, for a width that has no room for columns: nothing of it is left out."""
    at, words, number, _ = _texts(entry, zone, now)
    said = [Piece(at), Piece(_brief(words), entry.state.mood), Piece(number, "number")]
    lines = [line(Piece("◆ " if entry.company.pinned else "  ", "key"), _name(entry.company, max(width - GAP, TICKER)))]
    row: list[Piece | str] = []
    room = 0
    for piece in (one for one in said if one.text):
        if row and len(piece.text) + GAP > room:
            lines.append(line(*row, copied=number, field="dial_in"))
            row = []
        room = (room if row else width) - len(piece.text) - GAP
        row += ["  ", piece]
    return [*lines, line(*row, copied=number, field="dial_in")]


def _name(company: Company, width: int) -> Piece:
    """Return ticker and name as far as there is room."""
    if not (company.name or company.ticker):
        return Piece(padded("not stated", width), "missing")
    ticker = company.ticker or ""
    shown = _both(company) if width >= NAMED - 1 else ticker or short_name(company)
    return Piece(padded(shown, width), "name")


def _both(company: Company) -> str:
    """Return ticker and name; without a ticker the name has its room too."""
    return f"{company.ticker:<5} {short_name(company)}".rstrip() if company.ticker else short_name(company)


def when(call: Call, zone: dt.tzinfo, now: dt.datetime | None = None) -> str:
    """Return a call's start in the desk's zone; of another year than `now` its day with the year."""
    if call.starts_at:
        local = call.starts_at.astimezone(zone)
        if now is None or local.year == now.astimezone(zone).year:
            return f"{local:%a} {local.day} {local:%b %H:%M}"
        return f"{local:%a} {local.day} {local:%b %Y}"
    return f"{call.date:%a} {call.date.day} {call.date:%b %Y}" if call.date else "no date"


def next_deadline(entry: Entry, zone: dt.tzinfo, now: dt.datetime | None = None) -> str:
    """Return what comes next and when: `join by 16:50`, `replay ends Wed 19 May 18:00`.

    That a call starts when it starts need not be said again; on its day only times are said; of another year than
    `now` the day with the year.
    """
    until = entry.state.until
    at = moments(entry.call)
    if until is None or until == at.starts:
        return ""
    names = {at.join_by: "join by", at.ends: "ends ≈", at.replay_ends: "replay ends"}
    local = until.astimezone(zone)
    word = names.get(until, "replay opens ≈" if at.reckoned else "replay opens")
    same = at.starts is not None and at.starts.astimezone(zone).date() == local.date()
    if same:
        return f"{word} {local:%H:%M}"
    far = now is not None and local.year != now.astimezone(zone).year
    return f"{word} {local:%a} {local.day} {local:{'%b %Y' if far else '%b %H:%M'}}"


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


def board_lines(found: list[Entry], zone: dt.tzinfo, width: int, now: dt.datetime | None = None) -> tuple[Line, ...]:
    """Return the whole board as lines, a heading a section."""
    lines: list[Line] = []
    shape = columns(found, zone, width, now)
    narrow = GAP + shape.name + shape.when + shape.state - GAP > width  # what is padded last may hang over
    for name in SECTIONS:
        mine = [entry for entry in found if entry.section == name]
        if mine:
            lines += [line(), line(Piece(name, "heading"), Piece(f"  {len(mine)}", "label"))]
            for entry in mine:
                lines += stacked(entry, zone, width, now) if narrow else [entry_line(entry, zone, shape, now)]
    return tuple(lines[1:])
