"""A release as one line of a list, in as many columns as there is room for."""

import datetime as dt
from typing import NamedTuple

from irdesk.domain.call import Call
from irdesk.domain.company import Company
from irdesk.domain.moment import State, state
from irdesk.domain.release import ReleaseHead
from irdesk.render.line import Line, Piece, Role, line
from irdesk.render.names import cut, padded, short_name, short_period

PERIOD, DAY, NOW = 8, 11, 13
"""The widths of the periods, of the days, and of what a narrow list says: the state of what is on or ahead."""


NAMED = 14
"""From so many cells on, a name stands beside its ticker."""


class Columns(NamedTuple):
    """The widths of a list's columns; nought is not shown. Without one for the state, it takes the day's place."""

    name: int
    period: int
    day: int
    state: int
    headline: int


def columns(width: int) -> Columns:
    """Return the columns of a list that is `width` cells wide: names first, states from 44, headlines from 110."""
    if width < 44:
        said = max(8, min(NOW, width - PERIOD - 5))
        return Columns(max(4, width - said - PERIOD - 1), PERIOD - 1, said, 0, 0)
    if width < 64:
        return Columns(width - 40, PERIOD - 1, DAY, 19, 0)
    if width < 110:
        return Columns(width - 52, PERIOD, DAY, 30, 0)
    return Columns(28, PERIOD, DAY, 28, width - 79)


def release_line(head: ReleaseHead, company: Company, call: Call | None, now: dt.datetime, width: int) -> Line:
    """Return a release as a line of exactly the columns that `width` has room for."""
    shape = columns(width)
    found = state(call, now) if call else State("")
    pieces: list[Piece | str] = [*_names(head, company, shape), " "]
    if not shape.state:
        return line(*pieces, _now(head, found, now, shape.day))
    pieces += [Piece(f"{day(head.date, now, short=False):<{shape.day}}", "label"), " "]
    pieces.append(Piece(padded(_words(found.words, shape.state), shape.state), found.mood))
    if shape.headline:
        told = Piece(
            cut(head.headline or "headline not stated", shape.headline), "plain" if head.headline else "missing"
        )
        pieces += [" ", told]
    return line(*pieces)


def _names(head: ReleaseHead, company: Company, shape: Columns) -> tuple[Piece, ...]:
    """Return whose release it is and its period; without a period the name has its room too."""
    ticker = company.ticker or ""
    name = ticker or short_name(company)
    if shape.name >= NAMED and company.name and ticker:
        name = f"{ticker:<5} {short_name(company)}"
    period = "draft" if head.draft else short_period(head)
    role: Role = "name" if name else "plain"
    name = name or head.headline or head.file
    if not period:
        return (Piece(padded(name, shape.name + 1 + shape.period), role),)
    shown = Piece(padded(period, shape.period), "wrong" if head.draft else "name")
    return Piece(padded(name, shape.name), role), Piece(" "), shown


def _now(head: ReleaseHead, found: State, now: dt.datetime, width: int) -> Piece:
    """Return the state of a call that is on or ahead, or whose replay is open; of another release the day."""
    if found.mood in {"plain", "over"} and not found.words.startswith("in "):
        return Piece(padded(day(head.date, now, short=True), width), "label")
    words = found.words.partition(" · ")[0]
    return Piece(padded(words.replace(" at ≈ ", " ≈").replace(" at ", " "), width), found.mood)


def _words(words: str, width: int) -> str:
    """Return a state's words; where they do not fit, the first of them alone."""
    return words if len(words) <= width else words.partition(" · ")[0]


def day(day: dt.date | None, now: dt.datetime, *, short: bool) -> str:
    """Return a day; short: `12 May` in the clock's year, else `May 2004`."""
    if day is None:
        return "no date"
    if not short:
        return f"{day.day:>2} {day:%b %Y}"
    return f"{day.day:>2} {day:%b}" if day.year == now.year else f"{day:%b %Y}"
