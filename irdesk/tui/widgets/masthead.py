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
        self._order = ""

    def say(self, left: tuple[Line, ...], right: tuple[Line, ...], order: str = "rlrlrlrl") -> None:
        """Show parts at the left and at the right, the most important first on each side.

        `order` says from which side the next part is kept, where not all fit; the first on each side always is.
        """
        if (left, right, order) != (self._left, self._right, self._order):
            self._left, self._right, self._order = left, right, order
            self.refresh()

    def render(self) -> Content:
        """Draw the parts that fit."""
        width = self.size.width
        ink = ink_of(self.app.theme)
        left, right = self._kept(width)
        head = Content(" · ").join(ink.content(part) for part in left)
        tail = Content("   ").join(ink.content(part) for part in reversed(right))
        room = max(0, width - tail.cell_length - 2)
        if head.cell_length > room:
            head = head.truncate(room, ellipsis=True)
        gap = max(1, width - head.cell_length - tail.cell_length)
        return Content.assemble(head, " " * gap, tail)

    def _kept(self, width: int) -> tuple[list[Line], list[Line]]:
        """Return the parts at the left and right that fit."""
        left, right = list(self._left[:1]), list(self._right[:1])
        for side in self._order:
            kept, given = (left, self._left) if side == "l" else (right, self._right)
            if len(kept) < len(given):
                if _width([*left, *right, given[len(kept)]]) + 2 > width:
                    break
                kept.append(given[len(kept)])
        return left, right


def _width(parts: list[Line]) -> int:
    return sum(cells(part.plain) + 3 for part in parts)
