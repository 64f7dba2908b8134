"""The doctor at a server desk."""

import psycopg
import pytest

from irdesk.store import Store
from irdesk.store.postgres.doctor import doctor
from tests.store.samples import release


@pytest.fixture
def used(address: str) -> str:
    """A desk with two releases and an undone change."""
    with Store.open(address) as store:
        store.add_all((release(1), release(2)))
        with store.unit("rename") as unit:
            unit.put(store.companies.all()[0].with_fields(name="Alder plc"))
        store.undo()
    return address


def test_a_healthy_desk(used: str) -> None:
    report = doctor(used)
    assert report.ailments == ()
    assert report.units == 3
    assert report.documents == 18


@pytest.mark.parametrize(
    ("harm", "where", "what"),
    [
        (
            "UPDATE irdesk.documents SET doc = doc || '{\"name\": \"x\"}' WHERE tbl = 'companies' AND id = 1",
            "companies 1",
            "log",
        ),
        ("DELETE FROM irdesk.documents WHERE tbl = 'texts'", "texts 1", "not on the desk"),
        ("UPDATE irdesk.documents SET keys = '{}' WHERE tbl = 'calls'", "calls 1", "keys"),
        ("DELETE FROM irdesk.documents WHERE tbl = 'releases' AND id = 1", "calls 1", "releases 1"),
        ("ALTER TABLE irdesk.bulk DISABLE ROW LEVEL SECURITY", "irdesk.bulk", "row-level"),
        (
            "DELETE FROM irdesk.changes WHERE sequence = 2; DELETE FROM irdesk.units WHERE sequence = 2",
            "units",
            "2 units",
        ),
    ],
    ids=["a changed document", "a lost text", "lost keys", "a dangling call", "no shield", "a lost unit"],
)
def test_each_harm_is_found(used: str, harm: str, where: str, what: str) -> None:
    with psycopg.connect(used, autocommit=True) as connection:
        connection.execute(harm.encode())
    report = doctor(used)
    assert not report.well
    assert any(one.where == where and what in one.what for one in report.ailments), report.ailments
