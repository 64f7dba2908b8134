"""Opening the desk that the options name."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from irdesk.desk import Desk, home_directory, locate


@contextmanager
def opened(options: argparse.Namespace, *, to_change: bool = False, still: bool = True) -> Iterator[Desk]:
    """Open the desk for a command and close it after; `to_change` begins the user's own where there is none.
    A clock that is set stands `still` while the command runs.

    On a machine without a desk the sample answers, and a word on standard error says so.
    """
    place, is_sample = locate(options.store)
    if is_sample and to_change:
        place, is_sample = home_directory(), False
    desk = Desk.open(place, options.at, readonly=not to_change, still=still)
    if is_sample and sys.stderr.isatty():
        print("(the sample desk; `irdesk import FILE` begins your own)", file=sys.stderr)
    try:
        yield desk
    finally:
        desk.close()
