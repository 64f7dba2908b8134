"""A desk moves with its log, either way, and the two sides are compared."""

from pathlib import Path

import pytest

from irdesk.store import RefusedError, Store
from irdesk.store.move import move
from tests.store.opening import opened
from tests.store.samples import release


def used(place: Path) -> Store:
    store = Store.open(place, author="ann")
    store.add_all((release(1), release(2)))
    with store.unit("rename [it]") as unit:
        unit.put(store.companies.all()[0].with_fields(name="Alder \u2400 plc 😀"))
    with store.unit("drop") as unit:
        unit.delete(store.contacts.all()[0])
    store.undo()
    return store


def test_to_a_server_and_back(address: str, tmp_path: Path) -> None:
    with used(tmp_path / "one") as here, Store.open(address) as there, Store.open(tmp_path / "two") as back:
        moved = move(here.engine, there.engine)
        assert moved.units == 4
        assert move(there.engine, back.engine) == moved
        assert [unit.what for unit in back.log()] == [unit.what for unit in here.log()]
        assert back.releases.all() == here.releases.all()
        assert {unit.author for unit in there.log()} == {"ann"}
    with opened(address, "ann") as there:
        added = there.add(release(3))
        assert added.release_id > max(head.id for head in here.releases.all())
        assert there.undo().what == "import QM3 first quarter 2004"
        assert there.redo().what == "import QM3 first quarter 2004"


def test_nothing_is_moved_over_something(tmp_path: Path) -> None:
    with used(tmp_path / "one") as here, used(tmp_path / "two") as there, pytest.raises(RefusedError, match="empty"):
        move(here.engine, there.engine)
