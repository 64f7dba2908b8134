"""Reading an argparse parser: its commands, options and arguments as plain records."""

import argparse
from collections.abc import Iterator

import msgspec


class Option(msgspec.Struct, frozen=True):
    """An option: its names, what it takes (empty: nothing), the words it may be, and its help."""

    names: tuple[str, ...]
    takes: str
    choices: tuple[str, ...]
    help: str
    required: bool = False


class Argument(msgspec.Struct, frozen=True):
    """An argument by place: its name, the words it may be, its help, and how often it stands (argparse's `nargs`)."""

    name: str
    choices: tuple[str, ...]
    help: str
    nargs: str


class Command(msgspec.Struct, frozen=True):
    """A command with all it takes."""

    name: str
    summary: str
    options: tuple[Option, ...]
    arguments: tuple[Argument, ...]
    epilog: str


def commands(parser: argparse.ArgumentParser) -> tuple[Command, ...]:
    """Return the commands of a parser in its order."""
    return tuple(_command(name, sub, summary) for name, sub, summary in _subparsers(parser))


def main_options(parser: argparse.ArgumentParser) -> tuple[Option, ...]:
    """Return the options of the parser itself."""
    return tuple(_option(action) for action in parser._actions if action.option_strings)  # noqa: SLF001 - no other way


def _subparsers(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    for action in parser._actions:  # noqa: SLF001 - argparse has no public list
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - argparse's own type of a list of commands
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}  # noqa: SLF001 - their help
            for name, sub in action.choices.items():
                if name in helps:
                    yield name, sub, helps[name]


def _command(name: str, parser: argparse.ArgumentParser, summary: str) -> Command:
    actions = [action for action in parser._actions if action.help != argparse.SUPPRESS]  # noqa: SLF001 - no public list
    return Command(
        name=name,
        summary=summary,
        options=tuple(_option(action) for action in actions if action.option_strings),
        arguments=tuple(_argument(action) for action in actions if not action.option_strings),
        epilog=parser.epilog or "",
    )


def _choices(action: argparse.Action) -> tuple[str, ...]:
    return tuple(str(choice) for choice in action.choices) if action.choices else ()


def _label(action: argparse.Action) -> str:
    return str(action.metavar or action.dest.upper())


def _option(action: argparse.Action) -> Option:
    takes = "" if action.nargs == 0 else _label(action)
    names = tuple(action.option_strings)
    return Option(names, takes, _choices(action), _help(action), bool(action.required))


def _argument(action: argparse.Action) -> Argument:
    return Argument(_label(action), _choices(action), _help(action), str(action.nargs or ""))


def _help(action: argparse.Action) -> str:
    return (action.help or "").replace("%%", "%")
