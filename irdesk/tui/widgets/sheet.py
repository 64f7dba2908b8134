"""A financial table on the screen: frozen labels and heads, a cell cursor, sections that fold."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from irdesk.render.line import Role
from irdesk.render.sheet import Cell, Sheet, SheetRow
from irdesk.render.wrap import cells
from irdesk.tui.commands import bindings
from irdesk.tui.ink import Ink, ink_of
from irdesk.tui.widgets.columns import GAP, Shown, columns_from, label_width, room_beside, row_lines, span
from irdesk.tui.widgets.lines import fitted


class SheetView(ScrollView, can_focus=True, inherit_bindings=False):
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

    def __init__(self) -> None:
        super().__init__()
        self.sheet = Sheet("", "", (), (), ())
        self.row = 0
        self.column = 0
        self.folded: set[str] = set()
        self.marked: set[int] = set()
        self._lines: list[Shown] = []
        self._label = 24
        self._first = 0

    @property
    def ink(self) -> Ink:
        """The styles of the current look."""
        return ink_of(self.app.theme)

    @property
    def current(self) -> SheetRow | None:
        """The row under the cursor."""
        return self.sheet.rows[self.row] if 0 <= self.row < len(self.sheet.rows) else None

    @property
    def cell(self) -> Cell | None:
        """The cell under the cursor."""
        row = self.current
        return row.cells[self.column] if row and 0 <= self.column < len(row.cells) else None

    @property
    def heads(self) -> int:
        """How many lines the heads take."""
        return 2 if any(over for over, _ in self.sheet.heads) else 1

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

    def lay(self) -> None:
        """Lay the rows out for the present width."""
        width = self.size.width
        self._label = label_width(self.sheet, width)
        self._lines = [
            line for i, row in enumerate(self.sheet.rows) for line in row_lines(i, row, self.folded, self._label, width)
        ]
        self.virtual_size = Size(max(1, self.size.width), len(self._lines) + self.heads)
        self._first = min(self._first, max(0, len(self.sheet.heads) - 1))
        self._show_column()
        self.reveal()
        self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        """Lay the rows out anew."""
        self.lay()

    def render_line(self, y: int) -> Strip:
        """Draw one line; the heads stay at the top."""
        base = self.rich_style
        width = self.size.width
        if y < self.heads:
            return self._head(y, base, width)
        index = y - self.heads + self.scroll_offset.y
        if index >= len(self._lines):
            return Strip.blank(width, base)
        return self._line(self._lines[index], base, width)

    def _head(self, y: int, base: Style, width: int) -> Strip:
        level = y if self.heads == 2 else 1
        dim = base + self.ink.roles["label"]
        lit = base + (self.ink.roles["name"] if self.has_focus else self.ink.roles["label"])
        shown, last = self._columns(), level == 1
        before = "‹" if last and self._first else " "
        parts = [Segment(" " * self._label + before, base + self.ink.roles["key"])]
        for column in shown:
            head = self.sheet.heads[column][level]
            style = lit if column == self.column else dim
            parts.append(Segment(" " * GAP + f"{head:>{self.sheet.widths[column]}}", style))
        if last and shown.stop < len(self.sheet.heads):
            parts.append(Segment(" ›", base + self.ink.roles["key"]))
        return fitted(parts, width, base)

    def _columns(self) -> range:
        return columns_from(self.sheet, self._first, self._room)

    @property
    def _room(self) -> int:
        return room_beside(self.sheet, self._label, self.size.width)

    def _line(self, shown: Shown, base: Style, width: int) -> Strip:
        ink = self.ink
        row = self.sheet.rows[shown.row]
        here = shown.row == self.row
        over = (ink.cursor if self.has_focus else ink.rest) if here else Style()
        mark = "▌" if here else "+" if row.row in self.marked and row.row >= 0 else " "
        role: Role = "heading" if row.row < 0 else "name" if row.total else "plain"
        hue = ink.accent if here and self.has_focus else ink.roles["key"] if mark == "+" else ink.rule
        parts = [Segment(mark, base + over + hue)]
        label = shown.label + " " * max(0, self._label - cells(shown.label))
        parts.append(Segment(label, base + ink.roles[role] + over))
        if shown.last and row.cells:
            parts.extend(self._cells(row, here, base, over))
        return fitted(parts, width, base + over)

    def _cells(self, row: SheetRow, here: bool, base: Style, over: Style) -> list[Segment]:  # noqa: FBT001 (private)
        parts = []
        for column in self._columns():
            cell = row.cells[column]
            style = base + self.ink.roles[cell.role] + over
            if here and self.has_focus and column == self.column:
                style = base + self.ink.lit
            parts += [Segment(" " * GAP, base + over), Segment(cell.text, style)]
        return parts

    def reveal(self) -> None:
        """Scroll until the row under the cursor is in sight."""
        height = self.size.height - self.heads
        if height <= 0:
            return
        mine = [i for i, line in enumerate(self._lines) if line.row == self.row]
        if not mine:
            return
        top = self.scroll_offset.y
        if mine[-1] >= top + height:
            top = mine[-1] - height + 1
        top = min(top, mine[0] if mine[0] > 1 else 0)
        if top != self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, force=True)

    def _show_column(self) -> None:
        """Scroll sideways by whole columns until the cursor's column is in sight."""
        self._first = min(self._first, self.column)
        while self._first < self.column and span(self.sheet, self._first, self.column) > self._room:
            self._first += 1

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
