"""How a financial table is drawn, line by line: frozen labels and heads, whole columns, folded sections."""

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from irdesk.render.line import Role
from irdesk.render.sheet import Cell, Sheet, SheetRow
from irdesk.render.wrap import cells
from irdesk.tui.ink import Ink, ink_of
from irdesk.tui.widgets.columns import GAP, Shown, columns_from, label_width, room_beside, row_lines, span
from irdesk.tui.widgets.lines import fitted


class DrawnSheet(ScrollView):
    """A sheet on the screen, with a cursor on one cell; what does not fit scrolls under the labels and heads."""

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
