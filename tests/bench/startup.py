"""What a look-up costs as a whole process, held against importing TinyDB alone."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 15
GOAL = 3.0


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Return how long a process takes from start to end."""
    began = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def main() -> None:
    """Run the two in turn and print the medians and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        cache = {"PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        environment = {k: v for k, v in os.environ.items() if not k.startswith("IRDESK_")} | cache
        environment["XDG_DATA_HOME"] = str(Path(folder) / "data")
        lookup = [sys.executable, "-c", "from irdesk.cli.main import main; main(['replay', 'ifox'])"]
        bare = [sys.executable, "-c", "import tinydb"]
        seconds(lookup, environment)
        seconds(bare, environment)
        pairs = [(seconds(lookup, environment), seconds(bare, environment)) for _ in range(RUNS)]
    ours, theirs = (statistics.median(side) * 1000 for side in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"irdesk replay ifox {ours:.0f} ms; importing tinydb {theirs:.0f} ms; ratio {ratio:.2f} (goal ≤ {GOAL:g})")


if __name__ == "__main__":
    main()
