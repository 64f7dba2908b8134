"""What a desk remembers beside its records: how the columns of contact lists were taken."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from irdesk.desk.desk import Desk
from irdesk.desk.places import home_directory

COLUMNS = "columns.json"
"""Where the column mappings of contact lists are remembered."""


def beside(desk: Desk) -> Path:
    """Return where files that go with a desk are kept: in its directory, or the user's for a desk on a server."""
    return desk.place if isinstance(desk.place, Path) else home_directory()


def remembered_columns(desk: Desk) -> dict[str, str]:
    """Return the column mappings that were used on this desk before."""
    try:
        found = json.loads((beside(desk) / COLUMNS).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(column): str(field) for column, field in found.items()} if isinstance(found, dict) else {}


def remember_columns(desk: Desk, columns: Mapping[str, str]) -> None:
    """Keep a column mapping for the next list with such columns."""
    folder = beside(desk)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / COLUMNS
    text = json.dumps({**remembered_columns(desk), **columns}, ensure_ascii=False, indent=1, sort_keys=True)
    part = path.with_suffix(".part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text + "\n")
    part.replace(path)
