"""Units of work as lines."""

import datetime as dt
from collections.abc import Iterator
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
    return (head, *(one for change in unit["changes"] for one in change_lines(change)))


def change_lines(change: dict[str, Any]) -> Iterator[Line]:
    """Yield what a unit did to one record: a line for a new or deleted one, else a line a field, old → new."""
    about = f"{change['table']} {change['id']}"
    was, now = change["was"], change["now"]
    if was is None or now is None:
        yield line("        ", Piece(f"{about} {'added' if was is None else 'deleted'}", "label"))
        return
    for field in sorted(was.keys() | now.keys()):
        if field.partition("/")[0] != "spans" and was.get(field) != now.get(field):
            old, new = (_shown(state.get(field)) for state in (was, now))
            yield line("        ", Piece(f"{about} {field}: ", "label"), f"{old} → {new}")


def _shown(value: object) -> str:
    text = "not stated" if value is None else str(value)
    return text if len(text) <= 60 else f"{text[:59]}…"
