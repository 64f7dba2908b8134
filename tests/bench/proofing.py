"""Proofing measured: the seed's corruptions, the corpus's, time a release, findings on releases as published.

`python -m tests.bench.proofing [CELLS]` reads ../shared where it is, else the own fixtures; CELLS (default 300) is how
many cells of the corpus's statements are corrupted, one slip each, chosen by a fixed seed.
"""

import gc
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from irdesk.domain.release import Release
from irdesk.proofing import proof, summary
from irdesk.reading import ReadingError, read_file
from tests.proofing.corruption import Corruption, cells, corruptions, corruptions_of, told

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FIXTURES = ROOT / "tests" / "fixtures" / "releases"
STATEMENTS = {"operations", "balance_sheet", "cash_flows"}


def releases() -> Iterator[Release]:
    """Yield the releases of the corpus, or the own ones."""
    folders = [SHARED / "corpus" / name for name in ("text", "html", "pdf", "markdown")]
    files = [file for folder in folders if folder.exists() for file in sorted(folder.iterdir())]
    for file in files or sorted(FIXTURES.iterdir()):
        try:
            yield read_file(file)
        except ReadingError as error:
            print(f"not read: {error}", file=sys.stderr)


def share(name: str, found: Iterable[tuple[str, bool]]) -> None:
    """Print the share of corruptions that raised something new, by kind."""
    count = Counter(found)
    kinds = sorted({kind for kind, _ in count})
    hits, all_of_them = sum(count[kind, True] for kind in kinds), sum(count.values())
    parts = ", ".join(f"{kind} {count[kind, True]}/{count[kind, True] + count[kind, False]}" for kind in kinds)
    print(
        f"{name}: {hits} of {all_of_them} corruptions raise something new ({hits / max(1, all_of_them):.1%}); {parts}"
    )


def raised(release: Release, changes: Iterable[Corruption]) -> Iterator[tuple[str, bool]]:
    """Yield for each corruption its kind, and whether it raised something."""
    before = told(release)
    for each in changes:
        yield each.kind, bool(told(each.release) - before)


def sampled(every: list[Release], size: int, kinds: set[str]) -> Iterator[tuple[str, bool]]:
    """Corrupt `size` cells of the statements of these kinds, one slip each."""
    chooser = random.Random(1)
    places = [
        (number, cell)
        for number, release in enumerate(every)
        for cell in cells(release)
        if release.statements[cell[0]].kind in kinds
    ]
    for number, cell in sorted(chooser.sample(places, min(size, len(places)))):
        change = chooser.choice(list(corruptions_of(every[number], cell)))
        yield from raised(every[number], [change])


def main() -> None:
    """Print the figures."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    seed = SHARED / "seed" / "infocrossing_2004q1.txt"
    first = read_file(seed if seed.exists() else FIXTURES / "harbourline_2025q2.txt")
    share("the seed" if seed.exists() else "the fixture", raised(first, corruptions(first)))
    every = list(releases())
    spent, total = [], Counter[str]()
    gc.collect()
    gc.freeze()  # a user holds one release: the others are not to be walked through again while one is proofed
    for release in every:
        start = time.process_time()
        found = proof(release)
        spent.append((time.process_time() - start) * 1000)
        total.update(summary(found))
    print(f"{len(every)} releases as published: {dict(total)}")
    slow = sum(each > 100 for each in spent)
    print(
        f"processor time a release: median {statistics.median(spent):.0f} ms, most {max(spent):.0f}; {slow} over 100 ms"
    )
    share("statements of the corpus", sampled(every, size, STATEMENTS))
    share("reconciliations of the corpus", sampled(every, size // 2, {"reconciliation"}))


if __name__ == "__main__":
    main()
