"""Which panes are in sight at which size, and going from one to another."""

from textual import on
from textual.events import DescendantFocus, Resize

from irdesk.tui.panes.pane import PaneTitle
from irdesk.tui.screens.desk.base import PANES, DeskBase
from irdesk.tui.widgets.sheet import SheetView

WIDE, VAST, TALL, LISTED = 116, 176, 20, 96
"""All panes at once from this width, the text beside them from this one; both need this many lines. With one pane at a
time the list of releases stays beside it from the last width on."""

STACKED, BROAD = 36, 240
"""From so many lines on, highlights and tables take the whole width one under the other, so that labels need not be
wrapped; from so many columns on there is width enough for them side by side."""

SIDEWAYS = {
    ("releases", 1): "contacts", ("contacts", -1): "releases", ("contacts", 1): "call", ("call", -1): "contacts",
    ("call", 1): "text", ("highlights", -1): "releases", ("highlights", 1): "financials",
    ("financials", -1): "highlights", ("financials", 1): "text", ("text", -1): "call",
}  # fmt: skip
"""From a pane to its neighbour at the left or right, where all are in sight."""

STACKED_SIDEWAYS = {**SIDEWAYS, ("highlights", 1): "text", ("financials", -1): "releases"}
"""The same, where highlights and tables stand one under the other."""


class PaneActions(DeskBase):
    """Arranging the panes, and moving between them."""

    def on_resize(self, event: Resize) -> None:
        """Arrange the panes for another size."""
        self.lay_out(event.size.width, event.size.height)

    def lay_out(self, width: int, height: int) -> None:
        """Show the panes that a size has room for; one at a time where it is small or a pane is zoomed."""
        one = self.zoomed or width < WIDE or height < TALL
        listed = one and not self.zoomed and width >= LISTED
        vast = width >= VAST and not one
        self.set_class(one, "-one")
        self.set_class(listed, "-listed")
        self.set_class(vast, "-vast")
        self.set_class(not one and height >= STACKED and width < BROAD, "-tall")
        for name, pane in self.panes.items():
            pane.display = self._in_sight(name, one=one, listed=listed, vast=vast)
        self.releases.alone = one and not listed
        self.box.display = any(self.panes[name].display for name in PANES)
        self.tabs.display = one
        self.draw_tabs()

    @on(PaneTitle.Told)
    def draw_tabs(self) -> None:
        """Draw the names of the panes, where there is one at a time."""
        if self.has_class("-one"):
            listed = self.has_class("-listed")
            names = [(pane.DIGIT, pane.NAME, name) for name, pane in self.panes.items() if name != "text"]
            at_hand = self._last if self.chosen == "releases" and listed else self.chosen
            note = self.panes[at_hand].title.note
            self.tabs.say(tuple(names[1:] if listed else names), at_hand, note)

    def _in_sight(self, name: str, *, one: bool, listed: bool, vast: bool) -> bool:
        if one:
            at_hand = self._last if self.chosen == "releases" and listed else self.chosen
            return name == at_hand or (listed and name == "releases")
        return name != "text" or vast

    _last = "contacts"

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Remember which pane takes the keys."""
        for name, pane in self.panes.items():
            if pane in event.widget.ancestors:
                self._choose(name)

    def _choose(self, name: str) -> None:
        if name in PANES:
            self._last = name
        if name != self.chosen:
            self.chosen = name
            self.lay_out(self.size.width, self.size.height)
            self.follow()

    def follow(self) -> None:
        """Let the text follow the cursor."""
        raise NotImplementedError

    def action_pane(self, name: str) -> None:
        """Go to a pane."""
        if name == "text" and not self.has_class("-vast") and not self.zoomed:
            self.when_ready(self.action_source)
            return
        self._choose(name)
        self.set_focus(self.panes[name].body)

    def action_source(self) -> None:
        """Show the source."""
        raise NotImplementedError

    def action_cycle(self, by: int) -> None:
        """Go to the next pane in sight, or the one before."""
        names = [name for name, pane in self.panes.items() if name != "text" or self.has_class("-vast")]
        at = names.index(self.chosen) if self.chosen in names else 0
        self.action_pane(names[(at + by) % len(names)])

    def action_sideways(self, by: int) -> None:
        """Go to the neighbour at the left or right."""
        if self.has_class("-one"):
            self.action_cycle(by)
            return
        name = (STACKED_SIDEWAYS if self.has_class("-tall") else SIDEWAYS).get((self.chosen, by))
        if name == "contacts" and self.chosen == "releases":
            name = self._last if self._last in {"contacts", "highlights"} else "contacts"
        if name and (name != "text" or self.has_class("-vast")):
            self.action_pane(name)

    def on_sheet_view_left(self, event: SheetView.Left) -> None:
        """Go on to the neighbour when the cursor leaves a table sideways.

        Of one pane at a time only to the one before: who scrolls to the last column has not asked to leave.
        """
        if event.by < 0 or not self.has_class("-one"):
            self.action_sideways(event.by)

    def action_zoom(self) -> None:
        """Give the pane the whole screen, or put it back; say so where it has it already."""
        if not self.zoomed and self.has_class("-one") and not self.has_class("-listed"):
            self.irdesk.say("the pane has the whole screen already", "label")
            return
        self.zoomed = not self.zoomed
        self.lay_out(self.size.width, self.size.height)
        self.set_focus(self.panes[self.chosen].body)
