"""What the screens share: the way to the app, the desk, and back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from textual.screen import Screen
from textual.widget import Widget

from irdesk.tui.asking import Failed, ask

if TYPE_CHECKING:
    from irdesk.desk import Desk
    from irdesk.tui.app import DeskApp

BREAKPOINTS = [(0, "-small"), (90, "-medium"), (120, "-broad"), (146, "-large"), (240, "-huge")]
"""The class that a screen has from a width on."""

Result = TypeVar("Result")
Found = TypeVar("Found")


def app_of(node: Widget) -> "DeskApp":
    """Return the app that a widget is part of."""
    return cast("DeskApp", node.app)


class BaseScreen(Screen[Result], inherit_bindings=False):
    """A screen over the desk; it opens only when the desk is there."""

    HORIZONTAL_BREAKPOINTS = BREAKPOINTS

    @property
    def irdesk(self) -> "DeskApp":
        """The app."""
        return app_of(self)

    @property
    def desk(self) -> "Desk":
        """The open desk."""
        desk = self.irdesk.desk
        if desk is None:
            raise RuntimeError("a screen was opened before the desk")
        return desk

    def ask(self, work: Callable[[], Found], then: Callable[[Found], object], failed: Failed | None = None) -> None:
        """Do some work with the desk and go on with what comes of it; nothing comes of it once the screen has gone."""

        def ended(found: Found) -> None:
            if self.is_attached:
                then(found)

        ask(self.irdesk, work, ended, failed)

    def writable(self) -> bool:
        """Return whether the desk can be changed; say so where it cannot."""
        reason = self.desk.readonly
        if reason and self.desk.is_sample:
            self.irdesk.say("the sample desk stays as it is; i reads a release and begins your own", "wrong")
        elif reason:
            self.irdesk.say(f"nothing can be changed: {reason}", "wrong")
        return not reason

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
