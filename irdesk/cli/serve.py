"""The desk in a browser."""

import argparse
import socket

from irdesk.cli.exits import Exit
from irdesk.cli.output import complain


def configure_serve(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk serve`."""
    parser.add_argument("--port", type=int, default=8004, help="the port on 127.0.0.1 (default 8004; 0: a free one)")
    parser.epilog = "example: irdesk serve --port 0"
    parser.set_defaults(run=_serve)


def _serve(options: argparse.Namespace) -> Exit:
    port = _free_port(options.port)
    if port is None:
        complain(f"port {options.port} is taken; name another with --port, or 0 for a free one")
        return Exit.DESK
    from irdesk.web.server import DeskServer

    arguments = ["open"]
    for name in ("store", "at"):
        value = getattr(options, name)
        if value:
            arguments += [f"--{name}", value]
    DeskServer(arguments, port).serve()
    return Exit.OK


def _free_port(wanted: int) -> int | None:
    """Return the port where it can be had on loopback, a free one for 0, else None."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError:
            return None
        port: int = probe.getsockname()[1]
        return port
