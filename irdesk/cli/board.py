"""The board of deadlines on the command line."""

import argparse
import shutil
import sys
import time

from irdesk.cli.exits import Exit
from irdesk.cli.opening import opened
from irdesk.cli.output import complain, print_json, print_lines
from irdesk.desk import Desk
from irdesk.desk.forms import call_form
from irdesk.domain.moment import deadlines
from irdesk.render.board import Entry, board_lines, entries

ONLY = {"coming": "coming", "open": "open replays", "pinned": "pinned"}
TICK = 15.0
"""Seconds between two looks of `--watch`."""


def configure_board(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk board`."""
    parser.add_argument("only", nargs="?", choices=list(ONLY), help="calls to come, open replays, or pinned companies")
    parser.add_argument("--watch", action="store_true", help="keep the board on the screen until ctrl+c")
    parser.epilog = "example: irdesk board coming"
    parser.set_defaults(run=_board)


def _board(options: argparse.Namespace) -> Exit:
    with opened(options, still=not options.watch) as desk:
        while True:
            found = _entries(desk, options.only)
            if options.watch and sys.stdout.isatty():
                print("\x1b[2J\x1b[H", end="")
            _print(desk, found, as_json=options.json)
            if not options.watch:
                break
            sys.stdout.flush()
            time.sleep(TICK)
            desk.refresh()
    if not found:
        complain("no call is on the board")
    return Exit.OK if found else Exit.NOTHING


def _entries(desk: Desk, only: str | None) -> list[Entry]:
    companies = {company.id: company for company in desk.companies()}
    return entries(desk.calls(), companies, desk.now(), ONLY.get(only or "", "all"))


def _print(desk: Desk, found: list[Entry], *, as_json: bool) -> None:
    if not as_json:
        width = shutil.get_terminal_size((120, 40)).columns
        print_lines(board_lines(found, desk.zone, width, desk.now()))
        return
    for entry in found:
        ahead = [{"at": at, "what": what, "reckoned": reckoned} for at, what, reckoned in deadlines(entry.call)]
        print_json({**call_form(desk, entry.call, entry.company), "section": entry.section, "deadlines": ahead})
