"""`x`: a file out of the release at hand."""

import stat
from pathlib import Path

import pytest

from irdesk.exchange.ics import read_calendar
from irdesk.exchange.vcard import read_cards
from irdesk.tui.screens.export import ExportScreen
from tests.tui.acts import northlake, text_of, word
from tests.tui.conftest import Maker


async def named(pilot: object, path: Path) -> None:
    """Put a path into the line."""
    from textual.pilot import Pilot

    assert isinstance(pilot, Pilot)
    screen = pilot.app.screen
    assert isinstance(screen, ExportScreen)
    screen.line.value = str(path)
    await pilot.pause()


async def settled(pilot: object) -> None:
    """Wait for the writing thread."""
    from textual.pilot import Pilot

    assert isinstance(pilot, Pilot)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()


async def test_the_call_goes_into_a_calendar(make: Maker, tmp_path: Path) -> None:
    async with make().run_test(size=(120, 40)) as pilot:
        app = await northlake(pilot)
        await pilot.press("x")
        await pilot.pause()
        shown = text_of(app)
        assert "nlks-" in shown
        assert "for an address book" in shown
        path = tmp_path / "call.ics"
        await named(pilot, path)
        await pilot.press("enter")
        await settled(pilot)
        assert f"wrote {path}" in word(app)
        assert app.screen is app.home
    assert read_calendar(path.read_bytes())[0].tickers == ("NLKS",)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_the_kind_is_chosen_with_the_arrows(make: Maker, tmp_path: Path) -> None:
    async with make().run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        await pilot.press("x")
        await pilot.pause()
        await named(pilot, tmp_path / "people.ics")
        await pilot.press("down", "enter")
        await settled(pilot)
    assert read_cards((tmp_path / "people.vcf").read_bytes())


REFUSED = [("there.ics", "is there already"), ("a.docx", "ends in none of"), ("no/a.ics", "cannot be written")]


@pytest.mark.parametrize(("name", "words"), REFUSED)
async def test_what_cannot_be_written_is_said(make: Maker, tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "there.ics").write_text("mine")
    async with make().run_test(size=(120, 40)) as pilot:
        app = await northlake(pilot)
        await pilot.press("x")
        await pilot.pause()
        await named(pilot, tmp_path / name)
        await pilot.press("enter")
        await settled(pilot)
        assert words in word(app)
        assert len(app.screen_stack) == 2
        await pilot.press("escape")
        await pilot.pause()
        assert len(app.screen_stack) == 1
    assert (tmp_path / "there.ics").read_text() == "mine"
    assert not (tmp_path / "a.docx").exists()


async def test_every_kind_can_be_written(make: Maker, tmp_path: Path) -> None:
    from irdesk.desk.saving import KINDS, save

    async with make().run_test(size=(120, 40)) as pilot:
        app = await northlake(pilot)
        assert app.desk is not None
        for suffix in KINDS:
            save(app.desk, app.home.page.head, tmp_path / f"a{suffix}")
    assert written(tmp_path) == set(KINDS)


def written(folder: Path) -> set[str]:
    """Return the suffixes of what was written."""
    return {path.suffix for path in folder.iterdir() if path.stem == "a"}
