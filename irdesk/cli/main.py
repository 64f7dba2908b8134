"""The command line's entry: arguments to a command, errors to a line and an exit code."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from irdesk import __version__
from irdesk.cli.exits import Exit
from irdesk.cli.output import complain
from irdesk.cli.streams import let_go, open_missing, widen
from irdesk.cli.table import COMMANDS, Command
from irdesk.desk import DeskError

EXAMPLES = """examples:
  irdesk                                  open the desk
  irdesk replay ifox                      the replay number and the pass code
  irdesk contacts media --json            people, for programs
  irdesk --at "2004-05-13 09:00 EDT" call ifox
  irdesk import --yes releases/*.htm      keep what these releases state

exit codes: 0 found or done · 1 nothing found, or a file failed · 2 usage · 3 the desk cannot be opened or written"""


def common() -> argparse.ArgumentParser:
    """Return the options that are taken before or after any command."""
    parser = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    group = parser.add_argument_group("the desk")
    group.add_argument(
        "--store", metavar="DIR", help="the desk's directory (else IRDESK_STORE, else your data directory)"
    )
    group.add_argument("--at", metavar="MOMENT", help='set the clock, such as "2004-05-13 09:00 EDT" (else IRDESK_AT)')
    group.add_argument("--json", action="store_true", help="print JSON for programs")
    return parser


def make_parser(only: str | None = None) -> argparse.ArgumentParser:
    """Return the parser of the whole command line, or of it with the one command that will run."""
    shared = common()
    parser = argparse.ArgumentParser(
        prog="irdesk",
        description="The terminal desk for investor relations.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[shared],
    )
    parser.add_argument("--version", action="version", version=f"irdesk {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for command in COMMANDS:
        if only in {None, command.name}:
            _add(commands, command, shared)
    return parser


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", command: Command, shared: argparse.ArgumentParser
) -> None:
    parser = commands.add_parser(
        command.name,
        help=command.summary,
        description=command.summary,
        parents=[shared],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    getattr(import_module(command.module), command.function)(parser)


def _command_of(arguments: Sequence[str]) -> str | None:
    """Return the word that stands for the command, `open` where there is none; None where help was asked for first."""
    takes_value = False
    for argument in arguments:
        if takes_value:
            takes_value = False
        elif len(argument) > 2 and ("--store".startswith(argument) or "--at".startswith(argument)):
            takes_value = True
        elif not argument.startswith("-"):
            return argument
        elif argument in {"-h", "--help", "--version"}:
            return None
    return "open"


def _no_such(word: str) -> str:
    """Return what to say of a word that is no command: those that it may be meant for."""
    from difflib import get_close_matches

    near = get_close_matches(word, [command.name for command in COMMANDS], n=3)
    meant = f"; did you mean {' or '.join(near)}?" if near else ";"
    return f'there is no command "{word}"{meant} `irdesk --help` lists them'


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    open_missing()
    widen()
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = _options(given)
    if options.json:
        widen(json=True)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except DeskError as error:
        complain(str(error))
        return Exit.DESK
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        let_go()
        return Exit.OK
    except OSError as error:
        complain(": ".join(str(part) for part in (error.filename, error.strerror or error) if part))
        return Exit.DESK
    return code


def _options(given: list[str]) -> argparse.Namespace:
    word = _command_of(given)
    if word is not None and word not in {command.name for command in COMMANDS}:
        complain(_no_such(word))
        raise SystemExit(Exit.USAGE)
    options = make_parser(word).parse_args(given or ["open"])
    for name in ("store", "at"):
        setattr(options, name, getattr(options, name, None))
    options.json = getattr(options, "json", False)
    if options.command is None:
        return _options([*given, "open"])
    return options


if __name__ == "__main__":
    sys.exit(main())
