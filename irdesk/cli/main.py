"""The command line's entry: arguments to a command, errors to a line and an exit code."""

import argparse
import json
import sys
from pathlib import Path

from irdesk import desk


def _read(options: argparse.Namespace) -> int:
    worst = 0
    for file in options.files:
        try:
            form = desk.reading_form(desk.read(Path(file)), spans=options.spans)
        except desk.DeskError as error:
            form = {"file": Path(file).name, "error": str(error)}
            worst = 1
        print(json.dumps(form, ensure_ascii=False))
    return worst


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="irdesk", description=__doc__)
    commands = parser.add_subparsers(required=True)
    read = commands.add_parser("read")
    read.add_argument("--json", action="store_true")
    read.add_argument("--spans", action="store_true")
    read.add_argument("files", nargs="+")
    read.set_defaults(run=_read)
    options = parser.parse_args(arguments)
    code: int = options.run(options)
    return code


if __name__ == "__main__":
    sys.exit(main())
