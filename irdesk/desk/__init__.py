"""The use cases of the desk: the only door through which the front ends reach the rooms behind it."""

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
