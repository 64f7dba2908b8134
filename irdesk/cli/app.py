"""Opening the terminal desk, and where its files are."""

import argparse
import os
import sys
from importlib.util import find_spec

from irdesk.cli.exits import Exit
from irdesk.cli.output import complain, print_json
from irdesk.desk import Place, files_used, locate


def configure_open(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk open`."""
    parser.epilog = "example: irdesk --store clients/ifox"
    parser.set_defaults(run=_open)


def configure_where(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk where`."""
    parser.epilog = "example: irdesk where"
    parser.set_defaults(run=_where)


def _open(options: argparse.Namespace) -> Exit:
    in_browser = "TEXTUAL_DRIVER" in os.environ
    if not in_browser and not (sys.stdout.isatty() and sys.stdin.isatty()):
        complain("the desk needs a terminal; `irdesk --help` lists the commands that print")
        return Exit.USAGE
    if not in_browser and os.environ.get("TERM") == "dumb":
        complain("TERM=dumb draws no screen; `irdesk --help` lists the commands that print")
        return Exit.USAGE
    if find_spec("textual") is None:
        complain("Textual is not installed; install irdesk with pip")
        return Exit.DESK
    from irdesk.tui.app import run

    code = run(locate(options.store)[0], getattr(options, "at", None))
    return Exit.DESK if code else Exit.OK


def _where(options: argparse.Namespace) -> Exit:
    files: dict[str, Place] = files_used(options.store)
    if options.json:
        print_json({name: str(path) for name, path in files.items()})
    else:
        for name, path in files.items():
            print(f"{name:<12}{path}{'' if _is_there(path) else '   (not there yet)'}")
    return Exit.OK


def _is_there(place: Place) -> bool:
    """Whether a file or directory exists; of a server only asking it would tell."""
    return isinstance(place, str) or place.exists()
