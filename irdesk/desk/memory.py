"""What a desk remembers beside its records: how the columns of contact lists were taken."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from irdesk.desk.desk import Desk
from irdesk.desk.places import home_directory

COLUMNS = "columns.json"
"""Where the column mappings of contact lists are remembered."""


def beside(desk: Desk) -> Path:
    """Return where files that go with a desk are kept: in its directory; for a server's, beside the user's own."""
    return desk.place if isinstance(desk.place, Path) else home_directory().parent


def remembered_columns(desk: Desk) -> dict[str, str]:
    """Return the column mappings that were used on this desk before."""
    try:
        found = json.loads((beside(desk) / COLUMNS).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(column): str(field) for column, field in found.items()} if isinstance(found, dict) else {}


def remember_columns(desk: Desk, columns: Mapping[str, str]) -> None:
    """Keep a column mapping for the next list with such columns, where there is room for it."""
    folder = beside(desk)
    text = json.dumps({**remembered_columns(desk), **columns}, ensure_ascii=False, indent=1, sort_keys=True)
    with suppress(OSError):  # the list itself is on the desk by now; the next one is asked about again
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = folder / f".{COLUMNS}.{os.getpid()}.tmp"
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text + "\n")
        part.replace(folder / COLUMNS)
