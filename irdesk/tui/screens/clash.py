"""Two people changed the same field: both values side by side, and the choice between them."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize

from irdesk.domain.clash import Clash, Side
from irdesk.domain.fields import Path
from irdesk.render.clash import clash_lines, told
from irdesk.render.line import Piece, line
from irdesk.render.wrap import wrap
from irdesk.tui.commands import bindings
from irdesk.tui.screens.base import BaseScreen
from irdesk.tui.widgets.footer import Footer
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.masthead import Masthead
from irdesk.tui.widgets.rows import MadeRows, Row, label_row

Sides = dict[Path, Side]


class ClashScreen(BaseScreen[Sides]):
    """Returns for each field whose value is kept; None where the person goes back to what was typed."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("clash")]

    def __init__(self, title: str, who: str, clashes: tuple[Clash, ...]) -> None:
        super().__init__()
        self.head = Masthead()
        self.lines = LineList()
        self.title_words, self.who, self.clashes = title, who, clashes
        self.sides: Sides = {}

    def compose(self) -> ComposeResult:
        """A head line, the fields with both values, the keys."""
        yield self.head
        yield self.lines
        yield Footer()

    def on_mount(self) -> None:
        """Show the fields; nothing is chosen yet."""
        self.draw()
        self.set_focus(self.lines)

    def on_resize(self, _event: Resize) -> None:
        """Fit the values to the width."""
        self.call_after_refresh(self.draw)

    def draw(self) -> None:
        """Draw the fields with what was found, what was typed here, and what others saved."""
        width = (self.lines.size.width or self.app.size.width) - 2
        rows = [label_row(part) for part in wrap(told(self.who), width)]
        for index, clash in enumerate(self.clashes):
            rows.append(label_row(line()))
            for side, made in clash_lines(clash, self.sides.get(clash.path)):
                first, *more = wrap(made, width, 14)
                rows.append(Row(first, (index, side)) if side else label_row(first))
                rows += [Row(part, part=bool(side), stop=False) for part in more]
        self.lines.show(MadeRows(rows))
        left = len(self.clashes) - len(self.sides)
        words = f"{left} to choose" if left else "s saves"
        self.head.say(
            (line(Piece("Changed by two", "heading")), line(Piece(self.title_words, "name"))),
            (line(Piece(words, "soon" if left else "live")),),
        )

    @property
    def _at(self) -> tuple[int, Side]:
        """The field and the side under the cursor."""
        row = self.lines.current
        return row.key if row is not None and isinstance(row.key, tuple) else (0, "mine")

    @on(LineList.Chosen)
    def _chosen(self) -> None:
        """Take the side under the cursor; once more, with every field chosen, save."""
        index, side = self._at
        if self.sides.get(self.clashes[index].path) == side:
            self.action_save()
        else:
            self._take(index, side)

    def action_mine(self) -> None:
        """Keep what was typed here."""
        self._take(self._at[0], "mine")

    def action_theirs(self) -> None:
        """Keep what stands on the desk."""
        self._take(self._at[0], "theirs")

    def _take(self, index: int, side: Side) -> None:
        self.sides[self.clashes[index].path] = side
        self.draw()
        following = (number % len(self.clashes) for number in range(index + 1, index + len(self.clashes)))
        undecided = next((number for number in following if self.clashes[number].path not in self.sides), None)
        place = (index, side) if undecided is None else (undecided, "mine")
        at = self.lines.rows.find(place)
        if at is not None:
            self.lines.go(at)

    def action_save(self) -> None:
        """Save what was chosen, once every field is."""
        left = [clash.label for clash in self.clashes if clash.path not in self.sides]
        if left:
            self.irdesk.say(f"choose mine (m) or theirs (t) for {', '.join(left)}", "wrong")
        else:
            self.dismiss(self.sides)
