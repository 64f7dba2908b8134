"""Releases that were read from files, on their way to the desk: shown, and what became of them told."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from irdesk.cli.exits import Exit
from irdesk.cli.output import complain, complain_of, print_json
from irdesk.desk import DeskError, read, read_bytes
from irdesk.domain.release import Release

if TYPE_CHECKING:
    from irdesk.desk import Imported

MOST_BYTES = 64 * 1024 * 1024
"""What is read of standard input at the most; the reader refuses more than that."""


def read_one(name: str) -> Release:
    """Read a file, or standard input where the name is `-`; raises DeskError."""
    if name == "-":
        return read_bytes(sys.stdin.buffer.read(MOST_BYTES + 1), "standard input")
    return read(Path(name))


class Releases(NamedTuple):
    """The releases that could be read, and how many could not."""

    read: list[Release]
    failed: int = 0

    def show(self) -> None:
        """Show on a terminal what was read and what was unsure."""
        if not sys.stdin.isatty():
            return
        for release in self.read:
            complain(
                f"{release.file}: {release.company.name or 'company not stated'} · {release.headline or 'no headline'}"
            )
            for doubt in release.doubts:
                complain(f"  unsure: {doubt.field}: {doubt.why}")

    def report(self, outcomes: "Sequence[Imported]", *, as_json: bool) -> Exit:
        """Print what became of each release."""
        for release, outcome in zip(self.read, outcomes, strict=True):
            _report(release, outcome, as_json=as_json)
        if len(self.read) > 1 and not as_json:
            counts = {
                word: sum(outcome.outcome == word for outcome in outcomes) for word in ("new", "changed", "unchanged")
            }
            tally = ", ".join(f"{count} {word}" for word, count in counts.items())
            complain(f"{len(self.read)} releases: {tally}; {self.failed} could not be read")
        return Exit.NOTHING if self.failed else Exit.OK


def gather(names: list[str], *, as_json: bool) -> Releases:
    """Read what can be read; say of each other file why not. Shows where it is, on a terminal, when there are many."""
    releases: list[Release] = []
    failed = 0
    show = len(names) > 3 and sys.stderr.isatty()
    for number, name in enumerate(names, 1):
        if show:
            print(f"\r{number}/{len(names)} {Path(name).name[:50]:<50}", end="", file=sys.stderr)
        try:
            releases.append(read_one(name))
        except DeskError as error:
            failed += 1
            complain_of(name, error, as_json=as_json)
    if show:
        print(file=sys.stderr)
    return Releases(releases, failed)


def _report(release: Release, outcome: "Imported", *, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "file": release.file,
                "release": outcome.release_id,
                "outcome": outcome.outcome,
                "changes": outcome.changes,
                "doubts": len(release.doubts),
            }
        )
        return
    words = {"new": "stored", "unchanged": "already on the desk, nothing changed", "changed": "updated"}
    print(f"{release.file}: {words[outcome.outcome]} (release {outcome.release_id})")
    for change in outcome.changes:
        print(f"  {change}")
    if release.doubts and outcome.outcome != "unchanged":
        count = f"{len(release.doubts)} doubt{'s' if len(release.doubts) > 1 else ''}"
        print(f"  {count}; `irdesk read {release.file}` lists {'them' if len(release.doubts) > 1 else 'it'}")
