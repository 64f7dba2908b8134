"""Mending a damaged desk: everything whole stays, everything else is kept in `set-aside/`, and all of it is told."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

from irdesk.store.doctor import Ailment, misplaced
from irdesk.store.engine import Unit
from irdesk.store.errors import DamagedError
from irdesk.store.files import orphans, private_directory, set_aside, write_whole
from irdesk.store.journal import header_line, seal, segment_name, segments
from irdesk.store.local import LocalEngine
from irdesk.store.lock import Lock
from irdesk.store.scan import Line, scan
from irdesk.store.snapshot import Snapshot, snapshots, verify

DOCTOR = "irdesk doctor"


def mend(directory: Path) -> list[Ailment]:
    """Mend the desk in `directory` and return what was done. Raises StoreError, OSError."""
    with Lock(directory).held():
        done = [*_places(directory), *_files(directory), *_snapshots(directory), *_journal(directory)]
    for path in (directory, *directory.rglob("*")):
        wanted = 0o700 if path.is_dir() else 0o600
        if path.stat().st_mode & 0o077:
            path.chmod(wanted)
            done.append(Ailment(str(path), f"made private (mode {wanted:03o})", mended=True, severity="warning"))
    if any(one.where.startswith("snapshot-") for one in done):
        LocalEngine(directory).compact()
    return done


def _places(directory: Path) -> Iterator[Ailment]:
    """Move directories away that stand where files should."""
    for path in misplaced(directory):
        away = directory / "set-aside"
        private_directory(away)
        shutil.move(path, away / f"{path.name}.directory")
        yield Ailment(path.name, "was a directory; moved to set-aside/", mended=True)


def _files(directory: Path) -> Iterator[Ailment]:
    for path in orphans(directory):
        path.unlink(missing_ok=True)
        yield Ailment(path.name, "left by a process that died; removed", mended=True, severity="note")


def _snapshots(directory: Path) -> Iterator[Ailment]:
    for _, path in snapshots(directory):
        try:
            verify(path)
            Snapshot.open(path, writable=True, trust=False)
        except DamagedError as error:
            kept = set_aside(directory, path.name, path.read_bytes())
            path.unlink()
            path.with_suffix(".index").unlink(missing_ok=True)
            what = f"{error.args[0].partition('. ')[0]}; set aside as {kept.name}, made again from the journal"
            yield Ailment(path.name, what, mended=True)


def _journal(directory: Path) -> Iterator[Ailment]:
    """Make the journal whole again: every unit from the snapshot's on has its line, be it one that says it is lost."""
    base = next(iter(snapshots(directory)), (0, None))[0]
    found = segments(directory)
    if not found or (found[0][0] > 1 and found[0][0] > base + 1):
        first = base + 1
        lost = range(first, found[0][0]) if found else ()
        content = (header_line(first), *(_stub(number, "its journal is missing") for number in lost))
        write_whole(directory / segment_name(first), content)
        yield Ailment(segment_name(first), f"the journal from unit {first} on was missing; begun anew", mended=True)
        found = segments(directory)
    ends = [first for first, _ in found[1:]]
    expected = found[0][0]
    for (_, path), end in zip(found, [*ends, 0], strict=True):
        segment = Segment(path, expected, end)
        yield from segment.mend(directory)
        expected = segment.expected


class Segment:
    """One segment while it is mended. `end` is the first unit of the next, or 0."""

    def __init__(self, path: Path, expected: int, end: int) -> None:
        self.path = path
        self.expected = expected
        self._end = end
        self._lines: list[bytes] = []
        self._told: list[Ailment] = []
        self._bad: list[Line] = []

    def mend(self, directory: Path) -> list[Ailment]:
        """Write the segment anew if anything in it was not as it should; the old one is set aside."""
        first = self.expected
        for line in scan(self.path):
            self._take(line)
        self._lose(self._end or self.expected + sum(not one.torn and one.number > 1 for one in self._bad))
        if self._told:
            kept = set_aside(directory, self.path.name, self.path.read_bytes())
            write_whole(self.path, (header_line(first), *self._lines))
            self._tell(1, f"the file as it was is kept as set-aside/{kept.name}", "note")
        return self._told

    def _tell(self, number: int, what: str, severity: str = "error") -> None:
        self._told.append(Ailment(f"{self.path.name}, line {number}", what, "", severity, mended=True))

    def _take(self, line: Line) -> None:
        if line.unit is None:
            self._bad.append(line)
            self._tell(line.number, f"{line.why}; set aside", "warning" if line.torn else "error")
        elif line.unit.sequence < self.expected:
            self._tell(line.number, f"unit {line.unit.sequence} stood twice or out of order; set aside")
        else:
            self._lose(line.unit.sequence)
            self._lines.append(seal(line.unit))
            self.expected = line.unit.sequence + 1
            if line.by_hand:
                self._tell(line.number, "mended by hand; sealed", "note")
            elif not line.raw.endswith(b"\n"):
                self._tell(line.number, "its line feed was missing; added", "note")

    def _lose(self, until: int) -> None:
        """Note the units up to `until` (excluded) as lost."""
        why = self._bad[0].why if self._bad else "its line is missing"
        for number in range(self.expected, until):
            self._lines.append(_stub(number, why))
            self._tell(1, f"unit {number} is lost ({why}); what it changed may be found in set-aside/")
        self.expected = max(self.expected, until)
        self._bad.clear()


def _stub(number: int, why: str) -> bytes:
    return seal(Unit(number, dt.datetime.now(dt.UTC), DOCTOR, f"lost: {why}", "lost", 0, ()))
