"""Answers of a look-up as lines."""

from irdesk.domain.answer import Answer
from irdesk.render.line import Line, Piece, Role, line

ROLES: dict[str, Role] = {"live": "live", "soon": "soon", "open": "open", "over": "over"}


def answer_lines(answer: Answer) -> tuple[Line, ...]:
    """Return an answer's lines: what it is, and each of its values."""
    state = Piece(f"   {answer.state}", ROLES.get(answer.mood, "plain")) if answer.state else Piece("")
    head = line(Piece(answer.title, "name"), state, copied=answer.title)
    detail = (line(Piece(f"  {answer.detail}", "label")),) if answer.detail and answer.kind != "release" else ()
    width = max((len(value.shown) for value in answer.values), default=0)
    values = tuple(
        line(
            "  ",
            Piece(f"{value.shown:<{min(width, 60)}}", "number"),
            Piece(f"   {value.label}", "label"),
            copied=value.copied,
        )
        for value in answer.values
    )
    return (head, *detail, *values)
