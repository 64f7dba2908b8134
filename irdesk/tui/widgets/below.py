"""What stands below a list that leaves room: lines about the row under the cursor, never in the list's way."""

from collections.abc import Callable

from irdesk.render.line import Line
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.rows import MadeRows, label_row

Making = Callable[[tuple[int, int]], list[Line]]
"""Makes lines for a width and a height."""


class Below(LineList):
    """Lines under another list, in the rows that it does not need; the keys pass it by."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name, cursor=False)
        self.can_focus = False
        self.display = False

    def fit(self, above: LineList, made: Making) -> None:
        """Show what `made` gives for the room that the list `above` leaves; nothing where it leaves none."""
        whole = above.size.height + (self.size.height if self.display else 0)
        room = whole - len(above.rows)
        shown = made((max(12, above.size.width - 2), room)) if room > 0 else []
        above.styles.height = len(above.rows) if shown else "1fr"
        self.display = bool(shown)
        self.show(MadeRows(map(label_row, shown)), keep=False)
