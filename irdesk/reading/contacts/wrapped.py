"""Pieces that a line break cut in two: a firm's legal form, the second half of a title."""

import re
from collections.abc import Iterable

import msgspec

from irdesk.reading.contacts.lines import Line
from irdesk.reading.contacts.pieces import Piece
from irdesk.reading.contacts.words import COMPANY, DEPARTMENT

OPEN = re.compile(r"(?:,|\b(?:and|of|for|&|Investor|Public|Media|Corporate|Human|Vice|Chief \w+))$")
GOES_ON = re.compile(r"^(?:and|&|of) ", re.IGNORECASE)


def unwrapped(pieces: Iterable[Piece], card: list[Line]) -> list[Piece]:
    """Join the pieces of a card that go on in the next line; blank lines before a legal form do not count."""
    found: list[Piece] = []
    for piece in pieces:
        before = next((one for one in reversed(found) if one.kind != "break"), None)
        if before is None or before.line == piece.line or not _goes_on(before, piece, card):
            found.append(piece)
            continue
        while found[-1] is not before:
            found.pop()
        comma = "," if card[before.line].text.rstrip().endswith(",") else ""
        kind = "firm" if COMPANY.fullmatch(piece.text) else before.kind
        text = f"{before.text}{comma} {piece.text}"
        found[-1] = msgspec.structs.replace(before, kind=kind, text=text, end=piece.end, line=piece.line)
    return found


def _goes_on(before: Piece, piece: Piece, card: list[Line]) -> bool:
    """Tell whether a piece goes on with the last one of an earlier line."""
    line = card[before.line].text.rstrip(" *,")
    if not line.endswith(before.text[-8:]):
        return False
    if COMPANY.fullmatch(piece.text):
        return before.kind in ("firm", "person", "other")
    more = piece.kind in ("title", "other", "desk") or (piece.kind == "firm" and DEPARTMENT.match(piece.text))
    if before.kind != "title" or not more or piece.line > before.line + 2:
        return False
    open_ended = OPEN.search(card[before.line].text.rstrip()) or OPEN.search(piece.text)
    return bool((piece.line == before.line + 1 and open_ended) or GOES_ON.match(piece.text))
