"""A line of words, each with its role on the screen; neither a terminal nor a toolkit is needed to make one."""

import unicodedata
from typing import Literal

import msgspec

Role = Literal[
    "plain", "label", "name", "number", "missing", "heading", "live", "soon", "open", "over", "wrong", "typed", "key"
]
"""What a piece of a line means: the eye looks for `name` and `number`, labels recede, states have their colour."""


class Piece(msgspec.Struct, frozen=True):
    """Some words of one role."""

    text: str
    role: Role = "plain"


class Line(msgspec.Struct, frozen=True):
    """A line: its pieces, and what copying it puts on the clipboard (empty: its plain text)."""

    pieces: tuple[Piece, ...] = ()
    copied: str = ""
    field: str = ""

    @property
    def plain(self) -> str:
        """The words without their roles."""
        return "".join(piece.text for piece in self.pieces)


def clean(text: str) -> str:
    """Return `text` fit for a terminal: controls, escapes and direction marks as their visible pictures."""
    return text if text.isprintable() else "".join(_visible(char) for char in text)


def _visible(char: str) -> str:
    code = ord(char)
    if code < 0x20:
        return " " if char in "\t\n\r" else chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return "\ufffd" if unicodedata.category(char) in {"Cc", "Cf", "Cs"} and char not in "\u200d\ufe0f" else char


def line(*pieces: Piece | str, copied: str = "", field: str = "") -> Line:
    """Make a line of pieces and plain words, cleaned."""
    made = tuple(
        Piece(clean(piece)) if isinstance(piece, str) else Piece(clean(piece.text), piece.role) for piece in pieces
    )
    return Line(made, clean(copied), field)
