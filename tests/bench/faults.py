"""Faults planted in clean releases, measured: how many of each kind a proof tells, and what it says of the clean ones.

`python -m tests.bench.faults [--verbose] [--cells] [KIND]` prints the share told by kind; --verbose lists
those that stay silent, --cells adds slips in cells of the tables.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator

from irdesk.domain.release import Release
from irdesk.proofing import proof
from irdesk.reading import read_bytes
from tests.proofing.corruption import Corruption, cells, corruptions_of
from tests.proofing.planted import RELEASES, planted

GRAVE = {"error", "warning"}
MOST_CELLS = 60


def told(release: Release) -> Counter[tuple[str, str]]:
    """Return the errors and warnings of a proof."""
    return Counter((each.check, each.message) for each in proof(release) if each.severity in GRAVE)


def corrupted(release: Release) -> Iterator[tuple[tuple[int, int, int], Corruption]]:
    """Yield every slip in some cells of the tables, with the cell; all that have a check of their own."""
    places = sorted(cells(release))
    some = random.Random(3).sample(places, min(MOST_CELLS, len(places)))
    for cell in sorted({*some, *(place for place in places if own_check(release, place))}):
        yield from ((cell, each) for each in corruptions_of(release, cell))


def own_check(release: Release, cell: tuple[int, int, int]) -> str | None:
    """Return what a cell belongs to that has a check of its own: the segments, or cash at the period's end."""
    statement = release.statements[cell[0]]
    label = statement.rows[cell[1]].label.lower()
    if statement.kind == "segments":
        return "segments"
    return "cash-tie" if statement.kind == "cash_flows" and "cash" in label and "end" in label else None


def main() -> None:
    """Print the figures."""
    verbose = "--verbose" in sys.argv
    only = " ".join(each for each in sys.argv[1:] if not each.startswith("-"))
    hits, every = Counter[str](), Counter[str]()
    for file in sorted(RELEASES.iterdir()):
        data = file.read_text("utf-8")
        clean = read_bytes(data.encode(), file.name)
        before = told(clean)
        for check, message in before:
            print(f"FALSE ALARM {file.name} {check}: {message}")
        tries = [(each.kind, each.words, each.text) for each in planted(data)]
        for kind, words, text in tries:
            if only in kind:
                every[kind] += 1
                new = told(read_bytes(text.encode(), file.name)) - before
                hits[kind] += bool(new)
                if verbose and not new:
                    print(f"silent {file.name} [{kind}] {words}")
        for cell, change in corrupted(clean) if "--cells" in sys.argv else ():
            kind = own_check(clean, cell) or f"table cell: {change.kind}"
            every[kind] += 1
            new = told(change.release) - before
            hits[kind] += bool(new)
            if verbose and not new:
                print(f"silent {file.name} [{kind}] {change.words}")
    for kind, count in every.items():
        print(f"{kind:40} {hits[kind]:4}/{count}  {hits[kind] / count:.0%}")
    print(f"{'all':40} {sum(hits.values()):4}/{sum(every.values())}  {sum(hits.values()) / sum(every.values()):.0%}")


if __name__ == "__main__":
    main()
