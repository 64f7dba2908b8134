"""Asking on the terminal before something is stored."""

import sys

from irdesk.cli.output import complain


def agreed() -> bool:
    """Ask whether to store; without a terminal, or at the end of what it says (ctrl+d), the answer is no.

    The question goes to standard error: standard output may be on its way to a program.
    """
    if not sys.stdin.isatty():
        complain("add --yes to store without being asked")
        return False
    print("Store? [y/N] ", end="", file=sys.stderr, flush=True)
    answer = sys.stdin.readline()
    if not answer.endswith("\n"):
        print(file=sys.stderr)
    return answer.strip().lower() in {"y", "yes"}
