"""Small acts that the tests of the app share."""

from textual.pilot import Pilot

from irdesk.tui.app import DeskApp
from irdesk.tui.screens.form import FormScreen
from irdesk.tui.widgets.footer import Footer


async def ready(pilot: Pilot[int]) -> DeskApp:
    """Wait until the desk is open and drawn; the cursor is on the newest release."""
    app = pilot.app
    assert isinstance(app, DeskApp)
    for _ in range(200):
        if app.desk is not None:
            break
        await pilot.pause(0.01)
    await pilot.pause()
    await pilot.pause()
    return app


async def northlake(pilot: Pilot[int]) -> DeskApp:
    """Open the desk on Northlake's release."""
    app = await ready(pilot)
    await pilot.press("down")
    for _ in range(200):
        if app.home.page.company.ticker == "NLKS":
            break
        await pilot.pause(0.01)
    await pilot.pause()
    assert app.home.page.company.ticker == "NLKS"
    return app


async def form(pilot: Pilot[int], *keys: str) -> FormScreen:
    """Press keys that open a form; return it."""
    await pilot.press(*keys)
    screen = pilot.app.screen
    assert isinstance(screen, FormScreen)
    return screen


def text_of(app: DeskApp) -> str:
    """Return the screen's characters, line by line."""
    width, height = app.size
    compositor = app.screen._compositor
    strips = compositor.render_strips()
    del width, height
    return "\n".join(strip.text for strip in strips)


def word(app: DeskApp) -> str:
    """Return what the last line says."""
    return app.screen.query_one(Footer).word
