"""The app: one desk, its screens, its look, and what works everywhere."""

import asyncio
import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.events import Event, Key
from textual.filter import Monochrome, NoColor
from textual.widget import Widget
from textual.worker import WorkerFailed

from irdesk.desk import DeskError
from irdesk.render.line import Role, clean
from irdesk.tui.asking import ask
from irdesk.tui.commands import bindings
from irdesk.tui.litter import Litter
from irdesk.tui.screens.desk import DeskScreen
from irdesk.tui.settings import Settings
from irdesk.tui.themes import LOOKS, theme
from irdesk.tui.widgets.footer import Footer

if TYPE_CHECKING:
    from textual.screen import Screen

    from irdesk.desk import Desk, Place

Opener = Callable[[], "Desk"]
"""Opens the desk; runs in a thread after the first paint."""


class DeskApp(App[int], inherit_bindings=False):
    """The terminal desk."""

    TITLE = "irdesk"
    CSS_PATH = "desk.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("app")]
    COMMANDS: ClassVar = set()  # the palette's provider is given when it opens
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, opener: Opener, settings: Settings | None = None) -> None:
        self.settings = settings or Settings.load()
        super().__init__()
        self.opener = opener
        self.desk: Desk | None = None
        self.litter = Litter()
        self.animation_level = "none"
        for look in LOOKS.values():
            self.register_theme(theme(look))
        name = "terminal" if self.no_color else self.settings.theme
        self.theme = name if name in LOOKS else "dark"
        if self.no_color:  # Textual chose before it knew the look: shades of grey, of the terminal's own colours black
            self._filters[:] = [NoColor() if isinstance(one, Monochrome) else one for one in self._filters]
        self._coloured = self.get_css_variables()
        self.stylesheet.set_variables(self._coloured)
        self.set_keymap(self.settings.keys)
        self.home = DeskScreen()

    def get_default_screen(self) -> DeskScreen:
        """Begin with the desk."""
        return self.home

    def refresh_css(self, animate: bool = True) -> None:  # noqa: FBT001, FBT002 (Textual's signature)
        """Read the style sheet anew where its colours changed; at the start it has just been read with them."""
        colours = self.get_css_variables()
        if colours != self._coloured:
            self._coloured = colours
            super().refresh_css(animate)

    def on_mount(self) -> None:
        """Leave the terminal clean when the machine asks to stop."""
        if not self.is_headless and sys.platform != "win32":
            for asked in (signal.SIGTERM, signal.SIGHUP):
                asyncio.get_running_loop().add_signal_handler(asked, self.exit, 128 + asked)

    async def on_event(self, event: Event) -> None:
        """Act on keys in the order in which they were typed, however fast.

        Textual hands a key from widget to widget before its binding runs; keys typed in one burst would pass a screen
        that the first of them opens. Here a binding runs at once, and the next key waits for what it opened.
        """
        if not isinstance(event, Key) or event.is_forwarded:
            await super().on_event(event)
            return
        self.litter.typed()
        await mounted(self.screen)
        for priority in (True, False):
            if await self._check_bindings(event.key, priority=priority):
                return
        await super().on_event(event)
        if self.focused is not None and self.focused.check_consume_key("a", "a"):  # one types there
            await drained(self.focused)
        elif event.is_printable and self.screen.query(Footer):
            self.say(f"{event.character} means nothing here; ? shows the keys that do", "label")

    def _handle_exception(self, error: Exception) -> None:
        """Tell of a fault of our own in one line, its trace in a file; tests see the fault itself."""
        if self.is_headless:
            super()._handle_exception(error)
            return
        file = write_trace(error)
        self.exit(70, 70, f"irdesk stopped by a fault of its own; nothing that was saved is lost. Details: {file}")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the answer line and help everywhere but in themselves; where one types, no single letter acts."""
        del parameters
        if self.screen.has_class("answering"):
            return action not in {"lookup", "undo", "redo", "log", "quit"}
        return not (action == "help" and self.screen.has_class("helping"))

    def say(self, words: str, role: Role = "plain") -> None:
        """Say a short word in the last line of the screen."""
        footers = self.screen.query(Footer)
        if footers:
            footers.first().say(clean(words), role)
        else:
            self.notify(clean(words), markup=False, timeout=4)

    def fail(self, error: DeskError | str) -> None:
        """Say what went wrong."""
        self.say(str(error), "wrong")

    def copy(self, text: str) -> None:
        """Copy a text, and say how."""
        from irdesk.tui.clipboard import copy

        if not text:
            self.say("nothing to copy here", "label")
            return
        self._clipboard = text
        driver = self._driver
        how = copy(text, driver.write if driver is not None and not self.is_headless else None)
        shown = text if len(text) <= 40 and "\n" not in text else f"{len(text):,} characters"
        self.say(how if how.startswith("not ") else f"copied {shown}{f' · {how}' if how else ''}", "live")

    def action_lookup(self) -> None:
        """Open the answer line."""
        from irdesk.tui.screens.answer import AnswerScreen

        if not self.screen.has_class("answering"):
            self.home.when_ready(lambda: self.push_screen(AnswerScreen(), self.home.visit))

    def action_help(self) -> None:
        """Show the keys that work here."""
        from irdesk.tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.screen, self.focused))

    def action_palette(self) -> None:
        """Open the palette of all commands that work here."""
        from irdesk.tui.palette import open_palette

        open_palette(self)

    def action_theme(self, name: str = "") -> None:
        """Take a look by its name, or the next one, and keep it; without colours there is but one."""
        if self.no_color:
            self.say("NO_COLOR is set: the terminal's own look without colours", "label")
            return
        names = list(LOOKS)
        self.theme = name or names[(names.index(self.theme) + 1) % len(names)] if self.theme in names else names[0]
        problem = self.settings.keep(theme=self.theme)
        self.say(f"theme {self.theme}" + (f" (not kept: {problem})" if problem else ""), "label")

    def action_undo(self) -> None:
        """Take back the last change."""
        self._turn("undone", lambda desk: desk.undo().what)

    def action_redo(self) -> None:
        """Make the last undone change again."""
        self._turn("done again", lambda desk: desk.redo().what)

    def _turn(self, word: str, work: "Callable[[Desk], str]") -> None:
        desk = self.desk
        if desk is not None:
            ask(self, lambda: work(desk), lambda what: self._turned(word, what))

    def _turned(self, word: str, what: str) -> None:
        self.home.reload()
        self.say(f"{word}: {what}", "live")

    def action_log(self) -> None:
        """Show who changed what, and when."""
        from irdesk.tui.screens.log import LogScreen

        self.home.when_ready(lambda: self.push_screen(LogScreen()))

    async def action_quit(self) -> None:
        """Leave."""
        if self.desk is not None:
            self.desk.close()
        self.exit(0)


async def mounted(screen: "Screen[object]") -> None:
    """Wait until a screen is there, for at most two seconds."""
    for _ in range(1000):
        if screen.is_mounted:
            return
        await asyncio.sleep(0.002)


async def drained(widget: Widget) -> None:
    """Wait until a widget has taken in what was sent to it."""
    done = asyncio.Event()
    if widget.call_later(done.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), 1)


def write_trace(error: Exception) -> Path:
    """Write the trace of a fault into a file that only the user can read; return where."""
    from tempfile import NamedTemporaryFile

    fault = error.error if isinstance(error, WorkerFailed) else error  # beside the loop: what went wrong there
    with NamedTemporaryFile("w", prefix="irdesk-fault-", suffix=".txt", delete=False, encoding="utf-8") as file:
        file.writelines(traceback.format_exception(fault))
    return Path(file.name)


def run(place: "Place | None" = None, at: str | None = None) -> int:
    """Open the app on a desk; return its exit code."""
    for name in ("COLUMNS", "LINES"):  # a shell that exports them would freeze the size at its start
        os.environ.pop(name, None)

    def opener() -> "Desk":
        from irdesk.desk import Desk

        return Desk.open(place, at)

    app = DeskApp(opener)
    return app.run() or 0
