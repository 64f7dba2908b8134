"""Shell completion for fish: a line an option, a function that asks the desk."""

import argparse

from irdesk.exchange.commandline.asked import FILES, asks
from irdesk.exchange.commandline.parsers import commands, main_options


def fish_script(parser: argparse.ArgumentParser) -> str:
    """Return the completion script of fish."""
    known = commands(parser)
    lines = [
        "# fish completion for irdesk: keep it as irdesk.fish in ~/.config/fish/completions",
        "function __irdesk_lines",
        "    command irdesk lines $argv[1] --words 2>/dev/null",
        "end",
        "complete -c irdesk -f",
    ]
    lines += [
        _fish_option("__fish_use_subcommand", option.names, option.takes, option.choices, option.help)
        for option in main_options(parser)
    ]
    for command in known:
        seen = f"__fish_seen_subcommand_from {command.name}"
        lines.append(f"complete -c irdesk -n __fish_use_subcommand -a {command.name} -d {_quoted(command.summary)}")
        lines += [
            _fish_option(_quoted(seen), option.names, option.takes, option.choices, option.help)
            for option in command.options
        ]
        lines += [
            f"complete -c irdesk -n {_quoted(seen)} -a {_quoted(' '.join(one.choices))}"
            for one in command.arguments
            if one.choices
        ]
        asked = asks(command)
        if asked:
            lines.append(f"complete -c irdesk -n {_quoted(seen)} -a '(__irdesk_lines {asked})'")
        elif any(one.name in FILES for one in command.arguments):
            lines.append(f"complete -c irdesk -n {_quoted(seen)} -F")
    return "\n".join(lines) + "\n"


def _fish_option(condition: str, names: tuple[str, ...], takes: str, choices: tuple[str, ...], text: str) -> str:
    flags = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in names)
    value = " -r" if takes else ""
    if choices:
        value = f" -x -a {_quoted(' '.join(choices))}"
    elif takes in FILES:
        value = " -r -F"
    return f"complete -c irdesk -n {condition} {flags}{value} -d {_quoted(text)}"


def _quoted(text: str) -> str:
    """Return text inside single quotes, for any of the shells."""
    return "'" + text.replace("'", "'\\''") + "'"
