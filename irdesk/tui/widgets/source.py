"""The text of a release with places in it lit."""

from bisect import bisect_right
from itertools import accumulate, pairwise
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from irdesk.domain.source import Span
from irdesk.render.line import clean
from irdesk.render.reflow import Part, flat, lines_of, parts
from irdesk.render.squeeze import squeezed
from irdesk.tui.commands import bindings
from irdesk.tui.ink import ink_of
from irdesk.tui.widgets.lines import fitted


class SourceView(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows a text line by line; where it is wider than the screen, it flows anew. One place is lit, others marked."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list")]
    DEFAULT_CSS = "SourceView { overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }"

    def __init__(self, *, numbered: bool = True) -> None:
        super().__init__()
        self.text = ""
        self.lit: Span | None = None
        self.marked: tuple[Span, ...] = ()
        self._numbered = numbered
        self._starts: list[int] = [0]
        self._parts: list[Part] = []
        self._narrow: dict[int, tuple[Part, ...]] = {}

    def show(self, text: str, lit: Span | None = None, marked: tuple[Span, ...] = ()) -> None:
        """Show a text with one place lit and others marked."""
        if text != self.text:
            self.text = text
            self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))][:-1] or [0]
            self._lay()
        self.marked = marked
        self.light(lit)

    def light(self, span: Span | None) -> None:
        """Light another place and bring it into sight."""
        self.lit = span
        self.refresh()
        if span is not None and self._parts:
            self.call_after_refresh(self._reveal)

    def _reveal(self) -> None:
        if self.lit is None or not self._parts:
            return
        line = self._part_at(self.lit.start)
        top, height = self.scroll_offset.y, max(1, self.size.height)
        if not top + 1 <= line < top + height - 2:
            self.scroll_to(y=max(0, line - height // 3), animate=False, force=True)

    def _part_at(self, offset: int) -> int:
        return max(0, bisect_right(self._parts, (offset, len(self.text) + 1)) - 1)

    @property
    def _gutter(self) -> int:
        return max(4, len(str(len(self._starts))) + 1) if self._numbered else 0

    def _lay(self) -> None:
        """Break the lines for the present width."""
        width = max(8, self.size.width - self._gutter - 2)
        self._narrow = squeezed(self.text, list(lines_of(self.text)), width)
        self._parts = parts(self.text, width, self._narrow)
        self.virtual_size = Size(max(1, self.size.width), len(self._parts))

    def on_resize(self, _event: events.Resize) -> None:
        """Break the lines anew."""
        if self.text:
            self._lay()
            self.refresh()
            self.call_after_refresh(self._reveal)

    def render_line(self, y: int) -> Strip:
        """Draw one line: its number, its words, the lit ones among them."""
        index = y + self.scroll_offset.y
        base, width = self.rich_style, self.size.width
        if index >= len(self._parts) or not self.text:
            return Strip.blank(width, base)
        start, end = self._parts[index]
        ink = ink_of(self.app.theme)
        made = []
        if self._numbered:
            number = bisect_right(self._starts, start)
            first = self._starts[number - 1] == start
            made.append(Segment(f"{number if first else '':>{self._gutter}} ", base + ink.roles["label"]))
        else:
            made.append(Segment(" ", base))
        for left, right in self._narrow.get(start, ((start, end),)):
            made.extend(self._words(left, right, base))
        return fitted(made, width, base)

    def _words(self, start: int, end: int, base: Style) -> list[Segment]:
        ink = ink_of(self.app.theme)
        spans = [(span, Style(underline=True)) for span in self.marked]
        if self.lit:
            spans.append((self.lit, ink.lit))
        near = [(s, style) for s, style in spans if s.start < end and s.end > start]
        cuts = sorted({start, end, *(min(max(p, start), end) for s, _ in near for p in (s.start, s.end))})
        made = []
        for left, right in pairwise(cuts):
            style = base
            for span, over in near:
                if span.start <= left and right <= span.end:
                    style = base + over
            made.append(Segment(clean(flat(self.text[left:right])), style))
        return made

    def action_move(self, by: int) -> None:
        """Scroll by a line."""
        self.scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll by a page."""
        self.scroll_relative(y=by * max(1, self.size.height - 2), animate=False)

    def action_half(self, by: int) -> None:
        """Scroll by half a page."""
        self.scroll_relative(y=by * max(1, self.size.height // 2), animate=False)

    def action_first(self) -> None:
        """Go to the top."""
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        """Go to the end."""
        self.scroll_to(y=len(self._parts), animate=False)

    def action_choose(self) -> None:
        """Do nothing: there is nothing to open in a text."""
