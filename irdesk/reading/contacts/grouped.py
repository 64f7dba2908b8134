"""Groups of contacts that are laid out alike: a firm's line, and its people below."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from irdesk.reading.contacts.pieces import Piece

REACH = ("email", "phone")
AHEAD = ("generic", "desk")


def headed(pieces: Sequence[Piece]) -> list[Piece]:
    """Take the name that heads a group for a firm, where another group is headed by one that is known to be a firm.

    Of words such as `Brewin Dolphin` nobody can tell whether they are a person or a firm, but by the groups beside.
    """
    pieces = _led(_without_cities(pieces))
    groups = list(_groups(pieces))
    if not any(group[0].kind == "firm" and _leads(group) for group in groups):
        return list(pieces)
    firms = {id(group[0]) for group in groups if group[0].kind in ("person", "other") and _leads(group)}
    return [msgspec.structs.replace(piece, kind="firm") if id(piece) in firms else piece for piece in pieces]


def _without_cities(pieces: Sequence[Piece]) -> list[Piece]:
    """Take what stands behind a firm's comma, above somebody's line, for its city: `Acme Corp., Santa Rosa`."""
    found = list(pieces)
    for at in range(1, len(found) - 1):
        before, piece, after = found[at - 1 : at + 2]
        beside = before.kind == "firm" and before.line == piece.line and piece.after == ","
        if piece.kind == "person" and beside and after.kind == "person" and after.line == piece.line + 1:
            found[at] = msgspec.structs.replace(piece, kind="place")
    return found


def _led(pieces: Sequence[Piece]) -> list[Piece]:
    """Take the blank lines out of a list of firms, each with its number and its people below (`Acme plc`, `020 …`).

    That the firms lead is sure where the list begins with one and ends with people: they have no number but its.
    """
    kept = [piece for piece in pieces if piece.kind not in ("break", "generic", "other", "place")]
    ahead = {id(piece): before.kind for before, piece in pairwise(kept) if piece.kind in REACH}
    led = len(kept) > 2 and kept[0].kind == "firm" and kept[-1].kind in ("person", "title")
    if led and ahead and all(kind in ("firm", *REACH) for kind in ahead.values()):
        return [piece for piece in pieces if piece.kind != "break"]
    return list(pieces)


def _groups(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces between blank lines, without the headings that they begin with."""
    ends = [-1, *(at for at, piece in enumerate(pieces) if piece.kind == "break"), len(pieces)]
    for first, last in pairwise(ends):
        group = list(pieces[first + 1 : last])
        while group and (group[0].kind in AHEAD or (group[0].kind == "other" and group[0].heads)):
            group.pop(0)
        if group:
            yield group


def _leads(group: list[Piece]) -> bool:
    """Tell whether the first line is one name (and its number), and people stand in the next."""
    first, rest = group[0], [piece for piece in group if piece.line > group[0].line]
    beside = [piece for piece in group if piece.line == first.line and piece is not first]
    if first.heads or not rest or rest[0].kind != "person" or rest[0].line > first.line + 1:
        return False
    if any(piece.kind not in REACH for piece in beside):
        return False
    return any(piece.kind in REACH for piece in rest) != bool(beside)
