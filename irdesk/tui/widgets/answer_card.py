"""An answer in full beside the list: its lit value in large figures, the others under it."""

from irdesk.domain.answer import Answer, Value
from irdesk.render.answers import role_of
from irdesk.render.line import Line, Piece, clean, line
from irdesk.render.wrap import wrap
from irdesk.tui.widgets.digits import large

DIALLED = {"call", "replay", "contact"}
"""Kinds of answers that one looks up for a number."""


def answer_card(answer: Answer, lit: int, width: int, height: int) -> list[Line]:
    """Return an answer with its lit value in large figures, the others under it; close together where it is low."""
    head = [line(Piece(answer.title, "name"))]
    if answer.state:
        head.append(line(Piece(f"● {answer.state}", role_of(answer))))
    if answer.detail:
        head.append(line(Piece(answer.detail, "plain")))
    lines = [part for one in head for part in wrap(one, width, 0)]
    if not answer.values and answer.kind in DIALLED:
        lines += [line(""), line(Piece("no number stated", "missing"))]
    column = max((len(value.label) for value in answer.values), default=0)
    low = len(lines) + 2 * len(answer.values) + 7 > height
    for index, value in enumerate(answer.values):
        if not low or not index:
            lines.append(line(""))
        if index == lit:
            lines += lit_value(value, width, 3 if low else 5)
        else:
            text = line("  ", Piece(f"{value.label:<{max(15, column)}} ", "label"), Piece(value.shown, "number"))
            lines += wrap(text, width, 4)
    return lines


def lit_value(value: Value, width: int, height: int) -> list[Line]:
    """Return a value with its label, and large."""
    mark = Piece("▌ ", "key")
    figures = large(clean(value.shown), width - 2, height)
    plain = Piece(f"   {value.shown}" if len(figures) > 1 else "", "number")
    top = line(mark, Piece(value.label, "label"), plain)
    return [top, *(line(mark, Piece(text, "number")) for text in figures)]
