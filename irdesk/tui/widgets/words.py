"""A label that shows lines of words."""

from textual.widgets import Static

from irdesk.render.line import Line, Role
from irdesk.tui.ink import ink_of


class Words(Static):
    """Shows lines, or words with roles, as content; nothing in them is read as markup."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's own word)
        super().__init__("", id=id, classes=classes, markup=False)
        self._lines: tuple[Line, ...] = ()

    def say(self, *lines: Line) -> None:
        """Show lines; their number decides whether the screen is laid out anew."""
        if lines != self._lines:
            layout = len(lines) != len(self._lines) or len(lines) > 1
            self._lines = lines
            self.update(ink_of(self.app.theme).content(*lines), layout=layout)

    def notify_style_update(self) -> None:
        """Take the new look's colours."""
        super().notify_style_update()
        if self._lines and self.is_attached:
            self.update(ink_of(self.app.theme).content(*self._lines))


def said(*pieces: tuple[str, Role] | str) -> Line:
    """Return a line of words with roles; plain words may stand alone."""
    from irdesk.render.line import Piece, line

    return line(*(piece if isinstance(piece, str) else Piece(*piece) for piece in pieces))
