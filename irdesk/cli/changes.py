"""The history of the desk: undo, redo, log."""

import argparse

from irdesk.cli.arguments import MOST, whole
from irdesk.cli.exits import Exit
from irdesk.cli.opening import opened
from irdesk.cli.output import complain, print_json, print_lines
from irdesk.desk.forms import unit_form


def configure_undo(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk undo`."""
    parser.epilog = "example: irdesk undo"
    parser.set_defaults(run=lambda options: _step(options, "undo"))


def configure_redo(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk redo`."""
    parser.epilog = "example: irdesk redo"
    parser.set_defaults(run=lambda options: _step(options, "redo"))


def configure_log(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk log`."""
    parser.add_argument(
        "--limit", type=whole(0, MOST), default=20, help="how many units, the newest first (default 20; 0: all)"
    )
    parser.epilog = "example: irdesk log --limit 5"
    parser.set_defaults(run=_log)


def _step(options: argparse.Namespace, name: str) -> Exit:
    with opened(options, to_change=True) as desk:
        unit = desk.undo() if name == "undo" else desk.redo()
        if options.json:
            print_json(unit_form(unit))
        else:
            print(unit.what)
    return Exit.OK


def _log(options: argparse.Namespace) -> Exit:
    from irdesk.render.units import unit_lines

    with opened(options) as desk:
        units = desk.log(options.limit or None)[::-1]
        if not units:
            complain("nothing has been changed on this desk yet")
            return Exit.NOTHING
        for unit in units:
            if options.json:
                print_json(unit_form(unit))
            else:
                print_lines(unit_lines(unit_form(unit), desk.zone))
    return Exit.OK
