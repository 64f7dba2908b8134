"""Releases as lines: in a list, and whole."""

import datetime as dt

from irdesk.domain.company import Company
from irdesk.domain.release import Release, ReleaseHead
from irdesk.render.calls import call_lines, replay_lines, state_line
from irdesk.render.line import Line, Piece, line
from irdesk.render.names import padded, short_name
from irdesk.render.people import contact_lines

NAME = 24
"""The width of the names in a list."""


def head_line(head: ReleaseHead, company: Company | None) -> Line:
    """Return a release in a list: number, company, date, headline."""
    name = company.ticker if company and company.ticker else short_name(company)
    day = f"{head.date}" if head.date else "no date"
    return line(
        Piece(f"{head.id:>4}  ", "label"),
        Piece(padded(name, NAME), "name"),
        f"  {day:<10}  ",
        Piece(head.headline) if head.headline else Piece("headline not stated", "missing"),
    )


def release_lines(release: Release, now: dt.datetime, zone: dt.tzinfo) -> tuple[Line, ...]:
    """Return everything that a release states, section by section."""
    from irdesk.render.statements import statement_lines

    lines = [*_masthead(release)]
    for contact in release.contacts:
        lines.extend([line(), *contact_lines(contact)])
    for call in release.calls:
        lines.extend([line(), _heading("Call"), state_line(call, now), *call_lines(call, zone)])
        lines.extend([line(), _heading("Replay"), *replay_lines(call)])
    if release.highlights:
        lines.extend([line(), _heading("Highlights")])
        lines.extend(line(f"• {highlight.text}", copied=highlight.text) for highlight in release.highlights)
    for statement in release.statements:
        lines.extend([line(), *statement_lines(statement)])
    return tuple(lines)


def _masthead(release: Release) -> tuple[Line, ...]:
    company = release.company
    listing = f"   {company.exchange or ''}: {company.ticker}" if company.ticker else ""
    return (
        line(Piece(company.name, "name") if company.name else Piece("company not stated", "missing"), listing),
        line(Piece(release.headline, "heading") if release.headline else Piece("headline not stated", "missing")),
        line(Piece(" · ".join(str(part) for part in (release.place, release.date) if part), "label")),
    )


def _heading(text: str) -> Line:
    return line(Piece(text, "heading"))


def doubt_lines(release: Release) -> tuple[Line, ...]:
    """Return what the reader was unsure of, a line each."""
    if not release.doubts:
        return ()
    shown = (line("? ", Piece(doubt.field, "name"), Piece(f"  {doubt.why}", "soon")) for doubt in release.doubts)
    return (line(), _heading("Doubts"), *shown)
