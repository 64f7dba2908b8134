"""Units, undo, the log, and several stores on one directory."""

import stat
from pathlib import Path

import pytest

from irdesk.domain.company import Company
from irdesk.store import ConflictError, MissingError, RefusedError, Store, StoreError
from tests.store.opening import Place, opened
from tests.store.samples import person, release


def test_records_come_back_as_they_were_put(desk: Place) -> None:
    with opened(desk) as store, store.unit("two companies") as unit:
        one = unit.put(Company(name="Alder plc", ticker="ALD"))
        unit.put(Company(name="Birch SE"))
    with opened(desk) as store:
        assert store.companies.get(one.id) == one
        assert [company.name for company in store.companies.all()] == ["Alder plc", "Birch SE"]
        assert store.companies.where(ticker="ald") == (one,)
        assert store.companies.where(exchange="NYSE") == ()
        assert store.sequence == 1


def test_an_exception_leaves_nothing(desk: Place) -> None:
    with opened(desk) as store:
        with pytest.raises(ConflictError), store.unit("half") as unit:
            raise ConflictError("companies", unit.put(Company(name="Alder plc")).id, {})
        assert store.companies.all() == ()
        assert store.log() == ()


def test_undo_and_redo_survive_a_restart(desk: Place) -> None:
    with opened(desk, author="ann") as store:
        with store.unit("begin") as unit:
            one = unit.put(person())
        with store.unit("rename") as unit:
            unit.put(one.with_fields(name="Ada Moor"))
    with opened(desk, author="ann") as store:
        assert store.undo().what == "rename"
        assert store.contacts.get(one.id) == one
    with opened(desk, author="ann") as store:
        assert store.redo().what == "rename"
        assert store.undo().what == "rename"
        assert store.undo().what == "begin"
        assert store.contacts.all() == ()
        assert store.redo().what == "begin"
        assert store.redo().what == "rename"
        with pytest.raises(RefusedError):
            store.redo()
        assert [unit.kind for unit in store.log()] == ["do", "do", "undo", "redo", "undo", "undo", "redo", "redo"]


def test_an_id_is_never_used_twice(desk: Place) -> None:
    with opened(desk) as store:
        with store.unit("one") as unit:
            first = unit.put(person())
        store.undo()
        with store.unit("two") as unit:
            assert unit.put(person()).id > first.id


def test_an_undo_that_later_changes_contradict_is_refused(desk: Place) -> None:
    with opened(desk, author="ann") as ann, opened(desk, author="bob") as bob:
        with ann.unit("begin") as unit:
            one = unit.put(person())
        with ann.unit("rename") as unit:
            unit.put(one.with_fields(name="Ada Moor"))
        bob.refresh()
        with bob.unit("rename again") as unit:
            unit.put(one.with_fields(name="Ada Kent"), base=one.with_fields(name="Ada Moor"))
        with pytest.raises(RefusedError, match=r"name"):
            ann.undo()
        named = ann.contacts.get(one.id)
        assert named is not None
        assert named.name == "Ada Kent"


def test_edits_of_different_fields_are_merged_and_of_the_same_are_a_conflict(desk: Place) -> None:
    with opened(desk, author="ann") as ann, opened(desk, author="bob") as bob:
        with ann.unit("begin") as unit:
            one = unit.put(person())
        bob.refresh()
        with ann.unit("role") as unit:
            unit.put(one.with_fields(role="Media"))
        with bob.unit("mail") as unit:
            unit.put(one.with_fields(email="new@quillmark.example"))
        merged = bob.contacts.get(one.id)
        assert merged == one.with_fields(role="Media", email="new@quillmark.example")
        with pytest.raises(ConflictError) as caught, bob.unit("role") as unit:
            unit.put(one.with_fields(role="Press"), base=one)
        assert caught.value.fields == {"role": ("Investor Relations", "Press", "Media")}
        assert [one.what for one in ann.refresh()] == ["mail"]


def test_a_release_comes_back_whole(desk: Place) -> None:
    with opened(desk) as store:
        done = store.add(release())
        assert done.outcome == "new"
        again = store.release(done.release_id)
        assert again.text == release().text
        assert again.company.name == "Quillmark 1 Ltd."
        assert len(again.contacts) == 2
        assert again.statements[0].rows == release().statements[0].rows
        assert store.add(release()).outcome == "unchanged"
        assert store.sequence == 1
        changed = store.add(release(headline="Quillmark 1 reports a better spring quarter"))
        assert changed.outcome == "changed"
        assert "better" in changed.changes[0]
        assert store.undo().sequence == 2
        assert store.release(done.release_id) == again


def test_files_are_private(tmp_path: Path) -> None:
    place = tmp_path / "desk"
    with Store.open(place) as store:
        store.add(release())
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in place.iterdir()} == {0o600}


def test_what_others_deleted_or_changed_is_not_deleted_or_brought_back(desk: Path) -> None:
    with Store.open(desk, author="ann") as ann, Store.open(desk, author="bob") as bob:
        with ann.unit("begin") as unit:
            one, two = unit.put(person()), unit.put(person("Bo Lund"))
        bob.refresh()
        with ann.unit("change") as unit:
            unit.put(one.with_fields(role="Media"))
            unit.delete(two)
        with pytest.raises(ConflictError, match=r"role"), bob.unit("delete") as unit:
            unit.delete(one)
        with pytest.raises(MissingError, match=r"was deleted by somebody else"), bob.unit("edit") as unit:
            unit.put(two.with_fields(role="Press"), two)
        with pytest.raises(MissingError, match=r"not in the store any more"), bob.unit("delete") as unit:
            unit.delete(two)
        assert [company.role for company in bob.contacts.all()] == ["Media"]
        assert bob.sequence == 2


def test_a_record_of_no_table_is_refused(desk: Path) -> None:
    with Store.open(desk) as store, pytest.raises(StoreError, match=r"keeps no Release"), store.unit("whole") as unit:
        unit.put(release())


def test_a_text_can_be_taken_away_and_brought_back(desk: Path) -> None:
    with Store.open(desk, author="ann") as store:
        done = store.add(release())
        with store.unit("no text") as unit:
            unit.delete_text(done.release_id)
        assert store.text(done.release_id) == ""
        store.undo()
        assert store.text(done.release_id) == release().text
