"""A standby by streaming replication is promoted while desks write."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from irdesk.store import Store, StoreError
from irdesk.store.postgres.team import init_script, run_script
from tests.store.postgres.kill import Count, check, write
from tests.store.postgres.server import Server, programs
from tests.store.samples import release

DESKS = 4
pytestmark = pytest.mark.skipif(programs() is None, reason="PostgreSQL is not installed")


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Server, Server]]:
    """A server with a desk, and its standby, without which nothing is acknowledged."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    first, second = Server(), Server()
    try:
        first.create(["wal_level = replica", "max_wal_senders = 4"])
        first.start()
        there = ("-h", "127.0.0.1", "-p", str(first.port), "-U", "postgres")
        first.run("createdb", *there, "desk")
        run_script(first.address("desk"), init_script())
        second.run("pg_basebackup", *there, "-D", second.data, "-R", "-X", "stream", "-c", "fast")
        with (second.data / "postgresql.conf").open("a") as file:
            file.write(f"port = {second.port}\n")
        second.start()
        with (first.data / "postgresql.conf").open("a") as file:
            file.write("synchronous_standby_names = '*'\n")
        first.run("pg_ctl", "-D", first.data, "reload")
        yield first, second
    finally:
        first.destroy()
        second.destroy()


def test_a_standby_takes_over_under_load(pair: tuple[Server, Server], capsys: pytest.CaptureFixture[str]) -> None:
    first, second = pair
    both = f"postgresql://postgres@127.0.0.1:{first.port},127.0.0.1:{second.port}/desk?target_session_attrs=read-write"
    count, stop = Count(), threading.Event()
    desks = [threading.Thread(target=write, args=(both, number, count, stop)) for number in range(DESKS)]
    for desk in desks:
        desk.start()
    wait_until(lambda: len(count.acknowledged) > 40)
    first.kill()
    before = len(count.acknowledged)
    second.run("pg_ctl", "-D", second.data, "-w", "promote")
    wait_until(lambda: len(count.acknowledged) > before + 40)
    stop.set()
    for desk in desks:
        desk.join()
    check(second.address("desk"), count)
    with capsys.disabled():
        print(f"\n{DESKS} desks, {before} units acknowledged before the standby took over, {count}")
    assert (count.lost, count.doubled) == (0, 0)


def wait_until(done: Callable[[], bool]) -> None:
    """Wait for something, a minute at the most."""
    began = time.monotonic()
    while not done():
        assert time.monotonic() - began < 60
        time.sleep(0.02)


def test_a_standby_can_be_read(pair: tuple[Server, Server]) -> None:
    first, second = pair
    with Store.open(first.address("desk")) as store:
        key = store.add(release()).release_id
        assert isinstance(second, Server)
        with psycopg.connect(second.address("desk")) as connection:
            wait_until(lambda: bool(connection.execute("SELECT FROM irdesk.units WHERE sequence = 1").fetchall()))
        with Store.open(second.address("desk")) as standby:
            assert standby.release(key).company.name == "Quillmark 1 Ltd."
            assert standby.refresh() == ()
            with pytest.raises(StoreError, match=r"only reads \(a standby\?\); nothing was saved"):
                standby.add(release(2))
            store.add(release(3))
            began = time.monotonic()
            while not (seen := standby.refresh()) and time.monotonic() - began < 20:
                time.sleep(0.1)
            assert [unit.what for unit in seen] == ["import QM3 first quarter 2004"]
