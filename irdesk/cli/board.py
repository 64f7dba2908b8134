"""The board of deadlines on the command line."""

import argparse
import sys
import time

from irdesk.cli.exits import Exit
from irdesk.cli.opening import opened
from irdesk.cli.output import complain, print_json, print_lines
from irdesk.desk import Desk
from irdesk.domain.board import PHASES, BoardRow, narrowed
from irdesk.render.board import board_lines

TICK = 15.0
"""Seconds between two looks of `--watch`."""


def configure_board(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk board`."""
    parser.add_argument("phase", nargs="?", choices=PHASES, help="only these calls")
    parser.add_argument("--watch", action="store_true", help="keep the board on the screen until ctrl+c")
    parser.epilog = "example: irdesk board today"
    parser.set_defaults(run=_board)


def _board(options: argparse.Namespace) -> Exit:
    with opened(options, still=not options.watch) as desk:
        while True:
            rows = narrowed(desk.board(), options.phase)
            if options.watch and sys.stdout.isatty():
                print("\x1b[2J\x1b[H", end="")
            _print(desk, rows, as_json=options.json)
            if not options.watch:
                break
            sys.stdout.flush()
            time.sleep(TICK)
            desk.refresh()
    if not rows:
        complain("no call is on the board")
    return Exit.OK if rows else Exit.NOTHING


def _print(desk: Desk, rows: tuple[BoardRow, ...], *, as_json: bool) -> None:
    companies = {company.id: company for company in desk.companies()}
    if not as_json:
        print_lines(board_lines(rows, companies, desk.now(), desk.zone))
        return
    for row in rows:
        deadlines = [{"at": one.at, "what": one.what, "reckoned": one.reckoned} for one in row.deadlines]
        company = companies.get(row.call.company_id)
        form = desk.call_form(row.call, company) if company else {}
        print_json({**form, "phase": row.phase, "deadlines": deadlines})
