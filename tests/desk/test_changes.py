"""Changes through the desk's door: merged with others', or a conflict with both values; read-only kept apart."""

from pathlib import Path

import pytest

from irdesk.desk import Desk, DeskConflictError, DeskError
from irdesk.store import Store
from tests.store.samples import person, release


@pytest.fixture
def place(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "desk") as store:
        store.add(release())
    return tmp_path / "desk"


def test_a_form_that_was_open_while_others_wrote(place: Path) -> None:
    mine, theirs = Desk.open(place), Desk.open(place)
    (read, *_) = mine.contacts()
    theirs.save(read.with_fields(role="Media", note="new desk"), "role", read)
    assert [unit.what for unit in mine.refresh()] == ["role"]
    saved = mine.save(read.with_fields(email="ada@new.example"), "mail", read)
    kept = mine.contact(saved.id)
    assert kept is not None
    assert (kept.role, kept.email, kept.note) == ("Media", "ada@new.example", "new desk")
    with pytest.raises(DeskConflictError, match=r"role.*nothing was saved") as caught:
        mine.save(read.with_fields(role="Press"), "role", read)
    assert caught.value.fields == {"role": ("Investor Relations", "Press", "Media")}
    assert (caught.value.table, caught.value.record_id) == ("contacts", read.id)
    mine.close()
    theirs.close()


def test_a_damaged_desk_is_a_desk_error_that_says_what_to_do(place: Path) -> None:
    journal = next(place.glob("journal-*"))
    journal.write_bytes(journal.read_bytes().replace(b"Fenn", b"Finn", 1))
    with pytest.raises(DeskError, match=r"irdesk doctor --repair"):
        Desk.open(place)


def test_what_cannot_be_saved_is_said_and_nothing_is_lost(place: Path) -> None:
    desk = Desk.open(place, readonly=True)
    with pytest.raises(DeskError, match=r"nothing was changed"):
        desk.save(person(), "a person")
    assert len(desk.contacts()) == 2
    desk.close()
