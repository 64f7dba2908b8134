"""The three lines that greet on a desk that is not one's own yet."""

from typing import TYPE_CHECKING

from irdesk.render.line import Line, Piece, line

if TYPE_CHECKING:
    from irdesk.desk import Desk


def welcome_lines(desk: "Desk", *, empty: bool) -> tuple[Line, ...]:
    """Return three lines that fit 60 columns: what this is, how to begin one's own desk, where help is."""
    now = desk.now().astimezone(desk.zone)
    sample = f"The sample desk; its clock: {now.day} {now:%b %Y %H:%M %Z}."
    return (
        line(Piece("This desk is empty." if empty else sample, "name")),
        line(Piece("i", "key"), " or ", Piece("irdesk import FILE", "key"), " begins your own desk."),
        line(
            Piece("r", "key"), " replay, ", Piece("/", "key"), " answers, ", Piece("?", "key"),
            " keys; ", Piece("esc", "key"), " puts these lines away.",
        ),
    )  # fmt: skip
