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
from pathlib import Path

from tinydb import TinyDB

from irdesk.domain.company import Contact
from irdesk.store import Store
from irdesk.store.tables import to_doc
from tests.bench.desks import build_desk

EDITS = 300
LOOKUP = """
import sys
from pathlib import Path
from irdesk.store import Store
with Store.open(Path(sys.argv[1]), readonly=True) as store:
    company = store.companies.where(ticker=sys.argv[2])[0]
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


def edits(place: Path, count: int) -> tuple[float, float, float]:
    """Return the median of one durable edit at `count` documents: stock TinyDB's, ours, and ours at the 99th of 100."""
    records = [contact(number) for number in range(count)]
    with TinyDB(place / "stock.json") as stock:
        stock.insert_multiple([to_doc(record) for record in records])
        repeats = max(2, 20_000 // count)
        theirs = [timed(lambda n=n: stock.update({"role": f"r{n}"}, doc_ids=[n + 1])) for n in range(min(repeats, 10))]  # type: ignore[misc]
    with Store.open(place / "desk") as store:
        with store.unit("fill") as unit:
            kept = [unit.put(record) for record in records]
        store.close()

        def edit(number: int) -> None:
            with store.unit("edit") as unit:
                unit.put(kept[number].with_fields(role=f"r{number}"))

        ours = [timed(lambda n=n: edit(n * 7919 % count)) for n in range(EDITS)]  # type: ignore[misc]
    return statistics.median(theirs), statistics.median(ours), sorted(ours)[EDITS * 99 // 100]


def process(code: str, *arguments: str, repeats: int = 15) -> tuple[float, str]:
    """Return the best of several runs of a whole Python process, in milliseconds, and what it printed."""
    runs: list[float] = []
    printed = ""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    for _ in range(repeats):
        begin = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments], env=environment, capture_output=True, text=True, check=True
        )
        runs.append((time.perf_counter() - begin) * 1000)
        printed = done.stdout.strip()
    return statistics.median(runs), printed


def durable_edits(counts: list[int]) -> None:
    """Print the edits."""
    ours: list[float] = []
    for count in counts:
        with tempfile.TemporaryDirectory() as place:
            stock, own, late = edits(Path(place), count)
        ours.append(own)
        print(
            f"durable edit at {count:>7,} documents: stock {stock:9.2f} ms, irdesk {own:6.3f} ms "
            f"(99 of 100 within {late:6.2f}), ratio {stock / own:9.0f}   (goal at 10,000: 100)"
        )
    print(f"durable edit, longest over shortest median: {max(ours) / min(ours):.2f}   (goal: flat)")


def opening(place: Path, few: int, many: int) -> None:
    """Print whole processes on a small and on a large desk."""
    for name, count in (("small", few), ("large", many)):
        spent = timed(lambda name=name, count=count: build_desk(place / name, count))  # type: ignore[misc]
        size = sum(path.stat().st_size for path in (place / name).glob("snapshot-*.json"))
        print(f"desk of {count:,} releases made in {spent / 1000:.1f} s, snapshot {size / 1e6:.0f} MB")
    compared("open and look up", place, LOOKUP, "T1")
    compared("irdesk replay T1", place, "from irdesk.cli.main import main; main()", "replay", "T1", "--store")
    _, megabytes = process(OPEN, str(place / "large"), repeats=1)
    print(f"memory of an open desk of {many:,} releases: {megabytes} MB   (goal 200)")


def compared(what: str, place: Path, code: str, *words: str) -> None:
    """Print a whole process on the small and on the large desk."""
    small, large = (
        process(code, *words, str(place / name))[0]
        if words[-1] == "--store"
        else process(code, str(place / name), *words)[0]
        for name in ("small", "large")
    )
    print(f"{what}, whole process: small {small:.1f} ms, large {large:.1f} ms, ratio {large / small:.2f}   (goal 2)")


def main() -> None:
    """Run all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--releases", type=int, default=10_000)
    parser.add_argument("--documents", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    given, _ = parser.parse_known_args()
    durable_edits(given.documents)
    with tempfile.TemporaryDirectory() as place:
        opening(Path(place), 10, given.releases)


if __name__ == "__main__":
    main()
