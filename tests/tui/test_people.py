"""The directory."""

import pytest
from textual.pilot import Pilot

from irdesk.domain.company import Contact, Phone
from irdesk.store import Store
from irdesk.tui.app import DeskApp
from irdesk.tui.screens.people import REST, PeopleScreen
from tests.store.opening import Place
from tests.tui.acts import northlake, text_of, word
from tests.tui.conftest import Maker


async def opened(pilot: Pilot[int], app: DeskApp) -> PeopleScreen:
    await pilot.press("P")
    for _ in range(50):
        await pilot.pause(0.02)
        if getattr(app.screen, "all", None):
            break
    await pilot.pause()
    assert isinstance(app.screen, PeopleScreen)
    return app.screen


async def test_filter_group_copy_and_go(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        await opened(pilot, app)
        seen = text_of(app)
        assert seen.index("Northlake Systems, Inc.") < seen.index("Ada Brandt") < seen.index("Weil Partners")
        assert "2 people" in seen
        await pilot.press("f", *"weil", "enter")
        await pilot.pause()
        assert "1 people · 1 hidden" in text_of(app)
        await pilot.press("y")
        assert app.clipboard == "760-555-0137"
        await pilot.press("g")
        await pilot.pause()
        assert "by role" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.pause()
        assert app.screen is app.home
        assert app.home.contacts.copied == "760-555-0137"


async def test_a_person_who_may_be_there_twice_is_merged_only_when_asked(make: Maker, desk_dir: Place) -> None:
    with Store.open(desk_dir, author="tester") as store, store.unit("a second Ada") as unit:
        phone = Phone(number="+12015550111", printed="201-555-0111")
        unit.put(Contact(company_id=1, name="A. Brandt", email="abrandt@northlake.example", phones=(phone,)))
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        screen = await opened(pilot, app)
        at = screen.rows.find(1) or 0
        screen.lines.go(at)
        await pilot.pause()
        assert "Perhaps the same person" in text_of(app)
        await pilot.press("m", *"merge", "enter")
        await pilot.pause(0.3)
        assert app.desk is not None
        found = app.desk.contacts()
        assert [contact.name for contact in found] == ["Ada Brandt", "Jonas Weil"]
        assert [phone.printed for phone in found[0].phones] == ["201-555-0110", "201-555-0111"]
        assert "merged" in word(app)


async def test_many_people_are_filtered_and_grouped_as_few_are(make: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("irdesk.tui.screens.people.MANY", 1)
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        await opened(pilot, app)
        await pilot.press("f", *"weil")
        await pilot.pause(2 * REST)
        assert "1 people · 1 hidden" in text_of(app)
        await pilot.press(*["backspace"] * 4)
        await pilot.pause(2 * REST)
        assert "2 people" in text_of(app)
        await pilot.press(*"brandt", "enter")
        await pilot.pause()
        assert "1 people · 1 hidden" in text_of(app)
        await pilot.press("g")
        await pilot.pause(0.2)
        assert "by role" in text_of(app)
        assert text_of(app).index("Chief Executive Officer") < text_of(app).index("Ada Brandt")


async def test_many_people_scroll_at_once(make: Maker, desk_dir: Place) -> None:
    with Store.open(desk_dir, author="tester") as store, store.unit("people") as unit:
        for number in range(3000):
            unit.put(Contact(company_id=1, name=f"Person {number:04d}", organization="A firm"))
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        screen = await opened(pilot, app)
        await pilot.press("end")
        await pilot.pause()
        assert len(screen.rows) > 3000
        assert "Weil" in text_of(app)
        await pilot.press("home", "f", *"2999")
        await pilot.pause()
        assert "Person 2999" in text_of(app)
