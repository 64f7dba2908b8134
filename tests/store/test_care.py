"""Doctor, backup and restore, rotation, migration, plain JSON out and in."""

import datetime as dt
import json
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import TinyDB

from irdesk.domain.company import Company
from irdesk.store import DamagedError, NewerError, Store, StoreError, rotation
from irdesk.store.doctor import Report, doctor
from irdesk.store.local import LocalEngine
from tests.store.samples import person, release
from tests.store.test_snapshots import compact, everything

JOURNAL = "journal-00000001.jsonl"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    directory = tmp_path / "desk"
    with Store.open(directory, author="ann") as store:
        for number in range(1, 4):
            store.add(release(number))
        with store.unit("rename") as unit:
            unit.put(store.companies.all()[0].with_fields(name="Alder plc"))
    return directory


def state(directory: Path) -> dict[str, object]:
    with Store.open(directory, readonly=True) as store:
        return everything(store)


def fixed(moment: dt.datetime) -> Callable[[], dt.datetime]:
    return lambda: moment


def told(report: Report) -> str:
    return "\n".join(f"{one.where}: {one.what}" for one in report.ailments)


def test_a_well_desk(desk: Path) -> None:
    report = doctor(desk)
    assert report.well, told(report)
    assert (report.units, report.documents) == (4, 3 + 6 + 3 + 3 + 6 + 3 + 3)
    with Store.open(desk) as store:
        compact(store)
    assert doctor(desk).ailments == ()
    assert doctor(desk, repair=True).ailments == ()


def test_no_desk(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"there is no desk"):
        doctor(tmp_path)


def damage(path: Path, line: int, change: Callable[[bytes], bytes]) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    lines[line] = change(lines[line])
    path.write_bytes(b"".join(lines))


@pytest.mark.parametrize("snapshot", [False, True])
@pytest.mark.parametrize(
    "change",
    [lambda line: line.replace(b"Quillmark", b"Quellmark", 1), lambda line: line[:0], lambda line: line + line],
    ids=["flipped", "missing", "doubled"],
)
def test_a_damaged_line_is_set_aside_and_the_rest_kept(
    desk: Path, snapshot: bool, change: Callable[[bytes], bytes]
) -> None:
    whole = (desk / JOURNAL).read_bytes()
    before = state(desk)
    if snapshot:
        with Store.open(desk) as store:
            compact(store)
    damage(desk / JOURNAL, 2, change)
    report = doctor(desk)
    assert not report.well
    assert f"{JOURNAL}, line " in told(report)
    damaged = (desk / JOURNAL).read_bytes()
    report = doctor(desk, repair=True)
    assert report.well, told(report)
    assert (desk / "set-aside" / JOURNAL).read_bytes() == damaged
    lost = damaged.count(whole.splitlines()[2]) == 0
    assert ("unit 2 is lost" in told(report)) == lost
    with Store.open(desk, author="ann") as store:
        assert [one.sequence for one in store.log()] == [1, 2, 3, 4]
        if snapshot or not lost:
            assert everything(store) == before
        else:
            assert [company.name for company in store.companies.all()] == ["Alder plc", "Quillmark 3 Ltd."]
        assert store.undo().what == "rename"
    assert doctor(desk).well


def test_a_torn_tail_orphans_and_open_modes(desk: Path) -> None:
    with (desk / JOURNAL).open("ab") as file:
        file.write(b'{"sequence":5,"ti')
    (desk / ".snapshot-00000009.json.999999999.tmp").write_bytes(b"half")
    (desk / JOURNAL).chmod(0o644)
    desk.chmod(0o755)
    before = state(desk)
    report = doctor(desk)
    assert {one.severity for one in report.ailments} == {"warning", "note"}
    report = doctor(desk, repair=True)
    assert report.well
    assert state(desk) == before
    assert desk.stat().st_mode & 0o777 == 0o700
    assert (desk / JOURNAL).stat().st_mode & 0o777 == 0o600
    assert not list(desk.glob(".*.tmp"))


