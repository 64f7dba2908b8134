"""The commands that take files: read, import."""

import argparse
import json
from pathlib import Path

from irdesk.cli.asking import agreed
from irdesk.cli.exits import Exit
from irdesk.cli.gathered import Releases, gather, read_one
from irdesk.cli.opening import opened
from irdesk.cli.output import complain, complain_of, print_lines
from irdesk.desk import DeskError, own_zone, reading_form
from irdesk.domain.release import Release

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
    rest = [name for name in names if name not in theirs or (name in invites and _is_release(name))]
    releases = gather(rest, as_json=options.json)
    if not theirs:
        return _import_releases(options, releases)
    from irdesk.cli.bring import bring

    return bring(options, [Path(name) for name in theirs], releases)


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


def _import_releases(options: argparse.Namespace, releases: Releases) -> Exit:
    if not releases.read:
        return Exit.NOTHING
    if not options.yes:
        releases.show()
        if not agreed():
            complain("nothing was stored")
            return Exit.NOTHING
    with opened(options, to_change=True) as desk:
        return releases.report(desk.add(releases.read), as_json=options.json)


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
        if not kept:
            complain(f"{name}: no file below it can be a release")
        if passed:
            complain(f"{name}: {sum(passed.values())} files passed over:")
            for why, count in sorted(passed.items()):
                complain(f"  {count} × {why}")
    return found
