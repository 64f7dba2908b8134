"""Kills a real writer with SIGKILL at random moments, again and again, and counts what was acknowledged and lost.

`python -m tests.crash.kill --kills 1000` prints the counts.
"""

import argparse
import os
import random
import select
import signal
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from irdesk.domain.company import Company
from irdesk.store import Store, housekeeping
from irdesk.store.doctor import doctor
from tests.crash import many
from tests.store.samples import TEXT, release

EACH = 40
"""Kills before a new desk is begun, so that checking stays quick."""


@dataclass
class Count:
    """What happened in all."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    torn: int = 0
    snapshots: int = 0

    def __str__(self) -> str:
        return (
            f"kills {self.kills}, units acknowledged {self.acknowledged}, lost {self.lost} "
            f"(torn tails set aside {self.torn}, snapshots seen {self.snapshots})"
        )


def write(directory: Path, pipe: int, seed: int) -> None:
    """Write units until killed; tell each, once it is acknowledged, through the pipe."""
    housekeeping.LEAST = 4000
    chance = random.Random(seed)
    with Store.open(directory, author="writer") as store:
        while True:
            name = f"unit {seed} {chance.random()}"
            with store.unit(name) as unit:
                first = store.companies.get(1)
                unit.put(first.with_fields(website=name) if first else Company(website=name))
                made = unit.put(Company(name=name))
            tell(pipe, f"{store.sequence}\t{made.id}\t{name}")
            act = chance.random()
            if act < 0.1:
                store.add(release(chance.randrange(10), TEXT * chance.randrange(1, 1500)))
            elif act < 0.2:
                with store.unit("short-lived") as unit:
                    unit.put(Company(name="short-lived"))
                store.undo()


def tell(pipe: int, words: str) -> None:
    """Send one line."""
    os.write(pipe, words.encode() + b"\n")


def kill_once(directory: Path, seed: int) -> list[str]:
    """Start a writer, kill it at a random moment, and return what it had acknowledged.

    One in five is killed while it opens the desk, the others at any moment from the first unit on that they told of.
    """
    chance = random.Random(seed)
    inward, outward = os.pipe()
    writer = os.fork()
    if not writer:
        os.close(inward)
        try:
            write(directory, outward, seed)
        finally:
            os._exit(1)
    os.close(outward)
    told = b"" if chance.random() < 0.2 else os.read(inward, 1 << 16)
    deadline = time.monotonic() + chance.choice([0.001, 0.01, 0.05, 0.2]) * chance.random()
    while (left := deadline - time.monotonic()) > 0:
        if select.select([inward], [], [], left)[0]:
            told += os.read(inward, 1 << 16)
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    while piece := os.read(inward, 1 << 16):
        told += piece
    os.close(inward)
    return told.decode().splitlines()


def check(directory: Path, told: list[str], count: Count) -> None:
    """Open the desk as the next user would, and look for everything that was ever acknowledged on it."""
    with Store.open(directory, author="checker") as store:
        with store.unit("look") as unit:
            unit.put(Company(name="checked"))
        sequences = {one.sequence for one in store.log()}
        assert sequences == set(range(1, store.sequence + 1))
        for line in told:
            sequence, record_id, name = line.split("\t")
            kept = store.companies.get(int(record_id))
            if int(sequence) not in sequences or kept is None or kept.name != name:
                count.lost += 1
        count.torn += sum("set aside" in notice for notice in store.notices)
    assert not list(directory.glob(".*.tmp"))
    if count.kills % 10 == 0:
        report = doctor(directory)
        assert report.well, report.ailments
    count.snapshots += bool(list(directory.glob("snapshot-*.json")))


def run(kills: int, seed: int = 0) -> Count:
    """Kill `kills` writers and return the counts."""
    count = Count()
    while count.kills < kills:
        with tempfile.TemporaryDirectory() as place:
            told: list[str] = []
            for _ in range(min(EACH, kills - count.kills)):
                seed += 1
                fresh = kill_once(Path(place) / "desk", seed)
                told += fresh
                count.kills += 1
                count.acknowledged += len(fresh)
                check(Path(place) / "desk", told, count)
    return count


def main() -> None:
    """Run as a program."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    count = run(given.kills, given.seed)
    print(count)
    with tempfile.TemporaryDirectory() as place:
        print(many.run(Path(place) / "desk"))
    raise SystemExit(1 if count.lost else 0)


if __name__ == "__main__":
    main()
