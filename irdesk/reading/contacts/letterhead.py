"""A letterhead beside the names: the firm, its address and its number in a column of their own."""

from irdesk.reading.contacts.pieces import Piece


def lent(columns: list[list[Piece]]) -> list[list[Piece]]:
    """Give the firm and the numbers of a letterhead's column to the people beside it who have none."""
    heads = [column for column in columns if _is_letterhead(column)]
    bare = [(column, run) for column in columns if column not in heads and (run := _bare(column))]
    if len(heads) != 1 or len(bare) != 1:
        return columns
    column, run = bare[0]
    given = [piece for piece in heads[0] if piece.kind in ("firm", "phone")]
    at = column.index(run[-1]) + 1
    return [[*one[:at], *given, *one[at:]] if one is column else one for one in columns if one is not heads[0]]


def _is_letterhead(column: list[Piece]) -> bool:
    """A firm and a number, and nobody to ask for."""
    kinds = {piece.kind for piece in column}
    return {"firm", "phone"} <= kinds and not kinds & {"person", "title", "desk", "email"}


def _bare(column: list[Piece]) -> list[Piece]:
    """Return the people at the head of a column, with their titles, if no way to reach them follows."""
    run: list[Piece] = []
    for piece in column:
        if piece.kind in ("phone", "email"):
            return []
        if piece.kind in ("desk", "break", "client") and run:
            break
        if piece.kind in ("person", "title"):
            run.append(piece)
    return run if any(piece.kind == "person" for piece in run) else []
