"""Several processes write to one desk at once; every unit is accounted for at the end."""

import multiprocessing
from pathlib import Path

from irdesk.domain.company import Company
from irdesk.store import Store
from irdesk.store.local import LocalEngine

WRITERS, UNITS = 8, 25


def write(directory: Path, name: str) -> None:
    """Write units, each of which adds a company and a word to one that all writers share."""
    with Store.open(directory, author=name) as store:
        assert isinstance(store.engine, LocalEngine)
        for number in range(UNITS):
            with store.unit(f"{name} {number}") as unit:
                unit.put(Company(name=f"{name} {number}"))
                shared = store.companies.get(1)
                assert shared is not None
                unit.put(shared.with_fields(aliases=(*shared.aliases, f"{name} {number}")))
            if number == 12 and name == "w3":
                store.engine.compact()


def run(directory: Path) -> str:
    """Let the writers write, and return the counts; raises AssertionError where a unit is missing."""
    with Store.open(directory) as store, store.unit("begin") as unit:
        unit.put(Company(name="shared"))
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=write, args=(directory, f"w{number}")) for number in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    wanted = {f"w{writer} {number}" for writer in range(WRITERS) for number in range(UNITS)}
    with Store.open(directory) as store:
        log = store.log()
        assert [one.sequence for one in log] == list(range(1, WRITERS * UNITS + 2))
        units = {one.what for one in log[1:]} & wanted
        names = {company.name for company in store.companies.all()} & wanted
        shared = store.companies.get(1)
        assert shared is not None
        lost = 3 * len(wanted) - len(units) - len(names) - len(wanted.intersection(shared.aliases))
    assert lost == 0
    return f"writers {WRITERS} at once, units {len(units)} of {WRITERS * UNITS}, lost {lost}"
