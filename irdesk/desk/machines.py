"""What programs ask of the desk: the schemas of its JSON, completion for shells, the man page."""

import argparse
from typing import Any


def schema(name: str) -> dict[str, Any] | None:
    """Return the JSON Schema of a command's output, or None where it prints none."""
    from irdesk.exchange.schema import schema as made

    return made(name)


def schema_names() -> dict[str, str]:
    """Return the commands that have a schema, with what each prints."""
    from irdesk.exchange.schema import names

    return names()


def completion(parser: argparse.ArgumentParser, shell: str) -> str:
    """Return the completion script of a shell."""
    from irdesk.exchange.commandline import completion as made

    return made(parser, shell)


def man_page(parser: argparse.ArgumentParser, *, version: str, exits: tuple[tuple[int, str], ...]) -> str:
    """Return the man page."""
    from irdesk.exchange.commandline import man_page as made

    return made(parser, version=version, exits=exits)
