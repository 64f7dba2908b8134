"""Two people change the same field: nothing typed is lost, and one chooses."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from irdesk.domain.company import Contact
from irdesk.tui.app import DeskApp
from irdesk.tui.screens.clash import ClashScreen
from irdesk.tui.screens.form import FormScreen
from tests.store.opening import Place, opened
from tests.tui.acts import northlake, text_of, word
from tests.tui.conftest import Maker
from tests.tui.desks import fill

ADDRESS = "ada@elsewhere.example"
THEIRS = "brandt@theirs.example"


@pytest.fixture(params=["files", "server"])
def desk_dir(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """The usual desk on each ground, in the short form too."""
    place: Place = fill(tmp_path / "desk") if request.param == "files" else request.getfixturevalue("afar")
    return place


def other_saves(place: Place, contact: Contact, **fields: object) -> None:
    """Change a contact in another person's name."""
    with opened(place, "ann") as store, store.unit("edit contact Ada Brandt: email") as unit:
        stands = store.contacts.get(contact.id)
        assert stands is not None
        unit.put(stands.with_fields(**fields))


async def typed(pilot: Pilot[int], app: DeskApp, place: Place, **fields: object) -> Contact:
    """Open the form, type an e-mail address, let somebody else change the contact, and press enter."""
    contact = app.home.page.contacts[0]
    app.push_screen(FormScreen(contact, "email"))
    await pilot.pause(0.1)
    screen = app.screen
    assert isinstance(screen, FormScreen)
    screen.line.value = ADDRESS
    other_saves(place, contact, **fields)
    await pilot.press("enter")
    await pilot.pause(0.2)
    return contact


@pytest.mark.parametrize(("key", "kept"), [("m", ADDRESS), ("t", THEIRS)])
async def test_both_values_are_shown_and_one_is_chosen(make: Maker, desk_dir: Place, key: str, kept: str) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        contact = await typed(pilot, app, desk_dir, email=THEIRS, role="Chair")
        assert isinstance(app.screen, ClashScreen)
        shown = text_of(app)
        for value in ("abrandt@northlake.example", ADDRESS, THEIRS, "ann"):
            assert value in shown
        for _ in range(20):  # on a server, what ann did may be told at the same moment
            await pilot.press("s")
            if "choose mine" in word(app):
                break
        assert "choose mine (m) or theirs (t) for email" in word(app)
        await pilot.press(key, "s")
        await pilot.pause(0.2)
        assert isinstance(app.screen, FormScreen)
        assert kept in text_of(app)
        assert app.desk is not None
        stands = app.desk.contact(contact.id)
        assert stands is not None
        assert (stands.email, stands.role) == (kept, "Chair")
        assert ("email" in stands.typed) == (key == "m")


async def test_going_back_keeps_what_was_typed(make: Maker, desk_dir: Place) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await typed(pilot, app, desk_dir, email=THEIRS)
        await pilot.press("escape")
        await pilot.pause(0.1)
        form = app.screen
        assert isinstance(form, FormScreen)
        assert form.line.has_focus
        assert form.line.value == ADDRESS
        assert "not saved; what you typed stands here" in text_of(app)
        await pilot.press("enter", "enter", "enter")
        await pilot.pause(0.2)
        assert app.screen is form
        assert ADDRESS in text_of(app)
        assert "typed by" in text_of(app)


async def test_changes_of_two_numbers_are_both_kept(make: Maker, desk_dir: Place) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        contact = app.home.page.contacts[0]
        home = contact.phones[0].with_fields(number="+12015550122", printed="201-555-0122")
        contact = contact.with_fields(phones=(*contact.phones, home))
        other_saves(desk_dir, contact, phones=contact.phones)
        await pilot.pause(0.8)
        form = FormScreen(app.home.page.contacts[0], "number")
        app.push_screen(form)
        await pilot.pause(0.1)
        form.line.value = "201 555 0199"
        mobile = home.with_fields(number="+12015550144", printed="201-555-0144")
        other_saves(desk_dir, contact, phones=(contact.phones[0], mobile))
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert app.desk is not None
        stands = app.desk.contact(contact.id)
        assert stands is not None
        assert [one.number for one in stands.phones] == ["+12015550199", "+12015550144"]
        assert app.screen is form


async def test_toml_from_an_editor_asks_too(make: Maker, desk_dir: Place) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        contact = app.home.page.contacts[0]
        other_saves(desk_dir, contact, email=THEIRS, role="Chair")
        app.home.take_toml(contact, f'email = "{ADDRESS}"\nrole = "Founder"\nname = "Ada B."\n')
        await pilot.pause(0.1)
        assert isinstance(app.screen, ClashScreen)
        await pilot.press("m", "t", "s")
        await pilot.pause(0.2)
        assert app.desk is not None
        stands = app.desk.contact(contact.id)
        assert stands is not None
        assert (stands.name, stands.role, stands.email) == ("Ada B.", "Founder", THEIRS)
