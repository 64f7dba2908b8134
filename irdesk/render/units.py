"""Units of work as lines."""

import datetime as dt
from typing import Any

from irdesk.render.line import Line, Piece, line


def unit_lines(unit: dict[str, Any], zone: dt.tzinfo) -> tuple[Line, ...]:
    """Return a unit's lines, from its JSON form: when, who, what, and each field old → new."""
    at = dt.datetime.fromisoformat(unit["at"]).astimezone(zone)
    head = line(
        Piece(f"{unit['sequence']:>6}  ", "label"),
        f"{at:%Y-%m-%d %H:%M:%S}  ",
        Piece(f"{unit['author']:<12}", "label"),
        Piece(f"  {unit['what']}", "name"),
    )
    return (head, *(line("        ", Piece(change, "label")) for change in unit["changes"]))
