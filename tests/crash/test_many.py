"""Several processes on one desk: every unit is accounted for, and a dead one does not block the others."""

import multiprocessing
import os
import signal
import time
from pathlib import Path

from irdesk.domain.company import Company
from irdesk.store import Store
from irdesk.store.local import LocalEngine

WRITERS, UNITS = 8, 25


def write(directory: Path, name: str) -> None:
    with Store.open(directory, author=name) as store:
        assert isinstance(store.engine, LocalEngine)
        for number in range(UNITS):
            with store.unit(f"{name} {number}") as unit:
                unit.put(Company(name=f"{name} {number}"))
                shared = store.companies.get(1)
                assert shared is not None
                unit.put(shared.with_fields(aliases=(*shared.aliases, f"{name} {number}")))
            if number == 12:
                store.engine.compact() if name == "w3" else store.refresh()


def test_eight_writers_at_once(tmp_path: Path) -> None:
    directory = tmp_path / "desk"
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
        assert {one.what for one in log[1:]} == wanted
        names = [company.name for company in store.companies.all()]
        assert len(names) == WRITERS * UNITS + 1
        assert set(names[1:]) == wanted
        shared = store.companies.get(1)
        assert shared is not None
        assert set(shared.aliases) == wanted


def hold(directory: Path) -> None:
    with Store.open(directory) as store, store.unit("held"):
        (directory.parent / "holding").touch()
        time.sleep(60)


def test_a_reader_does_not_wait_and_a_dead_writer_does_not_block(tmp_path: Path) -> None:
    directory = tmp_path / "desk"
    with Store.open(directory) as store, store.unit("begin") as unit:
        unit.put(Company(name="shared"))
    holder = multiprocessing.get_context("fork").Process(target=hold, args=(directory,))
    holder.start()
    while not (tmp_path / "holding").exists():
        time.sleep(0.01)
    with Store.open(directory) as store:
        assert len(store.companies) == 1
        assert store.refresh() == ()
    assert holder.pid is not None
    os.kill(holder.pid, signal.SIGKILL)
    holder.join()
    with Store.open(directory) as store, store.unit("after") as unit:
        unit.put(Company(name="after"))
