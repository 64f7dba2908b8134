"""The last line of the screen: the keys that work now, as many as fit, taken from the commands' declarations."""

from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.timer import Timer
from textual.widget import Widget

from irdesk.render.line import Line, Piece, Role, line
from irdesk.render.wrap import cells, wrap
from irdesk.tui.commands import BY_ID
from irdesk.tui.ink import ink_of
from irdesk.tui.keys import shown

Item = tuple[int, str, str, str]

MOST = 4
"""Lines that a word may take."""


class Footer(Widget):
    """The keys of the focused part of the screen; a click on one runs it."""

    DEFAULT_CSS = "Footer { height: 1; padding: 0 1; background: $raised; color: $ink; dock: bottom; }"
    auto_links = False

    def __init__(self) -> None:
        super().__init__()
        self._word: tuple[str, Role] | None = None
        self._silence: Timer | None = None

    def on_mount(self) -> None:
        """Draw anew whenever other keys work."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def say(self, word: str, role: Role) -> None:
        """Show a word in place of the keys, for as long as reading it takes; a long one in several lines."""
        self._word = (word, role)
        self._stretch()
        if self._silence is not None:
            self._silence.stop()
        self._silence = self.set_timer(8 if role == "wrong" else 4, self.hush)
        self.refresh()

    def hush(self) -> None:
        """Show the keys again."""
        self._word = None
        self._stretch()
        self.refresh()

    def on_resize(self) -> None:
        """Wrap what is being said for another width."""
        self._stretch()

    def _stretch(self) -> None:
        """Take as many lines as the word needs."""
        height = min(MOST, len(self._said())) if self._word else 1
        if self.styles.height is None or self.styles.height.value != height:
            self.styles.height = height

    def _said(self) -> tuple[Line, ...]:
        """Return the lines of what is being said."""
        return wrap(line(Piece(*self._word)), max(20, self.size.width), 0) if self._word else ()

    @property
    def word(self) -> str:
        """What is being said."""
        return self._word[0] if self._word else ""

    def _changed(self, _screen: Screen[object]) -> None:
        self.refresh()

    def items(self) -> list[Item]:
        """Return the keys to show, the most needed first: rank, key, label, action."""
        found: dict[str, Item] = {}
        for active in self.screen.active_bindings.values():
            command = BY_ID.get(active.binding.id or "")
            if command is None or not command.rank or not active.enabled or command.id in found:
                continue
            if self._typed(active.binding.key):
                continue
            rank = command.rank + (0.5 if command.scope == "app" and command.name != "lookup" else 0)
            action = active.binding.action
            target = "app" if active.node is self.app else "screen" if active.node is self.screen else "focused"
            found[command.id] = (int(rank * 2), shown(active.binding.key), command.label, f"{target}.{action}")
        return sorted(found.values())

    def _typed(self, key: str) -> bool:
        """Return whether the key would be written into the line that one types in."""
        focused = self.screen.focused
        char = shown(key)
        return focused is not None and len(char) == 1 and focused.check_consume_key(key, char)

    def render(self) -> Content:
        """Draw the keys that fit; leaving is at the right."""
        ink = ink_of(self.app.theme)
        width = self.size.width
        if self._word is not None:
            return ink.content(*self._said()[:MOST])
        items = self.items()
        ends = {item[3]: item for item in items if item[3] in {"app.quit", "screen.close", "screen.back"}}
        last = [ends.get("screen.close") or ends.get("screen.back") or ends["app.quit"]] if ends else []
        rest = [item for item in items if item not in last and item[3] != "app.quit"]
        while rest and sum(_cells(item) for item in [*rest, *last]) > width:
            rest.pop()
        left = Content("   ").join(self._one(item, ink.styles["key"], ink.styles["label"]) for item in rest)
        right = Content("   ").join(self._one(item, ink.styles["key"], ink.styles["label"]) for item in last)
        return Content.assemble(left, " " * max(1, width - left.cell_length - right.cell_length), right)

    @staticmethod
    def _one(item: Item, key: Style, label: Style) -> Content:
        click = Style.from_meta({"@click": item[3]})
        return Content.assemble((item[1], key + click), (f" {item[2]}", label + click))


def _cells(item: Item) -> int:
    return cells(item[1]) + cells(item[2]) + 4
