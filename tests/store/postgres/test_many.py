"""Many desks on one server: every unit accounted for, also when the server is killed under them."""

import threading
import time
from pathlib import Path

import pytest

from irdesk.domain.company import Company
from irdesk.store import Store
from tests.store.opening import opened
from tests.store.postgres.kill import run
from tests.store.postgres.server import programs


def test_eight_desks_at_once(address: str) -> None:
    each, desks = 25, 8

    def write(number: int) -> None:
        with opened(address, "ann") as store:
            for serial in range(each):
                with store.unit(f"{number}.{serial}") as unit:
                    unit.put(Company(name=f"{number}.{serial}"))

    threads = [threading.Thread(target=write, args=(number,)) for number in range(desks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Store.open(address) as store:
        units = store.log()
        assert [unit.sequence for unit in units] == list(range(1, each * desks + 1))
        expected = {f"{number}.{serial}" for number in range(desks) for serial in range(each)}
        assert {unit.what for unit in units} == expected
        assert {company.name for company in store.companies.all()} == expected
        assert len({company.id for company in store.companies.all()}) == each * desks


@pytest.mark.skipif(programs() is None, reason="PostgreSQL is not installed")
def test_a_server_killed_five_times_loses_and_doubles_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    count = run(5, 3)
    with capsys.disabled():
        print(f"\n{count}")
    assert count.kills == 5
    assert count.acknowledged
    assert (count.lost, count.doubled) == (0, 0)


def test_another_desks_change_is_seen_and_a_half_typed_edit_is_kept(address: str) -> None:
    with opened(address, "ann") as mine, opened(address, "bob") as other:
        with mine.unit("begin") as unit:
            company = unit.put(Company(name="Alder plc", ticker="ALD"))
        other.refresh()
        with other.unit("its site") as unit:
            unit.put(company.with_fields(website="alder.example"))
        seen = mine.refresh()
        assert [(unit.what, unit.author) for unit in seen] == [("its site", "bob")]
        with mine.unit("its ticker") as unit:
            unit.put(company.with_fields(ticker="ALDR"), company)
        merged = mine.companies.get(company.id)
        assert merged
        assert (merged.website, merged.ticker) == ("alder.example", "ALDR")


def test_who_else_is_here_and_what_they_edit(address: str) -> None:
    with opened(address, "ann") as mine:
        mine.refresh()
        assert mine.others() == ()
        with opened(address, "bob") as other:
            other.note_editing("contact 3")
            other.refresh()
            mine.note_editing("")
            mine.refresh()
            assert mine.others() == (("bob", "contact 3"),)
        began = time.monotonic()
        while mine.others() and time.monotonic() - began < 10:  # the server takes a moment to see the other one off
            mine.note_editing("")
            mine.refresh()
        assert mine.others() == ()
