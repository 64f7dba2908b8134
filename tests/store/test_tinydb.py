"""TinyDB stays the document store: its tables, queries and updates work, and every update is an undoable unit."""

from pathlib import Path

import pytest
from tinydb import Query, where
from tinydb.operations import delete
from tinydb.operations import set as put

from irdesk.store import Store
from irdesk.store.documents import DeskTable


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "desk", author="ann")


@pytest.fixture
def table(store: Store) -> DeskTable:
    table = store.db.desk_table("companies")
    table.insert_multiple([{"name": "Alder plc", "ticker": "ALD"}, {"name": "Birch SE"}, {"name": "Cedar AG"}])
    return table


def test_queries(store: Store, table: DeskTable) -> None:
    company = Query()
    assert [doc.doc_id for doc in table.search(company.ticker.exists())] == [1]
    assert [doc["name"] for doc in table.search((company.name == "Birch SE") | (company.ticker == "ALD"))] == [
        "Alder plc",
        "Birch SE",
    ]
    assert table.get(where("name") == "Cedar AG") == {"name": "Cedar AG"}
    assert table.count(company.name.matches(".*E")) == 1
    assert (len(table), table.contains(doc_id=3), table.contains(doc_id=4)) == (3, True, False)
    assert "companies" in store.db.tables()


def test_what_is_handed_out_is_the_callers(table: DeskTable) -> None:
    doc = table.get(doc_id=1)
    assert isinstance(doc, dict)
    doc["name"] = "changed by the caller"
    again = table.get(doc_id=1)
    assert isinstance(again, dict)
    assert again["name"] == "Alder plc"


def test_each_update_is_a_unit_of_what_changed(store: Store, table: DeskTable) -> None:
    assert table.insert({"name": "Douglas NV"}) == 4
    table.update({"exchange": "NYSE"}, where("ticker") == "ALD")
    table.update(put("name", "Birch Europe SE"), doc_ids=[2])
    table.update(delete("ticker"), doc_ids=[1])
    table.upsert({"name": "Cedar AG", "ticker": "CED"}, where("name") == "Cedar AG")
    table.remove(doc_ids=[4])
    assert [one.what for one in store.log()] == ["change companies"] * 7
    assert [len(one.changes) for one in store.log()] == [3, 1, 1, 1, 1, 1, 1]
    assert store.log()[3].changes[0].now == {"name": "Birch Europe SE"}
    assert [(one.name, one.ticker) for one in store.companies.all()] == [
        ("Alder plc", None),
        ("Birch Europe SE", None),
        ("Cedar AG", "CED"),
    ]
    for _ in range(6):
        store.undo()
    assert [one.ticker for one in store.companies.all()] == ["ALD", None, None]


def test_an_update_that_changes_nothing_is_no_unit(store: Store, table: DeskTable) -> None:
    table.update({"ticker": "ALD"}, doc_ids=[1])
    table.remove(doc_ids=[])
    assert store.sequence == 1


def test_a_failed_update_leaves_nothing(store: Store, table: DeskTable) -> None:
    with pytest.raises(KeyError):
        table.update(delete("no such field"), doc_ids=[1])
    assert store.sequence == 1


def test_emptying_and_dropping_can_be_undone(store: Store, table: DeskTable) -> None:
    table.truncate()
    assert len(table) == 0
    store.undo()
    store.db.drop_table("companies")
    assert len(store.companies) == 0
    store.undo()
    store.db.drop_tables()
    assert len(store.companies) == 0
    store.undo()
    assert [one.name for one in store.companies.all()] == ["Alder plc", "Birch SE", "Cedar AG"]
    assert store.db.desk_table("companies").insert({"name": "Elm KK"}) == 4
