"""A financial table on the screen: frozen labels and heads, a cell cursor, sections that fold."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from irdesk.render.sheet import Sheet
from irdesk.tui.commands import bindings
from irdesk.tui.screens.base import app_of
from irdesk.tui.widgets.columns import GAP
from irdesk.tui.widgets.drawn import DrawnSheet


class SheetView(DrawnSheet, can_focus=True, inherit_bindings=False):
    """Shows a sheet. Rows are chosen with the arrows, columns too; what does not fit scrolls under the labels."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list", "table")]
    DEFAULT_CSS = "SheetView { overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }"

    class Left(Message):
        """The cursor wants to leave the sheet sideways."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    class Moved(Message):
        """The cursor came to another cell."""

    def show(self, sheet: Sheet, *, keep: bool = False) -> None:
        """Show another sheet; with `keep` the cursor stays."""
        self.sheet = sheet
        if not keep:
            self.row = next((i for i, row in enumerate(sheet.rows) if row.row >= 0), 0)
            self.column, self._first = 0, 0
            self.folded.clear()
            self.marked.clear()
        self.row = max(0, min(self.row, len(sheet.rows) - 1))
        self.column = max(0, min(self.column, len(sheet.heads) - 1))
        self.lay()
        if not keep:
            self.scroll_to(y=0, animate=False, force=True)

    def on_resize(self, _event: events.Resize) -> None:
        """Lay the rows out anew."""
        self.lay()

    def go(self, row: int, column: int | None = None) -> None:
        """Put the cursor on a row, and a column."""
        self.row = max(0, min(row, len(self.sheet.rows) - 1))
        if column is not None:
            self.column = column
        section = self.sheet.rows[self.row].section if self.sheet.rows else ""
        if self.sheet.rows and self.sheet.rows[self.row].row >= 0 and section in self.folded:
            self.folded.discard(section)
            self.lay()
        self._show_column()
        self.reveal()
        self.refresh()
        self.post_message(self.Moved())

    def _visible(self) -> list[int]:
        return list(dict.fromkeys(line.row for line in self._lines))

    def action_move(self, by: int) -> None:
        """Go to the next row, or the one before."""
        rows = self._visible()
        if rows:
            at = rows.index(self.row) if self.row in rows else 0
            self.go(rows[max(0, min(len(rows) - 1, at + by))])

    def action_page(self, by: int) -> None:
        """Go a page down or up."""
        self.action_move(by * max(1, self.size.height - self.heads - 1))

    def action_half(self, by: int) -> None:
        """Go half a page down or up."""
        self.action_move(by * max(1, (self.size.height - self.heads) // 2))

    def action_first(self) -> None:
        """Go to the first row."""
        self.go(0)

    def action_last(self) -> None:
        """Go to the last row."""
        self.go(len(self.sheet.rows) - 1)

    def action_choose(self) -> None:
        """Fold a section's heading."""
        row = self.current
        if row and row.row < 0:
            self.action_fold()

    def action_column(self, by: int) -> None:
        """Go to the next column, or leave the sheet at its edge."""
        column = self.column + by
        if 0 <= column < len(self.sheet.heads):
            self.go(self.row, column)
        else:
            self.post_message(self.Left(by))

    def action_fold(self) -> None:
        """Fold or unfold the section under the cursor."""
        row = self.current
        if row is None or not row.section:
            app_of(self).say("this row stands in no section", "label")
            return
        self.folded ^= {row.section}
        head = next(i for i, one in enumerate(self.sheet.rows) if one.row < 0 and one.section == row.section)
        self.row = head if row.section in self.folded else self.row
        self.lay()

    def action_mark(self) -> None:
        """Choose the row for the plot, or no longer."""
        row = self.current
        if row and row.row >= 0:
            self.marked ^= {row.row}
            self.action_move(1)
            self.refresh()
        else:
            app_of(self).say("a heading is not plotted; put the cursor on a row with figures", "label")

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the cell that was clicked."""
        index = event.y - self.heads + self.scroll_offset.y
        if not (event.y >= self.heads and 0 <= index < len(self._lines)):
            return
        row = self._lines[index].row
        if row == self.row and self.sheet.rows[row].row < 0:
            self.action_fold()
            return
        left = self._label + 1
        column = None
        for one in self._columns():
            left += GAP + self.sheet.widths[one]
            if event.x < left and event.x >= self._label + 1:
                column = one
                break
        self.go(row, column)
