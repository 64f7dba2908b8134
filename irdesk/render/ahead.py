"""What stands below a short list of releases: the call of the one under the cursor, and what comes next of all."""

import datetime as dt
from collections.abc import Iterable

from irdesk.domain.call import Call
from irdesk.domain.company import Company
from irdesk.domain.moment import deadlines, state
from irdesk.render.calls import call_lines, replay_lines
from irdesk.render.line import Line, Piece, line
from irdesk.render.names import cut, short_name
from irdesk.render.wrap import under, wrap

WHEN, WHAT = 10, 14
"""The widths of the days or times, and of what comes then."""
LEAST = 3
"""The fewest lines in which deadlines say something: a gap, their heading, one of them."""


def ahead(
    call: Call | None, calls: Iterable[tuple[Company, Call]], clock: dt.datetime, size: tuple[int, int]
) -> list[Line]:
    """Return what fits into a width and a height: the call (if one is given), its replay, then the next deadlines.

    `clock` is the present instant in the desk's own zone.
    """
    width, height = size
    lines: list[Line] = []
    for block in _call_blocks(call, clock, width) if call else ():
        if len(lines) + len(block) + 1 > height:
            return lines
        lines += [line(), *block]
    room = height - len(lines)
    if room >= LEAST:
        found = deadline_lines(calls, clock, width)[: room - 1]
        lines += [line(), *found] if found else []
    return lines


def _call_blocks(call: Call, clock: dt.datetime, width: int) -> Iterable[list[Line]]:
    """Yield the lines of the call and those of its replay below their headings; first what can be dialled now."""
    found = state(call, clock)
    blocks = [("Call", call_lines(call, clock.tzinfo or dt.UTC))]
    if call.replay is not None:
        blocks.append(("Replay", replay_lines(call)))
    if found.words.startswith("replay open"):
        blocks.reverse()
    told = Piece(f"   ● {found.words}", found.mood)
    for at, (name, lines) in enumerate(blocks):
        head = line(Piece(name, "heading"), *(() if at else (told,)))
        yield [head, *(part for one in lines for part in wrap(one, width, under(one, width)))]


def deadline_lines(calls: Iterable[tuple[Company, Call]], clock: dt.datetime, width: int) -> list[Line]:
    """Return what comes next, the nearest first, below a heading that names the clock it goes by."""
    coming = sorted(
        ((at, what, about, company, call) for company, call in calls if not call.cancelled
         for at, what, about in deadlines(call) if at > clock),
        key=lambda one: one[0],
    )  # fmt: skip
    if not coming:
        return []
    made = [line(Piece("Next", "heading"), Piece(f"   {clock.tzname() or ''}".rstrip(), "label"))]
    for at, what, about, company, call in coming:
        name = company.ticker or short_name(company) or "not stated"
        made.append(
            line(
                Piece(f"{_when(at, what, call, clock, about=about):<{WHEN}}", "plain"),
                Piece(f"{what:<{WHAT}}", "label"),
                Piece(cut(name, max(4, width - WHEN - WHAT)), "name"),
            )
        )
    return made


def _when(at: dt.datetime, what: str, call: Call, clock: dt.datetime, *, about: bool) -> str:
    """Return a time of today, else a day; of a replay whose end has no time, the day that is stated."""
    here = at.astimezone(clock.tzinfo)
    day = call.replay.until if what == "replay ends" and about and call.replay else None
    if day is None and here.date() == clock.date():
        return f"{'≈' if about else ''}{here:%H:%M}"
    day = day or here.date()
    return f"{day.day} {day:%b}" if day.year == clock.year else f"{day:%b %Y}"
