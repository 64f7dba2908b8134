"""The pictures of the README and of the tour: `python -m tests.pictures` makes them anew from the real app."""

import asyncio
import re
import tempfile
from pathlib import Path

from irdesk.desk import Desk
from irdesk.desk.places import sample_directory
from irdesk.tui.app import DeskApp
from irdesk.tui.settings import Settings
from tests.morning import morning
from tests.tui.desks import BEFORE

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
SHOTS: dict[str, tuple[tuple[int, int], tuple[str, ...]]] = {
    "desk-120x40": ((120, 40), ("escape",)),
    "desk-80x24": ((80, 24), ("escape", "2")),
    "replay-card": ((100, 30), ("escape", "r")),
    "answer-line": ((100, 30), ("escape", "slash", *"ebitda")),
    "source": ((100, 30), ("escape", "2", "j", "j", "s")),
    "financials": ((100, 30), ("escape", "4", "z")),
    "help": ((100, 30), ("escape", "question_mark")),
}


MORNING: dict[str, tuple[tuple[int, int], tuple[str, ...]]] = {
    "board": ((100, 30), ("b", "down", "space")),
    "releases": ((100, 30), ("z",)),
    "plot": ((100, 30), ("slash", *"nlks 2004", "enter", "4", "x", "f", *"net income", "enter", "x", "g")),
}
"""Pictures that want more than one release: from the desk of tests/morning.py."""


async def shot(size: tuple[int, int], keys: tuple[str, ...], place: Path | None = None) -> str:
    """Return the app on the sample desk, or another one, after some keys, as SVG."""
    from zoneinfo import ZoneInfo

    zone = ZoneInfo("Europe/Paris")
    at = None if place is None else BEFORE
    settings = Settings(Path(tempfile.gettempdir()) / "no-such-irdesk" / "config.toml", motion=False)
    settings.keep = lambda **_: None  # type: ignore[method-assign]  # a picture changes nobody's settings
    app = DeskApp(lambda: Desk.open(place or sample_directory(), at, still=True, zone=zone), settings)
    async with app.run_test(size=size) as pilot:
        while app.desk is None:
            await pilot.pause(0.05)
        await pilot.pause(0.3)
        for key in keys:
            await pilot.press("space" if key == " " else key)
            await pilot.pause(0.1)
        await pilot.pause(0.4)
        picture = app.export_screenshot(title="irdesk")
        return re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)  # a picture asks nobody for fonts


def words(svg: str) -> str:
    """Return what a picture says, without how."""
    return " ".join(re.sub(r"<style.*?</style>|<[^>]+>", " ", svg, flags=re.DOTALL).split())


def main() -> None:
    """Make every picture."""
    FOLDER.mkdir(exist_ok=True)
    for name, (size, keys) in SHOTS.items():
        (FOLDER / f"{name}.svg").write_text(asyncio.run(shot(size, keys)), "utf-8")
    with tempfile.TemporaryDirectory() as folder:
        place = morning(Path(folder) / "desk")
        for name, (size, keys) in MORNING.items():
            (FOLDER / f"{name}.svg").write_text(asyncio.run(shot(size, keys, place)), "utf-8")


if __name__ == "__main__":
    main()
