"""Titles in the line below a name and its number: `Jane Roe   Telephone: …`, `President`, a blank line."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import msgspec

from irdesk.reading.contacts.pieces import Piece

REACH = ("phone", "email")


def raised(pieces: Sequence[Piece]) -> list[Piece]:
    """Put a group's last line, if it is a title and perhaps a firm, behind the names that stand beside numbers."""
    found: list[Piece] = []
    for group in _groups(pieces):
        lines = [list(line) for _, line in groupby(group, key=lambda piece: piece.line)]
        if len(lines) > 1 and all(map(_is_person, lines[:-1])) and _is_title(lines[-1]):
            title = [msgspec.structs.replace(lines[-1][0], kind="title", after=","), *lines[-1][1:]]
            found.extend(piece for person, *reach in lines[:-1] for piece in (person, *title, *reach))
        else:
            found.extend(group)
    return found


def _groups(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces between blank lines, each blank line and each heading as a group of its own."""
    apart = [at for at, piece in enumerate(pieces) if piece.kind in ("break", "generic", "other") or piece.heads]
    ends = [-1, *apart, len(pieces)]
    for first, last in pairwise(ends):
        if group := list(pieces[first + 1 : last]):
            yield group
        if last < len(pieces):
            yield [pieces[last]]


def _is_person(line: list[Piece]) -> bool:
    """Tell whether a line is a name and ways to reach it."""
    return line[0].kind == "person" and len(line) > 1 and all(piece.kind in REACH for piece in line[1:])


def _is_title(line: list[Piece]) -> bool:
    return line[0].kind in ("title", "desk") and all(piece.kind == "firm" for piece in line[1:])
