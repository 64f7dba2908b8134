"""Standard input, output and error as they are found: closed, of a small character set, or cut off at the other end."""

import io
import os
import sys

MODES = (("stdin", os.O_RDONLY), ("stdout", os.O_WRONLY), ("stderr", os.O_WRONLY))


def open_missing() -> None:
    """Put the null device where a stream is closed (`<&-`), before a file of the desk takes its descriptor."""
    for name, mode in MODES:
        if getattr(sys, name) is None:
            handle = os.open(os.devnull, mode)
            setattr(sys, name, os.fdopen(handle, "r" if mode == os.O_RDONLY else "w", encoding="utf-8"))


def widen(*, json: bool = False) -> None:
    r"""Let standard output take every character: one that its character set lacks is written as `\u2192`.

    JSON is UTF-8 whatever the terminal speaks (RFC 8259 §8.1); half a surrogate pair becomes its escape.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8" if json else None, errors="backslashreplace")


def let_go() -> None:
    """Point standard output at the null device, so that what is left to print fails nowhere."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)
