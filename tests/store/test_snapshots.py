"""Snapshots: valid TinyDB JSON, the same desk as the journal says, made again when damaged."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tinydb import TinyDB, where

from irdesk.domain.company import Company
from irdesk.store import DamagedError, Store
from irdesk.store.local import LocalEngine
from irdesk.store.snapshot import snapshots
from tests.store.samples import person, release


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return tmp_path / "desk"


def filled(desk: Path, releases: int = 3) -> dict[str, object]:
    with Store.open(desk) as store:
        for number in range(1, releases + 1):
            store.add(release(number))
        compact(store)
        return everything(store)


def compact(store: Store) -> None:
    assert isinstance(store.engine, LocalEngine)
    store.engine.compact()


def everything(store: Store) -> dict[str, object]:
    tables = (store.companies, store.contacts, store.releases, store.calls, store.highlights, store.statements)
    texts = {one: store.text(one) for one in store.releases.ids()}
    return {"tables": [table.all() for table in tables], "texts": texts}


def test_a_snapshot_is_the_desk(desk: Path) -> None:
    before = filled(desk)
    with Store.open(desk) as store:
        assert everything(store) == before
        with store.unit("a name") as unit:
            unit.put(store.companies.all()[1].with_fields(name="Larch Oyj"))
        store.undo()
        assert everything(store) == before
        compact(store)
        assert everything(store) == before
        store.redo()
        assert store.companies.get(2) == store.companies.where(name="larch")[0]
        assert store.companies.where(name="quillmark 2") == ()


def test_stock_tinydb_opens_it(desk: Path) -> None:
    filled(desk)
    path = snapshots(desk)[0][1]
    with TinyDB(path, access_mode="r") as db:
        assert len(db.table("releases")) == 3
        found = db.table("companies").search(where("ticker") == "QM2")
        assert [doc["name"] for doc in found] == ["Quillmark 2 Ltd."]
        assert db.table("texts").get(doc_id=1) == {"text": release().text}
    lines = path.read_text("utf-8").splitlines()
    assert sum(line.startswith('"1":') for line in lines) == 7


def test_look_ups_find_in_snapshot_and_journal_alike(desk: Path) -> None:
    filled(desk, 2)
    with Store.open(desk) as store:
        store.add(release(3))
        with store.unit("a name") as unit:
            unit.put(store.companies.all()[0].with_fields(name="Örebro Bruk AB", ticker="ORE"))
            unit.delete(store.companies.all()[1])
        assert store.find_lines(("orebro",)) == (("companies", 1),)
        assert store.find_lines(("quillmark", "3"), ("companies",)) == (("companies", 3),)
        assert store.find_lines(("quillmark", "2"), ("companies",)) == ()
        assert store.find_lines(("7788",), ("calls",)) == (("calls", 3), ("calls", 1), ("calls", 2))
        assert store.find_lines(("12125550122",), limit=1) == (("contacts", 6),)
        assert [one.id for one in store.contacts.where(release_ids=2)] == [3, 4]
        assert store.companies.where(ticker="qm2") == ()
        assert store.releases.newest() == (3, 2, 1)


def test_an_index_that_does_not_fit_is_made_again(desk: Path) -> None:
    before = filled(desk)
    index = snapshots(desk)[0][1].with_suffix(".index")
    whole = index.read_bytes()
    for content in (b"", whole[:40], whole[:-9], bytes([whole[0] ^ 1]) + whole[1:]):
        index.write_bytes(content)
        with Store.open(desk) as store:
            assert everything(store) == before
    for place in range(100, len(whole), 211):
        index.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        with Store.open(desk) as store:
            assert everything(store) == before
            assert store.find_lines(("quillmark", "3"), ("companies",)) == (("companies", 3),)


@pytest.mark.parametrize("keep_time", [True, False])
def test_a_flipped_byte_in_a_snapshot_is_noticed_and_the_journal_answers(desk: Path, keep_time: bool) -> None:
    import os

    before = filled(desk, 2)
    path = snapshots(desk)[0][1]
    whole = path.read_bytes()
    stat = path.stat()
    for place in range(0, len(whole), 97):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        if keep_time:
            os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        with Store.open(desk) as store:
            assert everything(store) == before


def test_a_missing_or_empty_snapshot_loses_nothing(desk: Path) -> None:
    before = filled(desk)
    path = snapshots(desk)[0][1]
    path.write_bytes(b"")
    with Store.open(desk) as store:
        assert everything(store) == before
        assert "empty" in store.notices[0]
    path.unlink()
    with Store.open(desk) as store:
        assert everything(store) == before


def test_a_snapshot_changed_by_hand_counts_when_the_person_says_so(desk: Path) -> None:
    filled(desk)
    path = snapshots(desk)[0][1]
    text = path.read_text("utf-8").replace("Quillmark 2 Ltd.", "Spruce Two plc")
    path.write_text(text, "utf-8")
    with Store.open(desk) as store:
        assert store.companies.where(name="spruce two") == ()
    crc = json.loads(text)["check"]["1"]["crc"]
    path.write_text(text.replace(crc, "by hand"), "utf-8")
    with Store.open(desk) as store:
        assert store.companies.where(name="spruce two")[0].id == 2


def test_another_process_goes_on_through_a_snapshot(desk: Path) -> None:
    with Store.open(desk, author="ann") as ann, Store.open(desk, author="bob") as bob:
        with ann.unit("one") as unit:
            unit.put(Company(name="Alder plc"))
        compact(ann)
        with ann.unit("two") as unit:
            unit.put(Company(name="Birch SE"))
        assert [one.what for one in bob.refresh()] == ["one", "two"]
        with bob.unit("three") as unit:
            unit.put(person())
        compact(bob)
        compact(ann)
        assert [one.what for one in ann.refresh()] == ["three"]
        assert len(ann.contacts) == 1
        assert [one.sequence for one in ann.log()] == [1, 2, 3]
        assert len(snapshots(desk)) == 2


def test_a_gap_in_the_journal_is_not_passed_over(desk: Path) -> None:
    with Store.open(desk) as store:
        for number in range(1, 4):
            store.add(release(number))
    path = desk / "journal-00000001.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:2] + lines[3:]))
    with pytest.raises(DamagedError, match=r"units 2 to 2 are missing"):
        Store.open(desk)


HOSTILE = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(
    ["\x00\x1b[31m", "[/]{}", '","check":"00000000"}\n', "\u2028\u0085\r\n", '"1":{},\n},', "a/b~c", "\ufeff", "𝔘𝔫𝔦"]
)


@given(HOSTILE, HOSTILE, HOSTILE)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_hostile_text_comes_back_as_it_was(name: str, headline: str, text: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        desk, backup = Path(place) / "desk", Path(place) / "desk.json"
        whole = release(text=text, headline=headline).with_fields(company=Company(name=name, ticker="T"))
        with Store.open(desk) as store:
            store.add(whole)
            before = everything(store)
            compact(store)
            store.backup(backup)
        with Store.open(desk) as store:
            assert everything(store) == before
            assert store.release(1).headline == headline
            assert store.text(1) == text
            assert store.find_lines(tuple(name.split()), ("companies",)) == (("companies", 1),) or not name.split()
        with Store.open(Path(place) / "new") as store:
            store.restore(backup)
            assert everything(store) == before
