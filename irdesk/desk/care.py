"""The desk's use cases that look after it: doctor, backup, restore, all of it as plain JSON."""

from pathlib import Path
from typing import TYPE_CHECKING

from irdesk.desk.desk import Desk
from irdesk.desk.errors import DeskError, told
from irdesk.desk.places import Place

if TYPE_CHECKING:
    from irdesk.store import Unit
    from irdesk.store.doctor import Report


def examine(place: Place, *, repair: bool = False) -> "Report":
    """Return what the doctor finds at a desk, which need not open; with `repair`, mended where it can be."""
    from irdesk.store.doctor import doctor

    if isinstance(place, str):
        return _examine_server(place, repair=repair)
    with told():
        return doctor(place, repair=repair)


def _examine_server(address: str, *, repair: bool) -> "Report":
    from irdesk.desk.team import server
    from irdesk.store.postgres.doctor import doctor

    if repair:
        raise DeskError("a server desk is mended with the engine's own tools (docs/team.md)")
    with told():
        return doctor(server(address))


def back_up(desk: Desk, file: Path) -> int:
    """Write the whole desk with its log to one verified file; returns the number of its last unit."""
    with told():
        return desk.store.backup(file).sequence


def bring_back(desk: Desk, file: Path) -> "Unit | None":
    """Make the desk what a backup or `everything` holds, as one undoable unit; None if it is that already."""
    if desk.readonly:
        raise DeskError(f"nothing was changed: {desk.readonly}")
    with told():
        return desk.store.restore(file)


def everything(desk: Desk) -> bytes:
    """Return every record of the desk as plain JSON, which `bring_back` takes in again with equality."""
    with told():
        return desk.store.exported()
