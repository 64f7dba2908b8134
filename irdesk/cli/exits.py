"""The exit codes of every command, in one table."""

from enum import IntEnum


class Exit(IntEnum):
    """What a command's exit code means."""

    OK = 0
    """Found, done, or clean."""
    NOTHING = 1
    """Nothing found; a file that could not be read; a proof with findings."""
    USAGE = 2
    """Arguments that make no sense."""
    DESK = 3
    """The desk could not be opened, read or written."""
    INTERRUPTED = 130
    """Stopped by the user."""
