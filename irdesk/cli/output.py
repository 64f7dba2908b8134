"""Printing: lines for people, with colour on a terminal that wants it; JSON for programs."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from irdesk.render.line import Line, Role

STYLES: dict[Role, str] = {
    "label": "2",
    "name": "1",
    "number": "1",
    "missing": "2;3",
    "heading": "1;4",
    "live": "1;32",
    "soon": "33",
    "open": "36",
    "over": "2",
    "wrong": "31",
    "typed": "1;35",
    "key": "7",
}
"""How a role is shown on a terminal (SGR parameters of ECMA-48)."""


def coloured() -> bool:
    """Return whether standard output is a terminal that wants colour (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def print_lines(lines: Iterable[Line]) -> None:
    """Print lines for people."""
    colour = coloured()
    for one in lines:
        shown = "".join(_styled(piece.text, piece.role) for piece in one.pieces) if colour else one.plain
        print(shown.rstrip())


def _styled(text: str, role: Role) -> str:
    style = STYLES.get(role)
    return f"\x1b[{style}m{text}\x1b[0m" if style and text else text


def print_json(value: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    """Print one JSON value on one line."""
    import json

    import msgspec

    try:
        print(msgspec.json.encode(value).decode())
    except UnicodeEncodeError:  # half a character, as in a file's name that is not UTF-8
        print(json.dumps(msgspec.to_builtins(value)))


def complain_of(file: str, error: Exception, *, as_json: bool) -> None:
    """Say why a file could not be read: a line on standard error, or an object in its place among the others."""
    if as_json:
        print_json({"file": Path(file).name, "error": str(error)})
    else:
        complain(str(error))


def complain(message: str) -> None:
    """Print a diagnostic on standard error."""
    print(f"irdesk: {message}", file=sys.stderr)
