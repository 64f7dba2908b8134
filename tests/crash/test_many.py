"""Several processes on one desk: every unit is accounted for, and a dead one does not block the others."""

import multiprocessing
import os
import signal
import time
from pathlib import Path

from irdesk.domain.company import Company
from irdesk.store import Store
from tests.crash.many import run


def test_eight_writers_at_once(tmp_path: Path) -> None:
    assert run(tmp_path / "desk") == "writers 8 at once, units 200 of 200, lost 0"


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
