"""Answers of a look-up as lines."""

from irdesk.domain.answer import Answer
from irdesk.render.line import Line, Piece, Role, clean, line
from irdesk.render.names import cut, padded
from irdesk.render.wrap import cells

ROLES: dict[str, Role] = {"live": "live", "soon": "soon", "open": "open", "over": "over"}

KINDS = {
    "replay": "Replay", "call": "Call", "contact": "Contact", "company": "Company", "release": "Release",
    "highlight": "Highlight", "row": "Figure",
}  # fmt: skip
BROADEST = 110
"""Cells from an answer's kind to the end of its detail at most: further apart they do not belong together."""
WHOLE = {"highlight", "release"}
"""Kinds whose detail is a sentence: the card shows it, a line has no room for it."""


def role_of(answer: Answer) -> Role:
    """Return how an answer's state is shown."""
    return ROLES.get(answer.mood, "plain")


def answer_lines(answer: Answer) -> tuple[Line, ...]:
    """Return an answer's lines: what it is, and each of its values."""
    state = Piece(f"   {answer.state}", role_of(answer)) if answer.state else Piece("")
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


def answer_line(answer: Answer, width: int) -> Line:
    """Return an answer in one line: its kind, its title, and its state, else the beginning of its detail."""
    kind = KINDS.get(answer.kind, answer.kind)
    room = min(width, BROADEST) - 11
    tail = Piece(answer.state, role_of(answer)) if answer.state else Piece(answer.detail, "label")
    title = clean(answer.title).removeprefix(f"{kind} ").removeprefix("Press release ")
    if answer.state and cells(title) + cells(clean(tail.text)) + 2 > room:
        tail = Piece(answer.state.partition(" · ")[0], tail.role)
    left = room - min(cells(title), room * 3 // 5) - 2
    wanted = cells(clean(tail.text))
    short = wanted if answer.state else min(wanted, left)
    short = short if tail.text and width > 44 and answer.kind not in WHOLE else 0
    name = padded(title, room - short - 2) if short else cut(title, room)
    end = (Piece("  "), Piece(f"{cut(tail.text, short):>{short}}", tail.role)) if short else ()
    return line(Piece(f"{kind:<10} ", "label"), Piece(name, "name"), *end)
