"""When litter is collected: while nobody types. A full collection amid typing is felt as a key that sticks."""

import gc
import sys
import time

BETWEEN = (2_000, 500, 10)
"""Python's measure while the app runs: the youngest goes at once, in a millisecond or two; all when keys rest."""

TURN = 0.0005
"""Seconds for which a thread keeps the interpreter while another wants it; Python's own measure is ten times that."""

REST = 1.0
"""Seconds without a key after which everything is looked through."""


class Litter:
    """Collects when keys rest."""

    def __init__(self) -> None:
        self._typed = time.monotonic()
        self._clean = False

    def begin(self) -> None:
        """Collect by our own measure from now on: at the start much is made and nothing left.

        Threads take short turns, too: a key's steps wait for one each.
        """
        gc.set_threshold(*BETWEEN)
        sys.setswitchinterval(TURN)

    def settle(self) -> None:
        """Take what there is as what stays: looking through it would take long and find nothing."""
        gc.freeze()

    def typed(self) -> None:
        """Note that a key was pressed."""
        self._typed = time.monotonic()
        self._clean = False

    def look(self) -> None:
        """Collect if no key came for a while, once for each time that keys rest."""
        if not self._clean and time.monotonic() - self._typed >= REST:
            self._clean = True
            gc.collect()
