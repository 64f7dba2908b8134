"""The app: one desk, its screens, its look, and what works everywhere."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import App
from textual.binding import BindingType

from irdesk.desk import Desk, DeskError, Place
from irdesk.render.line import Role, clean
from irdesk.tui.commands import bindings
from irdesk.tui.screens.desk import DeskScreen
from irdesk.tui.settings import Settings
from irdesk.tui.themes import LOOKS, theme
from irdesk.tui.widgets.footer import Footer

Opener = Callable[[], Desk]
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
        self.animation_level = "none"
        for look in LOOKS.values():
            self.register_theme(theme(look))
        name = "terminal" if self.no_color else self.settings.theme
        self.theme = name if name in LOOKS else "dark"
        self.set_keymap(self.settings.keys)
        self.home = DeskScreen()

    def get_default_screen(self) -> DeskScreen:
        """Begin with the desk."""
        return self.home

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the answer line and help everywhere but in themselves."""
        del parameters
        place = {"lookup": "answering", "help": "helping"}.get(action)
        return place is None or not self.screen.has_class(place)

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
        """Take a look by its name, or the next one, and keep it."""
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

    def _turn(self, word: str, work: Callable[[Desk], str]) -> None:
        if self.desk is None:
            return
        try:
            what = work(self.desk)
        except DeskError as error:
            self.fail(error)
            return
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


def run(place: Place | None = None, at: str | None = None) -> int:
    """Open the app on a desk; return its exit code."""
    app = DeskApp(lambda: Desk.open(place, at))
    return app.run() or 0
