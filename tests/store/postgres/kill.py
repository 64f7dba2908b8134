"""Kills the server at random moments while desks write, and counts what was acknowledged, lost and doubled.

`python -m tests.store.postgres.kill --kills 100` prints the counts.
"""

import argparse
import random
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from irdesk.domain.company import Company
from irdesk.store import Store, StoreError
from irdesk.store.postgres.team import init_script, run_script
from tests.store.postgres.server import Server


@dataclass
class Count:
    """What happened in all."""

    kills: int = 0
    acknowledged: set[str] = field(default_factory=set)
    refused: int = 0
    unknown: int = 0
    lost: int = 0
    doubled: int = 0

    def __str__(self) -> str:
        return (
            f"server kills {self.kills}, units acknowledged {len(self.acknowledged)}, "
            f"refused with a word {self.refused} (of them unsure {self.unknown}), "
            f"lost {self.lost}, doubled {self.doubled}"
        )


def write(address: str, number: int, count: Count, stop: threading.Event) -> None:
    """Save units until told to stop; what is refused is not tried again."""
    store: Store | None = None
    serial = 0
    while not stop.is_set():
        serial += 1
        name = f"unit {number}.{serial}"
        try:
            store = store or Store.open(address)
            store.refresh()
            with store.unit(name) as unit:
                unit.put(Company(name=name))
            count.acknowledged.add(name)
        except StoreError as error:
            count.refused += 1
            count.unknown += "look before" in str(error)
            if store:
                store.close()
            store = None  # a desk that is opened anew does not wait to reconnect
            time.sleep(0.05)
    if store:
        store.close()


def run(kills: int, writers: int, seed: int = 1) -> Count:
    """Kill the server `kills` times under `writers` desks and check the log after."""
    chance = random.Random(seed)
    count = Count()
    server = Server()
    try:
        server.create()
        server.start()
        server.run("createdb", "-h", "127.0.0.1", "-p", str(server.port), "-U", "postgres", "desk")
        run_script(server.address("desk"), init_script())
        stop = threading.Event()
        desks = [
            threading.Thread(target=write, args=(server.address("desk"), number, count, stop))
            for number in range(writers)
        ]
        for desk in desks:
            desk.start()
        for _ in range(kills):
            time.sleep(0.1 + chance.random() * 0.9)
            server.kill()
            count.kills += 1
            server.start()
        time.sleep(1)
        stop.set()
        for desk in desks:
            desk.join()
        check(server.address("desk"), count)
    finally:
        server.destroy()
    return count


def check(address: str, count: Count) -> None:
    """Hold the log and the documents against what was acknowledged."""
    with Store.open(address, readonly=True) as store:
        logged = Counter(unit.what for unit in store.log())
        kept = Counter(company.name for company in store.companies.all())
    count.lost = sum(1 for name in count.acknowledged if logged[name] < 1 or kept[name] < 1)
    count.doubled = sum(1 for name in logged if logged[name] > 1 or kept[name] > 1)


def main() -> None:
    """Run it at length."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--desks", type=int, default=4)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        import os

        os.environ["XDG_CACHE_HOME"] = str(Path(folder))
        print(run(options.kills, options.desks))


if __name__ == "__main__":
    main()
