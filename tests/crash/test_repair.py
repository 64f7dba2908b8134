"""Whatever happens to a file of the desk, the doctor makes it a desk again and keeps every unit that is whole."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from irdesk.domain.company import Company
from irdesk.store import Store, StoreError
from irdesk.store.doctor import doctor
from irdesk.store.local import LocalEngine
from tests.store.samples import release

Harm = Callable[[bytes, random.Random], bytes]


def flip(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + bytes([content[at] ^ (1 << chance.randrange(8))]) + content[at + 1 :]


def cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def zeros(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + bytes(min(40, len(content) - at)) + content[at + 40 :]


def drop(content: bytes, chance: random.Random) -> bytes:
    lines = content.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    return b"".join(lines)


def swap(content: bytes, chance: random.Random) -> bytes:
    lines = content.splitlines(keepends=True)
    chance.shuffle(lines)
    return b"".join(lines)


def garbage(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + chance.randbytes(30) + content[at:]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("whole") / "desk"
    with Store.open(directory, author="ann") as store:
        assert isinstance(store.engine, LocalEngine)
        store.add(release(1))
        with store.unit("one") as unit:
            unit.put(Company(name="Alder plc"))
        store.engine.compact()
        store.add(release(2))
        with store.unit("two") as unit:
            unit.put(store.companies.all()[1].with_fields(ticker="ALD"))
        store.undo()
        store.engine.compact()
        store.redo()
        with store.unit("three") as unit:
            unit.put(Company(name="Birch SE"))
    return directory


@pytest.mark.parametrize("harm", [flip, cut, zeros, drop, swap, garbage])
@pytest.mark.parametrize("seed", range(8))
def test_any_harm_to_any_file_is_mended(whole: Path, tmp_path: Path, harm: Harm, seed: int) -> None:
    chance = random.Random(seed)
    for file in sorted(path.name for path in whole.iterdir() if path.stat().st_size):
        desk = tmp_path / file
        shutil.copytree(whole, desk)
        content = (desk / file).read_bytes()
        harmed = harm(content, chance)
        (desk / file).write_bytes(harmed)
        intact = set(harmed.split(b"\n")) if file.startswith("journal") else set(content.split(b"\n"))
        report = doctor(desk, repair=True)
        assert report.well, (file, report.ailments)
        with Store.open(desk, author="ann") as store:
            log = {one.sequence: one.kind for one in store.log()}
            assert sorted(log) == list(range(min(log), max(log) + 1))
            kept = [line for line in content.split(b"\n") if line in intact and b'"sequence"' in line[:12]]
            if harm is not swap:
                for line in kept if file.startswith("journal") else ():
                    assert log[int(line[12:].split(b",")[0])] != "lost", (file, line[:60])
            with store.unit("on") as unit:
                unit.put(Company(name="Cedar AG"))
        assert doctor(desk).well


def test_a_desk_of_a_newer_irdesk_is_not_mended(whole: Path, tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    shutil.copytree(whole, desk)
    from irdesk.store.journal import SCHEMA, Header, seal

    journal = desk / "journal-00000001.jsonl"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join([seal(Header("journal", SCHEMA + 1, 1)), *lines[1:]]))
    before = {path: path.read_bytes() for path in desk.iterdir()}
    with pytest.raises(StoreError, match=r"newer irdesk"):
        doctor(desk, repair=True)
    assert {path: path.read_bytes() for path in desk.iterdir()} == before
