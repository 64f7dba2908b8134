"""Units, undo, the log, and several stores on one directory."""

import datetime as dt
import stat
from contextlib import suppress
from pathlib import Path

import pytest

from irdesk.domain.call import Call, Replay
from irdesk.domain.company import Company
from irdesk.domain.release import Period, ReleaseHead
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


def test_numbers_follow_one_another_whoever_gives_them(desk: Place) -> None:
    """What a unit took and did not need, or gave up with, the next one gets."""
    with opened(desk, author="ann") as ann, opened(desk, author="bob") as bob:
        made: list[int] = []
        for store in (ann, bob, ann):
            with store.unit("two") as unit:
                made += [unit.put(Company(name=f"Company {len(made) + n}")).id for n in range(2)]
            with suppress(ZeroDivisionError), store.unit("none") as unit:
                unit.put(Company(name="nobody"))
                raise ZeroDivisionError
        assert made == [1, 2, 3, 4, 5, 6]


def test_an_empty_part_and_a_field_put_into_it_are_both_kept(desk: Place) -> None:
    with opened(desk, author="ann") as ann, opened(desk, author="bob") as bob:
        with ann.unit("begin") as unit:
            call = unit.put(Call(title="Spring call"))
        bob.refresh()
        with ann.unit("a replay with its code") as unit:
            unit.put(call.with_fields(replay=Replay(pass_code="7788")))
        with bob.unit("a replay") as unit:
            unit.put(call.with_fields(replay=Replay()), base=call)
        assert [one.replay for one in bob.calls.all()] == [Replay(pass_code="7788")]


REPLAY = Replay(pass_code="7788")
LONGER = Replay(pass_code="7788", until=dt.date(2004, 5, 19))


@pytest.mark.parametrize(("first", "second"), [(None, LONGER), (LONGER, None)], ids=["taken away", "added to"])
def test_a_replay_taken_away_by_one_and_added_to_by_another_is_a_conflict(
    desk: Place, first: Replay | None, second: Replay | None
) -> None:
    with opened(desk, author="ann") as ann, opened(desk, author="bob") as bob:
        with ann.unit("begin") as unit:
            call = unit.put(Call(title="Spring call", replay=REPLAY))
        bob.refresh()
        with ann.unit("the first") as unit:
            unit.put(call.with_fields(replay=first))
        with pytest.raises(ConflictError) as caught, bob.unit("the second") as unit:
            unit.put(call.with_fields(title="Spring", replay=second), base=call)
        assert set(caught.value.fields) == {"replay"}
        assert [one.replay for one in bob.calls.all()] == [first]
        with bob.unit("the same") as unit:
            unit.put(call.with_fields(title="Spring", replay=first), base=call)
        assert [(one.title, one.replay) for one in bob.calls.all()] == [("Spring", first)]


@pytest.mark.parametrize("put", [Replay(until=dt.date(2004, 5, 19)), None], ids=["another", "none"])
def test_an_undo_does_not_mix_two_replays(desk: Place, put: Replay | None) -> None:
    """What was taken away comes back only where nothing else was put there; what was changed, where it is still."""
    with opened(desk, author="ann") as ann, opened(desk, author="bob") as bob:
        with ann.unit("begin") as unit:
            call = unit.put(Call(title="Spring call", replay=LONGER if put is None else REPLAY))
        with ann.unit("change") as unit:
            call = unit.put(call.with_fields(replay=REPLAY if put is None else None))
        bob.refresh()
        with bob.unit("put") as unit:
            unit.put(call.with_fields(replay=put))
        with pytest.raises(RefusedError, match=r"was changed since \(replay\)"):
            ann.undo()
        bob.undo()
        assert ann.undo().what == "change"
        assert [one.replay for one in ann.calls.all()] == [LONGER if put is None else REPLAY]


def test_two_edits_that_together_make_half_a_record_are_a_conflict(desk: Place) -> None:
    spring = Period("first quarter 2004", end=dt.date(2004, 3, 31))
    with opened(desk, author="ann") as ann, opened(desk, author="bob") as bob:
        with ann.unit("begin") as unit:
            head = unit.put(ReleaseHead(headline="Spring", period=spring))
        bob.refresh()
        with ann.unit("its first day") as unit:
            unit.put(head.with_fields(period=Period("first quarter 2004", dt.date(2004, 1, 1), dt.date(2004, 3, 31))))
        with pytest.raises(ConflictError) as caught, bob.unit("no period") as unit:
            unit.put(head.with_fields(period=None), base=head)
        assert set(caught.value.fields) == {"period/label", "period/end"}
        assert [one.what for one in bob.log()] == ["begin", "its first day"]


def test_an_undo_that_would_leave_half_a_record_is_refused(desk: Place) -> None:
    with opened(desk, author="ann") as ann, opened(desk, author="bob") as bob:
        with ann.unit("begin") as unit:
            head = unit.put(ReleaseHead(headline="Spring"))
        with ann.unit("a period") as unit:
            head = unit.put(head.with_fields(period=Period("first quarter 2004")))
        bob.refresh()
        with bob.unit("its last day") as unit:
            unit.put(head.with_fields(period=Period("first quarter 2004", end=dt.date(2004, 3, 31))), base=head)
        with pytest.raises(RefusedError, match=r"changed since \(period/label\)"):
            ann.undo()
        bob.undo()
        assert ann.undo().what == "a period"
        assert ann.redo().what == "a period"


def test_what_came_along_with_ones_own_change_is_told_too(desk: Place) -> None:
    with opened(desk, author="ann") as ann, opened(desk, author="bob") as bob:
        with bob.unit("theirs") as unit:
            unit.put(Company(name="Alder plc"))
        with ann.unit("mine") as unit:
            unit.put(Company(name="Birch SE"))
        assert [one.what for one in ann.refresh()] == ["theirs"]
        assert ann.refresh() == ()
        assert [one.what for one in bob.refresh()] == ["mine"]


def test_an_edit_of_what_was_read_before_it_changed_is_never_silently_put_over_it(desk: Place) -> None:
    """Another's change that came along with one's own save was not seen: an edit of the older reading is a conflict."""
    with opened(desk, author="ann") as ann, opened(desk, author="bob") as bob:
        with ann.unit("begin") as unit:
            one, two = unit.put(Company(name="Alder plc")), unit.put(Company(name="Birch SE"))
        bob.refresh()
        with bob.unit("rename") as unit:
            unit.put(one.with_fields(name="Alder Europe plc"))
        with ann.unit("another record") as unit:
            unit.put(two.with_fields(website="birch.example"))
        with pytest.raises(ConflictError), ann.unit("rename") as unit:
            unit.put(one.with_fields(name="Elder plc"))
