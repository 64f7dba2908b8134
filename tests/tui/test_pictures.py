"""Pictures of the screens, compared with those kept beside this file."""

import os
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot
from textual.widgets import Input

from tests.tui.acts import northlake
from tests.tui.conftest import SIZES, Maker
from tests.tui.desks import AFTER, BEFORE
from tests.tui.test_review import TEXT, reviewed

Compare = Callable[..., bool]
SCREENS = {
    "replay": ("r",), "call": ("c",), "answer": ("slash", *"nlks rep"), "board": ("b",), "source": ("2", "j", "j", "s"),
    "directory": ("P",), "form": ("1", "e"), "figure": ("4", "e"),
    "help": ("2", "question_mark"), "financials": ("4", "z"), "plot": ("4", "x", "g"), "palette": ("ctrl+p",),
}  # fmt: skip


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run where no file of the developer's is in sight."""
    monkeypatch.chdir(tmp_path)
    assert "PYTEST_CURRENT_TEST" in os.environ


@pytest.fixture
def snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Hold a server's desk against the pictures of one of files: they look the same."""
    location = snapshot.test_location
    location.testname = location.testname.replace("[server", "[files")
    return snapshot


def pressing(*keys: str) -> Callable[[Pilot[int]], Awaitable[None]]:
    """Return what opens the desk on Northlake's release and presses keys."""

    async def before(pilot: Pilot[int]) -> None:
        await northlake(pilot)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await settled(pilot)

    return before


async def settled(pilot: Pilot[int]) -> None:
    """Wait until the screen has not changed for a while; cursors stand, or the picture hangs on the moment."""
    for typed_in in pilot.app.screen.query(Input):
        typed_in.cursor_blink = False
    shot, same = "", 0
    for _ in range(80):
        await pilot.pause(0.1)
        now = pilot.app.export_screenshot()
        same = same + 1 if now == shot else 0
        shot = now
        if same == 4:
            return


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40", "200x60"])
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_desk(snap_compare: Compare, make: Maker, size: tuple[int, int], theme: str) -> None:
    assert snap_compare(make(BEFORE, theme), terminal_size=size, run_before=pressing("2", "j", "j"))


@pytest.mark.parametrize("theme", ["high-contrast", "terminal"])
def test_other_looks(snap_compare: Compare, make: Maker, theme: str) -> None:
    assert snap_compare(make(BEFORE, theme), terminal_size=(120, 40), run_before=pressing("2", "j", "j"))


@pytest.mark.parametrize("screen", SCREENS)
def test_screen(snap_compare: Compare, make: Maker, screen: str) -> None:
    assert snap_compare(make(AFTER), terminal_size=(80, 24), run_before=pressing(*SCREENS[screen]))


@pytest.mark.parametrize("screen", ["directory", "form"])
def test_screen_in_light(snap_compare: Compare, make: Maker, screen: str) -> None:
    assert snap_compare(make(AFTER, "light"), terminal_size=(80, 24), run_before=pressing(*SCREENS[screen]))


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_review(snap_compare: Compare, make: Maker, theme: str, tmp_path: Path) -> None:
    file = tmp_path / "holm.txt"
    file.write_text(TEXT, "utf-8")

    async def before(pilot: Pilot[int]) -> None:
        await reviewed(pilot, await northlake(pilot), file)
        await pilot.press("j", "j")
        await pilot.pause(0.3)

    assert snap_compare(make(AFTER, theme), terminal_size=(80, 24), run_before=before)


@pytest.mark.long
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("size", SIZES[1:], ids=["120x40", "200x60"])
def test_screen_larger(snap_compare: Compare, make: Maker, screen: str, size: tuple[int, int]) -> None:
    assert snap_compare(make(AFTER, "light"), terminal_size=size, run_before=pressing(*SCREENS[screen]))
