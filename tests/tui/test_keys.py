"""Every key of the desk, pressed in a real terminal, in every pane, at several sizes: what appears is looked at.

`pytest tests/tui/test_keys.py -v` shows it; `-m long` adds the smallest and the largest sizes.
"""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from irdesk.tui.commands import of_scope
from tests.tui.desks import fill
from tests.tui.test_terminal import Terminal

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")

LONG = [pytest.param(size, marks=pytest.mark.long) for size in ((60, 20), (200, 60), (300, 100))]
SIZES = [(80, 24), (120, 40), *LONG]
WIDE, VAST = 116, 176
"""From so many columns on, all panes are in sight at once, and the text beside them."""


class Pane(NamedTuple):
    """A pane: its key, where its cursor is at first, what is copied there, what the source then shows, its name."""

    digit: str
    cursor: str
    copied: str
    source: str
    name: str


PANES = (
    Pane("0", "▌NLKS", "Northlake Systems reports first quarter 2004 results", "Source", "Releases"),
    Pane("1", "▌Ada Brandt", "201-555-0110", "Source · ", "Contacts"),
    Pane("2", "▌Wed 12 May 2004", "Wed 12 May 2004 11:00", "Source · call date", "Call"),
    Pane("3", "▌• Took over the", "Took over the running of a large customer's data center", "Source · ", "Highlights"),
    Pane("4", "▌Revenues", "15.2", "Source · ", "Financials"),
)
REPLAY_ALOUD = "one, eight seven seven, five five five, zero one"
CALL_ALOUD = "one, eight zero zero, five five five, zero one"


class Desk:
    """The app in a terminal of a size; a press waits for what is to appear, and says what was there if it does not."""

    def __init__(self, terminal: Terminal, size: tuple[int, int]) -> None:
        self.terminal, self.size = terminal, size
        self.wide, self.texted = size[0] >= WIDE, size[0] >= VAST

    def press(self, *keys: str, shows: str = "", gone: str = "", copies: str = "") -> None:
        """Press keys; wait until words are on the screen, others no longer, and a text is in tmux's own clipboard."""
        self.terminal.keys(*keys)
        self.terminal.wait(lambda: self._so(shows, gone, copies), 5)

    def _so(self, shows: str, gone: str, copies: str) -> bool:
        screen = " ".join(self.terminal.screen().split())
        shown = all(" ".join(words.split()) in screen for words in shows.split("|"))
        if not shown or (gone and gone in screen):
            return False
        return not copies or self.terminal.tmux("show-buffer").startswith(copies)

    def back(self, pane: Pane) -> None:
        """Go back to a pane."""
        self.press("Escape", shows=pane.cursor, gone="esc back")

    def go(self, pane: Pane) -> None:
        """Go to a pane by its digit: its title is lit, or it is the one in sight."""
        self.press(pane.digit, shows=f"{pane.cursor}{self.lit(pane)}")

    def lit(self, pane: Pane) -> str:
        """Return how the focused pane is told from the others."""
        return f"|▎{pane.digit} {pane.name}" if self.wide else ""


@pytest.fixture(scope="module", params=SIZES, ids=lambda size: "x".join(map(str, size)))
def desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    size: tuple[int, int] = request.param
    home = tmp_path_factory.mktemp("keys")
    environment = {"IRDESK_CONFIG": str(home / "config.toml"), "TZ": "Europe/Berlin", "PYTHONPATH": str(Path.cwd())}
    command = f"{sys.executable} -m irdesk --store {fill(home / 'desk')} --at '2004-05-12 10:15 EDT'"
    terminal = Terminal(command, environment)
    terminal.tmux("resize-window", "-x", str(size[0]), "-y", str(size[1]))
    terminal.wait("OAKE")
    one = Desk(terminal, size)
    one.press("j", shows="▌NLKS|Northlake Systems, Inc.")
    yield one
    terminal.tmux("kill-server")


@pytest.fixture(params=PANES, ids=lambda pane: str(pane.name).lower())
def pane(request: pytest.FixtureRequest, desk: Desk) -> Pane:
    one: Pane = request.param
    desk.go(one)
    return one


def test_the_cards_and_back(desk: Desk, pane: Pane) -> None:
    desk.press("r", shows=f"· Replay|{REPLAY_ALOUD}|esc back")
    desk.back(pane)
    desk.press("c", shows=f"{'· Conference call' if desk.size[0] > 60 else '· Call'}|{CALL_ALOUD}|esc back")
    desk.back(pane)


def test_copying_and_the_source(desk: Desk, pane: Pane) -> None:
    desk.press("y", copies=pane.copied)
    desk.press("s", shows=f"{pane.source}|values read from this text|esc back")
    desk.back(pane)


def test_help_is_for_the_pane(desk: Desk, pane: Pane) -> None:
    desk.press("?", shows="Keys · " + (f"{pane.name} of the desk" if desk.size[0] > 60 else pane.name))
    desk.back(pane)


