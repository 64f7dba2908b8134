"""Finding a desk in a directory, or beginning one there."""

from pathlib import Path

from irdesk.store.errors import StoreError
from irdesk.store.files import private_directory, write_whole
from irdesk.store.journal import header_line, segment_name, segments
from irdesk.store.lock import Lock
from irdesk.store.snapshot import snapshots

OLD = "desk.json"
_OURS = {"lock", "snapshot.lock", "set-aside", "backups", OLD}


def whereabouts(directory: Path) -> bool:
    """Whether a desk is still to be begun in `directory`. Raises StoreError for what is neither a desk nor empty."""
    if directory.exists() and not directory.is_dir():
        raise StoreError(f"{directory} is a file, not the directory of a desk; name another with --store")
    if directory.is_symlink() and not directory.exists():
        raise StoreError(f"{directory} leads to {directory.readlink()}, which is not there; is its disk mounted?")
    if not directory.is_dir():
        return True
    for path in (*(one for _, one in segments(directory)), *(one for _, one in snapshots(directory))):
        if not path.exists():
            if not path.is_symlink():
                continue  # another desk has just put a newer one in its place
            raise StoreError(f"{path} leads to {path.readlink()}, which is not there. Nothing was changed; put it back")
        if path.exists() and not path.is_file():
            raise StoreError(
                f"{path} is a directory where a file of the desk should be; move it away, then run "
                "`irdesk doctor --repair`. Nothing was changed"
            )
    if segments(directory) or snapshots(directory):
        return False
    others = sorted(path.name for path in directory.iterdir() if path.name not in _OURS and path.suffix != ".tmp")
    if others:
        raise StoreError(
            f"{directory} holds other files ({', '.join(others[:3])}) and no desk; name an empty directory with --store"
        )
    return True


def begin(directory: Path, lock: Lock) -> None:
    """Begin an empty desk, or one from the form that an older irdesk kept."""
    private_directory(directory)
    directory.chmod(0o700)
    with lock.held():
        if segments(directory):
            return
        old = directory / OLD
        if old.exists():
            from irdesk.store.migrate import from_first_schema

            from_first_schema(directory, old)
        else:
            write_whole(directory / segment_name(1), (header_line(1),))
