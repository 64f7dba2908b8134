"""The commands that take files: read, import."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from irdesk.cli.asking import agreed
from irdesk.cli.exits import Exit
from irdesk.cli.opening import opened
from irdesk.cli.output import complain, complain_of, print_json, print_lines
from irdesk.desk import DeskError, own_zone, read, read_bytes, reading_form
from irdesk.domain.release import Release

if TYPE_CHECKING:
    from irdesk.desk import Imported

SUFFIXES = frozenset({".vcf", ".ics", ".csv", ".tsv", ".xlsx"})
"""The files of contacts and calls, which `irdesk bring` takes with more to say about them."""


def configure_read(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk read`."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a release: text, HTML, PDF, Word, mail; - for standard input"
    )
    parser.add_argument("--spans", action="store_true", help="with --json: each value with its place in the text")
    parser.epilog = "example: irdesk read --json release.htm"
    parser.set_defaults(run=_read)


def configure_import(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk import`."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="releases, folders of them, cards, calendars, lists; - for standard input",
    )
    parser.add_argument("--yes", action="store_true", help="store without asking")
    parser.epilog = "example: irdesk import --yes releases/*.htm"
    parser.set_defaults(run=_import)


MOST_BYTES = 64 * 1024 * 1024
"""What is read of standard input at the most; the reader refuses more than that."""


def read_one(name: str) -> Release:
    """Read a file, or standard input where the name is `-`; raises DeskError."""
    if name == "-":
        return read_bytes(sys.stdin.buffer.read(MOST_BYTES + 1), "standard input")
    return read(Path(name))


def _read(options: argparse.Namespace) -> Exit:
    worst = Exit.OK
    for name in options.files:
        try:
            release = read_one(name)
        except DeskError as error:
            worst = Exit.NOTHING
            complain_of(name, error, as_json=options.json)
            continue
        _print_reading(release, options)
    return worst


def _print_reading(release: Release, options: argparse.Namespace) -> None:
    if options.json:
        print(json.dumps(reading_form(release, spans=options.spans), ensure_ascii=False))
        return
    import datetime as dt

    from irdesk.render.releases import doubt_lines, release_lines

    print_lines(release_lines(release, dt.datetime.now(dt.UTC), own_zone()))
    print_lines(doubt_lines(release))
    print()


def _import(options: argparse.Namespace) -> Exit:
    names = files_of(options.files)
    invites = [name for name in names if _is_invite(name)]
    theirs = [name for name in names if name in invites or Path(name).suffix.lower() in SUFFIXES]
    if not theirs:
        return _import_releases(options, names)
    from irdesk.cli.bring import bring

    brought = bring(options, [Path(name) for name in theirs])
    rest = [name for name in names if name not in theirs or (name in invites and _is_release(name))]
    return max(brought, _import_releases(options, rest)) if rest else brought


def _is_invite(name: str) -> bool:
    """Whether a file is a mail that carries an invite to a call."""
    path = Path(name)
    if path.suffix.lower() != ".eml" or not path.is_file():
        return False
    from irdesk.desk.incoming import has_invite, load

    try:
        return has_invite(load(path), path.name)
    except DeskError:
        return False  # no mail: reading it as a release says why


def _is_release(name: str) -> bool:
    """Whether a mail with an invite has a release besides."""
    try:
        return read_one(name).headline is not None
    except DeskError:
        return False


def _import_releases(options: argparse.Namespace, names: list[str]) -> Exit:
    releases, failed = _gather(names, as_json=options.json)
    if not releases:
        return Exit.NOTHING
    if not options.yes and not _agreed(releases):
        complain("nothing was stored")
        return Exit.NOTHING
    with opened(options, to_change=True) as desk:
        outcomes = desk.add(releases)
        for release, outcome in zip(releases, outcomes, strict=True):
            _report(release, outcome, as_json=options.json)
    if len(releases) > 1 and not options.json:
        counts = {
            word: sum(outcome.outcome == word for outcome in outcomes) for word in ("new", "changed", "unchanged")
        }
        tally = ", ".join(f"{count} {word}" for word, count in counts.items())
        complain(f"{len(releases)} releases: {tally}; {failed} could not be read")
    return Exit.NOTHING if failed else Exit.OK


def files_of(names: list[str]) -> list[str]:
    """Return the names with each folder replaced by what may be a release below it; say what was passed over."""
    from irdesk.desk.folders import sift

    found: list[str] = []
    for name in names:
        path = Path(name)
        if name == "-" or not path.is_dir():
            found.append(name)
            continue
        kept, passed = sift(path)
        found.extend(map(str, kept))
        if passed:
            complain(f"{name}: {sum(passed.values())} files passed over:")
            for why, count in sorted(passed.items()):
                complain(f"  {count} × {why}")
    return found


def _gather(names: list[str], *, as_json: bool) -> tuple[list[Release], int]:
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
    return releases, failed


def _agreed(releases: list[Release]) -> bool:
    """Show on a terminal what was read and what was unsure, and ask whether to store it."""
    if sys.stdin.isatty():
        for release in releases:
            complain(
                f"{release.file}: {release.company.name or 'company not stated'} · {release.headline or 'no headline'}"
            )
            for doubt in release.doubts:
                complain(f"  unsure: {doubt.field}: {doubt.why}")
    return agreed()


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
        print(f"  {len(release.doubts)} doubts; `irdesk read {release.file}` lists them")
