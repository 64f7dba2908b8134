"""Backups that the desk makes by itself, one a day in `backups/`, and which of them are kept."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from irdesk.store.backup import View, write_view
from irdesk.store.files import private_directory

DAYS = 7
MONTHS = 12
PATIENCE = 4


def backups(directory: Path) -> list[Path]:
    """Return the automatic backups, oldest first by unit (not by clock)."""
    found = [path for path in (directory / "backups").glob("desk-????-??-??-*.json.gz") if _sequence(path)]
    return sorted(found, key=_sequence)


def _sequence(path: Path) -> int:
    tail = path.name.removesuffix(".json.gz").rpartition("-")[2]
    return int(tail) if tail.isdigit() else 0


def due(directory: Path, today: dt.date) -> bool:
    """Whether no backup of today was made yet (or of a later day, before the clock was set back)."""
    return not any(path.name.startswith(f"desk-{today}-") for path in backups(directory))


def recent(directory: Path, today: dt.date) -> bool:
    """Whether a backup is younger than `PATIENCE` days, so that today's may wait."""
    days = [today - dt.timedelta(days=back) for back in range(PATIENCE)]
    return any(path.name.startswith(f"desk-{day}-") for path in backups(directory) for day in days)


def make(view: View, directory: Path, now: dt.datetime, abandoned: Callable[[], bool] = lambda: False) -> Path:
    """Make today's backup and let go of those that are not kept: the last 7, and the last of each of 12 months."""
    private_directory(directory / "backups")
    path = directory / "backups" / f"desk-{now.date()}-{view.sequence:08d}.json.gz"
    write_view(view, path, now, log=False, abandoned=abandoned)
    for old in superfluous(backups(directory)):
        old.unlink(missing_ok=True)
    return path


def superfluous(found: list[Path]) -> list[Path]:
    """Return which of the backups (oldest first) are not kept."""
    monthly = list({path.name[:12]: path for path in found}.values())[-MONTHS:]
    kept = {*found[-DAYS:], *monthly}
    return [path for path in found if path not in kept]
