"""A card's numbers, large: the lit one brightest, all as large as there is room for."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from irdesk.render.cards import CardValue
from irdesk.render.line import Line, Piece, Role, line
from irdesk.render.wrap import cells, wrap
from irdesk.tui.widgets.digits import HEIGHTS, SIZES, drawable, drawn
from irdesk.tui.widgets.words import Words

AROUND = 6
"""Cells beside the lines: the padding, the cursor's mark, a scroll bar."""


class Numbers(VerticalScroll, can_focus=False):
    """Values in large figures with their labels; one is lit and read aloud."""

    DEFAULT_CSS = "Numbers { height: 1; padding: 0 2; scrollbar-size-vertical: 1; } Numbers > Words { height: auto; }"

    def __init__(self) -> None:
        super().__init__()
        self.values: tuple[CardValue, ...] = ()
        self.lit = 0
        self._room = (80, 20)
        self.nothing = "no number stated"
        self._words = Words()

    def compose(self) -> ComposeResult:
        """One block of words."""
        yield self._words

    def show(self, values: tuple[CardValue, ...], lit: int = 0) -> None:
        """Show other values."""
        self.values = values
        self.light(lit)

    @property
    def value(self) -> CardValue | None:
        """The lit value."""
        return self.values[self.lit] if 0 <= self.lit < len(self.values) else None

    def step(self, by: int) -> None:
        """Light the next value, or the one before; after the last comes the first."""
        if self.values:
            self.light((self.lit + by) % len(self.values))

    def light(self, index: int) -> None:
        """Light a value."""
        self.lit = max(0, min(index, len(self.values) - 1))
        self.draw()

    def fit(self, width: int, height: int) -> None:
        """Draw as large as there is room; take no more of it than that."""
        self._room = (width, height)
        self.draw()

    def draw(self) -> None:
        """Draw all values."""
        width, height = self._room[0] - AROUND, self._room[1]
        if not self.values:
            self._say(line(Piece(self.nothing, "missing")))
            return
        size, gap, everything = share(self.values, width, height)
        lines: list[Line] = []
        first = 0
        for index, value in enumerate(self.values):
            lit = index == self.lit
            first = len(lines) if lit else first
            lines += block(value, width, size if everything or lit else "", lit=lit)
            lines += [line("")] * gap
        self._say(*lines[: len(lines) - gap])
        self.call_after_refresh(self._reveal, first, HEIGHTS[size] + 2)

    def _reveal(self, first: int, height: int) -> None:
        """Scroll until the lit value is in sight."""
        top, room = self.scroll_offset.y, self.size.height
        if first < top or first + height > top + room:
            self.scroll_to(y=max(0, first - max(0, room - height)), animate=False, force=True)

    def _say(self, *lines: Line) -> None:
        """Show lines, no wider and no higher than they are."""
        self._words.say(*lines)
        self.styles.width = min(self._room[0], max(cells(one.plain) for one in lines) + AROUND)
        self.styles.height = max(1, min(self._room[1], len(lines)))


def share(values: tuple[CardValue, ...], width: int, height: int) -> tuple[str, int, bool]:
    """Return the size of the figures, the gap between values, and whether all can be large, not the lit one alone."""
    aloud = max(len(said(value, width, lit=True)) for value in values)
    for size, gap in ((size, gap) for size in SIZES for gap in (1, 0)):
        rows = HEIGHTS[size]
        broad = max(len(drawn(value.shown, size)[0]) if drawable(value.shown) else 0 for value in values)
        if broad <= width and len(values) * (rows + 1 + gap) + aloud - gap <= height:
            return size, gap, True
    lit_rows = height - len(values) - aloud
    return ("tall" if lit_rows >= 5 else "small"), 0, False


def block(value: CardValue, width: int, size: str, *, lit: bool) -> list[Line]:
    """Return a value's lines: its label, its figures, and of the lit one how it is said. No size: one line."""
    mark = Piece("▌ " if lit else "  ", "key")
    role: Role = "number" if lit else "plain"
    label = Piece(f"{value.label}   ", "label")
    if not size:
        return [line(mark, Piece(f"{value.label:<20} ", "label"), Piece(value.shown, "number"))]
    figures = drawn(value.shown, size) if drawable(value.shown) else ()
    if not figures or len(figures[0]) > width:
        spaced = Piece(" ".join(value.shown), "number")
        top = [line(mark, label, Piece(value.shown, role))]
        return [*top, *([line(mark, spaced)] if lit else []), *said(value, width, lit=lit)]
    made = [line(mark, label, Piece(value.shown, role))]
    made += [line(mark, Piece(text, role)) for text in figures]
    return [*made, *said(value, width, lit=lit)]


def said(value: CardValue, width: int, *, lit: bool) -> list[Line]:
    """Return how the lit value is read aloud."""
    words = line("  ", Piece(value.aloud, "label"))
    return list(wrap(words, width, 2)) if lit and value.aloud else []
