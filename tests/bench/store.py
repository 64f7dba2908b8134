"""The store against stock TinyDB: a durable edit, opening a large desk for one look-up, and memory. Ratios of one run.

`python -m tests.bench.store [--releases 10000] [--documents 1000 10000 100000]`
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tinydb import TinyDB

from irdesk.domain.company import Contact
from irdesk.store import Store
from irdesk.store.tables import to_doc
from tests.bench.desks import build_desk

ROUNDS, EDITS, RUNS = 20, 20, 15
LOOKUP = """
import sys
from pathlib import Path
from irdesk.store import Store
with Store.open(Path(sys.argv[2]), readonly=True) as store:
    company = store.companies.where(ticker=sys.argv[1])[0]
    print(store.calls.where(company_id=company.id)[0].replay.pass_code)
"""
OPEN = """
import re, sys
from pathlib import Path
from irdesk.store import Store
with Store.open(Path(sys.argv[1]), readonly=True) as store:
    for one in store.releases.newest()[:200]:
        store.releases.get(one)
    whole = store.release(store.releases.newest()[0])
    assert whole.text and whole.statements
    assert store.find_lines(("revenues",))
    assert store.find_lines(("no such word",)) == ()
    print(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024)
"""


def timed(work: Callable[[], object]) -> float:
    """Return how long `work` takes, in milliseconds."""
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def contact(number: int) -> Contact:
    """Return a contact of about 1.5 KB."""
    return Contact(name=f"Person {number}", email=f"p{number}@example.org", note=f"note {number} " * 110)


class Pair:
    """The same documents in stock TinyDB and in a desk, and how long an edit of one took in each."""

    def __init__(self, place: Path, count: int) -> None:
        self.count = count
        self.theirs: list[float] = []
        self.ours: list[float] = []
        self.late: list[float] = []
        self.bare: list[float] = []
        self._file = os.open(place / "bare", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        records = [contact(number) for number in range(count)]
        self._stock = TinyDB(place / "stock.json")
        self._stock.insert_multiple([to_doc(record) for record in records])
        self._store = Store.open(place / "desk")
        with self._store.unit("fill") as unit:
            self._kept = [unit.put(record) for record in records]
        self._store.close()

    def edit(self, number: int) -> None:
        """Edit a document in the desk, durably."""
        with self._store.unit("edit") as unit:
            unit.put(self._kept[number % self.count].with_fields(role=f"r{number}"))

    def round(self, number: int) -> None:
        """Time some edits; few of stock's where one takes seconds."""
        if number * self.count <= 400_000:
            self.theirs.append(timed(lambda: self._stock.update({"role": f"r{number}"}, doc_ids=[number + 1])))
        edits = [timed(partial(self.edit, number * 7919 + at * 97)) for at in range(EDITS)]
        self.ours.append(statistics.median(edits))
        self.bare.append(statistics.median(timed(self._flush) for _ in range(EDITS)))
        self.late.append(max(edits))

    def _flush(self) -> None:
        """What the disk alone takes: append a line of the length of an edit's, and flush it."""
        os.write(self._file, b"x" * 260)
        os.fsync(self._file)

    def close(self) -> None:
        """Let go of both."""
        os.close(self._file)
        self._stock.close()
        self._store.close()


def process(code: str, *arguments: str) -> tuple[float, str]:
    """Return how long a whole Python process takes, in milliseconds, and what it printed."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    begin = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    return (time.perf_counter() - begin) * 1000, done.stdout.strip()


def durable_edits(place: Path, counts: list[int]) -> None:
    """Print the best round of each: sizes take turns, so what else the machine does falls on all of them alike."""
    pairs = []
    for count in counts:
        (place / str(count)).mkdir()
        pairs.append(Pair(place / str(count), count))
    for number in range(ROUNDS):
        for pair in pairs:
            pair.round(number)
    for pair in pairs:
        stock, own, usual = min(pair.theirs), min(pair.ours), statistics.median(pair.ours)
        late = statistics.median(pair.late)
        print(
            f"durable edit at {pair.count:>7,} documents: stock {stock:8.1f} ms, irdesk {own:6.3f} ms (usual round "
            f"{usual:.2f}, its longest {late:.2f}), ratio {stock / own:6.0f}   (goal at 10,000: 100)"
        )
        print(
            f"    a bare append and fsync on this disk now: {min(pair.bare):.3f} ms, usually "
            f"{statistics.median(pair.bare):.2f}"
        )
        pair.close()
    ours = [min(pair.ours) for pair in pairs]
    print(f"durable edit, longest over shortest: {max(ours) / min(ours):.2f}   (goal: flat)")


def opening(place: Path, few: int, many: int) -> None:
    """Print whole processes on a small and on a large desk."""
    for name, count in (("small", few), ("large", many)):
        spent = timed(partial(build_desk, place / name, count))
        size = sum(path.stat().st_size for path in (place / name).glob("snapshot-*.json"))
        print(f"desk of {count:,} releases made in {spent / 1000:.1f} s, snapshot {size / 1e6:.0f} MB")
    compared("open and look up", place, LOOKUP, "T1")
    compared("irdesk replay T1", place, "from irdesk.cli.main import main; main()", "replay", "T1", "--store")
    _, megabytes = process(OPEN, str(place / "large"))
    print(f"memory of an open desk of {many:,} releases: {megabytes} MB   (goal 200)")


def compared(what: str, place: Path, code: str, *words: str) -> None:
    """Print the quickest of several whole processes on the small and on the large desk, taking turns."""
    spent: dict[str, list[float]] = {"small": [], "large": []}
    for _ in range(RUNS):
        for name, runs in spent.items():
            runs.append(process(code, *words, str(place / name))[0])
    small, large = min(spent["small"]), min(spent["large"])
    print(f"{what}, whole process: small {small:.1f} ms, large {large:.1f} ms, ratio {large / small:.2f}   (goal 2)")


def main() -> None:
    """Run all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--releases", type=int, default=10_000)
    parser.add_argument("--documents", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    given, _ = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as place:
        durable_edits(Path(place), given.documents)
    with tempfile.TemporaryDirectory() as place:
        opening(Path(place), 10, given.releases)


if __name__ == "__main__":
    main()
