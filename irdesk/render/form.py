"""A record as a form, and as the TOML that people edit in an editor of their own."""

import re
import tomllib

from irdesk.domain.fields import Field, Path
from irdesk.domain.source import Sourced
from irdesk.render.line import Line, Piece, Role, line
from irdesk.render.review import typed_by

SPELT = {"conference id": "conference ID", "email": "e-mail"}
"""Names of fields whose spelling is not that of their words in a record."""


def called(field: Field) -> str:
    """Return what a field is called on the screen, as the panes and cards call it."""
    return SPELT.get(field.label, field.label)


def form_line(field: Field, record: Sourced) -> Line:
    """Return a field of a form: its label, its value, who typed it and what had been printed there."""
    mark = typed_by(record, field.path)
    role: Role = (
        "typed" if mark else "number" if field.path[-1] in {"number", "pass_code", "conference_id"} else "plain"
    )
    value = Piece(field.value, role) if field.value is not None else Piece("not stated", "missing")
    pieces = [Piece(f"{called(field):<20} ", "label"), value]
    if mark:
        was = f", printed: {mark.printed}" if mark.printed else ""
        pieces.append(Piece(f"   typed by {mark.by}, {mark.at:%d %b %Y}{was}", "label"))
    return line(*pieces, copied=field.value or "", field=field.dotted)


def toml(fields: tuple[Field, ...], head: str) -> str:
    """Return fields as TOML, a line each; an empty text is what is not stated."""
    lines = [f"# {part}" for part in head.splitlines()]
    for field in fields:
        key = ".".join(str(part) for part in field.path)
        lines.append(f"{key} = {_quoted(field.value or '')}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """Return a TOML basic string (TOML 1.0, Strings)."""
    escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    body = "".join(escapes.get(char) or (char if char.isprintable() else f"\\u{ord(char):04x}") for char in text)
    return f'"{body}"'


def changes(text: str, fields: tuple[Field, ...]) -> list[tuple[Path, str | None, int]]:
    """Return what was changed in the TOML: the path, the new text (None: not stated), and its line.

    Raises ValueError, its message beginning with the line, for what is no TOML or no field of the record.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))
        words = re.sub(r" \(at line \d+, column \d+\)", "", str(error))
        raise ValueError(f"line {at[1] if at else '?'}: no TOML here: {words}") from error
    known = {".".join(str(part) for part in field.path): field for field in fields}
    found = []
    for key, value in _flat(table):
        number = line_of(text, key)
        if key not in known:
            raise ValueError(f"line {number}: there is no field {key}")
        if not isinstance(value, str):
            words = f'line {number}: {key} must stand in quotes, like {key} = "{value}"'
            raise ValueError(words)  # noqa: TRY004 (a fault of the text, told like the others)
        field = known[key]
        if value.strip() != (field.value or ""):
            found.append((field.path, value.strip() or None, number))
    return found


def _flat(table: dict[str, object], before: str = "") -> list[tuple[str, object]]:
    made: list[tuple[str, object]] = []
    for name, value in table.items():
        made += _flat(value, f"{before}{name}.") if isinstance(value, dict) else [(f"{before}{name}", value)]
    return made


def line_of(text: str, key: str) -> int:
    """Return the line on which a key stands."""
    lines = text.splitlines()
    return next((number for number, one in enumerate(lines, 1) if one.partition("=")[0].strip() == key), len(lines))
