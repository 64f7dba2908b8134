"""A line of headings that run together, and what stands behind all of them: dealt out, one to each."""

import re
from collections.abc import Sequence
from itertools import takewhile

import msgspec

from irdesk.reading.contacts.pieces import Piece

REACH = ("email", "phone")
OF_WHOM = re.compile(r"(?:company|agency|corporate|editorial|business|technical|legal) contacts?", re.IGNORECASE)


def dealt(pieces: Sequence[Piece]) -> list[Piece]:
    """Put the addresses and numbers behind headings in a row (`Company: Media: a@x b@y 1 2`) to one heading each.

    Where they are not as many as the headings they stay as they are.
    """
    found: list[Piece] = []
    at = 0
    while at < len(pieces):
        behind = at + len(list(takewhile(_heads, pieces[at:])))
        stop = behind + len(list(takewhile(_reaches, pieces[behind:])))
        if behind - at > 1 and (shared := _deal(pieces[at:behind], pieces[behind:stop])):
            found.extend(shared)
            at = stop
        else:
            found.append(pieces[at])
            at += 1
    return found


def _heads(piece: Piece) -> bool:
    """Tell whether a piece is a heading that says who is meant."""
    return piece.heads and (piece.kind == "desk" or (piece.kind == "generic" and bool(OF_WHOM.fullmatch(piece.text))))


def _reaches(piece: Piece) -> bool:
    return piece.kind in REACH


def _deal(heads: Sequence[Piece], reach: Sequence[Piece]) -> list[Piece]:
    kinds = [one for kind in REACH if (one := [piece for piece in reach if piece.kind == kind])]
    if not kinds or any(len(one) != len(heads) for one in kinds):
        return []
    desks = [msgspec.structs.replace(head, kind="desk") for head in heads]
    return [piece for index, desk in enumerate(desks) for piece in (desk, *(one[index] for one in kinds))]
