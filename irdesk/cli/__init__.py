"""The command line: a door that opens quickly."""

import gc
import sys

gc.set_threshold(100_000)  # importing makes much and leaves no litter: Python's own 700 would look through it all again

if "typing_extensions" not in sys.modules:
    # msgspec takes its type hints from typing_extensions where that is installed, though typing has all of them since
    # Python 3.11; a quarter of a look-up's time would go into importing it. Whoever needs it later imports it as usual.
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # "not there" to the import system
    try:
        import msgspec  # noqa: F401 (imported for the rooms behind)
    finally:
        del sys.modules["typing_extensions"]
