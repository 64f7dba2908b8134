"""A writer killed at random moments, or at each of its file operations, loses nothing that it acknowledged."""

import datetime as dt
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from irdesk.domain.company import Company
from irdesk.store import Store, rotation
from irdesk.store.backup import read_backup
from irdesk.store.doctor import doctor
from irdesk.store.local import LocalEngine
from tests.crash.kill import run
from tests.store.samples import release


def test_fifty_kills() -> None:
    count = run(50, seed=9000)
    assert count.acknowledged
    assert count.lost == 0, count


@pytest.mark.long
def test_a_thousand_kills(capsys: pytest.CaptureFixture[str]) -> None:
    count = run(1000)
    with capsys.disabled():
        print(count)
    assert count.lost == 0, count


def die_at(nth: int) -> None:
    """Let this process be killed at its `nth` file operation from now."""
    left = nth

    def hook(event: str, _: object) -> None:
        nonlocal left
        if event in {"open", "os.rename", "os.remove", "os.truncate", "os.mkdir", "os.chmod", "os.listdir"}:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def work(directory: Path) -> None:
    """Begin a desk, fill it, compact it twice, and go on."""
    with Store.open(directory, author="ann") as store:
        assert isinstance(store.engine, LocalEngine)
        store.add(release(1))
        store.engine.compact()
        with store.unit("one more") as unit:
            unit.put(Company(name="Alder plc"))
        store.engine.compact()
        store.undo()
        store.engine.compact()


def killed(work: Callable[[], None], nth: int) -> bool:
    """Do `work` in a process that is killed at its `nth` file operation; returns whether it came that far."""
    child = os.fork()
    if not child:
        code = 1
        try:
            die_at(nth)
            work()
            code = 0
        finally:
            os._exit(code)
    status = os.waitpid(child, 0)[1]
    assert status == 0 or os.WTERMSIG(status) == signal.SIGKILL
    return status != 0


def test_killed_at_each_step_of_a_days_backup(tmp_path: Path) -> None:
    """However far the new backup and the letting go of the oldest came, the desk and every backup is whole."""
    days = [dt.datetime(2026, 1, 1, 9, tzinfo=dt.UTC) + dt.timedelta(days=day) for day in range(10)]
    whole = tmp_path / "whole"

    def another_day(desk: Path, day: dt.datetime) -> None:
        with Store.open(desk, author="ann", clock=lambda: day) as store, store.unit(f"{day.date()}") as unit:
            unit.put(Company(name=f"{day.date()}"))

    for day in days[:-1]:
        another_day(whole, day)
    assert len(rotation.backups(whole)) == rotation.DAYS
    nth = 1
    while True:
        desk = tmp_path / f"desk{nth}"
        shutil.copytree(whole, desk)
        if not killed(lambda desk=desk: another_day(desk, days[-1]), nth):  # type: ignore[misc]
            break
        for file in rotation.backups(desk):
            about, docs, _ = read_backup(file)
            assert len(docs) == about.sequence
        another_day(desk, days[-1])
        assert {one.name for one in (desk / "backups").iterdir()} == {one.name for one in rotation.backups(desk)}
        assert rotation.DAYS <= len(rotation.backups(desk)) <= rotation.DAYS + 1
        assert doctor(desk).ailments == ()
        nth += 1
    assert nth > 12


def test_killed_at_each_file_operation(tmp_path: Path) -> None:
    """At every step of beginning, appending, snapshot, rename and cleanup, the desk opens and is one of its states."""
    whole = tmp_path / "whole"
    work(whole)
    with Store.open(whole) as store:
        log = [one.what for one in store.log()]
    finished = False
    nth = 0
    while not finished:
        nth += 1
        directory = tmp_path / f"desk{nth}"
        finished = not killed(lambda directory=directory: work(directory), nth)  # type: ignore[misc]
        with Store.open(directory, author="bob") as store:
            done = [one.what for one in store.log()]
            assert done == log[: len(done)]
            with store.unit("look") as unit:
                unit.put(Company(name="checked"))
            assert [one.sequence for one in store.log()] == list(range(1, len(done) + 2))
            assert [company.name for company in store.companies.all()][-1] == "checked"
        assert not list(directory.glob(".*.tmp"))
    assert nth > 40
