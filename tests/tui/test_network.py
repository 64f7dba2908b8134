"""A slow server, a silent one, one that goes: keys are answered all the while, and what is typed stays in its form."""

import asyncio
import time
from collections.abc import Callable, Iterator

import pytest
from textual.pilot import Pilot

from irdesk.store import Store
from irdesk.store.postgres import link
from irdesk.tui.app import DeskApp
from irdesk.tui.screens.form import FormScreen
from tests.store.opening import Place
from tests.store.postgres.proxy import Proxy
from tests.store.postgres.server import Server
from tests.tui.acts import northlake, text_of, word
from tests.tui.conftest import Maker


@pytest.fixture
def proxy(server: Server) -> Iterator[Proxy]:
    made = Proxy(server.port)
    yield made
    made.close()


@pytest.fixture
def desk_dir(afar: Place, server: Server, proxy: Proxy, monkeypatch: pytest.MonkeyPatch) -> Place:
    """The usual desk on a server behind a proxy; who is silent for two seconds is given up."""
    monkeypatch.setitem(link.PATIENCE, "connect_timeout", "2")
    monkeypatch.setattr(link.Link.__init__, "__kwdefaults__", {"patience_ms": 1500})
    return str(afar).replace(f":{server.port}/", f":{proxy.port}/")


async def wait_for(pilot: Pilot[int], what: Callable[[], bool], seconds: float = 30) -> None:
    """Wait until something is so."""
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, text_of(app_of(pilot))
        await pilot.pause(0.05)


def app_of(pilot: Pilot[int]) -> DeskApp:
    assert isinstance(pilot.app, DeskApp)
    return pilot.app


async def typed(pilot: Pilot[int], number: str) -> FormScreen:
    """Type a number into the first contact's form and press Enter."""
    await pilot.press("1", "e")
    screen = pilot.app.screen
    assert isinstance(screen, FormScreen)
    screen.line.value = number
    await pilot.press("enter")
    return screen


async def test_a_silent_server_keeps_no_key_waiting_and_what_was_typed_stays(
    make: Maker, desk_dir: Place, afar: Place, proxy: Proxy
) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        proxy.stalled.set()
        screen = await typed(pilot, "201 555 0199")
        assert screen.saving
        await pilot.press("escape", "enter", "escape")
        assert screen.is_current
        assert "it stands here until the server has answered" in text_of(app)
        await wait_for(pilot, lambda: not screen.saving)
        assert "nothing was saved" in " ".join(text_of(app).split())
        assert screen.line.value == "201 555 0199"
        await pilot.press("escape", "escape", "2", "j")
        assert app.home.is_current
        assert app.home.chosen == "call"
        assert "11:00" in text_of(app)  # from the local copy
        await pilot.press("1", "e")
        assert app.home.is_current  # no editor opens
        assert any(
            why in word(app) for why in ("nothing can be changed", "cannot be reached")
        )  # the next try may speak
        proxy.stalled.clear()
        await wait_for(pilot, lambda: app.home.desk.readonly is None)
        again = await typed(pilot, "201 555 0198")
        await wait_for(pilot, lambda: not again.saving)
        await wait_for(pilot, lambda: app.home.contacts.copied == "201-555-0198")
    with Store.open(afar, readonly=True) as store:
        assert len(store.log()) == 2  # the first edit was not queued
        assert "+12015550198" in {phone.number for one in store.contacts.all() for phone in one.phones}


async def test_on_a_slow_server_the_next_key_does_not_wait_for_the_last(
    make: Maker, desk_dir: Place, proxy: Proxy
) -> None:
    """Each answer takes a fifth of a second: a screen opens and closes before what it asked for has come."""
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        proxy.delay = 0.2
        for opens, closes in (("s", "escape"), ("b", "escape"), ("P", "escape"), ("L", "escape"), ("p", "escape")):
            await pilot.press(opens)
            assert app.screen is not app.home, opens
            await pilot.press(closes)
            await wait_for(pilot, lambda: app.screen is app.home)
        await pilot.press("s")
        await wait_for(pilot, lambda: "values read from this text" in text_of(app))
        await pilot.press("escape", "b")
        await wait_for(pilot, lambda: "Tidewater" in text_of(app))
        await pilot.press("escape")
        screen = await typed(pilot, "201 555 0199")
        assert screen.saving
        await wait_for(pilot, lambda: not screen.saving)
        await pilot.press("escape")
        await wait_for(pilot, lambda: app.home.contacts.copied == "201-555-0199")
        await pilot.press("u")
        await wait_for(pilot, lambda: app.home.contacts.copied == "201-555-0110")


async def test_a_server_that_goes_and_comes_back_is_said(make: Maker, desk_dir: Place, proxy: Proxy) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        port = proxy.port
        proxy.close()
        await wait_for(pilot, lambda: app.home.desk.readonly is not None)
        await wait_for(pilot, lambda: "read-only" in text_of(app))
        for key in ("up", "down", "2", "3", "4", "1"):
            await pilot.press(key)
            await asyncio.sleep(0.1)
        assert "Northlake Systems, Inc." in text_of(app)
        back = Proxy(proxy.target, port)
        try:
            await wait_for(pilot, lambda: app.home.desk.readonly is None)
            await wait_for(pilot, lambda: "can be written again" in text_of(app))
        finally:
            back.close()
