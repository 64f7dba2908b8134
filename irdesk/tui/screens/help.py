"""The keys that work where one is, by place."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from irdesk.render.line import Line, Piece, line
from irdesk.render.wrap import cells, wrap
from irdesk.tui.commands import SCOPES, Command, bindings, of_scope
from irdesk.tui.keys import shown
from irdesk.tui.panes.pane import Pane
from irdesk.tui.screens.base import BaseScreen, app_of
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.masthead import Masthead
from irdesk.tui.widgets.rows import MadeRows, Row, label_row

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.widget import Widget

COLUMN, GAP, WIDE, BROADEST = 19, 2, 96, 120
"""The most that the keys' column takes, what is left free in it, and from where on the ids are shown, and
how far off they stand at most."""


class HelpScreen(BaseScreen[None]):
    """Shows every command that works on the screen below, the focused pane's first."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("help")]

    def __init__(self, below: "Screen[object]", focused: "Widget | None") -> None:
        super().__init__(classes="helping")
        self.head = Masthead()
        self.lines = LineList(cursor=False)
        self.scopes = scopes_of(below, focused)
        self.where = where_of(below)

    def compose(self) -> ComposeResult:
        """A head line, the keys, the footer."""
        yield self.head
        yield self.lines
        yield Footer()

    def on_mount(self) -> None:
        """Say what this is."""
        self.set_focus(self.lines)
        self.head.say(
            (line(Piece("Keys", "heading"), Piece(f" · {self.where}", "name")),),
            (line(Piece("irdesk keys", "key"), Piece(" says how to change them", "label")),),
        )

    def on_resize(self) -> None:
        """Fit the text to the width."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        rows: list[Row] = []
        found = working(self.scopes, app_of(self).settings.keys)
        column = min(COLUMN, max(cells(keys) for _, commands in found for keys, _ in commands) + GAP)
        for scope, commands in found:
            rows += [label_row(line("")), label_row(line(Piece(SCOPES[scope], "heading")))]
            for keys, command in commands:
                made = key_lines(keys, command, min(self.size.width - 3, BROADEST), column)
                rows += [Row(part, part=index > 0) for index, part in enumerate(made)]
        self.lines.show(MadeRows(rows[1:]), keep=False)


def key_lines(keys: str, command: Command, width: int, column: int = COLUMN) -> tuple[Line, ...]:
    """Return what a key does; where there is room, the id that gives it another at the right."""
    gap = " " * max(1, column - cells(keys))
    made = wrap(line(Piece(keys, "key"), gap, command.help), width, column)
    room = width - cells(made[0].plain) - cells(command.id)
    if width < WIDE or len(made) > 1 or room < 2:
        return made
    return (line(*made[0].pieces, Piece(f"{'':<{room}}{command.id}", "over")),)


def working(scopes: list[str], keymap: dict[str, str]) -> list[tuple[str, list[tuple[str, Command]]]]:
    """Return the commands of scopes, the nearest scope first, each with the keys that no nearer scope takes.

    Moving about in lists stands behind what is peculiar to the place.
    """
    taken: set[str] = set()
    made = []
    for scope in scopes:
        mine = []
        for command in of_scope(scope):
            keys = [key.strip() for key in keymap.get(command.id, command.keys).split(",")]
            free = [key for key in keys if key not in taken]
            if free:
                mine.append((" ".join(map(shown, free)), command))
        taken |= {key.strip() for one in of_scope(scope) for key in keymap.get(one.id, one.keys).split(",")}
        if mine:
            made.append((scope, mine))
    return sorted(made, key=lambda one: ("list", "app").index(one[0]) + 1 if one[0] in {"list", "app"} else 0)


def where_of(below: "Screen[object]") -> str:
    """Return what the place is called whose keys are shown."""
    pane = getattr(below, "pane", None)
    return f"{pane.NAME} of the desk" if isinstance(pane, Pane) else "those that work here"


def scopes_of(below: "Screen[object]", focused: "Widget | None") -> list[str]:
    """Return the scopes that hold the keys of a screen and its focused widget, the nearest first."""
    nodes = [*(focused.ancestors_with_self if focused else []), below]
    found: dict[str, None] = {}
    for node in nodes:
        names = {(binding.id or "").partition(".")[0] for _, binding in node._bindings}  # noqa: SLF001 (no public way)
        found |= dict.fromkeys(sorted(names & set(SCOPES), key="list".__eq__))  # a widget's own before its list's
    return [*dict.fromkeys([*found, "app"])]