@pytest.mark.parametrize("what", ["flip", "empty", "directory"])
def test_a_bad_snapshot_is_made_again(desk: Path, what: str) -> None:
    before = state(desk)
    with Store.open(desk) as store:
        compact(store)
    path = desk / "snapshot-00000004.json"
    if what == "directory":
        path.unlink()
        path.mkdir()
    else:
        path.write_bytes(path.read_bytes().replace(b"Alder", b"Elder") if what == "flip" else b"")
    assert not doctor(desk).well
    report = doctor(desk, repair=True)
    assert report.well, told(report)
    assert state(desk) == before
    assert path.is_file()
    assert list((desk / "set-aside").iterdir())


def test_a_snapshot_changed_by_hand_is_told(desk: Path) -> None:
    with Store.open(desk) as store:
        compact(store)
    path = desk / "snapshot-00000004.json"
    text = path.read_text("utf-8").replace("Quillmark 2 Ltd.", "Spruce Two plc", 1)
    crc = json.loads(text)["check"]["1"]["crc"]
    path.write_text(text.replace(crc, "by hand"), "utf-8")
    report = doctor(desk)
    assert [(one.where, one.severity) for one in report.ailments] == [(f"{path.name}, companies 2", "warning")]


def test_a_journal_that_is_gone(desk: Path) -> None:
    before = state(desk)
    with Store.open(desk) as store:
        compact(store)
    for path in desk.glob("journal-*"):
        path.unlink()
    with pytest.raises(DamagedError, match=r"journal from unit 5 on is missing.*doctor --repair"):
        Store.open(desk)
    assert not doctor(desk).well
    report = doctor(desk, repair=True)
    assert report.well, told(report)
    assert state(desk) == before
    with Store.open(desk) as store, store.unit("on") as unit:
        unit.put(person())


def test_an_empty_journal_with_its_snapshot(desk: Path) -> None:
    before = state(desk)
    with Store.open(desk) as store:
        compact(store)
    (desk / "journal-00000005.jsonl").write_bytes(b"")
    with pytest.raises(DamagedError, match=r"not an empty desk"):
        Store.open(desk)
    assert doctor(desk, repair=True).well
    assert state(desk) == before


def test_references_are_checked(desk: Path) -> None:
    with Store.open(desk) as store, store.unit("careless") as unit:
        unit.delete(store.companies.all()[0])
    report = doctor(desk)
    assert "contacts 1: belongs to companies 1, which is not there" in told(report)


@pytest.mark.parametrize("name", ["desk.json", "desk.json.gz"])
def test_backup_and_restore(desk: Path, tmp_path: Path, name: str) -> None:
    before = state(desk)
    file = tmp_path / name
    with Store.open(desk, author="ann") as store:
        assert store.backup(file).sequence == 4
        with store.unit("change") as unit:
            unit.put(store.companies.all()[0].with_fields(ticker="ALD"))
            unit.delete(store.calls.all()[0])
            unit.put_text(2, "other")
        store.add(release(9))
        after = everything(store)
        done = store.restore(file)
        assert done is not None
        assert done.what.startswith(f"restore {name}")
        assert everything(store) == before
        assert store.restore(file) is None
        store.undo()
        assert everything(store) == after
    assert file.stat().st_mode & 0o777 == 0o600
    with Store.open(tmp_path / "new", author="ann") as store:
        store.restore(file)
        assert everything(store) == before
        assert [one.what for one in store.log()][-1] == "rename"
        assert store.undo().what == "rename"


