"""The app in a real terminal: typing, copying out, resizing, leaving the terminal as it was."""

import re
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.store.opening import Place

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")


class Terminal:
    """A tmux server of its own with one window, in which the app runs under a shell."""

    def __init__(self, command: str, environment: dict[str, str]) -> None:
        self.name = f"irdesk-{uuid.uuid4().hex[:8]}"
        shell = f"{command}; echo left with $?; exec sleep 60"
        variables = [f"{key}={value}" for key, value in environment.items()]
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", "120", "-y", "40",
                  "env", "-u", "TMUX_TMPDIR", *variables, "sh", "-c", shell)  # fmt: skip
        self.tmux("set", "-s", "set-clipboard", "on")

    def tmux(self, *words: str) -> str:
        """Run tmux on this server; return what it prints."""
        done = subprocess.run(
            ["tmux", "-L", self.name, *words], capture_output=True, text=True, check=False, timeout=20
        )
        return done.stdout

    def screen(self) -> str:
        """Return what is on the screen."""
        return self.tmux("capture-pane", "-p")

    def wait(self, words: str | Callable[[], bool], seconds: float = 20) -> None:
        """Wait until words are on the screen, or something is so."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if words() if callable(words) else words in self.screen():
                return
            time.sleep(0.05)
        raise AssertionError(f"never came: {words}\n{self.screen()}")

    def keys(self, *keys: str) -> None:
        """Type keys in one burst."""
        self.tmux("send-keys", *keys)

    def state(self) -> str:
        """Return whether the alternate screen and the mouse are taken, and whether the cursor shows."""
        return self.tmux("display-message", "-p", "#{alternate_on}#{mouse_any_flag}#{cursor_flag}").strip()


@pytest.fixture
def terminal(desk_dir: Place, tmp_path: Path) -> Iterator[Terminal]:
    environment = {"IRDESK_CONFIG": str(tmp_path / "config.toml"), "TZ": "Europe/Berlin", "PYTHONPATH": str(Path.cwd())}
    command = f"{sys.executable} -m irdesk --store {desk_dir} --at '2004-05-12 10:15 EDT'"
    one = Terminal(command, environment)
    one.wait("OAKE")
    yield one
    one.tmux("kill-server")


def test_type_copy_resize_quit(terminal: Terminal) -> None:
    terminal.keys("j")
    terminal.wait("Northlake Systems, Inc.")
    terminal.keys("2", "j", "j", "y")
    terminal.wait("copied 1-800-555-0151")
    terminal.wait(lambda: terminal.tmux("show-buffer") == "1-800-555-0151")
    terminal.keys("/", "n", "l", "k", "s", " ", "r", "e", "p", "y")
    terminal.wait(lambda: terminal.tmux("show-buffer") == "1-877-555-0171")
    terminal.keys("Escape")  # a key right behind it would be read as alt with that key
    terminal.wait("q quit")
    for width, height in ((60, 20), (200, 60), (80, 24)):
        terminal.tmux("resize-window", "-x", str(width), "-y", str(height))
        terminal.wait("Northlake Systems, Inc." if height > 20 else "q quit")
    terminal.keys("q")
    terminal.wait("left with 0")
    assert terminal.state() == "001"


def test_the_terminal_is_left_clean_when_asked_to_stop(terminal: Terminal) -> None:
    assert terminal.state().startswith("11")
    shell = terminal.tmux("display-message", "-p", "#{pane_pid}").strip()
    subprocess.run(["pkill", "-TERM", "-P", shell], check=True)
    terminal.wait("left with")
    assert terminal.state() == "001"


def test_a_desk_that_cannot_be_opened_is_one_line(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a directory", "utf-8")
    one = Terminal(f"{sys.executable} -m irdesk --store {blocked}", {"PYTHONPATH": str(Path.cwd())})
    try:
        one.wait("left with")
        assert "Traceback" not in one.screen()
        assert "irdesk:" in one.screen()
        assert one.state() == "001"
    finally:
        one.tmux("kill-server")


def test_a_terminal_that_draws_no_screen_gets_one_line(desk_dir: Place) -> None:
    environment = {"TERM": "dumb", "PYTHONPATH": str(Path.cwd())}
    one = Terminal(f"{sys.executable} -m irdesk --store {desk_dir}", environment)
    try:
        one.wait("left with 2")
        assert "TERM=dumb draws no screen" in one.screen()
        assert one.state() == "001"
    finally:
        one.tmux("kill-server")


def test_without_colours_everything_is_still_told_apart(desk_dir: Place, tmp_path: Path) -> None:
    environment = {"IRDESK_CONFIG": str(tmp_path / "config.toml"), "NO_COLOR": "1", "PYTHONPATH": str(Path.cwd())}
    one = Terminal(f"{sys.executable} -m irdesk --store {desk_dir} --at '2004-05-12 10:15 EDT'", environment)
    try:
        one.wait("OAKE")
        codes = set(re.findall(r"\x1b\[([0-9;]*)m", one.tmux("capture-pane", "-p", "-e")))
        used = {int(code) for group in codes for code in group.split(";") if code}
        assert used <= {0, 1, 2, 3, 4, 7, 39, 49}
        assert {1, 2, 7} <= used
        one.keys("F2")
        one.wait("NO_COLOR is set")
    finally:
        one.tmux("kill-server")


FAULTY = """
import sys
from irdesk.desk import Desk
from irdesk.tui.app import DeskApp

class Faulty(Desk):
    def log(self, limit=None):
        raise ZeroDivisionError("[red]no log today")

    def refresh(self):
        if sys.argv[2] == "alone":
            raise ZeroDivisionError("[red]no news today")
        return super().refresh()

place = sys.argv[1] if "://" in sys.argv[1] else __import__("pathlib").Path(sys.argv[1])
sys.exit(DeskApp(lambda: Faulty.open(place)).run())
"""
"""The app on a desk with a fault: one when the log is asked for, one that comes by itself."""


@pytest.mark.parametrize("when", ["key", "alone"])
def test_a_fault_of_our_own_is_one_line_and_leaves_the_terminal_clean(
    desk_dir: Place, tmp_path: Path, when: str
) -> None:
    program, traces = tmp_path / "faulty.py", tmp_path / "traces"
    program.write_text(FAULTY, "utf-8")
    traces.mkdir()
    environment = {"IRDESK_CONFIG": str(tmp_path / "config.toml"), "TMPDIR": str(traces), "PYTHONPATH": str(Path.cwd())}
    one = Terminal(f"{sys.executable} {program} {desk_dir} {when}", environment)
    try:
        if when == "key":
            one.wait("OAKE")
            assert one.state().startswith("11")
            one.keys("L")
        one.wait("left with 70")
        screen = "".join(one.screen().splitlines())
        assert "irdesk stopped by a fault of its own; nothing that was saved is lost. Details:" in screen
        assert "Traceback" not in screen
        assert one.screen().strip().startswith("irdesk stopped")
        assert one.state() == "001"
    finally:
        one.tmux("kill-server")
    (trace,) = traces.glob("irdesk-fault-*.txt")
    assert trace.stat().st_mode & 0o777 == 0o600
    assert "ZeroDivisionError: [red]no " in trace.read_text("utf-8")
