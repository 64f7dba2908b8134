"""The man page (man(7) macros), made from the command line's parser."""

import argparse
import re

from irdesk.exchange.commandline.parsers import Argument, Command, Option, commands, main_options

ENVIRONMENT = (
    ("IRDESK_STORE", "the desk's directory"),
    ("IRDESK_AT", "the moment to which the clock is set"),
    ("IRDESK_AUTHOR", "the name under which changes are logged"),
    ("IRDESK_CONFIG", "the file of the settings"),
    ("IRDESK_EDGAR_AGENT", "who asks EDGAR: a name and an e-mail address"),
    ("IRDESK_EDGAR_URL", "a mirror of EDGAR"),
    ("NO_COLOR", "print without colour"),
    ("TZ", "your time zone"),
)


def man_page(parser: argparse.ArgumentParser, *, version: str, exits: tuple[tuple[int, str], ...]) -> str:
    """Return irdesk(1) as roff; `exits` is the table of exit codes."""
    lines = [
        f'.TH IRDESK 1 "" "irdesk {_text(version)}" "User Commands"',
        ".SH NAME",
        "irdesk \\- the terminal desk for investor relations",
        ".SH SYNOPSIS",
        ".B irdesk",
        "[\\fIoptions\\fR] [\\fICOMMAND\\fR ...]",
        ".SH DESCRIPTION",
        _text("Reads earnings releases, keeps what people dial and quote, proofs the page."),
        _text("Without a command it opens the desk."),
        ".SH OPTIONS",
        *(line for option in main_options(parser) for line in _option(option)),
        ".SH COMMANDS",
    ]
    shared = {option.names for option in main_options(parser)}
    for command in commands(parser):
        lines += _command(command, shared)
    lines.append(".SH EXIT STATUS")
    lines += [line for code, meaning in exits for line in (".TP", f".B {code}", _text(meaning))]
    lines.append(".SH ENVIRONMENT")
    lines += [line for name, meaning in ENVIRONMENT for line in (".TP", f".B {name}", _text(meaning))]
    return "\n".join(lines) + "\n"


def _command(command: Command, shared: set[tuple[str, ...]]) -> list[str]:
    arguments = " ".join(_usage(one) for one in command.arguments)
    lines = [f".SS {command.name}", ".B irdesk " + command.name, f"[\\fIoptions\\fR] {arguments}".rstrip(), ".PP"]
    lines.append(_text(_sentence(command.summary)))
    for one in command.arguments:
        lines += [".TP", f"\\fI{_text(one.name)}\\fR", _text(_sentence(one.help or ", ".join(one.choices)))]
    for option in command.options:
        if option.names not in shared:
            lines += _option(option)
    if command.epilog:
        lines += [".PP", ".nf", *(_text(line) for line in command.epilog.splitlines()), ".fi"]
    return lines


def _usage(one: Argument) -> str:
    name = f"\\fI{_text(one.name)}\\fR"
    return {"*": f"[{name} ...]", "+": f"{name} ...", "?": f"[{name}]"}.get(one.nargs, name)


def _option(option: Option) -> list[str]:
    takes = f" \\fI{_text(option.takes)}\\fR" if option.takes else ""
    names = ", ".join(f"\\fB{_text(name)}\\fR{takes}" for name in option.names)
    choices = f" ({', '.join(option.choices)})" if option.choices else ""
    return [".TP", names, _text(_sentence(option.help + choices))]


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else "."


def _text(text: str) -> str:
    r"""Return text as roff reads it literally: `\`, hyphens, quotes and a leading `.` escaped (groff_char(7))."""
    safe = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace('"', "\\(dq")
    safe = "".join(char if ord(char) < 128 else f"\\[u{ord(char):04X}]" for char in safe)
    return re.sub(r"^([.])", r"\\&\1", safe) or "\\&"
