"""The desk in a browser."""

import argparse
import os

from irdesk.cli.arguments import PORTS, whole
from irdesk.cli.exits import Exit
from irdesk.cli.output import complain


def configure_serve(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk serve`."""
    parser.add_argument(
        "--port", type=whole(0, PORTS), default=8004, help="the port on 127.0.0.1 (default 8004; 0: a free one)"
    )
    parser.epilog = "example: irdesk serve --port 0"
    parser.set_defaults(run=_serve)


def _serve(options: argparse.Namespace) -> Exit:
    from irdesk.web.server import DeskServer

    arguments = ["open"]
    if options.at:
        arguments += ["--at", options.at]
    if options.store:  # handed on where no list of processes shows it: it may be an address with a password
        os.environ["IRDESK_STORE"] = options.store
    try:
        DeskServer(arguments, options.port).serve()
    except OSError as error:
        reason = error.strerror or str(error)
        complain(f"port {options.port}: {reason}; name another with --port, or 0 for a free one")
        return Exit.DESK
    return Exit.OK
