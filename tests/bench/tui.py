"""The app in a terminal: first paint against a bare Textual app, and the time from a key to what it paints."""

import os
import statistics
import sys
import tempfile
from pathlib import Path

from irdesk.domain.company import Contact, Phone
from irdesk.store import Store
from tests.bench._terminal import Terminal
from tests.bench.desks import build_desk

RELEASES = int(os.environ.get("IRDESK_BENCH_RELEASES", "10000"))
CONTACTS = 5 * RELEASES
RUNS = 9
KEYS = 150
GOAL_PAINT, GOAL_MEDIAN, GOAL_WORST = 1.25, 16.0, 50.0
PLACES = {
    "releases": ([b"0"], b"j", b"k"), "highlights": ([b"3"], b"j", b"k"), "financials": ([b"4"], b"j", b"k"),
    "answer line": ([b"/"], b"t", b"\x7f"),
}  # fmt: skip


def main() -> None:
    """Build a desk, open it and a bare app in turn, press keys, and print medians and ratios."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "desk"
        build_desk(place, RELEASES)
        people(place)
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        environment |= {"IRDESK_CONFIG": f"{folder}/config.toml", "PYTHONPATH": str(Path.cwd())}
        environment |= {"PYTHONPYCACHEPREFIX": f"{folder}/cache", "PYTHONDONTWRITEBYTECODE": ""}
        for name in ("COLUMNS", "LINES", "TMUX", "DISPLAY", "NO_COLOR"):
            environment.pop(name, None)
        desk = [sys.executable, "-m", "irdesk", "--store", str(place)]
        paint(desk, [sys.executable, "-m", "tests.bench._bare"], environment)
        keys(desk, environment)


def people(place: Path) -> None:
    """Add contacts until the desk has five for each release."""
    with Store.open(place, author="bench") as store, store.unit("people") as unit:
        for number in range(CONTACTS - len(store.contacts.all())):
            printed = f"917-555-{number % 10000:04d}"
            phone = Phone(number=f"+1{printed.replace('-', '')}", printed=printed)
            unit.put(Contact(company_id=number % max(1, RELEASES // 20) + 1, name=f"Someone {number}", phones=(phone,)))


def paint(desk: list[str], bare: list[str], environment: dict[str, str]) -> None:
    """Print the time to the first paint of both, and to the desk's releases on the screen."""
    ours, theirs, filled = [], [], []
    for run in range(RUNS + 1):
        with Terminal(desk, environment) as terminal:
            first = terminal.until(b"Releases")
            whole = terminal.until(b"1-800-555")
        with Terminal(bare, environment) as terminal:
            other = terminal.until(b"READY")
        if run:
            ours.append(first)
            filled.append(whole)
            theirs.append(other)
    ratio = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
    print(
        f"first paint with {RELEASES:,} releases and {CONTACTS:,} contacts: {statistics.median(ours):.0f} ms; "
        f"a bare Textual app {statistics.median(theirs):.0f} ms; ratio {ratio:.2f} (goal ≤ {GOAL_PAINT:g}); "
        f"a release with its values on the screen after {statistics.median(filled):.0f} ms"
    )


def keys(desk: list[str], environment: dict[str, str]) -> None:
    """Print the time from a key to its paint in the lists."""
    for name, (enter, there, back) in PLACES.items():
        with Terminal(desk, environment) as terminal:
            terminal.until(b"1-800-555")
            terminal.rest()
            for key in enter:
                terminal.key(key)
            took = [terminal.key(there if number % 6 < 3 else back) for number in range(KEYS)]
            memory = terminal.memory()
        wall, own = (sorted(column) for column in zip(*took, strict=True))
        print(
            f"key to paint, {name}: {told(own)} without waits for a processor (goal: median < {GOAL_MEDIAN:g}, "
            f"p99 < {GOAL_WORST:g}); {told(wall)} with them; memory {memory:.0f} MB"
        )


def told(took: list[float]) -> str:
    """Return how sorted times are distributed, in words."""
    at = {f"p{share}": took[int(len(took) * share / 100)] for share in (90, 99)}
    return f"median {statistics.median(took):.1f} ms, " + ", ".join(f"{name} {ms:.1f}" for name, ms in at.items())


if __name__ == "__main__":
    main()
