"""The three lines that greet on a desk that is not one's own yet."""

from pathlib import Path
from typing import TYPE_CHECKING

from irdesk.render.line import Line, Piece, line

if TYPE_CHECKING:
    from irdesk.desk import Desk


def welcome_lines(desk: "Desk", *, empty: bool) -> tuple[Line, ...]:
    """Return three lines: what this is, how to begin one's own desk, where help is."""
    from irdesk.desk import home_directory

    home = str(home_directory()).replace(str(Path.home()), "~", 1)
    now = desk.now().astimezone(desk.zone)
    what = "This desk is empty." if empty else f"This is the sample desk; its clock stands at {now:%d %b %Y %H:%M %Z}."
    return (
        line(Piece(what, "name")),
        line(
            "To begin your own: ", Piece("irdesk import FILE", "key"), f" keeps it in {home}, or press ",
            Piece("i", "key"), ".",
        ),
        line(
            Piece("r", "key"), " the replay's numbers, ", Piece("/", "key"), " answers, ", Piece("?", "key"),
            " all keys, ", Piece("esc", "key"), " puts these lines away.",
        ),
    )  # fmt: skip
