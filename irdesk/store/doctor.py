"""Is the desk well? Every file, line, checksum, document and reference; and mending what can be mended."""

import stat
from collections.abc import Iterator
from pathlib import Path

import msgspec

from irdesk.store.engine import Engine
from irdesk.store.errors import DamagedError, NewerError, StoreError
from irdesk.store.files import orphans, telling
from irdesk.store.journal import segments
from irdesk.store.keys import TABLES
from irdesk.store.local import LocalEngine
from irdesk.store.mounts import check_mount
from irdesk.store.references import REFERENCES
from irdesk.store.replay import strangers
from irdesk.store.scan import scan
from irdesk.store.snapshot import Snapshot, snapshots, verify
from irdesk.store.tables import KINDS, to_record


class Ailment(msgspec.Struct, frozen=True):
    """One thing that is not well: `where`, `what`, what to do (`remedy`), and whether a repair mended it now.

    `severity`: `error` (data is touched), `warning` (something should be done), `note`.
    """

    where: str
    what: str
    remedy: str = ""
    severity: str = "error"
    mended: bool = False


class Report(msgspec.Struct, frozen=True):
    """What the doctor looked at, and found."""

    units: int
    documents: int
    ailments: tuple[Ailment, ...]

    @property
    def well(self) -> bool:
        """Whether nothing is left that should be mended."""
        return all(one.mended or one.severity == "note" for one in self.ailments)


def doctor(directory: Path, *, repair: bool = False) -> Report:
    """Examine the desk in `directory`; with `repair`, mend what can be mended and keep what cannot in `set-aside/`.

    Raises StoreError where there is no desk, it is a newer irdesk's, or another process holds it.
    """
    if not directory.is_dir() or not (segments(directory) or snapshots(directory)):
        raise StoreError(f"there is no desk in {directory}; name it with --store")
    mended: list[Ailment] = []
    if repair:
        from irdesk.store.mend import mend

        with telling(directory):
            mended = mend(directory)
    with telling(directory):
        found = [*_files(directory), *_journal(directory)]
        complete = not any(one.severity == "error" or "was lost" in one.what for one in found)
        found += _snapshots(directory, complete=complete)
        units, documents, inside = _inside(directory)
    return Report(units, documents, (*mended, *found, *inside))


def _files(directory: Path) -> Iterator[Ailment]:
    kind = check_mount(directory)
    if kind:
        yield Ailment(str(directory), f"a {kind} mount, whose locks do not hold", "keep the desk on a local disk")
    for path in [directory, *sorted(directory.rglob("*"))]:
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & 0o077:
            yield Ailment(str(path), f"others may use it (mode {mode:03o})", "doctor --repair", "warning")
    for path in misplaced(directory):
        yield Ailment(
            str(path), "a directory stands where a file of the desk should be", "doctor --repair moves it away"
        )
    for path in orphans(directory):
        yield Ailment(str(path), "left by a process that died", "doctor --repair (the next write removes it)", "note")


def misplaced(directory: Path) -> list[Path]:
    """Return the directories that have the names of the desk's files."""
    return [path for _, path in (*segments(directory), *snapshots(directory)) if path.is_dir()]


def _journal(directory: Path) -> Iterator[Ailment]:
    expected = 0
    for first, path in segments(directory):
        if expected and first > expected:
            yield Ailment(path.name, f"units {expected} to {first - 1} are missing before it", "doctor --repair")
        expected = max(expected, first)
        for line in scan(path) if path.is_file() else ():
            where = f"{path.name}, line {line.number}"
            if line.unit is None:
                severity = "warning" if line.torn else "error"
                yield Ailment(where, line.why, "doctor --repair sets it aside", severity)
                continue
            if line.unit.sequence != expected:
                yield Ailment(where, f"unit {line.unit.sequence} stands where {expected} should", "doctor --repair")
            if line.by_hand:
                yield Ailment(where, "mended by hand", "doctor --repair seals it", "note")
            if line.unit.kind == "lost":
                yield Ailment(where, f"unit {line.unit.sequence} was lost: {line.unit.what}", "", "note")
            expected = line.unit.sequence + 1
    if (first := next(iter(segments(directory)), (1, directory))[0]) > 1:
        yield Ailment(str(directory), f"the log begins at unit {first}", "undo reaches no further back", "note")


def _snapshots(directory: Path, *, complete: bool) -> Iterator[Ailment]:
    """Check the snapshots, against the journal too where that is `complete`."""
    for _, path in snapshots(directory):
        if path.is_dir():
            continue
        try:
            verify(path)
            index = Snapshot.open(path)
            for table in TABLES:
                index.index.lines(table)
            for name in strangers(directory, index) if complete else ():
                yield Ailment(f"{path.name}, {name}", "is not what the journal says (changed by hand?)", "", "warning")
        except DamagedError as error:
            yield Ailment(path.name, str(error), "doctor --repair makes it again from the journal")
        except ValueError as error:
            yield Ailment(path.with_suffix(".index").name, str(error), "doctor --repair", "warning")


def _inside(directory: Path) -> tuple[int, int, list[Ailment]]:
    """Return how many units and documents there are, and what is wrong with the documents."""
    try:
        engine = LocalEngine(directory, readonly=True)
    except NewerError:
        raise
    except StoreError as error:
        return 0, 0, [Ailment(str(directory), f"the desk does not open: {error}", "doctor --repair")]
    found: list[Ailment] = []
    count = 0
    for table in TABLES:
        for record_id in engine.ids(table):
            count += 1
            found.extend(_document(engine, table, record_id))
    found.extend(dangling(engine))
    return engine.sequence, count, found


def _document(engine: LocalEngine, table: str, record_id: int) -> Iterator[Ailment]:
    where = f"{table} {record_id}"
    try:
        doc = engine.fetch(table, record_id)
        if table in KINDS and doc is not None:
            to_record(KINDS[table], doc, record_id)
        if table == "texts" and not engine.fetch("releases", record_id):
            yield Ailment(where, "a text without its release", "undo or restore what took the release", "warning")
    except DamagedError as error:
        yield Ailment(where, str(error), "restore a backup, or import the release again")


def dangling(engine: Engine) -> Iterator[Ailment]:
    """Yield the records that name one which is not there."""
    for target, owners in REFERENCES.items():
        standing = set(engine.ids(target))
        for table, field in owners:
            for record_id in engine.ids(table):
                value = (engine.fetch(table, record_id) or {}).get(field, 0)
                for named in value if isinstance(value, list) else [value]:
                    if named and named not in standing:
                        what = f"belongs to {target} {named}, which is not there"
                        yield Ailment(f"{table} {record_id}", what, "undo what took it, or restore a backup", "warning")
