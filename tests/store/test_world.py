"""When the world is bad: real conditions, a clear word, nothing lost."""

import gc
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from irdesk.domain.company import Company
from irdesk.store import NewerError, ReadOnlyError, Store, StoreError
from irdesk.store.doctor import doctor
from irdesk.store.journal import SCHEMA, Header, seal
from irdesk.store.local import LocalEngine
from irdesk.store.mounts import unsafe_mount
from tests.store.samples import release

NOBODY = 65534


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    directory = tmp_path / "desk"
    with Store.open(directory) as store:
        put(store, "Alder plc")
    return directory


def put(store: Store, name: str) -> None:
    with store.unit(f"put {name}") as unit:
        unit.put(Company(name=name))


def put_many(store: Store) -> None:
    for number in range(100):
        put(store, f"Cedar {number}")


def names(directory: Path) -> list[str | None]:
    with Store.open(directory, readonly=True) as store:
        return [company.name for company in store.companies.all()]


def in_child(work: Callable[[], None]) -> None:
    """Run `work` in a process of its own, which its limits and rights do not leave."""
    child = os.fork()
    if not child:
        code = 1
        try:
            work()
            code = 0
        finally:
            if code:
                sys.excepthook(*sys.exc_info())
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@contextmanager
def mounted(place: Path, options: str) -> Iterator[Path]:
    """Mount a small file system of its own at `place`; skip where this user may not."""
    place.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("this user may not mount")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk(tmp_path: Path) -> None:
    with mounted(tmp_path / "small", "size=200k") as place, Store.open(place / "desk") as store:
        put(store, "Alder plc")
        with pytest.raises(StoreError, match=r"disk is full; make room and save again; nothing was saved"):
            store.add(release(text="x" * 300_000))
        assert store.readonly is None
        put(store, "Birch SE")
        (place / "filler").write_bytes(b"x" * (shutil.disk_usage(place).free - 4096))
        with pytest.raises(StoreError, match=r"disk is full"):
            put_many(store)
        kept = store.sequence
        assert isinstance(store.engine, LocalEngine)
        with pytest.raises(StoreError, match=r"no snapshot was made; the desk is as it was"):
            store.engine.compact()
        assert not list((place / "desk").glob(".*.tmp"))
        (place / "filler").unlink()
        put(store, "Room again")
        assert store.sequence == kept + 1
        store.close()
        assert names(place / "desk")[-1] == "Room again"


def fill_up(place: Path) -> int:
    """Make a snapshot with one page more room each time until there is enough; returns how many that took."""
    with Store.open(place / "desk") as store:
        for number in range(12):
            store.add(release(number))
        assert isinstance(store.engine, LocalEngine)
        before, free = names(place / "desk"), shutil.disk_usage(place).free
        for page in range(1, 200):
            (place / "filler").write_bytes(b"x" * (free - page * 4096))
            refused = ""
            try:
                store.engine.compact()
            except StoreError as error:
                refused = str(error)
            assert names(place / "desk") == before
            assert not list((place / "desk").glob(".*.tmp"))
            (place / "filler").unlink()
            if not refused:
                return page
            assert "the disk is full" in refused
    return 0


def test_a_disk_that_fills_up_at_each_page_of_a_snapshot(tmp_path: Path) -> None:
    with mounted(tmp_path / "small", "size=1m") as place:
        assert fill_up(place) > 5
        assert doctor(place / "desk").ailments == ()
        gc.collect()  # lets go of the snapshots' files, so that the disk can be taken out


def test_a_disk_mounted_read_only(tmp_path: Path) -> None:
    with mounted(tmp_path / "small", "size=1m") as place:
        with Store.open(place / "desk") as store:
            put(store, "Alder plc")
            subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
            with pytest.raises(ReadOnlyError, match=r"mounted read-only"):
                put(store, "Birch SE")
            assert "read-only" in (store.readonly or "")
        with Store.open(place / "desk") as store:
            assert store.readonly
            assert len(store.companies) == 1
        subprocess.run(["mount", "-o", "remount,rw", str(place)], check=True)
        with Store.open(place / "desk") as store:
            assert store.readonly is None


