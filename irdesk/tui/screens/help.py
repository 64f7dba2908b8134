"""The keys that work where one is, by place."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from irdesk.render.line import Piece, line
from irdesk.render.wrap import cells, wrap
from irdesk.tui.commands import SCOPES, bindings, key_table
from irdesk.tui.screens.base import BaseScreen, app_of
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.masthead import Masthead
from irdesk.tui.widgets.rows import MadeRows, Row, label_row

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.widget import Widget


class HelpScreen(BaseScreen[None]):
    """Shows every command that works on the screen below, the focused pane's first."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("help")]

    def __init__(self, below: "Screen[object]", focused: "Widget | None") -> None:
        super().__init__(classes="helping")
        self.head = Masthead()
        self.lines = LineList(cursor=False)
        self.scopes = scopes_of(below, focused)

    def compose(self) -> ComposeResult:
        """A head line, the keys, the footer."""
        yield self.head
        yield self.lines
        yield Footer()

    def on_mount(self) -> None:
        """Say what this is."""
        self.set_focus(self.lines)
        self.head.say(
            (line(Piece("Keys", "heading")), line(Piece("those that work here", "label"))),
            (line(Piece("keys can be changed: [keys] in config.toml", "label")),),
        )

    def on_resize(self) -> None:
        """Fit the text to the width."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        keymap = app_of(self).settings.keys
        table = list(key_table(keymap))
        rows: list[Row] = []
        for scope in self.scopes:
            mine = [(keys, command) for keys, command in table if command.scope == scope]
            if not mine:
                continue
            rows += [label_row(line("")), label_row(line(Piece(SCOPES[scope], "heading")))]
            for keys, command in mine:
                gap = " " * max(1, 18 - cells(keys))
                text = line(Piece(keys, "key"), gap, command.help, Piece(f"  {command.id}", "over"))
                rows += [Row(part, part=index > 0) for index, part in enumerate(wrap(text, self.size.width - 3, 18))]
        self.lines.show(MadeRows(rows[1:]), keep=False)


def scopes_of(below: "Screen[object]", focused: "Widget | None") -> list[str]:
    """Return the scopes that hold the keys of a screen and its focused widget, the nearest first."""
    nodes = [*(focused.ancestors_with_self if focused else []), below]
    found: dict[str, None] = {}
    for node in nodes:
        for _, binding in node._bindings:  # noqa: SLF001 (Textual offers no public way to a node's own bindings)
            scope = (binding.id or "").partition(".")[0]
            if scope in SCOPES:
                found[scope] = None
    return [*dict.fromkeys([*found, "app"])]
