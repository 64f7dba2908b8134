"""The row of pane names that narrow screens show instead of all panes."""

from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from irdesk.render.line import Line, line
from irdesk.render.wrap import cells
from irdesk.tui.ink import ink_of


class PaneTabs(Widget):
    """Names with their digit; the shown one is lit, a click goes to another."""

    DEFAULT_CSS = "PaneTabs { height: 1; padding: 0 1; background: $paper; display: none; }"
    auto_links = False

    def __init__(self) -> None:
        super().__init__(id="tabs")
        self._names: tuple[tuple[str, str, str], ...] = ()
        self._shown = ""
        self._note = line("")

    def say(self, names: tuple[tuple[str, str, str], ...], shown: str, note: Line) -> None:
        """Show names (digit, word, id), the one with id `shown` lit, and its note at the right."""
        if (names, shown, note) != (self._names, self._shown, self._note):
            self._names, self._shown, self._note = names, shown, note
            self.refresh()

    def render(self) -> Content:
        """Draw the names; where there is no room the unlit ones keep only their digit."""
        room = self.size.width
        note = ink_of(self.app.theme).content(self._note)
        taken = sum(cells(name) + 5 for _, name, _ in self._names) - 3
        short = taken > room
        if not short and taken + note.cell_length + 2 > room:
            note = Content("")
        parts = [self._one(digit, name, pane, short=short) for digit, name, pane in self._names]
        names = Content("   " if not short else "  ").join(parts)
        return Content.assemble(names, " " * max(1, room - names.cell_length - note.cell_length), note)

    def _one(self, digit: str, name: str, pane: str, *, short: bool) -> Content:
        ink = ink_of(self.app.theme)
        click = Style.from_meta({"@click": f"screen.pane('{pane}')"})
        if pane == self._shown:
            lit = ink.styles["name"] + Style(underline=True) + click
            return Content.assemble((digit, ink.styles["key"] + click), (" ", click), (name, lit))
        word = "" if short else f" {name}"
        return Content.assemble((digit, ink.styles["label"] + click), (word, ink.styles["label"] + click))
