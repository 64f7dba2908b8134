"""Who may: readers, editors, owners, and drafts that only a company's group sees."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from irdesk.domain.company import Company
from irdesk.store import ReadOnlyError, Store, StoreError
from irdesk.store.postgres.team import grant_script, group_script, init_script, members, run_script, upgrade_script
from tests.store.opening import opened
from tests.store.samples import release


def grant(address: str, role: str, may: str) -> None:
    run_script(address, grant_script(role, may))


def test_a_reader_reads_and_every_write_is_refused(address: str) -> None:
    with opened(address, "ann") as store:
        store.add(release())
    grant(address, "cat", "reader")
    with opened(address, "cat") as store:
        company = store.companies.all()[0]
        with pytest.raises(ReadOnlyError, match="irdesk team grant"), store.unit("rename") as unit:
            unit.put(company.with_fields(name="Other"))
        with pytest.raises(ReadOnlyError), store.unit("drop") as unit:
            unit.delete(company)
        with pytest.raises(StoreError):
            store.undo()
        assert store.companies.get(company.id) == company
    for statement in (
        "INSERT INTO irdesk.units VALUES (99, now(), 'x', 'x', 'do', 0, gen_random_uuid())",
        "UPDATE irdesk.documents SET doc = '{}'",
        "DELETE FROM irdesk.documents",
        "DELETE FROM irdesk.changes",
        "UPDATE irdesk.counters SET last = 0",
        "INSERT INTO irdesk.groups VALUES (1, 'cat')",
    ):
        with (
            psycopg.connect(address.replace("//postgres@", "//cat@")) as connection,
            pytest.raises(psycopg.errors.InsufficientPrivilege),
        ):
            connection.execute(statement.encode())


def test_an_editor_cannot_rewrite_the_log_or_sign_for_another(address: str) -> None:
    with opened(address, "ann") as store:
        store.add(release())
    for statement in (
        "UPDATE irdesk.units SET author = 'bob'",
        "DELETE FROM irdesk.units",
        "UPDATE irdesk.changes SET now = NULL",
        (
            "INSERT INTO irdesk.units (sequence, author, what, kind, token) "
            "VALUES (9, 'bob', 'x', 'do', gen_random_uuid())"
        ),
    ):
        with (
            psycopg.connect(address.replace("//postgres@", "//ann@")) as connection,
            pytest.raises(psycopg.errors.InsufficientPrivilege),
        ):
            connection.execute(statement.encode())


def test_a_draft_is_seen_by_its_group_only_until_it_is_published(address: str) -> None:
    with opened(address, "ann") as store:
        public = store.add(release(1))
        secret = store.add(release(2, draft=True))
        company = store.releases.get(secret.release_id)
        assert company is not None
    run_script(address, group_script("ann", company.company_id))
    with opened(address, "bob") as store:
        assert [head.id for head in store.releases.all()] == [public.release_id]
        assert store.text(secret.release_id) == ""
        assert store.calls.where(release_id=secret.release_id) == ()
        assert store.statements.where(release_id=secret.release_id) == ()
        assert {change.id for unit in store.log() for change in unit.changes if change.table == "releases"} == {
            public.release_id
        }
    with opened(address, "ann") as store:
        assert store.release(secret.release_id).headline == company.headline
        with store.unit("publish") as unit:
            unit.put(company.with_fields(draft=False))
    with opened(address, "bob") as store:
        assert store.release(secret.release_id).headline == company.headline
        assert len(store.calls.where(release_id=secret.release_id)) == 1


def test_the_scripts_say_everything_that_they_do(address: str) -> None:
    script = init_script()
    assert "CREATE TABLE irdesk.units" in script
    assert "ENABLE ROW LEVEL SECURITY" in script
    assert 'GRANT irdesk_editor TO "o""hara"' in grant_script('o"hara', "editor")
    with pytest.raises(StoreError, match="reader, editor or owner"):
        grant_script("ann", "boss")
    assert ("ann", "editor") in members(address)


def test_a_second_init_changes_nothing(address: str) -> None:
    with opened(address, "ann") as store, store.unit("one") as unit:
        unit.put(Company(name="Alder plc"))
    with pytest.raises(StoreError, match="already exists"):
        run_script(address, init_script())
    with opened(address, "ann") as store:
        assert len(store.companies.all()) == 1


def test_a_database_without_a_desk_and_a_newer_desk_are_said(address: str, tmp_path: Path) -> None:
    bare = address.rsplit("/", 1)[0] + "/postgres"
    with pytest.raises(StoreError, match="irdesk team init"):
        Store.open(bare)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("UPDATE irdesk.meta SET value = '99' WHERE key = 'schema'")
    with pytest.raises(StoreError, match="newer irdesk"):
        Store.open(address)


def test_an_older_desk_is_brought_up_to_date_once(address: str, tmp_path: Path) -> None:
    older = address.rsplit("/", 1)[0] + "/older_" + address.rsplit("/", 1)[1]
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {older.rsplit('/', 1)[1]}".encode())
    run_script(older, Path(__file__).with_name("schema_1.sql").read_text("utf-8"))
    with psycopg.connect(older, autocommit=True) as connection:
        connection.execute(
            "INSERT INTO irdesk.units (sequence, what, kind, token) VALUES (1, 'x', 'do', gen_random_uuid())"
        )
        connection.execute(
            "INSERT INTO irdesk.changes VALUES (1, 0, 'companies', 1, NULL, '{\"name\": \"Alder plc\"}')"
        )
        connection.execute(
            "INSERT INTO irdesk.documents (tbl, id, doc) VALUES ('companies', 1, '{\"name\": \"Alder plc\"}')"
        )
    with pytest.raises(StoreError, match=r"older irdesk \(schema 1, this one uses 2\).*irdesk team upgrade"):
        Store.open(older)
    script = upgrade_script(older)
    assert "CREATE VIEW irdesk.feed" in script
    assert sum(ran(older, script) for _ in range(2)) == 1
    assert upgrade_script(older) == ""
    with opened(older, "ann") as store:
        assert [unit.what for unit in store.log()] == ["x"]
        assert store.companies.all()[0].name == "Alder plc"


def ran(address: str, script: str) -> bool:
    """Run a script; return whether the server took it."""
    try:
        run_script(address, script)
    except StoreError as error:
        assert "not of schema 1 any more; nothing was changed" in str(error)  # noqa: PT017
        return False
    return True


def test_two_that_upgrade_at_once_do_it_once(address: str) -> None:
    older = address.rsplit("/", 1)[0] + "/twice_" + address.rsplit("/", 1)[1]
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {older.rsplit('/', 1)[1]}".encode())
    run_script(older, Path(__file__).with_name("schema_1.sql").read_text("utf-8"))
    script = upgrade_script(older)
    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(lambda _: ran(older, script), range(4))) == 1
    assert upgrade_script(older) == ""


def test_words_about_a_draft_are_its_groups(address: str) -> None:
    with opened(address, "ann") as store:
        store.add(release(1))
        secret = store.add(release(2, draft=True))
        head = store.releases.get(secret.release_id)
        assert head is not None
        run_script(address, group_script("ann", head.company_id))
        with store.unit("the draft's merger headline") as unit:
            unit.put(head.with_fields(headline="Quillmark 2 and Alder merge"))
    with opened(address, "bob") as store:
        assert [unit.what for unit in store.log()] == ["import QM1 first quarter 2004", "a draft", "a draft"]
        with store.unit("on") as unit:
            unit.put(Company(name="Alder plc"))
    with psycopg.connect(address.replace("//postgres@", "//bob@")) as connection:
        for column in ("what", "*"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(f"SELECT {column} FROM irdesk.units".encode())
            connection.rollback()
    with opened(address, "ann") as store:
        assert store.log()[2].what == "the draft's merger headline"
        with store.unit("publish") as unit:
            published = store.releases.get(secret.release_id)
            assert published is not None
            unit.put(published.with_fields(draft=False))
    with opened(address, "bob") as store:
        assert [unit.what for unit in store.log()][1:3] == [
            "import QM2 first quarter 2004",
            "the draft's merger headline",
        ]
