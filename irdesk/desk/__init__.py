"""The use cases of the desk: the only door through which the front ends reach the rooms behind it.

Names are imported when they are first used: the app paints before the store and its libraries are loaded.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from irdesk.desk.desk import Desk
    from irdesk.desk.errors import DeskConflictError, DeskError
    from irdesk.desk.files import read, read_bytes, reading_form
    from irdesk.desk.places import Place, files_used, home_directory, locate, own_zone
    from irdesk.store import Unit
    from irdesk.store.imported import Imported

__all__ = [
    "Desk",
    "DeskConflictError",
    "DeskError",
    "Imported",
    "Place",
    "Unit",
    "files_used",
    "home_directory",
    "locate",
    "own_zone",
    "read",
    "read_bytes",
    "reading_form",
]

HOMES = {
    "Desk": "irdesk.desk.desk",
    "DeskConflictError": "irdesk.desk.errors",
    "DeskError": "irdesk.desk.errors",
    "Imported": "irdesk.store.imported",
    "Place": "irdesk.desk.places",
    "Unit": "irdesk.store",
    "files_used": "irdesk.desk.places",
    "home_directory": "irdesk.desk.places",
    "locate": "irdesk.desk.places",
    "own_zone": "irdesk.desk.places",
    "read": "irdesk.desk.files",
    "read_bytes": "irdesk.desk.files",
    "reading_form": "irdesk.desk.files",
}
"""The module that each name lives in."""


def __getattr__(name: str) -> object:
    """Import a name at its first use (PEP 562)."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(HOMES[name]), name)
