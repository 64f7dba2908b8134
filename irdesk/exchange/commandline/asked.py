"""What a shell completes the words of a command with: files, or what the desk lists at that moment."""

from irdesk.exchange.commandline.parsers import Command

FILES = frozenset({"FILE", "DIR", "HEADER=FIELD"})
_LINES = {"contacts": "contacts", "find": "words"}
"""The commands whose words are not a company."""


def asks(command: Command) -> str | None:
    """Return what `irdesk lines` lists for the words of a command; None where they are files or fixed."""
    words = [one for one in command.arguments if one.nargs in {"*", "+", ""} and not one.choices]
    if not words or any(one.name in FILES for one in words[:1]):
        return None
    return _LINES.get(command.name, "companies")
