"""A card's numbers, large: the lit one brightest, all as large as there is room for."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.events import Resize

from irdesk.render.cards import CardValue
from irdesk.render.line import Line, Piece, Role, line
from irdesk.render.wrap import wrap
from irdesk.tui.widgets.digits import drawable, drawn
from irdesk.tui.widgets.words import Words


class Numbers(VerticalScroll, can_focus=False):
    """Values in large figures with their labels; one is lit and read aloud."""

    DEFAULT_CSS = "Numbers { height: 1fr; padding: 0 2; } Numbers > Words { height: auto; }"

    def __init__(self) -> None:
        super().__init__()
        self.values: tuple[CardValue, ...] = ()
        self.lit = 0
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

    def on_resize(self, _event: Resize) -> None:
        """Draw as large as there is room."""
        self.draw()

    def draw(self) -> None:
        """Draw all values."""
        width, height = self.size.width - 3, self.size.height
        if width < 10:
            return
        if not self.values:
            self._words.say(line(Piece(self.nothing, "missing")))
            return
        size, gap, everything = share(self.values, width, height)
        lines: list[Line] = []
        for index, value in enumerate(self.values):
            lit = index == self.lit
            lines += block(value, width, size if everything or lit else "", lit=lit)
            lines += [line("")] * gap
        self._words.say(*lines[: len(lines) - gap])


def share(values: tuple[CardValue, ...], width: int, height: int) -> tuple[str, int, bool]:
    """Return the size of the figures, the gap between values, and whether all can be large, not the lit one alone."""
    for size, gap in (("wide", 1), ("wide", 0), ("tall", 1), ("tall", 0), ("small", 1), ("small", 0)):
        rows = 3 if size == "small" else 5
        broad = max(len(drawn(value.shown, size)[0]) if drawable(value.shown) else 0 for value in values)
        if broad <= width and len(values) * (rows + 1 + gap) + 1 - gap <= height:
            return size, gap, True
    lit_rows = height - 2 * len(values) - 1
    return ("tall" if lit_rows >= 5 else "small"), 0, False


def block(value: CardValue, width: int, size: str, *, lit: bool) -> list[Line]:
    """Return a value's lines: its label, its figures, and of the lit one how it is said. No size: one line."""
    mark = Piece("▌ " if lit else "  ", "key")
    role: Role = "number" if lit else "plain"
    label = Piece(f"{value.label}   ", "label")
    if not size:
        return [line(mark, Piece(f"{value.label:<16}", "label"), Piece(value.shown, "number"))]
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
    return list(wrap(words, width, 2))[:1] if lit and value.aloud else []
