"""A bad network: servers that stop, connections that are cut or fall silent, a standby that is promoted."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from irdesk.domain.call import Replay
from irdesk.domain.company import Company
from irdesk.store import BusyError, Store, StoreError, Unit
from irdesk.store.postgres import PostgresEngine, following, rows
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


def test_companies_by_name_need_few_round_trips(address: str) -> None:
    with Store.open(address) as store, store.unit("many") as unit:
        for number in range(300):
            unit.put(Company(name=f"Company {number}", ticker=f"C{number}"))
    with Store.open(address) as store:
        assert isinstance(store.engine, PostgresEngine)
        before = store.engine.link.round_trips
        assert len(store.companies.all()) == 300
        assert store.engine.link.round_trips - before <= 3


def test_another_desk_writes_for_long(address: str) -> None:
    """A desk that waits for its turn in vain is told so, and is not taken for one without a server."""
    with Store.open(address) as long, Store.open(address) as short:
        assert isinstance(short.engine, PostgresEngine)
        short.engine.link.connection().execute("SET lock_timeout = 200")
        with long.unit("at length") as unit:
            unit.put(Company(name="Alder plc"))
            with pytest.raises(BusyError, match=r"written by another desk; nothing was saved"), short.unit("short"):
                pass
            assert short.readonly is None
        rename(short, "Birch SE")
        assert [unit.what for unit in short.log()] == ["at length", "rename to Birch SE"]


def test_a_silent_server_asks_for_nothing_and_an_announcement_comes_at_once(address: str) -> None:
    with Store.open(address) as mine, Store.open(address) as other:
        assert isinstance(mine.engine, PostgresEngine)
        mine.refresh()
        mine.refresh()
        before = mine.engine.link.round_trips
        for _ in range(50):
            assert mine.refresh() == ()
        assert mine.engine.link.round_trips == before
        other.add(release())
        began = time.monotonic()
        while not (seen := mine.refresh()):
            time.sleep(0.01)
        assert time.monotonic() - began < 1
        assert [unit.what for unit in seen] == ["import QM1 first quarter 2004"]


def test_a_server_that_was_set_back_is_noticed(address: str, server: Server, proxy: Proxy) -> None:
    """A backup put back, or a standby that had not got all: nothing remembered is taken for what stands."""
    place = through(address, server, proxy)
    with Store.open(place) as store:
        store.add(release())
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("CREATE SCHEMA kept")
            for table in TABLES:
                connection.execute(f"CREATE TABLE kept.{table} AS SELECT * FROM irdesk.{table}".encode())
        rename(store, "Alder plc")
        rename(store, "Birch SE")
        proxy.cut()
        with psycopg.connect(address) as connection:
            connection.execute("SET session_replication_role = replica")
            for table in TABLES:
                connection.execute(f"DELETE FROM irdesk.{table}".encode())
                connection.execute(f"INSERT INTO irdesk.{table} SELECT * FROM kept.{table}".encode())
        with Store.open(address) as other:
            for name in ("Cedar AG", "Douglas NV", "Elm KK"):
                rename(other, name)
        seen = wait_for(store)
        assert [unit.what for unit in seen] == ["rename to Elm KK"]
        assert "does not know unit 3" in store.notices[0]
        assert store.companies.all()[0].name == "Elm KK"
        rename(store, "Fir Oyj")
        assert [unit.sequence for unit in store.log()] == [1, 2, 3, 4, 5]
    proxy.close()
    with Store.open(place) as store:
        assert store.companies.all()[0].name == "Fir Oyj"


TABLES = ("units", "changes", "documents", "counters")


def wait_for(store: Store) -> tuple[Unit, ...]:
    """Look until something new is seen."""
    began = time.monotonic()
    while not (seen := store.refresh()) and time.monotonic() - began < 10:
        time.sleep(0.05)
    return seen


def test_a_unit_of_many_records_is_saved_seen_and_undone(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However large a unit is, no single question is: the wait for each is short. New records are not asked for."""
    monkeypatch.setattr(rows, "MOST_ROWS", 50)
    monkeypatch.setattr(following, "PORTION", 40)
    with Store.open(address) as mine, Store.open(address) as other:
        assert isinstance(mine.engine, PostgresEngine)
        before = mine.engine.link.round_trips
        with mine.unit("many") as unit:
            for number in range(1000):
                unit.put(Company(name=f"Company {number}"))
        assert mine.engine.link.round_trips - before < 20
        seen = wait_for(other)
        assert [len(unit.changes) for unit in seen] == [1000]
        assert [one.name for one in other.companies.all()] == [f"Company {number}" for number in range(1000)]
        assert len(mine.undo().changes) == 1000
        assert mine.companies.all() == ()


def test_a_first_answer_takes_three_questions_on_the_wire(address: str, server: Server, proxy: Proxy) -> None:
    """Opening the desk, the company, its calls: counted between client and server, besides the connection itself."""
    with Store.open(address) as store:
        store.add_all(tuple(release(number) for number in range(1, 6)))
    sent: list[bytes] = []

    def note(data: bytes) -> str:
        sent.append(data)
        return "pass"

    proxy.watch = note
    with Store.open(through(address, server, proxy), readonly=True) as store:
        company = store.companies.where(ticker="QM3")[0]
        assert [call.replay for call in store.calls.where(company_id=company.id)] == [Replay(pass_code="7788")]
        questions = [data for data in sent if data[:1] in {b"P", b"Q", b"B"}]
        assert len(questions) == 3
        assert len(sent) <= 5  # and whether it speaks TLS, and who one is


def test_an_edit_is_few_questions(address: str) -> None:
    """The lock, what is new, the unit, COMMIT: on a far server each costs as much as the way there and back."""
    with Store.open(address) as store:
        assert isinstance(store.engine, PostgresEngine)
        store.add(release())
        company = store.companies.all()[0]
        contacts = store.contacts.all()
        before = store.engine.link.round_trips
        with store.unit("edit both") as unit:
            unit.put(company.with_fields(name="Alder plc"), company)
            unit.put(contacts[0].with_fields(role="Chair"), contacts[0])
        assert store.engine.link.round_trips - before <= 5
        before = store.engine.link.round_trips
        assert store.companies.all()[0].name == "Alder plc"
        assert store.engine.link.round_trips - before <= 2
