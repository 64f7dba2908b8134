"""The call and replay cards, and the board."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from irdesk.tui.screens.board import BoardScreen
from irdesk.tui.screens.card import CardScreen
from irdesk.tui.screens.source import SourceScreen
from irdesk.tui.widgets.digits import SIZES as DIGIT_SIZES
from irdesk.tui.widgets.digits import drawn
from tests.tui.acts import northlake, ready, text_of, word
from tests.tui.conftest import SIZES, Maker
from tests.tui.desks import AFTER


@pytest.mark.parametrize("size", [(60, 20), *SIZES])
async def test_the_replay_card_says_everything_at_any_size(make: Maker, size: tuple[int, int]) -> None:
    app = make(AFTER)
    async with app.run_test(size=size) as pilot:
        await northlake(pilot)
        await pilot.press("r")
        await pilot.pause()
        seen = text_of(app)
        for words in ("toll-free", "1-877-555-0171", "international", "1-973-555-0180", "pass code", "4754637",
                      "replay open · 6 d 9 h left", "five five five", "time not stated"):  # fmt: skip
            assert words in seen.replace("\n  ", " "), words
        assert any(drawn("1-877-555-0171", kind)[0] in seen for kind in DIGIT_SIZES)


async def test_copying_from_a_card(make: Maker) -> None:
    app = make(AFTER)
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("r", "y")
        copied = [app.clipboard]
        for keys in (("tab", "y"), ("p",), ("a",)):
            await pilot.press(*keys)
            copied.append(app.clipboard)
        assert copied[:3] == ["1-877-555-0171", "1-973-555-0180", "4754637"]
        assert "toll-free: 1-877-555-0171" in copied[3]
        assert "ends Wed 19 May 2004" in copied[3]


async def test_from_the_call_to_the_replay_and_to_the_source(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("c")
        await pilot.pause()
        seen = text_of(app)
        assert "IN 45 MIN · 35:00 to join" in seen
        assert "join by 10:50" in seen
        assert "conference ID not stated" in seen
        assert "Hong\u00a0Kong\u00a023:00" in seen  # kept together at a line's end
        await pilot.press("r", "s")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, SourceScreen)
        assert screen.lit is not None
        assert screen.source.text[screen.lit.start : screen.lit.end] == "1-877-555-0171"
        await pilot.press("escape", "escape")
        assert app.screen is app.home


async def test_a_qr_code_of_the_number(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        await pilot.press("c")
        await pilot.pause()
        before = text_of(app)
        await pilot.press("x")
        await pilot.pause()
        assert "█▀▀▀▀▀█" not in before
        assert "█▀▀▀▀▀█" in text_of(app)


async def test_a_release_without_a_replay_says_so(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("r")
        await pilot.pause()
        assert "no replay" in text_of(app)


async def test_the_board_orders_by_what_comes_next(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        await pilot.press("b")
        await pilot.pause()
        seen = text_of(app)
        assert seen.index("Today") < seen.index("NLKS") < seen.index("Coming") < seen.index("OAKE") < seen.index("Over")
        await pilot.press("y")
        assert app.clipboard == "1-800-555-0151"
        await pilot.press("j", "c")
        await pilot.pause()
        assert isinstance(app.screen, CardScreen)
        await pilot.press("escape", "enter")
        await pilot.pause()
        assert app.home.page.company.ticker == "OAKE"


async def test_filters_say_what_they_hide_and_pins_are_kept(make: Maker) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("b", "space", "f")
        await pilot.pause()
        assert "coming · 1 hidden" in text_of(app)
        await pilot.press("f", "f")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, BoardScreen)
        assert screen.rows is not None
        found = [entry for at in range(len(screen.rows)) if (entry := screen.rows.entry(at))]
        assert [entry.company.ticker for entry in found] == ["NLKS"]
        await pilot.press("escape", "u")
        await pilot.pause()
        assert "undone: pin Northlake" in word(app)
        assert app.desk is not None
        assert not any(company.pinned for company in app.desk.companies())


async def test_without_a_browser_the_webcast_is_copied(
    make: Maker,
) -> None:
    app = make()
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("o")
        assert "no browser can open here" in word(app)
        assert app.clipboard == "https://www.northlake.example"


def test_the_webcast_opens_in_the_users_browser(tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > "{tmp_path}/opened"\n', "utf-8")
    browser.chmod(0o700)
    done = subprocess.run(
        [sys.executable, "-c", PRESS_O, str(tmp_path / "second")],
        env={**os.environ, "BROWSER": f"{browser} %s", "PYTHONPATH": str(Path.cwd())},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "opened").read_text("utf-8").strip() == "https://www.northlake.example"


PRESS_O = """
import asyncio, sys
from pathlib import Path
from irdesk.tui.app import DeskApp
from irdesk.tui.settings import Settings
from tests.tui.acts import northlake
from tests.tui.desks import fill, opened

async def main():
    place = fill(Path(sys.argv[1]))
    app = DeskApp(lambda: opened(place), Settings(place.parent / "config.toml"))
    async with app.run_test(size=(80, 24)) as pilot:
        await northlake(pilot)
        await pilot.press("r", "o")

asyncio.run(main())
"""
"""A process of its own: a browser is looked for once in a process."""
