"""The board as lines."""

import datetime as dt
from collections.abc import Mapping

from irdesk.domain.board import BoardRow, Deadline
from irdesk.domain.company import Company
from irdesk.domain.moment import span_words
from irdesk.render.calls import number_shown
from irdesk.render.line import Line, Piece, line


def board_line(row: BoardRow, company: Company | None, now: dt.datetime, zone: dt.tzinfo) -> Line:
    """Return a call on the board: company, state, the next deadline in the desk's zone, the number to dial then."""
    name = (company.ticker or company.name or "") if company else ""
    pin = "★ " if company and company.pinned else "  "
    number = _number(row)
    return line(
        Piece(f"{pin}{name[:14]:<14}", "name"),
        Piece(f"  {row.state.words:<30}", row.state.mood),
        Piece(f"  {deadline_shown(row.next, now, zone) if row.next else '':<40}", "label"),
        Piece(f"  {number}", "number") if number else Piece(""),
        copied=number,
    )


def deadline_shown(deadline: Deadline, now: dt.datetime, zone: dt.tzinfo) -> str:
    """Return a deadline as `join by Wed 12 May 10:50 (in 35 min)`; a reckoned time with a tilde."""
    at = deadline.at.astimezone(zone)
    about = "≈ " if deadline.reckoned else ""
    return f"{deadline.what} {at:%a} {at.day} {at:%b} {about}{at:%H:%M} (in {span_words(deadline.at - now)})"


def _number(row: BoardRow) -> str:
    """Return the number that is of use next: the dial-in until the call is over, then the replay's."""
    replay = row.call.replay.dial_in if row.call.replay else ()
    numbers = row.call.dial_in if row.phase in {"coming", "live"} else replay
    return number_shown(numbers[0]) if numbers and row.phase != "over" else ""


def board_lines(
    rows: tuple[BoardRow, ...], companies: Mapping[int, Company], now: dt.datetime, zone: dt.tzinfo
) -> tuple[Line, ...]:
    """Return the whole board with the clock that it was made by."""
    at = now.astimezone(zone)
    head = line(Piece(f"{len(rows)} calls · {at:%a} {at.day} {at:%b %Y %H:%M} {at.tzname() or ''}", "label"))
    return (head, *(board_line(row, companies.get(row.call.company_id), now, zone) for row in rows))
