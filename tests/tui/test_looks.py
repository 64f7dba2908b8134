"""What makes a screen legible: contrast in every look, rooms that fit what stands in them."""

from pathlib import Path

import pytest

from irdesk.desk import Desk
from irdesk.tui.app import DeskApp
from irdesk.tui.screens.board import BoardScreen
from irdesk.tui.screens.desk import DeskScreen
from irdesk.tui.settings import Settings
from irdesk.tui.themes import LOOKS, Look, theme
from irdesk.tui.widgets.lines import LineList
from tests.tui.acts import northlake, ready
from tests.tui.conftest import Maker
from tests.tui.desks import BEFORE

TEXTS = ("text", "bright", "label", "accent", "live", "soon", "wrong", "typed")


def light(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2)."""
    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", [look for look in LOOKS.values() if not look.ansi], ids=lambda look: look.name)
def test_words_can_be_read_on_every_ground(look: Look) -> None:
    least = 7.0 if look.name == "high-contrast" else 4.5
    grounds = {look.paper, look.raised, look.cursor_style.split()[-1], look.rest_style.split()[-1]}
    poor = {
        (name, ground): contrast(getattr(look, name), ground)
        for name in TEXTS
        for ground in grounds
        if contrast(getattr(look, name), ground) < least
    }
    assert poor == {}
    written, lit = look.lit_style.split()[1], look.lit_style.split()[-1]
    assert contrast(written, lit) >= 7
    assert contrast(look.thumb, look.paper) >= 3


def test_what_is_selected_can_be_read_in_the_terminals_own_colours() -> None:
    named = theme(LOOKS["terminal"]).variables
    assert (named["input-selection-foreground"], named["input-selection-background"]) == ("ansi_black", "ansi_white")


@pytest.mark.parametrize("size", [(80, 24), (60, 20)], ids=["80x24", "60x20"])
async def test_a_short_list_alone_shows_the_call_below_it(make: Maker, size: tuple[int, int]) -> None:
    async with make(BEFORE).run_test(size=size) as pilot:
        await northlake(pilot)
        desk = pilot.app.screen
        assert isinstance(desk, DeskScreen)
        below = told(desk.releases.below)
        assert desk.releases.below.display
        assert any("1-800-555-0151" in one for one in below)
        assert len(below) + len(desk.releases.lines.rows) <= desk.releases.size.height
        await pilot.press("2")
        await pilot.press("0")
        assert desk.releases.lines.has_focus


async def test_beside_the_panes_only_deadlines_stand_below_the_list(make: Maker) -> None:
    async with make(BEFORE).run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        desk = pilot.app.screen
        assert isinstance(desk, DeskScreen)
        below = told(desk.releases.below)
        assert "join by" in below[2]
        assert not any("555" in one for one in below)
        assert desk.releases.lines.size.height == len(desk.releases.lines.rows)


async def test_at_a_hundred_and_twenty_columns_the_call_shows_its_pass_code(make: Maker) -> None:
    async with make(BEFORE).run_test(size=(120, 40)) as pilot:
        await northlake(pilot)
        desk = pilot.app.screen
        assert isinstance(desk, DeskScreen)
        rows = desk.call.lines.rows
        at = next(at for at in range(len(rows)) if rows[at].line.plain.startswith("pass code"))
        assert at < desk.call.lines.size.height


async def test_below_the_board_stands_the_call_under_the_cursor(make: Maker) -> None:
    async with make(BEFORE).run_test(size=(80, 30)) as pilot:
        await northlake(pilot)
        await pilot.press("b")
        await pilot.pause(0.2)
        board = pilot.app.screen
        assert isinstance(board, BoardScreen)
        assert "1-800-555-0151   toll-free" in told(board.below)
        await pilot.press("down")
        await pilot.pause(0.3)
        assert "1-888-555-0122   toll-free" in told(board.below)
        assert board.lines.has_focus


async def test_an_empty_desk_says_what_would_be_there(tmp_path: Path) -> None:
    app = DeskApp(lambda: Desk.open(tmp_path / "new", BEFORE, still=True), Settings(tmp_path / "config.toml"))
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await pilot.pause(0.2)
        desk = app.home
        assert told(desk.releases.lines) == ["No release yet. i reads one."]
        for pane in (desk.contacts, desk.call, desk.highlights):
            assert " ".join(told(pane.lines)) == pane.BEFORE


def told(lines: LineList) -> list[str]:
    """Return what a list says, line by line."""
    return [lines.rows[at].line.plain.rstrip() for at in range(len(lines.rows))]
