"""Lines made to fit a width: what is too long goes on below, nothing is cut away."""

import unicodedata
from collections.abc import Iterator

from irdesk.render.line import Line, Piece, Role

ROOM = 24
"""The least width of a value that goes on below itself."""


def cells(text: str) -> int:
    """Return how many terminal cells a text takes (Unicode Standard Annex 11: wide and full-width characters, two)."""
    if text.isascii():
        return len(text)
    return sum(_cell(char) for char in text)


def _cell(char: str) -> int:
    if unicodedata.combining(char) or char in "\u200d\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrap(line: Line, width: int, indent: int = 2) -> tuple[Line, ...]:
    """Return `line` in lines of at most `width` cells, broken between words where it can be; later ones set in."""
    width = max(width, indent + 4)
    if sum(cells(piece.text) for piece in line.pieces) <= width:
        return (line,)
    lines: list[list[Piece]] = [[]]
    used = 0
    for word, role in _words(line, width - indent):
        fresh = used + cells(word.rstrip()) > width and used > indent
        if fresh:
            lines.append([Piece(" " * indent)])
            used = indent
        for part in _broken(word.lstrip() if fresh else word, width - used, width - indent):
            if used + cells(part.rstrip()) > width:
                lines.append([Piece(" " * indent)])
                used = indent
            lines[-1].append(Piece(part, role))
            used += cells(part)
    return tuple(Line(_joined(pieces), line.copied, line.field) for pieces in lines)


def _words(line: Line, room: int) -> Iterator[tuple[str, Role]]:
    """Yield the words of a line, each with the spaces behind it and its role; a number to dial stays whole."""
    for piece in line.pieces:
        start = 0
        whole = piece.role == "number" and cells(piece.text) <= room
        for end in (len(piece.text),) if whole else _ends(piece.text):
            yield piece.text[start:end], piece.role
            start = end


def _ends(text: str) -> Iterator[int]:
    for index in range(1, len(text)):
        if text[index - 1] == " " and text[index] != " ":
            yield index
    if text:
        yield len(text)


def _broken(word: str, first: int, rest: int) -> Iterator[str]:
    """Yield a word in parts that fit, where it is longer than a line."""
    if cells(word.rstrip()) <= max(first, rest):
        yield word
        return
    part = ""
    room = first if first > 0 else rest
    for char in word:
        if cells(part) + _cell(char) > room:
            yield part
            part, room = "", rest
        part += char
    if part:
        yield part


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Join neighbours of one role, without the spaces at the end of the line."""
    made: list[Piece] = []
    for piece in pieces:
        if made and made[-1].role == piece.role:
            made[-1] = Piece(made[-1].text + piece.text, piece.role)
        else:
            made.append(piece)
    if made:
        made[-1] = Piece(made[-1].text.rstrip(" "), made[-1].role)
    return tuple(made)


def under(line: Line, width: int) -> int:
    """Return how far the later lines of a labelled value are set in: under the value, where that leaves room for it."""
    label = line.pieces[0]
    found = cells(label.text) if label.role == "label" and label.text.endswith(" ") else 4
    longest = max((cells(word) for word in line.plain.split()), default=0)
    return found if width - found >= max(ROOM, longest) else 4
