"""An index as a file, and with changes laid over it, answers as one made anew does."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from irdesk.desk import Desk
from irdesk.desk import indexing as home
from irdesk.domain.company import Contact
from irdesk.lookup import Index, Layers, Mark, build, load, save
from irdesk.lookup.index import Entry
from irdesk.lookup.kept import rules
from irdesk.store import Store
from tests.bench.desks import fill

ENTRIES = [
    Entry("zürich würfel ag", "company", 1, 0, 1, day=3),
    Entry("net income alder", "row", 2, 4, 9, row=7, day=-1),
    Entry("replay 18005550144", "replay", 2, 4, 6, day=12),
]
MARK = Mark(7, "2026-01-02T03:04:05Z", (5, 100, 9), 44)
WORDS = ("t3 replay", "t12 person", "revenues t5", "company 7", "someone", "compnay", "quark", "18005550012")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "desk", author="ann") as store:
        fill(store, 310)
    return tmp_path / "desk"


@pytest.fixture
def desk(place: Path) -> Iterator[Desk]:
    opened = Desk.open(place, "2001-01-01 12:00 EST", still=True)
    yield opened
    opened.close()


def all_of(index: Index) -> list[Entry]:
    return [index.entry(number) for number in range(len(index))]


def agrees(desk: Desk) -> bool:
    """Whether the index at hand finds what one made anew finds, whatever the order of one day's."""
    anew, here = build(desk, home.MOST_ROWS), desk.indexing.fresh().index
    return all(set(here.hits(word.split(), 9_999)) == set(anew.hits(word.split(), 9_999)) for word in WORDS)


def test_a_file_gives_back_what_was_written_and_is_private(tmp_path: Path) -> None:
    file = tmp_path / "lookup.index"
    save(Index(ENTRIES), MARK, file)
    found = load(file)
    assert found is not None
    index, mark = found
    assert (all_of(index), mark) == (sorted(ENTRIES, key=lambda entry: -entry.day), MARK)
    assert index.vocabulary == Index(ENTRIES).vocabulary
    assert "18005550144" not in {word for same in index.vocabulary.values() for word in same}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["lookup.index"]


def test_a_file_that_is_not_whole_is_none(tmp_path: Path) -> None:
    file = tmp_path / "lookup.index"
    assert load(file) is None
    save(Index(ENTRIES), MARK, file)
    whole = file.read_bytes()
    for at in range(0, len(whole), 7):
        file.write_bytes(whole[:at])
        assert load(file) is None
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        found = load(file)
        assert found is None or found[1] != MARK or all_of(found[0]) == all_of(Index(ENTRIES))


def test_a_file_made_by_other_rules_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(Index(ENTRIES), MARK, tmp_path / "lookup.index")
    assert rules() != 0
    monkeypatch.setattr("irdesk.lookup.kept.rules", lambda: 5)
    assert load(tmp_path / "lookup.index") is None


def test_a_large_desk_keeps_its_index_made_by_another_process(desk: Desk, place: Path) -> None:
    assert not (place / home.FILE).exists()
    assert desk.find("t3 replay")[0].kind == "replay"
    assert (place / home.FILE).exists()
    assert agrees(desk)
    written = (place / home.FILE).stat().st_mtime_ns
    again = Desk.open(place, "2001-01-01 12:00 EST", still=True)
    assert again.find("t3 replay") == desk.find("t3 replay")
    assert (place / home.FILE).stat().st_mtime_ns == written
    again.close()


def test_a_change_is_found_and_an_undone_one_is_not(desk: Desk, place: Path) -> None:
    desk.find("t3")
    person = desk.contacts(3)[0]
    desk.save(person.with_fields(name="Zebulon Quark"), "rename")
    assert [answer.title for answer in desk.glance("quark")] == []
    assert not desk.ready
    assert desk.find("quark")[0].title == "Zebulon Quark"
    assert agrees(desk)
    desk.delete(desk.heads()[0], "delete")
    assert agrees(desk)
    desk.save(Contact(company_id=5, name="Ottoline Quark"), "add")
    assert {answer.title for answer in desk.find("quark")} == {"Zebulon Quark", "Ottoline Quark"}
    again = Desk.open(place, "2001-01-01 12:00 EST", still=True)  # from the file, with the changes laid over it
    assert agrees(again)
    again.close()
    while desk.find("quark"):
        desk.undo()
    assert agrees(desk)


def test_a_company_that_is_renamed_takes_all_its_records_along(desk: Desk) -> None:
    desk.find("t3")
    company = desk.company(7)
    assert company is not None
    desk.save(company.with_fields(name="Quark Works"), "rename")
    found = desk.find("quark", 9_999)
    assert {answer.company_id for answer in found} == {7}
    assert {answer.kind for answer in found} >= {"contact", "replay", "release", "company"}
    assert agrees(desk)


def test_changes_about_many_companies_make_the_index_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.find("t3")
    monkeypatch.setattr("irdesk.lookup.layers.MOST_COMPANIES", 2)
    people = [Contact(company_id=company, name="Somebody Quark") for company in range(1, 6)]
    desk.save_all(people, "add")
    assert len(desk.find("quark")) == 5
    index = desk.indexing.fresh().index
    laid_over = index.changed if isinstance(index, Layers) else frozenset()  # a whole index, where it was ready already
    assert laid_over == frozenset()


def test_the_file_of_another_desk_is_not_believed(desk: Desk, place: Path, tmp_path: Path) -> None:
    desk.find("t3")
    with Store.open(tmp_path / "other", author="bob") as store:
        fill(store, 320)
    (tmp_path / "other" / home.FILE).write_bytes((place / home.FILE).read_bytes())
    other = Desk.open(tmp_path / "other", "2001-01-01 12:00 EST", still=True)
    assert agrees(other)
    other.close()


def test_a_desk_that_takes_no_file_is_searched_too(desk: Desk, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("irdesk.desk.indexing.os.access", lambda *_: False)
    assert desk.find("t3 replay")
    assert not (place / home.FILE).exists()
    assert agrees(desk)


def test_where_no_process_can_be_started_the_index_is_made_here(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("irdesk.desk.indexing.sys.executable", "/nowhere/python")
    assert desk.find("t3 replay")
    assert agrees(desk)


def test_a_closed_desk_makes_no_index(desk: Desk) -> None:
    desk.close()
    with pytest.raises(Exception, match="closed"):
        desk.find("t3")
