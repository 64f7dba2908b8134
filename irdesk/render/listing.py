"""A release as one line of a list, in as many columns as there is room for."""

import datetime as dt
from typing import NamedTuple

from irdesk.domain.call import Call
from irdesk.domain.company import Company
from irdesk.domain.moment import State, state
from irdesk.domain.release import ReleaseHead
from irdesk.render.line import Line, Piece, line
from irdesk.render.names import cut, padded, short_name, short_period

MARKS = {"live": "●", "soon": "●", "open": "○"}
"""What stands for a state where there is no room for its words."""

PERIOD, DAY = 8, 11


class Columns(NamedTuple):
    """The widths of a list's columns; nought is not shown. Without words for the state, a mark stands for it."""

    name: int
    period: int
    day: int
    state: int
    headline: int


def columns(width: int) -> Columns:
    """Return the columns of a list that is `width` cells wide: names first, states from 44, headlines from 110."""
    if width < 44:
        return Columns(max(4, width - 19), PERIOD - 1, 8, 0, 0)
    if width < 64:
        return Columns(width - 40, PERIOD - 1, DAY, 19, 0)
    if width < 110:
        return Columns(width - 50, PERIOD, DAY, 28, 0)
    return Columns(28, 10, DAY, 28, width - 81)


def release_line(head: ReleaseHead, company: Company, call: Call | None, now: dt.datetime, width: int) -> Line:
    """Return a release as a line of exactly the columns that `width` has room for."""
    shape = columns(width)
    found = state(call, now) if call else State("")
    name = company.ticker if company.ticker and shape.name < 14 else short_name(company)
    if company.ticker and name != company.ticker:
        name = f"{company.ticker:<5} {name}"
    name = name or head.headline or head.file
    pieces: list[Piece | str] = [
        Piece(padded(name, shape.name), "name" if company.name or company.ticker else "plain"),
        " ",
        *_period(head, shape.period),
        " ",
        Piece(f"{day(head.date, now, short=not shape.state):<{shape.day}}", "label"),
        " ",
    ]
    if not shape.state:
        return line(*pieces, Piece(MARKS.get(found.mood, " "), found.mood))
    pieces.append(Piece(padded(_words(found.words, shape.state), shape.state), found.mood))
    if shape.headline:
        told = Piece(
            cut(head.headline or "headline not stated", shape.headline), "plain" if head.headline else "missing"
        )
        pieces += [" ", told]
    return line(*pieces)


def _period(head: ReleaseHead, width: int) -> tuple[Piece, ...]:
    """Return the period, or that the release is a draft."""
    if head.draft:
        return (Piece(padded("draft", width), "wrong"),)
    return (Piece(padded(short_period(head), width), "name"),)


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
