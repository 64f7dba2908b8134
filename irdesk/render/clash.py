"""A field that two people changed, as lines: what both found, what was typed here, what stands now."""

from irdesk.domain.clash import Clash, Side
from irdesk.render.line import Line, Piece, Role, line


def told(who: str) -> Line:
    """Return the line that says what happened."""
    return line(
        Piece("Changed on the desk while you typed by ", "label"),
        Piece(who, "name"),
        Piece(". Nothing of yours is saved yet.", "label"),
    )


def clash_lines(clash: Clash, chosen: Side | None) -> tuple[tuple[Side | None, Line], ...]:
    """Return the lines of a field, each with the side that it offers (None: it offers none)."""
    return (
        (None, line(Piece(clash.label, "heading"))),
        (None, _line("  ", "before", clash.found, "label")),
        ("mine", _line("● " if chosen == "mine" else "○ ", "mine", clash.mine, "typed")),
        ("theirs", _line("● " if chosen == "theirs" else "○ ", "theirs", clash.theirs, "name")),
    )


def _line(mark: str, label: str, value: str | None, role: Role) -> Line:
    shown = Piece(value, role) if value is not None else Piece("not stated", "missing")
    return line(Piece(mark, "key"), Piece(f"{label:<12}", "label"), shown, copied=value or "")
