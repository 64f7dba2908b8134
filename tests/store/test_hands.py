"""What people do to the files of a desk: edit, cut, move, link, copy over; nothing whole is lost, and it is said."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from irdesk.store import DamagedError, ReadOnlyError, Store, StoreError, rotation
from irdesk.store.doctor import doctor
from irdesk.store.local import LocalEngine
from tests.store.test_world import desk, in_child, names, put

__all__ = ["desk"]


def test_an_edited_journal(desk: Path) -> None:
    journal = next(desk.glob("journal-*"))
    text = journal.read_text("utf-8").replace("Alder plc", "Elder plc")
    journal.write_text(text, "utf-8")
    with pytest.raises(DamagedError, match=r"changed or damaged.*doctor"):
        Store.open(desk)
    mended = text[: text.rindex('"check":"')] + '"check":"by hand"}\n'
    journal.write_text(mended, "utf-8")
    assert names(desk) == ["Elder plc"]


SAVED = {
    "line feeds of Windows": lambda whole: whole.replace(b"\n", b"\r\n"),
    "a byte order mark": lambda whole: b"\xef\xbb\xbf" + whole,
    "empty lines": lambda whole: whole.replace(b"\n", b"\n\n"),
    "no last line feed": lambda whole: whole[:-1],
    "blanks at the ends": lambda whole: whole.replace(b"\n", b" \t\n"),
}


@pytest.mark.parametrize("saved", SAVED.values(), ids=SAVED)
def test_a_journal_that_an_editor_saved_its_own_way_is_whole(desk: Path, saved: Callable[[bytes], bytes]) -> None:
    with Store.open(desk, author="ann") as store:
        put(store, "Birch SE")
    journal = next(desk.glob("journal-*"))
    journal.write_bytes(saved(journal.read_bytes()))
    assert names(desk) == ["Alder plc", "Birch SE"]
    assert doctor(desk).well
    with Store.open(desk, author="ann") as store:
        put(store, "Cedar AG")
        assert [unit.what for unit in store.log(3)] == ["put Alder plc", "put Birch SE", "put Cedar AG"]
        assert store.undo().what == "put Cedar AG"
        assert store.undo().what == "put Birch SE"
        assert store.notices == ()
    assert names(desk) == ["Alder plc"]
    assert len(journal.read_bytes().split(b'"sequence"')) == 6
    assert doctor(desk, repair=True).well
    assert names(desk) == ["Alder plc"]


def test_a_line_mended_in_an_editor_may_be_spaced_as_one_likes(desk: Path) -> None:
    journal = next(desk.glob("journal-*"))
    text = journal.read_text("utf-8").replace("Alder plc", "Elder plc")
    journal.write_text(text[: text.rindex(',"check":"')] + ', "check": "by hand" }\r\n', "utf-8", newline="")
    assert names(desk) == ["Elder plc"]
    assert any("mended by hand" in one.what for one in doctor(desk, repair=True).ailments)
    assert "by hand" not in journal.read_text("utf-8")


@pytest.mark.parametrize(
    "change", [b'"was":3,"now":{"name":"x"}', b'"was":{},"now":{"name/first":"x"}'], ids=["no document", "no mapping"]
)
def test_a_unit_that_was_made_up_and_does_not_fit_is_told(desk: Path, change: bytes) -> None:
    journal = next(desk.glob("journal-*"))
    unit = b'{"sequence":2,"time":"2026-01-01T00:00:00Z","author":"x","what":"x","kind":"do","of":0,'
    with journal.open("ab") as file:
        file.write(unit + b'"changes":[{"table":"companies","id":1,%s}],"check":"by hand"}\n' % change)
    with pytest.raises(DamagedError, match=r"does not fit companies 1"):
        Store.open(desk)


def test_the_directory_is_moved_while_the_desk_is_open_and_put_back(desk: Path) -> None:
    with Store.open(desk) as store:
        desk.rename(desk.parent / "elsewhere")
        assert store.refresh() == ()
        assert "moved, or a disk taken out" in (store.readonly or "")
        assert store.companies.all()[0].name == "Alder plc"
        with pytest.raises(ReadOnlyError, match=r"put it back or name another; nothing was saved"):
            put(store, "Birch SE")
        assert not desk.exists()
        (desk.parent / "elsewhere").rename(desk)
        assert store.refresh() == ()
        assert store.readonly is None
        put(store, "Cedar AG")
    assert names(desk) == ["Alder plc", "Cedar AG"]


def test_links_to_what_is_not_there(desk: Path) -> None:
    link = desk.parent / "link"
    link.symlink_to(desk)
    with Store.open(link) as store:
        put(store, "Birch SE")
    assert names(desk) == ["Alder plc", "Birch SE"]
    desk.rename(desk.parent / "elsewhere")
    with pytest.raises(StoreError, match=r"which is not there; is its disk mounted\?"):
        Store.open(link)
    assert not desk.exists()
    away = desk.parent / "elsewhere"
    journal = next(away.glob("journal-*"))
    journal.unlink()
    journal.symlink_to(desk.parent / "nowhere")
    with pytest.raises(StoreError, match=r"nowhere, which is not there"):
        Store.open(away)


def test_an_older_copy_put_over_an_open_desk_is_noticed(desk: Path) -> None:
    with Store.open(desk) as store:
        shutil.copytree(desk, desk.parent / "copy")
        for name in ("Birch SE", "Cedar AG"):
            put(store, name)
        for path in (desk.parent / "copy").iterdir():
            shutil.copy2(path, desk)
        assert [unit.what for unit in store.refresh()] == ["put Alder plc"]
        put(store, "Douglas NV")
        assert [unit.sequence for unit in store.log()] == [1, 2]
    assert names(desk) == ["Alder plc", "Douglas NV"]


def test_files_are_private_whatever_the_umask(tmp_path: Path) -> None:
    def work() -> None:
        os.umask(0)
        with Store.open(tmp_path / "desk") as store:
            put(store, "Alder plc")
            assert isinstance(store.engine, LocalEngine)
            store.engine.compact()
            rotation.make(store.engine.view(), tmp_path / "desk", store.clock())
            store.backup(tmp_path / "desk" / "backup.json")
            with (tmp_path / "desk" / "journal-00000002.jsonl").open("ab") as file:
                file.write(b'{"torn')
            put(store, "Birch SE")

    in_child(work)
    modes = {path.is_dir(): path.stat().st_mode & 0o777 for path in (tmp_path / "desk").rglob("*")}
    assert modes == {True: 0o700, False: 0o600}
    assert {path.stat().st_mode & 0o077 for path in (tmp_path / "desk").rglob("*")} == {0}


@pytest.mark.parametrize("content", [b"", b"\0\0\0\0", b'{"irdesk":"jour'])
def test_an_empty_or_torn_file_is_no_empty_desk(desk: Path, content: bytes) -> None:
    next(desk.glob("journal-*")).write_bytes(content)
    with pytest.raises(DamagedError, match=r"not an empty desk|changed or damaged"):
        Store.open(desk)


def test_the_journal_is_cut_while_the_desk_is_open(desk: Path) -> None:
    with Store.open(desk) as store:
        put(store, "Birch SE")
        journal = next(desk.glob("journal-*"))
        whole = journal.read_bytes()
        os.truncate(journal, len(whole) - 30)
        put(store, "Cedar AG")
        assert [company.name for company in store.companies.all()] == ["Alder plc", "Cedar AG"]
        assert "set aside" in store.notices[0]
    aside = next((desk / "set-aside").iterdir()).read_bytes()
    assert whole.endswith(aside + whole[-30:])


def test_directories_where_files_should_be(desk: Path) -> None:
    journal = next(desk.glob("journal-*"))
    shutil.move(journal, desk.parent / "kept")
    journal.mkdir()
    with pytest.raises(StoreError, match=r"is a directory where a file of the desk should be"):
        Store.open(desk)
    with pytest.raises(StoreError, match=r"is a file, not the directory of a desk"):
        Store.open(desk.parent / "kept")
    journal.rmdir()
    shutil.move(desk.parent / "kept", journal)
    (desk / "snapshot-00000001.json").mkdir()
    with pytest.raises(StoreError, match=r"is a directory"):
        Store.open(desk)
