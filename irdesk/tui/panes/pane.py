"""What all panes share: a title line with a digit, a note at its right, and a body that follows the page."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from irdesk.render.line import Line, Piece, Role, line
from irdesk.render.wrap import wrap
from irdesk.tui.ink import ink_of
from irdesk.tui.page import BEGINNING, Page
from irdesk.tui.widgets.lines import LineList
from irdesk.tui.widgets.rows import MadeRows, Place, Row, label_row

GAP = label_row(line(""))


class PaneTitle(Widget):
    """A pane's name with its digit, and what there is to say at the right."""

    DEFAULT_CSS = "PaneTitle { height: 1; padding: 0 1 0 0; background: $paper; color: $ink; }"

    class Told(Message):
        """The note changed."""

    def __init__(self, digit: str, name: str) -> None:
        super().__init__()
        self._digit, self._word = digit, name
        self.note = line("")

    def say(self, note: Line) -> None:
        """Show a note at the right."""
        if note != self.note:
            self.note = note
            self.refresh()
            self.post_message(self.Told())

    def render(self) -> Content:
        """Draw the name; of the focused pane bright, with a bar before it."""
        ink = ink_of(self.app.theme)
        focused = self.parent is not None and isinstance(self.parent, Widget) and self.parent.has_focus_within
        name: Role = "name" if focused else "heading"
        left = ink.words(("▎" if focused else " ", "key"), (f"{self._digit} ", "label"), (self._word, name))
        right = ink.content(self.note)
        room = self.size.width - left.cell_length - 1
        if right.cell_length > room:
            right = right.truncate(max(0, room), ellipsis=True)
        return Content.assemble(left, " " * max(1, self.size.width - left.cell_length - right.cell_length), right)


class Pane(Vertical):
    """A pane of the desk. Its id is its name; `digit` is the key that goes to it."""

    NAME = ""
    DIGIT = ""

    def __init__(self, name: str) -> None:
        super().__init__(id=name, classes="pane")
        self.page = Page()
        self.title = PaneTitle(self.DIGIT, self.NAME)

    @property
    def body(self) -> Widget:
        """The widget that takes the keys."""
        raise NotImplementedError

    def on_descendant_focus(self) -> None:
        """Light the title."""
        self.title.refresh()

    def on_descendant_blur(self) -> None:
        """Let the title recede."""
        self.title.refresh()

    def show(self, page: Page) -> None:
        """Show another page, or the same one changed."""
        self.page = page

    @property
    def place(self) -> Place:
        """What the cursor is on."""
        return Place()

    @property
    def copied(self) -> str:
        """What copying here gives."""
        return ""


class LinesPane(Pane):
    """A pane whose body is a list of lines, made anew for each width."""

    EMPTY, BEFORE = "", ""
    """What is said of a release that states nothing for this pane, and while there is no release."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.lines = LineList()

    @property
    def body(self) -> LineList:
        """The list."""
        return self.lines

    def compose(self) -> ComposeResult:
        """The title above the list."""
        yield self.title
        yield self.lines

    def show(self, page: Page) -> None:
        """Show another page; the cursor stays where it is if the page is the same."""
        same = page.head.id == self.page.head.id
        self.page = page
        self.draw(keep=same)

    def draw(self, *, keep: bool = True) -> None:
        """Make the rows for the present width."""
        width = (self.lines.size.width or self.app.size.width) - 2
        rows = self.rows(width) if self.page.head.id else []
        if 0 < self.lines.size.height < len(rows):
            rows = [row for row in rows if row is not GAP]
        said = self.EMPTY if self.page.head.id else self.BEFORE if self.page.now > BEGINNING else ""
        if not rows and said:
            rows = [label_row(part) for part in wrap(line(Piece(said, "missing")), width, 0)]
        self.lines.show(MadeRows(rows), keep=keep)
        self.title.say(self.note())

    def on_resize(self, _event: events.Resize) -> None:
        """Make the rows anew once the list has its new width."""
        self.call_after_refresh(self.draw)

    def rows(self, width: int) -> list[Row]:
        """Return the rows of the page at a width."""
        raise NotImplementedError

    def note(self) -> Line:
        """Return what stands at the right of the title."""
        return line("")

    @property
    def place(self) -> Place:
        """What the cursor is on."""
        row = self.lines.current
        return row.place if row else Place()

    @property
    def copied(self) -> str:
        """What copying here gives: what the line says, numbers as they are dialled."""
        row = self.lines.current
        return (row.line.copied or row.line.plain.strip()) if row else ""