def test_a_file_size_limit(desk: Path) -> None:
    def work() -> None:
        with Store.open(desk) as store:
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
            with pytest.raises(StoreError, match=r"file-size limit.*nothing was saved"):
                store.add(release(text="x" * 8192))
            put(store, "Birch SE")

    in_child(work)
    assert names(desk) == ["Alder plc", "Birch SE"]


def as_nobody(directory: Path, work: Callable[[], None]) -> None:
    """Run `work` as an ordinary user who owns the desk."""
    if os.geteuid() == 0:
        for path in (directory, *directory.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
        for parent in directory.parents:
            if parent.stat().st_uid == 0 and str(parent).startswith("/tmp/"):
                parent.chmod(parent.stat().st_mode | 0o011)

    def lowered() -> None:
        if os.geteuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        work()

    in_child(lowered)


def test_permission_lost_while_open(desk: Path) -> None:
    def work() -> None:
        with Store.open(desk) as store:
            journal = next(desk.glob("journal-*"))
            journal.chmod(0o400)
            with pytest.raises(ReadOnlyError, match=r"permission was refused.*chmod.*nothing was saved"):
                put(store, "Birch SE")
            assert "permission" in (store.readonly or "")
            assert len(store.companies) == 1
            journal.chmod(0o600)
            store.refresh()
            assert store.readonly is None
            put(store, "Cedar AG")

    as_nobody(desk, work)
    assert names(desk) == ["Alder plc", "Cedar AG"]


def test_a_desk_that_may_only_be_read(desk: Path) -> None:
    for path in desk.iterdir():
        path.chmod(0o400)
    desk.chmod(0o500)

    def work() -> None:
        with Store.open(desk) as store:
            assert "not writable" in (store.readonly or "")
            assert [company.name for company in store.companies.all()] == ["Alder plc"]
            with pytest.raises(ReadOnlyError):
                put(store, "Birch SE")

    as_nobody(desk, work)
    desk.chmod(0o700)


def test_opened_for_reading_only(desk: Path) -> None:
    before = sorted((path.name, path.stat().st_mtime_ns) for path in desk.iterdir())
    with Store.open(desk, readonly=True) as store:
        with pytest.raises(ReadOnlyError, match=r"reading only; nothing was saved"):
            put(store, "Birch SE")
        with pytest.raises(ReadOnlyError):
            store.undo()
    assert sorted((path.name, path.stat().st_mtime_ns) for path in desk.iterdir()) == before
    with pytest.raises(StoreError, match=r"there is no desk in"):
        Store.open(desk.parent / "nowhere", readonly=True)


def test_a_newer_irdesk_wrote_it(desk: Path) -> None:
    journal = next(desk.glob("journal-*"))
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join([seal(Header("journal", SCHEMA + 1, 1)), *lines[1:]]))
    whole = journal.read_bytes()
    with pytest.raises(NewerError, match=r"newer irdesk \(schema 3; this one knows 2\)\. Update irdesk"):
        Store.open(desk)
    assert journal.read_bytes() == whole


def test_a_lock_that_is_a_directory(desk: Path) -> None:
    (desk / "lock").unlink()
    (desk / "lock").mkdir()
    with Store.open(desk) as store, pytest.raises(StoreError, match=r"lock: a directory stands where a file should be"):
        put(store, "Birch SE")


