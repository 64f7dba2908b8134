"""Copying an answer out of the command line."""

from pathlib import Path

from irdesk.cli.exits import Exit
from irdesk.cli.output import complain
from irdesk.domain.answer import Answer
from irdesk.tui.clipboard import copy


def copy_answer(answer: Answer) -> Exit:
    """Copy the first value of an answer (its title where it has none), print it, and say how it was copied."""
    text = answer.values[0].copied if answer.values else answer.title
    label = f"{answer.values[0].label} of {answer.title}" if answer.values else answer.title
    how = copy(text, _to_terminal if _has_terminal() else None)
    print(text)
    if not how or how.startswith("not copied"):
        complain(how or "not copied: there is no terminal and no clipboard here")
        return Exit.NOTHING
    complain(f"copied {label} ({how})")
    return Exit.OK


def _has_terminal() -> bool:
    try:
        Path("/dev/tty").open("w").close()
    except OSError:
        return False
    return True


def _to_terminal(codes: str) -> None:
    """Send codes to the terminal itself, also where standard output goes to a pipe."""
    with Path("/dev/tty").open("w") as terminal:
        terminal.write(codes)
