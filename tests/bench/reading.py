"""Reading: releases a second over the corpus, format by format, on one core and on all; the goals in milliseconds.

Milliseconds and the rate of one core are processor time, so that a busy machine does not change them much.

`python -m tests.bench.reading [--rounds 3] [--corpus FOLDER]`. Without a corpus the sample release is read, and an HTML
page made of it.
"""

import argparse
import gc
import multiprocessing
import os
import statistics
import time
from pathlib import Path
from typing import NamedTuple

from irdesk.reading import ReadingError, read_bytes

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
SAMPLE = ROOT / "store" / "infocrossing_2004q1.txt"
SUFFIXES = (".txt", ".htm", ".html", ".pdf", ".md", ".docx", ".eml")


class Source(NamedTuple):
    """One file to read: its folder, name and bytes."""

    folder: str
    name: str
    data: bytes


def sources(corpus: Path) -> list[Source]:
    """Return the files of the corpus by folder, or the sample and a page made of it."""
    found = [
        Source(path.parent.name, path.name, path.read_bytes())
        for path in sorted(corpus.glob("*/*"))
        if path.suffix in SUFFIXES
    ]
    return found or [Source("text", SAMPLE.name, SAMPLE.read_bytes()), Source("html", "made.htm", page(150_000))]


def page(size: int) -> bytes:
    """Return an HTML release of `size` bytes: the sample's prose, then statements."""
    prose = "".join(f"<p>{block}</p>" for block in SAMPLE.read_text().split("\n\n")[:12])
    cell = "<td style='padding:2px 1pt;text-align:right'><font style='font-size:9pt'>{}</font></td>"
    row = "<tr><td style='padding-left:9pt'><font style='font-size:9pt'>Other revenue</font></td>{}{}{}{}</tr>"
    line = row.format(cell.format("$"), cell.format("1,234"), cell.format("$"), cell.format("1,111"))
    table = f"<table><tr><td></td><td colspan=2>2004</td><td colspan=2>2003</td></tr>{line * 30}</table>"
    return f"<html><body>{prose}{table * (1 + (size - len(prose)) // len(table))}</body></html>".encode()


def read(source: Source) -> float:
    """Read a source; return the milliseconds of processor time it took."""
    start = time.process_time()
    try:
        read_bytes(source.data, source.name)
    except ReadingError as error:
        print(f"  {error}")
    return (time.process_time() - start) * 1000


def best(source: Source, rounds: int) -> float:
    """Return the shortest of some readings."""
    return min(read(source) for _ in range(rounds))


def table(files: list[Source], rounds: int) -> dict[str, list[tuple[float, Source]]]:
    """Read all the files and print a line a format."""
    times: dict[str, list[tuple[float, Source]]] = {}
    for source in files:
        times.setdefault(source.folder, []).append((best(source, rounds), source))
    print(f"{'format':<12} {'files':>5} {'KB':>6} {'median ms':>10} {'slowest ms':>11} {'a second':>9}")
    for folder, measured in times.items():
        spent = [one for one, _ in measured]
        size = sum(len(source.data) for _, source in measured) / 1024
        rate = 1000 * len(spent) / sum(spent)
        median = statistics.median(spent)
        print(f"{folder:<12} {len(spent):>5} {size:>6.0f} {median:>10.1f} {max(spent):>11.1f} {rate:>9.0f}")
    return times


def both(files: list[Source], one_core: float) -> None:
    """Print the releases a second over all files on one core and on all of them."""
    cores = os.cpu_count() or 1
    with multiprocessing.Pool(cores) as pool:
        pool.map(read, files[:cores], chunksize=1)  # the processes load their modules
        start = time.perf_counter()
        pool.map(read, files, chunksize=4)
        all_cores = len(files) / (time.perf_counter() - start)
    print(f"all formats: {one_core:.0f} releases a second on one core, {all_cores:.0f} on {cores} cores")


def goals(times: dict[str, list[tuple[float, Source]]]) -> None:
    """Print what stands beside the goals: a text release, the seed, an HTML release of 150 KB."""
    text = [one for one, _ in times.get("text", [])]
    print(f"a text release: median {statistics.median(text):.1f} ms, slowest {max(text):.1f} ms (goal 20 ms)")
    seed = best(Source("text", SAMPLE.name, SAMPLE.read_bytes()), 5)
    print(f"the seed: {seed:.1f} ms (goal 50 ms)")
    pages = times.get("html", [])
    if pages:
        spent, source = min(pages, key=lambda pair: abs(len(pair[1].data) - 150_000))
        print(f"an HTML release of {len(source.data) // 1000} KB: {spent:.1f} ms (goal 60 ms)")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    options, _ = parser.parse_known_args()
    files = sources(options.corpus)
    for source in files[:2]:
        read(source)
    gc.collect()
    times = table(files, options.rounds)
    spent = sum(one for measured in times.values() for one, _ in measured)
    goals(times)
    both(files, 1000 * len(files) / spent)


if __name__ == "__main__":
    main()
