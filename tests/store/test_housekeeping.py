"""What the store does by itself: snapshots off the interface's path; and undo across what belongs together."""

import datetime as dt
from pathlib import Path

import pytest

from irdesk.domain.company import Company
from irdesk.store import RefusedError, Store, housekeeping, rotation
from irdesk.store.doctor import doctor
from irdesk.store.local import LocalEngine
from irdesk.store.snapshot import snapshots
from tests.store.samples import person, release
from tests.store.test_care import fixed


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(housekeeping, "LEAST", 3000)


@pytest.mark.usefixtures("small")
def test_snapshots_come_by_themselves_and_two_are_kept(tmp_path: Path) -> None:
    with Store.open(tmp_path / "desk", author="ann") as store:
        for number in range(200):
            with store.unit(f"add {number}") as unit:
                unit.put(Company(name=f"Company {number}"))
        store.close()
        assert isinstance(store.engine, LocalEngine)
        assert store.engine.state.base is not None
        assert store.notices == ()
        assert len(store.companies) == 200
        assert [one.sequence for one in store.log()] == list(range(1, 201))
        assert [one.sequence for one in store.log(3)] == [198, 199, 200]
        for _ in range(150):
            store.undo()
        assert len(store.companies) == 50
    assert 1 <= len(snapshots(tmp_path / "desk")) <= 2
    with Store.open(tmp_path / "desk", author="ann") as store:
        assert len(store.companies) == 50
        assert store.redo().what == "add 50"


@pytest.mark.usefixtures("small")
def test_a_snapshot_that_cannot_be_made_is_told_and_nothing_else(tmp_path: Path) -> None:
    with Store.open(tmp_path / "desk", author="ann") as store:
        (tmp_path / "desk" / "snapshot.lock").mkdir()
        for number in range(60):
            with store.unit(f"add {number}") as unit:
                unit.put(Company(name=f"Company {number}"))
        store.close()
        assert "snapshot.lock: a directory stands where a file should be" in store.notices[0]
        assert len(store.companies) == 60


def test_undo_does_not_take_what_others_build_on(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    with Store.open(desk, author="ann") as ann, Store.open(desk, author="bob") as bob:
        with ann.unit("the company") as unit:
            company = unit.put(Company(name="Alder plc"))
        bob.refresh()
        with bob.unit("a person there") as unit:
            unit.put(person().with_fields(company_id=company.id))
        with pytest.raises(RefusedError, match=r"contacts 1 belongs to companies 1"):
            ann.undo()
        bob.undo()
        assert ann.undo().what == "the company"


def test_each_author_undoes_what_is_theirs(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    with Store.open(desk, author="ann") as ann, Store.open(desk, author="bob") as bob:
        ann.add(release(1))
        bob.add(release(2))
        assert ann.undo().author == "ann"
        assert [one.ticker for one in bob.companies.all()] == ["QM1", "QM2"]
        bob.refresh()
        assert [one.ticker for one in bob.companies.all()] == ["QM2"]
        assert bob.undo().author == "bob"
        with pytest.raises(RefusedError, match=r"nothing to undo"):
            bob.undo()
        ann.redo()
        assert [one.ticker for one in ann.companies.all()] == ["QM1"]


def test_a_long_backup_does_not_hold_up_closing_the_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = tmp_path / "desk"
    days = [dt.datetime(2026, 3, day, 9, tzinfo=dt.UTC) for day in (1, 2, 3, 8)]
    with Store.open(desk, clock=fixed(days[0])) as store, store.unit("fill") as unit:
        for number in range(200):
            unit.put_text(number, "".join(f"{number * other:x}" for other in range(20_000)))
    monkeypatch.setattr(housekeeping, "GRACE", 0.0)
    made = []
    for day in days[1:]:
        with Store.open(desk, clock=fixed(day)) as store, store.unit("on") as unit:
            unit.put(Company(name="Alder plc"))
        made.append([path.name[5:15] for path in rotation.backups(desk)])
    assert made == [["2026-03-02"], ["2026-03-02"], ["2026-03-02", "2026-03-08"]]
    assert list((desk / "backups").glob(".*")) == []
    assert not [one for one in doctor(desk).ailments if one.what != "a text without its release"]
