"""A desk that cannot be written: it says so and why, and keeps what was typed until it can be saved."""

import asyncio
import resource
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
import textual
from textual.pilot import Pilot

from irdesk.tui.app import DeskApp
from irdesk.tui.screens.form import FormScreen
from irdesk.tui.settings import Settings
from tests.store.opening import Place
from tests.store.test_world import as_nobody, in_child
from tests.tui.acts import northlake, text_of, word
from tests.tui.conftest import Maker
from tests.tui.desks import fill, opened

ADDRESS = "ada@elsewhere.example"
Scenario = Callable[[Pilot[int], DeskApp, FormScreen], Awaitable[None]]

READABLE = pytest.mark.skipif(
    any(not folder.stat().st_mode & 0o001 for folder in Path(textual.__file__).parents),
    reason="the installed packages lie where another user may not read",
)
"""For tests that work as another user."""


def run(place: Path, scenario: Scenario) -> None:
    """Open the form on a contact's e-mail, type an address, and go on with the scenario."""

    async def work() -> None:
        app = DeskApp(lambda: opened(place), Settings(place.parent / "config.toml", theme="dark"))
        async with app.run_test(size=(100, 24)) as pilot:
            await northlake(pilot)
            form = FormScreen(app.home.page.contacts[0], "email")
            app.push_screen(form)
            await pilot.pause(0.1)
            form.line.value = ADDRESS
            await scenario(pilot, app, form)
            assert app.desk is not None
            app.desk.close()

    asyncio.run(work())


def unsaved(app: DeskApp, form: FormScreen, why: str) -> None:
    """Check that the form still holds what was typed and says why it is not saved."""
    assert app.screen is form
    assert form.line.has_focus
    assert form.line.value == ADDRESS
    assert why in " ".join(text_of(app).split())


def saved(place: Path) -> bool:
    """Return whether the address came to the desk."""
    with opened(place).store as store:
        return any(contact.email == ADDRESS for contact in store.contacts.all())


@pytest.fixture
def imported(tmp_path: Path) -> None:
    """Import once all that is needed: the ordinary user of a child may not reach root's Python."""

    async def scenario(pilot: Pilot[int], app: DeskApp, _form: FormScreen) -> None:
        await pilot.press("enter", "escape", "1", "e", "escape", "escape")
        await pilot.pause(0.1)
        assert app.screen is app.home

    place = tmp_path / "once" / "desk"
    place.parent.mkdir()
    fill(place)
    run(place, scenario)


@pytest.mark.usefixtures("imported")
@READABLE
def test_permission_is_lost_while_one_types_and_given_back(tmp_path: Path) -> None:
    place = tmp_path / "desk"
    fill(place)

    async def scenario(pilot: Pilot[int], app: DeskApp, form: FormScreen) -> None:
        journal = next(place.glob("journal-*"))
        journal.chmod(0o400)
        await pilot.press("enter")
        await pilot.pause(0.1)
        unsaved(app, form, "permission was refused")
        assert "read-only" in text_of(app).splitlines()[0]
        journal.chmod(0o600)
        await pilot.pause(1.2)
        assert "read-only" not in text_of(app).splitlines()[0]
        await pilot.press("enter")
        await pilot.pause(0.1)
        assert not form.line.display

    as_nobody(place, lambda: run(place, scenario))
    assert saved(place)


@pytest.mark.usefixtures("imported")
@READABLE
def test_a_desk_that_may_only_be_read_says_so_and_why(tmp_path: Path) -> None:
    place = tmp_path / "desk"
    fill(place)
    for path in place.iterdir():
        path.chmod(0o400)
    place.chmod(0o500)

    async def scenario(pilot: Pilot[int], app: DeskApp, form: FormScreen) -> None:
        await pilot.press("enter")
        await pilot.pause(0.1)
        unsaved(app, form, "not writable")
        await pilot.press("escape", "escape")
        await pilot.pause(0.1)
        assert "read-only" in text_of(app).splitlines()[0]
        await pilot.press("1", "e")
        assert app.screen is app.home
        assert "nothing can be changed" in word(app)
        assert "not writable" in word(app)

    as_nobody(place, lambda: run(place, scenario))
    place.chmod(0o700)
    assert not saved(place)


def test_no_room_for_what_was_typed(tmp_path: Path) -> None:
    place = tmp_path / "desk"
    fill(place)

    async def scenario(pilot: Pilot[int], app: DeskApp, form: FormScreen) -> None:
        size = next(place.glob("journal-*")).stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
        await pilot.press("enter")
        await pilot.pause(0.1)
        unsaved(app, form, "file-size limit")
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        await pilot.press("enter")
        await pilot.pause(0.1)
        assert not form.line.display

    in_child(lambda: run(place, scenario))
    assert saved(place)


async def test_an_interrupted_write_that_was_set_aside_is_told(make: Maker, desk_dir: Place) -> None:
    if isinstance(desk_dir, str):
        pytest.skip("a server sets nothing aside")
    journal = next(desk_dir.glob("journal-*"))
    journal.write_bytes(journal.read_bytes() + b'{"sequence":2,"ti')
    app = make()
    async with app.run_test(size=(120, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("1", "e", "end", "backspace", "9", "enter", "escape")
        for _ in range(60):
            await pilot.pause(0.1)
            if "set aside" in word(app):
                break
        assert "set aside" in word(app)