def test_the_palette_does_what_it_offers(desk: Desk, pane: Pane) -> None:
    desk.press("C-p", shows="a command …")
    desk.press(*"deadlines", "Enter", shows="Board · all")
    desk.back(pane)


def test_the_answer_line_copies_and_comes_back(desk: Desk, pane: Pane) -> None:
    desk.press("/", shows="a name, a company, a number")
    desk.press(*"nlks rep", shows="› nlks rep|Replay Northlake|1-877-555-0171")
    desk.press("y", copies="1-877-555-0171")
    desk.press("Tab", shows="▌ international")
    desk.press("C-y", copies="1-973-555-0180")
    desk.back(pane)


def test_zoom_gives_the_pane_the_screen_and_back(desk: Desk, pane: Pane) -> None:
    if not desk.wide:
        desk.press("z", shows="the whole screen already")
        return
    desk.press("z", shows="0 Releases 1 Contacts 2 Call 3 Highlights 4 Financials")
    desk.press("z", shows=f"{pane.cursor}{desk.lit(pane)}", gone="0 Releases 1 Contacts 2 Call")


def test_tab_and_shift_tab_go_round(desk: Desk) -> None:
    desk.go(PANES[0])
    follows = (*PANES[1:], PANES[0]) if not desk.texted else PANES[1:]
    for following in follows:
        desk.press("Tab", shows=f"{following.cursor}{desk.lit(following)}")
    for before in (*reversed(follows[:-1]), PANES[0]):
        desk.press("BTab", shows=f"{before.cursor}{desk.lit(before)}")


@pytest.mark.parametrize(("left", "right"), [("Left", "Right"), ("h", "l")])
def test_sideways(desk: Desk, left: str, right: str) -> None:
    desk.go(PANES[0])
    for key, place in ((right, PANES[1]), (right, PANES[2]), (left, PANES[1]), (left, PANES[0])):
        desk.press(key, shows=f"{place.cursor}{desk.lit(place)}")


@pytest.mark.parametrize(
    ("digit", "first", "second"),
    [
        ("0", "▌NLKS", "▌TDWR"), ("1", "▌Ada Brandt", "▌ Northlake Systems"), ("2", "▌Wed 12 May", "▌join by"),
        ("3", "▌• Took over", "▌• Placed"), ("4", "▌Revenues", "▌Costs of revenues"),
    ],
)  # fmt: skip
def test_up_and_down(desk: Desk, digit: str, first: str, second: str) -> None:
    for up, down in (("Up", "Down"), ("k", "j")):
        desk.press(digit, shows=first)
        desk.press(down, shows=second, gone=first)
        desk.press(up, shows=first)


def test_pages_and_ends_of_a_list(desk: Desk) -> None:
    desk.go(PANES[2])
    for last in ("End", "G", "PageDown"):
        desk.press(last, shows="▌pass code")
        desk.press("Home", shows="▌Wed 12 May")
    desk.press("End", "PageUp", shows="▌Wed 12 May")


def test_cells_of_a_table(desk: Desk) -> None:
    desk.go(PANES[4])
    for right, left in (("Right", "Left"), ("l", "h")):
        desk.press(right, "y", copies="13.1")
        desk.press(left, "y", copies="15.2")
    desk.press(">", shows="▌ Cash and|39.6", gone="" if desk.texted else "Revenues")
    desk.press("<", shows="▌Revenues", gone="39.6")


def test_enter_on_a_release_goes_to_it_and_brackets_turn_the_page(desk: Desk) -> None:
    desk.go(PANES[2])
    desk.go(PANES[0])
    desk.press("Enter", shows=f"{PANES[2].cursor}{desk.lit(PANES[2])}")
    desk.press("]", shows="Tidewater Rail|1-866-555-0133")
    desk.press("[", shows="Northlake Systems, Inc.|1-800-555-0151")


def test_all_digits_are_pressed_here() -> None:
    digits = {command.keys for command in of_scope("desk") if command.keys.isdigit()}
    assert digits - {pane.digit for pane in PANES} == {"5"}


def test_the_text_of_the_release(desk: Desk) -> None:
    desk.go(PANES[0])
    if desk.texted:
        desk.press("5", shows="▎5 Source|NORTHLAKE SYSTEMS REPORTS FIRST QUARTER")
    else:
        desk.press("5", shows="values read from this text")
        desk.back(PANES[0])


@pytest.mark.parametrize("key", ["q", "C-c"])
def test_quitting_leaves_the_terminal_clean(tmp_path: Path, key: str) -> None:
    environment = {"IRDESK_CONFIG": str(tmp_path / "config.toml"), "PYTHONPATH": str(Path.cwd())}
    one = Terminal(f"{sys.executable} -m irdesk --store {fill(tmp_path / 'desk')}", environment)
    try:
        one.wait("OAKE")
        one.keys(key)
        one.wait("left with 0")
        assert one.state() == "001"
    finally:
        one.tmux("kill-server")
