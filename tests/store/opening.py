"""A desk for a test, in files or on a server, opened in somebody's name."""

from pathlib import Path

from irdesk.store import Store

Place = Path | str


def opened(desk: Place, author: str | None = None, *, readonly: bool = False) -> Store:
    """Open the desk; on a server the author is the database role that connects."""
    if isinstance(desk, Path):
        return Store.open(desk, author=author, readonly=readonly)
    address = desk.replace("//postgres@", f"//{author}@") if author else desk
    return Store.open(address, readonly=readonly)
