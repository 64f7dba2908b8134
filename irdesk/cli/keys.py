"""The keys of the app: printed, and checked as they are remapped."""

import argparse

from irdesk.cli.exits import Exit
from irdesk.cli.output import complain, print_json
from irdesk.tui.keys import key_table, markdown
from irdesk.tui.settings import Settings


def configure_keys(parser: argparse.ArgumentParser) -> None:
    """Set up `irdesk keys`."""
    parser.add_argument("--markdown", action="store_true", help="as the tables of docs/keys.md")
    parser.epilog = 'example: irdesk keys     (config.toml: [keys] "desk.replay" = "R" gives another key)'
    parser.set_defaults(run=_keys)


def _keys(options: argparse.Namespace) -> Exit:
    settings = Settings.load()
    if options.markdown:
        print(markdown(settings.keys), end="")
    else:
        _print(settings.keys, as_json=options.json)
    for problem in settings.problems:
        complain(problem)
    return Exit.NOTHING if settings.problems else Exit.OK


def _print(keymap: dict[str, str], *, as_json: bool) -> None:
    for keys, command in key_table(keymap):
        if as_json:
            print_json({"id": command.id, "scope": command.scope, "keys": keys.split(), "help": command.help})
        else:
            print(f"{keys:<22}{command.id:<24}{command.help}")
