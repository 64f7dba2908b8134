"""Who may: readers, editors, owners, and drafts that only a company's group sees."""

from pathlib import Path

import psycopg
import pytest

from irdesk.domain.company import Company
from irdesk.store import ReadOnlyError, Store, StoreError
from irdesk.store.postgres.team import grant_script, group_script, init_script, members, run_script
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
