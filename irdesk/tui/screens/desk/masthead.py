"""What the first line of the desk says."""

import datetime as dt

from irdesk.domain.moment import moments, state, zone_of
from irdesk.render.line import Line, Piece, Role, line
from irdesk.tui.page import Page


def left_parts(page: Page) -> tuple[Line, ...]:
    """Return company, listing and period, the most important first."""
    company, head = page.company, page.head
    name = company.name or head.headline or head.file or "irdesk"
    parts = [line(Piece(name, "name"))]
    listing = ": ".join(part for part in (company.exchange, company.ticker) if part)
    if listing:
        parts.append(line(listing))
    if head.period:
        parts.append(line(Piece(head.period.label, "plain")))
    return tuple(parts)


def right_parts(page: Page, flag: str) -> tuple[Line, ...]:
    """Return the call's state, the clock, and the desk's flag (sample, read-only)."""
    parts = []
    if page.call is not None:
        found = state(page.call, page.now)
        join = moments(page.call).join_by
        by: list[Piece] = []
        if join and page.now < join:
            by = [Piece(f" · join by {join.astimezone(zone_of(page.call, page.zone)):%H:%M}", "label")]
        word = f"call {found.words}" if found.words.startswith("in ") else found.words
        parts.append(line(Piece(word.upper() if found.mood in {"soon", "live"} else word, found.mood), *by))
    zone = zone_of(page.call, page.zone) if page.call else page.zone
    there, here = page.now.astimezone(zone), page.now.astimezone(page.zone)
    if flag:
        role: Role = "soon" if flag == "read-only" else "label"
        parts.append(line(Piece(flag, role)))
    parts.append(line(Piece(f"{there:%a} {_time(there)}")))
    if there.utcoffset() != here.utcoffset():
        parts.append(line(Piece(f"yours {_time(here)}", "label")))
    return tuple(parts)


def _time(at: dt.datetime) -> str:
    return f"{at:%H:%M} {at.tzname() or ''}".rstrip()