def test_a_directory_of_other_things_is_not_taken_over(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", "utf-8")
    mode = tmp_path.stat().st_mode
    with pytest.raises(StoreError, match=r"holds other files \(letter\.txt\) and no desk"):
        Store.open(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
    assert tmp_path.stat().st_mode == mode


def test_a_clock_that_jumped_back(desk: Path) -> None:
    import datetime as dt

    moments = iter([dt.datetime(2031, 1, 1, tzinfo=dt.UTC)] * 9 + [dt.datetime(1999, 1, 1, tzinfo=dt.UTC)] * 90)
    with Store.open(desk, author="ann", clock=lambda: next(moments)) as store:
        for name in ("Birch SE", "Cedar AG", "Douglas NV", "Elm KK"):
            put(store, name)
            store.engine.close()
        assert [one.sequence for one in store.log()] == [1, 2, 3, 4, 5]
        assert store.undo().what == "put Elm KK"
        assert store.log()[-1].time.year == 1999
    assert names(desk) == ["Alder plc", "Birch SE", "Cedar AG", "Douglas NV"]


TAKEN_AWAY = """
#include <errno.h>
int {call} {{ {unused} errno = {number}; return -1; }}
"""
PUT = """
import sys
from pathlib import Path
from irdesk.domain.company import Company
from irdesk.store import Store, StoreError
with Store.open(Path(sys.argv[1])) as store:
    print(store.companies.all()[0].name)
    try:
        with store.unit("put") as unit:
            unit.put(Company(name="Birch SE"))
    except StoreError as error:
        print(error)
    print(len(store.companies), store.sequence, store.readonly)
"""


def put_without(desk: Path, call: str, unused: str, number: str) -> str:
    """Put a record in a process from which the system took a call away; returns what it printed."""
    source, library = desk.parent / "no.c", desk.parent / "no.so"
    source.write_text(TAKEN_AWAY.format(call=call, unused=unused, number=number), "utf-8")
    subprocess.run(["cc", "-shared", "-fPIC", "-o", library, source], check=True)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PUT, str(desk)],
        env={**os.environ, "LD_PRELOAD": str(library)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.startswith("Alder plc\n"), done.stderr
    return done.stdout


@pytest.mark.skipif(not shutil.which("cc"), reason="needs a C compiler to take flock away")
@pytest.mark.parametrize("number", ["ENOLCK", "EOPNOTSUPP", "ENOSYS"])
def test_a_file_system_that_cannot_lock(desk: Path, number: str) -> None:
    printed = put_without(desk, "flock(int fd, int operation)", "(void) fd; (void) operation;", number)
    assert printed.count("this file system cannot lock files") == 2
    assert names(desk) == ["Alder plc"]


@pytest.mark.skipif(not shutil.which("cc"), reason="needs a C compiler to make fsync fail")
def test_what_cannot_be_flushed_is_not_acknowledged(desk: Path) -> None:
    before = (desk / "journal-00000001.jsonl").read_bytes()
    printed = put_without(desk, "fsync(int fd)", "(void) fd;", "EIO")
    assert "the disk reports an error; copy the desk away and check the disk; nothing was saved" in printed
    assert printed.endswith("1 1 None\n")
    assert (desk / "journal-00000001.jsonl").read_bytes() == before


def test_mounts_whose_locks_stay_on_one_machine() -> None:
    table = r"""
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 22 0:44 / /mnt/my\040desk rw - nfs server:/x rw,vers=3,nolock,addr=1
41 22 0:45 / /mnt/good rw - nfs4 server:/x rw,vers=4.2,local_lock=none
42 22 0:46 / /mnt/ssh rw - fuse.sshfs me@there: rw,user_id=0
43 22 0:47 / /mnt/share rw - cifs //there/x rw,nobrl
"""
    assert unsafe_mount(Path("/mnt/my desk/desk"), table) == "nfs"
    assert unsafe_mount(Path("/mnt/good/desk"), table) is None
    assert unsafe_mount(Path("/mnt/ssh"), table) == "fuse.sshfs"
    assert unsafe_mount(Path("/mnt/share/a/b"), table) == "cifs"
    assert unsafe_mount(Path("/home/ann"), table) is None


def test_half_a_character_is_refused_before_anything_is_written(desk: Path) -> None:
    with Store.open(desk) as store:
        with pytest.raises(StoreError, match=r"half a character"):
            put(store, "\ud83d")
        with pytest.raises(StoreError, match=r"half a character"), store.unit("text") as unit:
            unit.put_text(1, "x\udc00")
        assert store.sequence == 1
