"""Files cut at every byte: the desk is what the units before the cut made it, or the journal makes it whole."""

from pathlib import Path

import pytest

from irdesk.domain.company import Company
from irdesk.store import DamagedError, Store
from irdesk.store.local import LocalEngine
from irdesk.store.snapshot import snapshots

JOURNAL = "journal-00000001.jsonl"


def tables(store: Store) -> tuple[object, ...]:
    return store.companies.all(), store.contacts.all(), tuple(store.text(one) for one in (1, 2))


def sequence_of_units(directory: Path) -> list[tuple[object, ...]]:
    """Make a few units of every kind; returns the desk after each."""
    with Store.open(directory, author="ann") as store:
        states = [tables(store)]
        with store.unit("one") as unit:
            one = unit.put(Company(name="Alder plc"))
            unit.put_text(1, "line one\nline “two” \u2028 three\n")
        states.append(tables(store))
        with store.unit("two") as unit:
            unit.put(one.with_fields(ticker="ALD", aliases=("a\nb", "ünï")))
        states.append(tables(store))
        store.undo()
        states.append(tables(store))
        with store.unit("three") as unit:
            unit.delete(one)
            unit.put_text(2, "x")
        states.append(tables(store))
    return states


def test_the_journal_cut_at_every_byte(tmp_path: Path) -> None:
    states = sequence_of_units(tmp_path / "whole")
    whole = (tmp_path / "whole" / JOURNAL).read_bytes()
    ends = [at for at, byte in enumerate(whole) if byte == 10]
    for cut in range(len(whole) + 1):
        directory = tmp_path / f"cut{cut}"
        directory.mkdir()
        (directory / JOURNAL).write_bytes(whole[:cut])
        if cut < ends[0] + 1:
            with pytest.raises(DamagedError):
                Store.open(directory)
            assert (directory / JOURNAL).read_bytes() == whole[:cut]
            continue
        kept = sum(end <= cut for end in ends) - 1  # a line that lacks only its line feed is whole
        with Store.open(directory, author="ann") as store:
            assert tables(store) == states[kept]
            with store.unit("more") as unit:
                unit.put(Company(name="Birch SE"))
            assert store.sequence == kept + 1
        with Store.open(directory, author="ann") as store:
            assert store.log()[-1].what == "more"
            store.undo()
            assert tables(store) == states[kept]
        torn = whole[ends[kept] + 1 : cut]
        aside = [path.read_bytes() for path in directory.glob("set-aside/*")]
        assert aside == [torn] * bool(torn)


def test_snapshot_and_index_cut_at_every_byte(tmp_path: Path) -> None:
    states = sequence_of_units(tmp_path)
    with Store.open(tmp_path) as store:
        assert isinstance(store.engine, LocalEngine)
        store.engine.compact()
    path = snapshots(tmp_path)[0][1]
    for file in (path, path.with_suffix(".index")):
        whole = file.read_bytes()
        for cut in range(len(whole)):
            file.write_bytes(whole[:cut])
            with Store.open(tmp_path, readonly=True) as store:
                assert tables(store) == states[-1]
        file.write_bytes(whole)


def test_every_flipped_byte_of_the_journal_is_noticed(tmp_path: Path) -> None:
    sequence_of_units(tmp_path)
    file = tmp_path / JOURNAL
    whole = file.read_bytes()
    for place in range(len(whole) - 1):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(DamagedError, match=r"doctor"):
            Store.open(tmp_path)
