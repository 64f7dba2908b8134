"""Several processes on one desk: every unit is accounted for, and a dead one does not block the others."""

import multiprocessing
import os
import signal
import time
from pathlib import Path

from irdesk.domain.company import Company
from irdesk.store import Store
from irdesk.store.doctor import doctor
from irdesk.store.local import LocalEngine
from irdesk.store.snapshot import snapshots
from tests.crash.many import run


def test_eight_writers_at_once(tmp_path: Path) -> None:
    assert run(tmp_path / "desk") == "writers 8 at once, units 200 of 200, lost 0"


def keep_compacting(directory: Path, name: str) -> None:
    with Store.open(directory, author=name) as store:
        assert isinstance(store.engine, LocalEngine)
        for number in range(30):
            with store.unit(f"{name} {number}") as unit:
                unit.put(Company(name=f"{name} {number}"))
            if number % 3 == 0:
                store.engine.compact()


def test_four_that_make_snapshots_at_once(tmp_path: Path) -> None:
    directory = tmp_path / "desk"
    Store.open(directory).close()
    context = multiprocessing.get_context("fork")
    keepers = [context.Process(target=keep_compacting, args=(directory, f"k{number}")) for number in range(4)]
    for keeper in keepers:
        keeper.start()
    for keeper in keepers:
        keeper.join()
        assert keeper.exitcode == 0
    with Store.open(directory) as store:
        assert {company.name for company in store.companies.all()} == {f"k{k} {n}" for k in range(4) for n in range(30)}
        assert len(store.companies) == store.sequence == len(store.log()) == 120
    assert doctor(directory).ailments == ()
    assert len(snapshots(directory)) == 2
    assert not list(directory.glob(".*.tmp"))


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
