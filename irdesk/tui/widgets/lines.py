"""The list that every pane and screen uses: lines drawn when they are seen, however many there are."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from irdesk.render.line import Line
from irdesk.tui.commands import bindings
from irdesk.tui.ink import Ink, ink_of
from irdesk.tui.widgets.rows import MadeRows, Row, Rows


class LineList(ScrollView, can_focus=True, inherit_bindings=False):
    """A list of lines with a cursor, drawn line by line."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list")]
    DEFAULT_CSS = "LineList { overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }"

    class Moved(Message):
        """The cursor came to another row."""

        def __init__(self, lines: "LineList") -> None:
            super().__init__()
            self.lines = lines

        @property
        def control(self) -> "LineList":
            """The list."""
            return self.lines

    class Chosen(Moved):
        """The row under the cursor was chosen with Enter or a second click."""

    def __init__(self, *, id: str | None = None, cursor: bool = True, awake: bool = False) -> None:  # noqa: A002 (Textual's own word)
        super().__init__(id=id)
        self.rows: Rows = MadeRows()
        self.cursor = -1
        self._shows_cursor = cursor
        self._awake = awake
        self._base: Style | None = None
        self._strips: LRUCache[tuple[int, int, int], Strip] = LRUCache(512)

    @property
    def ink(self) -> Ink:
        """The styles of the current look."""
        return ink_of(self.app.theme)

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if 0 <= self.cursor < len(self.rows) else None

    def show(self, rows: Rows, *, keep: bool = True) -> None:
        """Show other rows; with `keep` the cursor stays on the row with the same key, else it goes to the first."""
        old = self.current
        at, top = self.cursor, self.scroll_offset.y
        self.rows = rows
        self._strips.clear()
        self._stretch()
        found = rows.find(old.key) if keep and old is not None and old.key is not None else None
        if found is None:
            found = self._stop_near(min(at, len(rows) - 1) if keep else 0)
        self.cursor = found
        self.scroll_to(y=min(top, max(0, len(rows) - 1)) if keep else 0, animate=False, force=True)
        self.call_after_refresh(self.reveal)
        self.refresh()

    def _stretch(self) -> None:
        """Tell the toolkit how long the list is, where that changed: it lays the whole screen out anew."""
        size = Size(max(1, self.size.width), len(self.rows))
        if size != self.virtual_size:
            self.virtual_size = size

    def redraw(self) -> None:
        """Draw anew what is in sight, where rows say something else than before."""
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget drawn lines when the look changes."""
        super().notify_style_update()
        self._strips.clear()
        self._base = None

    def on_resize(self, _event: events.Resize) -> None:
        """Draw anew at another width, the cursor in sight."""
        self._strips.clear()
        self._stretch()
        self.call_after_refresh(self.reveal)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        index = y + self.scroll_offset.y
        width = self.size.width - self.show_vertical_scrollbar
        base = self._base = self._base or self.rich_style
        if not 0 <= index < len(self.rows):
            return Strip.blank(width, base)
        look = (2 if self.has_focus or self._awake else 1) if self._lit(index) else 0
        key = (index, look, width)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._draw(self.rows[index], look, width, base)
        return strip

    def _draw(self, row: Row, look: int, width: int, base: Style) -> Strip:
        ink = self.ink
        over = (Style(), ink.rest, ink.cursor)[look]
        mark = Segment("▌" if look else " ", base + over + (ink.accent if look == 2 else ink.rule if look else Style()))
        return fitted([mark, *segments(row.line, ink, base, over)], width, base + over)

    def _lit(self, index: int) -> bool:
        if not self._shows_cursor or index < self.cursor or self.cursor < 0:
            return False
        return all(self.rows[i].part for i in range(self.cursor + 1, index + 1)) if index - self.cursor < 64 else False

    def _stop_near(self, index: int) -> int:
        """Return the nearest row at which the cursor may stop: downwards first, then upwards."""
        start = max(0, index)
        down = (i for i in range(start, len(self.rows)) if self.rows[i].stop and not self.rows[i].part)
        up = (i for i in range(min(start, len(self.rows)) - 1, -1, -1) if self.rows[i].stop and not self.rows[i].part)
        return next(down, next(up, -1))

    def go(self, index: int) -> None:
        """Put the cursor on a row and show it."""
        index = self._stop_near(index)
        if index == self.cursor:
            return
        old, self.cursor = self.cursor, index
        for at in (old, index):
            self.refresh_lines(at, self._height_of(at))
        self.reveal()
        self.post_message(self.Moved(self))

    def _height_of(self, index: int) -> int:
        """Return how many lines a row takes with the parts that belong to it."""
        last = index
        while index >= 0 and last + 1 < len(self.rows) and self.rows[last + 1].part:
            last += 1
        return last - index + 1

    def reveal(self) -> None:
        """Scroll until the row under the cursor is in sight, with the lines that belong to it."""
        if self.cursor < 0 or not self.size.height:
            return
        first = self.cursor
        last = first + self._height_of(first) - 1
        while first > 0 and not self.rows[first - 1].stop and self.cursor - first < 2:
            first -= 1
        top, height = self.scroll_offset.y, self.size.height
        if last >= top + height:
            top = last - height + 1
        top = min(top, first if last - first < height else self.cursor)
        if top != self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, force=True)

    def action_move(self, by: int) -> None:
        """Go to the next row, or the one before."""
        step = 1 if by > 0 else -1
        index = self.cursor + step
        while 0 <= index < len(self.rows) and (not self.rows[index].stop or self.rows[index].part):
            index += step
        if 0 <= index < len(self.rows):
            self.go(index)
        elif by < 0:
            self.scroll_to(y=0, animate=False)
        else:
            self.scroll_end(animate=False)

    def action_page(self, by: int) -> None:
        """Go a page down or up."""
        self._leap(by * (self.size.height - 1))

    def action_half(self, by: int) -> None:
        """Go half a page down or up."""
        self._leap(by * (self.size.height // 2))

    def _leap(self, by: int) -> None:
        self.go(max(0, min(len(self.rows) - 1, self.cursor + (by or 1))))

    def action_first(self) -> None:
        """Go to the first row."""
        self.go(0)
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        """Go to the last row."""
        self.go(len(self.rows) - 1)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self.current is not None:
            self.post_message(self.Chosen(self))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse clicked; a click on the cursor chooses."""
        index = event.y + self.scroll_offset.y
        while 0 < index < len(self.rows) and self.rows[index].part:
            index -= 1
        if not 0 <= index < len(self.rows) or not self.rows[index].stop:
            return
        if index == self.cursor:
            self.action_choose()
        else:
            self.go(index)


def segments(line: Line, ink: Ink, base: Style, over: Style) -> list[Segment]:
    """Return a line's pieces as segments on a background."""
    return [Segment(piece.text, base + ink.roles[piece.role] + over) for piece in line.pieces]


def fitted(parts: list[Segment], width: int, style: Style) -> Strip:
    """Return segments as a strip of exactly `width` cells; a cut shows as an ellipsis."""
    strip = Strip(parts)
    if strip.cell_length > width > 1:
        strip = Strip([*strip.crop(0, width - 1), Segment("…", style)])
    return strip.adjust_cell_length(width, style)