def gunzipped(content: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(content)
    except zlib.error:
        return b""


@pytest.mark.parametrize("name", ["desk.json", "desk.json.gz"])
def test_a_damaged_backup_is_refused(desk: Path, tmp_path: Path, name: str) -> None:
    before = state(desk)
    file = tmp_path / name
    with Store.open(desk) as store:
        store.backup(file)
        whole = file.read_bytes()
        for place in range(0, len(whole), 1 + len(whole) // 60):
            for content in (whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :], whole[:place]):
                file.write_bytes(content)
                if file.suffix == ".gz" and gunzipped(content) == gunzipped(whole):
                    continue  # a byte of the packing that says nothing, such as its date
                with pytest.raises(StoreError):
                    store.restore(file)
        with pytest.raises(StoreError):
            store.restore(tmp_path / "nowhere.json")
        assert everything(store) == before
        assert store.sequence == 4


def test_a_backup_that_cannot_be_written_leaves_the_old_one(desk: Path, tmp_path: Path) -> None:
    file = tmp_path / "desk.json"
    with Store.open(desk) as store:
        store.backup(file)
        whole = file.read_bytes()
        with pytest.raises(StoreError):
            store.backup(tmp_path / "no" / "such" / "place.json")
        damage(desk / JOURNAL, 2, lambda line: line.replace(b"Orders", b"Ardors"))
        with pytest.raises(StoreError, match=r"changed or damaged"):
            store.backup(file)
    assert file.read_bytes() == whole
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_backup_a_day_and_which_are_kept(tmp_path: Path) -> None:
    days = [dt.datetime(2026, 1, 1, 9, tzinfo=dt.UTC) + dt.timedelta(days=number) for number in range(40)]
    for day in days:
        with Store.open(tmp_path / "desk", clock=fixed(day)) as store:
            for _ in range(2):
                with store.unit("note") as unit:
                    unit.put(Company(name=f"{day.date()}"))
    found = [path.name[5:15] for path in rotation.backups(tmp_path / "desk")]
    assert found == ["2026-01-31", *(str(day.date()) for day in days[-7:])]
    with Store.open(tmp_path / "again") as store:
        store.restore(rotation.backups(tmp_path / "desk")[-1])
        assert len(store.companies) in {79, 80}  # the second unit of the day may have been there in time
        assert store.log()[0].what.endswith(f"-{len(store.companies):08d}.json.gz of 2026-02-09T09:00")
    assert doctor(tmp_path / "desk").well


def test_plain_json_out_and_in_with_equality(desk: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    with Store.open(desk) as store:
        assert store.export_all(file) == 27
        before = everything(store)
    plain = json.loads(file.read_text("utf-8"))
    assert plain["tables"]["companies"][0]["name"] == "Alder plc"
    with Store.open(tmp_path / "new", author="ann") as store:
        assert store.import_all(file) is not None
        assert everything(store) == before
        assert store.import_all(file) is None
        again = tmp_path / "again.json"
        store.export_all(again)
        assert json.loads(again.read_text("utf-8"))["tables"] == plain["tables"]
        store.undo()
        assert store.companies.all() == ()
        file.write_text('{"irdesk":"export","schema":2,"tables":{"pets":[]}}', "utf-8")
        with pytest.raises(StoreError, match=r"not an exported desk"):
            store.import_all(file)


def test_a_desk_of_the_first_schema_is_brought_along_with_a_kept_copy(tmp_path: Path) -> None:
    directory = tmp_path / "desk"
    directory.mkdir()
    with TinyDB(directory / "desk.json") as old:
        old.table("schema").insert({"version": 1})
        old.table("companies").insert({"name": "Alder plc", "ticker": "ALD"})
        old.table("texts").insert({"text": "hello"})
    content = (directory / "desk.json").read_bytes()
    with Store.open(directory) as store:
        assert store.companies.where(ticker="ald")[0].name == "Alder plc"
        assert store.text(1) == "hello"
        assert store.log()[0].author == "irdesk"
    assert (directory / "set-aside" / "desk-schema-1.json").read_bytes() == content
    assert not (directory / "desk.json").exists()
    assert doctor(directory).ailments[0].what == "a text without its release"


@pytest.mark.parametrize("content", [b"", b'{"companies": {"1": {"na'])
def test_a_torn_desk_of_the_first_schema_is_no_empty_desk(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "desk.json").write_bytes(content)
    with pytest.raises(DamagedError, match=r"not taken for an empty desk"):
        Store.open(tmp_path)
    assert (tmp_path / "desk.json").read_bytes() == content


def test_a_file_of_a_schema_to_come_is_refused(tmp_path: Path) -> None:
    (tmp_path / "desk.json").write_text('{"schema": {"1": {"version": 9}}}', "utf-8")
    with pytest.raises(NewerError):
        Store.open(tmp_path)


def test_doctor_waits_for_nobody_when_it_only_looks(desk: Path) -> None:
    with Store.open(desk) as store, store.unit("held") as unit:
        unit.put(person())
        assert doctor(desk).well
        assert isinstance(store.engine, LocalEngine)
