"""The first line of the screen: whose release this is, the state of its call, and the desk's clock."""

from textual.content import Content
from textual.widget import Widget

from irdesk.render.line import Line
from irdesk.render.wrap import cells
from irdesk.tui.ink import ink_of


class Masthead(Widget):
    """One line with a left and a right part; where there is no room, the least of the left parts go first."""

    DEFAULT_CSS = "Masthead { height: 1; padding: 0 1; background: $raised; color: $ink; }"

    def __init__(self) -> None:
        super().__init__(id="masthead")
        self._left: tuple[Line, ...] = ()
        self._right: tuple[Line, ...] = ()

    def say(self, left: tuple[Line, ...], right: tuple[Line, ...]) -> None:
        """Show parts at the left and at the right, the most important first on each side."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def render(self) -> Content:
        """Draw the parts that fit."""
        width = self.size.width
        ink = ink_of(self.app.theme)
        left, right = list(self._left), list(self._right)
        while len(left) + len(right) > 2 and _width(left) + _width(right) + 2 > width:
            (right if len(right) > 3 or len(left) == 1 else left if len(left) > 2 or len(right) == 1 else right).pop()
        head = Content(" · ").join(ink.content(part) for part in left)
        tail = Content("   ").join(ink.content(part) for part in reversed(right))
        room = max(0, width - tail.cell_length - 2)
        if head.cell_length > room:
            head = head.truncate(room, ellipsis=True)
        gap = max(1, width - head.cell_length - tail.cell_length)
        return Content.assemble(head, " " * gap, tail)


def _width(parts: list[Line]) -> int:
    return sum(cells(part.plain) + 3 for part in parts)
