"""A bad network: servers that stop, connections that are cut or fall silent, a standby that is promoted."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from irdesk.domain.company import Company
from irdesk.store import Store, StoreError
from irdesk.store.postgres import PostgresEngine
from tests.store.postgres.proxy import Proxy
from tests.store.postgres.server import Server
from tests.store.samples import release


@pytest.fixture
def proxy(server: Server) -> Iterator[Proxy]:
    made = Proxy(server.port)
    yield made
    made.close()


def through(address: str, server: Server, proxy: Proxy) -> str:
    return address.replace(f":{server.port}/", f":{proxy.port}/")


def rename(store: Store, name: str) -> None:
    with store.unit(f"rename to {name}") as unit:
        unit.put(store.companies.all()[0].with_fields(name=name))


def test_a_cut_connection_is_made_anew_without_a_word(address: str, server: Server, proxy: Proxy) -> None:
    with Store.open(through(address, server, proxy)) as store:
        store.add(release())
        proxy.cut()
        assert store.refresh() == ()
        rename(store, "Alder plc")
        assert store.companies.all()[0].name == "Alder plc"


@pytest.mark.parametrize("verdict", ["send and cut", "drop"])
def test_a_commit_whose_answer_is_lost_stands_once_or_not_at_all(
    address: str, server: Server, proxy: Proxy, verdict: str
) -> None:
    with Store.open(through(address, server, proxy)) as store:
        store.add(release())

        def at_commit(data: bytes) -> str:
            if b"COMMIT" in data:
                proxy.watch = None
                return verdict
            return "pass"

        for number in range(5):
            proxy.watch = at_commit
            saved = attempt(store, f"Name {number}")
            assert saved is (verdict == "send and cut")
            with Store.open(address) as other:
                found = [unit.what for unit in other.log()].count(f"rename to Name {number}")
                assert found == (1 if saved else 0)
                assert (other.companies.all()[0].name == f"Name {number}") is saved


def attempt(store: Store, name: str) -> bool:
    """Rename the company; return whether that was acknowledged."""
    try:
        rename(store, name)
    except StoreError:
        return False
    return True


def test_without_the_server_the_local_copy_answers_and_nothing_is_queued(
    address: str, server: Server, proxy: Proxy
) -> None:
    place = through(address, server, proxy)
    with Store.open(place) as store:
        key = store.add(release()).release_id
        whole = store.release(key)
    proxy.close()
    with Store.open(place) as store:
        assert store.readonly
        assert str(proxy.port) in store.notices[0]
        assert "local copy" in store.notices[0]
        assert store.release(key) == whole
        assert store.companies.where(ticker="qm1")
        assert store.find_lines(("fenn",), ("contacts",), 5)
        with pytest.raises(StoreError, match=r"cannot be reached|refused"):
            rename(store, "Alder plc")
    with Store.open(address) as store:
        assert len(store.log()) == 1


def test_the_local_copy_is_private_and_can_be_switched_off(
    address: str, server: Server, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(address) as store:
        store.add(release())
    cache = Path(os.environ["XDG_CACHE_HOME"]) / "irdesk" / "servers"
    assert cache.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in cache.iterdir()} == {0o600}
    monkeypatch.setenv("IRDESK_LOCAL_COPY", "off")
    place = through(address, server, proxy)
    with Store.open(place) as store:
        assert store.companies.all()
    proxy.close()
    with pytest.raises(StoreError, match=r"refused|reached"):
        Store.open(place)


def test_a_copy_that_is_behind_catches_up(address: str, server: Server, proxy: Proxy) -> None:
    place = through(address, server, proxy)
    with Store.open(place) as store:
        store.add(release())
        assert store.companies.all()[0].name == "Quillmark 1 Ltd."
    with Store.open(address) as other:
        rename(other, "Alder plc")
    with Store.open(place) as store:
        assert store.companies.all()[0].name == "Alder plc"


def test_a_silent_server_is_given_up_in_seconds(address: str, server: Server, proxy: Proxy) -> None:
    with Store.open(through(address, server, proxy)) as store:
        store.add(release())
        company = store.companies.all()[0]
        proxy.stalled.set()
        began = time.monotonic()
        store.engine.refresh()
        assert time.monotonic() - began < 60
        assert store.companies.get(company.id) == company
        assert store.readonly


def test_a_password_is_never_shown(address: str) -> None:
    secret = address.replace("//postgres@", "//postgres:hunter2@").replace("127.0.0.1:", "127.0.0.1:1")
    secret = "postgresql://postgres:hunter2@127.0.0.1:1/desk?password=hunter2"
    with pytest.raises(StoreError) as caught:
        Store.open(secret)
    assert "hunter2" not in str(caught.value)


def test_a_standby_takes_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from irdesk.store.postgres.team import init_script, run_script

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    first, second = Server(), Server()
    try:
        first.create(["wal_level = replica", "max_wal_senders = 4", "synchronous_standby_names = '*'"])
        with (first.data / "postgresql.conf").open("a") as file:
            file.write("synchronous_commit = local\n")
        first.start()
        first.run("createdb", "-h", "127.0.0.1", "-p", str(first.port), "-U", "postgres", "desk")
        both = (
            f"postgresql://postgres@127.0.0.1:{first.port},127.0.0.1:{second.port}/desk?target_session_attrs=read-write"
        )
        run_script(first.address("desk"), init_script())
        there = ("-h", "127.0.0.1", "-p", str(first.port), "-U", "postgres")
        second.run("pg_basebackup", *there, "-D", second.data, "-R", "-X", "stream", "-c", "fast")
        with (second.data / "postgresql.conf").open("a") as file:
            file.write(f"port = {second.port}\n")
        second.start()
        with (first.data / "postgresql.conf").open("a") as file:
            file.write("synchronous_commit = on\n")
        first.run("pg_ctl", "-D", first.data, "reload")
        with Store.open(both) as store:
            store.add(release())
            saved = []
            for number in range(20):
                rename(store, f"Name {number}")
                saved.append(f"rename to Name {number}")
                if number == 9:
                    first.kill()
                    second.run("pg_ctl", "-D", second.data, "-w", "promote")
                    with (second.data / "postgresql.conf").open("a") as file:
                        file.write("synchronous_standby_names = ''\n")
                    second.run("pg_ctl", "-D", second.data, "reload")
                    time.sleep(1)
            assert [unit.what for unit in store.log()][1:] == saved
    finally:
        first.destroy()
        second.destroy()


def test_companies_by_name_need_few_round_trips(address: str) -> None:
    with Store.open(address) as store, store.unit("many") as unit:
        for number in range(300):
            unit.put(Company(name=f"Company {number}", ticker=f"C{number}"))
    with Store.open(address) as store:
        assert isinstance(store.engine, PostgresEngine)
        before = store.engine.link.round_trips
        assert len(store.companies.all()) == 300
        assert store.engine.link.round_trips - before <= 3
