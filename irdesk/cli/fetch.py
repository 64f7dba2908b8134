"""Filings from EDGAR: the only command that opens a connection to another machine."""

import argparse
import datetime as dt
import sys
from pathlib import Path

from irdesk.cli.exits import Exit
from irdesk.cli.gathered import read_one
from irdesk.cli.opening import opened
from irdesk.cli.output import complain, complain_of, print_json
from irdesk.desk import Desk, DeskError
from irdesk.desk.fetching import AGENT_HINT, Step, fetch
from irdesk.domain.release import Release

LONG = 2.0
"""Seconds of waiting that are told."""


def configure_fetch(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk fetch`."""
    parser.add_argument("company", metavar="COMPANY", help="a ticker, or the company's CIK")
    parser.add_argument(
        "--since", type=_since, required=True, metavar="DATE", help="a year, or a day such as 2003-03-28"
    )
    parser.add_argument("--until", type=_day, metavar="DATE", help="the last day (default: today)")
    parser.add_argument("--agent", metavar="WHO", help=f"who asks, as the site's rules want: {AGENT_HINT}")
    parser.add_argument("--item", action="append", default=[], metavar="N", help="items instead of 2.02 and 12")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="where the filings are kept (else beside the desk)")
    parser.add_argument("--list", action="store_true", help="only list the filings")
    parser.epilog = 'example: irdesk fetch AAPL --since 2024 --agent "Ann Example ann@example.com"'
    parser.set_defaults(run=_fetch)


def _since(text: str) -> dt.date:
    """Return the first day that is meant."""
    return dt.date(int(text), 1, 1) if text.isdecimal() and len(text) == 4 and int(text) else _day(text)


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it like 2003-03-28") from None


def _fetch(options: argparse.Namespace) -> Exit:
    with opened(options, to_change=not options.list) as desk:
        steps = _steps(desk, options)
        if not steps:
            complain(f"EDGAR has no such filings of {options.company} since {options.since}")
            return Exit.NOTHING
        if options.list:
            for step in steps:
                if options.json:
                    print_json({"filed": step.filed.isoformat(), "accession": step.accession})
                else:
                    print(f"{step.filed}  {step.accession}")
            return Exit.OK
        return _store(desk, steps, options)


def _steps(desk: Desk, options: argparse.Namespace) -> tuple[Step, ...]:
    show = sys.stderr.isatty()
    try:
        return fetch(
            desk,
            options.company,
            since=options.since,
            until=options.until,
            agent=options.agent,
            items=tuple(options.item),
            listing=options.list,
            folder=options.folder,
            progress=_bar if show else None,
            waiting=_tell_wait,
        )
    finally:
        if show:
            print(file=sys.stderr)


def _bar(step: Step) -> None:
    """Show how far the fetch is, on one line of a terminal."""
    width = 30
    full = width * step.number // step.count
    print(f"\r▕{'■' * full}{'□' * (width - full)}▏ {step.number}/{step.count}  {step.filed}", end="", file=sys.stderr)


def _tell_wait(seconds: float, why: str) -> None:
    """Say that nothing moves for a while, and why; a moment is not told."""
    words = f"{why}; waiting {seconds:.0f} s"
    if seconds >= LONG and sys.stderr.isatty():
        print(f"\r{words:<60}", end="", file=sys.stderr)
    elif seconds >= LONG:
        complain(words)


def _store(desk: Desk, steps: tuple[Step, ...], options: argparse.Namespace) -> Exit:
    """Import what was fetched, as one undoable unit; say of each filing what became of it."""
    read: list[tuple[Step, Release]] = []
    for step in steps:
        if step.fault:
            complain_of(step.accession, DeskError(step.fault), as_json=options.json)
            continue
        try:
            read.append((step, read_one(str(step.path))))
        except DeskError as error:
            complain_of(str(step.path), error, as_json=options.json)
    outcomes = desk.add([release for _, release in read]) if read else ()
    for (step, release), outcome in zip(read, outcomes, strict=True):
        if options.json:
            form = {"accession": step.accession, "filed": step.filed.isoformat(), "release": outcome.release_id}
            print_json({**form, "outcome": outcome.outcome, "file": release.file})
        else:
            print(f"{step.filed}  {step.accession}  {outcome.outcome:<10}{release.headline or 'no headline'}")
    failed = len(steps) - len(read)
    if not options.json:
        known = sum(step.known for step in steps)
        complain(f"{len(steps)} filings, {known} there already, {failed} could not be had or read")
    return Exit.NOTHING if failed else Exit.OK
